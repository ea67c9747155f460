"""Work goes on after the ack, and whatever fails becomes one Danish sentence."""

from __future__ import annotations

import logging
from threading import Event

import pytest

from handlers.block_kit import Message
from handlers.desk import GENERAL_ERROR, Work, do
from store.errors import StoreError


def test_an_error_of_ours_tells_its_own_sentence(caplog: pytest.LogCaptureFixture) -> None:
    said: list[Message] = []

    def fail() -> None:
        raise StoreError("disk full", user_text="Disken er fuld.")

    do(fail, said.append)
    assert [message.text for message in said] == ["Disken er fuld."]
    assert "StoreError: disk full" in caplog.text


def test_any_other_error_tells_the_general_sentence_and_logs_the_rest(caplog: pytest.LogCaptureFixture) -> None:
    said: list[Message] = []
    with caplog.at_level(logging.ERROR):
        do(lambda: 1 / 0, said.append)
    assert [message.text for message in said] == [GENERAL_ERROR]
    assert "ZeroDivisionError" in caplog.text


def test_a_person_who_cannot_be_told_does_not_stop_the_bot(caplog: pytest.LogCaptureFixture) -> None:
    def say(message: Message) -> None:
        raise OSError("gone")

    do(lambda: 1 / 0, say)
    assert "could not tell" in caplog.text


def test_work_under_way_is_finished_and_waited_for_no_longer_than_told() -> None:
    work, may_go, done = Work(), Event(), list[str]()

    def task() -> None:
        may_go.wait(10)
        done.append("answered")

    work.start(task, lambda _message: None, finally_do=lambda: done.append("laid down"))
    assert not work.finish(0.01)
    may_go.set()
    assert work.finish(10)
    assert done == ["answered", "laid down"]


def test_what_is_done_at_last_is_done_after_an_error_too() -> None:
    work, done = Work(), list[str]()
    work.start(lambda: 1 / 0, lambda _message: done.append("told"), finally_do=lambda: done.append("laid down"))
    assert work.finish(10)
    assert done == ["told", "laid down"]


def test_a_task_that_ends_badly_takes_no_thread_with_it(caplog: pytest.LogCaptureFixture) -> None:
    work, done = Work(threads=1), list[str]()
    work.start(lambda: None, lambda _message: None, finally_do=lambda: done.remove("nothing"))
    work.start(lambda: done.append("next"), lambda _message: None)
    assert work.finish(10)
    assert done == ["next"]
    assert "could not end a task well" in caplog.text
