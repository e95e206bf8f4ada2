"""German: what governs or narrows a statement, by words of open kinds.

The other tables have phrases that are sure. Here the rule is turned round where that costs little: a statement behind
`dass` is taken for hearsay unless what governs it states facts.
"""

from __future__ import annotations

from sitegen.briefing.context import patterns as re
from sitegen.briefing.context.finder import CUT
from sitegen.briefing.context.german_frames import STRONG_PAST
from sitegen.briefing.context.tables import Cue, Sense, any_of

_STATES = (
    r"sag\w*|erklär\w*|beton\w*|teil\w* \w* ?mit|mitgeteilt|mitteil\w*|Mitteilung|bestätig\w*|zeig\w*|bewies\w*|"
    r"beweis\w*|beleg\w*|"
    r"ergab\w*|ergeben|ergibt|stell\w* \w* ?\w* ?fest|festgestellt|feststell\w*|bekannt\w*|bericht\w*|meld\w*|"
    r"gemeldet|weiß|"
    r"wiss\w*|wusst\w*|gewusst|erfuhr\w*|erfahren|heraus\w*|fand\w*|find\w*|erkann\w*|räum\w*|eingeräumt|gest[ea]nd\w*|"
    r"zugegeben|zu(?=,)|Tatsache|Fakt|Beweis\w*|Beleg\w*|Erkenntnis\w*|Nachricht|fest|sicher|klar|deutlich|erinner\w*|"
    r"wies\w*|weis\w*|Hinweis\w*|hingewiesen|beschloss\w*|beschlossen|beschließ\w*|entschied\w*|vereinbar\w*|sorg\w*|"
    r"geführt|führ\w*|bedeut\w*|heißt|freu\w*|bedauer\w*|froh|stolz|dankbar|wichtig|so|nur|außer|damit|dadurch|darin|"
    r"daran|"
    r"darauf|dafür|dazu|darum|warn\w*|gewarnt|mahn\w*|schreib\w*|schrieb\w*|geschrieben|antwort\w*|versicher\w*|"
    r"ergänz\w*|"
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
    r"distanzier\w*|abgerückt|rück\w* [^,;]{0,30}?ab|spiel\w* [^,;]{0,30}?herunter|heruntergespielt|"
    r"lach\w* [^,;]{0,30}?"
    r"(?:aus|weg)|spott\w*|verspott\w*|verwahr\w*|wehr\w* sich|stemm\w* sich|sträub\w*|protestier\w*|abschmetter\w*|"
    r"abgeschmettert|freigesprochen|entlast\w*|verstumm\w*"
)
_PREVENTS = (
    r"weiger\w*|verweiger\w*|lehn\w* [^,;]{0,40}?ab|abgelehnt|abzulehnen|verzicht\w*|unterl(?:ieß|assen|ässt)\w*|"
    r"versäum\w*|"
    r"verpass\w*|verga(?:ß|ßen)|vergessen|verhinder\w*|verbot\w*|verbiet\w*|untersag\w*|blockier\w*|stopp\w*|gestoppt|"
    r"abgesagt|abzusagen|verschob\w*|verschieb\w*|aufgegeben|aufzugeben|scheiter\w*|gescheitert|misslang|"
    r"missl[iu]ng\w*|"
    r"vermeid\w*|vermied\w*|anstatt|statt|ohne|außerstande|unfähig|hüt\w* sich|scheu\w*|zöger\w*|gezögert|abgehalten|"
    r"hielt\w* [^,;]{0,40}?davon ab|hält [^,;]{0,40}?davon ab|abgesehen davon|abgeraten|r(?:ät|iet)\w* [^,;]{0,30}?ab|"
    r"aufgehört|hör\w* auf|ausgesetzt|eingestellt|gestrichen|verworfen|begraben"
)
_WISHES = (
    r"es hieß|es heißt|hoff\w*|Hoffnung\w*|erhoff\w*|fürcht\w*|befürcht\w*|Befürchtung\w*|Angst|Sorge\w*|"
    r"sorg\w* sich|plan(?:t|te|en|ten)|"
    r"geplant\w*|Pl[aä]ne?|beabsichtig\w*|Absicht\w*|vorschlag\w*|Vorschl[aä]g\w*|vorgeschlagen|"
    r"schl[äu]g\w* [^,;]{0,40}?vor|"
    r"droh\w*|Drohung\w*|gedroht|versprech\w*|verspr[ai]ch\w*|versprochen|gelob\w*|zugesagt|zusag\w*|"
    r"sag\w* [^,;]{0,20}?zu|"
    r"wünsch\w*|gewünscht|Wunsch|woll\w*|will|möcht\w*|strebt?\w*|anstreb\w*|angestrebt|erwäg\w*|erwog\w*|erwogen|"
    r"überleg\w*|denkt darüber|dachte darüber|diskutier\w*|debattier\w*|(?-i:prüf(?:t|te|ten|en))|geprüft|"
    r"liebäugel\w*|spiel\w* mit|"
    r"vorstell\w*|"
    r"stell\w* sich vor|träum\w*|geträumt|Traum|tu\w* so|tat\w* so|ann(?:ehm|ahm)\w*|angenommen|Annahme\w*|"
    r"unterstell\w*|"
    r"vermut\w*|Vermutung\w*|verdächtig\w*|Verdacht|spekulier\w*|Spekulation\w*|mutmaß\w*|rat\w*|prognostizier\w*|"
    r"Prognose\w*|vorhersag\w*|voraussag\w*|vorhergesagt|sag\w* [^,;]{0,30}?voraus|rechn\w* (?:damit|mit)|gerechnet|"
    r"erwart\w*|"
    r"schätz\w*|Schätzung\w*|Szenari\w*|Entw[uü]rf\w*|versuch\w*|Versuch\w*|bemüh\w*|fordert?\w*|gefordert|"
    r"Forderung\w*|"
    r"verlang\w*|dräng\w*|pocht?\w*|bitt\w*|bat\w*|gebeten|Bitte|appellier\w*|ruf\w* [^,;]{0,40}?auf|aufgerufen|"
    r"Aufruf\w*|"
    r"werb\w* (?:dafür|für)|plädier\w*|empf[aei]hl\w*|empfohlen|riet\w*|deut\w* (?:an|darauf)|angedeutet|suggerier\w*|"
    r"Gerücht\w*|munkel\w*|gemunkelt|behaupt\w*|Behauptung\w*|vorgeworfen|Vorw[uü]rf\w*|w[ia]rft?\w* [^,;]{0,60}?vor|"
    r"beschuldig\w*|bezichtig\w*|angeklagt|Anklage\w*|Klage|glaub\w*|geglaubt|Glaube\w*|mein\w*|gemeint|Meinung|"
    r"Ansicht|"
    r"find\w*|denk\w*|dacht\w*|gedacht|halt\w* [^,;]{0,30}?für|h[iä]e?lt\w* [^,;]{0,30}?für|Theorie\w*|These\w*|"
    r"Idee\w*|Eindruck|"
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
    r"(?:der|die|das|den|dem|des|ein\w*|kein\w*|sein\w*|ihr\w*|unser\w*|dies\w*|jene\w*|er|sie|es|man|wir|ich|alle|"
    r"viele|"
    r"einige|niemand|\d[\d.]*|(?-i:[A-ZÄÖÜ])[\w-]+)(?![\w-])"
)
_ENDS = (
    r"(?:(?!, (?:aber|doch|sondern|denn|und|obwohl|während|weil)(?!\w)|;|: |(?<!\w)(?:sagte|sagt|erklärte|so)(?!\w)).)"
)
_TOLD = (
    r"sagt|sagen|sagte|sagten|behauptet\w*|behaupten|erzählt\w*|erzählen|schwört|schwören|schwor|meint|meinen|"
    r"meinte\w*|glaubt|glauben|"
    r"glaubte\w*|findet|finden|schreibt|schreiben|schrieb\w*|verbreitet\w*|verbreiten|verspricht|versprach|nennt|"
    r"nennen|nannte\w*|"
    r"wirft|werfen|warf|unterstellt\w*|versichert\w*|denkt|denken|dachte\w*|klagt|ruft|rufen"
)
_UNREAL = re.compile(r"(?<!\w)(?:hätten?|wären?|habe|sei|seien|würden?|könnten?)(?!\w)")
_EXTREME = re.compile(
    r"(?<!\w)(?:alle[nrsm]?|jede[rnsm]?|kein\w*|nie|niemals|niemand\w*|immer|stets|nur|einzige\w*|ganze\w*|"
    r"sämtliche\w*|erste\w*|letzte\w*|"
    r"beste\w*|meisten|mehr|weniger|besser|schlechter|(?!erst|fast|meist|selbst|nächst)\w{3,}(?:st|ßt)(?:e|en|er|es|"
    r"em)|"
    r"(?:höh|niedrig|größ|klein|schnell|langsam|stärk|schwäch|läng|kürz|billig|teur|tief|breit|sich|ält|jüng|früh|"
    r"spät|sauber|wärm|kält)er\w*)"
    r"(?!\w)[^.!?]*[^\W_]\Z",
    re.IGNORECASE,
)
_EXTREME_ANYWHERE = re.compile(
    r"(?<!\w)(?:alle\w*|jede\w*|kein\w*|nie|niemals|niemand\w*|immer|stets|nichts|ganze\w*)(?!\w)", re.IGNORECASE
)
_HARMLESS = (
    r"(?!(?:Kraft|Betrieb|Frage|Ordnung|Zukunft|Berlin|Wirklichkeit|Angriff|Anspruch|Sicht|Aussicht|Form|Höhe|Bezug|"
    r"Zusammenarbeit|Zusammenhang|Verbindung|Ruhe|Folge|Januar|Februar|März|April|Mai|Juni|Juli|August|September|"
    r"Oktober|"
    r"November|Dezember|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)(?!\w))"
)


def _governed(lexicon: str, link: str) -> re.Pattern:
    """Return a pattern of words that govern what follows behind a link such as `dass`."""
    return re.compile(
        rf"(?<![\w-])({lexicon})(?![\w-]){_ENDS}{{0,90}}?{link}(?:[\w-]+ ){{0,7}}\s*[\"'(]*\Z", re.IGNORECASE
    )


_LINK = r"(?:, (?:\w+ )?(?:dass|wonach|ob|wie|als|zu|um)|(?<!\w)(?:dass|wonach|ob|zu)) "
_REPORTED = re.compile(
    r"(?<!\w)(?:sei|seien|habe|werde|wolle|könne|müsse|solle|dürfe|gebe|gehe|komme|stehe|liege|bleibe|lasse|wisse|"
    r"mache|"
    r"finde|nehme|hätten?|wären?|würden?|könnten?|müssten?)(?!\w)"
)


_LEXICA: tuple[tuple[Sense, str], ...] = (
    ("negation", f"{_DENIES}|{_PREVENTS}"),
    ("question", _ASKS),
    ("hearsay", _WISHES),
)


def broad(clause: re.Pattern) -> tuple[Cue, ...]:
    """Return the cues.

    Arguments:
        clause: What makes words a statement.
    """
    return (
        *(Cue(sense, "opening", _governed(lexicon, _LINK), clause) for sense, lexicon in _LEXICA),
        *(Cue(sense, "opening", _governed(lexicon, ", "), _REPORTED) for sense, lexicon in _LEXICA),
        Cue(
            "negation",
            "opening",
            re.compile(
                r"(?<!\w)((?:nicht|nie|niemals|niemand\w*|kein\w*|nichts|keineswegs|mitnichten|kaum|nirgend\w*|"
                r"weder)(?!\w)(?! nur)"
                rf"{_ENDS}{{0,110}}?, (?:dass|wonach|ob|zu|als))(?: [\w-]+){{0,6}}\s*[\"'(]*\Z",
                re.IGNORECASE,
            ),
            clause,
        ),
        Cue(
            "condition",
            "next",
            re.compile(
                r"[^.!?]{0,120}?(?<!\w)((?:darf|dürfen|durften?|kann|können|erlaubt|"
                r"gestattet)(?!\w)(?! nicht)(?: [\w-]+){0,3})"
            ),
            re.compile(r"(?<!\w)(?:verboten|untersagt|gesperrt|unzulässig|nicht erlaubt)(?!\w)"),
        ),
        Cue(
            "retraction",
            "next",
            re.compile(
                r"[^.!?]{0,80}?(?<!\w)((?:[Ss]chuld|[Uu]rsache|[Gg]rund) (?:war|waren|trug|daran)|[Ee]rklär\w* (?:es|"
                r"das|dies|den|die)|[Ll]ag an)(?!\w)"
            ),
            clause,
        ),
        Cue(
            "scope",
            "edge-before",
            re.compile(
                r"(?<!\w)((?:nach|hinter|neben|außer|abgesehen von|mit Ausnahme)(?!\w)[^.;]*?),?\s*\Z", re.IGNORECASE
            ),
            re.compile(r"\A\W*(?:der|die|das) \w+(?:st|ßt)(?:e|en|er|es)(?!\w)"),
        ),
        Cue(
            "condition",
            "next",
            re.compile(
                r"[^.!?]{0,120}?(?<!\w)((?:ist|sind|wird|werden|bleib\w*|sitz\w*|gilt|"
                r"gelten) (?:[\w-]+ ){0,3}?(?:noch|weiterhin|nach wie vor|immer)(?!\w)(?: [\w-]+){0,3})"
            ),
            re.compile(
                r"(?<!\w)(?:alle|sämtliche|jede\w*|ganze\w*|vollständig|überall|abgeschafft|aufgehoben|beendet)(?!\w)",
                re.IGNORECASE,
            ),
        ),
        Cue(
            "condition",
            "next",
            re.compile(
                r"[^.!?]{0,140}?(?<!\w)(ausgenommen|Ausnahme\w*|ausgeschlossen|ausgeklammert|außen vor|verschont|"
                r"unberührt|(?:gilt|gelten|galt|galten|zählt|zählen|trifft|betrifft) (?:[\w-]+ ){0,3}?(?:nicht|nur|"
                r"erst|allein)|"
                r"nicht (?:betroffen|erfasst|enthalten|inbegriffen|mitgezählt|eingerechnet)|Fußnote\w*|"
                r"Kleingedruckte\w*|Sonderregel\w*|nur (?:wer|für|wenn|solange)|"
                r"bleib\w* (?:[\w-]+ ){0,4}?(?:geschlossen|gesperrt|verboten|untersagt|bestehen))(?!\w)"
            ),
            clause,
        ),
        Cue("hearsay", "edge-before", re.compile(r"\A\W*(Dass|Ob)\s*\Z"), clause),
        Cue(
            "hearsay",
            "next",
            re.compile(
                r"\W*((?:So|Das|Dies|Jedenfalls|Zumindest)(?: \w+){0,2}? (?:jedenfalls|zumindest|wenigstens|"
                r"immerhin)?(?: \w+){0,2}? ?(?:erzähl|sag|heißt|hört|steht|will|behaupt|munkel|"
                r"raunt|liest|glaub|meint|geht die)\w*|(?:So|Das|Dies) (?:jedenfalls|zumindest|wenigstens)|(?:Das|"
                r"Dies) (?:ist|war) (?:\w+ )?(?:das Gerücht|die Legende|die "
                r"Behauptung|die Theorie|der Plan|die Hoffnung|die Version|die Darstellung))(?!\w)"
            ),
            clause,
        ),
        Cue(
            "hearsay",
            "edge-after",
            re.compile(
                r"\s+((?:ist|war|sind|wäre|bleibt|gilt als|zählt zu)(?: \w+){0,5}? (?:eine[rs]? (?:von|unter|der)|"
                r"nur eine|bloß eine)(?: \w+){0,2}? (?:Möglichkeiten?|Optionen?|Ideen?|Varianten?|"
                r"Szenarien|Vorschlägen?|Überlegungen|Gerüchten?|Theorien)|(?:ist|war|sind) (?:\w+ )?(?:im Gespräch|"
                r"in der Diskussion|angedacht|eine Option|eine Möglichkeit|nur eine Idee))(?!\w)"
            ),
        ),
        Cue(
            "negation",
            "opening",
            re.compile(
                r"(?<!\w)((?:lehn|ablehn|verwahr|meid|mied|wehr|weist|wies|weis|bestreit|bestritt|verbitt|verbat|"
                r"hass|mag|vermeid|vermied|stör|rüg|kritisier|spott|distanzier)\w*(?!\w)[^.;]{0,60}?"
                r"(?:Wort|Begriff|Ausdruck|Bezeichnung|Formulierung|Etikett|Vorwurf|Spruch|Parole|Titel|Schlagzeile|"
                r"Name|Rede|Vergleich)\w*(?!\w)[^.;\"]{0,30})\"\s*\Z"
            ),
        ),
        Cue(
            "condition",
            "next",
            re.compile(
                r"[^.!?]{0,120}?(?<!\w)((?:zahl|kost|bezahl|berechn|Gebühr|Eintritt|Aufpreis|"
                r"Zuschlag)\w*(?: [\w-]+){0,4})"
            ),
            re.compile(r"(?<!\w)(?:frei|kostenlos|gratis|umsonst|kostenfrei|nichts)(?!\w)"),
        ),
        Cue(
            "condition",
            "next",
            re.compile(
                r"[^.!?]{0,120}?(?<!\w)((?:nicht|verboten|untersagt|gesperrt|geschlossen|zu bleibt|"
                r"kein\w*)(?!\w)(?: [\w-]+){0,3})"
            ),
            re.compile(r"(?<!\w)(?:darf|dürfen|kann|können|erlaubt|geöffnet|offen|willkommen|gestattet)(?!\w)"),
        ),
        Cue(
            "condition",
            "next",
            re.compile(
                r"\W*((?:Na ja|Nun ja|Gut,|Also gut|Außer|Abgesehen|Mit Ausnahme|Höchstens|Es sei denn|"
                r"Wenn man)(?!\w)[^.]{0,40})"
            ),
            _EXTREME_ANYWHERE,
        ),
        Cue(
            "retraction",
            "next",
            re.compile(
                r"[^.!?]{0,110}?(?<!\w)((?:sagt|teilt|meld|erklär|behaupt|zeig|erzähl|fand|beweis|bewies|ergab|"
                r"verkünd|schrieb)\w*(?: \w+){0,4}? (?:das (?:genaue )?Gegenteil|etwas (?:ganz )?anderes|eine "
                r"andere Geschichte|genau das Umgekehrte)|Nein[,:.!]|Irrtum[,:.!]|Von wegen|Im Gegenteil)(?!\w)?"
            ),
            clause,
        ),
        Cue(
            "negation",
            "edge-after",
            re.compile(
                r",\s*((?:[a-zäöüß]+(?:e|en|t|te|ten|n)|war|kann|will|gab) (?:[\w-]+ ){0,5}?(?:nie|niemals|"
                r"nicht(?! nur)|niemand\w*|kein\w*|"
                r"kaum|mitnichten|bestritten|bezweifelt|falsch|gelogen|erfunden))(?!\w)"
            ),
            clause,
        ),
        Cue(
            "retraction",
            "opening",
            re.compile(
                r"(?<!\w)((?:zurückgezogen\w*|zurückgenommen\w*|widerrufen\w*|gelöscht\w*|gefälscht\w*|erfunden\w*|"
                r"dementiert\w*|"
                r"widerlegt\w*|entfernt\w*|depubliziert\w*|manipuliert\w*|überholt\w*|zog|zieht|nahm|nimmt|"
                r"löscht\w*|entfern\w*|"
                rf"korrigier\w*)(?!\w){_ENDS}{{0,110}}?(?:, )?(?:dass|wonach|laut der|der zufolge|in der|in dem|die|"
                r"der|das))"
                rf"(?: [\w-]+){{0,5}}\s*\Z"
            ),
            re.compile(rf"{clause.pattern}(?!.*zurück)"),
        ),
        # Who is told to have said it, in somebody's own words.
        Cue(
            "hearsay",
            "spoken",
            re.compile(
                rf"((?:(?!(?:ich|wir)(?!\w))[\w-]+ ){{1,4}}?(?:{_TOLD})(?: (?:mir|uns|ihm|ihr|allen|jedem|gern|immer|"
                rf"oft|ja|überall|herum|\w+)){{0,3}},? ?(?:dass)?,?)\s*\Z"
                r"|(?<!\w)((?:laut|nach (?:den |der )?(?:angaben|ansicht|meinung|worten)|glaubt man|wenn es nach|"
                rf"geht es nach) [^.;:\"]{{2,50}}?)\s*\Z",
                re.IGNORECASE,
            ),
            clause,
        ),
        Cue("hearsay", "edge-before", re.compile(r"(?<!\w)(als (?:ob|wenn|wäre|hätte|sei|habe)?|als) ?\s*\Z"), _UNREAL),
        Cue(
            "hearsay",
            "previous",
            re.compile(
                r"\W*((?:Man stelle sich|Stellen (?:Sie|wir) (?:sich|uns)|Stell dir|Angenommen|Nehmen wir an|"
                r"Es war einmal|Träumen wir|"
                r"Im (?:Roman|Film|Theaterstück|Sketch|Märchen|Krimi)|In (?:dem|seinem|ihrem|"
                r"einem) (?:\w+ )?(?:Roman|Film|Stück|Sketch|Märchen|Krimi))(?!\w))"
            ),
            re.compile(
                r"\A(?!\W*(?:Der echte|Die echte|Der wirkliche|Die wirkliche|In Wirklichkeit|Tatsächlich)(?!\w))"
            ),
        ),
        Cue(
            "hearsay",
            "next",
            re.compile(
                r"\W*((?:Dann|Und dann) (?:wach|klingel|hol)\w*|Schön wär\w*|Träum weiter|So viel zum|"
                r"Soweit der Traum|Soweit die Theorie)"
            ),
        ),
        Cue(
            "scope",
            "edge-after",
            re.compile(
                r"\s+((?:über|unter|ab|seit|außer|außerhalb|innerhalb|in|im|am|an|auf|aus|bei|von|der|des|für|mit|"
                r"ohne|vor|nach|zwischen|bis|als|"
                r"jenseits|diesseits|entlang|durch)(?!\w)(?: [\w-]+){1,3})"
            ),
            _EXTREME,
        ),
        Cue(
            "scope",
            "opening",
            re.compile(
                r"\A\W*((?:Während|Für|Unter|In|Im|An|Am|Auf|Bei|Mit|Ohne|Zwischen|Außerhalb|Innerhalb|Bis|Vor|Ab|"
                r"Solange|Nachts|Tagsüber|Im Umkreis) ?"
                r"(?!(?:(?:de[rmn]|das|die|eine[rmn]?|seine[rmn]?|ihre[rmn]?) )?(?:\w+ )?(?:Montag|Dienstag|Mittwoch|"
                r"Donnerstag|Freitag|Samstag|"
                r"Sonntag|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|\d{4}|"
                r"Morgen|Abend|Nachmittag|"
                r"Erklärung|Mitteilung|Interview|Gespräch|Brief|Rede|Bericht|Fall|Ende|Anfang|Folge|Zukunft|Jahr|"
                r"Woche|Monat|Mittag|Rat|"
                r"Sitzung|Anhörung|Verhandlung|Pressekonferenz|Prozess)(?!\w))[^,;:]{2,70}?)\s*\Z"
            ),
            re.compile(
                r"\A\W*(?:dürfen|darf|gilt|gelten|muss|müssen|ist|sind|bleibt|bleiben|fährt|fahren|kostet|sank\w*|"
                r"stieg\w*|fiel\w*|wirkt\w*|hilft)(?!\w)"
            ),
        ),
        Cue(
            "subject",
            "edge-before",
            re.compile(
                r"(?<=\w )((?:des|der|dem|den|von|vom|gegen|für|mit|bei|hinter|eines|einer)(?: [A-ZÄÖÜ][\w-]+)?)\s*\Z"
            ),
            re.compile(
                r"\A\W*(?:[A-ZÄÖÜ][\w-]+(?:s|n)? ){1,3}?(?:wurde|wird|ist|hat|war|soll|muss|kam|ging|bekam|erhielt|"
                r"[a-zäöü]{3,}te)(?!\w)|\A\W*[A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w-]+)*, [^,]{2,80}, (?:wurde|wird|ist|hat|"
                r"war|soll|muss)(?!\w)"
            ),
        ),
        Cue(
            "hearsay",
            "opening",
            re.compile(
                rf"\A(?!.*(?<![\w-])(?:{_STATES})(?![\w-])).*?(?<![\w-])([\w'-]+(?: [\w'-]+){{0,3}}, (?:dass|"
                r"wonach))\s*\Z",
                re.IGNORECASE | re.DOTALL,
            ),
            clause,
        ),
        Cue(
            "hearsay",
            "opening",
            re.compile(
                r"(?<![\w-])((?:will|wollen|wollten?|möchten?|soll|sollen|sollten?|kann|können|könnten?|darf|dürfen|"
                r"dürften?|"
                r"muss|müssen|müssten?|wird|werden|würden?|mag|mögen)(?![\w-]))(?![^;]*(?:,|(?<!\w)und(?!\w)))[^;:]*\Z",
                re.IGNORECASE,
            ),
            re.compile(rf"\A(?!.*{_FINITE.pattern}).*{_INFINITIVE_LAST.pattern}", re.DOTALL),
        ),
        Cue(
            "scope",
            "edge-after",
            re.compile(
                r"\s+((?:bei|für|unter|in|ohne|mit|während|innerhalb|zwischen|auf|an|"
                rf"von) {_HARMLESS}(?:[a-zäöüß]+e[nrm]? )?"
                r"[A-ZÄÖÜ][\w-]+(?:,? [\w-]+){0,3})"
            ),
            re.compile(rf"\A\W*{_SUBJECT}.*{_FINITE.pattern}", re.DOTALL | re.IGNORECASE),
        ),
        Cue(
            "condition",
            "opening",
            re.compile(
                r"(?:\A|[,;:\"–] ?)\W*((?:zwar|obwohl|obgleich|obschon|wenngleich|während|gewiss|sicher|natürlich|"
                r"freilich|"
                r"wohl)),?\s*\"?\Z",
                re.IGNORECASE,
            ),
            clause,
        ),
        Cue(
            "condition",
            "next",
            re.compile(
                r"\W*((?:(?:Die|Einzige|Zwei|Drei|Wenige|Doch|Aber) ){0,3}(?:einzige |zwei |drei |"
                r"wenige )?Ausnahmen?(?!\w)|"
                r"Anders (?:ist|sieht|war|verhält)|Für [^.]{3,50}? gilt (?:das|dies) nicht)"
            ),
            clause,
        ),
    )


_CLAIMS = (
    r"(?:(?:\w*(?:meldung|aussage|bericht|angabe|behauptung|nachricht|gerücht|vorwurf|vorwürfe|darstellung|äußerung|"
    r"studie|information|"
    r"artikel|beitrag|beiträge|ankündigung|warnung|zusage|versprechen|geständnis|interview|erklärung|mitteilung|"
    r"schätzung|prognose|"
    r"bilanz|zahl|video|foto|tweet|eintrag)|satz|wort|worte|post)(?:en|es|e|n|s)?)"
)
_FALSE = (
    r"falsch\w*|unwahr\w*|verfrüht|voreilig|haltlos|erfunden|gelogen|Lüge\w*|Irrtum\w*|irrtümlich\w*|Fehler\w*|"
    r"\w+fehler|Versehen|versehentlich|Verwechslung\w*|"
    r"verwechselt|vertauscht|Missverständnis|Fehlalarm|Scherz|Ente|Falschmeldung|gefälscht|unzutreffend|unbegründet|"
    r"überholt|"
    r"übertrieben|irreführend|Namensvetter\w*|gleichnamig\w*|nie|niemals|niemand\w*|nicht|kein\w*|nur|lediglich|"
    r"Gegenteil|Übung"
)
TAKES_BACK = re.compile(
    rf"(?<!\w)("
    r"(?:war|waren|sei|seien|ist|sind|handel\w* (?:es )?sich (?:dabei )?um|"
    r"beruh\w* auf)(?!\w)[^.;]{0,40}?(?<!\w)(?:Scherz|Fälschung|Irrtum|Fehler|Versehen|Verwechslung|Missverständnis|"
    r"Übung|Fehlalarm|Druckfehler|Tippfehler|Lüge|Erfindung|Falschmeldung)|(?:bat|baten|"
    r"bittet) (?:[\w-]+ ){0,4}?um Entschuldigung|"
    rf"(?:stellte|stellten|stellt|hat|hatte) sich (?:[\w-]+ ){{0,4}}?(?:heraus|herausgestellt|"
    rf"als)[^.]{{0,120}}?(?:{_FALSE})|"
    rf"(?:erwies|erwiesen|entpuppte|entpuppten) sich|"
    rf"(?:räumte|räumten|räumt|gab|gaben|gibt|gestand|gestanden|stellte|stellten) (?:[\w-]+ ){{0,5}}?(?:ein|zu|klar|"
    rf"richtig)(?!\w)[^.]{{0,140}}?(?:{_FALSE})|"
    rf"(?:eingeräumt|zugegeben|klargestellt|richtiggestellt)|"
    rf"(?:zog|zogen|zieht|nahm|nahmen|nimmt) (?:[\w-]+ ){{0,4}}?{_CLAIMS} (?:[\w-]+ ){{0,4}}?zurück|"
    rf"{_CLAIMS} (?:[\w-]+ ){{0,5}}?(?:zurückgezogen|zurückgenommen|widerrufen|korrigiert|berichtigt|gelöscht|"
    r"dementiert|revidiert|entfernt)|"
    rf"(?:korrigierte|berichtigte|revidierte|widerrief|löschte|dementierte|entfernte)\w* (?:[\w-]+ ){{0,4}}?{_CLAIMS}|"
    rf"{_CLAIMS} (?:[\w-]+ ){{0,3}}?(?:war|waren|ist|sind|sei|seien) (?:[\w-]+ ){{0,4}}?(?:falsch\w*|unwahr|verfrüht|"
    r"voreilig|haltlos|erfunden|gelogen|"
    r"überholt|übertrieben|irreführend|unzutreffend|(?:ein|eine) (?:Irrtum|Fehler|Lüge|Scherz|Ente|Missverständnis|"
    r"Versehen))|"
    rf"(?:bat|baten|bittet) (?:[\w-]+ ){{0,4}}?um (?:Entschuldigung|Verzeihung)|entschuldigte\w* sich für|"
    rf"(?:später|inzwischen|mittlerweile|heute) (?:[\w-]+ ){{0,4}}?(?:hieß es|sagte|teilte|erklärte|"
    rf"weiß man)[^.]{{0,100}}?(?:nie|nicht|kein\w*|nur|niemand)|"
    rf"(?:hatte|habe|hat) (?:[\w-]+ ){{0,5}}?(?:erfunden|gelogen|verwechselt|vertauscht|sich geirrt|sich verzählt|"
    r"sich verrechnet)|vertauscht worden)(?!\w)",
    re.IGNORECASE,
)
"""What takes an earlier sentence back."""
TELLS_WHICH = re.compile(r"[a-zäöüß]+, wonach(?!\w)")
SAYS = any_of(
    r"sag\w+|erklär\w+|meld\w+|bericht\w+|warn\w+|gewarnt|teil\w+ mit|mitgeteilt|laut|zufolge|hieß es|heißt es|"
    r"schrieb\w*|behaupt\w+|spr[aie]ch\w* von|ging\w* von|"
    r"verkünd\w+|kündig\w+|angekündigt|gemeldet|beton\w+|ergab|zeig\w+"
)
COMMON = any_of(
    r"nicht|eine[rmns]?|diese[rmns]?|sich|auch|noch|schon|nach|über|unter|durch|gegen|zwischen|wurde[n]?|werden|"
    r"worden|haben|hatte[n]?|"
    r"sind|waren|wäre[n]?|würde[n]?|sein|seine[rmns]?|ihre[rmns]?|alle[rmns]?|mehr|weniger|sehr|dann|wenn|weil|dass|"
    r"damit|dabei|später|"
    r"montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|jahr\w*|woche\w*|monat\w*|tag\w*|stunde\w*|sagte|"
    r"erklärte|"
    r"aussage|meldung|angabe\w*|bericht|zahl\w*|artikel|studie"
)
CONTRASTS = re.compile(r";|, (?:aber|doch|jedoch|sondern|obwohl|obgleich|während|wobei)(?!\w)| aber ")
VERB = re.compile(
    rf"(?:ist|sind|war|waren|hat|haben|hatte|hatten|wird|werden|wurde|wurden|will|soll|kann|muss|{STRONG_PAST}|"
    rf"[a-zäöüß]{{2,}}(?:te|ten|t))(?!\w)"
)

_SAYS = (
    r"sag\w*|erklär\w*|beton\w*|warn\w*|bericht\w*|schr\w*|mein\w*|antwort\w*|ergänz\w*|bestätig\w*|teil\w*|meld\w*|"
    r"kündig\w*|räum\w*|füg\w*|"
    r"versicher\w*|kritisier\w*|überzeugt|beklag\w*|monier\w*|beteuer\w*|klag\w*|fand|find\w*|glaub\w*|hieß es|"
    r"heißt es|laut [^,]*|zufolge|gab\w* [^,]{0,30}bekannt"
)
_FINITE_ONLY = (
    r"(?:ist|sind|war|waren|wird|werden|wurden?|hat|haben|hatten?|habe|sei|seien|kann|können|konnten?|darf|dürfen|"
    r"durften?|muss|müssen|"
    r"mussten?|soll|sollen|sollten?|will|wollen|wollten?|gibt|geht|steht|liegt|kommt|bleibt|fährt|läuft|hält|gilt|"
    rf"gelten|{STRONG_PAST}|"
    r"(?!(?:nicht|erst|fast|meist|selbst|dort|jetzt|oft|seit|mit|laut|samt|statt|damit|somit|weit|bereit|gut|alt|"
    r"kalt|heute|heut|recht|fest|leicht|"
    r"schlecht|bekannt|insgesamt|überhaupt|zuletzt|zunächst|höchst|zuerst|letzte|erste|zweite|dritte|alte|weite|"
    r"gute|späte|letzten|ersten|zweiten|dritten|alten|weiten|guten|"
    r"ganzen|unten|hinten|mitten|besten|meisten|größten|kleinsten|nächsten|höchsten|bisherigen|mindestens|bereits|"
    r"rote[n]?|breite[n]?|wenigstens|spätestens)(?!\w))"
    rf"[a-zäöüß]{{3,}}(?:te|ten|t))"
)
_KONJUNKTIV = r"(?:könne|müsse|solle|dürfe|wolle|werde|gebe|gehe|komme|stehe|liege|bleibe|wisse|lasse|brauche)"
_SUBJECT_NP = (
    r"(?:(?:[Dd]er|[Dd]ie|[Dd]as|[Ee]ine?|[Kk]eine?|[Ss]eine?|[Ii]hre?|[Uu]nsere?|[Dd]iese[rs]?|[Aa]lle|[Vv]iele|"
    r"[Mm]anche|[Jj]ede[rs]?|[Ee]inige|[Mm]ehrere|[Bb]eide|\d[\d.]*|[Zz]wei|[Dd]rei) "
    r"[\w-]+|[Ee]r|[Ss]ie|[Ee]s|[Mm]an|[Ww]ir|[Ii]ch|[A-ZÄÖÜ][\w-]+)"
)
STATED = re.compile(
    rf"\A\W*{_SUBJECT_NP}(?:,? (?!(?:die|der|das|dem|den|deren|dessen|welche\w*|wo|dass|wenn|"
    rf"ob) (?:[a-zäöü]+ )?(?:[a-zäöü]+|[A-ZÄÖÜ]\w+) )[\w.%-]+){{0,9}}? (?:{_FINITE_ONLY}|{_KONJUNKTIV})(?!\w)|"
    rf"\A\W*(?:{_FINITE_ONLY}|[a-zäöüß]{{3,}}en) (?:sich )?(?:auf [\w ]{{3,30}} |in [\w ]{{3,30}} |"
    rf"bei [\w ]{{3,30}} )?(?:der|die|das|ein|eine|kein|keine|seine?|ihre?|es|er|sie|man|wir|ich|"
    r"[A-ZÄÖÜ][\w-]+)(?!\w)"
)
"""A whole statement with a subject of its own."""
PREDICATE_FIRST = re.compile(
    r"\W*(?:ist|sind|war|waren|wird|werden|wurden?|hat|haben|hatten?|kann|muss|soll|darf)(?!\w)"
)
_IRREAL = (
    r"(?:Prognose|(?-i:(?<!Ein)[Ss]chätzung(?<!Einschätzung))|Entwurf|Entwürf|Plan|Pläne|Vorschl|Szenari|Gerücht|"
    r"Theorie|Modell|Erwartung|Fall|Lesart)"
)
_SAFE = (
    r"(?:(?:Und|Aber|Doch) )?(?:heute|gestern|morgen|inzwischen|mittlerweile|nun|jetzt|später|dann|danach|daraufhin|"
    r"dort|hier|zudem|außerdem|ferner|dennoch|trotzdem|"
    r"allerdings|jedoch|dagegen|hingegen|schließlich|endlich|zuletzt|zunächst einmal|seither|seitdem|damals schon|"
    r"auch|so|deshalb|daher|deswegen|darum|"
    r"nachdem [^,;:]*|weil [^,;:]*|tatsächlich|in wahrheit|in wirklichkeit|insgesamt|zugleich|gleichzeitig|ebenso|"
    r"unterdessen|indes|stattdessen|"
    r"dabei|damit|davon|daran|"
    r"(?:am|im|an diesem|in diesem|seit|ab|vor|nach|um|gegen) [^,;:]{2,60}|(?:letzte|vorige|diese|nächste|kommende|"
    r"vergangene)[ns]? \w+|"
    r"in (?:(?-i:[A-ZÄÖÜ])[\w-]+(?: (?-i:[A-ZÄÖÜ])[\w-]+)*|einer (?:Erklärung|Mitteilung|Rede)|einem (?:Interview|"
    r"Brief|Gespräch|Schreiben))|anders als [^,;:]{2,60}|entgegen [^,;:]{2,60}|laut [^,;:]{2,50}|"
    r"nach angaben [^,;:]{2,50}|(?:auf|nach) [^,;:]{2,60} (?:angesprochen|gefragt|befragt)|"
    r"[^,;:]{2,40} zufolge)"
)
BEGINS = re.compile(
    r"(?:[;:]|\s–|, (?:an|in|auf|bei|mit|von|zu|aus|nach|für|über|unter|durch|vor) (?:de[rmn]|die|das|denen)|"
    r"(?<!\w)(?:und|aber|oder|doch|denn|sondern|obwohl|während|weil|da|als|nachdem|bevor|wobei|sowie|"
    r"dass|ist|sind|war|waren|wird|wurde|"
    rf"bleibt|heißt|bedeutet))\s*[\"'(]*{CUT}|(?<!\w)(?:{_SAYS})[^,;]{{0,40}}[,:]?\s*[\"'(]*{CUT}|"
    rf"\A\W*(?!.*{_IRREAL}){_SAFE},?\s*[\"'(]*{CUT}|,\s*[\"'(]*{CUT}(?:er|sie|es|wir|ich|man|das|dies)(?!\w)|"
    rf"{CUT}(?:eine (?:Handvoll|Minderheit)|einige|manche|wenige|mehrere)(?!\w)",
    re.IGNORECASE,
)
"""Behind what a statement may begin inside a sentence and says the same without it."""
GOES_ON = re.compile(
    r"\s*(?:[,;:.!?)\"(–-]|(?:und|oder|sowie|aber|doch|heute|gestern|morgen|inzwischen|wieder|auch|dort|hier|bereits|"
    r"schon|zurück|ab|an|auf|aus|ein|vor|zu|"
    r"am|im|beim|vom|zum|zur|ins|ans|der|die|das|den|dem|des|ein\w*|sein\w*|ihr\w*|diese\w*|\d[\d.]*|(?:in|an|auf|"
    r"bei|vor|nach|seit|um|gegen|aus|von|zu|mit|"
    r"durch|wegen|über|unter|für|zwischen|neben|hinter) (?:de[rmns]|die|das|eine?[rmns]?|ihre?[rmn]?|seine?[rmn]?|"
    r"diese[rmn]?|\d[\d.]*|[A-ZÄÖÜ]))(?!\w)|"
    r"(?:in|aus|von|nach|bei) [A-ZÄÖÜ])"
)
"""With what a sentence may go on behind a statement that says the same without it."""
