"""What is asked for and not told by what is quoted: then that is no answer, whatever it is about."""

from __future__ import annotations

import pytest

from store.search.untold import body_heard, is_of_other_years, is_untold, named_years, says_of

PEOPLE = ("Lars Holte", "Anya Krogh Manghezi")


def untold(question: str, *quotes: str) -> bool:
    return is_untold(question, quotes, lambda: PEOPLE)


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("hvad sagde chefforum til udkastet", "chefforum"),
        ("hvad mente styregruppen om planen?", "styregruppen"),
        ("hvad besluttede HovedMED om rygning", "HovedMED"),
        ("hvad har tænketanken foreslået om vækst", "tænketanken"),
        ("hvad kom arbejdsgruppen frem til", "arbejdsgruppen"),
        ("hvad skal chefforum drøfte", None),
        ("hvem sidder i styregruppen", None),
        ("hvad besluttede direktionen om styregruppen", None),
    ],
)
def test_a_body_without_minutes_is_asked_for_where_it_is_to_have_said_something(
    question: str, body: str | None
) -> None:
    assert body_heard(question) == body


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Chefforum anbefalede den korte model.", True),
        ("Sagen har været drøftet i chefforum.", True),
        ("Det planlægges, at Chefforum drøfter forslaget i august.", False),
        ("Direktionen godkendte udkastet.", False),
        ("Chefforum mener, at modellen bør være kort.", True),
        ("Udkastet blev godkendt. Chefforum skal orienteres.", False),
    ],
)
def test_what_a_body_is_to_do_tells_nothing_of_what_it_said(text: str, is_told: bool) -> None:
    assert says_of("chefforum", text) is is_told
    assert untold("hvad sagde chefforum til forslaget", text) is not is_told


@pytest.mark.parametrize(
    ("question", "quote", "is_told"),
    [
        ("hvor mange dage om ugen må vi arbejde hjemme", "Modellerne veksler ift. antal dage om ugen.", False),
        ("hvor mange dage om ugen må vi arbejde hjemme", "Der kan arbejdes hjemme to dage om ugen.", True),
        ("hvor mange dage var der åbent", "Der var åbent femten dage.", True),
        ("hvor mange dage om ugen må vi arbejde hjemme", "Der er 2-3 hjemmedage. Antal dage: 2", True),
        ("hvor mange timer varer det", "Mødet varer halvanden time.", True),
        ("hvor mange år gælder aftalen", "Aftalen er toårig.", True),
        ("hvor mange år gælder aftalen", "Aftalen gælder fra næste år.", False),
        ("hvor mange deltog i dagen", "Den holdes 28. – 29. juni 2021 kl. 10 i uge 26.", False),
        ("hvor mange deltog i dagen", "Der kom 45 ledere.", True),
        ("hvor mange har egentlig deltaget siden starten?", "Dagen kostede 168.000 kr. i 2022.", False),
        ("hvor mange har egentlig deltaget siden starten?", "Der har været 300 i alt.", True),
        ("på hvilken dato holder de seminaret?", "Projektet løber i 2025-2026.", False),
        ("på hvilken dato holder de seminaret?", "Seminaret holdes 3. maj.", True),
        ("hvor gammel var den yngste?", "Alle blev hørt i 3 grupper.", False),
        ("hvor gammel var den yngste?", "Den yngste var 16 år.", True),
        ("hvad hedder de fire lodsejere?", "Der var møde med fire lodsejere fra Landboforeningen.", False),
        ("hvad hedder de fire lodsejere?", "Der var møde med Ane Holm og Ida Krog.", True),
        ("hvad hedder bygherren?", "Bygherren er NCC A/S.", True),
        ("hvor mange penge kom der ind?", "Der kom 20.000 kr. ind.", True),
        ("hvilken dag er det?", "Det er i uge 12.", True),
        ("hvilke firmaer var det der sponserede dagen?", "Dagen holdes i Portalen.", False),
        ("hvem skal levere tagene?", "Taget på Solby Hal er nyt.", False),
        ("hvem skal levere tagene?", "Kontrakten om tagene er indgået med Solby Byg A/S.", True),
        ("hvad var måltallet for 2022", "Direktionen drøftede måltal for 2022.", False),
        ("hvad var måltallet for 2022", "Måltallet er 4,5.", True),
        ("hvor dybt er bassinet", "Bassinet er lukket i 14 dage.", False),
        ("hvor dybt er bassinet", "Bassinet er 1,4 m dybt.", True),
        ("hvor dybt skal hullet være", "Huller på over fem centimeter lappes.", True),
        ("hvad bliver renten", "Udgiften er 146.000 kr.", False),
        ("hvad bliver renten", "Renten er 2,1 pct.", True),
        ("hvad er telefonnummeret til kontaktcentret", "Det bemandes med 14 årsværk.", False),
        ("hvad er telefonnummeret til kontaktcentret", "Ring på 43 59 10 00.", True),
        ("hvor mange kvadratmeter er hallen på", "Hallen har 24 lokaler.", False),
        ("hvor mange kvadratmeter er hallen på", "Hallen er på 1.900 m2.", True),
    ],
)
def test_a_number_that_is_asked_for_is_told_by_a_number(question: str, quote: str, is_told: bool) -> None:
    assert untold(question, quote) is not is_told


@pytest.mark.parametrize(
    ("question", "quote", "is_told"),
    [
        (
            "hvad hedder ordningen der afløser b-fit",
            "Der blev drøftet et alternativ til B-fit, som Lars fremlagde.",
            False,
        ),
        ("hvad hedder ordningen der afløser b-fit", "Den afløses af ordningen Frisk Sammen.", True),
        ("hvad hedder ordningen der afløser b-fit", "Den skal kaldes sund hver dag.", True),
        ("hvad hedder bilaget om rådhuset", "Oversigt over rum.pdf", True),
        ("hvad hedder det nye rådhus", "Det er drøftet i ad hoc MED-udvalget.", False),
        ("hvad hedder den nye direktør", "Til stillingen blev Lars Holte ansat.", True),
    ],
)
def test_what_something_is_called_is_told_by_a_name_that_is_nobodys(question: str, quote: str, is_told: bool) -> None:
    assert untold(question, quote) is not is_told


@pytest.mark.parametrize(
    ("question", "quote", "is_told"),
    [
        ("hvad får borgerrådgiveren i løn", "Udgiften til rekruttering er 100.000 kr.", False),
        ("hvad får borgerrådgiveren i løn", "Borgerrådgiverens årsløn er 700.000 kr.", True),
        ("hvad betaler klubben i leje", "Et nyt gulv i plejehjemmet koster 2 mio. kr.", False),
        ("hvad betaler klubben i leje", "Huslejen er 40.000 kr. om året.", True),
        ("hvad betaler klubben i leje", "Forpagtningsafgiften er 40.000 kr. om året.", True),
        ("hvad får formanden i løn", "Vederlaget er 40.000 kr. om året.", True),
    ],
)
def test_what_somebody_gets_or_pays_is_told_by_a_sum_of_that_sort(question: str, quote: str, is_told: bool) -> None:
    assert untold(question, quote) is not is_told


@pytest.mark.parametrize(
    ("question", "quotes", "is_told"),
    [
        ("hvem er tovholder for arkivgruppen", ("Digitalisering\nBo Lund (tovholder)",), False),
        ("hvem er tovholder for arkivgruppen", ("Arkiv skal digitaliseres.", "Digitalisering\nBo Lund (tovholder)"), False),
        ("hvem er tovholder for arkivgruppen", ("Arkiv\nBo Lund (tovholder)",), True),
        ("hvem er ny medarbejderrepræsentant fra byrådscentret", ("Ny medarbejderrepræsentant, Byrådscenter\nBo Lund",), False),
        ("hvem er ny medarbejderrepræsentant fra byrådscentret", ("Medarbejderrepræsentant fra Byrådscenter: Bo Lund",), True),
    ],
)  # fmt: skip
def test_who_has_a_part_in_something_is_told_by_a_name_beside_the_part(
    question: str, quotes: tuple[str, ...], is_told: bool
) -> None:
    assert untold(question, *quotes) is not is_told


@pytest.mark.parametrize(
    ("question", "quote", "is_told"),
    [
        ("hvilke tre kommuner ejer selskabet", "Selskabet ejes af tre nabokommuner.", False),
        ("hvilke tre kommuner ejer selskabet", "Selskabet ejes af Solby, Lindkøbing og Holmstrup.", True),
        ("hvilke to skoler er med", "Arbejdsgruppen fra Solby Skole er med, har Direktionen oplyst.", False),
        ("hvilke skoler er med", "Med er denne gang Solby Skole.", True),
        ("hvilke institutioner får en konsulent", "- Solhuset\n- Lærken\n- Engen\n- Birken", True),
        ("hvilke kommuner talte Lars Holte med", "Der er talt med Lars Holte og andre.", False),
        ("hvilke veje skal have ny belægning", "Administrationen udpeger selv vejene.", False),
        ("hvilke skoler må selv bestemme", "Dem med over 600 elever.", True),
    ],
)
def test_places_and_institutions_that_are_asked_for_are_told_by_their_names(
    question: str, quote: str, is_told: bool
) -> None:
    assert untold(question, quote) is not is_told


@pytest.mark.parametrize(
    ("question", "quote", "is_told"),
    [
        ("hvad svarede datatilsynet om sagen", "Hændelsen er anmeldt til Datatilsynet i juni.", False),
        ("hvad svarede datatilsynet om sagen", "Datatilsynet har svaret, at sagen er afsluttet.", True),
        ("hvad mente handicaprådet om planen", "Der er kommet mange høringssvar.", False),
        ("hvad mente handicaprådet om planen", "Handicaprådet ønskede flere pladser.", True),
    ],
)
def test_what_an_authority_or_a_council_said_is_told_where_it_speaks(question: str, quote: str, is_told: bool) -> None:
    assert untold(question, quote) is not is_told


@pytest.mark.parametrize(
    ("asked", "text", "held_in", "is_other"),
    [
        ({2023}, "Store Lederdag 2. marts 2022", {2022}, True),
        ({2022}, "Store Lederdag 2. marts 2022", {2021}, False),
        ({2024}, "Budget 2023-2026", {2022}, False),
        ({2022}, "Store Lederdag", {2022}, False),
        ({2021, 2023}, "regnskab for 2021", {2022}, False),
        (set(), "Store Lederdag 2022", {2022}, False),
    ],
)
def test_an_item_is_of_the_years_that_it_names_and_was_held_in(
    asked: set[int], text: str, held_in: set[int], is_other: bool
) -> None:
    assert is_of_other_years(asked, text, held_in) is is_other


def test_a_year_is_of_the_name_where_it_stands_right_behind() -> None:
    assert named_years("program store lederdag 2023") == {2023}
    assert named_years("hvad skete der med vejen i 2019") == frozenset()


@pytest.mark.parametrize(
    ("question", "quote", "is_told"),
    [
        ("hvem er den nye økonomichef", "Vejledningen præsenteres på et kommende Chefforum.", False),
        ("hvem er den nye økonomichef", "Ane Holm er ansat som økonomichef fra maj.", True),
        ("hvem er hr chef", "Ane deltog i drøftelsen. HRC arbejder videre.", False),
        ("hvem er hr chef", "HR-chef Ane Holm deltog.", True),
        ("hvem er den nye borgerrådgiver", "Stillingen som borgerrådgiver i Solby Kommune er ledig.", False),
        ("hvem er den nye borgerrådgiver", "Planen for Solby Kommune nævner en borgerrådgiver.", False),
        ("hvem blev ansat som økonomichef", "Solby Kommune søger en ny økonomichef.", False),
        ("hvem blev ansat som økonomichef", "Økonomichef i Solby Kommune bliver Bo Lund.", True),
        ("hvem er direktør for teknik og miljø?", "Tekniske direktører mødes i et netværk.", False),
        ("hvem er direktør for teknik og miljø?", "Direktør Bo Lund (Teknik og Miljø) indleder.", True),
        ("hvem er centerchef for plan", "Ane Holm, centerchef for byggeri, om plan og miljø", True),
        (
            "hvem er chef for drift",
            "Chef Bo Lund fra Holms Byg og fra vores center Ane Holm, som leder arbejdet med drift",
            False,
        ),
        ("hvem er centerchef for plan", "Planen indledes af Ane Holm, centerchef for byggeri.", False),
        ("hvem er direktør for teknik", "Direktør i Holms Byg, Bo Lund, deltager. Planen er fra Teknik.", False),
        ("hvem er chef for byggeri i kommunen", "Chef for Byggeri Ane Holm", True),
        ("hvem har vundet udbuddet af madservice", "Udvalget anbefaler Byrådet, at der indgås kontrakt.", False),
        ("hvem har vundet udbuddet af madservice", "Det indstilles, at Holms Køkken A/S vælges.", True),
        ("hvem vandt udbuddet af madservice", "Bo Lund (A) stemte imod udbuddet.", False),
        ("hvem fik opgaven med broen", "BroByg er kommet med det laveste bud.", True),
        ("hvem leverer maden", "Maden leveres af Solby Køkken til Plejecentret.", True),
        ("hvem leverer maden", "Maden leveres fortsat fra et center i Solby.", False),
        ("hvem er plejecentret for", "Alle over 65 år.", True),
        (
            "hvem er ny fællestillidsrepræsentant",
            "Bo Lund orienterede om, at der er valgt ny fællestillidsrepræsentant.",
            False,
        ),
        ("hvem er ny fællestillidsrepræsentant", "Ny fællestillidsrepræsentant er Bo Lund.", True),
        ("hvad hedder forstanderen på Solhjem", "Forstanderen på Solhjem inviteres til mødet.", False),
        ("hvad hedder forstanderen på Solhjem", "Forstander på Solhjem, Ane Holm, inviteres til mødet.", True),
        ("hvad hedder it-chefen der svarede", "IT-chefen oplyste, at det kan lade sig gøre.", False),
        ("hvilket firma har tegnet skitserne", "Firmaet har udarbejdet to skitser.", False),
        ("hvilket firma har tegnet skitserne", "Skitserne er udarbejdet af Holms Tegnestue.", True),
        ("hvilket konsulentfirma kører forløbet", "Konsulenterne fra Solby Partner udfører opgaven.", True),
        ("hvad hedder vognmanden", "Kontrakten med vognmanden udløber, og Udvalget ønsker et udbud.", False),
        ("hvad hedder vognmanden", "Kontrakten med vognmanden, Solby Busser, udløber.", True),
        ("hvem er vores leverandør af tolke", "Det anbefales at genforhandle med den nuværende leverandør.", False),
        ("hvilken leverandør har Solby Skole", "Leverandøren til Solby Skole er ikke valgt.", False),
        ("hvilket firma førte tilsyn", "Aftalen er indgået med leverandøren solbytilsyn.dk.", True),
    ],
)
def test_who_has_a_post_or_won_something_is_told_by_a_name_beside_that(
    question: str, quote: str, is_told: bool
) -> None:
    assert untold(question, quote) is not is_told


def test_a_title_may_name_what_somebody_has_a_post_of() -> None:
    question = "hvem er projektleder for skolebyggeriet"
    assert not is_untold(question, ["Ane Holm er projektleder."], lambda: PEOPLE, "Skolebyggeriet i Solby")
    assert is_untold(question, ["Ane Holm er projektleder."], lambda: PEOPLE, "Hallen i Solby")
