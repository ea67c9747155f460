"""`make run` as a newcomer starts it: the seeds read, a workspace and the bot started, every line of input answered."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from bot_process import ROOT

TIMEOUT_S = 110.0


def make_run(folder: Path, typed: str) -> subprocess.CompletedProcess[str]:
    """In a folder of its own, for what a person has in `.env` here is real."""
    for name in ("Makefile", "manifest.json", "seeds"):
        if not (folder / name).exists():
            (folder / name).symlink_to(ROOT / name)
    inherited = {name: value for name, value in os.environ.items() if name == "PATH" or name.startswith("COVERAGE_")}
    command = ["make", "run", f"BIN={Path(sys.executable).parent}", "--old-file=.venv/installed-to-run"]
    return subprocess.run(  # noqa: S603
        command,
        cwd=folder,
        env=inherited | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        input=typed,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=TIMEOUT_S,
        check=False,
    )


@pytest.fixture(scope="module")
def conversation(tmp_path_factory: pytest.TempPathFactory) -> str:
    typed = (
        "hvad besluttede direktionen om hjemmearbejde?\n\nhvem skal gøre det?\n/ukendt\n/sag 21/5329\n/referat hjælp\n"
    )
    ended = make_run(tmp_path_factory.mktemp("trial"), typed)
    assert ended.returncode == 0, ended.stderr
    return " ".join(ended.stdout.split())


def test_the_first_question_is_answered_with_the_decision_quoted(conversation: str) -> None:
    assert "28. juni 2021 · punkt 5 · sag 21/5239" in conversation
    assert (
        "der skal arbejdes videre med en konkretisering af spillereglerne for fleksibel arbejdstilrettelæggelse, at"
        in (conversation)
    )


def test_the_next_question_leans_on_the_first(conversation: str) -> None:
    assert "> hvem skal gøre det? Forstået som: hvem · hjemmearbejde · Direktionen" in conversation


def test_a_command_is_answered_too(conversation: str) -> None:
    assert "> /sag 21/5329 Jeg kender ingen sag 21/5329. Mente du 21/5239?" in conversation


def test_a_command_that_there_is_none_of_does_not_end_the_conversation(conversation: str) -> None:
    assert "> /ukendt (/ukendt is not a valid command;" in conversation


def test_the_conversation_ends_with_the_input(conversation: str) -> None:
    assert conversation.endswith("og dem kan jeg ikke læse.")


def test_the_seeds_are_read_only_where_no_database_is_yet(tmp_path: Path) -> None:
    first, second = make_run(tmp_path, ""), make_run(tmp_path, "")
    assert (first.returncode, second.returncode) == (0, 0)
    assert "4 nye" in first.stdout
    assert "nye" not in second.stdout
