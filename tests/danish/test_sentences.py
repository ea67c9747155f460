"""A text is cut where its sentences end, and nowhere else."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.danish.sentences import split_sentences

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
PIECES = ["Udvalget", "ønsker", "kr.", "1.", "1", ".", "?", "\n", "\n\n", " ", "- ", "· ", "a) ", "”", "(", ")", "d.",
          "T.", "\t", "Afbud:", "juni", "…", "\x0c", "\r\n", "é", "Å", "5.000"]  # fmt: skip


def sentences(text: str) -> list[str]:
    return [span.quote(text) for span in split_sentences(text)]


@pytest.mark.parametrize(
    "whole",
    [
        "Rammen er 1.531.510 kr. eks. moms og holdes.",
        "Det koster 2,5 mio. kr. i 2023 og 3 mia. kr. samlet.",
        "Sagen drøftes jf. Pkt. 4, ca. 20 min. før kl. 9.15 d. 5. maj.",
        "Der er bl.a. Byrådet, f.eks. Direktionen, mv. til stede.",
        "Notat ift. NOVA, mhp. Byrådet, vedr. BYC, pr. Skole, nr. B105.",
        "Mødet er den 28. Juni kl. 8.30.",
        "Ifølge planen (pkt. 5) Havnen skal der graves d. 5. Maj kl. 17.00 Rådhuset, jf. § 17, stk. 4, nr. 3, m.v.",
        "Planen (jf. pk. 5) og gl. Havn ml. Solby og Ndr. Lund, fr. Holm, pba. BO2, ex. Moms, bl. a. Skoler.",
        "Fonden A.P. Holm gav 3 mio. kr. (2024-priser) i 4. kvt. 2024.",
        "Planen vedtages i 2. Behandling efter 1. Etape, og 1. Viceborgmester deltog.",
        "Bilag 3. Kort over havnen",
        "Punkterne 1-7. Anbefales",
        "2. e. Anbefales",
        "2. - 10. Anbefales",
        "Jens T. Holm og K. B. Hansen deltog.",
        "Den 1. Viceborgmester deltog.",
        "1. Godkendt",
        "1.-4. Anbefales",
        "2. a - c Godkendt",
        "a) Udvalget godkender",
        "Se www.Solby.dk og skriv til post@Solby.dk for mere.",
        "Projektet (se bilag 1. og 2.) godkendes",
        "Rasmus Vanggaard\nKnudsen, Jakob Lyng Lind",
        "Fristen er den\n1. maj 2021.",
        "Det er et spørgsmål om at nå det ... inden ferien.",
        "Programledelse.....\t6",
    ],
)
def test_this_is_one_sentence(whole: str) -> None:
    assert sentences(whole) == [whole]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Godkendt. Udvalget ønsker en sag.", ["Godkendt.", "Udvalget ønsker en sag."]),
        ("Det koster 5 mio. kr. Udvalget ønsker en sag.", ["Det koster 5 mio. kr.", "Udvalget ønsker en sag."]),
        ("Regler for udstyr mv. Direktionen drøfter.", ["Regler for udstyr mv.", "Direktionen drøfter."]),
        ("Klar i 2014. 3 møder holdes.", ["Klar i 2014.", "3 møder holdes."]),
        ("Behandles under punkt 1. Udvalget ønsker.", ["Behandles under punkt 1.", "Udvalget ønsker."]),
        ("Vedtaget (pkt. 5). Udvalget ønsker.", ["Vedtaget (pkt. 5).", "Udvalget ønsker."]),
        ("Vedtaget i 2. behandling. Udvalget ønsker.", ["Vedtaget i 2. behandling.", "Udvalget ønsker."]),
        ("Se punkt 2. Behandlingen er slut.", ["Se punkt 2.", "Behandlingen er slut."]),
        ("Se pkt. 2. Møde holdes.", ["Se pkt. 2.", "Møde holdes."]),
        ("Haven på Lundvej 3. Den er ny.", ["Haven på Lundvej 3.", "Den er ny."]),
        ("Lundvej 3. Den er ny.", ["Lundvej 3.", "Den er ny."]),
        ("For stemte A og V. Imod stemte C.", ["For stemte A og V.", "Imod stemte C."]),
        ("Det hedder ”tryghed”. Det godkendes.", ["Det hedder ”tryghed”.", "Det godkendes."]),
        ("Han sagde \"nej.\" Så gik han.", ["Han sagde \"nej.\"", "Så gik han."]),
        ("(Se bilag.) Godkendt.", ["(Se bilag.)", "Godkendt."]),
        ("Hvad leveres? ”Intet” er svaret!", ["Hvad leveres?", "”Intet” er svaret!"]),
        ("Sendt til Miljøudvalget.Afbud: Dorthe", ["Sendt til Miljøudvalget.", "Afbud: Dorthe"]),
        ("Sagen genoptages i 2024.Udvalget ønsker", ["Sagen genoptages i 2024.", "Udvalget ønsker"]),
        ("**Godkendt.** *Udvalget* ønsker.", ["**Godkendt.**", "*Udvalget* ønsker."]),
    ],
)  # fmt: skip
def test_these_are_sentences_of_their_own(text: str, cut: list[str]) -> None:
    assert sentences(text) == cut


def test_each_list_point_is_its_own() -> None:
    text = (
        "Det indstilles, at:\n\n- ambitionen fastholdes\n- der anvendes\n  flere midler\n· Ønske\n• Bilag\n2. a\nb) c"
    )
    assert sentences(text) == [
        "Det indstilles, at:",
        "- ambitionen fastholdes",
        "- der anvendes\n  flere midler",
        "· Ønske",
        "• Bilag",
        "2. a",
        "b) c",
    ]


def test_each_numbered_line_is_its_own_with_its_name() -> None:
    text = "Bilag 9. Kort over havnen og dens omgivelser\nBilag 10. Notat\nTabel 2. Udgifter"
    assert sentences(text) == text.split("\n")


def test_a_blank_line_ends_a_sentence_without_a_full_stop() -> None:
    assert sentences("Overvejelser\n \t\nStarte tidligere") == ["Overvejelser", "Starte tidligere"]


def test_a_line_wrapped_in_the_middle_of_a_sentence_is_kept_together() -> None:
    text = "Direktionen drøftede vigtigheden af et velfungerende\nIntranet, som alle bruger. Det\nkoster ikke noget."
    assert sentences(text) == [
        "Direktionen drøftede vigtigheden af et velfungerende\nIntranet, som alle bruger.",
        "Det\nkoster ikke noget.",
    ]


def test_a_line_that_breaks_off_early_is_its_own() -> None:
    text = "Proces for budgettet\nBudget- og Analysechefen redegjorde for oplægget til den kommende proces"
    assert sentences(text) == text.split("\n")


def test_attendance_below_a_decision_is_its_own() -> None:
    text = "- rundvisning i det nye værksted\nAfbud: Ane Holm\nIkke til stede: Per Lind"
    assert sentences(text) == text.split("\n")


def test_the_rows_of_a_table_are_each_their_own() -> None:
    assert sentences("\tIndsats\tHvornår\n1.\tVækstråd\tpr. 1/7\nog så videre") == [
        "Indsats\tHvornår",
        "1.\tVækstråd\tpr. 1/7",
        "og så videre",
    ]


def test_a_row_of_a_table_is_cut_only_where_it_is_as_long_as_a_text() -> None:
    row = "Sti i nordsiden af vejen\t2,4 mio. kr.\tJa. Anbefales"
    assert sentences(row) == [row]
    assert len(sentences(row + ". Der er plads til den langs hele vejen" * 10)) > 1


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=40).map("".join))
def test_no_text_is_lost_and_no_span_is_blank_or_overlaps(text: str) -> None:
    spans = split_sentences(text)
    position = 0
    for span in spans:
        assert text[position : span.start].strip() == ""
        assert span.quote(text) == span.quote(text).strip() != ""
        position = span.end
    assert text[position:].strip() == ""


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem[:3])
def test_no_sentence_of_the_seeds_ends_after_a_leading_abbreviation(seed: Path) -> None:
    endings = tuple(f" {word}." for word in ("jf", "ca", "nr", "pkt", "f.eks", "bl.a", "vedr", "ift", "mhp", "kl", "d"))
    assert [each for each in sentences(seed.read_text("utf-8")) if each.lower().endswith(endings)] == []


@pytest.mark.parametrize("piece", [".", "a. ", "A. ", "\n", "\n-", ".)", "1. ", " ", "(", "kr. B", "ab.Cd"])
def test_the_time_grows_with_the_length_only(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    begun = time.process_time()
    split_sentences(text)
    assert time.process_time() - begun < 5
