"""What people do reaches a real Bolt app, and what it answers reaches them: over Socket Mode and over signed HTTP."""

from __future__ import annotations

from slack_bolt import App

from sandbox.driver import Sandbox


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
