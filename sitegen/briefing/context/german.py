"""German: what turns, limits, conditions, attributes or questions a statement."""

from __future__ import annotations

from sitegen.briefing.context import patterns as re
from sitegen.briefing.context.german_broad import (
    BEGINS,
    COMMON,
    CONTRASTS,
    GOES_ON,
    PREDICATE_FIRST,
    SAYS,
    STATED,
    TAKES_BACK,
    TELLS_WHICH,
    VERB,
    broad,
)
from sitegen.briefing.context.german_frames import STRONG_PAST, frames
from sitegen.briefing.context.german_rest import EARLIER, LATER, MOCKS, REST, UPHOLDS
from sitegen.briefing.context.tables import Cue, Table, Voices, any_of

_NOT = (
    r"(?:nicht|kein\w*|nie|niemals|niemand\w*|nichts|keineswegs|keinesfalls|mitnichten|weder|nirgend\w*|"
    "kaum|ohne|selten)"
)
_NO_VERB = (
    "fest|recht|schlecht|leicht|dicht|bunt|hart|sanft|echt|bekannt|insgesamt|überhaupt|direkt|konkret|"
    "komplett|privat|zuletzt|zunächst|höchst|meist|nächst|selten|unten|hinten|ihrerseits|samt|"
    "kurzfristig|angesichts|bereits|jeweils|dritt|zweit|weiter|hat|fast|bitte|heute|leute|etwa|mitten|"
    "drinnen|"
    "mit|seit|nicht|fast|erst|selbst|dort|jetzt|oft|statt|weit|gut|laut|samt|damit|somit|womit|bereit|"
    "alt|kalt|nachts|heute|bitte|heut|"
    "erste|zweite|dritte|letzte|nächste|alte|gute|weite|rote|breite|späte|ersten|zweiten|dritten|letzten|"
    "nächsten|alten|guten|weiten|roten|breiten|späten|größte|größten|kleinste|kleinsten|beste|besten|"
    "meisten|mindestens|höchste|höchsten"
)
_VERB = (
    "(?:ist|sind|war|waren|wird|werden|wurde|wurden|worden|hat|haben|hatte|hatten|habe|sei|seien|gewesen|"
    "kann|können|konnte|darf|dürfen|durfte|muss|müssen|musste|soll|sollen|will|wollen|"
    "endet|fährt|geht|gibt|gab|kam|kommt|steht|stand|liegt|lag|bleibt|blieb|hält|hielt|läuft|lief|sank|"
    "sinkt|steigt|stieg|fiel|fällt|brach|"
    rf"ge[a-zäöüß]{{2,}}(?:t|en)|(?!(?:{_NO_VERB})\b)[a-zäöüß]{{2,}}(?:t|te|ten|tet|ieren)|(?:auf|ab|an|"
    rf"aus|ein|zu|vor|nach|ver|be|er|zer|ent)[a-zäöüß]{{2,}}en|{STRONG_PAST}|zu [a-zäöü]{{2,}}(?:e[lr]n|en)|"
    "liege|gebe|stehe|komme|gehe|bleibe|nehme|halte|wisse|müsse|könne|solle|wolle|dürfe|werde|lasse|mache|finde|"
    "trage|"
    "bringe|führe|ziehe|zahle|arbeite|wäre|hätte)"
)
_CLAUSE = re.compile(
    rf"(?<!\w){_VERB}(?!\w)|(?<!\w)[A-ZÄÖÜ][\w-]+ (?!(?:gegen|neben|zwischen|unten|oben|wegen|seinen|ihren|"
    r"einen|den|diesen|innen|außen|hinten|vorn|mitten|allen)\b)[a-zäöüß]{3,}en(?!\w)(?! [A-ZÄÖÜ])|"
    r"(?<!\w)(?:[Dd]er|[Dd]ie|[Dd]as|er|sie|es|man|[A-ZÄÖÜ][\w-]+) (?!(?:eine|keine|diese|seine|ihre|ohne|heute|"
    r"bitte)\b)"
    r"[a-zäöüß]{3,}e(?!\w)(?! [A-ZÄÖÜ])|"
    r"(?<!\w)(?!(?:morgen|oben|unten|hinten|außen|innen|gegen|wegen|neben|eben|zwischen|seinen|ihren|einen)\b)"
    r"[a-zäöüß]{3,}en\W*\Z"
)
_NUMBER = re.compile(
    r"\A\W*(?:[$€£]? ?\d[\d.,]*|ein Dutzend|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|"
    r"zwanzig|hundert\w*|tausend\w*|Hunderte|Tausende|alle|jede\w*)\b"
)
_SUPERLATIVE_FIRST = re.compile(
    r"\A\W*(?:de[rmns] |die |das |dem )?(?:\w+(?:st|ßt|cht)(?:e|en|er|es|em)|meist\w*|einzige\w*)\b"
)
_SUPERLATIVE_LAST = re.compile(
    r"(?<!\w)(?:(?!erst|fast|meist|läng?st|selbst|nächst)\w{3,}(?:st|ßt)(?:e|en|er|es|em)|einzige\w*|"
    r"meisten|besten?|erste[nrs]?)(?: [\w-]+){0,3}\W*\Z"
)
_COMPARATIVE_LAST = re.compile(
    r"(?<!\w)(?:mehr|weniger|besser|schlechter|höher|niedriger|größer|kleiner|schneller|langsamer|stärker|"
    "schwächer|länger|kürzer|billiger|teurer|tiefer|breiter|sicherer|älter|jünger|früher|später|"
    r"so \w+)(?: [\w-]+){0,4}\W*\Z"
)
_ANY = re.compile(r"\S+\s+\S+")
_CONDITIONAL = (
    "(?<!als )(?<!auch )(?<!selbst )(?<!wie )wenn|falls|sofern|soweit|vorausgesetzt|solange|sobald|"
    "es sei denn|unter der (?:Bedingung|Voraussetzung)|im Falle?|für den Fall|angenommen|"
    "nur wenn|erst wenn|nur falls|je nachdem|abhängig von|vorbehaltlich|nur mit|nur nach|nur bei|"
    "gegen Zahlung|im Gegenzug|andernfalls|sonst"
)
_EXCEPTION = (
    "außer|ausgenommen|mit (?:der )?Ausnahmen?|bis auf(?! weiteres)|abgesehen von|aber nicht|"
    r"jedoch nicht|nicht aber|nicht jedoch|allerdings nicht|doch nicht|aber kein\w*|ausschließlich|"
    "ohne Berücksichtigung"
)
_FUTURE = (
    "soll(?:en|te|ten|e)?|dürften?|könnten?|müssten?|würden?|hätten?|wären?|möchten?|will|wollen|"
    "wollten?|kann|können|darf|dürfen|mag|muss|müssen"
)
_PLAN = (
    r"plan(?:t|en|te|ten)|beabsichtig\w+|hoff(?:t|en|te|ten)|fürchte\w*|befürchte\w*|erwäg\w+|erwog\w*|"
    r"erwart\w+|wünsch\w+|droh(?:t|en|te|ten)|versuch(?:t|en|te|ten)|forder(?:t|n|te|ten)|verspr[ia]ch\w*|"
    r"versprechen|kündig\w+|schl[äu]g\w* vor|vorgeschlagen|überleg\w+|prüf(?:t|en|te|ten)|bat|bittet|"
    r"drängt\w*|vermut\w+|glaub\w+|verdächtig\w+|beschuldig\w+|vorgeworfen|wirft|warf|behaupt\w+"
)
_UNSURE = (
    r"angeblich\w*|offenbar|mutmaßlich\w*|vermutlich|wohl|möglicherweise|vielleicht|eventuell|"
    "wahrscheinlich|womöglich|anscheinend|scheinbar|scheint|schien|es heißt|hieß es|dem Vernehmen nach|"
    r"gerüchteweise|Gerüchte\w*|Gerücht|Verdacht|Vorwurf|Behauptung\w*|Vermutung\w*|Befürchtung\w*|"
    "(?:Hoffnung|Plan|Pläne|Vorschlag|Entwurf)(?:,| für| zur| zum) |(?:es ist|ist es|"
    "scheint es) (?:möglich|denkbar|wahrscheinlich)|gilt als|galt als|früher|einst|ehemals|damals|fast|"
    r"beinahe|nahezu|sogenannt\w*|so genannt\w*|als ob|als wäre|als hätte|theoretisch|hypothetisch|"
    "im Scherz|ironisch|scherzhaft"
)
_TIME = r"(?:Stunde|Tag|Nacht|Woche|Monat|Jahr|Minute|Sommer|Winter|Saison)\w*"
_SCOPE = (
    r"im (?:Grundsatz|Kern|Norden|Süden|Osten|Westen|nördlich\w*|südlich\w*|östlich\w*|westlich\w*|ersten|"
    "zweiten|alten|neuen|oberen|unteren|inneren|äußeren|Prinzip|Sommer|Winter|Durchschnitt|Schnitt|"
    "Notfall|Inneren)|"
    "in (?:einigen|manchen|vielen|bestimmten|wenigen|Teilen|der (?:Theorie|Nacht|Regel|ersten|zweiten|"
    r"nördlich\w*|südlich\w*|östlich\w*|westlich\w*)|den (?:ersten|nördlich\w*|südlich\w*|östlich\w*|"
    r"westlich\w*|nächsten|letzten|Sommer\w*|Winter\w*))|"
    r"(?:eine|einen|zwei|drei|vier|fünf|sechs|\d+|einige|mehrere|wenige|ein paar|"
    rf"bis zu \w+) {_TIME}(?: lang)?|für (?:[A-ZÄÖÜ]\w+|eine?n?|zwei|drei|\d+|einige|fremde|kleine|große|"
    "alle|den Augenblick|diejenigen|den Moment|die (?:nächsten|ersten)|jene|Schiffe|Mitglieder|Kinder|"
    "Besucher|Einheimische)|"
    "nachts|tagsüber|werktags|sonntags|am Wochenende|an (?:Sonntagen|Werktagen|Wochenenden|Feiertagen)|"
    "während|bis (?:zum|zur|Ende|auf weiteres|Januar|Februar|März|April|Mai|Juni|Juli|August|September|"
    r"Oktober|November|Dezember|\d)|vorerst|vorläufig|zunächst|anfangs|vorübergehend|zeitweise|"
    "teilweise|zum Teil|überwiegend|größtenteils|meist|meistens|manchmal|nur|lediglich|einzig|"
    "ausschließlich|bloß|allein|auf (?:dem Papier|Probe)|probeweise|theoretisch|innerhalb|zwischen|"
    r"bei (?:Ebbe|Flut|Nacht|gutem|ruhiger|schwerer)|unter (?:zehn|\d|Auflagen|Aufsicht)|ab (?:zehn|\d)|"
    r"über (?:zehn|\d)|zumindest"
)
_SAY = (
    "sagte|sagt|sagten|sagen|erklärte|erklärt|erklärten|betonte|betont|warnte|warnt|berichtete|berichtet|"
    "berichteten|schrieb|schreibt|schrieben|meinte|meint|behauptete|behauptet|"
    "entgegnete|erwiderte|konterte|hielt dagegen|teilte|kündigte|räumte|fügte|ergänzte|antwortete|rief|"
    "versicherte|beklagte|klagte|klagt|urteilte|äußerte|scherzte|spottete|witzelte|bestätigte|bestritt|"
    "dementierte|forderte|fordert|mahnte|verkündete|kritisiert|kritisierten|monierte|moniert|rügte|rügt|"
    "bemängelte|bemängelt|argumentierte|argumentiert|argumentieren|vermutete|vermutet|urteilt|klagten|beteuerte|"
    "schimpfte|schimpft|polterte|wetterte|fluchte|jubelte|seufzte|murmelte|flüsterte|brüllte|schrie|höhnte|stöhnte|"
    "lachte|verriet|"
    "resümierte|bilanzierte|unterstrich|prophezeite|befand|befindet|empörte sich|ärgerte sich|freute sich|freut sich|"
    "bedauerte|plädierte|appellierte|bekräftigte|schwärmte|stellte fest|hob hervor|gab zu bedenken|fragte|fragt|"
    "mahnt|"
    "tadelte|hakte nach|warf ein|protestierte|"
    "klagen|beklagen|kritisieren|monieren|rügen|behaupten|warnen|betonen|erklären|meinen|vermuten|bemängeln|"
    "versichern|beteuern|"
    "beteuert|lobte|lobt|gestand|gab zu|wandte ein|unterstellte|unterstellt"
)
_SAYING = (
    f"{_SAY}|nannte|nennt|bezeichnete|bezeichnet|kritisierte|lobte|sprach|spricht|verurteilte|"
    "beschrieb|beschuldigte|verlangte|verlangt|begrüßte|begrüßt|macht geltend|machte geltend|ist überzeugt|"
    "sind überzeugt|war überzeugt|waren überzeugt|zeigte sich überzeugt|"
    "zeigten sich überzeugt|spricht davon|sprechen davon|sprach davon|sprachen davon|machen geltend|"
    "machten geltend"
)

_STATEMENT = (
    r"(?:\A(?:das|dies|es) |(?:die|diese[rsn]?|der|den|das|alle|seine|ihre|nannte \w+) (?:Meldung\w*|"
    r"Bericht\w*|Aussage\w*|Angabe\w*|Behauptung\w*|Nachricht\w*|Zahl\w*|Gerücht\w*|Vorwurf\w*|"
    r"Vorwürfe\w*|Darstellung|Äußerung\w*|Worte|Studie|Information\w*|Artikel))"
)
_UNTRUE = (
    "(?:falsch|erfunden|unwahr|haltlos|unbegründet|gelogen|Lüge|Unsinn|unzutreffend|widerlegt|"
    r"dementiert\w*|bestr[ei]+t\w*|zurückgewiesen|zurückgezogen|wies\w* .{0,40}zurück|widersprach\w*|"
    "gefälscht|Falschmeldung|Ente|aus der Luft gegriffen)"
)

_TAKEN_BACK = (
    r"(?:das|dies|es|sie|ihn|alles|(?:Meldung|Aussage|Äußerung|Behauptung|Zahl|Angabe|Bericht|Satz|Wort|Vorw[uü]rf|"
    r"Darstellung|"
    r"Nachricht|Mitteilung|Studie|Artikel|Beitrag|Anzeige|Geständnis)\w*)"
)
_IN_THE_VIEW = (
    "nach (?:den |der )?(?:angaben|worten|ansicht|darstellung|lesart|überzeugung|auffassung|einschätzung|meinung|"
    "aussagen?|"
    "schilderung|auskunft|informationen|erkenntnissen|recherchen|berechnungen|bekunden|version|vorstellung)|"
    "aus (?:der )?sicht|in den augen|glaubt man|geht es nach|wenn man"
)

CUES = (
    *frames(_CLAUSE),
    Cue(
        "hearsay",
        "opening",
        re.compile(r"(?<!\w)((?:wirf|werf|warf)\w*(?!\w)[^;]{0,60}?(?<!\w)vor(?!\w))[^;]*\Z"),
        _CLAUSE,
    ),
    Cue(
        "hearsay",
        "edge-before",
        re.compile(r"(?<!\w)((?:war|waren|ist|sind) (?:einst|früher|einmal|ehemals|damals|fast|beinahe))\s*\Z"),
    ),
    Cue(
        "retraction",
        "next",
        re.compile(
            r"[^.]{0,60}?(?<!\w)((?:inzwischen|später|mittlerweile) (?:mit|klar)[^.]{0,80}?(?:nie|nicht|kein\w*)|"
            r"(?:bestr[ei]+t\w*|dementiert\w*|widersprach\w*|wies\w*) (?:das|dies|dem|es))(?!\w)"
        ),
    ),
    Cue(
        "negation",
        "opening",
        re.compile(
            r"(?<!\w)((?:wies|weist|wiesen|weisen)(?!\w)[^;]*(?<!\w)zurück)(?!\w)[^;:]*\Z|(?<!\w)(wonach|"
            r"verfrüht|voreilig)(?!\w)[^;:]*\Z"
        ),
        _CLAUSE,
    ),
    Cue("condition", "opening", re.compile(r"\A\W*((?:Sollten?|Wären?|Hätten?|Würden?) [^,]+,)\s*\Z")),
    Cue(
        "hearsay",
        "opening",
        any_of(
            r"((?:unbestätigte\w*|anonyme\w*|unüberprüfte\w*) \w+|Berichten zufolge|Medienberichte\w*|"
            "Informationen zufolge)"
        ),
        _CLAUSE,
    ),
    Cue(
        "hearsay",
        "edge-before",
        re.compile(
            r"(?<!\w)((?:Berichten zufolge|angeblich|mutmaßlich|offenbar|vermutlich|"
            r"möglicherweise)(?: [a-zäöü]+)?)\s*\Z"
        ),
    ),
    Cue(
        "condition",
        "edge-after",
        re.compile(r"[\s,]*([a-zäöüß]+ (?:\w+ )?(?:aber|jedoch|allerdings|dagegen|hingegen))(?!\w)"),
        _CLAUSE,
    ),
    Cue("scope", "edge-after", re.compile(r"\s*(von [\w ]{1,24}? bis \w+)"), _CLAUSE),
    Cue(
        "retraction",
        "next",
        re.compile(
            r"\W*(?:Das|Dies|Es|Die \w+|Der \w+) (?:[\w ]{0,20})(stell\w+ sich [^.]{0,30}heraus|"
            "entpuppte sich|war (?:nur |bloß )?(?:ein Gerücht|ein Scherz|ein Fehlalarm|eine Übung)|"
            "[^.]{0,20}(?:senkte|revidierte|berichtigte|verringerte) [^.]{0,20}(?:Zahl|Angabe|"
            r"Bilanz))(?!\w)"
        ),
    ),
    Cue(
        "subject",
        "edge-before",
        re.compile(r"(?<=\w )((?:des|der|eines|einer|dem|den) [A-ZÄÖÜ]\w+)\s*\Z"),
        re.compile(r"\A\W*[A-ZÄÖÜ][\w-]+ [A-ZÄÖÜ][\w-]+ [a-zäöüß]{2,}(?!\w)"),
    ),
    Cue(
        "correction",
        "opening",
        any_of(
            r"((?:frühere\w*|erste\w*|ursprüngliche\w*|vorherige\w*|vorige\w*|alten?) (?:Fassung|Version|Meldung|"
            r"Bericht\w*|Artikel\w*|Ausgabe)|fälschlich\w*|irrtümlich\w*|versehentlich|"
            "(?:berichteten|meldeten|schrieben|hatten) wir(?: zunächst| zuvor| gestern)?|wir hatten (?:berichtet|"
            "geschrieben|gemeldet)|zunächst hieß es|(?:es )?(?:wäre|ist|war) (?:falsch|verfehlt|unwahr|"
            "ein Irrtum|ein Fehler)[^.;]*(?:zu|dass))"
        ),
    ),
    Cue(
        "retraction",
        "next",
        re.compile(
            rf"\W*((?:[\w'-]+ ){{0,8}}?(?:nahm\w*|"
            rf"zog\w*) (?:[\w'-]+ ){{0,3}}?{_TAKEN_BACK} (?:[\w'-]+ ){{0,4}}?zurück|"
            r"(?:[\w'-]+ ){0,8}?(?:rückte\w*|ruderte\w*) (?:[\w'-]+ ){0,5}?(?:zurück|ab|davon ab)|"
            r"(?:[\w'-]+ ){0,8}?(?:widerrief\w*|korrigierte\w*+(?! (?:die|den|das|ihre\w*|seine\w*) (?!Polizei|"
            r"Behörde|Feuerwehr|Klinik|Regierung|Zahl|Angabe|"
            r"Meldung|Bericht|Aussage|Bilanz|Opfer|Behaupt|Äußer)[A-ZÄÖÜ])|berichtigte\w*|dementiert\w*|"
            r"entschuldigt\w*|zurückgezogen|zurückgenommen|widerrufen|berichtigt|korrigiert(?!\w)|widerlegt)|"
            r"(?:Das|Dies|Diese\w*(?: \w+)?|Die (?:Aussage|Meldung|Angabe|Behauptung|Zahl|Nachricht|Information|"
            r"Studie)\w*|Der (?:Bericht|Artikel|Satz)|Es) (?:ist|war|stimmt\w*|erwies|trifft|wurde|hat|sind|"
            r"waren) (?:[\w'-]+ ){0,4}?(?:falsch|unwahr|Irrtum|Fehler|erfunden|zu\b|gelogen|nicht (?:wahr|richtig|"
            r"so|der Fall))|(?:Das|Dies) stimm\w* (?:\w+ )?nicht|"
            r"[^.]{0,60}?(?:sei|ist|war|seien|waren) (?:\w+ )?(?:falsch|unwahr|ein Irrtum|nicht wahr|gelogen|"
            r"ein Fehler)(?!\w)|(?:Berichtigung|Richtigstellung|Korrektur)(?![^.]*(?:früher|ursprünglich|"
            r"zunächst|ersten))[^.]{0,80}?(?:nicht|kein\w*|zurückgezogen)(?!\w)|Tatsächlich|In Wahrheit|"
            "In Wirklichkeit|"
            "Das Gegenteil|Falsch[.!])"
        ),
    ),
    Cue(
        "retraction",
        "next",
        re.compile(
            rf"(?=[^.]{{0,140}}?(?<!\w){_STATEMENT})(?![^.]{{0,140}}?nicht {_UNTRUE})[^.]{{0,140}}?(?<!\w)"
            rf"({_UNTRUE})(?!\w)",
            re.IGNORECASE,
        ),
        _CLAUSE,
    ),
    Cue(
        "retraction",
        "outside",
        re.compile(
            r"[\s,\"]*((?:[\w'-]+ ){0,8}?(?:nahm|zog) (?:[\w'-]+ ){0,6}?zurück|(?:[\w'-]+,? ){0,10}?(?:widerrief|"
            r"zurückgenommen|zurückgezogen|korrigierte|entschuldigte))(?!\w)"
        ),
    ),
    Cue(
        "negation",
        "opening",
        any_of(
            rf"({_NOT})[^;:]*, (?:dass|als|wie|zu|um|die|der|den|das)\b[^;:]*\Z|((?:Märchen|Mythos|Lüge|Legende|"
            r"Irrtum|Unsinn|Falschmeldung|Erfindung)[^;:]*, dass)[^;:]*\Z|(schloss\w* aus|schließ\w+ aus|"
            r"auszuschließen|bestr[ei]+t\w*|leugn\w+|dementier\w*|verneint\w*|zurückgewiesen|bezweifel\w+|"
            r"zweifel\w*|ausgeschlossen|weit davon entfernt|anstatt|statt|verhinder\w+|weiger\w+|verzicht\w+|"
            r"unmöglich|versäum\w+|ablehn\w+|lehnte?n?)[^;:]*\Z"
        ),
        _CLAUSE,
    ),
    Cue("negation", "before", any_of(rf"({_NOT})(?! nur\b)"), _CLAUSE),
    Cue("negation", "edge-before", re.compile(rf"(?<!\w)({_NOT})(?! nur)(?: \w+)?[\s\"]*\Z", re.IGNORECASE), _ANY),
    Cue("negation", "after", re.compile(rf"\A[^,;:\"]*?(?<!\w)({_NOT})(?! nur)(?!\w)"), _ANY),
    Cue(
        "negation",
        "edge-after",
        re.compile(
            r"[\s,\"–]*(?:dass|das|was|dies)?\s?((?:bestr[ei]+t\w*|dementierte\w*|leugnete\w*|verneinte\w*|"
            r"wies\w*|weist) (?:[^.;]{0,40})|ist (?:falsch|nicht wahr|gelogen|erfunden|nicht)|stimmt nicht|"
            "trifft nicht zu|war (?:eine Lüge|erfunden|falsch)|wurde (?:abgelehnt|verworfen|abgesagt|gestrichen|"
            r"verboten)|wurden (?:abgelehnt|verworfen|abgesagt|gestrichen))(?!\w)"
        ),
    ),
    Cue(
        "negation",
        "edge-after",
        re.compile(
            r",\s*((?:glaub|behaupt|sag|beleg|beweis|bestätig|mein|stimm)\w* (?:\w+ ){0,2}?(?:niemand|nicht|"
            r"keiner|nie\w*|kaum))(?!\w)"
        ),
    ),
    Cue(
        "negation",
        "outside",
        re.compile(
            r"[\s,\"–]*((?:ist|war|sei) (?:nicht|falsch|gelogen|erfunden|eine Lüge|unwahr)|(?:hat|"
            r"habe) (?:\w+ ){0,3}?(?:nie|nicht) (?:gesagt|behauptet)|stimmt nicht|(?:bestritt|bestreitet|"
            r"dementierte)(?: \w+){0,3})(?!\w)"
        ),
    ),
    Cue("question", "opening", any_of(r"(?<!als )(ob)\b[^.;?!]*\Z"), _CLAUSE),
    Cue(
        "question",
        "edge-after",
        re.compile(
            r"[\s,]*((?:ist|bleibt|war|blieb) (?:unklar|offen|ungewiss|fraglich|umstritten|strittig|"
            r"unbekannt))(?!\w)"
        ),
    ),
    Cue("condition", "opening", any_of(rf"({_CONDITIONAL})"), _CLAUSE),
    Cue(
        "condition",
        "opening",
        re.compile(
            r"\A\W*(Ohne (?!Gegenstimme|Aussprache|Debatte|Zwischenf|Zögern|Umschweife|Verletzte|Weiteres|weitere|"
            r"Probleme|größere)(?:[\w-]+ ){0,4}[\w-]+)"
        ),
        _CLAUSE,
    ),
    Cue(
        "condition",
        "opening",
        re.compile(
            r"\A\W*((?:Sollten?|Wären?|Hätten?|Würden?|Müssten?|Könnten?|Erst wenn|Erst nach\w*|Nur wenn) [^,]+,?)"
        ),
        _CLAUSE,
    ),
    Cue(
        "condition",
        "opening",
        re.compile(
            r"\A\W*((?!(?:Laut|Mit|Seit|Statt|Nicht|Fast|Selbst|Jetzt|Zuletzt|Dort|Erst|Oft|Gut|Weit|Samt|Damit|"
            r"Somit)\b)[A-ZÄÖÜ][a-zäöüß]+t (?:der|die|das|ein\w*|er|sie|es|man|wir|kein\w*|"
            r"[A-ZÄÖÜ]\w+) [^,]*,)\s*\Z"
        ),
    ),
    Cue("condition", "opening", any_of(rf"({_EXCEPTION})"), _CLAUSE),
    Cue("condition", "after", any_of(rf"({_CONDITIONAL}|{_EXCEPTION})"), _CLAUSE),
    Cue(
        "condition",
        "edge-after",
        re.compile(
            r"[\s,–]*((?:aber|jedoch|doch|allerdings|obwohl|obgleich|wenngleich|trotzdem|wobei|hingegen|dagegen|"
            r"oder)(?! auch)(?! (?:[A-ZÄÖÜ]\w+(?: [A-ZÄÖÜ]\w+)*) (?:widersprach|bestritt|sagte)))(?!\w)"
        ),
        _CLAUSE,
    ),
    Cue(
        "condition",
        "outside",
        re.compile(
            rf"[\s,\"–]*((?:aber |und |doch )?(?:nur |erst )?(?:{_CONDITIONAL}|{_EXCEPTION}|bis|aber nur|"
            r"sollten?))(?!\w)"
        ),
        _ANY,
    ),
    Cue(
        "condition",
        "next",
        re.compile(
            r"\W*(Ausgenommen|(?:[\w-]+ ){1,3}(?:ist|sind|bleibt|war) (?:davon )?(?:ausgenommen|nicht betroffen|"
            "befreit)|(?:Einzige )?Ausnahmen?|Nicht betroffen|Davon ausgenommen|(?:Dies|Das|Die Regel|Das Verbot|"
            "Die Pflicht) gilt (?:aber |jedoch |allerdings )?(?:nicht|nur|erst)|Es sei denn|"
            r"(?:Die )?Voraussetzung|(?:Die )?Bedingung|Nur wenn|Außer|Allerdings nur|Aber nur|Vorausgesetzt)\b"
        ),
    ),
    Cue("hearsay", "before", any_of(rf"({_UNSURE})"), _CLAUSE),
    Cue("hearsay", "before", any_of(rf"({_FUTURE})"), _CLAUSE),
    Cue("hearsay", "before", any_of(rf"({_PLAN})"), _CLAUSE),
    Cue(
        "hearsay",
        "edge-after",
        re.compile(
            rf"[\s]*((?:{_FUTURE})|zu (?:haben|sein|werden)|(?:worden|gewesen) (?:sein|zu sein)|sein (?:soll|"
            r"dürfte|könnte|sollen)|haben (?:soll|dürfte|könnte|sollen))(?!\w)"
        ),
        _ANY,
    ),
    Cue("hearsay", "after", any_of(rf"({_UNSURE}|wie es hei(?:ß|ss)t|sagen Gerüchte)"), _CLAUSE),
    Cue(
        "hearsay",
        "outside",
        re.compile(
            r"[\s,\"–]*((?:[\w'-]+ ){0,4}?(?:scherzte|spottete|witzelte|höhnte|flachste)|"
            r"(?:[\w'-]+ ){0,5}?(?:im Scherz|ironisch|spöttisch|lachend|augenzwinkernd|scherzhaft)|(?:soll|"
            r"sollen) (?:[\w'-]+ ){0,5}?gesagt haben|heißt es gerüchteweise|so das Gerücht)(?!\w)"
        ),
    ),
    Cue(
        "scope",
        "edge-before",
        re.compile(
            r"(?<!\w)((?:bis zu|höchstens|maximal|mindestens|wenigstens|fast|nahezu|beinahe|etwa|rund|ungefähr|"
            r"circa|ca\.|knapp|über|unter|gut|nur|lediglich|bloß|kaum|weniger als|mehr als|schätzungsweise|an die|"
            r"gegen|zwischen|gerade einmal|nicht alle|nicht einmal|um die))\s*\"?\Z",
            re.IGNORECASE,
        ),
        _NUMBER,
    ),
    Cue(
        "scope",
        "edge-before",
        re.compile(
            r"(?<!\w)((?:eine?[rsmn]?|zwei|drei|vier|fünf|zehn|zwölf|\d[\d.]*|einige|manche|viele|wenige|mehrere|"
            "die meisten|die Hälfte|ein Teil|ein Drittel|ein Viertel|Teile|Dutzende|Hunderte|Prozent|"
            r"keine[rs]?) ?(?:von|der|des|unter|aus|dieser|seiner|ihrer)(?: den| insgesamt| rund)?)\s*\Z",
            re.IGNORECASE,
        ),
    ),
    Cue(
        "scope",
        "edge-before",
        re.compile(
            r"(?<!\w)((?:eine?[rsm]?|zwei|drei|einige|manche|viele|wenige|mehrere|die meisten|die Hälfte|ein Teil|"
            r"ein \w*(?:tel|ttel)|Teile|die \w*hälfte|der Großteil|die Mehrheit|eine Minderheit|keine?[rs]?|"
            r"\d[\d.]*))\s*\Z",
            re.IGNORECASE,
        ),
        re.compile(r"\A(?:der|des|von|unserer|seiner|ihrer|dieser) "),
    ),
    Cue(
        "scope",
        "edge-before",
        re.compile(
            r"(?<!\w)((?:eine?[rsmn]?|zu den|zu|unter|fast|beinahe|nahezu|nach [^,;.]{2,40}|zweit|dritt|viert|"
            r"zweit-|hinter [^,;.]{2,40}|ehemals|früher|einst|nicht)(?: de[rnms]| die| das)?)[\s-]*\Z",
            re.IGNORECASE,
        ),
        _SUPERLATIVE_FIRST,
    ),
    Cue(
        "scope",
        "opening",
        any_of(
            "(nur|lediglich|ausschließlich|allein|bloß|teilweise|vorübergehend|zeitweise|meist|meistens|"
            "überwiegend|größtenteils|manchmal|gelegentlich|vorläufig|vorerst|nicht alle|entweder|sowohl|"
            r"weder)[^,;]*\Z"
        ),
        _CLAUSE,
    ),
    Cue(
        "scope",
        "opening",
        re.compile(
            rf"\A\W*((?i:{_SCOPE}|bis \w+|in den letzten|früher|damals|vor dem Krieg|in (?:den|seinen|"
            r"ihren) (?:ersten|frühen|letzten|alten) \w+|einst|anfangs|von (?:den|\d))(?!\w)[^,;]*)\Z"
        ),
        _CLAUSE,
    ),
    Cue(
        "scope",
        "edge-after",
        re.compile(rf"[\s,(–]*((?:aber |und |wenn auch )?(?:nur |zumindest |allein |vor allem )?(?:{_SCOPE}))(?!\w)"),
        _CLAUSE,
    ),
    Cue(
        "scope",
        "edge-after",
        re.compile(
            r"[\s,]*((?:nach|hinter|außerhalb|in|im|der|des|an|am|seit|neben|unter|diesseits|von)(?: \w+){1,3})"
        ),
        _SUPERLATIVE_LAST,
    ),
    Cue(
        "scope",
        "edge-after",
        re.compile(r"[\s,]*((?:als|wie|verglichen mit|im Vergleich)(?: \w+){1,3})"),
        _COMPARATIVE_LAST,
    ),
    Cue(
        "scope",
        "edge-before",
        re.compile(
            r"(?<!\w)(weder [^,;]* noch|entweder [^,;]* oder|sowohl [^,;]* als auch|oder|noch)\s*\Z", re.IGNORECASE
        ),
        _CLAUSE,
    ),
    Cue(
        "subject",
        "edge-before",
        re.compile(r"(?<=\w )((?:von|vom|gegen|für|mit|bei|neben|hinter|über|gegenüber)(?: de[rmn])?)\s*\Z"),
        re.compile(
            r"\A\W*(?:de[rmn] |die |das )?(?:[A-ZÄÖÜ][\w-]+ ){1,3}?(?:ist|sind|war|waren|wird|werden|wurde|wurden|"
            r"hat|haben|hatte|hatten|soll|kann|[a-zäöü]+te)(?!\w)"
        ),
    ),
    Cue(
        "subject",
        "edge-before",
        re.compile(r"(, (?:die|der|das|den) (?:[\w-]+ ){0,3})\Z"),
        re.compile(r"\A\W*[\w-]+ (?:[a-zäöü]+te|hat|hatte|ist|war), (?:wurde|ist|war|hat)"),
    ),
    Cue("negation", "between", any_of(rf"({_NOT})")),
    Cue(
        "subject",
        "between",
        re.compile(
            r"(?:[,;.!?]|(?<!\w)(?:und|aber|dass|während|weil))[\"']?\s+((?:er|sie|es|wir|ich|(?:der |die |das |"
            r"ein |eine )?(?:[\w-]+ ){0,2}[A-ZÄÖÜ][\w-]+))\s*\Z"
        ),
        re.compile(rf"\A\W*{_VERB}(?!\w)"),
    ),
    Cue("condition", "between", any_of(rf"({_CONDITIONAL}|{_EXCEPTION})")),
    Cue(
        "hearsay",
        "between",
        any_of(
            rf"({_FUTURE}|angeblich|offenbar|mutmaßlich\w*|vermutlich|möglicherweise|vielleicht|wahrscheinlich|"
            r"plant|Gerücht\w*|behaupt\w+)"
        ),
    ),
    Cue("scope", "between", any_of(r"(nur|bis zu|höchstens|mindestens|fast|nahezu|teilweise|einige|lediglich|kaum)")),
)

_NAME = (
    "(?:(?:[Dd]er |[Dd]ie |[Dd]as |[Ee]ine? |[Ss]eine? |[Ii]hre? |[Uu]nsere? )?(?!(?:Der|Die|Das|Eine?|Den|"
    r"Dem)\b)[A-ZÄÖÜ][^\s\",.;:()–]*(?: [^\s\",.;:()–]+){0,6}?|er|sie|es|man)"
)
_STOP = (
    r"(?=\s*(?:[,.;:\"(–]|\Z)|\s(?:am|im|in|auf|bei|vor|nach|dem|zu|mit|an|gegenüber|und|heute|gestern|"
    "später|dass|bei|nach|während|weiter|ist|war|hat|wird|sind|haben|wurde|wurden|waren|hatte|hatten|sei|"
    r"habe)\b)"
)
_START = r"(?:\A\W*(?:Doch |Aber |Und )?|[,;:\"–(]\s*|(?<!\w)(?:dass|aber|während|weil|als|nachdem|ob|wenn)\s)"
_WOMAN = (
    r"(?:Frau|Königin|Prinzessin|Schwester|Mutter|Tochter|Tante|Ehefrau|Witwe|"
    r"[A-ZÄÖÜ][a-zäöüß]+in) (?:[A-ZÄÖÜ][\w-]+ )*{name}(?!\w)|(?<!\w){name}(?:,| und| mit) ihre?[mnr]?(?!\w)"
)
"""What tells of a name that it is a woman's; a man's is told by `_MAN`."""
_MAN = (
    r"(?:Herr|Herrn|König|Prinz|Bruder|Vater|Sohn|Onkel|Ehemann|Witwer) (?:[A-ZÄÖÜ][\w-]+ )*{name}(?!\w)|"
    r"(?<!\w){name}(?:,| und| mit) seine?[mnr]?(?!\w)"
)

_VOICES = Voices(
    behind=(
        re.compile(
            rf"[\s,–]*(?:hat|hatte|haben|hatten) (?P<who>{_NAME})(?= [^.\"]{{0,50}}?(?:gesagt|geschrieben|erklärt|"
            rf"gerufen|gemeint|"
            r"berichtet|behauptet|gewarnt|versprochen|notiert|geantwortet)(?!\w))"
        ),
        re.compile(rf"[\s,–]*(?:{_SAYING}) (?:es |dazu |weiter )?(?P<who>{_NAME}){_STOP}"),
        re.compile(rf"[\s,–]*(?:so|laut|(?i:{_IN_THE_VIEW}) (?:von |der |des |vom )?) ?(?P<who>{_NAME}){_STOP}"),
        re.compile(rf"[\s,–]*(?P<who>{_NAME}) (?:{_SAY})(?!\w)"),
    ),
    before=(
        re.compile(
            r"(?<!\w)(?P<who>[A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w-]+)?)s'? (?:Bemerkung|Aussage|Satz|Worten?|"
            "Behauptung|Äußerung|Urteil)(?P<by>),? "
        ),
        re.compile(rf"{_START}(?P<who>{_NAME})(?P<by> )(?=(?:{_SAYING})(?!\w))"),
        re.compile(rf"{_START}(?P<who>[^,.;:\"()–]{{2,50}}, [^,.;:\"()–]{{2,60}})(?P<by>, )(?=(?:{_SAYING})(?!\w))"),
        re.compile(rf"(?<!\w)(?:{_SAYING}) (?P<by>)(?P<who>{_NAME}){_STOP}"),
        re.compile(
            rf"(?<!\w)(?i:(?P<by>laut|{_IN_THE_VIEW}(?: von| der| des| vom)?)) (?P<who>(?:der |"
            f"des |den |dem )?{_NAME}){_STOP}"
        ),
        re.compile(rf"{_START}(?P<who>(?:Den |Der |Dem )?{_NAME})(?P<by> zufolge)"),
        re.compile(
            r"\A\W*(?P<who>[A-ZÄÖÜ][\w'.-]+(?: (?:von|van|der|de|zu|und|[A-ZÄÖÜ][\w'.-]*)){0,4})(?P<by>:) ?\"?\Z"
        ),
    ),
    before_speech=(re.compile(rf"{_START}(?P<who>{_NAME})(?P<by> )(?=(?:habe|hat|hätte|hatte|haben|hätten)(?!\w))"),),
    confirms=re.compile(r"\s*(?:genannt|bezeichnet|gesagt|erklärt|beschrieben|geschrieben|gewarnt|versprochen)(?!\w)"),
    doubled=re.compile(r""),
    closing=(
        re.compile(rf",\s+(?:{_SAY}) (?P<who>{_NAME}){_STOP}"),
        re.compile(rf",?\s+(?:so|laut) (?P<who>{_NAME}){_STOP}"),
    ),
    doubts=any_of(
        r"laut|zufolge|nach \w+ (?:de[rs]|von|vom)|(?:aus|in) (?:der )?(?:Sicht|Augen)|geltend|überzeugt|davon|"
        r"Vorwurf\w*|"
        r"kritisier\w+|monier\w+|"
        r"rüg\w+|bemängel\w+|unterstell\w+|argumentier\w+|behaupte\w*|meint\w*|glaub\w+|vermut\w+|"
        r"mutmaß\w+|so|warf|wirft|beschuldig\w+|beteuer\w+|beklag\w+|Quellen"
    ),
    ends=re.compile(r";|, (?:und|aber|doch|während)\b|(?<!\w)(?:aber|während|weil)(?!\w)|[.!?]\s"),
    goes_on=re.compile(r"[^.!?:;\"]{0,60}[.,:;!?]?\s*\Z"),
    subject=re.compile(
        rf"(?:\A|[.!?] )\W*(?P<who>(?:[A-ZÄÖÜ][\w-]+ ?){{1,4}})\s*(?=(?:\w+ )?(?:{_SAYING}|wollte|hat|ist|war|"
        r"wurde|\w+te)(?!\w))"
    ),
    indefinite=re.compile(r"(?:eine?|einige|mehrere|zwei|drei|viele|manche|andere) ", re.IGNORECASE),
    pronoun=any_of("er|sie|es|man|dieser|diese"),
    article=re.compile(r"\A(?:der|die|das|ein|eine|dem|den|des)\s+", re.IGNORECASE),
    common=any_of(
        "Der|Die|Das|Ein|Eine|Er|Sie|Es|Aber|Doch|Und|Im|In|Am|Auf|Laut|Nach|Unklar|Niemand|Später|Alle|Mit|"
        "Nur|Wenn|Wie|Was|Dass|Als|Für|Zu|Bei|Vor|Seit|An|Heute|Gestern"
    ),
    verb=VERB,
    any_verb=(
        re.compile(
            r"[\s,–]*[a-zäöüß]+(?:te|te sich|ete|e|t|ß|f|g|b|ng|nd|ch|ll) (?:ih[mrn]|ihnen|mir|uns|"
            r"sich )? ?(?P<who>(?:(?:der|die|das|ein|eine|seine?|"
            r"ihre?) )?(?:[a-zäöüß]+ )?[A-ZÄÖÜ][\w-]+(?: (?:von |van )?[A-ZÄÖÜ][\w-]+){0,3}|er|sie)(?!\w)"
        ),
    ),
    against={"er": _WOMAN, "sie": _MAN},
    forms={"er": any_of("er|sein|seine[rmns]?|ihm|ihn"), "sie": any_of("sie|ihre?[rmns]?|ihr")},
)

TABLE = Table(
    cues=(*CUES, *broad(_CLAUSE), *REST),
    clause=_CLAUSE,
    breaks=re.compile(
        ";|:(?= )|, (?:aber|doch|jedoch|sondern|denn|weil|obwohl|während|und) | (?:aber|doch|sondern|denn|"
        rf"weil|obwohl|während) | und (?=(?:{STRONG_PAST}|[a-zäöüß]{{3,}}te|wird|wurde|hat|ist|war)(?!\w))|, "
        rf"(?:{_SAY}) [^,]*,|, (?=(?:er|es|wir|ich|man|sie) [a-zäöüß]+(?!\w))"
    ),
    breaks_after=re.compile(r";|, (?:und|wobei|sagte|so|wie|die|der|das|denn|weil)\b|[.!?](?=\s)| und (?!nicht)"),
    aside=re.compile(
        r", (?:die|der|das|dem|den|deren|dessen|welche\w*|wo|wie|als) "
        r"(?![^,]*(?<!\w)(?:will|wollen|soll|sollen|angeblich|hätten?|mutmaßlich|vermeintlich|möglicherweise)(?!\w))"
        r"[^,]*,|\([^)]*\)|, (?:so |"
        f"laut )[^,]{{2,40}},|, (?:{_SAY}) [^,]{{2,40}},|,? trotz [^,]{{2,40}},"
    ),
    strengthens=any_of("alle|alles|jeder|jede|jedes|immer|nur|sicher|bestimmt|ganz|sämtliche|stets"),
    admits={
        "negation": any_of(
            rf"{_NOT}|bestr\w+|leugn\w+|dement\w+|falsch|zweifel\w*|abgelehnt|lehn\w+|weiger\w+|"
            "statt"
        ),
        "question": any_of(r"ob|frag\w+|unklar|offen|Frage\w*"),
        "condition": any_of(
            rf"{_CONDITIONAL}|{_EXCEPTION}|aber|jedoch|doch|nur|bis|Bedingung\w*|Ausnahme\w*|nach|wenn"
        ),
        "hearsay": any_of(
            rf"{_FUTURE}|{_UNSURE}|{_PLAN}|sagt\w*|sagen|erklär\w+|laut|zufolge|nennt|nannte|sieht|"
            r"meldet\w*|bericht\w+|spricht|warn\w+"
        ),
        "scope": any_of(rf"{_SCOPE}|bis zu|etwa|rund|fast|mindestens|höchstens|ein Teil|einige|eine\w* der|nur"),
        "correction": any_of(r"berichtig\w+|korrigier\w+|falsch\w*|früher\w*|irrtümlich|fälschlich"),
        "retraction": any_of(r"zurück\w*|widerr\w+|korrigier\w+|berichtig\w+|falsch|dementier\w+"),
        "subject": any_of(r"von|des|der|gegen|für"),
    },
    voices=_VOICES,
    takes_back=TAKES_BACK,
    tells_which=TELLS_WHICH,
    says=SAYS,
    common=COMMON,
    contrasts=CONTRASTS,
    predicate=PREDICATE_FIRST,
    stated=STATED,
    begins=BEGINS,
    goes_on=GOES_ON,
    earlier=EARLIER,
    later=LATER,
    upholds=UPHOLDS,
    mocks=MOCKS,
)
