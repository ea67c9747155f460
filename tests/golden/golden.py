"""Which documents have a golden file, and what is written in it; and the golden decisions, with what each comes to."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from bot.contract import minutes_as_dict
from store.domain import Decision, Section, SectionName, Span
from store.minutes.encoding import decode
from store.minutes.followed_outcomes import outcome_among
from store.minutes.reader import read_minutes
from store.minutes.signs import signs_of

HERE = Path(__file__).parent
DOCUMENTS = sorted([*(HERE.parents[1] / "seeds").glob("*.txt"), *(HERE / "documents").iterdir()])


def golden_file(document: Path) -> Path:
    return HERE / f"{document.stem}.json"


def told(document: Path) -> str:
    """What the document is read as, for a person to read."""
    minutes = read_minutes(decode(document.read_bytes()))
    return json.dumps(minutes_as_dict(minutes), ensure_ascii=False, indent=2) + "\n"


DECISIONS = HERE / "decisions" / "outcomes.json"


@dataclass(frozen=True, slots=True)
class GoldenDecision:
    """A decision, what its item says before it, what it comes to, and what else its words tell (store/minutes/signs.py)."""

    text: str
    course: str
    proposal: str
    outcome: str
    signs: tuple[str, ...] = ()


def golden_decisions() -> tuple[int, list[GoldenDecision]]:
    """The OUTCOME_VERSION that the decisions came to their outcomes by, and the decisions."""
    kept = json.loads(DECISIONS.read_text(encoding="utf-8"))
    return kept["version"], [
        GoldenDecision(**one | {"signs": tuple(one.get("signs", ()))}) for one in kept["decisions"]
    ]


def come_to(decisions: Sequence[GoldenDecision]) -> list[GoldenDecision]:
    """The same, as the rules have it now."""
    return [_come_to(one) for one in decisions]


def _come_to(one: GoldenDecision) -> GoldenDecision:
    before = {SectionName.SAGENS_FORLOEB.value: one.course, SectionName.INDSTILLING.value: one.proposal}
    sections = [Section(name, name, text, Span(0, len(text))) for name, text in before.items()]
    outcome = outcome_among(sections, one.text)
    signs = signs_of(sections, Decision(None, None, outcome, one.text, Span(0, len(one.text))))
    return replace(one, outcome=outcome.value, signs=tuple(sorted(signs)))


def written(version: int, decisions: Sequence[GoldenDecision]) -> str:
    kept = {"version": version, "decisions": [_without_nothing(one) for one in decisions]}
    return json.dumps(kept, ensure_ascii=False, indent=2) + "\n"


def _without_nothing(one: GoldenDecision) -> dict[str, object]:
    """Most have no signs."""
    return {name: value for name, value in asdict(one).items() if name != "signs" or value}
