"""What people do reaches a real Bolt app, and what it answers reaches them: over Socket Mode and over signed HTTP."""

from __future__ import annotations

import json
import urllib.request

import pytest
from bolt_apps import client_of
from slack_bolt import App, BoltResponse

from sandbox.driver import Sandbox
from sandbox.errors import SandboxError
from sandbox.values import Message, View


def button(action_id: str, value: str = "") -> dict:
    return {"type": "button", "action_id": action_id, "text": {"type": "plain_text", "text": action_id}, "value": value}


def actions(*elements: dict) -> dict:
    return {"type": "actions", "elements": list(elements)}


def test_a_mention_is_answered_in_its_thread(sandbox: Sandbox, start_app) -> None:
    def listen(app: App) -> None:
        @app.event("app_mention")
        def answer(event, say):
            say(f"du skrev: {event['text']}", thread_ts=event["ts"])

        app.event("message")(lambda ack: ack())

    start_app(sandbox, listen)
    asked = sandbox.mention("anna", "generelt", "hej <du> & jeg")
    answered = sandbox.wait_for_message("generelt", asked.ts)
    assert answered.text == "du skrev: <@U0BOT> hej &lt;du&gt; &amp; jeg"
    assert answered.bot_id == sandbox.bot_id


def test_a_direct_message_is_answered(sandbox: Sandbox, start_app) -> None:
    def listen(app: App) -> None:
        @app.event("message")
        def answer(event, say):
            say("svar", thread_ts=event["ts"])

    start_app(sandbox, listen)
    asked = sandbox.dm("bo", "hej")
    assert sandbox.wait_for_message(asked.channel, asked.ts).text == "svar"


def test_a_command_is_answered_to_the_person_alone(sandbox: Sandbox, start_app) -> None:
    def listen(app: App) -> None:
        @app.command("/spoerg")
        def answer(ack, command, respond):
            ack()
            respond(f"til {command['user_name']}: {command['text']}")

    start_app(sandbox, listen)
    sandbox.slash("anna", "generelt", "/spoerg", "om noget")
    assert sandbox.wait_for_ephemeral("anna").text == "til anna: om noget"
    assert sandbox.messages("generelt") == ()
    assert sandbox.ephemerals("bo") == ()


def test_a_commands_ack_may_carry_the_answer(sandbox: Sandbox, start_app) -> None:
    def listen(app: App) -> None:
        app.command("/spoerg")(lambda ack: ack("straks"))

    start_app(sandbox, listen)
    sandbox.slash("anna", "generelt", "/spoerg")
    assert sandbox.wait_for_ephemeral("anna").text == "straks"


def test_a_button_opens_a_modal_and_what_is_submitted_comes_back(sandbox: Sandbox, start_app) -> None:
    text_input = {"type": "plain_text_input", "action_id": "name"}
    view = {
        "type": "modal",
        "callback_id": "form",
        "title": {"type": "plain_text", "text": "Hvem?"},
        "submit": {"type": "plain_text", "text": "Send"},
        "blocks": [
            {"type": "input", "block_id": "b", "label": {"type": "plain_text", "text": "Navn"}, "element": text_input}
        ],
    }

    def listen(app: App) -> None:
        @app.event("app_mention")
        def ask(say):
            say(text="tryk", blocks=[actions(button("open", "7"))])

        app.event("message")(lambda ack: ack())

        @app.action("open")
        def open_modal(ack, body, client):
            ack()
            client.views_open(
                trigger_id=body["trigger_id"], view={**view, "private_metadata": body["actions"][0]["value"]}
            )

        @app.view("form")
        def submitted(ack, view, body, client):
            name = view["state"]["values"]["b"]["name"]["value"]
            if not name:
                ack(response_action="errors", errors={"b": "Skriv et navn"})
                return
            ack()
            client.chat_postMessage(channel=body["user"]["id"], text=f"{name} {view['private_metadata']}")

    start_app(sandbox, listen)
    sandbox.mention("anna", "generelt", "hej")
    sandbox.click("anna", sandbox.wait_for_message("generelt"), "open")
    modal = sandbox.wait_for_view("anna", containing="Hvem?")

    sandbox.submit("anna", modal)
    assert sandbox.wait_for_view_errors("anna") == {"b": "Skriv et navn"}

    sandbox.submit("anna", modal, {"name": "Ib"})
    assert sandbox.wait_for_message(sandbox.direct_channel("anna").id).text == "Ib 7"
    sandbox.wait_for_no_view("anna")


# --- what the forms of interaction carry


def option(value: str) -> dict:
    return {"text": {"type": "plain_text", "text": value}, "value": value}


SELECT = {"type": "static_select", "action_id": "one", "options": [option("a"), option("b")]}
BOXES = {
    "type": "checkboxes",
    "action_id": "some",
    "options": [option("x"), option("y")],
    "initial_options": [option("x")],
}
OVERFLOW = {"type": "overflow", "action_id": "more", "options": [option("hide")]}
DATE = {"type": "datepicker", "action_id": "when"}
FEEDBACK = {
    "type": "feedback_buttons",
    "action_id": "good",
    "positive_button": {"text": {"type": "plain_text", "text": "Ja"}, "value": "1"},
    "negative_button": {"text": {"type": "plain_text", "text": "Nej"}, "value": "0"},
}


def posted(sandbox: Sandbox, *blocks: dict) -> Message:
    client_of(sandbox).chat_postMessage(channel=sandbox.channel("generelt").id, text="t", blocks=list(blocks))
    return sandbox.messages("generelt")[-1]


def test_a_press_carries_what_was_chosen_and_what_stands_beside_it(sandbox: Sandbox) -> None:
    message = posted(
        sandbox, actions(SELECT, BOXES, OVERFLOW, DATE), {"type": "context_actions", "elements": [FEEDBACK]}
    )
    chosen = sandbox.click("anna", message, "one", "b").payload
    (action,) = chosen["actions"]
    assert (action["type"], action["selected_option"]["value"]) == ("static_select", "b")
    (state,) = chosen["state"]["values"].values()
    assert state["some"]["selected_options"] == [option("x")]
    assert state["when"]["selected_date"] is None
    assert set(state) == {"one", "some", "when"}
    ticked = sandbox.click("anna", message, "some", ["y"]).payload["actions"][0]
    assert [one["value"] for one in ticked["selected_options"]] == ["y"]
    assert sandbox.click("anna", message, "when", "2026-11-21").payload["actions"][0]["selected_date"] == "2026-11-21"
    assert sandbox.click("anna", message, "more", "hide").payload["actions"][0]["selected_option"]["value"] == "hide"
    assert sandbox.click("anna", message, "good", "0").payload["actions"][0]["value"] == "0"


def test_a_press_of_what_is_not_there_is_said_to_the_driver(sandbox: Sandbox) -> None:
    message = posted(sandbox, actions(button("go"), SELECT))
    for action_id, value, said in (("nothing", None, "there are"), ("one", "z", "no option 'z'")):
        with pytest.raises(SandboxError, match=said):
            sandbox.click("anna", message, action_id, value)
    sandbox.delete(message)
    with pytest.raises(SandboxError, match="no longer there"):
        sandbox.click("anna", message, "go")


def test_a_press_hits_the_message_as_it_is_now(sandbox: Sandbox) -> None:
    before = posted(sandbox, actions(button("go", "1")))
    now = [actions(button("go", "2"))]
    client_of(sandbox).chat_update(channel=before.channel, ts=before.ts, text="t", blocks=now)
    assert sandbox.click("anna", before, "go").payload["actions"][0]["value"] == "2"


def test_an_ephemeral_message_is_pressed_by_the_one_who_sees_it(sandbox: Sandbox) -> None:
    anna = sandbox.user("anna").id
    blocks = [actions(button("go"))]
    client_of(sandbox).chat_postEphemeral(channel=sandbox.channel("generelt").id, user=anna, text="t", blocks=blocks)
    (shown,) = sandbox.ephemerals("anna")
    with pytest.raises(SandboxError, match="does not see"):
        sandbox.click("bo", shown, "go")


def test_elements_inside_containers_and_carousels_have_ids_and_can_be_pressed(sandbox: Sandbox) -> None:
    nameless = {"type": "button", "text": {"type": "plain_text", "text": "Uden navn"}}
    card = {"type": "card", "title": {"type": "plain_text", "text": "Kort"}, "actions": [nameless, button("see", "3")]}
    inside = {"type": "container", "child_blocks": [actions(button("deep", "4"))]}
    message = posted(sandbox, {"type": "carousel", "elements": [card]}, inside)
    assert len(message.action_ids) == 3
    assert sandbox.click("anna", message, "see").payload["actions"][0]["value"] == "3"
    assert sandbox.click("anna", message, "deep").payload["actions"][0]["value"] == "4"


def test_an_app_that_hears_nothing_of_a_press_makes_slack_say_so(sandbox: Sandbox) -> None:
    sandbox.click("anna", posted(sandbox, actions(button("go"))), "go")
    assert sandbox.wait_for_notice("anna").text == "This app responded with an error"


def test_nothing_can_be_pressed_where_interactivity_is_off(start_sandbox) -> None:
    sandbox = start_sandbox(is_interactive=False)
    with pytest.raises(SandboxError, match="interactivity off"):
        sandbox.click("anna", posted(sandbox, actions(button("go"))), "go")


# --- shortcuts, commands, tabs, uploads


def test_a_shortcut_on_a_message_is_answered(sandbox: Sandbox, start_app) -> None:
    def listen(app: App) -> None:
        app.event("message")(lambda ack: ack())

        @app.message_shortcut("keep")
        def keep(ack, shortcut, respond):
            ack()
            respond(f"gemt: {shortcut['message']['text']}")

        @app.global_shortcut("new")
        def new(ack, shortcut, client):
            ack()
            client.chat_postMessage(channel=shortcut["user"]["id"], text="ny")

    start_app(sandbox, listen)
    sandbox.shortcut("anna", "keep", sandbox.say("bo", "generelt", "vigtigt"))
    assert sandbox.wait_for_ephemeral("anna").text == "gemt: vigtigt"
    sandbox.shortcut("anna", "new")
    assert sandbox.wait_for_message(sandbox.direct_channel("anna").id).text == "ny"


def test_what_the_manifest_does_not_declare_cannot_be_used(start_sandbox) -> None:
    sandbox = start_sandbox(commands=["/spoerg"], shortcuts=[], app_home={"messages_tab_enabled": True})
    said = sandbox.say("anna", "generelt", "hej")
    for use in (
        lambda: sandbox.slash("anna", "generelt", "/andet"),
        lambda: sandbox.shortcut("anna", "new"),
        lambda: sandbox.shortcut("anna", "keep", said),
        lambda: sandbox.open_home("anna", "home"),
    ):
        with pytest.raises(SandboxError):
            use()


def test_blocks_in_a_commands_ack_are_checked(sandbox: Sandbox, start_app) -> None:
    def listen(app: App) -> None:
        app.command("/spoerg")(lambda ack: ack(blocks=[{"type": "header"}], text="t"))

    start_app(sandbox, listen)
    sandbox.slash("anna", "generelt", "/spoerg")
    assert sandbox.wait_for_notice("anna").text == '/spoerg failed with the error "invalid_blocks"'


def test_a_home_tab_is_shown_to_whoever_opens_it(sandbox: Sandbox, start_app) -> None:
    def listen(app: App) -> None:
        @app.event("app_home_opened")
        def show(event, client):
            section = {"type": "section", "text": {"type": "mrkdwn", "text": f"Hej <@{event['user']}>"}}
            client.views_publish(user_id=event["user"], view={"type": "home", "blocks": [section]})

    start_app(sandbox, listen)
    sandbox.open_home("bo", "home")
    assert sandbox.wait_for_home("bo").plain == f"Hej <@{sandbox.user('bo').id}>"


def test_an_upload_is_fetched_by_the_app(sandbox: Sandbox, start_app) -> None:
    def listen(app: App) -> None:
        app.event("message")(lambda ack: ack())

        @app.event("file_shared")
        def shared(event, client):
            file = client.files_info(file=event["file_id"])["file"]
            headers = {"Authorization": f"Bearer {client.token}"}
            request = urllib.request.Request(file["url_private_download"], headers=headers)  # noqa: S310
            content = urllib.request.urlopen(request).read().decode()  # noqa: S310
            client.chat_postMessage(channel=event["channel_id"], text=f"{file['name']}: {content}")

    start_app(sandbox, listen)
    sandbox.upload("anna", "generelt", "noter.txt", b"indhold", "se her")
    assert sandbox.wait_for_message("generelt").text == "noter.txt: indhold"


def test_a_person_writes_only_where_they_are_a_member(sandbox: Sandbox) -> None:
    with pytest.raises(SandboxError, match="carla is not in ledelse"):
        sandbox.say("carla", "ledelse", "hej")
    with pytest.raises(SandboxError, match="no user 'ingen'"):
        sandbox.say("ingen", "ledelse", "hej")
    with pytest.raises(SandboxError, match="no channel 'intet'"):
        sandbox.say("anna", "intet", "hej")


def test_a_person_edits_what_they_wrote(sandbox: Sandbox) -> None:
    said = sandbox.say("anna", "generelt", "føst")
    edited = sandbox.edit(said, "først")
    assert (edited.text, edited.ts) == ("først", said.ts)
    assert sandbox.events()[-1].event["subtype"] == "message_changed"


# --- what an app answers to a submitted view


def modal(title: str, action_id: str = "name") -> dict:
    element = {"type": "plain_text_input", "action_id": action_id}
    label = {"type": "plain_text", "text": "Navn"}
    return {
        "type": "modal",
        "callback_id": "form",
        "title": {"type": "plain_text", "text": title},
        "submit": {"type": "plain_text", "text": "Send"},
        "blocks": [{"type": "input", "block_id": "b", "label": label, "element": element}],
    }


def open_modal(sandbox: Sandbox) -> View:
    trigger_id = sandbox.shortcut("anna", "new").payload["trigger_id"]
    client_of(sandbox).views_open(trigger_id=trigger_id, view=modal("Første"))
    return sandbox.wait_for_view("anna")


@pytest.mark.parametrize(
    ("answer", "titles"),
    [
        ({}, []),
        ({"response_action": "clear"}, []),
        ({"response_action": "update", "view": modal("Anden")}, ["Anden"]),
        ({"response_action": "push", "view": modal("Anden")}, ["Første", "Anden"]),
    ],
)
def test_a_submission_is_followed_as_the_app_says(sandbox: Sandbox, start_app, answer: dict, titles: list[str]) -> None:
    def listen(app: App) -> None:
        app.global_shortcut("new")(lambda ack: ack())
        app.view("form")(lambda ack: ack(**answer))

    start_app(sandbox, listen)
    submitted = sandbox.submit("anna", open_modal(sandbox), {"name": "Ib"})
    sandbox.wait_until(lambda: submitted.is_done, "the answer")
    assert [view.title for view in sandbox.views("anna")] == titles


@pytest.mark.parametrize(
    "answer",
    [
        {"response_action": "errors", "errors": {"no_such_block": "forkert"}},
        {"response_action": "update", "view": {**modal("x" * 25)}},
        {"response_action": "dance"},
    ],
)
def test_an_answer_to_a_submission_that_slack_would_not_take_leaves_the_view(
    sandbox: Sandbox, start_app, answer: dict
) -> None:
    def listen(app: App) -> None:
        app.global_shortcut("new")(lambda ack: ack())

        @app.middleware
        def submitted(req, next):
            if req.body["type"] != "view_submission":
                return next()
            return BoltResponse(status=200, body=json.dumps(answer), headers={"content-type": "application/json"})

    start_app(sandbox, listen)
    sandbox.submit("anna", open_modal(sandbox), {"name": "Ib"})
    assert "invalid_arguments" in sandbox.wait_for_notice("anna").text
    assert [view.title for view in sandbox.views("anna")] == ["Første"]


def test_an_input_that_the_view_has_not_cannot_be_filled_in(sandbox: Sandbox) -> None:
    with pytest.raises(SandboxError, match="no input"):
        sandbox.submit("anna", open_modal(sandbox), {"alder": "7"})


def test_a_closed_view_can_no_longer_be_submitted(sandbox: Sandbox) -> None:
    view = open_modal(sandbox)
    assert sandbox.close_view("anna", view) is None
    with pytest.raises(SandboxError, match="no longer open"):
        sandbox.submit("anna", view)
