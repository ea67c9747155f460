"""The command `referatbot`: ingest, ask, look up, list, run the bot; errors are one Danish line, status 0, 1 or 2."""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from io import TextIOWrapper
from pathlib import Path
from typing import Any, NoReturn

from bot import terminal, words
from bot.answers import answer
from bot.cases import asked_cases, look_up
from bot.contract import (
    answer_as_dict,
    case_as_dict,
    coverage_as_dict,
    digest_as_dict,
    follow_up_as_dict,
    minutes_as_dict,
)
from bot.digest import make_digest, within_horizon
from bot.opening import open_archive
from bot.settings import SOCKET_MODE, Settings, read_environment, web_address
from store.archive import Archive, Change
from store.domain import AT_COMMAND_LINE, FollowUp, FollowUpStatus
from store.errors import ReferatbotError, UnreadableMinutes, UsageError
from store.sources.files import SUFFIXES, find_documents, read_document

QUESTIONS_BYTES_MAX = 50_000_000
YEARS = (1900, 2999)  # "last year" must be a year too


@dataclass(frozen=True, slots=True)
class Context:
    """What every command gets: its arguments, the settings (with the database that the arguments name), and where to write."""

    arguments: argparse.Namespace
    settings: Settings
    screen: terminal.Screen

    @property
    def database(self) -> Path:
        return self.settings.database

    @property
    def today(self) -> date:
        """That which is to be taken for it, to ask as on another day; what is set is set now."""
        given: date | None = self.arguments.today
        return given if given is not None else datetime.now(self.settings.zone).date()


def main(argv: Sequence[str] | None = None) -> int:
    """The exit status: 0 done, 1 the work failed, 2 wrong use or settings."""
    for stream in (sys.stdout, sys.stderr, sys.stdin):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    screen = terminal.Screen(sys.stdout, sys.stderr)
    try:
        arguments = _parser().parse_args(argv)
        settings = Settings.from_environment(read_environment(), needs=arguments.needs)
        settings = replace(settings, database=arguments.database or settings.database)
        command: Callable[[Context], int] = arguments.command
        return command(Context(arguments, settings, screen))
    except ReferatbotError as error:
        screen.error(error.user_text)
        return error.exit_status
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the reader has gone; nothing is left to say
        return 0
    except KeyboardInterrupt:
        return 130


class _Help(argparse.HelpFormatter):
    """Argparse's help, with its own words in Danish."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "brug: " if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    def __init__(self, **options: Any) -> None:
        super().__init__(**options, formatter_class=_Help, add_help=False)
        self._positionals.title, self._optionals.title = "argumenter", "tilvalg"
        self.add_argument("-h", "--help", action="help", help="vis denne hjælp")

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        sys.stdout.flush()  # here, where a reader that has gone is no error
        super().exit(status, message)

    def error(self, message: str) -> NoReturn:
        raise UsageError(message, user_text=f"Forkert brug: {_in_danish(message)}. Se: {self.prog} --help")


# What argparse says, in the reader's language.
_USAGE = (
    (re.compile(r"argument KOMMANDO: invalid choice: (\S+) .*"), r"der er ingen kommando \1"),
    (re.compile(r"the following arguments are required: (.*)"), r"der mangler \1"),
    (re.compile(r"unrecognized arguments: (.*)"), r"\1 kendes ikke"),
    (re.compile(r"argument (\S+): expected .* arguments?"), r"der mangler noget efter \1"),
    (re.compile(r"argument (\S+): not allowed with argument (\S+)"), r"\1 og \2 kan ikke bruges sammen"),
    (re.compile(r"argument (\S+): (.*)"), r"\1: \2"),
)


def _in_danish(message: str) -> str:
    for pattern, danish in _USAGE:
        if pattern.fullmatch(message):
            return pattern.sub(danish, message)
    return message


def _parser() -> argparse.ArgumentParser:
    as_json, database, today = _options()
    parser = _Parser(prog="referatbot", description="Spørg referaterne.")
    commands = parser.add_subparsers(required=True, metavar="KOMMANDO", parser_class=_Parser)

    def add(name: str, command: Callable[[Context], int], about: str, *takes: Any) -> argparse.ArgumentParser:
        found = commands.add_parser(name, parents=takes, help=about, description=about)
        found.set_defaults(command=command, needs=(), database=None)
        return found

    add("run", _run, "kør botten mod Slack", database).set_defaults(needs=SOCKET_MODE)
    ask = add("ask", _ask, "stil et spørgsmål", as_json, database, today)
    ask.add_argument("question", nargs="*", metavar="SPØRGSMÅL", help="spørgsmålet")
    ask.add_argument("--questions", type=Path, metavar="FIL", help="en fil med et spørgsmål på hver linje")
    add("case", _case, "slå en sag op", as_json, database).add_argument(
        "number", nargs="+", metavar="SAGSNUMMER", help="et eller flere sagsnumre"
    )
    follow_ups = add("follow-ups", _follow_ups, "vis eller luk opfølgninger", as_json, database, today)
    which = follow_ups.add_mutually_exclusive_group()
    which.add_argument("--all", action="store_true", help="alle, uanset status og alder")
    for option, status, about in _SETTING:
        which.add_argument(
            option, dest=status.value, action="extend", nargs="+", type=_number, metavar="NR", help=about
        )
    add("digest", _digest, "vis ugens oversigt over opfølgninger", as_json, database, today)
    ingest = add("ingest", _ingest, "indlæs referater", as_json, database)
    ingest.add_argument("paths", nargs="+", type=Path, metavar="STI", help="filer og mapper med referater")
    published = "adressen, hvor referaterne er offentliggjort, så svar fører dertil (ellers REFERATBOT_SITE)"
    ingest.add_argument("--site", type=_site, metavar="ADRESSE", help=published)
    meaning = "læs betydningen af de punkter, der mangler (REFERATBOT_SEMANTICS)"
    add("encode", _encode, meaning, as_json, database)
    parse = add("parse", _parse, "læs ét referat og vis, hvad der står i det", as_json)
    parse.add_argument("file", type=Path, metavar="FIL", help="referatets fil")
    add("migrate", _migrate, "lav eller opdatér databasen", as_json, database)
    add("check", _check, "se efter, om indstillinger og database er i orden", as_json, database)
    return parser


# How `follow-ups` sets a status.
_SETTING = (
    ("--close", FollowUpStatus.DONE, "luk opfølgningerne med disse numre: de er gjort"),
    ("--drop", FollowUpStatus.DROPPED, "luk dem som bortfaldet: de bliver ikke til noget"),
    ("--reopen", FollowUpStatus.OPEN, "åbn dem igen"),
)


def _number(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,18}", text):  # SQLite's numbers have no more
        raise argparse.ArgumentTypeError(f"{text!r} er ikke nummeret på en opfølgning")
    return int(text)


def _options() -> tuple[Any, Any, Any]:
    """`--json`, `--database` and `--today`, for the commands that have a use of them."""
    found: tuple[Any, ...] = tuple(argparse.ArgumentParser(add_help=False) for _ in range(3))
    as_json, database, today = found  # of options alone, so that their class does not matter
    as_json.add_argument("--json", action="store_true", help="skriv JSON")
    database.add_argument("--database", type=Path, metavar="FIL", help="databasens fil (ellers REFERATBOT_DATABASE)")
    today.add_argument("--today", type=_day, metavar="DATO", help="regn med denne dag som i dag (ÅÅÅÅ-MM-DD)")
    return as_json, database, today


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} er ikke en dato; skriv ÅÅÅÅ-MM-DD") from error
    if not YEARS[0] <= day.year <= YEARS[1]:
        raise argparse.ArgumentTypeError(f"{text!r} ligger uden for årene {YEARS[0]}-{YEARS[1]}")
    return day


def _site(text: str) -> str:
    try:
        return web_address(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} {error}") from error


def _open(context: Context) -> Archive:
    """An archive that is there already: asking must not make an empty one."""
    if not context.database.exists():
        raise ReferatbotError(
            f"no database at {context.database}",
            user_text=f"Der er ingen database i {context.database}. Indlæs først: referatbot ingest MAPPE",
        )
    return open_archive(context.settings)


def _run(context: Context) -> int:
    from bot.app import run  # noqa: PLC0415  the composition root needs Slack's libraries; asking does not

    return run(context.settings)


def _ask(context: Context) -> int:
    arguments = context.arguments
    if arguments.questions is None and not arguments.question:
        raise UsageError("no question", user_text="Skriv et spørgsmål, eller angiv en fil med --questions.")
    with _open(context) as archive:
        questions: Iterable[str] = [" ".join(arguments.question)]
        if arguments.questions is not None:
            questions = _questions(arguments.questions)
        for question in questions:
            given = answer(archive, question, today=context.today)
            if arguments.json:
                context.screen.json_line(answer_as_dict(given))
            else:
                context.screen.answer(given)
    return 0


def _questions(path: Path) -> list[str]:
    """One question a line, as text or as an object with a text as `q` or `question`; a blank line is an empty question."""
    try:
        if path.stat().st_size > QUESTIONS_BYTES_MAX:
            raise UsageError("questions file too large", user_text=f"Filen med spørgsmål er for stor: {path}")
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(
            f"cannot read {path}: {error}", user_text=f"Filen med spørgsmål kan ikke læses: {path}"
        ) from error
    lines = text.removesuffix("\n").split("\n") if text else []  # a question may hold U+2028 and other line ends
    return [_question(line) for line in lines]


def _question(line: str) -> str:
    if not line.lstrip().startswith("{"):
        return line.strip()
    try:
        label: Any = json.loads(line)
    except (ValueError, RecursionError):
        return line.strip()
    asked = (label.get(name) for name in ("q", "question"))
    return next((text for text in asked if isinstance(text, str)), line.strip())


def _case(context: Context) -> int:
    number = " ".join(context.arguments.number)
    if not number.strip():
        raise UsageError("no case number", user_text="Skriv et sagsnummer, for eksempel: referatbot case 21/5239")
    with _open(context) as archive:
        for asked in asked_cases(archive, number):
            found = look_up(archive, asked)
            if context.arguments.json:
                context.screen.json_line(case_as_dict(found))
            else:
                context.screen.case(found)
    return 0


def _follow_ups(context: Context) -> int:
    with _open(context) as archive:
        found = _set_or_list(context, archive)
    if context.arguments.json:
        context.screen.json_line([follow_up_as_dict(follow_up) for follow_up in found])
    else:
        context.screen.follow_ups(found, context.settings.zone)
    return 0


def _set_or_list(context: Context, archive: Archive) -> tuple[FollowUp, ...]:
    """Those whose status is set, as they are then; else those that are asked for."""
    for _, status, _ in _SETTING:
        numbers: Sequence[int] | None = getattr(context.arguments, status.value)
        if numbers:
            return _set_status(archive, tuple(dict.fromkeys(numbers)), status)
    found = archive.follow_ups(include_closed=context.arguments.all)
    if context.arguments.all:
        return found
    return within_horizon(found, as_of=context.today, horizon_months=archive.horizon_months)


def _set_status(archive: Archive, numbers: Sequence[int], status: FollowUpStatus) -> tuple[FollowUp, ...]:
    """Raises UsageError before any is set, where one is not there."""
    there = {one.follow_up_id for one in archive.follow_ups_numbered(numbers)}
    unknown = [str(number) for number in numbers if number not in there]
    if unknown:
        told = f"Der er ingen opfølgning med nummer {words.listed(unknown, 'eller')}. Se numrene: referatbot follow-ups --all"
        raise UsageError(f"no follow-up {', '.join(unknown)}", user_text=told)
    for number in numbers:
        archive.set_status(number, status, by=AT_COMMAND_LINE, at=datetime.now(UTC))
    return archive.follow_ups_numbered(numbers)


def _digest(context: Context) -> int:
    with _open(context) as archive:
        digest = make_digest(archive, as_of=context.today)
        if context.arguments.json:
            context.screen.json_line(digest_as_dict(digest))
        else:
            context.screen.digest(digest)
    return 0


def _ingest(context: Context) -> int:
    documents = find_documents(context.arguments.paths)
    if not documents:
        told = f"Der er ingen referater ({', '.join(sorted(SUFFIXES))}) i det, du har angivet."
        raise UsageError("nothing to ingest", user_text=told)
    counts = dict.fromkeys(Change, 0)
    failed: list[tuple[Path, str]] = []
    site = context.arguments.site or context.settings.site
    with open_archive(context.settings) as archive:
        for path in context.screen.progress(documents):
            try:
                counts[archive.ingest(read_document(path, site=site), source=path.name)] += 1
            except UnreadableMinutes as error:
                failed.append((path, error.user_text))
        archive.seal()
        _read_meanings(archive, context.screen)
        coverage = archive.coverage()
    if context.arguments.json:
        summary = {change.value: count for change, count in counts.items()}
        failures = [{"file": str(path), "reason": reason} for path, reason in failed]
        context.screen.json_line(
            {**summary, "failed": failures, "meetings": coverage.meetings, "items": coverage.items}
        )
    else:
        context.screen.ingested(counts, coverage)
    for path, reason in failed:
        context.screen.error(f"{path}: {reason}")
    return 1 if failed else 0


def _encode(context: Context) -> int:
    if not context.settings.semantics:
        told = "Søgning efter betydning er ikke slået til. Sæt først REFERATBOT_SEMANTICS=ja."
        raise UsageError("likeness of meaning is off", user_text=told)
    with _open(context) as archive:
        read = _read_meanings(archive, context.screen)
    if context.arguments.json:
        context.screen.json_line({"encoded": read})
    else:
        context.screen.line(f"Betydningen af {words.counted(read, 'nyt punkt', 'nye punkter')} er læst.")
    return 0


def _read_meanings(archive: Archive, screen: terminal.Screen) -> int:
    """How many items the encoder, where there is one, had not read before. What is stopped goes on the next time."""
    count = archive.unencoded()
    if count:
        screen.follow(archive.encode(), "Læser betydning", count)
    return count


def _parse(context: Context) -> int:
    file: Path = context.arguments.file
    try:
        minutes = read_document(file)
    except UnreadableMinutes as error:
        context.screen.error(f"{file}: {error.user_text}")
        return error.exit_status
    if context.arguments.json:
        context.screen.json_line(minutes_as_dict(minutes))
    else:
        context.screen.minutes(minutes)
    return 0


def _migrate(context: Context) -> int:
    with Archive.open(context.database) as archive:
        coverage = archive.coverage()
    if context.arguments.json:
        context.screen.json_line({"database": str(context.database), **coverage_as_dict(coverage)})
    else:
        held = words.counted(coverage.meetings, "referat", "referater")
        context.screen.line(f"Databasen {context.database} er klar: {held}.")
    return 0


def _check(context: Context) -> int:
    with _open(context) as archive:
        coverage, unencoded = archive.coverage(), archive.unencoded()
    if context.arguments.json:
        found = {"database": str(context.database), **coverage_as_dict(coverage)}
        context.screen.json_line(found | ({"unencoded": unencoded} if context.settings.semantics else {}))
    else:
        held = words.counted(coverage.meetings, "referat", "referater")
        items = words.counted(coverage.items, "punkt", "punkter")
        context.screen.line(f"Indstillinger og database er i orden: {held}, {items}.")
        if unencoded:
            missing = words.counted(unencoded, "punkt", "punkter")
            context.screen.line(f"Betydningen af {missing} er ikke læst endnu. Kør: referatbot encode")
    return 0
