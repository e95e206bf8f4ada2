"""German: what governs or narrows a statement, by words of open kinds.

The other tables have phrases that are sure. Here the rule is turned round where that costs little: a statement behind
`dass` is taken for hearsay unless what governs it states facts.
"""

from __future__ import annotations

import re

from sitegen.briefing.context.german_frames import STRONG_PAST
from sitegen.briefing.context.tables import Cue, Sense, any_of

_STATES = (
    r"sag\w*|erklär\w*|beton\w*|teil\w* \w* ?mit|mitgeteilt|mitteil\w*|Mitteilung|bestätig\w*|zeig\w*|bewies\w*|beweis\w*|beleg\w*|"
    r"ergab\w*|ergeben|ergibt|stell\w* \w* ?\w* ?fest|festgestellt|feststell\w*|bekannt\w*|bericht\w*|meld\w*|gemeldet|weiß|"
    r"wiss\w*|wusst\w*|gewusst|erfuhr\w*|erfahren|heraus\w*|fand\w*|find\w*|erkann\w*|räum\w*|eingeräumt|gest[ea]nd\w*|"
    r"zugegeben|zu(?=,)|Tatsache|Fakt|Beweis\w*|Beleg\w*|Erkenntnis\w*|Nachricht|fest|sicher|klar|deutlich|erinner\w*|"
    r"wies\w*|weis\w*|Hinweis\w*|hingewiesen|beschloss\w*|beschlossen|beschließ\w*|entschied\w*|vereinbar\w*|sorg\w*|"
    r"geführt|führ\w*|bedeut\w*|heißt|freu\w*|bedauer\w*|froh|stolz|dankbar|wichtig|so|nur|außer|damit|dadurch|darin|daran|"
    r"darauf|dafür|dazu|darum|warn\w*|gewarnt|mahn\w*|schreib\w*|schrieb\w*|geschrieben|antwort\w*|versicher\w*|ergänz\w*|"
    r"beklag\w*|klag\w*|kritisier\w*|hob \w* ?hervor|unterstr\w*|urteil\w*|verkünd\w*|kündig\w*|angekündigt|gab\w*|"
    r"gib\w*|geben|gegeben|seh\w*|sieht|sah\w*|merk\w*|bemerk\w*|verst\w+|dokumentier\w*|nachweis\w*|nachgewiesen|"
    r"entdeck\w*|verr[ia]\w*|lern\w*|schloss|begrüß\w*|lob\w*|zufrieden|überrasch\w*|erstaun\w*|Glück|Vorteil|"
    r"ohne|statt|anstatt|sodass|wenn|weil|denn|nachdem|bevor|bis|kommt|kam\w*|liegt|lag|daher|Umstand|Grund"
)
_DENIES = (
    r"bestr[ei]+t\w*|leugn\w+|dementi\w*|vernein\w*|zurückgewiesen|zurückzuweisen|zurückweis\w*|abgestritten|streit\w* "
    r"[^,;]{0,30}?ab|stritt\w* [^,;]{0,30}?ab|wider(?:sprach|spricht|sprechen|sprachen|sprochen|leg)\w*|bezweif\w+|"
    r"zweif\w+|Zweifel\w*|anzweif\w*|angezweifelt|skeptisch|ausgeschlossen|unwahrscheinlich|unmöglich|undenkbar|"
    r"weit davon entfernt|fern|keine Rede|in Abrede|Märchen|Lügen?|Mythos|Mär|Irrtum|Irrglaube\w*|Unsinn|Unfug|Quatsch|"
    r"falsch|unwahr|verfrüht|voreilig|übertrieben|vermessen|absurd|abwegig|haltlos|lächerlich|unrealistisch|utopisch|"
    r"unzutreffend|unbegründet|widersinnig|Illusion\w*|Trugschluss|verworfen|verwarf\w*|entkräft\w*|relativier\w*|"
    r"distanzier\w*|abgerückt|rück\w* [^,;]{0,30}?ab|spiel\w* [^,;]{0,30}?herunter|heruntergespielt|lach\w* [^,;]{0,30}?"
    r"(?:aus|weg)|spott\w*|verspott\w*|verwahr\w*|wehr\w* sich|stemm\w* sich|sträub\w*|protestier\w*|abschmetter\w*|"
    r"abgeschmettert|freigesprochen|entlast\w*|verstumm\w*"
)
_PREVENTS = (
    r"weiger\w*|verweiger\w*|lehn\w* [^,;]{0,40}?ab|abgelehnt|abzulehnen|verzicht\w*|unterl(?:ieß|assen|ässt)\w*|versäum\w*|"
    r"verpass\w*|verga(?:ß|ßen)|vergessen|verhinder\w*|verbot\w*|verbiet\w*|untersag\w*|blockier\w*|stopp\w*|gestoppt|"
    r"abgesagt|abzusagen|verschob\w*|verschieb\w*|aufgegeben|aufzugeben|scheiter\w*|gescheitert|misslang|missl[iu]ng\w*|"
    r"vermeid\w*|vermied\w*|anstatt|statt|ohne|außerstande|unfähig|hüt\w* sich|scheu\w*|zöger\w*|gezögert|abgehalten|"
    r"hielt\w* [^,;]{0,40}?davon ab|hält [^,;]{0,40}?davon ab|abgesehen davon|abgeraten|r(?:ät|iet)\w* [^,;]{0,30}?ab|"
    r"aufgehört|hör\w* auf|ausgesetzt|eingestellt|gestrichen|verworfen|begraben"
)
_WISHES = (
    r"hoff\w*|Hoffnung\w*|erhoff\w*|fürcht\w*|befürcht\w*|Befürchtung\w*|Angst|Sorge\w*|sorg\w* sich|plan(?:t|te|en|ten)|"
    r"geplant\w*|Pl[aä]ne?|beabsichtig\w*|Absicht\w*|vorschlag\w*|Vorschl[aä]g\w*|vorgeschlagen|schl[äu]g\w* [^,;]{0,40}?vor|"
    r"droh\w*|Drohung\w*|gedroht|versprech\w*|verspr[ai]ch\w*|versprochen|gelob\w*|zugesagt|zusag\w*|sag\w* [^,;]{0,20}?zu|"
    r"wünsch\w*|gewünscht|Wunsch|woll\w*|will|möcht\w*|strebt?\w*|anstreb\w*|angestrebt|erwäg\w*|erwog\w*|erwogen|"
    r"überleg\w*|denkt darüber|dachte darüber|diskutier\w*|debattier\w*|prüf\w*|geprüft|liebäugel\w*|spiel\w* mit|vorstell\w*|"
    r"stell\w* sich vor|träum\w*|geträumt|Traum|tu\w* so|tat\w* so|ann(?:ehm|ahm)\w*|angenommen|Annahme\w*|unterstell\w*|"
    r"vermut\w*|Vermutung\w*|verdächtig\w*|Verdacht|spekulier\w*|Spekulation\w*|mutmaß\w*|rat\w*|prognostizier\w*|"
    r"Prognose\w*|vorhersag\w*|voraussag\w*|vorhergesagt|sag\w* [^,;]{0,30}?voraus|rechn\w* (?:damit|mit)|gerechnet|erwart\w*|"
    r"schätz\w*|Schätzung\w*|Szenari\w*|Entw[uü]rf\w*|versuch\w*|Versuch\w*|bemüh\w*|fordert?\w*|gefordert|Forderung\w*|"
    r"verlang\w*|dräng\w*|pocht?\w*|bitt\w*|bat\w*|gebeten|Bitte|appellier\w*|ruf\w* [^,;]{0,40}?auf|aufgerufen|Aufruf\w*|"
    r"werb\w* (?:dafür|für)|plädier\w*|empf[aei]hl\w*|empfohlen|riet\w*|deut\w* (?:an|darauf)|angedeutet|suggerier\w*|"
    r"Gerücht\w*|munkel\w*|gemunkelt|behaupt\w*|Behauptung\w*|vorgeworfen|Vorw[uü]rf\w*|w[ia]rft?\w* [^,;]{0,60}?vor|"
    r"beschuldig\w*|bezichtig\w*|angeklagt|Anklage\w*|Klage|glaub\w*|geglaubt|Glaube\w*|mein\w*|gemeint|Meinung|Ansicht|"
    r"find\w*|denk\w*|dacht\w*|gedacht|halt\w* [^,;]{0,30}?für|h[iä]e?lt\w* [^,;]{0,30}?für|Theorie\w*|These\w*|Idee\w*|Eindruck|"
    r"Gefühl|möglich\w*|wahrscheinlich\w*|denkbar|Gefahr|Risiko|Chance\w*|Aussicht\w*|schein\w*|schien\w*|angeblich\w*|"
    r"mutmaßlich\w*|vermeintlich\w*|vorgeblich\w*|erzähl\w*|Erzählung\w*|Geschichte\w*|Legende\w*|verbreitet\w*|"
    r"kursier\w*|Flugblatt|Beitrag|Post|Video|soll|sollen|sollte\w*|könnt\w*|dürft\w*|würd\w*|müsst\w*|kann|können|"
    r"darf|dürfen|muss|müssen|wäre\w*|hätte\w*"
)
_ASKS = (
    r"ob|frag\w*|gefragt|Frage\w*|unklar|ungeklärt|offen|ungewiss|unbekannt|untersuch\w*|ermittel\w*|klär\w*|geklärt|"
    r"rätsel\w*|wissen (?:will|wollen|wollte\w*|möchte\w*)"
)
_FINITE = re.compile(
    rf"(?<![\w-])(?:ist|sind|war|waren|wird|werden|wurden?|hat|haben|hatten?|habe|sei|seien|kann|können|konnten?|darf|"
    rf"dürfen|muss|müssen|mussten?|soll|sollen|will|wollen|{STRONG_PAST}|[a-zäöüß]{{2,}}(?:te|ten|t))(?![\w-])"
)
_INFINITIVE_LAST = re.compile(r"(?<![\w-])[a-zäöüß]{2,}(?:en|ern|eln)\W*\Z")
_SUBJECT = (
    r"(?:der|die|das|den|dem|des|ein\w*|kein\w*|sein\w*|ihr\w*|unser\w*|dies\w*|jene\w*|er|sie|es|man|wir|ich|alle|viele|"
    r"einige|niemand|\d[\d.]*|(?-i:[A-ZÄÖÜ])[\w-]+)(?![\w-])"
)
_ENDS = (
    r"(?:(?!, (?:aber|doch|sondern|denn|und|obwohl|während|weil)(?!\w)|;|: |(?<!\w)(?:sagte|sagt|erklärte|so)(?!\w)).)"
)
_HARMLESS = (
    r"(?!(?:Kraft|Betrieb|Frage|Ordnung|Zukunft|Berlin|Wirklichkeit|Angriff|Anspruch|Sicht|Aussicht|Form|Höhe|Bezug|"
    r"Zusammenarbeit|Zusammenhang|Verbindung|Ruhe|Folge|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|"
    r"November|Dezember|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)(?!\w))"
)


def _governed(lexicon: str) -> re.Pattern[str]:
    """Return a pattern of words that govern what follows behind a comma and `dass`, `ob` and the like."""
    return re.compile(
        rf"(?<![\w-])({lexicon})(?![\w-]){_ENDS}{{0,90}}?(?:, ?(?:dass|wonach|ob|wie|als|zu|um)?|(?<!\w)(?:dass|wonach|ob|zu)) "
        rf"?(?:[\w-]+ ){{0,7}}\s*[\"'(]*\Z",
        re.IGNORECASE,
    )


_LEXICA: tuple[tuple[Sense, str], ...] = (
    ("negation", f"{_DENIES}|{_PREVENTS}"),
    ("question", _ASKS),
    ("hearsay", _WISHES),
)


def broad(clause: re.Pattern[str]) -> tuple[Cue, ...]:
    """Return the cues.

    Arguments:
        clause: What makes words a statement.
    """
    return (
        *(Cue(sense, "opening", _governed(lexicon), clause) for sense, lexicon in _LEXICA),
        Cue(
            "hearsay",
            "opening",
            re.compile(
                rf"\A(?!.*(?<![\w-])(?:{_STATES})(?![\w-])).*?(?<![\w-])([\w'-]+(?: [\w'-]+){{0,3}}, (?:dass|wonach))\s*\Z",
                re.IGNORECASE | re.DOTALL,
            ),
            clause,
        ),
        Cue(
            "hearsay",
            "opening",
            re.compile(
                r"(?<![\w-])((?:will|wollen|wollten?|möchten?|soll|sollen|sollten?|kann|können|könnten?|darf|dürfen|dürften?|"
                r"muss|müssen|müssten?|wird|werden|würden?|mag|mögen)(?![\w-]))(?![^;]*(?:,|(?<!\w)und(?!\w)))[^;:]*\Z",
                re.IGNORECASE,
            ),
            re.compile(rf"\A(?!.*{_FINITE.pattern}).*{_INFINITIVE_LAST.pattern}", re.DOTALL),
        ),
        Cue(
            "scope",
            "edge-after",
            re.compile(
                rf"\s+((?:bei|für|unter|in|ohne|mit|während|innerhalb|zwischen|auf|an|von) {_HARMLESS}(?:[a-zäöüß]+e[nrm]? )?"
                r"[A-ZÄÖÜ][\w-]+(?:,? [\w-]+){0,3})"
            ),
            re.compile(rf"\A\W*{_SUBJECT}.*{_FINITE.pattern}", re.DOTALL | re.IGNORECASE),
        ),
        Cue(
            "condition",
            "opening",
            re.compile(
                r"(?:\A|[,;:\"–] ?)\W*((?:zwar|obwohl|obgleich|obschon|wenngleich|während|gewiss|sicher|natürlich|freilich|"
                r"wohl)),?\s*\"?\Z",
                re.IGNORECASE,
            ),
            clause,
        ),
        Cue(
            "condition",
            "next",
            re.compile(
                r"\W*((?:(?:Die|Einzige|Zwei|Drei|Wenige|Doch|Aber) ){0,3}(?:einzige |zwei |drei |wenige )?Ausnahmen?(?!\w)|"
                r"Anders (?:ist|sieht|war|verhält)|Für [^.]{3,50}? gilt (?:das|dies) nicht)"
            ),
            clause,
        ),
    )
