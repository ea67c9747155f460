"""Which items answer: the best by their words are read, and come in the order that reading them leaves them in."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice, takewhile

from bot import words_on_matters
from bot.candidates import CANDIDATES, WHOLE, Candidate, candidates_of
from bot.hits import asked_hit, hit_of, read_item, with_speaker, with_telling_points
from bot.matters import (
    LEFT_OPEN,
    TAKES_NOTE,
    as_treatment,
    come_later,
    grouped,
    is_of_case,
    is_same,
    latest_anew_first,
    own_vote,
    settles,
)
from bot.says import HITS_MAX, HITS_SHOWN, NEAR_MAX
from bot.told_votes import asks_party_words, untold_votes
from bot.weighing import (
    Weighed,
    lacks_what_is_named,
    of_named_years_first,
    of_years_counted_first,
    other_years,
    restrictions_met,
    signs_of_answer,
    weighed_of,
)
from store.archive import Archive, Found
from store.danish.analysis import all_keys, index_key
from store.danish.stopwords import STOP_WORDS
from store.danish.synonyms import SAME_WEIGHT
from store.danish.tokens import token_texts
from store.domain import Hit, Outcome, Quote, SectionName
from store.minutes.remarks import says_something
from store.minutes.votes import sides_in, tells_votes
from store.search.denials import asks_of_open_matter
from store.search.kinds import QuestionKind
from store.search.preference import Evidence, adoption_score
from store.search.question import TEXT_MAX, Question
from store.search.sought import lacks_amount, section_sought
from store.search.telling import names_time
from store.search.untold import is_untold

_COMPLETED, _FURTHER_MAX = 3, 12  # hits whose matters are completed, and with how many treatments in all
_AS_NEAR = 0.9
_ALL = 0.95  # of the question's information: but for what hardly tells anything
_NEAR_READ = 2 * NEAR_MAX  # of which some are the same matter
_AS_GOOD, _AS_GOOD_READ = 0.6, 3  # of the final score, and how many of the best
_RELATED = 0.2  # of the question's information; a near hit with less has nothing to do with it


@dataclass(frozen=True, slots=True)
class Read:
    """Candidates whose text was read: one hit a matter, best first, and whether the best is an answer."""

    hits: tuple[Hit, ...]
    is_answer: bool


def read_among(archive: Archive, asked: Question, item_ids: set[int]) -> Read:
    """What these items hold, whatever the restrictions."""
    found = archive.search(asked, among=item_ids)
    if found is None:
        return Read((), is_answer=False)
    return read_candidates(archive, asked, found, candidates_of(asked, found)[:CANDIDATES])


def _newest_first(matters: tuple[Hit, ...], worth: Sequence[Weighed]) -> tuple[Hit, ...]:
    """Those that have as much of the topic in their title as the best has, the latest first; what is closed tells nothing."""
    named = {one.item.item_id for one in _titled_as_well(worth) if not one.item.closed}
    return tuple(sorted(matters, key=lambda hit: -hit.held_on.toordinal() if hit.item_id in named else 0))


def _telling_votes_first(
    archive: Archive, asked: Question, matters: tuple[Hit, ...], worth: Sequence[Weighed]
) -> tuple[Hit, ...]:
    """Of the first few those that say how they voted, as far as they are of the best one's case, or have as much of the topic in
    their title; where none does, the treatment of the same matter that was voted on."""
    case = worth[0].item.case_number
    named = {one.item.item_id for one in _titled_as_well(worth)}
    known = [hit for hit in matters[:HITS_SHOWN] if hit.item_id in named]
    known += [hit for hit in matters if case and hit.case_number == case and hit not in known]
    telling = [hit for hit in known if untold_votes(asked, [hit]) is None]
    if not telling and matters and not asked.voters:
        telling = _voted_on(archive, asked, matters[0])
    shown = {hit.item_id for hit in telling}
    others = (replace(hit, also=tuple(one for one in hit.also if one.item_id not in shown)) for hit in matters)
    return (*telling, *(hit for hit in others if hit.item_id not in shown))


def _voted_on(archive: Archive, asked: Question, best: Hit) -> list[Hit]:
    """The last treatment with votes under the case number, whose title names the same ("2. behandling af budget 2026"), in the
    time and before the committee that are asked for."""
    words = _words_of(best.title)
    voted = [
        item
        for item in (archive.case(best.case_number) if best.case_number else ())
        if asked.may_be_on(item.held_on)
        and asked.may_be_of(item.committee)
        and words & _words_of(item.title)
        and any(tells_votes(decision.text) for decision in item.decisions)
    ]
    if not voted:
        return []
    last = max(voted, key=lambda item: (adoption_score(item.title), item.held_on))
    hit = asked_hit(last, asked)
    return [hit] if untold_votes(asked, [hit]) is None else []


def _words_of(title: str) -> set[str]:
    return {word for word in token_texts(title) if word not in STOP_WORDS and not word.isdigit()}


def _titled_as_well(worth: Sequence[Weighed]) -> list[Weighed]:
    """Those whose title has as much of the topic as the best one's, where that has any."""
    most = worth[0].proof.title_coverage
    return [one for one in worth if most > 0 and one.proof.title_coverage >= _AS_NEAR * most]


def read_candidates(archive: Archive, asked: Question, found: Found, candidates: Sequence[Candidate]) -> Read:
    """The candidates with their quotes, in the order that reading them leaves them in."""
    weighed, rest = weighed_of(archive, asked, found, candidates)
    worth = of_years_counted_first(asked, found, of_named_years_first(asked, found, weighed))
    worth, first = _with_first(archive, asked, found, worth, rest)
    if first is None:
        related = [one for one in (*worth, *rest) if one.proof.coverage >= _RELATED][:_NEAR_READ]
        return Read(_by_matter(asked, [_hit_of(one, found) for one in related]), is_answer=False)
    others = [(_hit_of(one, found), one.proof) for one in worth[1:]]  # what only shares a word is left out
    hits = [first, *(hit for hit, proof in others if _speaks_of_it(hit, proof))]
    hits += list(islice(_further_treatments(archive, asked, found, tuple(hits), (*worth, *rest)), _FURTHER_MAX))
    bare = {one.item.item_id for one in worth if one.proof.title_coverage >= _ALL and not one.item.closed}
    matters = tuple(_settled(archive, asked, hit, is_bare=hit.item_id in bare) for hit in _by_matter(asked, hits))
    matters = _with_later_first(asked, found, matters, worth, bare)
    if asked.asks_matters and len(matters) <= HITS_MAX:  # all are shown; others only mention the topic
        matters = tuple(sorted(matters, key=lambda hit: hit.item_id not in bare))
    if asked.asks_decision and matters[0].outcome in LEFT_OPEN and not asks_of_open_matter(asked):
        matters = _put_first(matters, come_later(matters[0], _settling(asked, matters)))
    if asked.kind is QuestionKind.VOTE:
        matters = _telling_votes_first(archive, asked, matters, worth)
    if asked.asks_standing:
        matters = _with_latest(found, matters, worth)
    return Read(matters, is_answer=True)


def _with_later_first(
    asked: Question, found: Found, matters: tuple[Hit, ...], worth: Sequence[Weighed], bare: Collection[int | None]
) -> tuple[Hit, ...]:
    """With the latest first as far as the question asks for that, or names nothing but the `bare` topic: of what is as good an
    answer."""
    if asked.asks_newest and worth[0].proof.title_coverage >= WHOLE:
        return _newest_first(matters, worth)
    if asked.asks_whether_adopted:
        return latest_anew_first(matters, lambda hit: adoption_score(hit.title, be_it_approved=True) > 0)
    if asked.wants_latest:
        latest = latest_anew_first(matters)
        return _latest_of_topic(latest, worth) if asked.kind is QuestionKind.GENERAL else latest
    if asked.kind is QuestionKind.GENERAL and matters[0].item_id in bare and not asked.asks_matters:
        return _put_first(matters, come_later(matters[0], _telling_of(matters, bare), share=_AS_NEAR))
    if asked.asks_standing and not found.excerpts.sought.is_of_a_fact:
        named = {one.item.item_id for one in _titled_as_well(worth)}
        return latest_anew_first(matters, lambda hit: not named or hit.item_id in named)
    return matters


def _telling_of(matters: tuple[Hit, ...], bare: Collection[int | None]) -> Iterator[Hit]:
    """Of the `bare` topic those with more to tell than a file's name, and with a yes or a no where the best has one."""
    for hit in matters:
        if hit.item_id in bare and hit.quote.section != SectionName.BILAG and (settles(hit) or not settles(matters[0])):
            yield hit


def _settling(asked: Question, matters: tuple[Hit, ...]) -> Iterator[Hit]:
    """Of the best one's case what came to a yes or a no, in the time and before the committee that are asked for."""
    best = matters[0]
    for hit in matters:
        if is_of_case(best, hit) and settles(hit) and restrictions_met(asked, hit) == restrictions_met(asked, best):
            yield hit


def _put_first(matters: tuple[Hit, ...], first: Hit | None) -> tuple[Hit, ...]:
    return matters if first is None else (first, *(hit for hit in matters if hit is not first))


def _latest_of_topic(matters: tuple[Hit, ...], worth: Sequence[Weighed]) -> tuple[Hit, ...]:
    """Where a title says all of the topic: what came up later and has it in its title, by this name or another one for the same,
    comes first where it answers nearly as well; case numbers and titles change on the way."""
    most = worth[0].proof.title_coverage
    if most < _ALL:
        return matters
    named = {
        one.item.item_id for one in worth if one.proof.title_coverage >= SAME_WEIGHT * most and not one.item.closed
    }
    return _put_first(matters, come_later(matters[0], (hit for hit in matters if hit.item_id in named)))


def _with_latest(found: Found, matters: tuple[Hit, ...], worth: Sequence[Weighed]) -> tuple[Hit, ...]:
    """Where it is asked how something stands: what came up later, has as much of the topic in its title and answers nearly as
    well comes first where it tells the fact that is asked for, and else behind the best."""
    sought = found.excerpts.sought
    named = {one.item.item_id for one in _titled_as_well(worth) if not one.item.closed}
    best = matters[0]
    if best.item_id not in named:
        return matters
    alike = [hit for hit in matters if hit.item_id in named and (not sought.is_of_a_fact or _tells_fact(found, hit))]
    latest = come_later(best, alike, share=_AS_NEAR) if sought.is_of_a_fact else None
    later = come_later(best, alike)
    return _put_first(matters, latest) if latest is not None else _put_first(_put_first(matters, later), best)


def _tells_fact(found: Found, hit: Hit) -> bool:
    """Whether its quote has the amount or the time that is asked for."""
    sought, text = found.excerpts.sought, hit.quote.text
    if sought.needs_time:
        return names_time(text)
    return not lacks_amount(sought, text) and found.excerpts.needs.tells_count(text)


def _with_first(
    archive: Archive, asked: Question, found: Found, worth: Sequence[Weighed], rest: Sequence[Weighed]
) -> tuple[list[Weighed], Hit | None]:
    """The items with the one first that is an answer, and its hit: the best, or where its quote lacks the sum, the number or the
    time that is asked for one that is as good and tells it. Without a hit none is."""
    best = list(worth)
    first = _first_hit(archive, asked, found, best, rest)
    if first is not None or not best or not found.excerpts.sought.is_of_a_fact:
        return best, first
    if not signs_of_answer(found, best, archive.coverage().items).is_answer:
        return best, None
    as_good = takewhile(lambda one: best[0].score - one.score <= _AS_GOOD, best[1:_AS_GOOD_READ])
    for place, one in enumerate(as_good, 1):
        tried = [one, *best[:place], *best[place + 1 :]]
        hit = _first_hit(archive, asked, found, tried, rest)
        if hit is not None:
            return tried, hit
    return best, None


def _first_hit(
    archive: Archive, asked: Question, found: Found, worth: Sequence[Weighed], rest: Sequence[Weighed]
) -> Hit | None:
    """The best item's, where that is an answer."""
    if not worth or lacks_what_is_named(archive, asked, found, (*worth, *rest)):
        return None
    if not signs_of_answer(found, worth, archive.coverage().items).is_answer:
        return None
    best, sought = worth[0], found.excerpts.sought
    hit = _hit_of(best, found)
    further = _further(best, hit, found)
    shown = (hit.quote.text, hit.supplement.text if hit.supplement is not None else "", hit.title)
    told = shown if further is None else (*shown, further.text)
    if lacks_amount(sought, "\n".join(shown)) or not any(map(found.excerpts.needs.tells_count, told)):
        return None
    text = asked.text[:TEXT_MAX]
    quoted = [quote.text for quote in (hit.quote, hit.supplement, hit.decided, further) if quote is not None]
    asks_open_time = sought.needs_time and not (
        sought.times or asked.asks_newest
    )  # "hvornår kommer den inden maj" may be told without
    if asks_open_time and not any(found.excerpts.needs.tells_any_time(one, best.read) for one in quoted):
        return None
    if is_untold(text, quoted, archive.people, hit.title, is_own=hit.committee in asked.committees) or other_years(
        asked, best.item
    ):
        return None
    return replace(with_telling_points(best.item, hit, found.excerpts), further=further)


def _further(best: Weighed, hit: Hit, found: Found) -> Quote | None:
    """Where else in the item the answer may stand."""
    if best.excerpt is None:
        return None
    is_alone = hit.supplement is None and hit.quote == best.excerpt.quote
    further = found.excerpts.further(best.read, best.excerpt, is_alone=is_alone)
    shown = (quote.span for quote in (hit.supplement, hit.decided) if quote is not None)
    if further is None or any(further.span.within(span) or span.within(further.span) for span in shown):
        return None
    return with_speaker(best.item, further)


def _further_treatments(
    archive: Archive, asked: Question, found: Found, hits: Sequence[Hit], weighed: Sequence[Weighed]
) -> Iterator[Hit]:
    """Of the best hits' matters those that were not among the candidates, for the last of them may have decided otherwise.
    Under one number and title other things come up too ("Orientering"); what is told of this one tells as much of it."""
    nearness = {one.item.item_id: one.read.nearness for one in weighed}
    further: set[int] = set()
    for hit in hits[:_COMPLETED]:
        for item in archive.case(hit.case_number, but=nearness.keys() | further) if hit.case_number else ():
            if not is_same(hit, item):
                continue
            read = read_item(item, found.excerpts, asked)
            if hit.item_id is not None and read.nearness >= _AS_NEAR * nearness[hit.item_id]:
                further.add(item.item_id)
                yield hit_of(item, found.excerpts.best(read), found.excerpts, score=hit.score or 0.0)


def _by_matter(asked: Question, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    is_latest_asked = asked.asks_decision or asked.wants_latest or asked.asks_matters
    if asked.kind is not QuestionKind.DECISION or asked.wants_latest:
        return grouped(hits, fits=partial(_fits, asked), latest_first=is_latest_asked)
    settled = {hit.case_number for hit in hits if settles(hit)}

    def fits(hit: Hit) -> tuple[int, ...]:
        """One that only took note of what another decided, or came to nothing, comes behind that."""
        decides_nothing = hit.outcome in {*TAKES_NOTE, Outcome.INGEN, None} and hit.case_number in settled
        return *_fits(asked, hit), int(not decides_nothing)

    return grouped(hits, fits=fits, latest_first=is_latest_asked)


def _settled(archive: Archive, asked: Question, hit: Hit, *, is_bare: bool) -> Hit:
    """Who asks for nothing certain, and would be shown a decision that left the matter open, is shown the one that settled it;
    instead of one that only recommends, though, where the question says nothing but what the title does (`is_bare`), for
    what it asks besides may be told by that one alone."""
    is_open = hit.outcome in LEFT_OPEN or (is_bare and (hit.outcome is Outcome.ANBEFALET or settles(hit)))
    if asked.kind is not QuestionKind.GENERAL or not is_open or hit.quote.section != SectionName.BESLUTNING:
        return hit
    met = restrictions_met(asked, hit)
    later = [
        one
        for one in hit.also
        if one.held_on >= hit.day
        and one.outcome not in {None, Outcome.INGEN, Outcome.ANBEFALET, *LEFT_OPEN}
        and (settles(one) or not settles(hit))
        and restrictions_met(asked, one) == met
    ]
    item = archive.item(max(later, key=lambda one: one.held_on).item_id) if later else None
    return as_treatment(hit, item) if item is not None else hit


def _fits(asked: Question, hit: Hit) -> tuple[int, ...]:
    """Of a matter's treatments one that the question names, and of those one with the list, or a party's words or vote, that
    it asks for; of votes that nobody is named of those on what is asked about, which a title does not tell apart, and rather
    what the body itself voted on than what another did before it."""
    has_list = asked.kind is QuestionKind.ATTACHMENTS and is_of_section(asked, hit)
    has_vote = bool(asked.voters) and bool(sides_in(hit.quote.text, asked.voters))
    has_words = asks_party_words(asked) and says_something(hit.quote.text, asked.voters)
    fits = restrictions_met(asked, hit), int(has_words), int(has_list or has_vote)
    if asked.kind is not QuestionKind.VOTE or asked.voters:
        return fits
    votes = own_vote(hit)
    apart = set(map(index_key, asked.words)) - all_keys(token_texts(hit.title))
    return *fits, len(apart & all_keys(token_texts(hit.quote.text))) if votes else 0, votes


def _hit_of(one: Weighed, found: Found) -> Hit:
    excerpt = one.excerpt or found.excerpts.best(one.read)
    return hit_of(one.item, excerpt, found.excerpts, score=round(one.score, 4))


def _speaks_of_it(hit: Hit, proof: Evidence) -> bool:
    """A word of the question stands in the quote or in the title; a decision on something else, in an item that only
    mentions the matter, is no answer. What is very like the question in meaning need not have its words."""
    is_like = proof.likeness is not None and proof.likeness.rank < HITS_MAX
    return bool(hit.quote.highlights) or proof.title_coverage > 0 or is_like


def is_of_section(asked: Question, hit: Hit) -> bool:
    """Whether the section that is asked for is quoted, or none is asked for."""
    return section_sought(asked) in (None, hit.quote.section)


def missing_section(asked: Question, hits: Sequence[Hit]) -> str | None:
    """Words for it that the items lack the section that is asked for."""
    name = section_sought(asked)
    if name is None or not hits or any(is_of_section(asked, hit) for hit in hits):
        return None
    return words_on_matters.no_section(name, is_one_item=len(hits) == 1)
