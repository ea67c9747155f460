"""The municipalities of Denmark, by whose names one's body is told from another's: `Odense Byråd`."""

from __future__ import annotations

_NAMES = """
    Aabenraa, Aalborg, Aarhus, Ærø, Albertslund, Allerød, Assens, Ballerup, Billund, Bornholm, Brøndby, Brønderslev, Dragør,
    Egedal, Esbjerg, Fanø, Favrskov, Faxe, Fredensborg, Fredericia, Frederiksberg, Frederikshavn, Frederikssund, Furesø,
    Faaborg-Midtfyn, Gentofte, Gladsaxe, Glostrup, Greve, Gribskov, Guldborgsund, Haderslev, Halsnæs, Hedensted, Helsingør,
    Herlev, Herning, Hillerød, Hjørring, Holbæk, Holstebro, Horsens, Hvidovre, Høje-Taastrup, Hørsholm, Ikast-Brande, Ishøj,
    Jammerbugt, Kalundborg, Kerteminde, Kolding, København, Køge, Langeland, Lejre, Lemvig, Lolland, Lyngby-Taarbæk, Læsø,
    Mariagerfjord, Middelfart, Morsø, Norddjurs, Nordfyn, Nyborg, Næstved, Odder, Odense, Odsherred, Randers, Rebild,
    Ringkøbing-Skjern, Ringsted, Roskilde, Rudersdal, Rødovre, Samsø, Silkeborg, Skanderborg, Skive, Slagelse, Solrød, Sorø,
    Stevns, Struer, Svendborg, Syddjurs, Sønderborg, Thisted, Tønder, Tårnby, Vallensbæk, Varde, Vejen, Vejle, Vesthimmerland,
    Viborg, Vordingborg
"""
MUNICIPALITIES = tuple(name.strip() for name in _NAMES.split(","))


def _spellings(name: str) -> str:
    """As a pattern: Høje-Taastrup is Høje Tåstrup too."""
    return name.replace("-", "[- ]").replace("Aa", "(?:Aa|Å)").replace("aa", "(?:aa|å)").replace("å", "(?:aa|å)")


MUNICIPALITY = rf"(?:{'|'.join(_spellings(name) for name in MUNICIPALITIES)})"
"""A pattern of their names, for use with re.IGNORECASE."""
