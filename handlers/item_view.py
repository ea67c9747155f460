"""A whole agenda item as a modal, page by page, so that nothing is left out."""

from __future__ import annotations

from collections.abc import Iterator

from bot.plain import Part, parts_of
from bot.words import danish_date
from bot.words_on_answers import CLOSED_ITEM
from handlers import buttons as names
from handlers.answer_message import TITLE_MAX, WORD_MAX
from handlers.block_kit import (
    VIEW_TITLE_MAX,
    Block,
    Element,
    View,
    button,
    buttons,
    header,
    line,
    linked,
    page_of,
    preformatted,
    rich_text,
    shortened,
    small_print,
    words,
)
from handlers.buttons import Place, numbered
from store.domain import StoredItem

PIECE_MAX = 2900
PAGE_TEXT_MAX = 24_000
PAGE_BLOCKS_MAX = 80
GONE = "Referatet er læst ind igen, siden jeg svarede. Stil spørgsmålet igen for at se punktet."


def item_view(item: StoredItem, page: int = 0) -> View:
    """Page `page` from 0; the last one where there are fewer."""
    pages = _pages(item)
    page = min(page, len(pages) - 1)
    blocks = [_heading(item), *pages[page]]
    if len(pages) > 1:
        turns = [_turn(item, page - 1, "Forrige side")] if page > 0 else []
        turns += [_turn(item, page + 1, "Næste side")] if page + 1 < len(pages) else []
        blocks += [small_print(f"Side {page + 1} af {len(pages)}"), *buttons(turns)]
    return _modal(f"Punkt {item.number}", blocks)


def gone_view() -> View:
    """For an item that a corrected document has replaced since the button was made."""
    return _modal("Punktet", [rich_text(line(words(GONE)))])


def _modal(title: str, blocks: list[Block]) -> View:
    return {
        "type": "modal",
        "callback_id": "item",
        "title": {"type": "plain_text", "text": shortened(title, VIEW_TITLE_MAX)},
        "close": {"type": "plain_text", "text": "Luk"},
        "blocks": blocks,
    }


def _heading(item: StoredItem) -> Block:
    case = [f"sag {shortened(item.case_number, WORD_MAX)}"] if item.case_number else []
    meeting = [shortened(item.committee, WORD_MAX), danish_date(item.held_on), *case]
    title = CLOSED_ITEM if item.closed else shortened(item.title, TITLE_MAX)
    return rich_text(line(linked(title, item.url, bold=True)), line(words(" · ".join(meeting))))


def _pages(item: StoredItem) -> list[list[Block]]:
    entries = [entry for section in item.sections for entry in _section_entries(section.heading, section.text)]
    if item.attachments and not any(section.name == "Bilag" for section in item.sections):
        entries += _section_entries("Bilag", "\n".join(item.attachments))
    if not entries:
        return [[small_print("Der står ikke mere om punktet i referatet.")]]
    pages: list[list[Block]] = []
    start = 0
    while start < len(entries):
        blocks, start = page_of(entries, start, blocks_max=PAGE_BLOCKS_MAX, text_max=PAGE_TEXT_MAX)
        pages.append(blocks)
    return pages


def _section_entries(heading: str, text: str) -> list[list[Block]]:
    """Each entry is a piece of the section; the first has the heading with it, where there is one: what stands above the
    first heading has none."""
    told = (_element(piece, part) for part in parts_of(text) for piece in pieces_of(part.text))
    pieces = [rich_text(each) for each in told] or [rich_text(line(words("–")))]
    headed = [header(heading)] if heading.strip() else []
    return [[*headed, pieces[0]], *([piece] for piece in pieces[1:])]


def _element(piece: str, part: Part) -> Element:
    """A table keeps its columns in type of one width."""
    return preformatted(piece) if part.is_table else line(words(piece))


def pieces_of(text: str, chars_max: int = PIECE_MAX) -> Iterator[str]:
    """`text` in pieces of at most `chars_max` characters, cut at line ends where there are any, else anywhere. No character
    but the cut line ends is lost."""
    lines: list[str] = []
    length = 0
    for each in _lines_within(text, chars_max):
        if lines and length + 1 + len(each) > chars_max:
            yield from _joined(lines)
            lines, length = [], 0
        length += len(each) + (1 if lines else 0)
        lines.append(each)
    yield from _joined(lines)


def _joined(lines: list[str]) -> Iterator[str]:
    piece = "\n".join(lines)
    if piece.strip():
        yield piece


def _lines_within(text: str, chars_max: int) -> Iterator[str]:
    for each in text.split("\n"):
        yield from (each[start : start + chars_max] for start in range(0, max(len(each), 1), chars_max))


def _turn(item: StoredItem, page: int, label: str) -> Element:
    return button(label, numbered(names.TURN_PAGE, page), Place(str(item.item_id), page).carried())
