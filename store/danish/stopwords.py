"""Words that say nothing of what a question is about: function words, question words, the frame of any question."""

from __future__ import annotations

FUNCTION_WORDS = frozenset(
    """
    ad af aldrig alle allerede alligevel alt altid altså anden andet andre at bare begge blandt blev blevet blive bliver da
    de dem den denne dens der deraf derefter deres derfor derfra dermed derpå derved det dets dette dig din dine disse dit
    dog du efter egen eget egne ej eller ellers en end endnu ene eneste engang enhver for ens enten er et faktisk fik fordi
    forbindelse fra fx få får fået før først ganske gang gerne går gå gik gået gøre gør gjorde gjort had ham han hans har havde
    have heller hen hende hendes her herom herunder hos hun hver hverken hvert i igen igennem ikke imellem imens imod ind
    inde inden ingen intet ja jeg jer jeres jo kan kom komme kommer kommet kun kunne lige ligesom lidt lad lade lader man
    mange med meget mellem men mens mere mest mig min mindre mindst mine mit mod må måske måtte ned nej netop nogen noget
    nogle nok nu når næste næsten of og også om omkring op os over overfor overhovedet på pga samme samt se selv ses siden
    sidst sidste sidstnævnte sig sin sine sit skal skulle skullet slags som stadig så sådan således tage tager tog taget til
    ting tit trods ud uden under ved vi via videre vil ville vor vore vores være var været vær mv osv mm bl ca ift ifm jf
    mht mhp pba pt vedr vedrørende vha nye ny nyt rundt væk ude dér måde
    senest seneste nyeste senere tidligst endelig endeligt ser set nogensinde
    d nr gang gange perioden slutningen begyndelsen oppe
    selvom forbi frem resten hele
    gennem dengang egentlig egentligt helt simpelthen vel ik
    vedkommende pågældende
    gøres ifølge højst pr
    lå lagt lægge lægger står stå stod stået ligger giver give gav givet holder holde holdt
    """.split()
)
QUESTION_WORDS = frozenset(
    "hvad hvem hvis hvilke hvilken hvilket hvor hvordan hvorfor hvorhen hvornår hvorvidt hvoraf mon".split()
)
# What a question to minutes is framed in. They are left out of the search, since every item has decisions and cases.
FRAME_WORDS = frozenset(
    """
    aftalt aftalte aftaltes beslutte besluttede besluttes besluttet beslutter beslutning beslutningen beslutninger
    beslutningerne bestemt bestemte
    bestemme vedtage vedtager vedtog vedtaget vedtages sagde sige siger sagt mente mener mene enig enige afgjort
    afgøre afgørelse behandle behandlede behandlet behandles behandling dagsorden dagsordenen dagsordener dagsordenerne emne
    emnet henne hedde fortæl fortælle find finde findes gælde gælder gældende handle handlede handler hedder hej information
    kommune kommunen kommunens mødet møde møder mødes mødereferat nyt omhandler oplyst punkt punktet punkter referat referatet
    dagsordenspunkt dagsordenspunkter dagsordenspunkterne referater referaterne referaternes referaters sag sagen sagens sager
    sagerne sket ske sker skete skete snak snakkede snakket spørgsmål status tak talt udvalg udvalget udvalgets vis vide ved
    ved vist bad bede beder bestilt bestilte sagsnr sagsnummer landede endte sluttede langt nået sagsnummeret sagsnumre
    sagsnumrene journalnr journalnummer journalnummeret ang angående forvaltningens administrationens pls please quick asap
    vistnok muligvis formentlig fagudvalget fagudvalgene
    """.split()
)
# Words that only tell what kind of answer is sought; what it is about is said by the others.
SOUGHT_WORDS = frozenset("koster kostede koste dato datoen".split())
# What people say to whom they talk with; with nothing but such words and function words nothing is asked of the minutes.
GREETINGS = frozenset(
    """
    hej hejsa hejs halløj goddag godmorgen godaften tak mange dav davs hallo farvel hilsen hi hello hjælp hjælpe hjælpen super
    bruger bruge spørge fint fedt perfekt okay ok undskyld test robot bot referatbot hedder hvem hvad hvordan går godt kan du
    """.split()
)
# What people say of an answer; with nothing but these beside small talk it is a remark: "det er jo vildt".
REMARKS = frozenset(
    """
    vildt vild sjovt dejligt skønt rart flot flotte smart klogt klog dygtig sød dum dumt forkert rigtigt rigtig korrekt sandt
    sludder vrøvl mening forstår forstod fatter fattede hjælper hjalp hjulpet vide vidste troede tror svar svaret svarer
    brugbart ubrugeligt nyttigt interessant spændende imponerende mærkeligt underligt ærgerligt synd trist fremragende javel
    genialt ked glad tilfreds utilfreds mente mener passer gætter altid lyder
    """.split()
)
COMPLAINTS = frozenset("ikke prøv forkert forstår forstod fatter sludder vrøvl ubrugeligt dum dumt utilfreds".split())
SMALL_TALK = GREETINGS | FUNCTION_WORDS  # what is said in these alone asks nothing
STOP_WORDS = FUNCTION_WORDS | QUESTION_WORDS | FRAME_WORDS | SOUGHT_WORDS
