"""What the bot is and what one can ask it, as a message, as prompts and as its home."""

from __future__ import annotations

from collections.abc import Sequence

from bot.says import Help
from bot.words_on_answers import holdings
from bot.words_on_follow_ups import open_follow_ups
from handlers.block_kit import (
    Block,
    Element,
    Message,
    View,
    clean,
    divider,
    escape,
    header,
    line,
    own_words,
    rich_text,
    shortened,
    words,
)
from handlers.follow_up_message import NOTHING_OPEN, follow_up_parts, latest_first
from store.domain import FollowUp

EXAMPLES_SHOWN = 6
EXAMPLE_MAX = 200
PROMPTS_MAX = 4
HOME_FOLLOW_UPS = 5

WHAT_IT_IS = (
    "Jeg svarer på spørgsmål om det, der står i referaterne, og viser altid det ordrette citat med dato og punkt."
)
WAYS_TO_ASK = (
    "• Skriv `@referatbot` og dit spørgsmål i en kanal, eller skriv direkte til mig – jeg svarer i en tråd.\n"
    "• Spørg videre i tråden: ”og i 2023?”, ”hvem skal gøre det?” – jeg skriver, hvordan jeg forstår det.\n"
    "• `/referat` og dit spørgsmål – svaret ser kun du, og du kan dele det i kanalen.\n"
    "• `/sag` og et sagsnummer – alt om en sag, møde for møde.\n"
    "• `/opfolgning` – de opfølgninger, der står åbne; skriv en ansvarlig, et udvalg eller ”overskredne” efter for at se færre."
)
PROMPTS_TITLE = "Prøv for eksempel"


def help_message(guide: Help) -> Message:
    blocks = [own_words(WHAT_IT_IS), own_words(WAYS_TO_ASK), *_examples(guide)]
    blocks.append(rich_text(line(words(holdings(guide.coverage)))))
    fallback = [WHAT_IT_IS, "Spørg for eksempel:", *guide.examples[:EXAMPLES_SHOWN], holdings(guide.coverage)]
    return Message(escape("\n".join(fallback)), tuple(blocks))


def home_view(guide: Help, follow_ups: Sequence[FollowUp]) -> View:
    blocks: list[Block] = [header("Referatbot"), own_words(WHAT_IT_IS), own_words(holdings(guide.coverage))]
    blocks += [divider(), header("Sådan spørger du"), own_words(WAYS_TO_ASK), *_examples(guide)]
    blocks += [divider(), header("Åbne opfølgninger"), *_some_follow_ups(follow_ups)]
    return {"type": "home", "blocks": blocks}


def prompts(guide: Help) -> list[dict[str, str]]:
    return [
        {"title": shortened(clean(example), 75), "message": shortened(clean(example), EXAMPLE_MAX)}
        for example in guide.examples[:PROMPTS_MAX]
    ]


def _examples(guide: Help) -> list[Block]:
    examples = [line(words(shortened(each, EXAMPLE_MAX))) for each in guide.examples[:EXAMPLES_SHOWN]]
    if not examples:
        return []
    bullets: Element = {"type": "rich_text_list", "style": "bullet", "elements": examples}
    return [rich_text(line(words("Spørg for eksempel:", bold=True)), bullets)]


def _some_follow_ups(follow_ups: Sequence[FollowUp]) -> list[Block]:
    if not follow_ups:
        return [own_words(NOTHING_OPEN)]
    shown = latest_first(follow_ups)[:HOME_FOLLOW_UPS]
    blocks = [rich_text(*follow_up_parts(each)) for each in shown]
    return [
        *blocks,
        own_words(f"{len(shown)} af {open_follow_ups(len(follow_ups))}. Skriv `/opfolgning` for at se alle."),
    ]
