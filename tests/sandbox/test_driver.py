"""The driver waits for conditions, tells what there was instead, serves many threads; the sandbox also runs alone."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import urllib.request
from pathlib import Path

import pytest
from bolt_apps import client_of
from slack_sdk import WebClient

from sandbox.driver import Sandbox
from sandbox.errors import NothingCameError

ROOT = Path(__file__).parents[2]


def test_what_is_already_there_is_found_at_once(sandbox: Sandbox) -> None:
    client_of(sandbox).chat_postMessage(channel=sandbox.channel("generelt").id, text="her")
    assert sandbox.wait_for_message("generelt", timeout_s=0).text == "her"


def test_what_comes_later_wakes_whoever_waits(sandbox: Sandbox) -> None:
    channel = sandbox.channel("generelt").id
    later = threading.Timer(0.05, lambda: client_of(sandbox).chat_postMessage(channel=channel, text="senere"))
    later.start()
    assert sandbox.wait_for_message("generelt").text == "senere"
    later.join()


def test_waiting_in_vain_tells_what_there_was_instead(sandbox: Sandbox) -> None:
    client_of(sandbox).auth_test()
    sandbox.mention("anna", "generelt", "er her nogen?")
    with pytest.raises(NothingCameError) as caught:
        sandbox.wait_for_message("generelt", timeout_s=0.05)
    assert "message 1 with '' in generelt did not come in 0.05 s" in str(caught.value)
    assert "last calls: auth.test ok" in str(caught.value)
    assert "app_mention (1 sent, not received)" in str(caught.value)


def test_a_persons_own_messages_are_no_answer(sandbox: Sandbox) -> None:
    said = sandbox.say("anna", "generelt", "hej")
    with pytest.raises(NothingCameError):
        sandbox.wait_for_message("generelt", said.ts, timeout_s=0.01)


def test_messages_are_told_apart_by_their_text_and_their_number(sandbox: Sandbox, client: WebClient) -> None:
    for text in ("et", "to", "to igen"):
        client.chat_postMessage(channel=sandbox.channel("generelt").id, text=text)
    assert sandbox.wait_for_message("generelt", containing="to").text == "to"
    assert sandbox.wait_for_message("generelt", containing="to", count=2).text == "to igen"
    assert sandbox.wait_for_call("chat.postMessage", count=3).arguments["text"] == "to igen"


def test_a_reaction_is_waited_for_until_it_is_on_and_until_it_is_off(sandbox: Sandbox, client: WebClient) -> None:
    said = sandbox.say("anna", "generelt", "hej")
    client.reactions_add(channel=said.channel, timestamp=said.ts, name="eyes")
    sandbox.wait_for_reaction(said, "eyes")
    client.reactions_remove(channel=said.channel, timestamp=said.ts, name="eyes")
    sandbox.wait_for_reaction(said, "eyes", present=False)


def test_many_threads_may_drive_at_once(sandbox: Sandbox) -> None:
    def talk(user: str) -> None:
        for n in range(20):
            sandbox.say(user, "generelt", str(n))

    threads = [threading.Thread(target=talk, args=(user,)) for user in ("anna", "bo", "carla")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    times = [message.ts for message in sandbox.messages("generelt")]
    assert len(set(times)) == 60
    assert times == sorted(times)


def test_people_and_channels_can_be_added(sandbox: Sandbox) -> None:
    sandbox.add_user("dorte", "Dorte Dam")
    sandbox.add_channel("nyt", ("dorte",))
    assert sandbox.say("dorte", "#nyt", "hej").user == sandbox.user("dorte").id
    assert len(sandbox.events()) == 1


def test_the_front_page_says_what_this_is(sandbox: Sandbox) -> None:
    assert b"with Proevebot" in urllib.request.urlopen(sandbox.origin).read()  # noqa: S310


def test_it_runs_on_its_own_and_prints_how_to_connect() -> None:
    command = [sys.executable, "-m", "sandbox", "--manifest", str(ROOT / "manifest.json")]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603
        assert process.stdout is not None
        lines = [process.stdout.readline().removeprefix("export ").strip() for _ in range(4)]
        environment = dict(line.split("=", 1) for line in lines)
        client = WebClient(token=environment["SLACK_BOT_TOKEN"], base_url=environment["SLACK_API_URL"])
        assert client.auth_test()["ok"]
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 0


def test_on_its_own_it_says_what_is_wrong_with_the_manifest(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "sandbox", "--manifest", str(tmp_path / "none.json")]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    assert ended.returncode == 2
    assert "none.json" in ended.stderr
    assert "Traceback" not in ended.stderr
