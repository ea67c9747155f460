"""The verbs by which it is told that somebody says, said or has said something, in lower case."""

from __future__ import annotations

_REGULAR = """
    ønske bemærke kræve anbefale indstille opfordre kritisere argumentere begrunde advare påpege beklage svare fremhæve tilføje
    anmode frygte understrege
""".split()  # -r, -de, -t
_OTHERS = """
    siger sagde sagt / mener mente ment / synes syntes syntes / foreslår foreslog foreslået / udtaler udtalte udtalt
    / skriver skrev skrevet / oplyser oplyste oplyst / anfører anførte anført / nævner nævnte nævnt / roser roste rost
    / tilkendegiver tilkendegav tilkendegivet / udtrykker udtrykte udtrykt / fremfører fremførte fremført
"""
_FORMS = (
    *((f"{verb}r", f"{verb}de", f"{verb}t") for verb in _REGULAR),
    *(forms.split() for forms in _OTHERS.split("/")),
)

SAYS = "(?:" + "|".join(says for says, _, _ in _FORMS) + ")"
SAID = "(?:" + "|".join(said for _, said, _ in _FORMS) + ")"
HAS_SAID = "(?:" + "|".join(has_said for _, _, has_said in _FORMS) + ")"
