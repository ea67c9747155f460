"""A quote is verbatim, whole sentences, not too many, and the ones that answer."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.danish.analysis import index_words
from store.danish.sentences import split_sentences
from store.danish.tokens import tokens
from store.domain import Quote, SectionName, Span
from store.minutes.parties import OF_SIGN, Party
from store.search.holders import AskedHolder
from store.search.kinds import QuestionKind
from store.search.part_sentences import QUOTE_MAX, Part
from store.search.passages import WHOLE_MAX, Excerpts
from store.search.question import understand
from store.search.quoted_votes import VOTES_MAX
from store.search.sought import Sought, sought_in
from store.search.vocabulary import Concept, Reading

TEXT = (
    "Centrene har drøftet ønsker til model. Direktionen besluttede, at hjemmearbejde er muligt to dage om ugen. "
    "Honoraret er 1.531.510 kr. eks. moms. Lars Holte er formand for gruppen. Arbejdet begynder i uge 6."
)


def excerpts(
    *words: str,
    kind: QuestionKind = QuestionKind.GENERAL,
    voters: tuple[Party, ...] = (),
    needs_amount: bool = False,
    counted: str | None = None,
    section: str | None = None,
    **needs: Any,
) -> Excerpts:
    keys = [index_words(word).key for word in words]
    concepts = [Concept(key, (Reading(key, False, 1.0, 1.0), Reading(key, True, 0.7, 0.7))) for key in keys]
    return Excerpts(
        concepts,
        needs.pop("information", [1.0] * len(concepts)),
        Sought(
            kind,
            kind is QuestionKind.DECISION,
            needs.pop("word", ""),
            section=section,
            voters=voters,
            needs_amount=needs_amount,
            counted=counted,
            **needs,
        ),
        lambda tokens: {token: index_words(token) for token in tokens},
    )


def best(found: Excerpts, parts: list[Part]) -> Quote | None:
    excerpt = found.best(found.read("", parts))
    return excerpt.quote if excerpt is not None else None


def quoted(text: str, *words: str, kind: QuestionKind = QuestionKind.GENERAL, start: int = 0) -> str:
    part = Part("Baggrund", text, Span(start, start + len(text)))
    quote = best(excerpts(*words, kind=kind), [part])
    assert quote is not None
    return quote.text


def long_text(sentence: str) -> str:
    """With so much before and after that no quote can take all in."""
    padding = "Sagen har været behandlet på mange tidligere møder i forskellige sammenhænge uden nogen afklaring. " * 5
    return f"{padding}{sentence} {padding}".strip()


def test_the_sentence_with_the_words_is_quoted() -> None:
    assert "hjemmearbejde er muligt" in quoted(long_text("Hjemmearbejde er muligt."), "hjemmearbejde").lower()


@pytest.mark.parametrize(
    ("kind", "answering"),
    [
        (QuestionKind.MONEY, "Honoraret til gruppen er 1.531.510 kr."),
        (QuestionKind.WHEN, "Gruppen begynder den 1. august 2021."),
        (QuestionKind.WHO, "Gruppen ledes af Lars Holte fra staben."),
        (QuestionKind.AMOUNT, "Gruppen har 17 pladser."),
    ],
)
def test_what_kind_of_answer_is_sought_decides_between_sentences_that_hold_the_same_words(
    kind: QuestionKind, answering: str
) -> None:
    filler = "Det er ikke afklaret endnu og skal drøftes nærmere på et senere tidspunkt i processen. " * 5
    text = f"Noget om gruppen. {filler}{answering} {filler}Mere om gruppen."
    assert answering in quoted(text, "gruppe", kind=kind)


def test_a_quote_counts_its_span_in_the_document() -> None:
    quote = best(excerpts("hjemmearbejde"), [Part("Baggrund", TEXT, Span(1000, 1000 + len(TEXT)))])
    assert quote is not None
    assert quote.span.shifted(-1000).quote(TEXT) == quote.text


def test_an_unlikely_sentence_with_the_only_telling_word_is_quoted_before_what_was_decided() -> None:
    decided = "1. at arbejdet ved stationen godkendes."
    told = long_text("Rulletrapperne ved stationen fjernes, og der bliver et rum.")
    parts = [
        Part("Indstilling", decided, Span(0, len(decided)), is_operative=True, is_decisive=True),
        Part("Sagsfremstilling", told, Span(1000, 1000 + len(told))),
    ]
    found = excerpts("rulletrappe", "station", information=[2.0, 1.0], kind=QuestionKind.DECISION)
    excerpt = found.best(found.read("Station, arbejder", parts))
    assert excerpt is not None
    assert "Rulletrapperne ved stationen fjernes" in excerpt.quote.text
    assert sum(excerpt.chance[row] for row in excerpt.rows) < 0.03


def test_a_short_decision_that_speaks_for_itself_is_quoted_whole() -> None:
    assert len(TEXT) < WHOLE_MAX
    quote = best(excerpts("honorar"), [Part("Beslutning", TEXT, Span(0, len(TEXT)), True, True)])
    assert quote is not None
    assert quote.text == TEXT


def test_what_speaks_for_a_part_decides_where_the_words_do_not() -> None:
    other = Part("Baggrund", TEXT, Span(0, len(TEXT)))
    decision = Part("Beslutning", TEXT, Span(500, 500 + len(TEXT)), True, True)
    quote = best(excerpts("hjemmearbejde"), [other, decision])
    assert quote is not None
    assert quote.section == "Beslutning"


def test_the_earlier_part_wins_a_tie() -> None:
    parts = [Part("Baggrund", TEXT, Span(0, len(TEXT))), Part("Tidsplan", TEXT, Span(500, 500 + len(TEXT)))]
    quote = best(excerpts("hjemmearbejde"), parts)
    assert quote is not None
    assert quote.section == "Baggrund"


def test_where_there_is_no_text_there_is_no_quote() -> None:
    assert best(excerpts("hjemmearbejde"), []) is None
    assert best(excerpts("hjemmearbejde"), [Part("Baggrund", " \n\n ", Span(0, 4))]) is None


def test_one_sentence_may_be_longer_than_a_quote() -> None:
    sentence = "Direktionen besluttede " + "at arbejde hjemme og " * 40 + "at mødes."
    assert quoted(sentence, "hjemme") == sentence


def test_the_words_that_hit_are_highlighted_whole() -> None:
    text = "Hjemmearbejde og HJEMMEARBEJDSPLADSER, men ikke hjemmet."
    found = [span.quote(text) for span in excerpts("hjemmearbejde").words.highlights(text)]
    assert found == ["Hjemmearbejde", "HJEMMEARBEJDSPLADSER"]


@given(
    st.lists(st.sampled_from(["hjemmearbejde", "Direktionen besluttede", "jf. bilag 1.", "\n", "\n\n", "- at", "1.",
                              "kr.", "Det", "\t", "ø", "…", "”nej”", "", "a" * 60])).map(" ".join),
    st.sampled_from(QuestionKind),
    st.integers(0, 500),
)  # fmt: skip
def test_every_quote_is_a_run_of_whole_sentences_at_its_span(text: str, kind: QuestionKind, start: int) -> None:
    part = Part("Baggrund", text, Span(start, start + len(text)))
    asked = excerpts("hjemmearbejde", "beslutte", kind=kind)
    read = asked.read("", [part])
    excerpt = asked.best(read)
    sentences = split_sentences(text)
    if excerpt is None:
        assert not sentences
        return
    quote = excerpt.quote
    assert 0 <= read.likeness.max() <= read.titled <= 1
    own = quote.span.shifted(-start)
    assert own.quote(text) == quote.text
    assert own.start in {sentence.start for sentence in sentences}
    assert own.end in {sentence.end for sentence in sentences}
    assert own in sentences or len(quote.text) <= QUOTE_MAX
    assert 0 <= read.nearness <= 1
    words = {token.span for token in tokens(quote.text)}
    assert set(quote.highlights) <= words


def test_a_question_without_words_quotes_the_beginning() -> None:
    assert quoted(TEXT).startswith("Centrene har drøftet")


POINT = "3. Godkendt.\n\nFor stemte: (X), (Y).\n\nImod stemte:\n(Z)"


def test_who_asks_how_they_voted_is_told_the_votes_with_their_point_and_their_names() -> None:
    text = f"{long_text('1. Udsat.')}\n\n{POINT}\n\n{long_text('4. Drøftet.')}"
    decision = Part("Beslutning", text, Span(0, len(text)), True, True)
    points = Part("Indstilling", "1. at stemme for budgettet.", Span(9000, 9027))
    quote = best(excerpts("budget", kind=QuestionKind.VOTE), [points, decision])
    assert quote is not None
    assert quote.text == POINT


def test_of_several_votes_the_one_with_the_words_is_quoted() -> None:
    votes = "\n\n".join(f"{number}. Godkendt {word}.\n\nImod stemte:\n({word.title()}) og mange andre {'x' * 200}"
                        for number, word in enumerate(["cykler", "broer", "skoler", "haller"], 1))  # fmt: skip
    quote = best(
        excerpts("skole", kind=QuestionKind.VOTE), [Part("Beslutning", votes, Span(0, len(votes)), True, True)]
    )
    assert quote is not None
    assert "3. Godkendt skoler." in quote.text
    assert len(quote.text) <= VOTES_MAX


def test_those_who_voted_for_a_reason_stand_with_the_label_above_the_reasons_of_others() -> None:
    votes = (
        "Imod stemte:\n\n(F) med bemærkning om, at ”vi ønsker en bro. Den kan betales. Vi bor ved en å.”\n\n"
        "(Ø) med bemærkning om, at ”Ø stemmer imod, fordi saunaen lukkes.”"
    )
    text = f"{long_text('Godkendt.')}\n\nFor stemte: {'(A), ' * 90}(A)\n\n{votes}"
    decision = Part("Beslutning", text, Span(0, len(text)), True, True)
    quote = best(excerpts("sauna", kind=QuestionKind.VOTE), [decision])
    assert quote is not None
    assert quote.text.endswith(votes)


def test_the_votes_of_the_bodies_before_answer_where_the_decision_tells_none() -> None:
    decision = Part("Beslutning", "Godkendt.", Span(0, 9), True, True)
    course = Part("Sagens forløb", POINT, Span(100, 100 + len(POINT)))
    quote = best(excerpts("budget", kind=QuestionKind.VOTE), [decision, course])
    assert quote is not None
    assert quote.text == POINT


def test_the_vote_of_a_party_is_quoted_with_its_point_and_why() -> None:
    own = "2. Godkendt.\n\nImod stemte: (F) med bemærkning om, at ”vi ønsker en bro. Den kan betales.”"
    text = f"1. Godkendt broer.\n\nImod stemte: {'(A), ' * 100}(A)\n\n{own}\n\n3. Godkendt.\n\nImod stemte: (Ø)"
    quote = best(
        excerpts("broer", kind=QuestionKind.VOTE, voters=(OF_SIGN["F"],)),
        [Part("Beslutning", text, Span(0, len(text)), True, True)],
    )
    assert quote is not None
    assert quote.text == own


def test_the_vote_of_a_party_before_another_body_is_quoted_where_the_decision_does_not_tell_it() -> None:
    decision = Part("Beslutning", "Godkendt.\n\nImod stemte: (Ø)", Span(0, 28), True, True)
    course = Part("Sagens forløb", POINT, Span(100, 100 + len(POINT)))
    asked = {sign: excerpts("budget", kind=QuestionKind.VOTE, voters=(Party((sign,), sign),)) for sign in "ØZ"}
    quotes = {sign: best(found, [decision, course]) for sign, found in asked.items()}
    assert {sign: quote.section for sign, quote in quotes.items() if quote} == {"Ø": "Beslutning", "Z": "Sagens forløb"}


def test_a_quote_does_not_end_with_the_label_of_what_stands_below() -> None:
    text = f"{'Hjemmearbejde er muligt. ' * 10}Hjemmearbejde gælder for:\n{'alle medarbejdere i alle centre ' * 5}."
    assert quoted(text, "hjemmearbejde").endswith("er muligt.")


def test_a_row_of_a_table_is_quoted_from_the_head_of_the_table_where_that_fits() -> None:
    head = "Forening\tSøgt beløb\tBevilget beløb"
    rows = [f"Klub {number}\t{number}0.000 kr.\t{number}.000 kr." for number in range(1, 60)]
    assert quoted("\n".join([head, *rows]), "6.000").startswith(head)
    assert quoted("\n".join([head, *rows]), "55.000").startswith("Klub")


@pytest.mark.parametrize("needs_amount", [False, True])
def test_where_an_amount_is_needed_a_sentence_with_one_is_quoted_before_a_likelier_one(needs_amount: bool) -> None:
    decision = "Administrationen indstiller, at hallen åbnes igen i alle weekender for foreninger."
    body = long_text("Der er 17 hold, når hallen åbnes igen.")
    parts = [
        Part("Beslutning", decision, Span(0, len(decision)), is_operative=True, is_decisive=True),
        Part("Sagsfremstilling", body, Span(200, 200 + len(body))),
    ]
    words = ("åbne", "hallen", "igen", "weekender", "foreninger")
    found = best(excerpts(*words, kind=QuestionKind.AMOUNT, needs_amount=needs_amount), parts)
    assert found is not None
    assert ("17 hold" in found.text) is needs_amount


def quoted_of(found: Excerpts, title: str, decision: str, body: str) -> str:
    """Of an item with a decision and a long text."""
    told = long_text(body)
    parts = [
        Part("Beslutning", decision, Span(0, len(decision)), is_operative=True, is_decisive=True),
        Part("Sagsfremstilling", told, Span(1000, 1000 + len(told))),
    ]
    excerpt = found.best(found.read(title, parts))
    assert excerpt is not None
    return excerpt.quote.text


def test_a_time_that_the_matter_or_the_question_is_called_by_does_not_tell_when() -> None:
    words = ("strategien", "2026", "lanceres")
    decision = "Direktionen godkender processen for strategien 2026 og drøfter, hvordan strategien lanceres."
    body = "Strategien lanceres den 20. november 2025."
    asked = {"kind": QuestionKind.WHEN, "times": frozenset({"2026"})}
    assert "20. november" in quoted_of(excerpts(*words, **asked), "Strategien 2026", decision, body)
    assert "20. november" in quoted_of(excerpts(*words, kind=QuestionKind.WHEN), "Strategien 2026", decision, body)
    assert "20. november" in quoted_of(excerpts(*words, **asked), "Strategien", decision, body)


@pytest.mark.parametrize("time", ["pr. 1/7", "efter sommerferien", "i uge 33", "den 12.06.2012"])
def test_a_time_may_be_written_in_many_ways(time: str) -> None:
    decision = "Direktionen godkender, at enheden for erhverv er i drift."
    found = excerpts("enheden", "erhverv", "drift", kind=QuestionKind.WHEN)
    assert time in quoted_of(found, "Enheden", decision, f"Enheden for erhverv er i drift {time}.")


@pytest.mark.parametrize("needs_person", [True, False])
def test_where_somebody_is_asked_for_a_passage_that_names_one_is_quoted(needs_person: bool) -> None:
    decision = "Direktionen ønsker, at oplægget om tryghed præciseres til Store Lederdag."
    body = "Oplægget om tryghed holdes af Ane Holm."
    found = excerpts("oplægget", "tryghed", "lederdag", kind=QuestionKind.WHO, needs_person=needs_person)
    assert ("Ane Holm" in quoted_of(found, "Store Lederdag", decision, body)) is needs_person


@pytest.mark.parametrize("hour", ["kl. 9", "klokken 14", "10.30", "8:15"])
def test_the_time_of_day_is_told_by_an_hour_and_by_no_date(hour: str) -> None:
    decision = "Lederdagen begynder i 2022 og slutter den 2.3.2022, og lederdagen koster 10.500 kr. for 20 ledere."
    found = excerpts("lederdagen", "begynder", kind=QuestionKind.WHEN, needs_hour=True)
    assert hour in quoted_of(found, "Lederdag", decision, f"Lederdagen begynder {hour} i salen.")


@pytest.mark.parametrize("needs_duration", [True, False])
def test_where_it_is_asked_how_long_a_passage_that_tells_it_is_quoted(needs_duration: bool) -> None:
    decision = "Udvalget ønsker, at ventetiden til klaver i musikskolen nedbringes på hold med tre elever."
    body = "Ventetiden til klaver er 15 måneder."
    found = excerpts("venter", "klaver", "musikskolen", needs_duration=needs_duration)
    assert ("15 måneder" in quoted_of(found, "Musikskolen", decision, body)) is needs_duration


def test_the_passage_that_names_who_has_the_post_is_quoted() -> None:
    decision = "Direktøren for byggeri har drøftet det. Karen Blixen, konsulent, deltog om byggeri."
    body = "Planen indledes af Inger Christensen, direktør for byggeri."
    asked = AskedHolder(("direktør",), "byggeri")
    found = excerpts("direktør", "byggeri", kind=QuestionKind.WHO, needs_person=True, holder=asked)
    assert "Inger" in quoted_of(found, "Plan", decision, body)


@pytest.mark.parametrize(
    "decision", ["Udvalget pegede på Bo Lind.", "Godkendt med bemærkning om, at Bo Lind vælges som næstformand."]
)
def test_who_was_elected_is_told_by_the_sentence_that_elects_whatever_else_tells_of_who_went(decision: str) -> None:
    body = "Der skal vælges ny formand for udvalget, da Ane Holm Krog (A) har søgt orlov."
    found = excerpts("overtog", "formand", "udvalget", "ane", "holm", "orlov", needs_person=True, needs_chosen=True)
    assert "Bo Lind" in quoted_of(found, "Valg", decision, body)


def test_who_is_named_in_the_question_is_not_whom_it_asks_for() -> None:
    decision = "Der blev af Ane Holm Krog (A) spurgt til festen for personalet."
    asked = {"needs_person": True, "known": frozenset({"hvem", "svarede", "ane", "holm", "om", "festen", "personalet"})}
    found = excerpts("svarede", "ane", "holm", "festen", "personalet", kind=QuestionKind.WHO, **asked)
    assert "Bo Lind" in quoted_of(found, "Evt.", decision, "Bo Lind svarede om festen for personalet.")


def test_a_body_that_decides_is_somebody() -> None:
    decision = "Det er forældrebestyrelsen, som kan fravælge ordningen."
    found = excerpts("bestemmer", "fravælge", "ordningen", kind=QuestionKind.WHO, needs_person=True)
    assert "bestyrelsen" in quoted_of(found, "Frokost", decision, "Ane Holm har en ordning.")


def test_somebody_in_the_likeliest_passage_is_enough() -> None:
    decision = "Oplægget om tryghed holdes af Bo Lind."
    found = excerpts("oplægget", "tryghed", kind=QuestionKind.WHO, needs_person=True)
    assert "Lind" in quoted_of(found, "Oplæg", decision, "Ane Holm har også talt om tryghed.")


def test_who_is_told_by_the_likeliest_sentence_where_it_names_a_post() -> None:
    decision = "BYC og ØC redegjorde for planen. Analysechefen redegjorde for oplægget om tryghed."
    found = excerpts("redegjorde", "oplægget", "tryghed", kind=QuestionKind.WHO, needs_person=True)
    assert "Analysechefen" in quoted_of(found, "Oplæg", decision, "Ane Holm har også talt om oplægget.")


def test_a_season_of_the_year_that_the_title_names_is_another_time() -> None:
    body = "Lederne evalueres i efterår 2022."
    found = excerpts("lederne", "evalueres", kind=QuestionKind.WHEN)
    decision = "Direktionen drøftede, hvordan lederne evalueres i 2022."
    assert "efterår 2022" in quoted_of(found, "Ledelse 2022", decision, body)


def test_when_something_was_decided_is_told_by_the_sentence_that_says_so_with_a_day() -> None:
    decision = "Direktionen drøftede vejledningen om økonomi."
    body = "Vejledningen om økonomi blev godkendt af Direktionen den 12.06.2012."
    words = ("vejledningen", "økonomi", "godkendt")
    sought = sought_in(understand("hvornår blev vejledningen om økonomi godkendt?", today=date(2026, 1, 1)))
    assert sought.needs_day_of_decision
    keys = [index_words(word).key for word in words]
    concepts = [Concept(key, (Reading(key, False, 1.0, 1.0),)) for key in keys]
    found = Excerpts(concepts, [1.0] * 3, sought, lambda tokens: {token: index_words(token) for token in tokens})
    assert "12.06.2012" in quoted_of(found, "Vejledning", decision, body)


def test_where_the_money_comes_from_is_told_by_the_economy_whatever_it_names() -> None:
    decision = "Direktionen godkender, at pengene til intranettet bruges på intranettet."
    economy = "Finansiering kan ske ved overførsel af midler fra året før."
    parts = [
        Part("Beslutning", decision, Span(0, len(decision)), is_operative=True, is_decisive=True),
        Part(SectionName.OEKONOMI.value, economy, Span(500, 500 + len(economy))),
    ]
    quotes = [best(excerpts("pengene", "intranettet", needs_funds=needs), parts) for needs in (True, False)]
    assert [quote.section for quote in quotes if quote] == [SectionName.OEKONOMI.value, "Beslutning"]


def test_what_one_sentence_alone_tells_in_full_is_quoted_rather_than_a_decision_that_has_little_of_it() -> None:
    decision = "Direktionen godkender processen for strategien. Direktionen ønsker en præcisering. " * 3
    body = "Podcast om strategien er ikke blevet iværksat."
    assert "ikke blevet" in quoted_of(excerpts("podcast", "iværksat"), "Strategien", decision, body)
    both = "Direktionen godkender, at en podcast om strategien overvejes."
    assert "godkender" in quoted_of(excerpts("podcast", "iværksat"), "Strategien", both, "Noget er iværksat.")


PADDING = long_text("Det er fremgået af sagen.")
BACKGROUND = f"Der er 17 hold i hallen. {PADDING}"


def further(second: str, text: str, **sought: Any) -> tuple[Quote, Quote | None]:
    """The quote and the other passage, of an item with this second part."""
    parts = [
        Part(name, told, Span(start, start + len(told)))
        for name, told, start in (("Baggrund", BACKGROUND, 0), (second, text, 5000))
    ]
    asked = excerpts("hold", "hallen", **({"kind": QuestionKind.AMOUNT} | sought))
    read = asked.read("", parts)
    excerpt = asked.best(read)
    assert excerpt is not None
    return excerpt.quote, asked.further(read, excerpt)


def test_where_two_passages_may_tell_a_fact_the_other_is_named_too() -> None:
    text = f"{PADDING} Der er 19 hold i hallen."
    quote, other = further("Sagsfremstilling", text)
    assert other is not None
    assert {"17 hold" in quote.text, "17 hold" in other.text} == {True, False}
    assert {"19 hold" in quote.text, "19 hold" in other.text} == {True, False}
    sources = {"Baggrund": (BACKGROUND, 0), "Sagsfremstilling": (text, 5000)}
    source, start = sources[other.section]
    assert other.span.shifted(-start).quote(source) == other.text


def test_no_proposal_is_the_other_passage_nor_what_says_the_same_once_more() -> None:
    text = "Det indstilles, at alt bliver ved, som det er med 3 hold, jf. bilag 1."
    assert further("Sagsfremstilling", text)[1] is not None
    assert further("Indstilling", text)[1] is None
    assert further("Sagsfremstilling", BACKGROUND[: BACKGROUND.index(".") + 1])[1] is None
    assert further("Sagsfremstilling", BACKGROUND)[1] is None


@pytest.mark.parametrize("kind", [QuestionKind.DECISION, QuestionKind.VOTE])
def test_of_a_decision_and_of_votes_there_is_one_passage(kind: QuestionKind) -> None:
    assert further("Sagsfremstilling", f"{PADDING} Der er 19 hold i hallen.", kind=kind)[1] is None


def test_of_a_section_that_is_asked_for_there_is_one_passage() -> None:
    assert further("Sagsfremstilling", f"{PADDING} Der er 19 hold i hallen.", section="Baggrund")[1] is None


def test_where_nothing_else_is_as_likely_there_is_one_passage() -> None:
    assert further("Sagsfremstilling", "Andet gælder for skoler.")[1] is None


def test_a_decision_on_a_point_holds_what_the_point_is_about_though_less_than_the_point_itself() -> None:
    texts = {"Indstilling": "1. at hallen åbnes igen.", "Beslutning": "1. Ikke godkendt, idet det er for dyrt."}
    parts = [
        Part(name, text, Span(start, start + len(text)), is_operative=True)
        for start, (name, text) in zip((0, 100), texts.items(), strict=True)
    ]
    (point, decision) = excerpts("hallen").read("", parts).covers[:, 0]
    assert point > decision > 0


@pytest.mark.parametrize(
    ("title", "plan", "is_headed"),
    [
        ("Broen ved havnen", "Arbejdet begynder i maj.", True),
        ("Havnen", "Broen males i maj.", True),
        ("Havnen", "Arbejdet begynder i maj.", False),  # on the matter in the sections beside it alone
    ],
)
def test_a_section_has_the_words_of_its_heading_where_it_or_the_title_tells_of_the_matter(
    title: str, plan: str, *, is_headed: bool
) -> None:
    key = index_words("tidsplan").key
    found = excerpts("tidsplan", "broen", section="Tidsplan", heading=frozenset({key}))
    other = "Broen er gammel."
    parts = [Part("Tidsplan", plan, Span(0, len(plan))), Part("Baggrund", other, Span(500, 500 + len(other)))]
    read = found.read(title, parts)
    assert read.headed.tolist() == [float(is_headed), 0]
    assert read.covers[:, 0].tolist() == [float(is_headed), 0]


def test_a_sentence_and_the_title_together_are_like_the_question() -> None:
    asked = sought_in(understand("åbningstid i hallen for foreninger", today=date(2026, 1, 1)))
    found = Excerpts((), (), asked, lambda tokens: {token: index_words(token) for token in tokens})
    text = "Den er lang for foreninger. Andet gælder for skoler."
    parts = [Part("Baggrund", text, Span(0, len(text)))]
    both, sentence, title = found.read_all([("Åbningstid i hallen", parts), ("", parts), ("Åbningstid i hallen", [])])
    assert 1 >= both.titled > max(title.titled, sentence.titled) > 0
    assert sentence.titled == sentence.likeness.max() > sentence.likeness.min()


def test_where_the_only_sentence_with_an_amount_is_a_label_that_cannot_end_a_quote_the_likeliest_is_quoted() -> None:
    label = f"Der er 17 hold, når hallen åbnes igen{', som det er fremgået af sagen' * 10}:"
    body = f"Intet her. {label}\n{'Andet gælder for skoler og deres elever' * 10}. Hallen åbnes igen for foreninger."
    asked = excerpts("åbne", "hallen", "igen", "foreninger", kind=QuestionKind.AMOUNT, needs_amount=True)
    found = best(asked, [Part("Baggrund", body, Span(0, len(body)))])
    assert found is not None
    assert found.text.endswith("Hallen åbnes igen for foreninger.")


@pytest.mark.parametrize("kind", [QuestionKind.GENERAL, QuestionKind.DECISION])
def test_the_passage_with_the_word_that_the_quote_lacks_is_named_too(kind: QuestionKind) -> None:
    found = excerpts("brochure", "oplag", kind=kind)
    decided = "Direktionen godkender brochure og brochure til alle."
    told = f"{PADDING} Oplaget er sat ned, og resten sendes ud. {PADDING}"
    parts = [
        Part("Beslutning", decided, Span(0, len(decided)), is_operative=True, is_decisive=True),
        Part("Sagsfremstilling", told, Span(1000, 1000 + len(told))),
    ]
    read = found.read("Brochure", parts)
    excerpt = found.best(read)
    assert excerpt is not None
    quotes = [excerpt.quote.text, (found.further(read, excerpt, is_alone=False) or excerpt.quote).text]
    assert sum("Oplaget er sat ned" in quote for quote in quotes) == 1
    named = found.read("Brochure i nyt oplag", parts)
    assert found.further(named, excerpt, is_alone=False) is None


@pytest.mark.parametrize(("counted", "told"), [("elev", "14 elever"), (None, "3 kurser")])
def test_where_a_number_of_something_is_asked_for_the_sentence_that_counts_it_is_quoted(
    counted: str | None, told: str
) -> None:
    text = f"{long_text('Elever i hallen og klubben fik 3 kurser.')} {long_text('Der er 14 elever i hallen.')}"
    asked = excerpts("elever", "hallen", "klubben", kind=QuestionKind.AMOUNT, needs_amount=True, counted=counted)
    found = best(asked, [Part("Baggrund", text, Span(0, len(text)))])
    assert found is not None
    assert told in found.text


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Der går 14 elever her.", True),
        ("Der går 14 skoleelever her.", True),
        ("Elevtallet er 14.", True),
        ("Der er 14 elevhjem.", False),  # it is the last part that is counted
        ("Der er 14 lærere.", False),
    ],
)
def test_what_is_counted_may_be_a_compound_that_ends_in_it(text: str, counts: bool) -> None:
    assert excerpts("elever", counted="elev").needs.tells_count(text) is counts


def test_of_what_is_no_word_to_search_for_no_count_is_missed() -> None:
    assert excerpts("hallen", counted="elev").needs.tells_count("Der er 3 kurser.")


def test_a_row_of_a_table_that_the_question_names_is_quoted() -> None:
    table = "Post\tUdgift (kr.)\nLeasing\t8.120\nOlie og gas\t3.460\nSkader og dæk\t1.275"
    decision = "Direktionen ønsker, at udgiften til bilernes olie og leasing sænkes."
    found = excerpts("udgift", "olie", "gas", "bilerne")
    assert "Olie og gas\t3.460" in quoted_of(found, "Bilerne", decision, table)


def test_a_reason_is_told_by_a_sentence_that_gives_one() -> None:
    decision = "Direktionen ønsker, at træerne ved butikkerne på gaden fældes."
    body = "Butikkerne vil have træerne på gaden væk, fordi de skygger."
    told = {
        word: quoted_of(excerpts("butikkerne", "gaden", "træerne", word=word), "Gaden", decision, body)
        for word in ("hvorfor", "")
    }
    assert "skygger" in told["hvorfor"]
    assert "fældes" in told[""]


def test_an_option_is_told_by_its_row_of_a_table() -> None:
    table = "Model\tUdgift (kr.)\nA\t9.850\nB\t10.400\nC\t10.975"
    decision = "Direktionen ønsker, at model c koster mindre om året."
    words = ("model", "koster", "året")
    row = "C\t10.975"
    assert row in quoted_of(excerpts(*words, option=("model", "c")), "Vinter", decision, table)
    assert row not in quoted_of(excerpts(*words), "Vinter", decision, table)
