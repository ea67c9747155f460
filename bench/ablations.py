"""What each part of the search adds: the measures of bench/quality.py with one part after the other left out.

    python bench/ablations.py QUESTIONS.jsonl … --database referatbot.db [--minutes FOLDER]

`--minutes` names what the database was made of: inflection is a part of the index, so that to leave it out everything is
ingested once more, into a database of its own.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from quality import MEASURES, score_of
from rich.console import Console
from rich.table import Table

from bot.answers import answer  # noqa: F401 - the modules whose names are replaced must be loaded
from bot.command_line import main as referatbot
from bot.matters import grouped
from store.archive import Archive
from store.danish.analysis import IndexWords, index_words
from store.danish.tokens import fold
from store.search import answering, preference
from store.search.confidence import Signs
from store.search.glossary import Glossary
from store.search.preference import year_score
from store.search.question import Question, understand
from store.search.vocabulary import Concept, Vocabulary

Patch = tuple[object, str, object]  # owner, name, what stands there instead


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--database", required=True, type=Path)
    parser.add_argument("--minutes", type=Path)
    parser.add_argument("--today", type=date.fromisoformat, default=date(2026, 1, 1))
    arguments = parser.parse_args()
    lines = [line for path in arguments.files for line in path.read_text(encoding="utf-8").splitlines()]
    labels = [json.loads(line) for line in lines if line.strip()]
    table = Table("left out", *MEASURES)
    table.add_row("nothing", *_measured(arguments.database, labels, arguments.today))
    for name, patches in _PARTS.items():
        with _without(patches):
            table.add_row(name, *_measured(arguments.database, labels, arguments.today))
    if arguments.minutes is not None:
        with _without(_everywhere(index_words, _only_folded)), tempfile.TemporaryDirectory() as folder:
            database = Path(folder) / "folded.db"
            referatbot(["ingest", str(arguments.minutes), "--database", str(database)])
            table.add_row("inflection, derivation, compounds", *_measured(database, labels, arguments.today))
    Console(width=110).print(table)
    return 0


def _measured(database: Path, labels: Sequence[dict[str, Any]], today: date) -> list[str]:
    with Archive.open(database) as archive:
        scores = [score_of(archive, label, today).measures for label in labels]
    columns = [[score[measure] for score in scores if score[measure] is not None] for measure in MEASURES]
    return [f"{sum(map(bool, values)) / len(values):.2f}" if values else "" for values in columns]


@contextmanager
def _without(patches: Sequence[Patch]) -> Iterator[None]:
    with ExitStack() as stack:
        for owner, name, instead in patches:
            stack.callback(setattr, owner, name, getattr(owner, name))
            setattr(owner, name, instead)
        yield


def _everywhere(function: Callable[..., Any], instead: Callable[..., Any]) -> list[Patch]:
    """Wherever a module of ours holds the function under a name."""
    return [
        (module, name, instead)
        for module_name, module in sys.modules.items()
        if module_name.split(".")[0] in ("bot", "store")
        for name, value in vars(module).items()
        if value is function
    ]


def _only_folded(token: str) -> IndexWords:
    return IndexWords(fold(token), (), True)


def _without_parts(concepts: Callable[..., tuple[Concept, ...]]) -> Callable[..., tuple[Concept, ...]]:
    def plain(self: Vocabulary, *words: Any) -> tuple[Concept, ...]:
        return tuple(
            replace(one, readings=tuple(r for r in one.readings if not r.as_part), compositions=())
            for one in concepts(self, *words)
        )

    return plain


def _without_restrictions(text: str, **known: Any) -> Question:
    asked = understand(text, **known)
    return replace(asked, committees=(), unknown_committee=None, period=None, period_is_strict=False)


_WEIGHTS = answering.weights()
_OF_NO_ROLE = {
    name: weight
    for name, weight in _WEIGHTS.features.items()
    if name.replace(",", "").split(" ")[0] not in {*answering.Role, "operative"}
}
_PARTS: dict[str, list[Patch]] = {
    "everyday words, abbreviations": [
        (Glossary, "of", lambda self, keys: ()),
        (Glossary, "phrases_in", lambda self, keys: iter(())),
    ],
    "compounds, in the question": [(Vocabulary, "concepts", _without_parts(Vocabulary.concepts))],
    "typing errors": [(Vocabulary, "_typos", lambda *_, **__: [])],
    "time and committee": _everywhere(understand, _without_restrictions),
    "years": _everywhere(year_score, lambda years, title, held_in: 0.0),
    "reading the items (nearness)": _everywhere(preference.final_score, lambda first, evidence, **_: first),
    "sections, for the quote": [(answering, "weights", lambda: replace(_WEIGHTS, features=_OF_NO_ROLE))],
    "common words, for the quote": [(answering, "weights", lambda: replace(_WEIGHTS, words={}))],
    "grouping by case": _everywhere(grouped, lambda hits, **_: tuple(hits)),
    "silence": [(Signs, "is_answer", property(lambda self: True))],
}

if __name__ == "__main__":
    sys.exit(main())
