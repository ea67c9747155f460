"""What a question seeks besides its question word, and how a sentence that tells it may be put: "hvor tit" and "to gange årligt".

Each facet is a pair of patterns, for the question and for the sentence, both in lower case. What such a pair is worth as a sign
that the sentence answers was fitted as all the weights of store/search/answering.py were; one that is worth nothing has no
place here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType


def _facets(patterns: Mapping[str, tuple[str, str]]) -> Mapping[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    compiled = {
        name: (re.compile(asked, re.VERBOSE), re.compile(told, re.VERBOSE)) for name, (asked, told) in patterns.items()
    }
    return MappingProxyType(compiled)


_FACETS = _facets(
    {
        "age": (
            r"\bhvor\ gam | \bhvilket\ år\b | \bhvornår\ (?:blev|er)\ \w+\ (?:bygget|opført)",
            r"\bopført | \bbygget\b | \bfra\ (?:1[6-9]|20)\d\d | \bår\ gam",
        ),
        "allocated": (
            r"\bsat\ (?:\w+\ ){0,2}af\b | \bafsat | \bbevil[gl] | \bpulje | \bbudget",
            r"\bafsat | \bafsæt | \bbevil | \brådighed | \bpulje",
        ),
        "become": (
            r"\bend(?:te|t)\b | \blandede\b | \bblev\ (?:det|der)\b | \btil\ sidst\b | \bgik\ det\b",
            r"\bgodkend | \bbeslut | \bafvis | \bikke\b | \bafslag | \bfasthold | \budsat",
        ),
        "change": (
            r"\bstig | \bsteg\b | \bfald(?:t|er|e)?\b | \bfaldet\b | \bflere\b"
            r" | \bfærre\b | \bdyrere | \bbilligere | \bsætte\ .*\b(?:op|ned)\b",
            r"\bstig | \bsteg\b | \bfald | \bøge | \bforøg | \breducer"
            r" | \bnedsæt | \bflere\b | \bfærre\b | \bhøjere\b | \blavere\b",
        ),
        "chosen": (
            r"\bhvilke[nt]?\ (?:model|scenarie|løsning|mulighed|grund|firma|leverandør|entreprenør)"
            r" | \bhvem\ (?:fik|vandt|overtog|valgte)",
            r"\bmodel | \bscenarie | \bløsning | \ba/s | \baps | \bindgå | \btildel | \bvalgt",
        ),
        "condition": (
            r"\bkrav | \bkræve | \bbetingelse | \bvilkår | \bregler\b | \bretningslinje",
            r"\bkrav | \bkræve | \bbeting | \bforudsæt | \bvilkår | \bskal\b | \bmå\b",
        ),
        "deadline": (
            r"\budløber?\b | \bfrist | \bsenest\b | \btidligst\b | \bløber\ .{0,30}\bud\b",
            r"\budløb | \bfrist | \bsenest\b | \btidligst\b | \binden\ den\b",
        ),
        "keeper": (
            r"\bejer\b | \bovertag | \bovertog | \bdriver?\b | \bstår?\ for\b | \bansvar | \bpasse\b",
            r"\bej(?:er|es)\b | \bovertag | \bdrives | \bvaretag | \bansvar | \bstår?\ for\b | \bpåhvil",
        ),
        "leave": (
            r"\bmå(?:tte)?\b | \blov\b | \btilladelse | \bkan\ man\b",
            r"\btillad | \bdispens | \bmeddel | \bafslag | \bafvis | \bikke\b | \bkan\b | \bskal\b",
        ),
        "long": (
            r"\bhvor\ (?:længe|lang\ tid)\b | \bi\ hvor\ mange\ (?:år|måneder|dage)\b",
            r"\d+\s*(?:år|måned|uge|dag|time) | \bårig | \bperiode | \bfrem\ til\b | \btil\ og\ med\b | \bindtil\b",
        ),
        "number": (
            r"\bhvor\ mange\b",
            r"\b(?!(?:19|20)\d\d\b)\d[\d.,]*\s+(?:\w+\s+)?[a-zæøå]{4,}(?:er|re|e|r)\b",
        ),
        "often": (
            r"\bhvor\ (?:tit|ofte)\b | \bgange\b | \bom\ året\b",
            r"\bgang\w* | \bårlig | \bmånedlig | \bhver\w*\b | \bugentlig | \bkvartal | \bom\ året\b",
        ),
        "payer": (
            r"\bbetal | \bregning | \bfinansier | \bpenge\w*\ (?:fra|til)\b",
            r"\bbetal | \bafhold | \bdækk | \bfinansier | \budgift | \bpåhvil",
        ),
        "rank": (
            r"\bnummer\b | \bplacering | \bplads\b | \bkarakter",
            r"\bnummer\b | \bnr\. | \bplacer | \bplads\b | \btilfreds | \bkarakter | \bscore",
        ),
        "result": (
            r"\boverskud | \bunderskud | \bmerforbrug | \bmindreforbrug | \bbesparel | \bspare",
            r"\boverskud | \bunderskud | \bmerforbrug | \bmindreforbrug | \bmerudgift | \bmindreudgift | \bbespar | \breduk",
        ),
        "said": (
            r"\bsagde | \bmente | \bønskede | \bsavnede | \bbad\b | \bkrævede | \bbestilte | \bville\ .{0,60}\bhave\b",
            r"\bønsker | \bbemærk | \bbeder | \banmod | \bopfordr | \budtal"
            r" | \bforeslå | \bmener | \bundersøg | \bfremlæg | \bforelæg",
        ),
        "share": (r"\bprocent | \bandel | \bhvor\ stor\ en\ del", r"% | \bpct\b | \bprocent"),
        "showed": (
            r"\bviste | \bviser | \bkonklu | \bresultat | \bfandt",
            r"\bvise | \bviste | \bfremgår | \bkonklu | \bresultat | \bpeger\ på",
        ),
        "size": (
            r"\bhvor\ (?:høj|stor|lang|bred|mange\ meter|mange\ m2|mange\ kvadrat)",
            r"\d\s*(?:m|meter|m2|m²|km|ha|hektar|etager?|kvadrat\w*)\b",
        ),
        "start": (
            r"\bfra\ hvornår\b | \btræde\w*\ i\ kraft | \bhvornår\ (?:starter|begynder|gælder|åbner) | \bgælder\b",
            r"\bi\ kraft\b | \bgælde | \bvirkning\b | \bpr\.\ \d | \bstart | \båbn",
        ),
        "still": (
            r"\bstadig | \bfortsat | \bfortsætte | \bbeholde",
            r"\bfortsæt | \bfortsat | \bstadig | \buændre | \bfasthold | \bforlæng | \bikke\ længere",
        ),
        "stop": (
            r"\bdropp | \bstopp | \blukke | \bnedlæg | \bfjerne | \bslut\b | \bafskaf | \bslukke | \bspare",
            r"\budgå | \bannull | \bophør | \bnedlæg | \bafvikl"
            r" | \bikke\ længere | \bstop | \bluk | \bfjern | \bsluk | \bikke\b",
        ),
    }
)  # fmt: skip


def facets_of(question: str) -> tuple[str, ...]:
    """Those that a question, in lower case, asks for."""
    return tuple(name for name, (asked, _) in _FACETS.items() if asked.search(question))


def told(names: Iterable[str]) -> Mapping[str, re.Pattern[str]]:
    """How sentences, in lower case, tell these facets."""
    return {name: _FACETS[name][1] for name in names}
