"""What a person sees in a terminal: answers, cases, follow-ups and progress, well set."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import tzinfo
from pathlib import Path
from typing import Any, TextIO

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.text import Text

from bot import words, words_on_answers, words_on_follow_ups, words_on_questions
from bot.plain import plain, plain_text
from bot.says import HITS_SHOWN, Answer, CaseAnswer, CaseItem, Digest
from store.archive import Change
from store.domain import Coverage, FollowUp, Hit, Minutes, Quote

CLOSED = "Lukket punkt: indholdet er ikke offentligt."
NO_TEXT = "Punktet har ingen tekst i referatet."
_WIDTH_MAX = 100
_BIDI = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))  # which turn round how a line is read
_CONTROLS = {
    **{code: "\ufffd" for code in (*range(32), *range(127, 160), *_BIDI) if chr(code) not in "\n\t"},
    **dict.fromkeys(map(ord, "\r\v\f"), " "),  # a blank, or the end of a line that ends with \n too
}
_OF_JSON = {code: f"\\u{code:04x}" for code in (*range(127, 160), *_BIDI)}  # it writes the others so itself


def _text(text: str, style: str = "") -> Text:
    """What the minutes or a file's name say may hold signs that steer a terminal; they are shown and not obeyed. Each stays
    one sign, as highlights count them."""
    return Text(text.translate(_CONTROLS), style=style)


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Rich would end the process with status 1; that the reader has gone (`| head`) is no error."""
        raise BrokenPipeError


class Screen:
    """Writes for people to `out`, errors to `err`; colours only where `out` is a terminal."""

    def __init__(self, out: TextIO, err: TextIO) -> None:
        self._console = _Console(file=out, highlight=False, soft_wrap=False)
        self._console.width = min(self._console.width, _WIDTH_MAX)
        self._errors = Console(file=err, highlight=False, soft_wrap=True)
        self._out = out

    def json_line(self, value: Any) -> None:
        self._out.write(json.dumps(value, ensure_ascii=False).translate(_OF_JSON) + "\n")
        self._out.flush()

    def line(self, text: str) -> None:
        self._console.print(_text(text))

    def error(self, text: str) -> None:
        self._errors.print(_text(" ".join(text.split()), style="red"))

    def answer(self, answer: Answer) -> None:
        if answer.read_as:
            self._console.print(_text(words_on_questions.read_as_words(answer.read_as), style="italic"))
        said = words_on_answers.remark_or_reason(answer)
        if said:
            self._console.print(_text(said, style="" if answer.answered else "bold"))
        if answer.near:
            self._console.print(_text(words_on_answers.NEAR_HEADING, style="italic"))
        for hit in (answer.hits or answer.near)[:HITS_SHOWN]:
            self._console.print(_hit_panel(hit))
        self._console.print(_text(words_on_answers.searched(answer.coverage), style="dim"))

    def case(self, case: CaseAnswer) -> None:
        if not case.items:
            self._console.print(_text(f"Sagen {case.case_number} står ikke i de indlæste referater.", style="bold"))
            if case.suggestions:
                self._console.print(_text(f"Mente du {', '.join(case.suggestions)}?"))
        for item in case.items:
            self._console.print(_item_panel(item))
        self._console.print(_text(words_on_answers.searched(case.coverage), style="dim"))

    def follow_ups(self, follow_ups: Sequence[FollowUp], zone: tzinfo) -> None:
        """`zone` is that of the days on which people closed them."""
        if not follow_ups:
            self._console.print(_text("Ingen opfølgninger."))
        for follow_up in follow_ups:
            self._console.print(_follow_up(follow_up, words_on_follow_ups.closed(follow_up, zone)))

    def digest(self, digest: Digest) -> None:
        groups = (
            ("Overskredet", digest.overdue), ("Forfalder snart", digest.due_soon),
            ("Nye", digest.new), ("Uden dato", digest.undated),
        )  # fmt: skip
        self._console.print(_text(f"Opfølgninger den {words.danish_date(digest.as_of)}", style="bold"))
        for heading, group in groups:
            if group:
                self._console.print(_text(f"\n{heading} ({len(group)})", style="bold"))
            for follow_up in group:
                self._console.print(_follow_up(follow_up))

    def minutes(self, minutes: Minutes) -> None:
        self._console.print(_text(f"{minutes.committee.text}, {words.danish_date(minutes.held_on)}", style="bold"))
        for item in minutes.items:
            case = f" ({item.case_number.text})" if item.case_number else ""
            self._console.print(_text(f"{item.number:>3}. {item.title.text}{case}"))
            names = ", ".join(section.name for section in item.sections)
            self._console.print(Padding(_text(names or ("lukket" if item.closed else ""), style="dim"), (0, 0, 0, 5)))
        for remark in minutes.remarks:
            self._console.print(_text(f"Linje {remark.line}: {remark.text}", style="yellow"))

    def ingested(self, counts: dict[Change, int], coverage: Coverage) -> None:
        self._console.print(
            _text(
                f"{counts[Change.ADDED]} nye, {counts[Change.REPLACED]} rettede, {counts[Change.UNCHANGED]} uændrede. "
                f"I alt {coverage.meetings} referater med {coverage.items} punkter, "
                f"heraf {coverage.closed_items} lukkede."
            )
        )

    def progress(self, documents: Sequence[Path]) -> Iterator[Path]:
        """The documents one by one, under a progress bar where a person watches."""
        with self._bar("Indlæser") as bar:
            task = bar.add_task("", total=len(documents))
            for path in documents:
                bar.update(task, description=path.name.translate(_CONTROLS))
                yield path
                bar.advance(task)

    def follow(self, steps: Iterable[int], about: str, total: int) -> None:
        """Takes each step, which tells how far it came on the way to `total`, under a progress bar."""
        with self._bar(about) as bar:
            task = bar.add_task("", total=total)
            for step in steps:
                bar.advance(task, step)

    def _bar(self, about: str) -> Progress:
        columns = (TextColumn(about), BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}", markup=False))
        return Progress(*columns, console=self._errors, transient=True, disable=not self._errors.is_terminal)


def _hit_panel(hit: Hit) -> RenderableType:
    body: list[RenderableType] = (
        [_text(f"{words_on_answers.stands_in(hit.quote)}:", style="italic")] if hit.quote.by else []
    )
    body.append(_quote(hit.quote) if hit.quote.text else _text(NO_TEXT if not hit.closed else CLOSED))
    for beside in (hit.supplement, hit.decided):
        if beside is not None:
            body += [_text(f"\n{words_on_answers.stands_in(beside)}:", style="italic"), _quote(beside)]
    if hit.further is not None:
        body += [
            _text(f"\n{words_on_answers.further_in(words_on_answers.stands_in(hit.further))}", style="italic"),
            _quote(hit.further),
        ]
    return _panel(hit.title, _place(hit), body)


def _panel(title: str, place: str, body: Sequence[RenderableType]) -> RenderableType:
    """Title and place stand within the panel, for on its frame they would be cut at the terminal's width."""
    return Panel(Group(_text(title, style="bold"), _text(place, style="dim"), _text(""), *body))


def _place(hit: Hit) -> str:
    parts = [hit.committee, words.danish_date(hit.day)]
    if hit.item is not None:
        parts.append(f"punkt {hit.item}")
    if hit.case_number:
        parts.append(f"sag {hit.case_number}")
    if hit.closed:
        parts.append(words_on_answers.CLOSED_ITEM.lower())
    elif outcome := words.came_to(hit.outcome, refuses=hit.refuses):
        parts.append(outcome)
    return " · ".join(parts)


def _item_panel(shown: CaseItem) -> RenderableType:
    item = shown.item
    body: list[RenderableType] = []
    for decision, points, refuses in zip(item.decisions, shown.points, shown.refuses, strict=True):
        if refuses or len(item.decisions) > 1 or decision.decided_on not in (None, item.held_on):
            outcome = words.came_to(decision.outcome, refuses=refuses).capitalize() or "Beslutning"
            day = words.danish_date(item.day_of(decision))
            body += [_text("")] if body else []
            body.append(_text(f"{outcome}, {day}:", style="italic"))
        body.append(_text(plain_text(decision.text)))
        if points is not None:
            body += [_text(f"\n{points.section}:", style="italic"), _quote(points)]
    if shown.agreed is not None:
        body += [_text(f"{shown.agreed.section}:", style="italic"), _quote(shown.agreed)]
    if not body:
        body.append(_text(CLOSED if item.closed else "Ingen beslutning i referatet."))
    place = f"{item.committee} · {words.danish_date(item.held_on)} · punkt {item.number} · sag {item.case_number}"
    return _panel(item.title, place, body)


def _quote(quote: Quote) -> Text:
    shown, highlights = plain(quote.text, quote.highlights)
    text = _text(shown)
    for span in highlights:
        text.stylize("bold yellow", span.start, span.end)
    return text


def _follow_up(follow_up: FollowUp, closed: str | None = None) -> RenderableType:
    where = f"{follow_up.committee} · {words.danish_date(follow_up.held_on)} · punkt {follow_up.item}"
    where += f" · sag {follow_up.case_number}" if follow_up.case_number else ""
    owed = f"{words_on_follow_ups.responsible(follow_up)} · {words_on_follow_ups.due(follow_up)}"
    number = f"nr. {follow_up.follow_up_id}" + (f" · {closed}" if closed else "")
    task = Group(_text(plain_text(follow_up.text)), _text(f"{owed} · {where}\n{number}", style="dim"))
    return Group(_text(f"\n{follow_up.title}", style="bold"), Padding(task, (0, 0, 0, 2)))
