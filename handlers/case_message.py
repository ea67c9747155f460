"""A case as a Slack message: its items in order of time, with decision and quote."""

from __future__ import annotations

from bot.plain import plain_text
from bot.says import CaseAnswer, CaseItem
from bot.words import came_to, danish_date, when
from bot.words_on_answers import CLOSED_ITEM, searched
from handlers import buttons as names
from handlers.answer_message import TITLE_MAX, WORD_MAX
from handlers.block_kit import (
    Block,
    Element,
    Message,
    button,
    buttons,
    escape,
    line,
    linked,
    marked,
    page_of,
    quoted,
    rich_text,
    shortened,
    small_print,
    words,
)
from handlers.buttons import Place, numbered
from store.domain import Decision, StoredItem

DECISION_MAX = 600
DECISIONS_SHOWN = 4
CASE_NUMBER_MAX = 100
SUGGESTIONS_SHOWN = 5
NO_DECISION = "Der står ingen beslutning i referatet."


def case_message(case: CaseAnswer, start: int = 0) -> Message:
    if not case.items:
        return _unknown_case(case)
    opening = f"Sag {shortened(case.case_number, CASE_NUMBER_MAX)}"
    if len(case.items) > 1:
        opening += f": {len(case.items)} punkter"
    entries = [_item_blocks(item, number) for number, item in enumerate(case.items)]
    shown, next_start = page_of(entries, start)
    blocks = [rich_text(line(words(opening, bold=True))), *shown]
    if next_start < len(entries):
        place = Place(shortened(case.case_number, CASE_NUMBER_MAX), next_start).carried()
        blocks += buttons([button(f"Vis flere ({len(entries) - next_start})", names.MORE_OF_CASE, place)])
    blocks.append(small_print(searched(case.coverage)))
    fallback = [opening, *(_in_short(each.item) for each in case.items[start:next_start]), searched(case.coverage)]
    return Message(escape("\n".join(fallback)), tuple(blocks))


def _in_short(item: StoredItem) -> str:
    """For a reader who sees no blocks."""
    lines = [" · ".join([_title(item), *_particulars(item)])]
    lines += [
        f"“{shortened(plain_text(decision.text), 300)}”" for decision in item.decisions[-1:] if decision.text.strip()
    ]
    return "\n".join(lines)


def _title(item: StoredItem) -> str:
    return CLOSED_ITEM if item.closed else shortened(item.title, TITLE_MAX)


def _unknown_case(case: CaseAnswer) -> Message:
    if not case.case_number.strip():
        said = "Skriv sagens nummer efter kommandoen, for eksempel: /sag 21/5239"
        return Message(said, (rich_text(line(words(said))),))
    said = f"Jeg kender ingen sag {shortened(case.case_number, CASE_NUMBER_MAX)}."
    blocks = [rich_text(line(words(said)))]
    suggestions = [each for each in case.suggestions if len(each) <= CASE_NUMBER_MAX][:SUGGESTIONS_SHOWN]
    if suggestions:
        asks = [
            button(f"Mente du {suggestion}?", numbered(names.LOOK_UP_CASE, number), Place(suggestion, 0).carried())
            for number, suggestion in enumerate(suggestions)
        ]
        blocks += buttons(asks)
        said += f" Mente du {' eller '.join(suggestions)}?"
    blocks.append(small_print(searched(case.coverage)))
    return Message(escape(said), tuple(blocks))


def _item_blocks(shown: CaseItem, number: int) -> list[Block]:
    item = shown.item
    parts = [line(linked(_title(item), item.url, bold=True)), line(words(" · ".join(_particulars(item))))]
    told = zip(item.decisions, shown.points, shown.refuses, strict=True)
    for decision, points, refuses in list(told)[:DECISIONS_SHOWN]:
        parts += _decision(decision, item, refuses=refuses)
        if points is not None:
            parts += [line(words(f"{points.section}:", italic=True)), quoted(marked(points.text, (), DECISION_MAX))]
    if len(item.decisions) > DECISIONS_SHOWN:
        parts.append(line(words(f"… og {len(item.decisions) - DECISIONS_SHOWN} beslutninger mere")))
    if shown.agreed is not None:
        parts += [
            line(words(f"{shown.agreed.section}:", italic=True)),
            quoted(marked(shown.agreed.text, (), DECISION_MAX)),
        ]
    elif not item.decisions and not item.closed:
        parts.append(line(words(NO_DECISION)))
    blocks = [rich_text(*parts)]
    if not item.closed:
        blocks += buttons([button("Vis hele punktet", numbered(names.SHOW_ITEM, number), str(item.item_id))])
    return blocks


def _particulars(item: StoredItem) -> list[str]:
    closed = ["lukket"] if item.closed else []
    return [shortened(item.committee, WORD_MAX), danish_date(item.held_on), f"punkt {item.number}", *closed]


def _decision(decision: Decision, item: StoredItem, *, refuses: bool) -> list[Element]:
    outcome = came_to(decision.outcome, refuses=refuses)
    heading = outcome.capitalize() if outcome else "Beslutning"
    body = f" i {shortened(decision.body, WORD_MAX)}" if decision.body and decision.body != item.committee else ""
    day = "" if decision.decided_on in (None, item.held_on) else f", {when(decision.decided_on, None)}"
    said: list[Element] = [line(words(f"{heading}{body}{day}:", italic=True))]
    if decision.text.strip():
        said.append(quoted(marked(decision.text, (), DECISION_MAX)))
    return said
