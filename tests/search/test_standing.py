"""How it has gone with a matter since: which questions ask it, and which sentences tell it."""

from __future__ import annotations

import pytest

from store.search.standing import asked_standing

TELLING = """
er det blevet dyrere? | Projektet er blevet dyrere end ventet.
er det så blevet meget dyrere nu? | Det giver merudgifter på 2 mio. kr.
hvor meget dyrere blev det? | Budgettet er overskredet med 10 %.
hvorfor er det så dyrt? | Udgifterne er fordyret af prisstigninger.
er det billigere end før? | Det nye tilbud er billigere.
er det færdigt nu? | Hallen forventes færdig i 2026.
er den lavet? | Stien blev ibrugtaget i maj.
er projektet blevet gennemført? | Projektet er gennemført.
blev det til noget? | Projektet opgives.
er det gået i gang? | Arbejdet blev påbegyndt i marts.
hvor langt er de? | Første etape er afsluttet.
hvorfor tog det så lang tid? | Arbejdet blev forsinket af vejret.
hvorfor er det forsinket? | Leverancen er udskudt.
holder budgettet? | Der ventes et mindreforbrug.
virker det? | Ordningen fungerer efter hensigten.
har det hjulpet? | Indsatsen har haft effekt.
er det blevet bedre? | Resultaterne er forbedret siden sidst.
er der kommet klager? | Der er indkommet tre indsigelser.
er der kommet indsigelser? | En nabo har klaget over hegnet.
er der blevet færre? | Antallet af uheld er faldet.
er den åbnet? | Hallen blev åbnet i maj.
""".strip().splitlines()


@pytest.mark.parametrize("line", TELLING)
def test_how_it_has_gone_is_told_by_a_sentence_that_says_it(line: str) -> None:
    question, sentence = line.split(" | ")
    standing = asked_standing(question)
    assert standing is not None
    text = f"Indledning til sagen. {sentence} Sagen sendes videre."
    told = standing.told_in(text)
    assert told is not None
    assert told.quote(text).strip() == sentence
    assert standing.told_in("Direktionen godkendte indstillingen. Et udbud er afholdt.") is None


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("er det blevet dyrere?", "Dyr og planter skal beskyttes, og der skal bygges billige boliger."),
        ("er der kommet klager?", "Klagevejledning er vedlagt, udgiften reduceres, og trafikken er faldet."),
        ("er der blevet færre?", "Der er indkommet klager."),
        ("virker det?", "Den fungerende formand svarer efter fem virkedage."),
    ],
)
def test_a_word_that_only_looks_alike_tells_nothing_of_it(question: str, sentence: str) -> None:
    standing = asked_standing(question)
    assert standing is not None
    assert standing.told_in(sentence) is None


@pytest.mark.parametrize(
    "question",
    ["er det godkendt?", "blev det udsat?", "er det lovligt?", "hvem skal gøre det?", "hvad koster det?",
     "hvornår er det færdigt?", "er hallen færdig?", "er det dyrt at bo i byen?", "hvorfor tager det lang tid at få plads?",
     "vis flere", "er det dyrt " * 20, ""],
)  # fmt: skip
def test_what_was_decided_and_what_names_something_of_its_own_asks_for_nothing_of_the_sort(question: str) -> None:
    assert asked_standing(question) is None
