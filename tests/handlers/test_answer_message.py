"""An answer in Slack: what was decided, when and where, the words themselves, and where it was searched."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.says import Answer, Reason
from handlers.answer_message import answer_message
from handlers.block_kit import MESSAGE_TEXT_MAX, text_length
from handlers.buttons import MORE_HITS, SHARE, Asked
from sandbox.visible import elements_of, text_of
from store.domain import Coverage, EarlierQuestion, Hit, Outcome, Quote, Span, Treatment


def labels(blocks: tuple[dict[str, Any], ...]) -> list[str]:
    return [element["text"]["text"] for _, element in elements_of(blocks)]


def test_a_hit_says_what_was_decided_where_and_when_and_quotes_it(answer: Answer, asked: Asked) -> None:
    assert text_of(answer_message(answer, asked).blocks).splitlines() == [
        "Drøftelse af rammer for hjemmearbejde",
        "Direktionen · 28. juni 2021 · punkt 5 · sag 21/5239 · godkendt",
        "Beslutning:",
        "Direktionen godkendte spillereglerne for fleksibel arbejdstilrettelæggelse og hjemmearbejde.",
        "Vis hele punktet",
        "Søgt i 4 referater, 28. januar 2013 – 5. august 2025",
    ]


def test_a_no_that_was_approved_is_told_as_such(answer: Answer, hit: Hit, asked: Asked) -> None:
    treated = Treatment(1, "Økonomiudvalget", date(2021, 5, 1), 7, Outcome.ANBEFALET, None, refuses=True)
    refused = replace(hit, refuses=True, also=(treated,))
    shown = text_of(answer_message(replace(answer, hits=(refused,)), asked).blocks)
    assert "sag 21/5239 · godkendt at sige nej\n" in shown
    assert "punkt 7 (anbefalet at sige nej)" in shown


def test_a_question_that_leans_is_answered_with_how_it_was_understood_above_all(answer: Answer, asked: Asked) -> None:
    message = answer_message(replace(answer, understood="Forstået som: hvem · hjemmearbejde", remark="Lukket."), asked)
    assert text_of(message.blocks).splitlines()[:2] == ["Forstået som: hvem · hjemmearbejde", "Lukket."]
    assert message.text.splitlines()[:2] == ["Forstået som: hvem · hjemmearbejde", "Lukket."]


def test_a_question_with_slips_is_answered_with_how_it_was_read(answer: Answer, asked: Asked) -> None:
    message = answer_message(replace(answer, read_as="hvad besluttede direktionen?"), asked)
    assert text_of(message.blocks).splitlines()[0] == "Læst som: hvad besluttede direktionen?"
    assert message.text.splitlines()[0] == "Læst som: hvad besluttede direktionen?"


def test_a_button_carries_the_questions_that_the_answer_leans_on_or_nothing_where_they_are_too_long() -> None:
    asked = Asked("og i 2023?", date(2025, 8, 11), 3, (EarlierQuestion("hjemmearbejde", date(2025, 8, 10), 17, 2),))
    assert Asked.from_value(asked.carried() or "") == asked
    assert replace(asked, earlier=(EarlierQuestion("x" * 2000, date(2025, 8, 10), None),)).carried() is None


def test_of_a_long_thread_a_button_carries_what_named_the_matter_and_the_last_questions() -> None:
    earlier = tuple(EarlierQuestion(f"{number} {'x' * 80}", date(2025, 8, 10), number) for number in range(40))
    carried = Asked.from_value(Asked("og i 2023?", date(2025, 8, 11), 3, earlier).carried() or "").earlier
    assert carried[0] == earlier[0]
    assert carried[1:] == earlier[-len(carried) + 1 :]
    assert 10 < len(carried) < 40


def test_a_button_from_before_threads_is_understood() -> None:
    assert Asked.from_value('["hjemmearbejde", "2025-08-11", 3]') == Asked("hjemmearbejde", date(2025, 8, 11), 3)


def test_a_button_from_before_more_was_counted_is_understood() -> None:
    asked = Asked.from_value('["og i 2023?", "2025-08-11", 3, ["hjemmearbejde", "2025-08-10", 17]]')
    assert asked.earlier == (EarlierQuestion("hjemmearbejde", date(2025, 8, 10), 17, 0),)


def test_the_words_that_hit_are_bold_and_the_quote_is_verbatim(answer: Answer, asked: Asked) -> None:
    quote = answer_message(answer, asked).blocks[0]["elements"][3]
    assert quote["type"] == "rich_text_quote"
    assert [each["text"] for each in quote["elements"] if "style" in each] == ["hjemmearbejde"]
    assert "".join(each["text"] for each in quote["elements"]) == answer.hits[0].quote.text


def test_markup_and_mentions_in_minutes_stay_dead(answer: Answer, hit: Hit, asked: Asked) -> None:
    evil = "<!channel> *fed* <@U1> & <https://x.dk|læs>"
    wild = replace(hit, title=evil, quote=Quote(evil, Span(0, len(evil)), "Beslutning"), committee="<!here>")
    message = answer_message(replace(answer, hits=(wild,), question=evil), asked, repeat_question=True)
    assert "<" not in message.text
    assert "&lt;!channel&gt;" in message.text
    assert {block["type"] for block in message.blocks} == {"rich_text", "actions", "context"}
    assert all(each["type"] == "plain_text" for each in message.blocks[-1]["elements"])


def test_a_decision_of_another_day_than_the_meeting_says_both(answer: Answer, hit: Hit, asked: Asked) -> None:
    later = replace(hit, held_on=date(2013, 1, 28), decided_on=date(2013, 2, 5))
    shown = text_of(answer_message(replace(answer, hits=(later,)), asked).blocks)
    assert "besluttet 5. februar 2013 (mødet 28. januar 2013)" in shown


def test_the_proposal_that_a_decision_approves_is_named_as_a_proposal(answer: Answer, hit: Hit, asked: Asked) -> None:
    points = Quote("1. at spillereglerne godkendes", Span(0, 30), "Indstilling")
    message = answer_message(replace(answer, hits=(replace(hit, supplement=points),)), asked)
    assert "Indstilling:\n1. at spillereglerne godkendes" in text_of(message.blocks)
    assert f"Beslutning: “{hit.quote.text}”\nIndstilling: “1. at spillereglerne godkendes”" in message.text


def test_another_bodys_words_are_named_as_such_and_the_bodys_own_decision_stands_below(
    answer: Answer, hit: Hit, asked: Asked
) -> None:
    said = Quote("Anbefales ikke.", Span(0, 15), "Sagens forløb", by="02-05-2024 Kulturudvalget")
    own = Quote("Byrådet godkendte Kulturudvalgets indstilling.", Span(20, 66), "Beslutning")
    message = answer_message(replace(answer, hits=(replace(hit, quote=said, decided=own),)), asked)
    for shown in (text_of(message.blocks).replace("\n", " "), message.text.replace("“", "").replace("”", "")):
        first = shown.index("Sagens forløb, 02-05-2024 Kulturudvalget: Anbefales ikke.")
        assert first < shown.index("Beslutning: Byrådet godkendte Kulturudvalgets indstilling.")


@pytest.mark.parametrize(
    ("text", "section", "label"),
    [
        ("At det godkendes.\n\n## **Beslutning Direktionen den 28-06-2021**\n\nGodkendt.",
         "Beslutning", "Indstilling og beslutning"),
        ("At det godkendes.\n\nBESLUTNING\n\nGodkendt.", "Beslutning", "Indstilling og beslutning"),
        ("Godkendt.\n\nINDSTILLING\n\nAt det godkendes.", "Beslutning", "Beslutning og indstilling"),
        ("Direktionen traf en beslutning.\n\nBeslutningen følges op.", "Beslutning", "Beslutning"),
        ("Se\nBeslutning\nnedenfor.", "Baggrund", "Baggrund"),
    ],
)  # fmt: skip
def test_a_proposal_with_its_decision_is_named_as_both(text: str, section: str, label: str, answer: Answer) -> None:
    both = replace(answer.hits[0], quote=Quote(text, Span(0, len(text)), section))
    asked = Asked(answer.question, date(2025, 8, 11))
    message = answer_message(replace(answer, hits=(both,)), asked)
    assert text_of(message.blocks).splitlines()[2] == f"{label}:"
    assert f"\n{label}: “" in message.text


def test_a_quote_is_shown_without_markup_and_its_words_bold_still(answer: Answer, hit: Hit, asked: Asked) -> None:
    text = "### Rammer\nDe **nye** rammer.\tKr.\t5"
    start = text.index("rammer")
    dressed = replace(hit, quote=Quote(text, Span(0, len(text)), "Baggrund", (Span(start, start + 6),)))
    message = answer_message(replace(answer, hits=(dressed,)), asked)
    quote = message.blocks[0]["elements"][3]["elements"]
    assert "".join(each["text"] for each in quote) == "Rammer\nDe nye rammer. | Kr. | 5"
    assert [each["text"] for each in quote if "style" in each] == ["rammer"]
    assert "“Rammer\nDe nye rammer. | Kr. | 5”" in message.text


def test_another_passage_that_may_tell_it_stands_below_with_its_section(answer: Answer, hit: Hit, asked: Asked) -> None:
    further = Quote("Der er 17 hold.", Span(0, 15), "Baggrund", (Span(8, 10),))
    shown = text_of(answer_message(replace(answer, hits=(replace(hit, further=further),)), asked).blocks)
    assert "Se også Baggrund:\nDer er 17 hold." in shown


def test_three_hits_are_shown_and_the_rest_stand_behind_a_button(answer: Answer, hit: Hit, asked: Asked) -> None:
    five = replace(answer, hits=tuple(replace(hit, title=f"Sag nummer {number}") for number in range(1, 6)))
    first = answer_message(five, asked)
    (more,) = [element for _, element in elements_of(first.blocks) if element["action_id"] == MORE_HITS]
    assert more["text"]["text"] == "Vis flere (2)"
    assert "Sag nummer 3" in text_of(first.blocks)
    assert "Sag nummer 4" not in text_of(first.blocks)
    rest = answer_message(five, Asked.from_value(more["value"]))
    assert "Sag nummer 4" in text_of(rest.blocks)
    assert "Vis flere" not in " ".join(labels(rest.blocks))


def test_a_question_too_long_for_a_button_says_so_instead(answer: Answer, hit: Hit) -> None:
    message = answer_message(replace(answer, hits=(hit,) * 4), Asked("x" * 2500, date(2025, 8, 11)), can_share=True)
    assert set(labels(message.blocks)) == {"Vis hele punktet"}
    assert "Der er 1 fund mere. Stil et kortere spørgsmål" in text_of(message.blocks)


def test_an_answer_that_only_the_asker_sees_can_be_shared(answer: Answer, asked: Asked) -> None:
    message = answer_message(answer, asked, repeat_question=True, can_share=True)
    assert SHARE in [element["action_id"] for _, element in elements_of(message.blocks)]
    assert text_of(message.blocks).startswith("Du spurgte: hvad besluttede direktionen om hjemmearbejde?")


def test_a_shared_answer_says_who_asked(answer: Answer, asked: Asked) -> None:
    message = answer_message(answer, asked, shared_by="U1")
    assert text_of(message.blocks).startswith("<@U1> spurgte: hvad besluttede")
    assert "<@U1>" not in message.text


@pytest.mark.parametrize("reason", list(Reason))
def test_silence_gives_its_reason_and_where_it_was_searched(reason: Reason, coverage: Coverage) -> None:
    silent = Answer("x", False, reason, (), (), coverage)
    message = answer_message(silent, Asked("x", date(2025, 8, 11)), can_share=True)
    first, *_, last = text_of(message.blocks).splitlines()
    assert first.endswith(".")
    assert last == "Søgt i 4 referater, 28. januar 2013 – 5. august 2025"
    assert labels(message.blocks) == []


def test_near_hits_are_named_as_such(answer: Answer, hit: Hit, asked: Asked) -> None:
    near = replace(answer, answered=False, reason=Reason.NOTHING_FOUND, hits=(), near=(hit,))
    shown = text_of(answer_message(near, asked).blocks).splitlines()
    assert shown[:2] == [
        "Det har jeg ikke fundet noget om i referaterne.",
        "Nærmeste fund – besvarer måske ikke spørgsmålet",
    ]
    assert "Nærmeste fund" in answer_message(near, asked).text


def test_a_remark_stands_above_the_hits(answer: Answer, asked: Asked) -> None:
    remarked = replace(answer, remark="Sagen blev udsat og afgjort senere.")
    assert text_of(answer_message(remarked, asked).blocks).startswith("Sagen blev udsat og afgjort senere.\n")


def test_a_closed_item_is_said_to_be_closed_and_has_nothing_to_open(answer: Answer, hit: Hit, asked: Asked) -> None:
    closed = replace(hit, closed=True, title="Lukket", outcome=None, quote=Quote("", Span(0, 0), "Titel"), item=9)
    message = answer_message(replace(answer, answered=False, reason=Reason.CLOSED, hits=(), near=(closed,)), asked)
    assert text_of(message.blocks).splitlines()[1:3] == [
        "Lukket punkt",
        "Direktionen · 28. juni 2021 · punkt 9 · sag 21/5239",
    ]
    assert labels(message.blocks) == []


def test_a_hit_on_the_meeting_itself_names_no_item(answer: Answer, hit: Hit, asked: Asked) -> None:
    head = replace(hit, item_id=None, item=None, title="", case_number=None, outcome=Outcome.INGEN, decided_on=None)
    message = answer_message(replace(answer, hits=(head,)), asked)
    assert text_of(message.blocks).splitlines()[:2] == ["Mødet", "Direktionen · 28. juni 2021"]
    assert labels(message.blocks) == []


def test_a_title_links_to_the_minutes_own_page(answer: Answer, hit: Hit, asked: Asked) -> None:
    url = "https://dagsorden.dk/vis?id=1&(a)=<b>"
    title = answer_message(replace(answer, hits=(replace(hit, url=url),)), asked).blocks[0]["elements"][0]
    assert title["elements"] == [{"type": "link", "url": url, "text": hit.title, "style": {"bold": True}}]


def test_the_other_meetings_of_the_same_matter_are_named(answer: Answer, hit: Hit, asked: Asked) -> None:
    also = tuple(
        Treatment(number, "Økonomiudvalget", date(2021, 5, number), 7, Outcome.ANBEFALET, None)
        for number in range(1, 6)
    )
    shown = text_of(answer_message(replace(answer, hits=(replace(hit, also=also),)), asked).blocks)
    assert "Også behandlet: Økonomiudvalget 1. maj 2021, punkt 7 (anbefalet); Økonomiudvalget 2. maj" in shown
    assert "punkt 7 (anbefalet); og 2 gange mere" in shown


def test_long_quotes_are_shortened_alike_until_a_message_has_room_for_them(answer: Answer, asked: Asked) -> None:
    hit = answer.hits[0]
    quote = replace(hit.quote, text="ord " * 500, section="S" * 100, highlights=())
    also = (Treatment(1, "U" * 100, hit.held_on, 3, Outcome.GODKENDT, None),) * 5
    full = replace(hit, title="T" * 300, committee="U" * 100, quote=quote, supplement=quote, decided=quote, also=also)
    hits = (replace(full, further=quote),) * 3
    blocks = answer_message(replace(answer, hits=hits, remark="R" * 600, understood="F" * 400), asked).blocks
    assert MESSAGE_TEXT_MAX / 2 < text_length(blocks) <= MESSAGE_TEXT_MAX
    shown = [each for each in text_of(blocks).splitlines() if each.startswith("ord ")]
    assert len(shown) == 12
    assert min(map(len, shown)) > 70
