"""Whatever a person, a chat or a file holds, a question gets an answer or an honest nothing, and its quotes are verbatim."""

from __future__ import annotations

import sys
import unicodedata
from datetime import date
from pathlib import Path
from time import process_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.answers import answer
from bot.cases import look_up
from bot.contract import answer_as_dict, case_as_dict
from bot.says import Answer
from store.archive import Archive
from store.danish.tokens import tokens
from store.domain import Hit, Quote
from store.minutes.case_numbers import find_case_numbers
from store.sources.files import find_documents, read_document

TODAY = date(2026, 1, 1)
SOURCES = {path.name: read_document(path).source_text for path in find_documents([Path(__file__).parents[2] / "seeds"])}


def holds_to_its_rules(given_answer: Answer) -> bool:
    """Every quote is the document's text at its span, highlights are whole words within it, and the parts agree."""
    for hit in (*given_answer.hits, *given_answer.near):
        for quote in (hit.quote, hit.supplement):
            if quote is not None and not is_verbatim(hit, quote):
                return False
    scores = [hit.score for hit in given_answer.hits]
    is_case = bool(find_case_numbers(given_answer.question))  # those come by time where no word tells them apart
    return (
        given_answer.answered == bool(given_answer.hits)
        and given_answer.answered == (given_answer.reason is None)
        and len(given_answer.near) <= 3
        and (is_case or scores == sorted(scores, reverse=True))
    )


def is_verbatim(hit: Hit, quote: Quote) -> bool:
    words = {token.span for token in tokens(quote.text)}
    return quote.span.quote(SOURCES[hit.source]) == quote.text and set(quote.highlights) <= words


@pytest.mark.parametrize(
    "question",
    [
        '"hjemmearbejde', 'hjemmearbejde"', '"" OR ""', "hjemme* OR *", "title:hjemmearbejde",
        "hjemmearbejde NEAR/2 rammer",
        "hjemmearbejde AND NOT rammer", "-hjemmearbejde", "^hjemmearbejde", "(((hjemmearbejde", "hjemmearbejde)",
        "NEAR", "OR",
        "AND OR NOT", "'; DROP TABLE meeting; --", "%hjemme_", "item_index", "\\", "\\n", "{}", "%s", "{0}", "$1",
        "<@U0123ABC> hjemmearbejde", "<#C0123|direktionen> hjemmearbejde", "<https://example.dk|hjemmearbejde>",
        "*hjemmearbejde*",
        "_hjemmearbejde_ ~rammer~ `kode`", "> hjemmearbejde", ":house: hjemmearbejde", "&lt;hjemmearbejde&gt;",
        "<!channel>",
        "🏠", "👩‍💻 hjemmearbejde", "hjemme\u00adarbejde", "hjemme\u200barbejde", "\x00", "hjemmearbejde\x00",
        "\x00\x01\x02", "\ud800",
        "\udfff hjemmearbejde", "hjemmearbejde \ud83d", "\u202ehjemmearbejde", "\ufeffhjemmearbejde", "ﬁ ﬂ ½ ² Ⅷ",
        "İstanbul",
        "ᦰ hjemmearbejde", "٢١/٥٢٣٩", "漢字", "اردو", "ß", "1e999", "-1", "0/0", "99/99", "00.00.00-A00-0-00", "31/2-13",
        "den 0. januar 0000", "den 99. maj 2021", "uge 99 2021", "i 9999", "siden 9999", "21/" + "9" * 5000, "9" * 5000,
        "hvad\thvem\r\nhvor\x0b\x0c\x85\u2028", unicodedata.normalize("NFD",
        "hvad besluttede direktionen om økonomikobling på mødet"),
    ],
)  # fmt: skip
def test_what_people_and_chats_type_never_fails(question: str, seeds: Archive) -> None:
    given_answer = answer(seeds, question, today=TODAY)
    assert given_answer.question == question
    assert holds_to_its_rules(given_answer)
    answer_as_dict(given_answer)
    case_as_dict(look_up(seeds, question))


@pytest.mark.parametrize(
    "hostile",
    ["hjemmearbejde ", "a", "å", "a- ", "klima- og ", "Klima-, ", "1", "1/", "1. januar ", "20/21 ", "21/5239 ", '"', ".", "\n",
     "(", "a's ",
     "KTMU ", "direktonen ", "uge 4 ", "hjemmearbjede", "e\u0301", "\x00", "\ud800", "sagsbehandlings", "besluttede ",
     "?!"],
)  # fmt: skip
def test_a_question_of_40_000_characters_is_answered_in_seconds(hostile: str, seeds: Archive) -> None:
    started = process_time()
    question = (hostile * 40_000)[:40_000]
    assert holds_to_its_rules(answer(seeds, question, today=TODAY))
    look_up(seeds, question)
    assert process_time() - started < 10


def words_of_the_seeds() -> list[str]:
    return sorted({token.text for text in SOURCES.values() for token in tokens(text)})


SAID = st.sampled_from(words_of_the_seeds())
FRAME = st.sampled_from(
    ["hvad besluttede direktionen om", "hvem", "hvornår", "hvad koster", "i 2021", "den 28-06-2021", "sag", "21/5239",
     "21/2826",
     "12/32140", "?", "bilag", "Byrådet", "senest", "indstilling", "hvor mange", "hvem deltog i mødet",
     "hvor blev mødet holdt"]
)  # fmt: skip
ODD = st.text(st.characters(exclude_categories=()), max_size=12)
QUESTIONS = st.lists(SAID | FRAME | ODD, max_size=8).map(" ".join)


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(question=QUESTIONS)
def test_every_answer_to_any_words_holds_to_its_rules(question: str, seeds: Archive) -> None:
    given_answer = answer(seeds, question, today=TODAY)
    assert holds_to_its_rules(given_answer)
    assert answer(seeds, question, today=TODAY) == given_answer
    assert len(case_as_dict(look_up(seeds, question))["case_number"]) <= sys.maxsize


@settings(max_examples=60)
@given(question=st.text(st.characters(exclude_categories=()), max_size=200))
def test_any_text_at_all_is_answered(question: str, seeds: Archive) -> None:
    assert holds_to_its_rules(answer(seeds, question, today=TODAY))
    look_up(seeds, question)


@settings(max_examples=60)
@given(words=st.lists(st.sampled_from(words_of_the_seeds()), min_size=1, max_size=3))
def test_capitals_and_decomposed_letters_change_no_answer(words: list[str], seeds: Archive) -> None:
    plain = answer(seeds, " ".join(words), today=TODAY)
    decomposed = answer(seeds, unicodedata.normalize("NFD", " ".join(words)), today=TODAY)
    assert [hit.item_id for hit in decomposed.hits] == [hit.item_id for hit in plain.hits]
