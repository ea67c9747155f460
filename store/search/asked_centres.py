"""The centre of the administration that a question names: Økonomicentret, Skole- og Kulturcentret, Center for Plan og Miljø."""

from __future__ import annotations

import re
from dataclasses import dataclass

from store.domain import Span

_CENTRE = re.compile(
    r"""
    (?<![\w-])
    (?: (?: [^\W\d_]+-,?\s+ (?:og\s+)? ){0,3}             # Skole-, Kultur- og
        [^\W\d_][\w-]*[Cc]ente?ret\b                       # Kulturcentret, HR-Centret
      | [Cc]enter\s+for\s+ [A-ZÆØÅ]\w* (?: (?:,|\s+og)?\s+ [A-ZÆØÅ]\w* )*
    )
    """,
    re.VERBOSE,
)
_NO_LETTER = frozenset({"og", "for"})
_OF_ONE_WORD = re.compile(r".+cente?ret", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Centre:
    """`name` as the question writes it."""

    name: str
    span: Span

    def is_called(self, other: str) -> bool:
        """Whether minutes that write `other` mean it: by its name, the last part of it, or its letters (ØC)."""
        name, told = _plain(self.name), _plain(other)
        return name == told or told.endswith(f" {name}") or other == self._letters

    @property
    def _letters(self) -> str:
        words = [word for word in re.findall(r"[^\W\d_]+", self.name) if word not in _NO_LETTER]
        return "".join(
            (word if word.isupper() else word[0].upper()) + ("C" if _OF_ONE_WORD.fullmatch(word) else "")
            for word in words
        )


def find_centre(text: str) -> Centre | None:
    """The first that the text names."""
    match = _CENTRE.search(text)
    return Centre(match[0], Span(*match.span())) if match else None


def _plain(name: str) -> str:
    return " ".join(name.casefold().replace("centeret", "centret").split())
