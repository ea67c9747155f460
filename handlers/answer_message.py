"""The answer to a question as a Slack message: three hits with their quotes, the rest behind a button."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.plain import plain_text
from bot.says import HITS_SHOWN, Answer, Reason
from bot.words import came_to, counted, danish_date, when
from bot.words_on_answers import CLOSED_ITEM, NEAR_HEADING, further_in, remark_or_reason, searched, stands_in
from bot.words_on_questions import read_as_words
from handlers import buttons as names
from handlers.block_kit import (
    MESSAGE_TEXT_MAX,
    Block,
    Element,
    Message,
    button,
    buttons,
    escape,
    line,
    linked,
    marked,
    person,
    quoted,
    rich_text,
    shortened,
    small_print,
    text_length,
    words,
)
from handlers.buttons import Asked, numbered
from store.domain import Hit, Quote, Treatment

ALSO_SHOWN = 3
TITLE_MAX = 250
WORD_MAX = 100
QUOTE_MAX = 1200
SUPPLEMENT_MAX = 800
_PARTS_OF_QUOTES = (1.0, 0.75, 0.5, 0.25, 0.1)  # with the last a message has room, whatever else is in it
FALLBACK_QUOTE_MAX = 450
REMARK_MAX = 500
UNDERSTOOD_MAX = 300
QUESTION_MAX = 300
MEETING = "Mødet"


def answer_message(
    answer: Answer,
    asked: Asked,
    *,
    repeat_question: bool = False,
    can_share: bool = False,
    shared_by: str | None = None,
) -> Message:
    """`repeat_question` where nobody sees what was asked; `shared_by` is the user who shares it with a channel."""
    hits = answer.hits if answer.answered else answer.near
    shown = hits[asked.start : asked.start + HITS_SHOWN]
    blocks: list[Block] = []
    if shared_by is not None:
        blocks.append(rich_text(line(person(shared_by), words(" spurgte: "), _question(answer))))
    elif repeat_question:
        blocks.append(rich_text(line(words("Du spurgte: "), _question(answer))))
    blocks += _opening(answer) if asked.start == 0 else []
    closing = _closing_buttons(asked, len(hits) - asked.start - len(shown), can_share and answer.answered)
    closing.append(small_print(searched(answer.coverage)))
    told = _hits(shown, MESSAGE_TEXT_MAX - text_length([*blocks, *closing]))
    return Message(_fallback(answer, shown), (*blocks, *told, *closing))


def _question(answer: Answer) -> Element:
    return words(shortened(answer.question, QUESTION_MAX), bold=True)


def _opening(answer: Answer) -> list[Block]:
    said = [line(words(sentence, italic=True)) for sentence in _taken_for(answer)]
    said += [line(words(sentence)) for sentence in _sentences(answer)]
    blocks = [rich_text(*said)] if said else []
    if answer.near and not answer.answered and answer.reason is not Reason.CLOSED:
        blocks.append(rich_text(line(words(NEAR_HEADING, bold=True))))
    return blocks


def _taken_for(answer: Answer) -> list[str]:
    """What the question was taken for, where that is not just what it says."""
    read_as = read_as_words(answer.read_as) if answer.read_as else ""
    return [shortened(said, UNDERSTOOD_MAX) for said in (answer.understood, read_as) if said]


def _sentences(answer: Answer) -> list[str]:
    said = remark_or_reason(answer)
    return [shortened(said, REMARK_MAX)] if said else []


def _hits(shown: Sequence[Hit], room: int) -> list[Block]:
    """With quotes that are shortened alike, where there are more characters than a message has room for."""
    blocks: list[Block] = []
    for part in _PARTS_OF_QUOTES:
        blocks = [block for number, hit in enumerate(shown) for block in _hit(hit, number, part)]
        if text_length(blocks) <= room:
            break
    return blocks


def _hit(hit: Hit, number: int, part: float) -> list[Block]:
    """The hit with that part of the longest quotes, and a button to the whole item where there is more to read."""
    quote_max, supplement_max = int(part * QUOTE_MAX), int(part * SUPPLEMENT_MAX)
    parts = [line(linked(_title(hit), hit.url, bold=True)), line(words(" · ".join(_particulars(hit))))]
    parts += _quote(hit.quote, quote_max)
    for beside in (hit.supplement, hit.decided):
        parts += _quote(beside, supplement_max) if beside is not None else []
    if hit.further is not None:
        parts += _quote(hit.further, quote_max, further_in)
    parts += _also(hit)
    blocks = [rich_text(*parts)]
    if hit.item_id is not None and not hit.closed:
        blocks += buttons([button("Vis hele punktet", numbered(names.SHOW_ITEM, number), str(hit.item_id))])
    return blocks


def _title(hit: Hit) -> str:
    if hit.closed:
        return CLOSED_ITEM
    return shortened(hit.title, TITLE_MAX) if hit.item is not None else MEETING


def _particulars(hit: Hit) -> list[str]:
    particulars = [shortened(hit.committee, WORD_MAX), when(hit.held_on, hit.decided_on)]
    if hit.item is not None:
        particulars.append(f"punkt {hit.item}")
    if hit.case_number:
        particulars.append(f"sag {shortened(hit.case_number, WORD_MAX)}")
    outcome = came_to(hit.outcome, refuses=hit.refuses)
    if outcome:
        particulars.append(outcome)
    return particulars


def _quote(quote: Quote, chars_max: int, heading: Callable[[str], str] = "{}:".format) -> list[Element]:
    """The section that it stands in, so that nobody takes a proposal for a decision, and the words themselves."""
    if not quote.text.strip():
        return []
    section = [line(words(heading(shortened(stands_in(quote), WORD_MAX)), italic=True))] if quote.section else []
    return [*section, quoted(marked(quote.text, quote.highlights, chars_max))]


def _also(hit: Hit) -> list[Element]:
    """The other meetings that the same matter was before."""
    if not hit.also:
        return []
    named: list[Element] = []
    for treatment in hit.also[:ALSO_SHOWN]:
        named += [words("; " if named else "Også behandlet: "), linked(_treatment(treatment), treatment.url)]
    left = len(hit.also) - ALSO_SHOWN
    return [line(*named, words(f"; og {counted(left, 'gang', 'gange')} mere" if left > 0 else ""))]


def _treatment(treatment: Treatment) -> str:
    outcome = came_to(treatment.outcome, refuses=treatment.refuses)
    where = f"{shortened(treatment.committee, WORD_MAX)} {danish_date(treatment.held_on)}, punkt {treatment.item}"
    return f"{where} ({outcome})" if outcome else where


def _closing_buttons(asked: Asked, left: int, can_share: bool) -> list[Block]:
    row: list[Element] = []
    more = replace(asked, start=asked.start + HITS_SHOWN).carried()
    if left > 0 and more is not None:
        row.append(button(f"Vis flere ({left})", names.MORE_HITS, more))
    share = asked.carried()
    if can_share and share is not None:
        row.append(button("Del i kanalen", names.SHARE, share))
    blocks = buttons(row)
    if left > 0 and more is None:
        blocks.append(small_print(f"Der er {left} fund mere. Stil et kortere spørgsmål for at bladre i dem."))
    return blocks


def _fallback(answer: Answer, shown: tuple[Hit, ...]) -> str:
    lines = [*_taken_for(answer), *_sentences(answer)]
    if shown and not answer.answered and answer.reason is not Reason.CLOSED:
        lines.append(f"{NEAR_HEADING}:")
    for hit in shown:
        lines.append(" · ".join([_title(hit), *_particulars(hit)]))
        lines += [
            _in_short(quote) for quote in (hit.quote, hit.supplement, hit.decided) if quote and quote.text.strip()
        ]
    return escape("\n".join([*lines, searched(answer.coverage)]))


def _in_short(quote: Quote) -> str:
    """For a reader who sees no blocks."""
    section = f"{shortened(stands_in(quote), WORD_MAX)}: " if quote.section else ""
    return f"{section}“{shortened(plain_text(quote.text), FALLBACK_QUOTE_MAX)}”"
