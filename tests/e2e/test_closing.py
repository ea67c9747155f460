"""Follow-ups are closed in Slack, and opened again, whatever happens in between."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest
from bot_process import ROOT, Starter
from slack_sdk import WebClient

from bot.digest import make_digest
from handlers.digests import digest_poster
from sandbox.driver import Sandbox
from sandbox.values import Message
from store.archive import Archive, Change
from store.domain import FollowUpStatus
from store.sources.files import read_document

LATEST = ROOT / "seeds" / "000_b0ba98bd56958c33.txt"
AS_OF = date(2025, 8, 11)


@dataclass(frozen=True, slots=True)
class Office:
    """Two people in a channel with a bot that runs, and the archive that it uses."""

    slack: Sandbox
    archive: Archive

    def listed(self) -> Message:
        self.slack.slash("anna", "styregruppe", "/opfolgning")
        return self.slack.wait_for_ephemeral("anna", containing="åbne opfølgninger")

    def digest(self) -> Message:
        client = WebClient(token=self.slack.bot_token, base_url=self.slack.url)
        digest_poster(client)(self.slack.channel("styregruppe").id, make_digest(self.archive, as_of=AS_OF))
        return self.slack.wait_for_message("styregruppe", containing="Opfølgninger pr. 11. august 2025")

    def set_by(self, name: str) -> list[FollowUpStatus]:
        """What the person has set follow-ups to."""
        every = self.archive.follow_ups(include_closed=True)
        return [one.status for one in every if one.set_by == self.slack.user(name).id]


@pytest.fixture
def database(starter: Starter) -> Path:
    return starter.own_database()


@pytest.fixture
def office(starter: Starter, database: Path) -> Iterator[Office]:
    slack = starter.slack()
    for name in ("anna", "karin"):
        slack.add_user(name)
    slack.add_channel("styregruppe", ("anna", "karin"))
    starter.socket_mode(slack, database)
    with Archive.open(database) as archive:
        yield Office(slack, archive)


def test_one_of_a_list_is_closed_and_opened_again_in_its_place(office: Office) -> None:
    slack, before = office.slack, office.archive.follow_ups()
    listed = office.listed()
    slack.click("anna", listed, "close_follow_up:0")
    closed = slack.wait_for_ephemeral("anna", containing=f"✓ Lukket af <@{slack.user('anna').id}>")
    assert closed.ts == listed.ts
    assert closed.plain.startswith(f"{len(before) - 1} åbne opfølgninger")
    assert closed.action_ids == ("reopen_follow_up:0", *listed.action_ids[1:])
    assert len(office.archive.follow_ups()) == len(before) - 1
    slack.click("anna", closed, "reopen_follow_up:0")
    again = slack.wait_for_ephemeral("anna", containing=f"{len(before)} åbne opfølgninger")
    assert (again.ts, again.plain) == (listed.ts, listed.plain)
    assert [one.follow_up_id for one in office.archive.follow_ups()] == [one.follow_up_id for one in before]
    assert office.set_by("anna") == [FollowUpStatus.OPEN]


def test_a_list_goes_on_where_it_ended_after_one_of_it_was_closed(office: Office) -> None:
    listed = office.listed()
    office.slack.click("anna", listed, "close_follow_up:2")
    closed = office.slack.wait_for_ephemeral("anna", containing="✓ Lukket")
    office.slack.click("anna", closed, "more_follow_ups")
    rest = office.slack.wait_for_ephemeral("anna", containing="åbne opfølgninger", count=2)
    shown = [each for each in (*listed.action_ids, *rest.action_ids) if each.startswith("close_follow_up:")]
    assert len(shown) == len(office.archive.follow_ups()) + 1


def test_two_who_close_different_ones_of_a_digest_at_once_both_see_both(office: Office) -> None:
    slack, digest = office.slack, office.digest()
    for name, number in (("anna", 0), ("karin", 1)):
        slack.click(name, digest, f"close_follow_up:{number}")
    slack.wait_for_message("styregruppe", containing=f"✓ Lukket af <@{slack.user('anna').id}>")
    shown = slack.wait_for_message("styregruppe", containing=f"✓ Lukket af <@{slack.user('karin').id}>")
    assert shown.ts == digest.ts
    assert shown.plain.count("✓ Lukket af") == 2
    assert office.set_by("anna") == office.set_by("karin") == [FollowUpStatus.DONE]


def test_a_press_that_comes_twice_closes_once(office: Office) -> None:
    slack = office.slack
    pressed = slack.click("anna", office.digest(), "close_follow_up:0")
    shown = slack.wait_for_message("styregruppe", containing="✓ Lukket af")
    slack.redeliver(pressed)
    slack.wait_for_call("chat.update", count=2)
    now = slack.wait_for_message("styregruppe", containing="✓ Lukket af")
    assert now.plain == shown.plain
    assert office.set_by("anna") == [FollowUpStatus.DONE]


def test_what_is_closed_is_told_though_the_message_cannot_show_it_and_may_be_pressed_again(office: Office) -> None:
    slack, digest = office.slack, office.digest()
    slack.fail_next("chat.update")
    slack.click("anna", digest, "close_follow_up:0")
    slack.wait_for_ephemeral("anna", containing="Opfølgningen er lukket, men beskeden kunne ikke opdateres.")
    assert office.set_by("anna") == [FollowUpStatus.DONE]
    slack.click("anna", digest, "close_follow_up:0")
    slack.wait_for_message("styregruppe", containing="✓ Lukket af")


def test_after_a_corrected_document_a_button_closes_the_same_follow_up_and_none_where_it_is_gone(
    office: Office,
) -> None:
    slack, digest = office.slack, office.digest()
    gone, stayed = make_digest(office.archive, as_of=AS_OF).due_soon + make_digest(office.archive, as_of=AS_OF).new
    document = read_document(LATEST)
    items = tuple(
        replace(item, follow_ups=tuple(one for one in item.follow_ups if one.passage.text != gone.text))
        for item in document.items
    )
    corrected = replace(document, source_text=f"{document.source_text}\n", items=items)
    assert office.archive.ingest(corrected, source=LATEST.name) is Change.REPLACED
    slack.click("karin", digest, "close_follow_up:0")
    slack.wait_for_ephemeral("karin", containing="Den opfølgning står ikke længere i referaterne.")
    assert office.set_by("karin") == []
    (left,) = [message for message in slack.messages("styregruppe") if message.bot_id]
    assert left.action_ids == ("close_follow_up:0",)
    slack.click("karin", left, "close_follow_up:0")
    slack.wait_for_message("styregruppe", containing="✓ Lukket af")
    (closed,) = [one for one in office.archive.follow_ups(include_closed=True) if one.set_by]
    assert (closed.follow_up_id, closed.text) == (stayed.follow_up_id, stayed.text)
