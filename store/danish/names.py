"""How a name is written: what its capital may be, and the words that have one."""

from __future__ import annotations

CAPITAL = "[A-ZÆØÅÄÖÜÉÇŞŠŽ]"
_SMALL = r"[^\W\d_A-ZÆØÅÄÖÜÉÇŞŠŽ]"
NAME_WORD = rf"(?:{CAPITAL}{_SMALL}+(?:-{CAPITAL}{_SMALL}+)*)"
"""Holm, Hans-Jørgen, Östen; no word in capitals alone. Not to be read without regard to case."""
