"""What the bot says, in Danish words: dates, outcomes, reasons, coverage; for Slack and the terminal alike."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, timedelta, tzinfo
from types import MappingProxyType

from bot.plain import plain_text
from bot.says import Answer, Reason
from store.danish.dates import MONTHS, Period, month_period, year_period
from store.domain import (
    AT_COMMAND_LINE,
    Coverage,
    FollowUp,
    FollowUpStatus,
    Hit,
    MeetingRef,
    Outcome,
    Quote,
    SectionName,
    StoredItem,
)
from store.minutes.headings import heading_of
from store.minutes.offices import Office
from store.minutes.parties import Party
from store.minutes.votes import Side
from store.search.asked_phrase import asked_phrase, asks_if_it_stands, asks_proposal
from store.search.kinds import QuestionKind
from store.search.periods import FIRST_DAY
from store.search.question import Question

OUTCOMES = MappingProxyType(
    {
        Outcome.GODKENDT: "godkendt",
        Outcome.GODKENDT_MED_AENDRING: "godkendt med ændring",
        Outcome.BESLUTTET: "besluttet",
        Outcome.DROEFTET: "drøftet",
        Outcome.TAGET_TIL_EFTERRETNING: "taget til efterretning",
        Outcome.UDSAT: "udsat",
        Outcome.GENFORELAEGGES: "forelægges igen",
        Outcome.ANBEFALET: "anbefalet",
        Outcome.AFVIST: "afvist",
        Outcome.OVERSENDT: "sendt videre",
        Outcome.TILBAGESENDT: "sendt tilbage",
        Outcome.INGEN: "",
    }
)
_SAYING_NO = "at sige nej"
_FROM_THE_END = MappingProxyType({-1: "sidste punkt", -2: "næstsidste punkt"})

WHAT_I_ANSWER = (
    "Jeg kan svare på, hvad der er besluttet, hvornår, hvor meget det koster, og hvem der følger op, og slå en sag op på "
    "dens nummer."
)
REASONS = MappingProxyType(
    {
        Reason.NOTHING_FOUND: "Det har jeg ikke fundet noget om i referaterne.",
        Reason.CLOSED: "Punktet er lukket, så referatet siger ikke, hvad der blev drøftet eller besluttet.",
        Reason.UNKNOWN_CASE: "Det sagsnummer står ikke i de referater, jeg har læst.",
        Reason.OUTSIDE_DATES: "Det har jeg ikke fundet noget om i den periode, du spørger til.",
        Reason.EMPTY_QUESTION: f"Stil mig et spørgsmål om det, der står i referaterne. {WHAT_I_ANSWER}",
    }
)

WELCOME = "Velbekomme. Spørg endelig igen."
ASK_ON = "Spørg endelig videre."
ASK_OTHERWISE = "Det var ærgerligt. Prøv at spørge med andre ord, eller nævn udvalget, året eller sagsnummeret."
WHERE_FROM = "Jeg citerer ordret fra referaterne; titlen over hvert citat siger, hvor det står, så det kan læses efter."
WHICH_MATTER = "Skriv, hvad det handler om, for eksempel: hvad blev besluttet om hjemmearbejde?"
WHICH_OF_LIST = "Hvilken af dem mener du? Skriv for eksempel: nr. 2. Du kan også skrive, hvad den handler om."
MAYBE_ONE_OF_TWO = (
    "Du spurgte om to ting; det er ikke sikkert, at begge er besvaret her. Spørg eventuelt om dem hver for sig."
)
ANSWERS_TWO = "Du spurgte om to ting; her er det, jeg har fundet om dem begge."
NO_REASON_TOLD = "Referaterne siger ikke hvorfor, så vidt jeg kan se."
ONLY_TITLES = "Punkterne er lukkede; kun titlerne er offentlige."
ONLY_QUOTES = "Jeg gengiver kun ordret, hvad der står i referatet; her er det korteste, der er."
ITS_TITLE_LEADS_THERE = "Titlen fører til referatet; hele punktet kan vises under citatet."
SHOWN_BELOW = "Hele punktet kan vises under citatet."
NEXT_HITS = "Her er de næste fund."
NO_MORE_HITS = "Der er ikke flere fund til det spørgsmål."
BEST_WERE_SHOWN = (
    "De bedste fund er vist. Nævn et udvalg, et år eller et sted, hvis det, du leder efter, ikke er iblandt."
)
NOT_AS_PROPOSED = "Her er de punkter, hvor beslutningen blev en anden end indstillet, så vidt jeg kan se."
ALL_AS_PROPOSED = "Jeg kan ikke se noget punkt, hvor beslutningen blev en anden end indstillet."
ONLY_DISCUSSED = "Her er de punkter, der blev drøftet, uden at noget blev besluttet, så vidt jeg kan se."
NOTHING_WISHED = "Så vidt jeg kan se, blev der ikke bedt om noget."
NOTHING_ATTACHED = "Referatet nævner ingen bilag til mødet."
NOT_JUDGED = "Hvad der er vigtigst, kan jeg ikke afgøre; her er punkterne, som de står."
NOT_TOLD_WHO = "Citatet siger ikke hvem; det er det nærmeste, jeg har fundet."
NOT_TOLD_WHICH = "Citatet siger ikke hvilke; det er det nærmeste, jeg har fundet."
NOT_TOLD_WHERE = "Citatet siger ikke hvor; det er det nærmeste, jeg har fundet."
NOT_TOLD_WHY = "Punktet siger ikke hvorfor, så vidt jeg kan se."
NOT_TOLD_RESULT = "Citatet siger ikke, hvad resultatet blev; det er det nærmeste, jeg har fundet."
NOT_TOLD_IF_DONE = "Citatet siger ikke, om det skete; det er det nærmeste, jeg har fundet."
ONLY_OF_THE_WAY = "Punktet handler om forløbet frem til det; om det selv er godkendt, siger punktet ikke."
RECURRING = "De her sager har været på mere end ét møde."
NONE_RECURRING = "Jeg kan ikke se, at nogen sag har været på mere end ét møde."
NOTHING_LATER = "Jeg har ikke læst noget senere om det."
STILL_AS_DECIDED = "Jeg har ikke læst noget senere om det; her er, hvad der sidst blev besluttet."
OF_ANOTHER_MATTER = "Dette er fra en anden sag end den, der sidst blev vist."
ABSENCE_AT_ITEMS = "Noget fravær står kun under de enkelte punkter, ikke i deltagerlisten."
SOUGHT = MappingProxyType(
    {
        QuestionKind.DECISION: "hvad der blev besluttet",
        QuestionKind.AMOUNT: "hvor mange eller hvor stort",
        QuestionKind.MONEY: "hvad det koster",
        QuestionKind.WHEN: "hvornår",
        QuestionKind.WHO: "hvem",
        QuestionKind.VOTE: "hvem der stemte hvad",
        QuestionKind.ATTENDANCE: "hvem der deltog",
        QuestionKind.PLACE: "hvor og hvornår mødet var",
        QuestionKind.MEETINGS: "hvor mange møder",
        QuestionKind.ITEMS: "hvor mange punkter",
        QuestionKind.ATTACHMENTS: "hvilke bilag",
        QuestionKind.CASE: "",
        QuestionKind.GENERAL: "",
    }
)

_VOTED = MappingProxyType(
    {Side.FOR: "stemte for", Side.AGAINST: "stemte imod", Side.ABSTAINED: "undlod at stemme"},
)
_TERM = re.compile(r"\s+(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d$")
_COMMITTEES_NAMED = 15
_MEETINGS_NAMED = 3
_CASES_NAMED = 10
NO_SECTION = MappingProxyType(  # what an item has not; for other sections "intet afsnit om …"
    {
        SectionName.BILAG.value: "ingen bilag i referatet",
        SectionName.INDSTILLING.value: "ingen indstilling",
        SectionName.RESUME.value: "intet resumé",
        SectionName.SAGSFREMSTILLING.value: "ingen sagsfremstilling",
        SectionName.SAGSPROCEDURE.value: "ingen sagsprocedure",
    }
)
NO_RANKING = (
    "Jeg kan ikke gøre op, hvem der har mest eller mindst fravær: noget fravær står kun under enkelte punkter, og nogle sidder i "
    "flere udvalg end andre. Spørg om én person, så tæller jeg møderne."
)
NO_HOLDER = "Jeg kan ikke se i de indlæste referater, hvem der har det hverv."
HOW_ATTENDED = "Deltagerlisten siger ikke, på hvilken måde de deltog."
NO_MEMBERS = "Jeg kan ikke se i de indlæste referater, hvem der er med i den gruppe."
NO_MEMBERS_OF_BODY = "Jeg kan ikke se i de indlæste referater, hvem der sidder der."
NO_CASE_NUMBER = "Punktet har intet sagsnummer i referatet."
NOT_TOLD_IN_POINT = "Det står ikke i punktet selv, så vidt jeg kan se."
NOT_TOLD_IN_MATTER = "Det står ikke i referaterne om sagen, så vidt jeg kan se."
LIKELIEST_IN_MATTER = "Det er jeg ikke sikker på; det nærmeste i sagen er vist først."
NOT_TOLD_OF_HOLDER = "Det kan jeg ikke se i referaterne; her er, hvad de siger om, hvem der har hvervet."
NEAR_HEADING = "Nærmeste fund – besvarer måske ikke spørgsmålet"
CLOSED_ITEM = "Lukket punkt"
NO_RESPONSIBLE = "ansvarlig ikke nævnt"
NO_DUE = "uden frist"
CLOSED = MappingProxyType({FollowUpStatus.DONE: "lukket", FollowUpStatus.DROPPED: "bortfaldet"})
FROM_COMMAND_LINE = "fra kommandolinjen"


def danish_date(day: date) -> str:
    """`28. juni 2021`."""
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def counted(number: int, one: str, many: str) -> str:
    """`1 referat`, `12.345 referater`."""
    return f"{number:,} {one if number == 1 else many}".replace(",", ".")


def searched(coverage: Coverage) -> str:
    """Where an answer was looked for: `Søgt i 4 referater, 28. januar 2013 – 5. august 2025`."""
    if coverage.meetings == 0:
        return "Jeg har ingen referater at søge i endnu"
    return f"Søgt i {counted(coverage.meetings, 'referat', 'referater')}{_between(coverage)}"


def holdings(coverage: Coverage) -> str:
    """What there is to ask about, as a whole sentence."""
    if coverage.meetings == 0:
        return "Jeg har endnu ikke læst nogen referater."
    closed = ""
    if coverage.closed_items:
        closed = (
            f" {counted(coverage.closed_items, 'punkt er lukket', 'punkter er lukkede')}, og dem kan jeg ikke læse."
        )
    return (
        f"Jeg har læst {counted(coverage.meetings, 'referat', 'referater')} med "
        f"{counted(coverage.items, 'punkt', 'punkter')}{_between(coverage)}.{closed}"
    )


def of_committees(counts: Mapping[str, int]) -> str:
    """`Referaterne er fra Byrådet (48) og Direktionen (4).`, those with most first."""
    ordered = [f"{name} ({number})" for name, number in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))]
    named, others = ordered[:_COMMITTEES_NAMED], len(ordered) - _COMMITTEES_NAMED
    return f"Referaterne er fra {listed([*named, f'{others} andre'] if others > 0 else named)}."


def remark_or_reason(answer: Answer) -> str | None:
    """The remark says what is known of this question; the reason alone is for where there is none."""
    reason = REASONS[answer.reason] if answer.reason is not None and not answer.answered else None
    return answer.remark or reason


def not_in_list(name: str, meeting: MeetingRef) -> str:
    return f"{name} står ikke i deltagerlisten fra mødet den {meeting.held_on:%d-%m-%Y}."


def no_attendance(meeting: MeetingRef) -> str:
    return f"Referatet af mødet den {meeting.held_on:%d-%m-%Y} siger ikke, hvem der deltog."


def attended_last(meeting: MeetingRef) -> str:
    """Minutes tell who attended, and not who the members are."""
    name = committee_name(meeting.committee)
    return f"Referaterne har ingen medlemsliste; her er deltagerne i seneste møde i {name}, den {meeting.held_on:%d-%m-%Y}."


def represents(name: str, organisation: str, meeting: MeetingRef) -> str:
    return f"{name} står på deltagerlisten fra den {meeting.held_on:%d-%m-%Y} med {organisation} efter navnet."


def unions_listed(unions: Sequence[str], meeting: MeetingRef) -> str:
    return f"På deltagerlisten fra den {meeting.held_on:%d-%m-%Y} står {listed(unions)} efter navne."


def decided_in_other_minutes(day: date, held: Sequence[date]) -> str:
    """Where no meeting of the day is stored, and minutes of others tell what was decided then."""
    days = listed([f"{one:%d-%m-%Y}" for one in dict.fromkeys(held)])
    return f"Der er ikke indlæst noget møde den {day:%d-%m-%Y}; det, der blev besluttet, står i referatet fra {days}."


def told_in_other_minutes(no_meeting: str, held: Sequence[date]) -> str:
    """Where no meeting was held at a time (`no_meeting` says so), and minutes of others name it."""
    days = sorted(set(held), reverse=True)
    where = (
        f"referatet fra {days[0]:%d-%m-%Y}"
        if len(days) == 1
        else f"{len(days)} referater, det seneste fra {days[0]:%d-%m-%Y}"
    )
    return f"{no_meeting.removesuffix('.')}; det her står om den tid i {where}."


ONLY_DECIDED = "Jeg viser, hvad der blev besluttet; hvad der ikke blev det, kan jeg ikke liste op."


def told_at(day: date) -> str:
    """`Det står i referatet fra 28-06-2021.` Where what is told is of another time."""
    return f"Det står i referatet fra {day:%d-%m-%Y}."


def settled_on(latest: Hit) -> str:
    """Of the last of a matter's treatments."""
    return f"Senest behandlet den {latest.day:%d-%m-%Y} i {committee_name(latest.committee)}."


def voted_at(hit: Hit) -> str:
    """Where the votes are told by another treatment than the one that was shown."""
    return f"Hvem der stemte hvad, står ved behandlingen den {hit.day:%d-%m-%Y} i {committee_name(hit.committee)}."


def first_treated(first: Hit) -> str:
    return f"Første gang behandlet den {first.day:%d-%m-%Y} i {committee_name(first.committee)}, så vidt jeg har læst."


def no_such_hit(number: int) -> str:
    return f"Svaret havde kun {counted(number, 'fund', 'fund')}." if number else "Svaret havde ingen fund."


def last_of_all(meeting: MeetingRef, *, is_last: bool) -> str:
    """Where the last meeting is asked for, and not of which committee; `is_last` where none that decided nothing came after."""
    which = "Det seneste møde af alle" if is_last else "Det seneste møde med beslutninger"
    name = committee_name(meeting.committee)
    return f"{which} er i {name} den {meeting.held_on:%d-%m-%Y}; nævn udvalget, hvis du mener et andet."


def _between(coverage: Coverage) -> str:
    if coverage.first is None or coverage.last is None:
        return ""
    if coverage.first == coverage.last:
        return f", {danish_date(coverage.first)}"
    return f", {danish_date(coverage.first)} – {danish_date(coverage.last)}"


def when(held_on: date, decided_on: date | None) -> str:
    """The day of a decision, and the meeting's where that was another."""
    if decided_on is None or decided_on == held_on:
        return danish_date(held_on)
    return f"besluttet {danish_date(decided_on)} (mødet {danish_date(held_on)})"


def understood_as(question: Question, period: str | None) -> str:
    """`Forstået som: hvor længe · hjemmearbejde, fredage · Direktionen · i 2023`. `period` is the question's, in words."""
    sought = _sought(question)
    said = sought.split()
    topic = [word for word in question.words if not (period and word.isdigit()) and word not in said]
    parts = [sought, _listed_words(topic)]
    parts += [f"sag {number}" for number in question.case_numbers]
    parts.append(question.unknown_committee or " og ".join(question.committees))
    parts += [item_name(question.item_number), period or ""]
    return f"Forstået som: {' · '.join(part for part in parts if part)}"


def _listed_words(words: Sequence[str]) -> str:
    """Words that were searched for make no sentence; a number belongs to the one before it: `budgetopfølgning 2, skoler`."""
    return "".join(f"{' ' if word.isdigit() else ', '}{word}" for word in words).lstrip(", ")


def _sought(question: Question) -> str:
    """What is asked for of whatever it is asked."""
    if asks_proposal(question):
        return "hvad der blev indstillet"
    if question.voters:
        return f"hvordan {_called(question.voters, 'og')} stemte"
    if asks_if_it_stands(question):
        return "om det stadig gælder"
    return asked_phrase(question) or SOUGHT[question.kind]


def stands_in(quote: Quote) -> str:
    """The section that a quote is of, and whose words it holds (`Sagens forløb, 15-08-2023 Økonomiudvalget`); `Indstilling og
    beslutning` where one follows the other in it."""
    return _section_of(quote) if quote.by is None else f"{_section_of(quote)}, {quote.by}"


def _section_of(quote: Quote) -> str:
    if quote.section != SectionName.BESLUTNING:
        return quote.section
    headings = (heading_of(plain_text(line).strip()) for line in quote.text.splitlines()[1:])
    named = {heading.name for heading in headings if heading is not None}
    if SectionName.BESLUTNING in named:
        return "Indstilling og beslutning"
    return "Beslutning og indstilling" if SectionName.INDSTILLING in named else quote.section


def understood_in_full(question: str) -> str:
    """`Forstået som: hvad blev besluttet i punkt 6 på mødet i Direktionen den 28. juni 2021?`"""
    return f"Forstået som: {question}"


def further_in(section: str) -> str:
    """Above another passage that may tell what is asked for."""
    return f"Se også {section}:"


def read_as_words(question: str) -> str:
    """`question` is the one that was asked without its slips of the fingers."""
    return f"Læst som: {question}"


def understood_as_point(question: Question, numbers: Sequence[int], title: str, *, is_proposed: bool) -> str:
    """`Forstået som: hvorfor · punkt 2 i indstillingen til ”Rækkehuse”`; in the decision, where there is no such proposal."""
    named = f"{'punkt' if len(numbers) == 1 else 'punkterne'} {listed([str(number) for number in numbers])}"
    where = f"i {'indstillingen til' if is_proposed else 'beslutningen om'} ”{title}”"
    return f"Forstået som: {' · '.join(filter(None, (_sought(question), f'{named} {where}')))}"


def not_decided_on(numbers: Sequence[int]) -> str:
    """Where a decision names points, and these not."""
    which = f"{'punkt' if len(numbers) == 1 else 'punkterne'} {listed([str(number) for number in numbers])}"
    return f"Beslutningen nævner ikke {which} ved nummer; her er, hvad den siger."


def item_name(number: int | None) -> str:
    """`punkt 6`, `sidste punkt`; `""` where none is named."""
    return "" if number is None else _FROM_THE_END.get(number) or f"punkt {number}"


def committee_name(name: str) -> str:
    """A council is stored with its term, which nobody says: `Byråd 2022-2025`."""
    return _TERM.sub("", name)


def committee_names(names: Sequence[str]) -> str:
    """Each once, for a question names a council of all its terms."""
    return " og ".join(dict.fromkeys(map(committee_name, names)))


def only_elsewhere(committees: Sequence[str], time: str | None, best: Hit) -> str:
    """`Kulturudvalget: intet i marts 2025. Behandlet i Byrådet 19-03-2025.`"""
    nothing = f"intet {time}" if time else "intet"
    return (
        f"{committee_names(committees)}: {nothing}. Behandlet i {committee_name(best.committee)} {best.day:%d-%m-%Y}."
    )


def only_at_another_time(time: str, hits: Sequence[Hit]) -> str:
    """`I 2025: intet. Senest behandlet 28-06-2021.` The best hit need not be the latest."""
    best = hits[0].day
    latest = max(day for hit in hits for day in (hit.day, *(treated.held_on for treated in hit.also)))
    found = "Senest behandlet" if best == latest else "Nærmeste:"
    return f"{time[:1].upper()}{time[1:]}: intet. {found} {best:%d-%m-%Y}."


def other_meetings(shown: MeetingRef, others: Sequence[MeetingRef]) -> str | None:
    """`Der var også møder 18-06-2025 og 04-06-2025; spørg med dato.` With their committees where they are several."""
    if not others:
        return None
    of_one = {committee_name(other.committee) for other in others} == {committee_name(shown.committee)}
    of_one_day = {other.held_on for other in others} == {shown.held_on}
    days = dict.fromkeys(  # a body may meet twice a day
        f"{one.held_on:%d-%m-%Y}" if of_one else f"{one.held_on:%d-%m-%Y} ({committee_name(one.committee)})"
        for one in others
    )
    named = list(days)[:_MEETINGS_NAMED]
    if len(days) > _MEETINGS_NAMED:
        named.append("1 til" if len(days) == _MEETINGS_NAMED + 1 else f"{len(days) - _MEETINGS_NAMED} flere")
    what = "et møde" if len(others) == 1 else "møder"
    by = " og ".join(filter(None, ("" if of_one else "udvalg", "" if of_one_day else "dato")))
    return f"Der var også {what} {listed(named)}{f'; spørg med {by}' if by else ''}."


BY_CALENDAR = "Hvornår der er møder, står i mødekalenderen:"


def no_later_meeting(committees: Sequence[str], latest: MeetingRef) -> str:
    """`latest` is that of these committees, of all where there are none."""
    named = committee_names(committees)
    where = f" i {named}" if named else ""
    of_latest = "" if named == committee_name(latest.committee) else f" i {committee_name(latest.committee)}"
    return f"Der er ikke indlæst noget senere møde{where}; det seneste er{of_latest} den {latest.held_on:%d-%m-%Y}."


def listed(names: Sequence[str], joined_by: str = "og") -> str:
    """`Ane Holm, Bo Lind og Carl Berg`."""
    return f" {joined_by} ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def which_person(names: Sequence[str]) -> str:
    return f"Det kan være flere: {listed(names)}. Skriv hele navnet."


def not_listed(name: str, meetings: str) -> str:
    """`meetings` is how many, in words."""
    return f"{name} står hverken på deltagerlisten eller som fraværende ved noget af {meetings}."


def of_them_in_part(number: int, *, is_away: bool) -> str:
    """What follows a number of meetings: `, heraf 2 kun under nogle af punkterne`."""
    if not number:
        return ""
    if is_away:
        return f", heraf {number} kun under nogle af punkterne"
    return f", men ved {counted(number, 'møde', 'møder')} skrevet som fraværende under et eller flere punkter"


def office_name(office: Office) -> str:
    return f"{office.rank}. {office.name}" if office.rank else office.name


def office_of_what(office: Office, committees: Sequence[str]) -> str:
    """`Skriv, hvilket udvalg du mener: "hvem er formand for Kulturudvalget?"`"""
    example = f': "hvem er {office_name(office)} for {committee_name(committees[0])}?"' if committees else "."
    return f"Skriv, hvilket udvalg du mener{example}"


def no_holder(office: Office, committees: Sequence[str]) -> str:
    """`Jeg kan ikke se i de indlæste referater, hvem der er formand for Kulturudvalget.`"""
    of = f" for {committee_names(committees)}" if committees else ""
    return f"Jeg kan ikke se i de indlæste referater, hvem der er {office_name(office)}{of}."


def no_former_holder(office: Office, committees: Sequence[str]) -> str:
    """`Jeg kan ikke se i de indlæste referater, hvem der var formand for Kulturudvalget før.`"""
    of = f" for {committee_names(committees)}" if committees else ""
    return f"Jeg kan ikke se i de indlæste referater, hvem der var {office_name(office)}{of} før."


def untold_since(office: Office, committees: Sequence[str]) -> str:
    """`Jeg kan ikke se i de indlæste referater, hvor længe nogen har været formand for Kulturudvalget.`"""
    of = f" for {committee_names(committees)}" if committees else ""
    return f"Jeg kan ikke se i de indlæste referater, hvor længe nogen har været {office_name(office)}{of}."


def held_office_before(day: date) -> str:
    return (
        f"Sådan står det i referatet fra {day:%d-%m-%Y}, det seneste, der nævner en anden i hvervet; "
        "der kan have været andre imellem."
    )


def held_office_since(day: date) -> str:
    return f"Det ældste referat, der siger det, er fra {day:%d-%m-%Y}; det kan have været sådan længere."


def held_office_on(day: date) -> str:
    return (
        f"Sådan står det i referatet fra {day:%d-%m-%Y}, det seneste, der siger det; der kan være sket ændringer siden."
    )


def first_of(shown: int, number: int, what: str) -> str | None:
    """`De første 10 af 46 punkter.`"""
    return f"De første {shown} af {number} {what}." if shown < number else None


def came_to(outcome: Outcome | None, *, refuses: bool) -> str:
    """`godkendt`, `godkendt at sige nej`; nothing where nothing was decided."""
    told = OUTCOMES[outcome] if outcome is not None else ""
    return f"{told} {_SAYING_NO}" if refuses else told


def some_of(shown: int, number: int, what: str, *, are_first: bool) -> str | None:
    """`De første 10 af 46 punkter.` or, where they are not the first, `Her er 10 af 46 punkter.`"""
    return first_of(shown, number, what) if are_first or shown == number else f"Her er {shown} af {number} {what}."


def too_old(number: int) -> str:
    """` 6 ældre, hvis frist for længst er gået, er ikke talt med.`; nothing where there are none."""
    return f" {counted(number, 'ældre', 'ældre')}, hvis frist for længst er gået, er ikke talt med." if number else ""


def for_example(names: Sequence[str]) -> str:
    """`, for eksempel: hvad skal BYC følge op på?`, by one that is written in capitals, as people write it."""
    short = next((name for name in names if name.isupper()), None)
    return f", for eksempel: hvad skal {short} følge op på?" if short else "."


def open_follow_ups(number: int, told: str = "", *, is_overdue: bool = False) -> str:
    """`2 åbne opfølgninger for BYC`, `Der er ingen overskredne opfølgninger`; `told` is which, after a blank."""
    one, several = ("overskredet", "overskredne") if is_overdue else ("åben", "åbne")
    counts = counted(number, f"{one} opfølgning", f"{several} opfølgninger")
    return f"{counts if number else f'Der er ingen {several} opfølgninger'}{told}"


def told_of_tasks(number: int, tasks: Sequence[FollowUp], what: str, tell: Callable[[FollowUp], str]) -> str:
    """What `tell` says of one; of several, how many have it."""
    if len(tasks) == 1:
        told = tell(tasks[0])
        return f"{told[:1].upper()}{told[1:]}."
    return f"{number or 'Ingen'} af de {len(tasks)} har en {what}."


def overdue_of(number: int, of_all: int) -> str:
    return f"{number or 'Ingen'} af de {of_all} er over fristen."


def is_overdue(follow_up: FollowUp, *, is_late: bool) -> str:
    """Of one follow-up."""
    if follow_up.due_on is None:
        return "Der står ingen dato, som fristen kan regnes ud fra."
    return f"Fristen den {danish_date(follow_up.due_on)} er {'' if is_late else 'ikke '}overskredet."


def told_of_some(number: int, of_all: int) -> str:
    return f"Det står ved {number} af de {of_all}."


def who_asks(owners: Sequence[str]) -> str:
    return "Jeg ved ikke, hvem du er. Skriv, hvem det gælder" + for_example(owners)


def all_follow_ups_for(text: str) -> str:
    """Where what a person wrote to tell follow-ups apart is not understood."""
    return (
        f"Jeg kan ikke finde opfølgninger ud fra ”{text}”, så her er alle. "
        "Skriv en ansvarlig, et udvalg, et sagsnummer, en tid eller ”overskredne”."
    )


def due(follow_up: FollowUp) -> str:
    """`frist: efter sommerferien (anslået 31. august 2021)`."""
    written = follow_up.due_text or ""
    if follow_up.due_on is None:
        return f"frist: {written}" if written else NO_DUE
    reckoned = danish_date(follow_up.due_on)
    if follow_up.due_is_estimated:
        reckoned = f"anslået {reckoned}"
    return f"frist: {written} ({reckoned})" if written else f"frist: {reckoned}"


def responsible(follow_up: FollowUp) -> str:
    return f"ansvarlig: {follow_up.responsible}" if follow_up.responsible else NO_RESPONSIBLE


def closed(follow_up: FollowUp, zone: tzinfo) -> str | None:
    """`lukket den 2. august 2021 fra kommandolinjen`, `bortfaldet den … af Slack-brugeren U0ANE`; None where it is open."""
    told = CLOSED.get(follow_up.status)
    if told is None or follow_up.set_by is None or follow_up.set_at is None:
        return told
    who = FROM_COMMAND_LINE if follow_up.set_by == AT_COMMAND_LINE else f"af Slack-brugeren {follow_up.set_by}"
    return f"{told} den {danish_date(follow_up.set_at.astimezone(zone).date())} {who}"


def set_but_not_shown(follow_up: FollowUp) -> str:
    """Where Slack does not take the message with its new status."""
    became = CLOSED.get(follow_up.status, "åbnet igen")
    return f"Opfølgningen er {became}, men beskeden kunne ikke opdateres. Skriv /opfolgning for at se, hvad der står åbent."


def in_period(period: Period | None) -> str:
    """` i maj 2025`, nothing where no time is asked for."""
    return f" {period_words(period)}" if period else ""


def period_words(period: Period) -> str:
    """`i 2025`, `i marts 2025`, `den 28-06-2021`, `fra 01-03-2022 til 31-05-2022`, `før 01-01-2024`; `… og i maj 2025`."""
    if period.gaps:
        return " og ".join(map(period_words, period.parts))
    first, last = period.first, period.last
    if first == FIRST_DAY:
        return f"før {last + timedelta(days=1):%d-%m-%Y}"
    if first == last:
        return f"den {first:%d-%m-%Y}"
    if period == year_period(first.year):
        return f"i {first.year}"
    if period == month_period(first.year, first.month):
        return f"i {MONTHS[first.month - 1]} {first.year}"
    return f"fra {first:%d-%m-%Y} til {last:%d-%m-%Y}"


def latest_recurring(number: int) -> str:
    """`Flere sager har været på mere end ét møde; her er de seneste 10.`"""
    return f"Flere sager har været på mere end ét møde; her er de seneste {number}."


def maybe_explained(short: str) -> str:
    """`Her står SUOC i parentes bag det, som det nok står for.`"""
    return f"Her står {short} i parentes bag det, som det nok står for."


def unexplained(short: str) -> str:
    """`Referaterne forklarer ikke, hvad SUOC står for, så vidt jeg kan se; her er det brugt.`"""
    return f"Referaterne forklarer ikke, hvad {short} står for, så vidt jeg kan se; her er det brugt."


def not_told_what_said(name: str) -> str:
    """`Citatet siger ikke, hvad borgmesteren sagde; det er det nærmeste, jeg har fundet.`"""
    return f"Citatet siger ikke, hvad {name} sagde; det er det nærmeste, jeg har fundet."


def not_named(what: str) -> str:
    """`Punktet nævner ikke 2029; det er det nærmeste, jeg har fundet.`"""
    return f"Punktet nævner ikke {what}; det er det nærmeste, jeg har fundet."


def of_other_years(told: Collection[int], asked: Collection[int]) -> str:
    """`Tallene er fra 2022 og ikke fra 2023.`"""
    these, those = (listed([str(year) for year in sorted(years)], "og") for years in (told, asked))
    return f"Tallene er fra {these} og ikke fra {those}."


def no_item_is(outcomes: Collection[Outcome]) -> str:
    """`Jeg kan ikke se, at noget punkt er udsat.`"""
    return f"Jeg kan ikke se, at noget punkt er {_outcomes(outcomes)}."


def voted(parties: Sequence[Party], sides: Collection[Side]) -> str:
    """`Enhedslisten (Ø) står blandt dem, der stemte imod`: a row may name but one of the party's members."""
    how = " eller ".join(_VOTED[side] for side in sorted(sides))
    return f"{_called(parties, 'eller')} står blandt dem, der {how}"


def untold_votes(parties: Sequence[Party]) -> str:
    """`Referatet siger ikke, hvordan Venstre (V) stemte.`"""
    if not parties:
        return "Punktet siger ikke, hvem der stemte hvad."
    return f"Referatet siger ikke, hvordan {_called(parties, 'og')} stemte."


def items_not(number: int, outcomes: Collection[Outcome]) -> str:
    """`7 punkter med en beslutning er ikke udsat.`"""
    return f"{counted(number, 'punkt', 'punkter')} med en beslutning er ikke {_outcomes(outcomes)}."


def _outcomes(outcomes: Collection[Outcome]) -> str:
    return listed(sorted(OUTCOMES[one] for one in outcomes if one is not Outcome.GENFORELAEGGES), "eller")


def refused_in_part(number: int, of: int) -> str:
    """`2 af dem er kun afvist i den sætning, der vises.` Of all that there are."""
    whom = "Det" if of == 1 else f"{number} af dem"
    return f"{whom} er kun afvist i den sætning, der vises." if number else ""


def votes_by_party(name: str, *, is_told: bool) -> str:
    """`Referatet siger ikke, hvordan Ane Holm stemte; stemmerne er opgjort efter parti.`"""
    told = "; stemmerne er opgjort efter parti" if is_told else ""
    return f"Referatet siger ikke, hvordan {name} stemte{told}."


def absent_then(name: str) -> str:
    return f"{name} er skrevet som fraværende."


def _called(parties: Sequence[Party], joined_by: str) -> str:
    return listed([party.called for party in parties], joined_by)


def no_committee(name: str) -> str:
    """`Der er ingen referater fra kulturudvalget i det indlæste.`"""
    written = name if " i " in name else name.removesuffix("s")  # Byrådet i Randers
    return f"Der er ingen referater fra {written} i det indlæste."


def closed_item(item: StoredItem) -> str:
    """`Sag 21/5239 er et lukket punkt (punkt 5, Direktionen, 28-06-2021). Indholdet er ikke offentligt.`"""
    what = f"Sag {item.case_number}" if item.case_number else "Det"
    return (
        f"{what} er et lukket punkt (punkt {item.number}, {item.committee}, {item.held_on:%d-%m-%Y}). "
        "Indholdet er ikke offentligt."
    )


def left_out_cases(shown: int, others: Sequence[str]) -> str:
    """`Her er de første 4 sager. Slå 21/5 og 21/6 op for sig.`"""
    named = list(others[:_CASES_NAMED])
    named += [f"{len(others) - len(named)} til"] if len(others) > len(named) else []
    return f"Her er de første {shown} sager. Slå {listed(named)} op for sig."


def no_section(name: str, *, is_one_item: bool) -> str:
    """`Punktet har intet afsnit om økonomi.`"""
    return f"{'Punktet' if is_one_item else 'Sagen'} har {NO_SECTION.get(name, f'intet afsnit om {name.lower()}')}."
