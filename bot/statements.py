"""Answers on what a body said of a matter: a sentence of an item of another's minutes that tells it."""

from __future__ import annotations

from bot.hits import quoted_in
from bot.matters import items_of_matter
from bot.says import Answer
from store.archive import Archive
from store.domain import StoredItem
from store.search.question import TEXT_MAX, Question
from store.search.statements import asks_statement, statement_of


def answer_of_statement(archive: Archive, asked: Question, item: StoredItem | None) -> Answer | None:
    """What the body that is asked for said, as the item or another of its matter tells; None where none does, or nothing said is
    asked for."""
    body = asked.unknown_committee or next(iter(asked.committees), None)
    if item is None or body is None or not asks_statement(asked.text[:TEXT_MAX]):
        return None
    treatments = (one for one in (item, *items_of_matter(archive, item)) if not one.closed)
    for treatment, section in ((one, section) for one in treatments for section in one.sections):
        told = statement_of(body, section.text)
        if told is not None:
            return Answer(asked.text, True, None, (quoted_in(treatment, section, told),), (), archive.coverage())
    return None
