"""The Web API as Slack's own clients call it: what it answers, and what it refuses."""

from __future__ import annotations

import asyncio
import json
import time
import urllib.request
from typing import Any

import pytest
from bolt_apps import SCOPES, client_of, refusal
from slack_sdk import WebClient
from slack_sdk.http_retry.builtin_handlers import RateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient

from sandbox.driver import Sandbox
from sandbox.values import Prompt


def plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text}


MODAL = {"type": "modal", "title": plain("Titel"), "blocks": [{"type": "divider"}]}
LONG_SECTION = {"type": "section", "text": plain("x" * 2900)}
HOME = {"type": "home", "blocks": [{"type": "divider"}]}


def post_raw(sandbox: Sandbox, method: str, body: bytes, **headers: str) -> dict[str, Any]:
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    request = urllib.request.Request(sandbox.url + method, body, names)  # noqa: S310 - our own address
    with urllib.request.urlopen(request) as response:  # noqa: S310
        answer: dict[str, Any] = json.load(response)
    return answer


def channel(sandbox: Sandbox, name: str = "generelt") -> str:
    return sandbox.channel(name).id


# --- tokens, scopes, forms of calls


def test_auth_test_says_who_the_bot_is_and_which_scopes_it_has(sandbox: Sandbox, client: WebClient) -> None:
    answer = client.auth_test()
    assert (answer["user_id"], answer["bot_id"], answer["user"]) == (sandbox.bot_user_id, sandbox.bot_id, "proevebot")
    assert answer.headers["X-OAuth-Scopes"].split(",") == sorted(SCOPES)


@pytest.mark.parametrize(
    ("token", "error"), [("xoxb-en-anden", "invalid_auth"), ("xapp-1-A0SANDBOX-sandbox-app", "not_allowed_token_type")]
)
def test_a_wrong_token_is_refused(sandbox: Sandbox, token: str, error: str) -> None:
    assert refusal(client_of(sandbox, token).auth_test) == {"ok": False, "error": error}


def test_a_call_without_a_token_is_refused(sandbox: Sandbox) -> None:
    assert post_raw(sandbox, "auth.test", b"") == {"ok": False, "error": "not_authed"}


def test_the_token_may_stand_among_the_arguments(sandbox: Sandbox) -> None:
    assert post_raw(sandbox, "auth.test", f"token={sandbox.bot_token}".encode())["ok"]
    assert sandbox.calls[-1].arguments == {}


def test_a_method_that_is_not_there_is_refused(client: WebClient) -> None:
    assert refusal(client.api_call, api_method="chat.shout")["error"] == "unknown_method"


def test_an_empty_body_with_a_json_content_type_is_no_argument(sandbox: Sandbox) -> None:
    headers = {"Authorization": f"Bearer {sandbox.bot_token}", "Content_Type": "application/json"}
    assert post_raw(sandbox, "auth.test", b"", **headers)["ok"]
    assert post_raw(sandbox, "auth.test", b"{", **headers) == {"ok": False, "error": "invalid_json"}


def test_a_form_with_json_in_strings_is_read_as_json(sandbox: Sandbox, client: WebClient) -> None:
    blocks = json.dumps([{"type": "header", "text": plain("Overskrift")}])
    client.api_call("chat.postMessage", params={"channel": channel(sandbox), "text": "t", "blocks": blocks})
    assert sandbox.messages("generelt")[0].plain == "Overskrift"


def test_the_async_client_reads_with_get(sandbox: Sandbox) -> None:
    said = sandbox.say("anna", "generelt", "hej")

    async def read() -> Any:
        client = AsyncWebClient(token=sandbox.bot_token, base_url=sandbox.url)
        return await client.conversations_replies(channel=said.channel, ts=said.ts)

    assert [message["text"] for message in asyncio.run(read())["messages"]] == ["hej"]


def test_a_method_whose_scope_is_missing_says_what_is_needed(start_sandbox) -> None:
    sandbox = start_sandbox(scopes=["commands", "chat:write"], events=[])
    client = client_of(sandbox)
    said = sandbox.say("anna", "generelt", "hej")
    refused = refusal(client.reactions_add, channel=said.channel, timestamp=said.ts, name="eyes")
    assert (refused["error"], refused["needed"]) == ("missing_scope", "reactions:write")
    assert refused["provided"] == "chat:write,commands"
    for call, arguments, needed in (
        (client.conversations_history, {"channel": said.channel}, "channels:history"),
        (client.conversations_history, {"channel": channel(sandbox, "ledelse")}, "groups:history"),
        (client.conversations_info, {"channel": said.channel}, "channels:read"),
        (client.conversations_open, {"users": "U0ANNA"}, "im:write"),
        (client.users_info, {"user": "U0ANNA"}, "users:read"),
    ):
        assert refusal(call, **arguments)["needed"] == needed


def test_a_status_needs_either_of_two_scopes(start_sandbox) -> None:
    sandbox = start_sandbox(scopes=["commands", "chat:write"], events=[])
    said = sandbox.say("anna", "generelt", "hej")
    client = client_of(sandbox)
    client.assistant_threads_setStatus(channel_id=said.channel, thread_ts=said.ts, status="leder …")
    refused = refusal(client.assistant_threads_setTitle, channel_id=said.channel, thread_ts=said.ts, title="T")
    assert refused["needed"] == "assistant:write"


def test_a_call_can_be_made_to_fail_a_few_times(sandbox: Sandbox, client: WebClient) -> None:
    sandbox.fail_next("auth.test", 2, "fatal_error")
    assert [refusal(client.auth_test)["error"] for _ in range(2)] == ["fatal_error"] * 2
    assert client.auth_test()["ok"]
    assert [call.ok for call in sandbox.calls_of("auth.test")] == [False, False, True]


# --- messages


def test_a_posted_message_is_answered_whole_with_ids_filled_in(sandbox: Sandbox, client: WebClient) -> None:
    button = {"type": "button", "text": plain("Tryk")}
    blocks = [{"type": "actions", "elements": [button]}, {"type": "divider", "block_id": "mit"}]
    answer = client.chat_postMessage(channel=channel(sandbox), text="tekst", blocks=blocks, unfurl_links=False)
    message = answer["message"]
    assert (answer["channel"], answer["ts"]) == (channel(sandbox), message["ts"])
    assert (message["user"], message["bot_id"]) == (sandbox.bot_user_id, sandbox.bot_id)
    assert message["blocks"] == list(sandbox.messages("generelt")[0].blocks)
    assert message["blocks"][1]["block_id"] == "mit"
    assert message["blocks"][0]["elements"][0]["action_id"]
    assert not sandbox.messages("generelt")[0].unfurl_links


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"channel": "C0NOWHERE", "text": "x"}, "channel_not_found"),
        ({"channel": "#kantinen", "text": "x"}, "not_in_channel"),
        ({"channel": "#generelt"}, "no_text"),
        ({"channel": "#generelt", "text": "x", "blocks": "intet"}, "invalid_blocks_format"),
        ({"channel": "#generelt", "text": "x", "blocks": [{"type": "header"}]}, "invalid_blocks"),
        ({"channel": "#generelt", "text": "x", "thread_ts": "1.000001"}, "thread_not_found"),
        ({"channel": "#generelt", "text": "x", "markdown_text": "y"}, "markdown_text_conflict"),
        ({"channel": "#generelt", "markdown_text": "y" * 12_001}, "msg_too_long"),
        ({"channel": "#generelt", "blocks": [LONG_SECTION] * 5}, "msg_blocks_too_long"),
        ({"channel": "#generelt", "blocks": "{"}, "invalid_blocks_format"),
        ({"channel": "#generelt", "text": ["x"]}, "invalid_arguments"),
        ({"text": "x"}, "invalid_arguments"),
    ],
)  # fmt: skip
def test_a_message_that_slack_would_not_take_is_refused(
    sandbox: Sandbox, client: WebClient, arguments: dict[str, Any], error: str
) -> None:
    assert refusal(client.api_call, api_method="chat.postMessage", json=arguments)["error"] == error
    assert sandbox.messages("generelt") == ()


def test_refused_blocks_say_where_they_are_wrong_in_both_of_slacks_places(sandbox: Sandbox, client: WebClient) -> None:
    blocks = [{"type": "section", "text": plain("")}]
    text = "must be more than 0 characters [json-pointer:/blocks/0/text/text]"
    assert refusal(client.chat_postMessage, channel=channel(sandbox), text="x", blocks=blocks) == {
        "ok": False,
        "error": "invalid_blocks",
        "errors": [text],
        "response_metadata": {"messages": [f"[ERROR] {text}"]},
    }


def test_an_archived_channel_takes_no_message(sandbox: Sandbox, client: WebClient) -> None:
    sandbox.archive("generelt")
    assert refusal(client.chat_postMessage, channel=channel(sandbox), text="x")["error"] == "is_archived"


def test_a_text_is_cut_at_forty_thousand_characters(sandbox: Sandbox, client: WebClient) -> None:
    client.chat_postMessage(channel=channel(sandbox), text="x" * 40_001)
    assert len(sandbox.messages("generelt")[0].text) == 40_000


def test_a_message_to_a_person_goes_to_their_direct_channel(sandbox: Sandbox, client: WebClient) -> None:
    answer = client.chat_postMessage(channel=sandbox.user("anna").id, text="til dig")
    opened = client.conversations_open(users=[sandbox.user("anna").id], return_im=True)
    assert answer["channel"] == opened["channel"]["id"] == sandbox.direct_channel("anna").id
    assert opened["channel"]["is_im"]


def test_an_ephemeral_message_is_seen_by_one_and_is_in_no_history(sandbox: Sandbox, client: WebClient) -> None:
    anna = sandbox.user("anna").id
    client.chat_postEphemeral(channel=channel(sandbox), user=anna, text="kun dig")
    assert [message.text for message in sandbox.ephemerals("anna")] == ["kun dig"]
    assert sandbox.ephemerals("bo") == ()
    assert client.conversations_history(channel=channel(sandbox))["messages"] == []
    ts = sandbox.ephemerals("anna")[0].ts
    assert refusal(client.chat_update, channel=channel(sandbox), ts=ts, text="x")["error"] == "message_not_found"
    carla = sandbox.user("carla").id
    refused = refusal(client.chat_postEphemeral, channel=channel(sandbox, "ledelse"), user=carla, text="x")
    assert refused["error"] == "user_not_in_channel"


def test_the_app_changes_and_deletes_its_own_messages_only(sandbox: Sandbox, client: WebClient) -> None:
    own = client.chat_postMessage(channel=channel(sandbox), text="før")
    client.chat_update(channel=own["channel"], ts=own["ts"], text="efter", blocks=[{"type": "divider"}])
    client.chat_update(channel=own["channel"], ts=own["ts"], text="efter")
    assert sandbox.messages("generelt")[0].blocks[0]["type"] == "divider"  # what is not given stays
    client.api_call("chat.update", json={"channel": own["channel"], "ts": own["ts"], "text": "efter", "blocks": []})
    assert sandbox.messages("generelt")[0].blocks == ()
    (message,) = sandbox.messages("generelt")
    assert (message.text, message.ts) == ("efter", own["ts"])
    assert message.edited_ts is not None
    said = sandbox.say("anna", "generelt", "mit")
    assert refusal(client.chat_update, channel=said.channel, ts=said.ts, text="x")["error"] == "cant_update_message"
    assert refusal(client.chat_delete, channel=said.channel, ts=said.ts)["error"] == "cant_delete_message"
    client.chat_delete(channel=own["channel"], ts=own["ts"])
    assert refusal(client.chat_delete, channel=own["channel"], ts=own["ts"])["error"] == "message_not_found"
    assert sandbox.messages("generelt") == (said,)


def test_a_permalink_leads_into_the_thread(sandbox: Sandbox, client: WebClient) -> None:
    root = sandbox.say("anna", "generelt", "hej")
    reply = sandbox.say("bo", "generelt", "svar", root.ts)
    link = client.chat_getPermalink(channel=root.channel, message_ts=reply.ts)["permalink"]
    assert link.endswith(
        f"/archives/{root.channel}/p{reply.ts.replace('.', '')}?thread_ts={root.ts}&cid={root.channel}"
    )
    assert refusal(client.chat_getPermalink, channel=root.channel, message_ts="1.1")["error"] == "message_not_found"


def test_one_message_a_second_a_channel_where_that_is_switched_on(sandbox: Sandbox, client: WebClient) -> None:
    sandbox.rate_limit()
    client.chat_postMessage(channel=channel(sandbox), text="1")
    client.chat_postMessage(channel=channel(sandbox, "ledelse"), text="1")
    with pytest.raises(Exception, match="ratelimited") as caught:
        client.chat_postMessage(channel=channel(sandbox), text="2")
    assert caught.value.response.status_code == 429
    assert caught.value.response.headers["Retry-After"] == "1"
    client.retry_handlers.append(RateLimitErrorRetryHandler(max_retry_count=2))
    client.chat_postMessage(channel=channel(sandbox), text="3")
    assert [message.text for message in sandbox.messages("generelt")] == ["1", "3"]


# --- conversations, people, files, reactions


def test_the_history_is_newest_first_without_replies_and_comes_in_pages(sandbox: Sandbox, client: WebClient) -> None:
    roots = [sandbox.say("anna", "generelt", str(n)) for n in range(5)]
    sandbox.say("bo", "generelt", "svar", roots[0].ts)
    client.chat_postMessage(channel=channel(sandbox), text="til alle", thread_ts=roots[0].ts, reply_broadcast=True)
    read = client.conversations_history(channel=channel(sandbox), limit=4)
    pages = [(page["messages"], page["has_more"]) for page in read]
    texts = [[message["text"] for message in messages] for messages, _ in pages]
    assert texts == [["til alle", "4", "3", "2"], ["1", "0"]]
    assert [has_more for _, has_more in pages] == [True, False]
    root = pages[1][0][1]
    assert (root["reply_count"], root["thread_ts"]) == (2, root["ts"])
    between = client.conversations_history(channel=channel(sandbox), oldest=roots[1].ts, latest=roots[3].ts)
    assert [message["text"] for message in between["messages"]] == ["2"]
    ends = client.conversations_history(
        channel=channel(sandbox), oldest=roots[1].ts, latest=roots[3].ts, inclusive=True
    )
    assert [message["text"] for message in ends["messages"]] == ["3", "2", "1"]
    assert refusal(client.conversations_history, channel=channel(sandbox), cursor="!")["error"] == "invalid_cursor"
    assert refusal(client.conversations_history, channel=channel(sandbox), limit=0)["error"] == "invalid_limit"


def test_a_thread_is_read_from_its_root_or_from_a_reply(sandbox: Sandbox, client: WebClient) -> None:
    root = sandbox.say("anna", "generelt", "hej")
    reply = sandbox.say("bo", "generelt", "svar", root.ts)
    for ts in (root.ts, reply.ts):
        answer = client.conversations_replies(channel=root.channel, ts=ts)
        assert [message["text"] for message in answer["messages"]] == ["hej", "svar"]
    assert refusal(client.conversations_replies, channel=root.channel, ts="1.1")["error"] == "thread_not_found"


def test_channels_are_listed_and_shown_with_their_members(sandbox: Sandbox, client: WebClient) -> None:
    listed = client.conversations_list(types="public_channel,private_channel")["channels"]
    assert {one["name"]: one["is_member"] for one in listed} == {"generelt": True, "ledelse": True, "kantinen": False}
    info = client.conversations_info(channel=channel(sandbox, "ledelse"))["channel"]
    assert (info["is_private"], info["num_members"]) == (True, 3)
    members = client.conversations_members(channel=channel(sandbox, "ledelse"))["members"]
    assert members == [sandbox.user("anna").id, sandbox.user("bo").id, sandbox.bot_user_id]
    assert refusal(client.conversations_history, channel=channel(sandbox, "kantinen"))["error"] == "not_in_channel"
    direct = sandbox.direct_channel("anna").id
    assert client.conversations_open(channel=direct)["channel"]["user"] == sandbox.user("anna").id
    assert refusal(client.conversations_open, users=["U0NOBODY"])["error"] == "user_not_found"
    assert refusal(client.conversations_open, users=["U0ANNA", "U0BO"])["needed"] == "mpim:write"
    assert refusal(client.conversations_open, users="")["error"] == "users_list_not_supplied"
    sandbox.archive("kantinen")
    open_ones = client.conversations_list(types="public_channel,im", exclude_archived=True)["channels"]
    assert [one["id"] for one in open_ones] == [channel(sandbox), direct]


def test_a_private_channel_without_the_bot_does_not_exist_for_it(sandbox: Sandbox, client: WebClient) -> None:
    hidden = sandbox.add_channel("hemmelig", ("anna",), is_private=True, with_bot=False)
    assert refusal(client.conversations_info, channel=hidden.id)["error"] == "channel_not_found"


def test_a_person_is_shown(sandbox: Sandbox, client: WebClient) -> None:
    assert client.users_info(user=sandbox.user("anna").id)["user"]["real_name"] == "Anna Andersen"
    assert refusal(client.users_info, user="U0NOBODY")["error"] == "user_not_found"


def test_a_reaction_is_put_on_and_taken_off_once(sandbox: Sandbox, client: WebClient) -> None:
    said = sandbox.say("anna", "generelt", "hej")
    place = {"channel": said.channel, "timestamp": said.ts, "name": "eyes"}
    client.reactions_add(**place)
    assert sandbox.reactions(said) == ("eyes",)
    assert refusal(client.reactions_add, **place)["error"] == "already_reacted"
    client.reactions_remove(**place)
    assert sandbox.reactions(said) == ()
    assert refusal(client.reactions_remove, **place)["error"] == "no_reaction"
    for wrong, error in (
        ({"timestamp": "1.1"}, "message_not_found"),
        ({"channel": "C0NOWHERE"}, "channel_not_found"),
        ({"channel": channel(sandbox, "kantinen")}, "not_in_channel"),
    ):
        assert refusal(client.reactions_add, **{**place, **wrong})["error"] == error


def test_a_file_is_fetched_with_the_bots_token(sandbox: Sandbox, client: WebClient) -> None:
    file = sandbox.upload("anna", "generelt", "noter.txt", "æøå".encode(), "se her").files[0]
    info = client.files_info(file=file.id)["file"]
    assert (info["name"], info["size"], info["mimetype"]) == ("noter.txt", 6, "text/plain")
    headers = {"Authorization": f"Bearer {sandbox.bot_token}"}
    request = urllib.request.Request(info["url_private_download"], headers=headers)  # noqa: S310
    assert urllib.request.urlopen(request).read() == "æøå".encode()  # noqa: S310
    assert b"Sign in" in urllib.request.urlopen(info["url_private"]).read()  # noqa: S310
    assert refusal(client.files_info, file="F0")["error"] == "file_not_found"


# --- views


def trigger(sandbox: Sandbox) -> str:
    return str(sandbox.slash("anna", "generelt", "/spoerg").payload["trigger_id"])


def test_a_trigger_opens_one_view(sandbox: Sandbox, client: WebClient) -> None:
    trigger_id = trigger(sandbox)
    opened = client.views_open(trigger_id=trigger_id, view=MODAL)["view"]
    assert opened["title"]["text"] == sandbox.views("anna")[0].title == "Titel"
    assert refusal(client.views_open, trigger_id=trigger_id, view=MODAL)["error"] == "exchanged_trigger_id"
    assert refusal(client.views_open, trigger_id="1.2", view=MODAL)["error"] == "invalid_trigger_id"


def test_a_trigger_ends_after_its_time(sandbox: Sandbox, client: WebClient) -> None:
    trigger_id = trigger(sandbox)
    time.sleep(0.31)
    assert refusal(client.views_open, trigger_id=trigger_id, view=MODAL)["error"] == "expired_trigger_id"


def test_a_view_that_slack_would_not_take_is_refused(sandbox: Sandbox, client: WebClient) -> None:
    refused = refusal(client.views_open, trigger_id=trigger(sandbox), view={**MODAL, "title": plain("x" * 25)})
    assert refused["error"] == "invalid_arguments"
    assert refused["response_metadata"]["messages"] == [
        "[ERROR] must be less than 25 characters [json-pointer:/view/title/text]"
    ]
    assert refusal(client.views_open, trigger_id=trigger(sandbox), view=HOME)["error"] == "invalid_arguments"


def test_a_view_is_updated_if_it_is_still_the_one_that_the_app_saw(sandbox: Sandbox, client: WebClient) -> None:
    seen = client.views_open(trigger_id=trigger(sandbox), view={**MODAL, "external_id": "mit"})["view"]
    changed = {**MODAL, "title": plain("Ny titel"), "external_id": "mit"}
    client.views_update(view_id=seen["id"], hash=seen["hash"], view=changed)
    assert sandbox.views("anna")[0].title == "Ny titel"
    refused = refusal(client.views_update, view_id=seen["id"], hash=seen["hash"], view=changed)
    assert refused["error"] == "hash_conflict"
    assert refusal(client.views_update, view_id="V0", view=changed)["error"] == "not_found"
    client.views_update(external_id="mit", view=MODAL)
    assert sandbox.views("anna")[0].title == "Titel"
    for broken in ("{", {**MODAL, "title": None}, 7):
        refused = refusal(client.api_call, api_method="views.update", json={"view_id": seen["id"], "view": broken})
        assert refused["error"] == "invalid_arguments"


def test_three_views_at_most_lie_on_top_of_each_other(sandbox: Sandbox, client: WebClient) -> None:
    button = {"type": "actions", "elements": [{"type": "button", "action_id": "more", "text": plain("Mere")}]}
    view = {**MODAL, "blocks": [button]}
    client.views_open(trigger_id=trigger(sandbox), view=view)
    for _ in range(2):
        pressed = sandbox.click("anna", sandbox.views("anna")[-1], "more")
        client.views_push(trigger_id=pressed.payload["trigger_id"], view=view)
    pressed = sandbox.click("anna", sandbox.views("anna")[-1], "more")
    refused = refusal(client.views_push, trigger_id=pressed.payload["trigger_id"], view=view)
    assert refused["error"] == "push_limit_reached"
    first, second, third = sandbox.views("anna")
    assert (third.previous_view_id, third.root_view_id) == (second.id, first.id)


def test_a_home_tab_is_published_to_one_person(sandbox: Sandbox, client: WebClient) -> None:
    answer = client.views_publish(user_id=sandbox.user("anna").id, view=HOME)
    home = sandbox.home("anna")
    assert home is not None
    assert home.id == answer["view"]["id"]
    assert sandbox.home("bo") is None
    client.views_publish(user_id=sandbox.user("anna").id, view={**HOME, "private_metadata": "2"})
    assert sandbox.wait_for_home("anna").private_metadata == "2"


def test_a_home_tab_that_the_manifest_has_off_cannot_be_published(start_sandbox) -> None:
    sandbox = start_sandbox(app_home={"home_tab_enabled": False, "messages_tab_enabled": True})
    assert (
        refusal(client_of(sandbox).views_publish, user_id=sandbox.user("anna").id, view=HOME)["error"] == "not_enabled"
    )


def test_blocks_can_be_validated_without_posting(client: WebClient) -> None:
    assert client.blocks_validate(blocks=[{"type": "divider"}])["ok"]
    refused = refusal(client.blocks_validate, view={**MODAL, "title": plain("x" * 25)})
    assert refused["error"] == "invalid_blocks"
    (only,) = refused["errors"]
    assert (only["pointer"], only["message"]) == ("/view/title/text", "must be less than 25 characters")
    message = {"blocks": [{"type": "divider", "block_id": 7}]}
    assert refusal(client.blocks_validate, message=message)["errors"][0]["pointer"] == "/message/blocks/0/block_id"
    assert refusal(client.blocks_validate)["error"] == "invalid_arguments"


# --- assistant


def test_a_status_stands_until_the_app_answers_in_the_thread(sandbox: Sandbox, client: WebClient) -> None:
    said = sandbox.dm("anna", "hej")
    place = {"channel_id": said.channel, "thread_ts": said.ts}
    client.assistant_threads_setStatus(**place, status="leder …", loading_messages=["bladrer", "læser"])
    assert sandbox.status(said.channel, said.ts) == "leder …"
    client.chat_postMessage(channel=said.channel, thread_ts=said.ts, text="svar")
    assert sandbox.status(said.channel, said.ts) == ""
    assert [status.text for status in sandbox.statuses()] == ["leder …", ""]
    refused = refusal(client.assistant_threads_setStatus, **place, status="x", loading_messages=["x" * 51])
    assert refused["response_metadata"]["messages"] == [
        "[ERROR] must be less than 51 characters [json-pointer:/loading_messages/0]"
    ]
    many = refusal(client.assistant_threads_setStatus, **place, status="x", loading_messages=["x"] * 11)
    assert many["error"] == "invalid_arguments"
    nowhere = refusal(client.assistant_threads_setStatus, channel_id=said.channel, thread_ts="1.1", status="x")
    assert nowhere["error"] == "invalid_thread_ts"


def test_prompts_are_suggested_with_or_without_a_thread(sandbox: Sandbox, client: WebClient) -> None:
    direct = sandbox.direct_channel("anna").id
    prompt = {"title": "Spørg", "message": "hvad kan du?"}
    client.assistant_threads_setSuggestedPrompts(channel_id=direct, prompts=[prompt], title="Prøv", thread_ts="")
    shown = sandbox.suggested_prompts("anna")
    assert shown is not None
    assert (shown.prompts, shown.thread_ts) == ((Prompt("Spørg", "hvad kan du?"),), None)
    assert sandbox.suggested_prompts("bo") is None
    suggest = client.assistant_threads_setSuggestedPrompts
    for wrong in ([prompt] * 5, [], [{"title": "uden besked"}]):
        refused = refusal(suggest, channel_id=direct, thread_ts="", prompts=wrong)
        assert refused["error"] == "invalid_arguments"
    for nowhere, error in (("C0NOWHERE", "channel_not_found"), (channel(sandbox, "kantinen"), "not_in_channel")):
        assert refusal(suggest, channel_id=nowhere, thread_ts="", prompts=[prompt])["error"] == error


def test_a_thread_gets_a_title(sandbox: Sandbox, client: WebClient) -> None:
    said = sandbox.dm("anna", "hej")
    client.assistant_threads_setTitle(channel_id=said.channel, thread_ts=said.ts, title="En hilsen")
    assert sandbox.calls[-1].ok
