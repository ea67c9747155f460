"""What committees deal with: which words name fields that municipalities give to one committee, the nearest first."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_FIELDS = """
    ældre: omsorg senior pleje sundhed social
    senior: ældre omsorg pleje sundhed social
    omsorg: ældre senior pleje sundhed social
    pleje: omsorg ældre senior sundhed
    sundhed: forebyggelse omsorg ældre social
    social: handicap voksen sundhed
    handicap: social voksen
    psykiatri: social handicap sundhed
    voksen: social handicap
    udsatte: social
    teknik: miljø trafik anlæg by plan
    trafik: teknik vej miljø by
    vej: teknik trafik miljø by
    park: teknik miljø by
    anlæg: teknik by plan
    forsyning: teknik klima miljø
    affald: teknik miljø klima
    miljø: teknik klima natur
    natur: miljø klima teknik
    klima: miljø natur teknik
    plan: by teknik miljø
    by: plan teknik
    børn: familie dagtilbud institution skole unge undervisning
    dagtilbud: børn institution familie
    daginstitution: børn dagtilbud institution familie
    institution: børn dagtilbud
    familie: børn
    unge: børn ungdom skole uddannelse
    ungdom: unge børn skole uddannelse
    skole: undervisning børn uddannelse læring
    undervisning: skole børn uddannelse læring
    uddannelse: skole undervisning unge
    kultur: fritid idræt folkeoplysning
    fritid: kultur idræt folkeoplysning
    idræt: fritid kultur folkeoplysning
    folkeoplysning: fritid kultur
    job: beskæftigelse arbejdsmarked erhverv
    beskæftigelse: arbejdsmarked job erhverv
    arbejdsmarked: beskæftigelse job erhverv
    integration: beskæftigelse arbejdsmarked social
    erhverv: vækst beskæftigelse arbejdsmarked
    vækst: erhverv
"""

NEAR_FIELDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        field: tuple(near.split())
        for field, _, near in (line.strip().partition(": ") for line in _FIELDS.strip().splitlines())
    }
)
