"""What is asked of an answer itself is told from what is asked of the minutes."""

from __future__ import annotations

import pytest

from store.danish.requests import Request, Wish, request_of


@pytest.mark.parametrize(
    ("text", "request_for"),
    [
        *((text, Request(Wish.MORE)) for text in ("vis flere", "er der andre?", "Kan du vise flere resultater?", "og ellers?")),
        *((text, Request(Wish.NEWEST)) for text in ("noget nyere?", "er der en nyere?", "hvad er det seneste?")),
        *((text, Request(Wish.NEWEST)) for text in ("er der kommet noget nyt?", "hvad er det nyeste?")),
        *((text, Request(Wish.NUMBERED, 2)) for text in ("nr. 2", "nummer 2", "den anden", "hvad med den anden sag?")),
        ("og den første?", Request(Wish.NUMBERED, 1)),
        ("den sjette", Request(Wish.NUMBERED, 6)),
        ("nr. fem", Request(Wish.NUMBERED, 5)),
        *((text, Request(Wish.ITSELF)) for text in ("link?", "kan du give mig linket", "send mig hele punktet", "vis det hele")),
        *((text, Request(Wish.ITSELF)) for text in ("kan jeg få hele teksten", "må jeg få linket?")),
        *((text, Request(Wish.NUMBERED, 13)) for text in ("nr. 13", "og nr. 13?")),
        *((text, Request(Wish.ITSELF)) for text in ("kilde?", "kilder")),
        *((text, Request(Wish.SUMMARY)) for text in ("oversæt til engelsk", "oversæt det", "kan jeg få det på engelsk?")),
        *((text, Request(Wish.SUMMARY)) for text in ("kan du opsummere?", "på engelsk?", "kan du skrive det kortere?")),
    ],
)  # fmt: skip
def test_a_request_is_told_by_its_words(text: str, request_for: Request) -> None:
    assert request_of(text) == request_for
    assert request_of(f"Hej, {text}") == request_for


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hej",
        "hvad er det seneste om broen?",
        "er der andre skoler med svømmehal?",
        "er der noget nyt om hegnet?",
        "punkt 2",
        "punkt nr. 2",
        "oversæt skiltet ved broen",
        "det andet punkt",
        "det første møde",
        "det sidste møde",
        "den anden bro",
        "opsummer sagen om broen",
        "vis flere sager om skoler",
        "skriv til borgmesteren",
        "link til broen",
        "vis flere " * 100,
    ],
)
def test_what_names_a_matter_is_no_request(text: str) -> None:
    assert request_of(text) is None
