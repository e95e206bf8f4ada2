"""German: what frames a statement as rumour, supposition, plan, exception, rejected view or irony, or takes it back.

`german` has what a clause does to its own words; here is what a sentence around says of a whole statement.
"""

from __future__ import annotations

from sitegen.briefing.context import patterns as re
from sitegen.briefing.context.tables import Cue, any_of

STRONG_PAST = (
    "[a-zäöü]{0,6}(?:ließ|stieß|riss|schloss|floss|goss|schoss|zog|flog|bog|log|bot|fror|verlor|schob|hob|wog|"
    "schlug|trug|grub|lud|schuf|wuchs|wusch|fuhr|fand|band|sprang|sang|trank|zwang|rang|drang|gewann|begann|"
    "schwamm|trat|bat|aß|las|maß|sah|saß|vergaß|gab|traf|half|starb|warf|verdarb|barg|stahl|sprach|nahm|trieb|"
    "schrieb|schien|schwieg|wies|griff|litt|schnitt|ritt|strich|glich|wich|rief|riet|schlief|fing|ging|hing|"
    "lief|hielt|fiel|kam|blieb|stieg|lag|wusste|brachte|dachte|kannte|nannte|brannte|stand|tat|floh|kroch|roch|"
    "sank)(?:en)?"
)
"""Past forms of strong verbs, with their prefixes."""

_NAMED_PLACE = (
    r"(?:Kantine|Kneipe\w*|Kneipen|Wirtshaus\w*|Dorf\w*|Ort|Hafen|Viertel|Stadt|Stammtisch\w*|Netz|Internet|Theke\w*|"
    r"Umfeld|Kreise\w*|Flur\w*|Nachbarschaft|Branche|Gerüchteküche|Umgebung|Gängen|Foren|Szene|Markt|Gasse\w*)(?!\w)"
)
_RUMOUR = (
    r"(?:stellt|stellen|stellte|stellten|schildert|schildern|schilderte) (?:[\w-]+ ){0,4}?(?:so|anders|"
    r"folgendermaßen)(?: dar)?|"
    r"(?:heißt|hieß) es (?:im|am|auf|unter|aus) (?!\w*(?:Bericht|Papier|Schreiben|Gesetz))\w+|(?:glaubte?|dachte|"
    r"meinte|hoffte|"
    r"fürchtete) (?:man|mancher|manche|viele)|nahm man an|"
    r"geht (?:die Rede|das Gerücht|das Gerede|die Kunde)|zu hören (?:ist|war)|(?:aus|in) (?:dem |gut |"
    r"meist )?(?:Umfeld|"
    r"unterrichteten|informierten|eingeweihten|Regierungskreisen|Parteikreisen|Kreisen)|Insider\w*|Eingeweihte\w*|"
    r"(?:will|wollen) wissen|(?:Klageschrift|Anklage\w*|Strafanzeige|Anzeige|Beschwerde|Flugbl[aä]tt\w*|"
    r"Schmähschrift|"
    r"Bekennerschreiben)(?: [\w-]+){0,2}? (?:steht|stand|heißt es|hieß es)|(?:hält|halten|"
    r"hielt\w*) (?:[\w-]+ ){0,5}?vor(?=,)|"
    r"zur Last gelegt|leg\w* (?:[\w-]+ ){0,5}?zur Last|(?:wird|wurde|werden|"
    r"wurden) (?:[\w-]+ ){0,3}?(?:vorgeworfen|unterstellt|"
    r"nachgesagt|verdächtigt)|"
    r"erzählt\w* (?:man )?sich|erzählt man(?: sich)?|(?:wird|wurde) (?:[\w-]+ ){0,4}?(?:erzählt|gemunkelt|getuschelt|"
    r"geraunt|kolportiert|getratscht|gemutmaßt|spekuliert|geredet|gewispert)|munkel\w+|tuschel\w+|raun(?:t|en|te|"
    r"ten)|"
    rf"{_NAMED_PLACE}[^,;:]{{0,30}}? (?:heißt|hieß) es|kursier\w+|mach(?:t|en|te|ten) (?:[\w-]+ ){{0,3}}?die Runde|"
    r"hört man|(?:wie|so) man (?:so )?hört|hinter vorgehaltener Hand|Flurfunk|Buschfunk|Klatsch|Tratsch|Gerede|"
    r"(?:vom )?Hörensagen|böse Zungen|Getuschel|Gemunkel|(?:Legende|Sage|Überlieferung|Anekdote|Volksmund) (?:nach|"
    r"zufolge|erzählt|will)|(?:hält|halten|hielt) sich (?:[\w-]+ ){0,4}?(?:Geschichte|Legende|Sage|Erzählung|"
    r"Ansicht|Behauptung)|unbestätigt\w*|(?:will|wollen) (?:[\w-]+ ){0,3}?(?:gehört|gesehen|erfahren) haben"
)
_SUPPOSED = (
    r"nach (?:[\w-]+ ){0,2}?(?:Kenntnisstand|Stand|ersten Erkenntnissen|vorläufig\w*)|soweit bekannt|Stand jetzt|"
    r"bislang gilt|"
    r"(?:nimmt|nehmen|nahm|nahmen) (?:[\w-]+ ){0,4}?an(?=,)|(?:geht|gehen|ging|gingen) (?:[\w-]+ ){0,5}?davon aus|"
    r"(?:deutet|deuten|deutete|deuteten|weist|weisen) (?:[\w-]+ ){0,4}?darauf hin|(?:spricht|sprechen|sprach) "
    r"(?:[\w-]+ ){0,5}?dafür|(?:leg(?:t|en|te|ten)) (?:[\w-]+ ){0,6}?nahe|spekulier\w+|mutmaß\w+|tippen darauf|"
    r"(?:schließ\w*|schloss\w*) (?:[\w-]+ ){0,4}?nicht aus|nicht auszuschließen|auszuschließen ist nicht|"
    r"(?:für|als) (?:[\w-]+ )?(?:denkbar|möglich|wahrscheinlich|plausibel|vorstellbar|naheliegend|wahrscheinlicher)|"
    r"(?:denkbar|möglich|vorstellbar|wahrscheinlich|plausibel|zu befürchten|zu hoffen|zu erwarten|naheliegend)"
    r"(?: (?:ist|wäre|sei|auch|ebenso|immerhin))*, dass|(?:kann|könnte|mag) (?:[\w-]+ ){0,3}?sein, dass|"
    r"(?:Sorge|Angst|Furcht|Hoffnung|Annahme|Theorie|These|Hypothese|Spekulation\w*|Erwartung|Möglichkeit|Gefahr|"
    r"Risiko|Eindruck|Gefühl|Traum|Wunsch|Ziel|Forderung|Idee|Vision|Anschein|Szenario|Prognose)(?: (?:de[rs]|"
    r"diese[rs]|von|vieler|seine[rs]|ihre[rs]|einiger|bei|unter|in) [\w-]+(?: [\w-]+)?)?,|"
    r"rechne\w* damit|beitragen|dazu führen|ermöglichen|im (?:besten|günstigsten|schlimmsten|schlechtesten|"
    r"ungünstigsten) Falle?|bestenfalls|schlimmstenfalls|günstigstenfalls|idealerweise|im (?:Idealfall|Extremfall|"
    r"Ernstfall)|auf den ersten Blick|scheinbar"
)
_INTENDED = (
    r"vorgenommen|(?:setz|mach|kämpf|werb|wirb|plädier|streit|demonstrier)\w* (?:[\w-]+ ){0,4}?(?:dafür)|dring\w+ "
    r"(?:[\w-]+ )?darauf|poch\w+ (?:[\w-]+ )?darauf|geplant|vorgesehen|angedacht|angestrebt|beabsichtigt|strebt\w* "
    r"[^,;]{0,20}an|träum\w+|am liebsten|(?:Dem|Einem|Den|Laut|Nach) (?:[\w-]+ ){0,2}?(?:\w*[Ee]ntw[uü]rf\w*|"
    r"Pl[aä]n\w*|"
    r"Vorschl[aä]g\w*|Konzept\w*|Vorhaben)|(?:sieht|sehen|sah|sahen) (?:[\w-]+ ){0,5}?vor(?=,)|Ziel (?:ist|sei|"
    r"war) es|"
    r"wünsch\w+ sich|hätten? gern\w*|würden? gern\w*|(?:nimmt|nahm) sich vor|"
    r"(?:stell\w+) (?:[\w-]+ ){0,4}?in Aussicht|"
    r"in Aussicht gestellt|angekündigt|versprochen|gelobt|zugesagt"
)
_DENIED = (
    r"nicht (?:den Schluss|die Folgerung|behaupten|sagen|schließen|meinen|glauben|annehmen|"
    r"folgern)(?!\w)[^;:]{0,20},|"
    r"(?:falsch|verfehlt|unwahr|gelogen|unsinnig|absurd|irreführend|übertrieben|naiv|abwegig|haltlos|unzutreffend|"
    r"vermessen|unseriös|Irrtum|Unsinn|Quatsch|Unfug|Humbug|Trugschluss|Mär|Mythos|Lüge|Fehlschluss|Fehlannahme)"
    r"(?!\w)[^;.:]{0,50}?, (?:dass|die|der|das|den|als|wer|wie|man|es|ein\w*|[A-ZÄÖÜ]\w+)|keine Rede|nichts dran|"
    r"(?:wer|alle, die|jene, die) (?:[\w-]+ ){0,4}?(?:glaubt|sagt|meint|behauptet|denkt|glauben|sagen|meinen|denken)|"
    r"entgegen (?:[\w-]+ ){1,6}?(?=,)|anders als (?:[\w-]+ ){1,4}?(?:behauptet|dargestellt|berichtet|gemeldet|"
    r"angenommen|vermutet|erwartet), dass"
)
_COMMON_VIEW = (
    r"Am Stammtisch|an (?:jeder|der) Theke|in den Köpfen|(?:viele|manche|einige|die einen|die meisten) (?:[\w-]+ )?"
    r"(?:glauben|meinen|denken|sagen|finden|halten)|(?:glauben|meinen|denken) (?:viele|manche|einige)|Vorurteil|"
    r"Klischee|"
    r"Ammenmärchen|landläufig\w*|(?:gängige|verbreitete|übliche)\w* (?:Meinung|Vorstellung|Ansicht|Klage)|"
    r"(?:alte|übliche|bekannte|ewige) (?:Leier|Lied|Klage|Erzählung|Märchen)|"
    r"(?:heißt es|hört man|liest man) (?:oft|gern|immer|überall|häufig)|weiß man es längst|wissen (?:es )?alle|"
    r"(?:wie|so) (?:man|mancher|manche) (?:gern |oft )?(?:glaubt|meint|behauptet)"
)
_PLACE = (
    r"(?:In|An|Auf|Bei|Für|Rund um|Entlang|Zwischen|Innerhalb|Außerhalb|Nördlich|Südlich|Östlich|Westlich|Oberhalb|"
    r"Unterhalb|Im Umkreis|Im Bereich|Jenseits|Diesseits)"
)
_RULED = re.compile(
    r"(?<!\w)(?:gilt|gelten|galt|verboten|erlaubt|gestattet|untersagt|gesperrt|geschlossen|kostenlos|gratis|frei|"
    r"kostenfrei|\w*pflicht|darf|dürfen|muss|müssen|entfällt|entfallen|fällt|fallen|bleibt|bleiben|zulässig)(?!\w)"
)
_AMOUNT = re.compile(
    r"(?<!\w)(?:\d[\d.,]*|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|"
    r"ein Dutzend)(?!\w)"
)
_MOST = re.compile(
    r"(?<!\w)(?:der|die|das|den|dem|am) (?!erst|fast|selbst|nächst)\w{3,}(?:st|ßt)(?:e|en|er|es)(?!\w)|einzige\w*|"
    r"(?<!\w)so (?:viele?|wenige?|[a-zäöü]+) .*wie (?:nie|noch nie|selten|lange nicht)"
)
_CHANGED = re.compile(
    r"(?<!\w)(?:gesunken|gestiegen|gewachsen|geschrumpft|gefallen|sank\w*|stieg\w*|wuchs\w*|fiel\w*|mehr|weniger|"
    r"höher|niedriger|besser|schlechter|billiger|teurer|größer|kleiner|schneller|langsamer|zurück|zurückgegangen|"
    r"erhöh\w*|verdoppel\w*|halbier\w*|abgenommen|zugenommen)(?!\w)"
)
_PRAISED = re.compile(
    r"\A(?!\W*(?:Wir|Ich) (?:haben|habe|sind) (?:\w+ )?(?:gut|hart))[\s\S]*?(?<!\w)(?:gute?[rsnm]?(?! (?:Nachricht|"
    r"Morgen|Tag|Abend))|klug\w*|"
    r"ehrlich\w*|fair\w*|beste[rsnm]?|richtig\w*|gerecht\w*|mutig\w*|tapfer\w*|"
    r"großartig\w*|"
    r"hervorragend\w*|verdienstvoll\w*|bewunder\w*|respektier\w*|schätze|versteh\w*|lobe\w*|fleißig\w*|treu\w*|"
    r"wunderbar\w*|"
    r"ausgezeichnet\w*|anständig\w*|großzügig\w*|vernünftig\w*|sinnvoll\w*|herausragend\w*|viel für|Respekt|"
    r"Freund\w*|"
    r"Vorbild\w*|Verdienste?\w*|Talent\w*|Genie|Held\w*|beeindruck\w*|überzeugend\w*|gelungen\w*|toll\w*|"
    r""
    r"sympathisch\w*|kompetent\w*|dankbar|danke\w*)(?!\w)",
    re.IGNORECASE,
)
_HAILED = re.compile(
    r"\A\W*(?:Ein Hoch auf|Bravo|Danke?(?!\w)|Vielen Dank|Herzlichen|Glückwunsch|Gratulation|Was für|Welch|"
    r"Wie [a-zäöü]+ "
    r"(?:von|vom|der|die|das|dass)|(?:Loben|Preisen|Feiern|Bewundern|Danken|Freuen) wir|Applaus|Hut ab|Toll|"
    r"Großartig|"
    r"Man (?:bewundere|staune|lobe))"
)
_RELATION = (
    r"(?:Tochter(?:firma|gesellschaft|unternehmen)|Subunternehm\w*|Zuliefer\w*|Filiale|Konkurrent\w*|Vermieter\w*|"
    r"\w*[Bb]ruder|\w*[Ss]chwester|\w*[Ss]ohn|\w*[Tt]ochter|Ehe\w+|Frau|Mann|Witwer?|\w*[Ff]ahrer\w*|"
    r"\w*[Aa]nwalt|\w*[Aa]nwältin|"
    r"\w*[Bb]erater\w*|Sprecher\w*|\w*[Mm]itarbeiter\w*|Nachbar\w*|Vater|Mutter|Onkel|Tante|Neffe|Nichte|Cousin\w*|"
    r"\w*[Cc]hef\w*|\w*[Pp]artner\w*|Vorgänger\w*|Nachfolger\w*|Stellvertreter\w*|\w*[Ss]ekretär\w*|Assistent\w*|"
    r"Gegner\w*|"
    r"Kritiker\w*|Freund\w*|Leibwächter\w*|Gärtner\w*|Mieter\w*|Schwager|Schwägerin|Enkel\w*|Angestellte\w*|"
    r"Verteidiger\w*)"
)
_FINITE_FIRST = re.compile(
    r"\A\W*(?:wurde[n]?|wird|werden|ist|sind|war|waren|hat|haben|hatte|hatten|sitzt|steht|soll|muss|darf|kommt|kam|"
    r"ging|"
    rf"bekam|erhielt|gestand|[a-zäöüß]{{3,}}te[n]?|{STRONG_PAST})(?!\w)"
)


def frames(clause: re.Pattern) -> tuple[Cue, ...]:
    """Return the cues.

    Arguments:
        clause: What makes words a statement.
    """
    return (
        Cue("hearsay", "opening", any_of(rf"({_RUMOUR})[^;]*\Z"), clause),
        Cue("hearsay", "opening", any_of(rf"({_SUPPOSED})[^;:]*\Z"), clause),
        Cue("hearsay", "opening", any_of(rf"({_INTENDED})[^;:]*\Z"), clause),
        Cue(
            "hearsay",
            "opening",
            re.compile(
                rf"\A(?!\W*(?:Anders|"
                rf"Entgegen))[^;]*?(?<![\w-])({_COMMON_VIEW})(?![\w-])[^;]*\Z",
                re.IGNORECASE,
            ),
            clause,
        ),
        Cue(
            "hearsay",
            "edge-after",
            re.compile(
                r"[\s,–]*((?:so |lautet\w* |behauptet |besagt )?(?:der |die |das |ein |"
                r"eine )?(?:[\w-]+ ){0,3}?(?:Vorwurf|Verdacht|Gerücht|Vermutung|"
                r"These|"
                r"Behauptung|Anschuldigung|Unterstellung|Legende|Hoffnung|Befürchtung|Theorie|Kritik|Forderung|"
                r"Plan|Idee)"
                rf"|(?:{_RUMOUR})|(?:spekulier|mutmaß|unk|raun|munkel|hoff|fürcht|vermut|argwöhn|träum)\w+)(?!\w)"
            ),
            clause,
        ),
        Cue(
            "hearsay",
            "opening",
            re.compile(
                r"\A\W*((?:Was für|Welch|Na bravo|Bravo|Herzliche\w*|Respekt|Prost|Danke?|Toller?|Glückwunsch|"
                r"Gratulation|Toll|Großartig|Wie schön)[^:]{0,50}:)\s*\Z"
            ),
        ),
        Cue("hearsay", "edge-after", re.compile(r"[\s\"]*([:,–] ?[\w-]+(?: [\w-]+){0,4})"), _HAILED),
        Cue("negation", "opening", any_of(rf"({_DENIED})[^;]*\Z"), clause),
        Cue(
            "negation",
            "edge-after",
            re.compile(
                r",\s*((?:kann|könne|konnte|lässt sich|ließ sich|darf|will|mag|möchte|"
                r"wollte) (?:[\w-]+ ){0,4}?(?:nicht|"
                r"niemand|kaum|keiner)|(?:der|die|dann|da) (?:irr|täusch|lüg)\w+|ist (?:[\w-]+ ){0,3}?(?:falsch|"
                r"unwahr|Unsinn|"
                r"gelogen|erfunden|ein Märchen|ein Mythos|ein Irrtum|zu bezweifeln|zweifelhaft|frei erfunden)|"
                r"(?:hält|halten) "
                r"(?:[\w-]+ ){0,4}?für (?:falsch|Unsinn|unwahr|ausgeschlossen|abwegig)|bezweifel\w+|"
                r"glaub\w+ (?:[\w-]+ )?nicht|"
                r"erwies sich als (?:falsch|haltlos))(?!\w)"
            ),
            clause,
        ),
        Cue(
            "question",
            "opening",
            any_of(
                r"((?:unklar|offen|ungeklärt|ungewiss|fraglich|rätselhaft|unbekannt|geprüft|untersucht|klären|prüfen|"
                r"prüft|untersuchen|untersuchten?|ermitteln|ermittelt|rätseln|streiten|strittig|Frage|Rätsel|geklärt)"
                r"[^;.]{0,40}, (?:ob|wie|wer|wo|wann|warum|weshalb|wieso|wodurch|woher|was|inwieweit|inwiefern|"
                r"in welchem \w+))(?!\w)[^;]*\Z|(inwieweit|inwiefern)[^;]*\Z"
            ),
            clause,
        ),
        Cue("condition", "opening", any_of(r"(und (?:nur|allein) (?:dort|dann|da|so|hier|unter)[^;]*)\Z"), clause),
        Cue(
            "condition",
            "opening",
            any_of(
                r"(von [^,;]{2,40} abgesehen|abgesehen vo[nm]|[\w-]+(?: [\w-]+){0,3} ausgenommen|nur wer|"
                r"unter Vorbehalt)[^;]*\Z"
            ),
            clause,
        ),
        Cue(
            "condition",
            "edge-after",
            re.compile(
                r"[\s,;–(]*((?:ausgenommen|(?:einzige )?Ausnahmen?|ausgeschlossen|nicht (?:aber|jedoch|"
                r"dagegen))(?!\w))"
            ),
            clause,
        ),
        Cue(
            "condition",
            "next",
            re.compile(
                r"\W*((?:Eine|Die einzige|Einzige|Als) Ausnahmen?|(?:Das|Dies|Die \w+|Der \w+) (?:gilt|gelten|"
                r"betrifft|trifft|"
                r"greift|setzt) (?:[\w-]+ ){0,3}?(?:nur|lediglich|allein|erst|nicht|voraus|ausschließlich)|"
                r"(?:Betroffen|Gemeint|"
                r"Erfasst) (?:ist|sind|war|waren|wären) (?:[\w-]+ ){0,2}?(?:nur|allein|lediglich|ausschließlich|"
                r"nicht)|"
                r"Nicht (?:dazu|darunter|mit) [^.]{0,40}|(?:Vorausgesetzt|(?:Bis dahin|Vorher|Erst|Davor) (?:muss|"
                r"müssen|müsste\w*|braucht|gilt)|"
                r"Dafür (?:muss|müssen|müsste|bedarf)|Dazu (?:muss|müsste|müssten)|"
                r"Zuvor (?:muss|"
                r"müssen|müsste)|Noch (?:muss|fehlt|fehlen)))(?!\w)"
            ),
            clause,
        ),
        Cue(
            "condition",
            "next",
            re.compile(
                r"\W*((?:[\w-]+,? ){0,4}?(?:Aber|Doch|Allerdings|Dennoch|Trotzdem|Jedoch|Gleichwohl|Indes|Nur|"
                r"Dessen ungeachtet|"
                r"Nichtsdestotrotz|aber|doch|allerdings|dennoch|trotzdem|jedoch|gleichwohl|indes|"
                r"nur))(?!\w)[^.!?]{0,140}?(?:[.!?]?\"|(?<!\w)(?:"
                r"nicht|kein\w*|muss|müss\w+|will|wollen|werde\w*|gehen|Rücktritt|zurücktreten|entlass\w+|ablehn\w+|"
                r"dagegen|genug|zu (?:spät|teuer|wenig|viel|alt|lange?))(?!\w))"
            ),
            _PRAISED,
        ),
        Cue(
            "condition",
            "outside",
            re.compile(r"[\s,\"–.]*((?:aber|doch|nur|allerdings|jedoch|dennoch)[:, ])"),
            _PRAISED,
        ),
        Cue(
            "scope",
            "opening",
            re.compile(
                r"\A\W*((?:Von|Unter|Aus|Bei) (?:den |allen |diesen |rund |etwa |insgesamt |mehr als |knapp |über )*"
                r"(?:\d|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|zwanzig|hundert|tausend)[^,;]{0,60})\Z"
            ),
            _AMOUNT,
        ),
        Cue(
            "scope",
            "edge-before",
            re.compile(
                r"(?<!\w)((?:jede[rsmn]?|alle) (?:zweite|dritte|vierte|fünfte|sechste|siebte|achte|neunte|zehnte|"
                r"zwanzigste|"
                r"hundertste|tausendste)[rnsm]?|(?:höchstens|maximal|allenfalls|mindestens|bis zu|äußerstens|rund|"
                r"etwa|fast) "
                r"(?:aber|jedoch|auch)|allenfalls|bestenfalls|nicht mehr als|nicht weniger als)\s*\Z",
                re.IGNORECASE,
            ),
        ),
        Cue("scope", "opening", re.compile(rf"\A\W*({_PLACE} [^,;:]{{2,60}}?)\s*\Z"), _RULED),
        Cue(
            "scope",
            "edge-after",
            re.compile(
                r"[\s,(–]*((?:jedenfalls|zumindest|wenigstens|und zwar (?:am|im|an|in|für|bei|ab|bis|von)|"
                r"allerdings nur|aber nur|wenn auch nur|vorerst|"
                r"einstweilen|"
                r"und zwar nur|und auch nur|so lange|solange)(?: [\w-]+){1,3})"
            ),
            clause,
        ),
        Cue(
            "scope",
            "opening",
            re.compile(
                r"\A\W*((?:Nach|Hinter|Neben|Außer|Seit|Verglichen mit|Gemessen an|Im Vergleich (?:mit|zu[rm]?)|"
                r"Gegenüber|"
                r"Abgesehen von) [^,;:]{2,50})\s*\Z"
            ),
            _MOST,
        ),
        Cue(
            "scope",
            "opening",
            re.compile(
                r"\A\W*((?:Verglichen mit|Gemessen an|Im Vergleich (?:mit|zu[rm]?)|Gegenüber) [^,;:]{2,50})\s*\Z"
            ),
            _CHANGED,
        ),
        Cue("scope", "after", re.compile(r"(?<!\w)(seit (?:\d{4}|[\w-]+ Jahr\w*|Beginn|Jahren))(?!\w)"), _MOST),
        Cue(
            "retraction",
            "next",
            re.compile(
                r"[^.!?]{0,90}?(?<!\w)((?:rück(?:te|ten|t|en) (?:[\w'-]+ ){0,5}?ab|abgerückt|(?:gab|gaben|gibt|"
                r"geben) (?:[\w'-]+ ){0,4}?(?<!keine )Entwarnung|Verwechslung|"
                r"Missverständnis|(?:Übermittlungs|Zähl|Rechen|Tipp|Mess|Übersetzungs|Melde)fehler|Fehlalarm|"
                r"Falschmeldung|"
                r"(?:bat|baten|bittet|bitten) (?:[\w'-]+ ){0,5}?um (?:Entschuldigung|Verzeihung|Nachsicht)|"
                r"nichts mehr wissen|"
                r"(?:machte|machten) (?:[\w'-]+ ){0,4}?(?:Rückzieher|rückgängig)|(?:stellte|"
                r"stellten) (?:[\w'-]+ ){0,4}?"
                r"(?:richtig|klar, dass [^.]{0,60}?(?:nicht|kein\w*))|richtiggestellt|nicht (?:länger|mehr) aufrecht|"
                r"(?:hat|haben|hatte|hatten) (?:[\w'-]+ ){0,8}?(?:korrigiert|berichtigt|revidiert|widerrufen|"
                r"zurückgezogen|"
                r"zurückgenommen|dementiert|gelöscht|richtiggestellt)|auf einem (?:Irrtum|Fehler|Versehen)|"
                r"aus Versehen|"
                r"irrtümlich\w*|versehentlich\w*|für den (?:Irrtum|Fehler)|bei der Wahrheit|(?:gab|gaben|räumte|"
                r"räumten) "
                r"(?:[\w'-]+ ){0,6}?(?:Irrtum|Fehler|Lüge|gelogen|erfunden)))(?!\w)"
            ),
            clause,
        ),
        Cue(
            "retraction",
            "next",
            re.compile(
                r"\W*((?:Nur|Doch|Aber|Dabei|Allein)?,? ?(?:[Ss]timm(?:t|te) (?:es|das|dies|davon)|(?:das|"
                r"dies) stimmt) "
                r"(?:[\w-]+ ){0,2}?(?:nicht|nichts|kein\w*)|Belege (?:gibt|fehlen|dafür)|Beweise (?:gibt|fehlen|"
                r"dafür)|Keine(?:rlei)? (?:Belege|Beweise|Zahlen|Studie)|(?:Die|Alle|Neue) (?:Zahlen|Daten|Fakten|"
                r"Statistik\w*|"
                r"Wirklichkeit|"
                r"Realität|Akten|Tatsachen|Messungen) (?:[\w-]+ ){0,3}?(?:ander\w+|Gegenteil|dagegen|nicht|"
                r"widerleg\w+|"
                r"widersprech\w+)|[^.!?]{0,40}?(?:seh\w+|sah\w*|sieh\w+) (?:das|es|dies) (?:\w+ )?anders|"
                r"Weit gefehlt|Von wegen|Pustekuchen|Mitnichten|Nichts davon|Kein Wort (?:davon|"
                r"daran)|"
                r"(?:Doch|Aber) (?:das|dies|davon|die (?:Wahrheit|Wirklichkeit|Zahlen))|Die Wahrheit|Unsinn|Humbug|"
                r"Schön wär\w*)"
                r"(?!\w)"
            ),
            clause,
        ),
        Cue(
            "subject",
            "edge-before",
            re.compile(rf"(?<!\w)({_RELATION} (?:de[rs]|von|vom|eine[rs]|seine[rs]|ihre[rs]) [^,;:.]{{2,60}}?)\s*\Z"),
            _FINITE_FIRST,
        ),
        Cue(
            "condition",
            "opening",
            re.compile(
                r"\A\W*([A-ZÄÖÜ][a-zäöü]+en? (?:der|die|das|es|er|sie|man|dies|ein\w*|"
                r"[A-ZÄÖÜ]\w+)(?!\w)[^,;]*,)\s*\Z"
            ),
            re.compile(r"\A\W*(?:wäre|würde|hätte|könnte|müsste|dürfte|bekäme|gäbe|ginge|käme)\w*(?!\w)"),
        ),
        Cue(
            "condition",
            "next",
            re.compile(
                r"\W*((?:Lediglich|Nur|Allein|Einzig|Bloß|Ausgerechnet) [^.!?]{3,60}?(?:bleib|blieb|fehl|"
                r"nicht|kein|geschlossen|gesperrt|zu(?!\w)|ausgenommen|ohne|leer)\w*)"
            ),
            re.compile(
                r"(?<!\w)(?:all(?:e[nrs]?|es)|sämtlich\w*|jede[rsmn]?|ganze?\w*|überall|vollständig\w*|"
                r"komplett\w*|keine?r?)(?!\w)",
                re.I,
            ),
        ),
        Cue(
            "scope",
            "edge-before",
            re.compile(
                r"(?<!\w)((?:schätzungsweise|geschätzte?\w*|angebliche?\w*|vermutliche?\w*|"
                r"anscheinend))\s*\Z",
                re.I,
            ),
            _AMOUNT,
        ),
        Cue(
            "negation",
            "edge-before",
            re.compile(
                r"(?<!\w)((?:von wegen|vermeintlich\w*|vorgeblich\w*|selbsternannt\w*|"
                r"angeblich\w*)(?: de[rnms]| die| das| ein\w*)?)\s*\Z",
                re.I,
            ),
        ),
        Cue(
            "hearsay",
            "edge-before",
            re.compile(
                r"(?<!\w)((?:vermut|argwöhn|witter|erhoff|erwart)\w* (?:hinter|in|unter|von|"
                r"bei) [^,;:]{2,40})\s*\Z"
            ),
        ),
        Cue(
            "scope",
            "opening",
            re.compile(
                r"\A\W*((?:In |Bei |Nach |Für )?(?:\d+|eine[rsmn]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|"
                r"jede[rsm]?) (?:von|unter|aus) "
                r"(?:\d+|zwei|drei|vier|fünf|zehn|zwölf|zwanzig|hundert|tausend)(?!\w)[^,;:]{0,40})\Z"
            ),
            clause,
        ),
        Cue(
            "condition",
            "opening",
            any_of(
                r"((?:mit|bei|nach|gegen|auf) (?:de[rms] |ausdrücklicher |vorheriger |"
                r"schriftlicher )?(?:Zustimmung|Erlaubnis|"
                r"Genehmigung|Einwilligung|Einverständnis|Vorlage|Zahlung|Bedarf|Attest|Nachweis|Antrag|"
                r"Voranmeldung|Absprache))[^;:]*\Z"
            ),
            clause,
        ),
        Cue(
            "retraction",
            "next",
            re.compile(
                r"\W*((?:Tatsächlich |In Wahrheit )?(?:Er|Sie|Beide|Alle|Der \w+|Die \w+) (?:leb\w+|(?:ist|sind|"
                r"war|waren) (?:\w+ )?"
                r"(?:wohlauf|am Leben|unverletzt|lebendig)|erfreu\w+))(?!\w)"
            ),
            re.compile(
                r"(?<!\w)(?:gestorben|tot|tote\w*|ertrunken|umgekommen|getötet|verstorben|starb\w*|Tod|"
                r"Tote\w*|Leben)(?!\w)",
                re.I,
            ),
        ),
        Cue(
            "retraction",
            "next",
            re.compile(
                r"\W*((?:Richtig|Korrekt|Wahr) (?:ist|wäre|muss|sind|war)|Es (?:muss|müsste|"
                r"sollte) [^.]{0,20}heißen|Gemeint (?:ist|war)\w*|"
                r"Es (?:sind|waren) (?:nur |lediglich |tatsächlich |in Wahrheit )?\d)"
            ),
            clause,
        ),
        Cue(
            "hearsay",
            "edge-after",
            re.compile(
                r"[\s,\"]*((?:stamm|steh|komm|les)\w* (?:aus|in) (?:eine[rm] |seine[rm] |ihre[rm] |dem |"
                r"der )?(?:[\w-]+ )?(?:Roman\w*|Film\w*|"
                r"Satire\w*|Märchen\w*|Gedicht\w*|Theaterstück\w*|Lied\w*|Witz\w*|Traum|Parodie|Werbung|Fälschung|"
                r"Drehbuch\w*))(?!\w)"
            ),
        ),
    )
