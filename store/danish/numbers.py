"""Numbers and ordinals that are written as words."""

from __future__ import annotations

NUMBERS = {
    word: number
    for number, word in enumerate(
        "to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve".split(),
        2,
    )
} | {
    "tredive": 30,
    "fyrre": 40,
    "halvtreds": 50,
    "tres": 60,
    "halvfjerds": 70,
    "firs": 80,
    "halvfems": 90,
    "hundrede": 100,
}
"""Without one, whose word is the article as well."""
ORDINALS = {"første": 1, "anden": 2} | {
    word: number
    for number, word in enumerate("andet tredje fjerde femte sjette syvende ottende niende tiende".split(), 2)
}
NUMBER_WORD = "|".join(sorted(NUMBERS, key=len, reverse=True))
"""Any of the numbers, longest first: "seksten" is not "seks". So is any of the ordinals."""
ORDINAL_WORD = "|".join(sorted(ORDINALS, key=len, reverse=True))
FIRST_FOUR = "|".join(word for word, number in ORDINALS.items() if number <= 4)
"""What quarters, half-years and rounds are told by: "andet kvartal"."""
