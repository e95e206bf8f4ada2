"""German: what frames a statement in the rest of its sentence, above it and behind it, by its form."""

from __future__ import annotations

from sitegen.briefing.context import patterns as re
from sitegen.briefing.context.tables import Cue

_LABEL = (
    r"(?:der |ein )?faktencheck|(?:die )?behauptung(?:en)?|myth(?:os|en)(?: (?:nr\. ?)?\d+)?|(?:das )?gerüchte?|"
    r"irrtümer|"
    r"irrtum(?: (?:nr\. ?)?\d+)?|falschmeldung(?:en)?|fake(?: news)?|legenden?|märchen|satire|glosse|meinung|anzeige|"
    r"was wir falsch gemacht haben|unsere fehler|wo wir falsch lagen|vorhersagen?|prognosen?|szenari(?:o|en)|der plan|"
    r"die theorie|das versprechen|die idee|der traum|die werbung|aus dem archiv|vor \d+ jahren|aprilscherz|klatsch|"
    r"verschwörungs\w+|angeblich|stammtisch\w*"
)
_TELL = (
    r"(?:erfahren|gehört|erzählt|berichtet|gesagt|gelesen|mitgeteilt|versichert|zugetragen|geschrieben|behauptet|"
    r"erklärt|"
    r"verraten|vernommen|gesteckt|anvertraut)"
)
_PAST_FIRST = re.compile(
    r"\A\W*(?:war|waren|hatten?|gab|galt|galten|stand|lag|hieß|kam|fuhr|ging|lief|hielt|zog|trug|besaß|verdiente|"
    r"durften?|"
    r"konnten?|mussten?|sollten?|wollten?|[a-zäöüß]{3,}ten?)(?!\w)"
)
_COMING_FIRST = re.compile(
    r"\A\W*(?!(?:hat|haben|hatten?|ist|sind|war|waren|wurden?)(?!\w))(?:(?![a-zäöüß]+ten?(?!\w))[a-zäöüß]{2,}(?:t|"
    r"en)|wird|soll|sollen)(?!\w)"
)
_FINITE = (
    r"(?:ist|sind|war|waren|wird|werden|wurden?|hat|haben|hatten?|kann|können|muss|müssen|soll|sollen|will|wollen|darf|"
    r"sitzt|steht|liegt|ging|kam|floh|starb|verlor|[a-zäöüß]{3,}(?:te|ten))(?!\w)"
)
_STATED = re.compile(
    rf"(?<!\w){_FINITE}|(?<!\w)(?:sei|seien|habe|werde|könne|müsse|solle|dürfe|wolle|[a-zäöüß]{{3,}}t)(?!\w)"
)

REST = (
    # Somebody tells what another one tells.
    Cue(
        "hearsay",
        "opening",
        re.compile(
            rf"(?<!\w)((?:von|durch|bei|aus|über) [^,;:]{{2,50}} {_TELL} (?:zu haben|haben|habe|hat|hatte|"
            rf"worden)[^,;:]{{0,20}},"
            rf"(?: dass)?)\s*\Z|(?<!\w)((?:ihm|ihr|ihnen|mir|uns|dem \w+|der \w+) (?:habe|hätte|hat|hatte|sei|ist) "
            rf"[^;:]{{2,60}} "
            rf"{_TELL}(?: worden)?,(?: dass)?)\s*\Z",
            re.IGNORECASE,
        ),
        _STATED,
    ),
    Cue(
        "hearsay",
        "opening",
        re.compile(
            r"\A\W*((?:Darin|Dort|Da|Hier|Drin) (?:steht|stand|heißt es|hieß es|liest man|las man|ist zu lesen|war "
            r"zu lesen),?"
            r"(?: dass)?)\s*\Z"
        ),
        _STATED,
    ),
    Cue(
        "hearsay",
        "opening",
        re.compile(
            r"\A\W*((?:Glaubt|Hört|Folgt|Traut) man [^,;:]{3,80},|Wer [^,;:]{3,60} (?:glaubt|zuhört|liest),|Wenn "
            r"(?:man|es) "
            r"[^,;:]{2,60} (?:glaubt|glauben darf|stimmt|geht),|Nach (?:Lesart|Darstellung|Version|Meinung|"
            r"Auffassung) [^,;:]{3,80})"
            r"\s*\Z",
            re.IGNORECASE,
        ),
        _STATED,
    ),
    # What was said then has often been overtaken.
    Cue(
        "retraction",
        "opening",
        re.compile(
            r"(?<!\w)((?:hatte|hatten) [^;:]{2,80} (?:gesagt|erklärt|behauptet|versichert|versprochen|angekündigt|"
            r"mitgeteilt|"
            r"gemeldet|beteuert|betont|zugesagt|prophezeit),(?: dass)?)\s*\Z"
        ),
        _STATED,
    ),
    # A label stands before it, or a heading above it.
    Cue("hearsay", "opening", re.compile(rf"\A\W*((?:{_LABEL})\s?[:–])\s*[\"'(]*\Z", re.IGNORECASE)),
    Cue("hearsay", "heading", re.compile(rf"\A\W*((?:die |der |das |unsere |\w+ )?(?:{_LABEL}))\W*\Z", re.IGNORECASE)),
    # What comes before a colon is promised, feared, imagined or mocked.
    Cue(
        "hearsay",
        "opening",
        re.compile(
            r"(?<!\w)(?<!kein )(?<!keine )((?:soll|sollen|sollte|sollten|würde|würden|Traum|Vision\w*|hoff\w+|"
            r"Hoffnung\w*|fürcht\w+|"
            r"befürcht\w+|Angst|droh\w+|verspr\w+|Versprech\w+|Plan|Pläne|plan\w+|Idee|Theorie|Szenario|Gerücht\w*|"
            r"Legende|"
            r"Mythos|Prospekt\w*|Werbung|Broschüre\w*|Slogan|Programm|Vorwurf|Vorwürfe|Verdacht|Wette|Prognose\w*|"
            r"Vorhersage\w*|"
            r"Horoskop|keine Sorge|keine Angst|alles (?:ist )?(?:gut|in Ordnung|bestens)|gute Nachricht\w*|"
            r"Glückwunsch\w*|"
            r"gratulier\w+|Hut ab|bravo|was für ein\w* \w+|wie (?:schön|beruhigend|nett|freundlich|praktisch|"
            r"großzügig|klug|"
            r"weise|vorbildlich|rührend))(?!\w)[^.;:!]{0,50}[:!])\s*\Z",
            re.IGNORECASE,
        ),
        _STATED,
    ),
    # An inverted verb sets a condition for all that follows.
    Cue(
        "condition",
        "opening",
        re.compile(
            r"\A\W*((?:Käme|Kämen|Wäre|Wären|Würde|Würden|Hätte|Hätten|Sollte|Sollten|Ginge|Gingen|Fiele|Fielen|"
            r"Bliebe|Blieben|"
            r"Gäbe|Stiege|Stiegen|Müsste|Müssten|Dürfte|Dürften|Könnte|Könnten|Wollte|Wollten|Ließe|Ließen|Fände|"
            r"Fänden|Träte|"
            r"Verlöre|Gewänne|Zöge|Bräche|Schlösse|Stünde|Angenommen|Gesetzt)(?!\w)[^.;:]*,(?: und| oder)?)\s*\Z"
        ),
        _STATED,
    ),
    # A time that is over or has not come.
    Cue(
        "hearsay",
        "opening",
        re.compile(
            r"\A\W*((?:Vor (?:der|dem|den) [\w ]{0,20}?(?:\w*[Rr]eform|\w*[Ww]ende|\w*[Kk]rieg|\w*[Kk]rise|Umbau|"
            r"\w*[Gg]esetz|"
            r"Pandemie|Fusion|Sanierung|Schließung|Privatisierung|Einführung|Umstellung|Übernahme|\w*[Ää]nderung|"
            r"Neuregelung|"
            r"Novelle|Mauerfall|Revolution|Euro)|Zu Zeiten|Zur Zeit de[rs]|Unter (?:dem|der|den) (?:alten|früheren|"
            r"ersten|"
            r"letzten)|In (?:den )?(?:guten )?alten|Als [^,;:]* noch [^,;:]*,|Solange [^,;:]*,|Noch (?:vor|bis|im|"
            r"in)|Bis "
            r"(?:zu[mr]|in die|vor|\d{4})|Jahrzehntelang|Jahrelang|Jahrhundertelang|Im (?:Mittelalter|vorigen|"
            r"vergangenen "
            r"Jahrhundert)|Einst|Früher|Seinerzeit|Damals|Ehedem|Dereinst)[^,;:]{0,60},?)\s*\Z"
        ),
        _PAST_FIRST,
    ),
    Cue(
        "hearsay",
        "opening",
        re.compile(
            r"\A\W*((?:In (?:\w+ ){1,2}(?:Jahren|Jahrzehnten|Monaten)|(?:Bis|Ab|Im Jahr|Spätestens|Von) (?:zum Jahr "
            r"|spätestens |"
            r"Ende |Mitte |Anfang )?20[3-9]\d|Eines Tages|Binnen [^,;:]+|Innerhalb [^,;:]+|Irgendwann|Dereinst|Über "
            r"kurz oder "
            r"lang|Früher oder später)[^,;:]{0,50},?)\s*\Z"
        ),
        _COMING_FIRST,
    ),
    # The owner is taken for the one who acts.
    Cue(
        "subject",
        "edge-before",
        re.compile(r"(?<!\w)([A-ZÄÖÜ][\w-]+)\s*\Z"),
        re.compile(
            rf"\A\W*(?:des|der|eines|einer|seine[rs]|ihre[rs]|vo[nm](?: de[rmn])?|zu[mr]|aus de[rmn]|gegen (?:den|"
            rf"die|das)) "
            rf"[\w-]+(?: [\w-]+){{0,2}}? {_FINITE}"
        ),
    ),
    Cue("hearsay", "edge-before", re.compile(r"\A\W*(Wie)\s*\Z"), re.compile(r"\A\W*[a-zäöüß]{4,} ")),
    # The next sentence says for whom, where or when it holds.
    Cue(
        "condition",
        "next",
        re.compile(
            r"\W*((?:das|dies|es|die Regel(?:ung)?|das Versprechen|das Angebot|die Zusage)(?: \w+)? (?:gilt|galt|"
            r"trifft|stimmt|"
            r"stimmte|betrifft|betraf|zählt)(?: \w+)? (?:für|in|auf|bei|nur|zu|an|im|am)|(?:zumindest|jedenfalls|"
            r"wenigstens) "
            r"(?:nicht|für|in|im|bis|bei|auf|so|was|wenn|dann)|nicht (?:für|in|im|bei|dieses|so schnell)|(?:wer|"
            r"man) (?:genauer|"
            r"weiterliest|nachliest|das Kleingedruckte)|[^.]{0,90}?(?<!\w)(?:gehen leer aus|geht leer aus|zahlen "
            r"(?:auch|weiter|"
            r"doppelt|drauf)|zahlt (?:auch|weiter|doppelt|drauf)|sind ausgenommen|ist ausgenommen|bleiben außen vor|"
            r"bleibt außen "
            r"vor|fallen heraus|fällt heraus|schauen in die Röhre|haben das Nachsehen|hat nichts davon))(?!\w)",
            re.IGNORECASE,
        ),
        _STATED,
    ),
    # What holds of all is limited at once.
    Cue(
        "condition",
        "next",
        re.compile(
            r"[^.!?]{0,140}?(?<!\w)(?P<limit>(?:nicht|kein\w*|nur|erst|ohne|außer|wer|müssen|muss|niemand|nie|freilich|"
            r"allerdings|jedoch|"
            r"sondern|lediglich|bloß|ausgenommen|nirgends)(?!\w))",
            re.IGNORECASE,
        ),
        re.compile(
            r"(?<!\w)(?:alle[nmrs]?|jede[nmrs]?|kein\w*|niemand\w*|nie|immer|ganze[nmrs]?|überall|nirgends|nichts|"
            r"sämtliche\w*|"
            r"wieder frei|kostenlos|gratis|umsonst)(?!\w)",
            re.IGNORECASE,
        ),
    ),
    # It says what is meant by it, or where it stands written.
    Cue(
        "condition",
        "next",
        re.compile(
            r"\W*((?:Gemeint|Die Rede|Das|Er|Sie|Es|Damit|Dies)(?: \w+)? (?:ist|sind|war|waren|meint|meinen|meinte|"
            r"spricht|sprechen|"
            r"sprach|bezieht|bezog|zählt|zählte) (?:gemeint|die Rede|von|damit|sich|nur|die|der|das|den|"
            r"dabei)(?!\w))|\W*(Gemeint "
            r"(?:ist|sind|war|waren))(?!\w)"
        ),
        _STATED,
    ),
    Cue(
        "hearsay",
        "next",
        re.compile(
            r"\W*((?:So|Das|Dies) (?:steht|stand|heißt|hieß|lautet|lautete|verspricht|versprach|liest|las|ist|"
            r"war)(?: \w+){0,5}? "
            r"(?:Plakat\w*|Prospekt\w*|Broschüre\w*|Programm\w*|Flyer|Banner|Schild\w*|Werbung|Slogan|Lied|Roman|Film|"
            r"Wahlprogramm|Vertrag|Koalitionsvertrag|Zeile|Satz|Spruch|Titel|Überschrift)(?!\w))"
        ),
    ),
    # Another one than the subject stands before the verb.
    Cue(
        "subject",
        "opening",
        re.compile(
            r"\A\W*((?:Gegen|Für|Außer|Statt|Anstelle|Von|Zwischen|Je|Pro) "
            r"[^,;:]{2,70})\s*\Z"
        ),
        re.compile(rf"\A\W*{_FINITE}"),
    ),
    # How much is cut off before what it is the measure of.
    Cue(
        "scope",
        "edge-before",
        re.compile(
            r"(?<!\w)(so|wie|zu|ebenso|genauso|kaum|nicht so|halb so|doppelt so|weniger|mehr)\s*\Z", re.IGNORECASE
        ),
        re.compile(r"\A\W*[a-zäöüß]{4,}(?:e[rnms]?)? (?!(?:die|der|das|den|dem|ein|eine|sagte|sagt|und)(?!\w))"),
    ),
    Cue(
        "hearsay",
        "opening",
        re.compile(
            r"(?<!\w)((?:erzähl\w+|berichte\w*|behaupte\w*|prahl\w+|schwör\w*|schwor|munkel\w*|tuschel\w*|raun\w*|"
            r"glaub\w*|"
            r"vermut\w*|denk\w*|mein\w*|find\w*|fürcht\w*|hoff\w*)(?: [^;:]{0,60})?,(?: dass)?)\s*\Z",
            re.IGNORECASE,
        ),
        re.compile(
            r"(?<!\w)(?:sei|seien|habe|werde|könne|müsse|solle|dürfe|wolle|gebe|gehe|komme|stehe|liege|bleibe|wisse|"
            r"lasse|hätten?|"
            r"wären?|würden?|könnten?)(?!\w)"
        ),
    ),
    Cue(
        "hearsay",
        "opening",
        re.compile(
            r"(?<!\w)((?:weiß|wissen|sagt|sagen|erzählt|erzählen|hört|glaubt|glauben|munkelt|meint|meinen|heißt|"
            r"behauptet|schwört) "
            r"(?:man|jeder|jede|alle|keiner|viele|manche|einige|es|die Leute|die Nachbarn|die ganze Stadt|das ganze "
            r"Dorf)[^;:]{0,40},(?: dass)?|"
            r"(?:man|jeder|alle|viele|manche|einige|die Leute|die Nachbarn|die ganze Stadt|das ganze Dorf|Gegner|"
            r"Kritiker|"
            r"Anhänger|Spötter) (?:weiß|wissen|sagt|sagen|erzählt|erzählen|hört|glaubt|glauben|munkelt|meint|meinen|"
            r"behauptet|"
            r"behaupten|schwört|schwören)[^;:]{0,40},(?: dass)?)\s*\Z",
            re.IGNORECASE,
        ),
        _STATED,
    ),
    Cue(
        "condition",
        "next",
        re.compile(
            r"[^.!?]{0,120}?(?<!\w)(?P<limit>(?:nicht|kein\w*|nur|niemand|leer|ausgenommen|muss|müssen|bekommt nichts|"
            r"nie)(?!\w))",
            re.IGNORECASE,
        ),
        re.compile(
            r"(?<!\w)(?:bekommt|bekommen|erhält|erhalten|erstattet|erstatten|übernimmt|übernehmen|bezahlt|dürfen|"
            r"darf|zahlt|"
            r"entschädigt|fördert|verteilt)(?!\w)"
        ),
    ),
    Cue(
        "hearsay",
        "edge-after",
        re.compile(
            r"\s*,\s+((?:verspricht|versprach|verheißt|verhieß|wirbt|warb|gelobt|gelobte|prahlt|prahlte|schwört|"
            r"schwor|jubelt|"
            r"jubelte|tönt|tönte|schwärmt|schwärmte)(?!\w)[^.,;]{0,40})"
        ),
        _STATED,
    ),
    # What narrows it comes after, and says so.
    Cue(
        "condition",
        "next",
        re.compile(
            r"([^.;:!?]{1,60}?,? (?:jedenfalls|zumindest|wenigstens|wohlgemerkt|versteht sich|immerhin|ist das "
            r"keine Kunst)(?=[.;,:]|, )"
            r"[^.]{0,40})",
            re.IGNORECASE,
        ),
        _STATED,
    ),
    Cue(
        "scope",
        "opening",
        re.compile(
            r"\A\W*((?:[\w-]+ von (?:zwei|drei|vier|fünf|zehn|zwanzig|hundert)|\d[\d.,]* ?(?:%|Prozent)|Die Hälfte|"
            r"Ein (?:Drittel|"
            r"Viertel|Fünftel|Zehntel)|Eine (?:Mehrheit|Minderheit|Handvoll)|Zwei Drittel|Die meisten|Wenige|"
            r"Einige) [^,;:]{0,70}?"
            r"(?:sagten?|gaben an|meinten?|glaubten?|fanden?|antworteten?|berichteten?)[^,;:]{0,20},(?: dass)?)\s*\Z",
            re.IGNORECASE,
        ),
        _STATED,
    ),
    Cue(
        "hearsay",
        "edge-after",
        re.compile(
            r"\s*,\s+((?:heißt es|hieß es|steht|stand|so|verspricht|versprach|verkündet|liest man) (?:[\wäöüß]+ "
            r"){0,3}?\w*(?:[Ff]lugblatt|"
            r"[Bb]roschüre|[Pp]lakat|[Ss]child|[Ww]erbung|[Ww]erbefilm|[Pp]rospekt|[Ww]ebseite|[Pp]rogramm|"
            r"[Bb]anner|[Ss]logan|"
            r"[Ff]lyer|[Aa]nzeige))(?!\w)"
        ),
        _STATED,
    ),
)
"""Cues by form."""

_DAY = r"(?:Mon|Diens|Mitt|Donners|Frei|Sams|Sonn)(?:tag|woch)(?:abend|morgen|mittag|nachmittag)?"
EARLIER = re.compile(
    rf"(?<!\w)(?:am (?:Vormittag|Morgen|Mittag|Nachmittag|frühen \w+|{_DAY})|zunächst|anfangs|zuerst|ursprünglich|"
    rf"erst|gestern|"
    rf"vorgestern|in der Früh|(?i:um) \d+(?:[.:]\d+)? Uhr|(?i:im) (?:Januar|Februar|März|April|Mai|Juni|Juli|August|"
    rf"September|Oktober|November|Dezember)|in der vergangenen \w+|vergangene \w+|letzte \w+|vorige \w+)(?!\w)"
)
"""A time at which something was said."""
LATER = re.compile(
    rf"\W*(?:Doch |Aber )?((?:Am|Gegen|Zum|Zu) (?:späten |frühen |selben |gleichen |nächsten |folgenden )?(?:Abend|"
    rf"Nachmittag|"
    rf"Mittag|Mitternacht|Morgen|Tag|{_DAY})|In der (?:folgenden |nächsten |selben )?(?:Nacht|Woche)|Tags darauf|"
    rf"Tags drauf|"
    rf"Anderntags|(?:\w+ )?\w+ (?:Minuten|Stunden|Tage|Wochen|Monate|Jahre) (?:später|danach|darauf)|Stunden später|"
    rf"Wenig später|"
    rf"Kurz darauf|Kurz danach|Noch am (?:selben|gleichen|Abend)|Über Nacht|Um \d+(?:[.:]\d+)? Uhr|Im (?:Januar|"
    rf"Februar|März|April|Mai|Juni|Juli|August|"
    rf"September|Oktober|November|Dezember)|Heute|Inzwischen|Seither|Seitdem|Mittlerweile|Jetzt|Später)(?!\w)"
)
"""A later time, with which what overtakes it begins."""
UPHOLDS = re.compile(
    r"(?<!\w)(?:bestätig\w*|wie (?:geplant|angekündigt|versprochen|vereinbart|erwartet)|ebenfalls|ebenso|auch|"
    r"bekräftig\w*|schloss\w* sich|trat in Kraft|traten in Kraft|dasselbe|gleiche\w*)(?!\w)",
    re.IGNORECASE,
)
"""What bears out what was said before."""
MOCKS = re.compile(
    r"\A\W*((?:Herzlichen )?Glückwunsch|Bravo|Chapeau|Hut ab|Na bravo|Welche? \w+|Was für eine? \w+|Wie (?:schön|"
    r"beruhigend|nett|"
    r"freundlich|praktisch|großzügig|klug|weise|vorbildlich|rührend|tröstlich)|Gott sei Dank|Zum Glück|Ein Hoch|Es "
    r"lebe|Natürlich|Selbstverständlich|Selbstredend|Freilich|Man muss (?:\w+ )?bewundern|Man kann nur staunen|"
    r"Wie jeder weiß|Klar,)(?!\w)"
    r"|(?<!\w)(?:begeistert|entzückt|wunderbar\w*|herrlich\w*|großartig\w*|vorbildlich\w*|mustergültig\w*|genial\w*|"
    r"tadellos\w*|großzügig\w*|rührend\w*|Paradies|Wunder|an alles gedacht|h[aä]lt Wort|hielt Wort|hat Wort "
    r"gehalten|Weltklasse|Meisterleistung|Meisterstück|Sternstunde|Glanzleistung|Weitsicht|Weisheit|Fürsorge|"
    r"Geniestreich|Vorbild|glänzend|wie am Schnürchen|wie ein Uhrwerk|keine (?:Kosten und )?Mühen?|jubel\w*|"
    r"beneide\w*|alles (?:bestens|in bester Ordnung)|alles richtig gemacht|kann beruhigt|können beruhigt|so einfach "
    r"wie nie|besser denn je)(?!\w)"
)
"""Praise that a text exclaims."""
