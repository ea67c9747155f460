"""Answers about what the bot has read: which committees, how many minutes, from when to when."""

from __future__ import annotations

import re
from collections import Counter

from bot import words, words_on_answers
from bot.heads import meeting_hit
from bot.says import HITS_MAX, Answer
from store.archive import Archive
from store.danish.tokens import token_texts
from store.search.kinds import QuestionKind
from store.search.question import TEXT_MAX, Question

_ASKS = re.compile(  # of the words of the whole question, with a blank between
    r"""
      (?:hvilke|hvor\ mange|hvad\ for)\ (?:nogle\ )?(?:møder|referater|udvalg|dokumenter)\ (?:er|har|kender|ligger|findes|dækker)
      (?:\ (?:du|i|der|indlæst|inde|læst|adgang|til|referater|fra|om|systemet|databasen|her|med|lagt|ind))*
    | hvad\ (?:har|kender|dækker)\ (?:du|i)\ (?:læst|indlæst|adgang\ til|referater\ (?:fra|af)|liggende)
    | hvor\ langt\ tilbage\ (?:går|rækker|har|kan|dækker)
      (?:\ (?:du|i|der|referater|referaterne|data|dine|arkivet|søge|fra|læst))*
    | (?:hvornår|hvor\ gammelt)\ er\ (?:det\ |dit\ )?(?:seneste|nyeste|sidste|ældste|første)\ referat(?:\ fra)?
    | (?:hvilken\ periode|hvilke\ år|hvilket\ tidsrum)\ (?:dækker|har)\ (?:du|i|referaterne)(?:\ (?:referater|fra|over))*
    """,
    re.VERBOSE,
)


def asks_about(text: str) -> bool:
    """Whether it is asked what there is to ask about."""
    return _ASKS.fullmatch(" ".join(token_texts(text[:TEXT_MAX]))) is not None


def answer_about(archive: Archive, asked: Question) -> Answer | None:
    """What there is to ask about, with the latest meeting of each committee; None where something else is asked for, or
    there is nothing."""
    if not asks_about(asked.text):
        return None
    meetings = archive.meetings()
    counts = Counter(words.committee_name(meeting.committee) for meeting in meetings)
    latest = {words.committee_name(meeting.committee): meeting for meeting in meetings}
    shown = sorted(latest.values(), key=lambda meeting: meeting.held_on, reverse=True)[:HITS_MAX]
    hits = tuple(hit for meeting in shown if (hit := meeting_hit(archive, meeting, QuestionKind.PLACE)))
    if not hits:
        return None
    coverage = archive.coverage()
    remark = f"{words_on_answers.holdings(coverage)} {words_on_answers.of_committees(counts)}"
    return Answer.of_several(asked.text, hits, coverage, remark)
