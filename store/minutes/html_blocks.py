"""The HTML of published minutes as blocks of text: headings, paragraphs, list points and table rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BREAKS = _HEADINGS | {"p", "div", "li", "ul", "ol", "tr", "table", "br", "section"}
_SILENT = frozenset({"script", "style", "head", "title"})
_CELLS = frozenset({"td", "th"})
_EMPHASES = frozenset({"b", "strong", "em", "i", "u"})
_START_DIGITS_MAX = 6


@dataclass(frozen=True, slots=True)
class Block:
    """`text` is one line: white space folded, never empty. `is_emphasised` where all of it stands in bold, italics or
    underlined; `ends_paragraph` where a blank line belongs after it."""

    text: str
    is_heading: bool
    is_emphasised: bool = False
    ends_paragraph: bool = True


def blocks_of(html: str) -> tuple[Block, ...]:
    """In the order of the page. Never fails: what is no HTML comes back as text."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.flush()
    return tuple(reader.blocks)


@dataclass
class _Reader(HTMLParser):
    blocks: list[Block] = field(default_factory=list)
    _text: list[str] = field(default_factory=list)
    _heading: int = 0
    _silent: int = 0
    _lists: list[int] = field(default_factory=list)  # of each open list its next number, 0 where it has bullets
    _in_row: bool = False
    _emphases: int = 0
    _has_plain: bool = False  # of the block under way, some text outside all emphasis

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        if tag in _BREAKS and not (self._in_row and tag not in {"tr", "table"}):
            self.flush()
        elif tag in _BREAKS:
            self._text.append(" ")
        match tag:
            case "ul":
                self._lists.append(0)
            case "ol":
                start = dict(attrs).get("start") or "1"
                self._lists.append(int(start) if start.isdecimal() and len(start) <= _START_DIGITS_MAX else 1)
            case "li":
                self._text.append(self._point())
            case "tr":
                self._in_row = True
            case _ if tag in _CELLS and self._text:
                self._text.append("\t")
            case _ if tag in _HEADINGS:
                self._heading += 1
            case _ if tag in _EMPHASES:
                self._emphases += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        if tag == "tr" or (tag in _BREAKS and not self._in_row):
            self.flush()
        match tag:
            case "ul" | "ol" if self._lists:
                self._lists.pop()
            case "tr" | "table":
                self._in_row = False
            case _ if tag in _HEADINGS:
                self._heading = max(0, self._heading - 1)
            case _ if tag in _EMPHASES:
                self._emphases = max(0, self._emphases - 1)

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """`<![if …]>` of a word processor; one that the standard library does not know is a comment, as in browsers."""
        try:
            return super().parse_marked_section(i, report)
        except AssertionError:
            return self.parse_bogus_comment(i)

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._text.append(data)
            self._has_plain = self._has_plain or (not self._emphases and bool(data.strip()))

    def flush(self) -> None:
        cells = (" ".join(cell.split()) for cell in "".join(self._text).split("\t"))
        text = "\t".join(cells).strip() if self._in_row else " ".join("".join(self._text).split())
        self._text.clear()
        if text and text not in ("-", "1."):
            is_apart = not (self._lists or self._in_row)
            self.blocks.append(Block(text, self._heading > 0, is_apart and not self._has_plain, is_apart))
        self._has_plain = False

    def _point(self) -> str:
        if not self._lists or self._lists[-1] == 0:
            return "- "
        self._lists[-1] += 1
        return f"{self._lists[-1] - 1}. "
