"""From the bytes of a file to its text: UTF-8, UTF-16 and Windows-1252, and a refusal for what is no text."""

from __future__ import annotations

import codecs
import re

from store.errors import UnreadableMinutes
from store.minutes.lines import WHITE

_MARKED = (  # UTF-32 first: its mark begins with the mark of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_KNOWN_FILES = (
    (b"%PDF-", "en PDF-fil"),
    (b"PK\x03\x04", "en Word-fil eller et zip-arkiv"),
    (b"\xd0\xcf\x11\xe0", "en ældre Word-fil"),
    (b"{\\rtf", "en RTF-fil"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SAMPLE_MAX = 65_536
_CONTROL_SHARE_MAX = 0.001


def decode(data: bytes) -> str:
    """The text exactly as written (line ends and composed or decomposed letters stay), without a byte order mark.

    UTF-8 with a few damaged bytes keeps its letters and shows U+FFFD for the damage, rather than being taken for
    Windows-1252. Raises UnreadableMinutes where the bytes are empty or no text.
    """
    if not data.strip(b" \t\r\n\x0b\x0c"):
        raise UnreadableMinutes("empty file", user_text="Filen er tom, så der er intet referat at læse.", line=1)
    for beginning, kind in _KNOWN_FILES:
        if data.startswith(beginning):
            raise UnreadableMinutes(
                f"a file that begins with {beginning!r}",
                user_text=f"Filen er {kind} og ikke ren tekst; gem referatet som tekst (.txt eller .md) og prøv igen.",
                line=1,
            )
    text = _decoded(data)
    refuse_binary(text)
    if not text.strip(WHITE):
        raise UnreadableMinutes("empty file", user_text="Filen er tom, så der er intet referat at læse.", line=1)
    return text


def refuse_binary(text: str) -> None:
    """Raises UnreadableMinutes where more than one character in a thousand (and at least one NUL or three others)
    is a control character that no text holds."""
    controls = _CONTROL.findall(text)
    if "\x00" in text or (len(controls) >= 3 and len(controls) > _CONTROL_SHARE_MAX * len(text)):
        first = _CONTROL.search(text)
        line = 1 if first is None else text.count("\n", 0, first.start()) + 1
        raise UnreadableMinutes(
            f"{len(controls)} control characters, the first on line {line}",
            user_text=f"Filen er ikke tekst: linje {line} indeholder tegn, som kun findes i binære filer.",
            line=line,
        )


def _decoded(data: bytes) -> str:
    for mark, encoding in _MARKED:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    wide = _unmarked_utf_16(data)
    if wide is not None:
        return wide
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        damaged = data.decode("utf-8", errors="replace")
        if _is_mostly_utf_8(damaged):
            return damaged
        try:
            return data.decode("cp1252")
        except UnicodeDecodeError:
            line = data.count(b"\n", 0, error.start) + 1
            raise UnreadableMinutes(
                f"neither UTF-8, UTF-16 nor Windows-1252: {error}",
                user_text=f"Filen er ikke læsbar tekst: linje {line} passer ikke til noget kendt tegnsæt; "
                "gem filen som UTF-8 og prøv igen.",
                line=line,
            ) from error


def _is_mostly_utf_8(text: str) -> bool:
    """True where more letters beyond ASCII came out whole than damaged."""
    beyond_ascii = sum(character > "\x7f" for character in text)
    return beyond_ascii > 2 * text.count("\ufffd")


def _unmarked_utf_16(data: bytes) -> str | None:
    """UTF-16 without a mark, where that is certain: nearly every second byte is NUL, on the same side throughout."""
    sample = data[:_SAMPLE_MAX]
    if len(data) % 2 or len(sample) < 4:
        return None
    half = len(sample) // 2
    nul_first, nul_second = sample[0::2].count(0), sample[1::2].count(0)
    if nul_second > 0.8 * half and nul_first == 0:
        encoding = "utf-16-le"
    elif nul_first > 0.8 * half and nul_second == 0:
        encoding = "utf-16-be"
    else:
        return None
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
