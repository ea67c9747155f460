"""The command line's JSON: our values as the objects that docs and measurements read."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.says import Answer, CaseAnswer, Digest
from store.domain import (
    AgendaItem,
    Coverage,
    Decision,
    FollowUp,
    FoundFollowUp,
    Hit,
    Minutes,
    Outcome,
    Quote,
    Section,
    StoredItem,
    Treatment,
)


def answer_as_dict(answer: Answer) -> dict[str, Any]:
    """The object that `ask --json` prints."""
    return {
        "question": answer.question,
        "answered": answer.answered,
        "reason": answer.reason.value if answer.reason else None,
        "remark": answer.remark,
        "hits": [hit_as_dict(hit) for hit in answer.hits],
        "near": [hit_as_dict(hit) for hit in answer.near],
        "coverage": coverage_as_dict(answer.coverage),
    }


def hit_as_dict(hit: Hit) -> dict[str, Any]:
    return {
        "committee": hit.committee,
        "held_on": hit.held_on.isoformat(),
        "item": hit.item,
        "title": hit.title,
        "case_number": hit.case_number,
        "closed": hit.closed,
        "section": hit.quote.section,
        "decided_on": _day(hit.decided_on),
        "outcome": _outcome(hit.outcome) if hit.outcome else None,
        "quote": hit.quote.text,
        "by": hit.quote.by,
        "supplement": _quote(hit.supplement) if hit.supplement else None,
        "decided": _quote(hit.decided) if hit.decided else None,
        "further": _quote(hit.further) if hit.further else None,
        "source": hit.source,
        "span": [hit.quote.span.start, hit.quote.span.end],
        "score": hit.score,
        "url": hit.url,
        "also": [_treatment(treatment) for treatment in hit.also],
    }


def _treatment(treatment: Treatment) -> dict[str, Any]:
    return {
        "committee": treatment.committee,
        "held_on": treatment.held_on.isoformat(),
        "item": treatment.item,
        "outcome": _outcome(treatment.outcome) if treatment.outcome else None,
        "url": treatment.url,
    }


def _quote(quote: Quote) -> dict[str, Any]:
    span = [quote.span.start, quote.span.end]
    return {"section": quote.section, "by": quote.by, "quote": quote.text, "span": span}


def coverage_as_dict(coverage: Coverage) -> dict[str, Any]:
    return {
        "meetings": coverage.meetings,
        "items": coverage.items,
        "closed_items": coverage.closed_items,
        "first": _day(coverage.first),
        "last": _day(coverage.last),
    }


def case_as_dict(case: CaseAnswer) -> dict[str, Any]:
    """The object that `case --json` prints."""
    return {
        "case_number": case.case_number,
        "items": [_stored_item(each.item) for each in case.items],
        "suggestions": list(case.suggestions),
    }


def _stored_item(item: StoredItem) -> dict[str, Any]:
    return {
        "committee": item.committee,
        "held_on": item.held_on.isoformat(),
        "number": item.number,
        "title": item.title,
        "case_number": item.case_number,
        "closed": item.closed,
        "sections": [_section(section) for section in item.sections],
        "decisions": [_decision(decision) for decision in item.decisions],
        "attachments": list(item.attachments),
        "source": item.source,
        "url": item.url,
    }


def follow_up_as_dict(follow_up: FollowUp) -> dict[str, Any]:
    return {
        "id": follow_up.follow_up_id,
        "text": follow_up.text,
        "status": follow_up.status.value,
        "committee": follow_up.committee,
        "held_on": follow_up.held_on.isoformat(),
        "decided_on": _day(follow_up.decided_on),
        "item": follow_up.item,
        "title": follow_up.title,
        "case_number": follow_up.case_number,
        "responsible": follow_up.responsible,
        "due_text": follow_up.due_text,
        "due_on": _day(follow_up.due_on),
        "due_is_estimated": follow_up.due_is_estimated,
        "source": follow_up.source,
        "span": [follow_up.span.start, follow_up.span.end],
        "url": follow_up.url,
        "set_by": follow_up.set_by,
        "set_at": follow_up.set_at.isoformat() if follow_up.set_at else None,
    }


def digest_as_dict(digest: Digest) -> dict[str, Any]:
    """The object that `digest --json` prints."""
    groups = {"overdue": digest.overdue, "due_soon": digest.due_soon, "new": digest.new, "undated": digest.undated}
    return {"as_of": digest.as_of.isoformat()} | {
        name: [follow_up_as_dict(follow_up) for follow_up in group] for name, group in groups.items()
    }


def minutes_as_dict(minutes: Minutes) -> dict[str, Any]:
    """The object that `parse --json` prints."""
    return {
        "committee": minutes.committee.text,
        "held_on": minutes.held_on.isoformat(),
        "starts_at": minutes.starts_at.strftime("%H:%M") if minutes.starts_at else None,
        "place": minutes.place.text if minutes.place else None,
        "kind": minutes.kind,
        "attendees": [{"name": attendee.name.text, "absent": attendee.absent} for attendee in minutes.attendees],
        "items": [_agenda_item(item) for item in minutes.items],
        "remarks": [{"line": remark.line, "text": remark.text} for remark in minutes.remarks],
    }


def _agenda_item(item: AgendaItem) -> dict[str, Any]:
    return {
        "number": item.number,
        "title": item.title.text,
        "case_number": item.case_number.text if item.case_number else None,
        "closed": item.closed,
        "sections": [_section(section) for section in item.sections],
        "decisions": [_decision(decision) for decision in item.decisions],
        "attachments": [attachment.text for attachment in item.attachments],
        "follow_ups": [_found_follow_up(found) for found in item.follow_ups],
    }


def _found_follow_up(found: FoundFollowUp) -> dict[str, Any]:
    return {
        "text": found.passage.text,
        "responsible": found.responsible.text if found.responsible else None,
        "due_text": found.due.text.text if found.due else None,
        "due_on": _day(found.due.on) if found.due else None,
        "due_is_estimated": found.due.is_estimated if found.due else False,
    }


def _section(section: Section) -> dict[str, Any]:
    return {"name": section.name, "heading": section.heading, "text": section.text}


def _decision(decision: Decision) -> dict[str, Any]:
    return {
        "decided_on": _day(decision.decided_on),
        "body": decision.body,
        "outcome": _outcome(decision.outcome),
        "text": decision.text,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _outcome(outcome: Outcome) -> str:
    """In the words that the contract knows, which has one for what is sent on and what is sent back."""
    return Outcome.OVERSENDT.value if outcome is Outcome.TILBAGESENDT else outcome.value
