"""Minutes for tests, in the least words that show what a test is about."""

from __future__ import annotations

from dataclasses import dataclass

from store.domain import Minutes
from store.minutes.reader import read_minutes


@dataclass(frozen=True, slots=True)
class Item:
    """An agenda item to be written. `decision` stands under a heading of the meeting's own day."""

    title: str = "Drøftelse af rammer for hjemmearbejde"
    case_number: str = "21/5239"
    body: str = "Centrene har drøftet ønsker og behov."
    decision: str = "Direktionen godkendte oplægget."
    indstilling: str = ""


def text_of_minutes(*items: Item, day: str = "28-06-2021", committee: str = "Direktionen", time: str = "08:30") -> str:
    written = [
        f"REFERAT {committee} d. {day}\n\nMødedato {day} kl. {time}\n\nMødested Rådhuset\n\n"
        "Mødedeltagere Lars Holte, Jørgen Lerhard (Afbud)\n\n"
    ]
    for number, item in enumerate(items or (Item(),), 1):
        written.append(f"Punkt {number}: {item.title}\n\n{item.case_number}\n\n")
        if item.body:
            written.append(f"Baggrund\n\n{item.body}\n\n")
        if item.indstilling:
            written.append(f"Indstilling\n\n{item.indstilling}\n\n")
        if item.decision:
            written.append(f"Beslutning {committee} den {day}\n\n{item.decision}\n\n")
    return "".join(written)


def minutes(*items: Item, day: str = "28-06-2021", committee: str = "Direktionen", time: str = "08:30") -> Minutes:
    return read_minutes(text_of_minutes(*items, day=day, committee=committee, time=time))
