"""What the documents name is there: files, folders, make's targets, the program's commands, links between pages."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("seeds/*.md"), *ROOT.glob("bench/*.md")])
TOP = "bot|handlers|store|sandbox|seeds|tests|bench|docs"
FILE = re.compile(
    rf"(?:{TOP})(?:/[\w.*-]+)*/?|[\w-]+\.(?:toml|lock|json|yml|md)|Makefile|Procfile|LICENSE|\.env\.example|\.ci/run"
)
MADE_LATER = {".env", "CODEOWNERS"}

every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))


def text_of(page: Path) -> str:
    return page.read_text("utf-8")


def code_in(page: Path) -> list[str]:
    """What stands between backticks in the running text, and every line of the blocks of code."""
    text = text_of(page)
    blocks = re.findall(r"^ *```\w*\n(.*?)^ *```", text, re.MULTILINE | re.DOTALL)
    running = re.sub(r"^ *```\w*\n.*?^ *```", "", text, flags=re.MULTILINE | re.DOTALL)
    return re.findall(r"`([^`\n]+)`", running) + [line for block in blocks for line in block.splitlines()]


def is_there(name: str, page: Path) -> bool:
    return any(ROOT.glob(name)) or any(page.parent.glob(name))


@cache
def commands() -> frozenset[str]:
    return frozenset(re.findall(r'add\("([a-z-]+)"', (ROOT / "bot/command_line.py").read_text("utf-8")))


@cache
def targets() -> frozenset[str]:
    return frozenset(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))


@every_page
def test_every_file_that_a_page_names_is_there(page: Path) -> None:
    named = {code for code in code_in(page) if FILE.fullmatch(code)} - MADE_LATER
    assert {name for name in named if not is_there(name.rstrip("/"), page)} == set()


@every_page
def test_every_target_of_make_that_a_page_names_is_there(page: Path) -> None:
    named = {name for code in code_in(page) for name in re.findall(r"\bmake ([a-z-]+)", code)}
    assert named <= targets()


@every_page
def test_every_command_that_a_page_names_is_there(page: Path) -> None:
    named = {
        name
        for code in code_in(page)
        for name in re.findall(r"(?:^|\$ |/)(?:referatbot|python -m bot) ([a-z-]+)", code)
    }
    assert named <= commands()


@every_page
def test_every_link_to_another_page_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", text_of(page))
    assert [link for link in links if not (page.parent / link).exists()] == []


@every_page
def test_a_page_names_no_machine_of_its_writer(page: Path) -> None:
    assert re.findall(r"(?<!\w)(?:/home|/root|/tmp|/opt|/Users)/\S*", text_of(page)) == []


def test_every_decision_has_its_own_number_and_stands_in_the_list() -> None:
    pages = sorted(page.name for page in (ROOT / "docs/decisions").glob("[0-9]*.md"))
    assert [page[:4] for page in pages] == [f"{number:04}" for number in range(1, len(pages) + 1)]
    index = (ROOT / "docs/decisions/README.md").read_text("utf-8")
    assert [page for page in pages if f"({page})" not in index] == []


def test_the_changelog_knows_the_version() -> None:
    version = re.search(r'^version = "([^"]+)"', (ROOT / "pyproject.toml").read_text("utf-8"), re.MULTILINE)
    assert version
    assert f"## [{version[1]}]" in (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert f'softwareVersion: "{version[1]}"' in (ROOT / "publiccode.yml").read_text("utf-8")
