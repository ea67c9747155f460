"""`make run` as a newcomer starts it: the seeds read, a workspace and the bot started, every line of input answered."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

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


def test_the_seeds_are_read_once_and_every_line_is_answered(tmp_path: Path) -> None:
    """One test of all that is seen, for starting it takes seconds."""
    typed = (
        "hvad besluttede direktionen om hjemmearbejde?\n\nhvem skal gøre det?\n/ukendt\n/sag 21/5329\n/referat hjælp\n"
    )
    first, second = make_run(tmp_path, typed), make_run(tmp_path, "")
    assert (first.returncode, second.returncode) == (0, 0), first.stderr + second.stderr
    shown = " ".join(first.stdout.split())
    assert "4 nye" in shown
    assert "28. juni 2021 · punkt 5 · sag 21/5239" in shown
    decided = (
        "der skal arbejdes videre med en konkretisering af spillereglerne for fleksibel arbejdstilrettelæggelse, at"
    )
    assert decided in shown
    assert "> hvem skal gøre det? Forstået som: hvem · hjemmearbejde · Direktionen" in shown  # leans on the first
    assert "> /sag 21/5329 Jeg kender ingen sag 21/5329. Mente du 21/5239?" in shown
    assert "> /ukendt (/ukendt is not a valid command;" in shown  # and the conversation goes on
    assert shown.endswith("og dem kan jeg ikke læse.")
    assert "nye" not in second.stdout
