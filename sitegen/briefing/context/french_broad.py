"""French: what governs or narrows a statement, by words of open kinds, and what takes it back later.

The other tables have phrases that are sure. Here the rule is turned round where that costs little: a statement behind
`que` is taken for hearsay unless what governs it states facts.
"""

from __future__ import annotations

from sitegen.briefing.context import patterns as re
from sitegen.briefing.context.finder import CUT
from sitegen.briefing.context.tables import Cue, Sense, any_of

_STATES = (
    r"dit|dis\w*|déclar\w+|affirm\w+|annonc\w+|confirm\w+|indiqu\w+|expliqu\w+|ajout\w+|précis\w+|soulign\w+|"
    r"rappel\w+|not\w+|"
    r"observ\w+|constat\w+|relev\w+|montr\w+|démontr\w+|prouv\w+|établi\w*|révél\w+|appri\w+|apprend\w*|sait|savent|"
    r"savait|sav\w+|su|"
    r"découv\w+|reconna\w+|reconnu\w*|adm\w+|avou\w+|concéd\w+|conclu\w*|décid\w+|écri\w+|rapport\w+|averti\w*|"
    r"prévien\w+|"
    r"prévenu\w*|signal\w+|inform\w+|assur\w+|garanti\w*|veill\w+|fait|faits|preuve|preuves|nouvelle|constat|"
    r"conclusion|"
    r"évident|clair|certain|sûr|vrai|exact|heureux|heureuse|fiers?|ravie?s?|content\w*|triste|regrett\w+|se félicit\w+|"
    r"souvien\w+|souvenir|signifi\w+|ressort|voit|vu|voir|vois|trouv\w+|estim\w+|jug\w+|répond\w*|répondu|répét\w+|"
    r"attest\w+|document\w+|enregistr\w+|mesur\w+|entend\w*|lors|alors|afin|pour|sans|avant|après|bien|parce|tandis|"
    r"pendant|"
    r"depuis|ainsi|dès|plus|moins|autant|aussi|même|autre|mieux|tant|tel\w*|c'est|ce"
)
_DENIES = (
    r"dément\w*|ni(?:e|ent|ait|é|a)|réfut\w+|rejet\w+|récus\w+|contest\w+|conteste|contredi\w+|(?<!sans )dout\w+|"
    r"exclu\w*|exclut|"
    r"excluent|s'inscri\w+ en faux|s'est défend\w+|se défend\w*|s'est défendue?|balay\w+|écart\w+|raill\w+|moqu\w+|"
    r"ridiculis\w+|tourn\w+ en "
    r"dérision|hausse\w* les épaules|sceptiques?|scepticisme|peu probable|improbable|impossible|invraisemblable|"
    r"inconcevable|impensable|loin d|faux|fausse|mensong\w+|mythe|légende|fable|canular|intox|ineptie|absurd\w+|"
    r"ridicule|"
    r"exagér\w+|abusif|abusive|prématuré\w*|hâtif|trop tôt|illusion\w*|chimère|fantasme\w*|erreur|à tort|infirm\w+|"
    r"invalid\w+|désavou\w+|désapprouv\w+|se distanc\w+|pris ses distances|prend ses distances|minimis\w+|relativis\w+|"
    r"s'élèv\w+ contre|s'oppos\w+|opposé\w*|protest\w+|débout\w+|blanchi\w*|disculp\w+|innocent\w+|relax\w+|acquitt\w+"
)
_PREVENTS = (
    r"refus\w+|renonc\w+|empêch\w+|évit\w+|cess\w+|interdi\w+|interdit\w*|suspend\w*|suspendu\w*|report\w+|annul\w+|"
    r"abandonn\w+|"
    r"échou\w+|manqu\w+|omis|omet\w*|oubli\w+|négligé\w*|incapables?|hésit\w+|rechign\w+|répugn\w+|s'abst\w+|"
    r"abstenu\w*|"
    r"au lieu d\w*|plutôt qu\w*|sans|faute d\w*|dissuad\w+|déconseill\w+|bloqu\w+|enterr\w+|recul\w+|gard\w+ bien|"
    r"gard\w+ de"
)
_WISHES = (
    r"espèr\w+|espér\w+|espoir|crai(?:nt|gn)\w*|crainte\w*|redout\w+|peur|inqui\w+|prévoi\w+|prévu\w*|projet\w*|"
    r"projett\w+|"
    r"envisag\w+|compt(?:e|ent|ait|aient)|entend(?:ent|ait)?|veut|veulent|voul\w+|souhait\w+|désir\w+|rêv\w+|"
    r"menac\w+|menace|"
    r"prom\w+|propos\w+|proposition|sugg\w+|recommand\w+|préconis\w+|conseill\w+|demand\w+|réclam\w+|exig\w+|"
    r"appel\w+|plaid\w+|"
    r"milit\w+|pouss\w+|press\w+|suppli\w+|pri(?:e|ent|é)|tent\w+|essa[iy]\w+|cherch\w+|s'efforc\w+|étudi\w+|"
    r"examin\w+|réfléchi\w*|"
    r"song\w+|pens\w+|cro[iy]\w+|cru|imagin\w+|suppos\w+|présum\w+|soupçon\w+|accus\w+|reproch\w+|prétend\w*|"
    r"prétendu\w*|"
    r"rumeur\w*|bruit|ragots?|hypothès\w+|scénario\w*|thèse|théorie|idée|sentiment|impression|avis|possib\w+|probab\w+|"
    r"risque\w*|danger|chance\w*|perspective|sembl\w+|para[iî]\w*|prédi\w+|prévision\w*|anticip\w+|table\w* sur|"
    r"pari\w+|"
    r"estimation\w*|simulation\w*|modèle|ébauche|avant-projet|brouillon|raconte\w*|racontait|anecdote|insinu\w+|"
    r"laiss\w+ entendre|"
    r"s'engag\w+|engag\w+|jur\w+|peut|peuvent|pourrai\w*|pourra|pourront|pouv\w+|doit|doivent|devrai\w*|dev\w+|"
    r"faudrai\w*|"
    r"serai\w*|aurai\w*|tract|pamphlet|vidéo|message|publication"
)
_ASKS = (
    r"demand\w+ si|demand\w+ s'|ignor\w+|savoir si|savoir s'|si l'on|incertain\w*|inconnu\w*|question|enquêt(?:e|"
    r"ent|ait|aient|er|é)(?!\w)|"
    r"vérifi\w+|"
    r"détermin\w+|établir|élucid\w+|interrog\w+|se demand\w+|mystère|flou\w*|pas clair|à savoir"
)
_FINITE = (
    r"est|sont|était|étaient|sera|seront|fut|furent|a|ont|avait|avaient|aura|auront|va|vont|peut|peuvent|doit|"
    r"doivent|fait|dit"
)
_ENDS = r"(?:(?!, (?:mais|alors que|tandis que|bien que|car|et)(?!\w)|;| : |(?<!\w)mais(?!\w)).)"
_QUE = r"(?:que |qu'|d'|de |à |si |s'|selon laquelle |selon lequel |selon lesquelles |selon lesquels |contre |pour )"
_OWN = (
    r"\A\W*(?:(?:les?|la|un|une|des|ce|cette|ces|son|sa|ses|leurs?|notre|nos|tous|toutes|chaque|aucune?|il|elle|ils|"
    r"elles|on|nous|je|"
    r"vous|\d[\d.]*|(?-i:[A-ZÀ-Ý])[\w'-]+)(?!\w)|l'|d')"
)
_EXTREME = re.compile(
    r"(?<!\w)(?:tous|toutes|tout|toute|chaque|aucune?|jamais|toujours|personne|rien|seule?s?|entière?\w*|(?:le |la |"
    r"les )?(?:plus|moins)|"
    r"meilleure?s?|pires?|premi(?:er|ère)s?|derni(?:er|ère)s?|record)(?!\w)[^.!?]*[^\W_]\Z",
    re.IGNORECASE,
)
_HARMLESS = (
    r"(?!(?:effet|outre|revanche|cours|place|vigueur|tant|fin|début|mois|mars|avril|mai|juin|juillet|août|septembre|"
    r"octobre|"
    r"novembre|décembre|janvier|février|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|public|direct|raison|"
    r"compte|"
    r"question|fait|train|vue|ligne|deux|trois|\d)(?!\w))"
)


_FINITE_ONLY = (
    r"(?:n'|ne |s'|se |l'|les |la |le |lui |leur |y |en )?(?:est|sont|était|étaient|sera|seront|fut|furent|a|ont|"
    r"avait|avaient|aura|auront|serait|seraient|aurait|auraient|va|vont|"
    r"peut|peuvent|pourra|pourront|doit|doivent|devra|fait|font|faut|dit|vient|tient|reste|restent|coûte|met|prend|"
    r"perd|vend|sort|"
    r"(?!(?:cent|vent|argent|moment|souvent|président|différent\w*|récent\w*|parent|client|agent|accident|talent|"
    r"patient|continent|urgent|présent|absent)(?!\w))"
    r"[a-zàâéèêîôû]{3,}(?:ent|era|eront|ira|iront|ait|aient|èrent)|(?!(?:de|le|la|une|cette|entre|autre|notre|votre|"
    r"quatre|contre|comme|même|elle|"
    r"onze|douze|treize|quatorze|quinze|seize|trente|mille)(?!\w))[a-zàâéèêîôû]{4,}(?:e|it|a|t)(?= (?:le|la|les|l'|"
    r"un|une|des|du|de|d'|plus|moins|pas|jamais|dans|à|au|aux|sur|en|son|sa|ses)(?!\w)| l'| d'))"
)


def _governed(lexicon: str) -> re.Pattern:
    """Return a pattern of words that govern what follows behind `que`, `de` and the like."""
    return re.compile(
        rf"(?<![\w'])({lexicon})(?!\w){_ENDS}{{0,80}}?(?<!\w){_QUE}(?:(?!(?:{_FINITE})\b)[\w'.-]+ ){{0,6}}\s*[\"'(]*"
        r"\s*\Z",
        re.IGNORECASE,
    )


_LEXICA: tuple[tuple[Sense, str], ...] = (
    ("negation", f"{_DENIES}|{_PREVENTS}"),
    ("question", _ASKS),
    ("hearsay", _WISHES),
)
_TOLD = (
    r"dit|disent|disait|disaient|prétend\w*|raconte\w*|racontait|affirme\w*|affirment|jure\w*|jurent|assure\w*|"
    r"assurent|croi\w+|pense\w*|"
    r"pensent|répète\w*|soutien\w+|clame\w*|écrit|écrivent|accuse\w*|appellent|appelle|crie\w*|promet\w*|dire|"
    r"raconter|prétendre|affirmer|répéter|expliquer|crier|jurer"
)


def broad(clause: re.Pattern) -> tuple[Cue, ...]:
    """Return the cues.

    Arguments:
        clause: What makes words a statement.
    """
    stated = re.compile(rf"(?={_OWN}).*{clause.pattern}", re.DOTALL)
    return (
        *(Cue(sense, "opening", _governed(lexicon), clause) for sense, lexicon in _LEXICA),
        Cue(
            "negation",
            "opening",
            re.compile(
                r"(?<!\w)((?:rien|nul|personne|aucune?|jamais|pas|"
                rf"nulle part)(?!\w)(?! seulement){_ENDS}{{0,90}}?)(?<!\w)(?:que |qu'|si |s'|d')"
                rf"(?:(?!(?:{_FINITE})\b)[\w'.-]+ ){{0,6}}\s*[\"'(]*\s*\Z",
                re.IGNORECASE,
            ),
            clause,
        ),
        Cue(
            "hearsay",
            "opening",
            re.compile(
                rf"\A(?!.*(?<![\w'])(?:{_STATES})(?!\w)).*?(?<!\w)([\w'-]+(?: [\w'-]+){{0,3}} qu(?:e |'))\s*\Z",
                re.IGNORECASE | re.DOTALL,
            ),
            stated,
        ),
        Cue(
            "hearsay",
            "edge-before",
            re.compile(
                r"(?<!\w)((?:pourrai|devrai|saurai|faudrai|aurai|serai)(?:t|ent|s)|(?:peu|doi|veu|comp|prévoi|"
                r"envisag|souhait|espèr|tent|"
                r"cherch|pourr|devr|voudr)\w*(?: \w+ment| de| d'| à| bien| aussi| encore)?(?:,[^,]{2,60},)?)\s*\Z",
                re.IGNORECASE,
            ),
            re.compile(r"\A\W*(?:[\w'-]+(?:er|ir|re|oir|é|ée|és|ées|i|u|is|it))(?!\w)"),
        ),
        # Cut off behind.
        Cue(
            "scope",
            "edge-after",
            re.compile(
                r"\s+((?:chez|parmi|pour (?:les|ceux|celles|tout|toute|chaque|le|la|l'|certain\w*)|"
                r"dans (?:certain\w*|les? cas|le seul|"
                r"une seule)|aux?|sous|auprès d\w+|en dessous|au-dessus|au-delà|à partir|entre|hors|sauf|selon|"
                r"en cas)(?: ?[\w'-]+){1,4}|"
                rf"en {_HARMLESS}[\w-]+(?: [\w'-]+){{0,2}})",
                re.IGNORECASE,
            ),
            stated,
        ),
        Cue(
            "scope",
            "edge-after",
            re.compile(
                r"\s+((?:de|du|des|d'|à|aux?|dans|en|sur|pour|chez|qui|que|dont|où|depuis|avant|après|parmi|sous|"
                r"sans|avec|hors|sauf|entre)"
                r"(?!\w)(?: ?[\w'-]+){1,4}|(?:d'|qu')[\w'-]+(?: [\w'-]+){0,3})",
                re.IGNORECASE,
            ),
            _EXTREME,
        ),
        Cue(
            "scope",
            "opening",
            re.compile(
                r"\A\W*((?:Pendant|Durant|Pour|Sous|Dans|En|Entre|Parmi|Hors|Jusqu'|Avec|Sans|Chez|À|Au|Aux|Sur|Lors|"
                r"Avant) ?"
                r"(?!(?:une? )?(?:communiqué|lettre|entretien|discours|effet|outre|revanche|fait|réalité|fin|"
                r"conclusion|réponse|"
                r"marge|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|\d{4}|janvier|février|mars|avril|mai|"
                r"juin|juillet|"
                r"août|septembre|octobre|novembre|décembre|l'issue|cela|quoi|ce|cette occasion|peine|propos|midi|"
                r"minuit|"
                r"suite|l'inverse|autre|contraire)(?!\w))[^,;:]{2,70},)\s*\Z"
            ),
            re.compile(
                r"(?<!\w)(?:peut|peuvent|doit|doivent|faut|est|sont|sera|seront|interdit\w*|obligatoire|gratuit\w*|"
                r"autorisé\w*|"
                r"ouvert\w*|fermé\w*|baissé|augmenté|diminué|doublé)(?!\w)"
            ),
        ),
        # Who is told to have said it, in somebody's own words.
        Cue(
            "hearsay",
            "spoken",
            re.compile(
                r"((?!(?:je|j'|nous)\b)[\w'-]+ (?:\w+ment |toujours |souvent |aussi )?(?:m'|nous |lui |leur |vous |"
                rf"t')?(?:{_TOLD}|va|vont|m'a|m'ont|a dit|"
                rf"ont dit|a juré)(?: [\w-]+){{0,3}}? ?(?:que |qu'|à qui veut l'entendre que ))\s*\Z|"
                r"(?<!\w)((?:selon|d'après|à en croire|"
                rf"pour|à entendre|aux dires d\w+) ?[^,.;:\"]{{2,50}},)\s*\Z",
                re.IGNORECASE,
            ),
        ),
        Cue(
            "hearsay",
            "edge-before",
            re.compile(
                r"(?<!\w)((?:accus|reproch|préten|dénonc|soupçonn|imput)\w*|détracteurs|adversaires|rumeurs?|"
                r"pétition|tract|ragots?|"
                r"bruit|pamphlet|légende|plainte)(?!\w)[^.;]{0,80} ?:\s*[\"']?\s*\Z",
                re.IGNORECASE,
            ),
            clause,
        ),
        Cue(
            "scope",
            "opening",
            re.compile(
                r"(?<!\w)((?:une? (?:poignée|minorité|petit nombre|partie|tiers|quart|moitié|dizaine|douzaine|"
                r"centaine)|quelques-un\w*|quelques|certains|certaines|"
                r"peu|la plupart|la moitié|\d[\d ]*(?:%| pour cent)?|(?<!les )(?<!ces )(?<!ses )(?:deux|trois|quatre|"
                r"cinq)|un \w+ sur \w+|d'aucuns|seuls?|seules?)(?!\w)(?: [\w'-]+){0,5}|"
                r"(?:une? (?:poignée|minorité|partie)|quelques-un\w*|certains|certaines)[^.;:]{0,60}),?\s*\Z",
                re.IGNORECASE,
            ),
            re.compile(
                rf"\A\W*{_FINITE_ONLY}(?!\w)|\A\W*[a-zàâéèêîôû]{{2,}}(?:ent|e|t)(?!\w) (?:[a-z]+(?:er|ir|re)|le|la|"
                r"les|que|un|une)(?!\w)"
            ),
        ),
        Cue(
            "condition",
            "next",
            re.compile(
                r"\W*((?:J'entends|Nous entendons|Il entend|Elle entend|On entend|Entendez|Comprenez) (?:par là|"
                r"par ce mot|par)|c'est-à-dire|à savoir|autrement dit,? (?:ceux|seul)|"
                r"(?:une )?note de bas de page|en petits caractères|un astérisque)(?!\w)",
                re.IGNORECASE,
            ),
            clause,
        ),
        Cue(
            "condition",
            "next",
            re.compile(
                r"[^.!?]{0,120}?(?<!\w)((?:peut|peuvent|pourra|pourront|autorisée?s?|permis)(?!\w)(?: [\w'-]+){0,3})"
            ),
            re.compile(r"(?<!\w)(?:interdite?s?|défendue?s?|prohibée?s?|illégale?s?)(?!\w)"),
        ),
        Cue(
            "retraction",
            "next",
            re.compile(
                r"[^.!?]{0,80}?(?<!\w)((?:suffit|suffisait) à (?:l'|les )?expliquer|(?:en est|en était|était|"
                r"est) (?:la cause|responsable|à l'origine)|l'explique(?:nt)?|expliquait)(?!\w)"
            ),
            clause,
        ),
        Cue(
            "scope",
            "edge-before",
            re.compile(
                r"(?<!\w)((?:après|derrière|hormis|outre|à part|avec|à côté d\w*)(?!\w)[^.;]*?),?\s*\Z", re.IGNORECASE
            ),
            re.compile(r"\A\W*(?:le|la|les) (?:plus|moins|meilleure?|premi\w+|pire)(?!\w)"),
        ),
        Cue(
            "subject",
            "edge-before",
            re.compile(r"(?<=\w )((?:de la|de l'|du|des|d'un|d'une|de|contre|pour) ?)\Z"),
            re.compile(
                r"\A\W*[a-zàâéèêîôû-]+(?: (?:de|du|des|d') ?[\w'-]+)?, [^,]{2,80}, (?:est|a|ont|sont|était|avait|"
                r"sera|fut)(?!\w)|\A\W*[a-zàâéèêîôû-]{4,} (?:a|ont|est|sont|avait|était|fut|"
                r"sera) (?:été )?[a-zé]+(?!\w)"
            ),
        ),
        Cue(
            "condition",
            "next",
            re.compile(
                r"[^.!?]{0,120}?(?<!\w)((?:(?:est|sont|demeure\w*|reste\w*) (?:toujours|encore)|subsiste\w*|"
                r"survit)(?!\w)(?: [\w'-]+){0,4})"
            ),
            re.compile(
                r"(?<!\w)(?:tous|toutes|chaque|entière?\w*|partout|les \d+|aboli\w*|levée?s?|supprimée?s?)(?!\w)",
                re.IGNORECASE,
            ),
        ),
        Cue(
            "condition",
            "next",
            re.compile(
                r"[^.!?]{0,140}?(?<!\w)(?<!n'a )(?<!n'ont )(exceptée?s?|exceptions?|exclue?s?|exclusions?|"
                r"exempté?\w*|dispensée?s?|"
                r"épargnée?s?|hormis|sauf|dérogations?|(?:ne |n')(?:s'appli|concern|va|couvr|compren|"
                r"compt)\w* (?:\w+ )?(?:pas|que|qu')|"
                r"(?:n'est|ne sont) pas (?:concern|compris|inclus|visé)\w*|note de bas de page|petits caractères|"
                r"réservée?s?|reste\w* (?:fermée?s?|interdite?s?))(?!\w)",
                re.IGNORECASE,
            ),
            clause,
        ),
        Cue("hearsay", "edge-before", re.compile(r"\A\W*(Que |Qu'|Si )\s*\Z"), clause),
        Cue(
            "hearsay",
            "next",
            re.compile(
                r"\W*((?:C'est|Voilà|Telle est|Tel est|Ainsi|Du moins|Au moins|En tout cas|"
                r"C'était)(?: [\w']+){0,4}? ?(?:ce qu|du moins|en tout cas|au moins|raconte|prétend|murmure|"
                r"la rumeur|la légende|la version|"
                r"la thèse|le bruit|l'espoir|le projet|la théorie)\w*)",
                re.IGNORECASE,
            ),
            clause,
        ),
        Cue(
            "hearsay",
            "edge-after",
            re.compile(
                r"\s+((?:est|figure|reste|serait|compte|fait partie)(?: [\w']+){0,2}? (?:l'une?|parmi|des|"
                r"une?)(?: [\w']+){0,2}? (?:pistes?|options?|possibilités?|hypothèses?|scénarios?|idées?|"
                r"propositions?|"
                r"voies|rumeurs?)|(?:est|sont) (?:\w+ )?(?:à l'étude|envisagée?s?|sur la table|en discussion|"
                r"évoquée?s?))(?!\w)"
            ),
        ),
        Cue(
            "negation",
            "opening",
            re.compile(
                r"(?<!\w)((?:récus|rejett?|refus|contest|évit|détest|réfut|bann|proscri|s'agac|s'indign|s'offusqu|"
                r"n'aim|se moqu|raill|dénonc|désavou|repouss|ne veut pas|ne supporte)\w*(?!\w)[^.;]{0,50}?"
                r"(?:mot|terme|expression|formule|étiquette|accusation|qualificatif|slogan|titre|idée|comparaison|"
                r"surnom|appellation)s?(?!\w)[^.;\"]{0,30})\"\s*\Z",
                re.IGNORECASE,
            ),
        ),
        Cue(
            "condition",
            "next",
            re.compile(
                r"[^.!?]{0,120}?(?<!\w)((?:pai|pay|coût|factur|tarif|supplément|déboursent?|débourse|"
                r"euros?)\w*(?: [\w'-]+){0,4})"
            ),
            re.compile(r"(?<!\w)(?:gratuite?s?|gratuitement|rien)(?!\w)"),
        ),
        Cue(
            "condition",
            "next",
            re.compile(
                r"[^.!?]{0,120}?(?<!\w)((?:interdit\w*|fermée?s?|défendu\w*|exclu\w*|(?:ne |n')[\w']+ (?:pas|plus|"
                r"jamais))(?!\w)(?: [\w'-]+){0,3})"
            ),
            re.compile(r"(?<!\w)(?:peut|peuvent|pourront|autorisée?s?|ouverte?s?|permis|bienvenue?s?)(?!\w)"),
        ),
        Cue(
            "condition",
            "next",
            re.compile(
                r"\W*((?:Enfin,|Bon,|Bon, d'accord|Sauf|Hormis|Si l'on excepte|Mis à part|Exception faite|À part|"
                r"Ou presque)(?!\w)[^.]{0,40})"
            ),
            re.compile(
                r"(?<!\w)(?:tous|toutes|tout|toute|chaque|aucune?|jamais|toujours|personne|rien|entière?\w*)(?!\w)",
                re.IGNORECASE,
            ),
        ),
        Cue(
            "retraction",
            "next",
            re.compile(
                r"[^.!?]{0,110}?(?<!\w)((?:affirm|di[ts]|disait|annon[cç]|montr|racont|prouv|démontr|soutenai|"
                r"soutien|assur|écri)\w*(?: [\w']+){0,3}? (?:l'inverse|(?:exactement )?le contraire|tout autre chose|"
                r"une autre histoire)|"
                r"Non[ ,:.!]|Il n'en est rien|Erreur[ ,:.!])"
            ),
            clause,
        ),
        Cue(
            "hearsay",
            "edge-before",
            re.compile(
                r"(?<!\w)(comme si|tel qu\w*|à croire qu\w*|on dirait qu\w*|on croirait qu\w*) ?\s*\Z", re.IGNORECASE
            ),
            clause,
        ),
        Cue(
            "hearsay",
            "previous",
            re.compile(
                r"\W*((?:Imagin(?:ez|ons|e)|Suppos(?:ez|ons)|Figurez-vous|Fermez les yeux|Il était une fois|Rêvons|"
                r"Admettons|Dans (?:le|son|sa|la|un|une) "
                r"(?:\w+ )?(?:roman|film|pièce|sketch|conte|parodie|nouvelle|rêve|feuilleton))(?!\w))"
            ),
            re.compile(r"\A(?!\W*(?:le vrai|la vraie|en réalité|mais)(?!\w))", re.IGNORECASE),
        ),
        Cue(
            "hearsay",
            "next",
            re.compile(
                r"\W*((?:Puis|Et puis|Alors) (?:on|vous|je|nous|le réveil) (?:se |vous |me |nous )?(?:réveill\w+|"
                r"sonn\w+)|On peut rêver|Voilà pour le rêve|Retour (?:à|sur))"
            ),
        ),
        Cue(
            "retraction",
            "opening",
            re.compile(
                r"(?<!\w)((?:retiré|rétracté|supprimé|annulé|démenti|désavoué|discrédité|falsifié|inventé|truqué|"
                r"fabriqué|retir|rétract|"
                rf"dépubli|corrig)\w*{_ENDS}{{0,90}}?)(?<!\w)(?:que |qu'|selon laquelle |selon lequel |"
                rf"où )(?:(?!(?:{_FINITE})\b)[\w'.-]+ ){{0,6}}\s*\Z",
                re.IGNORECASE,
            ),
            clause,
        ),
        Cue(
            "subject",
            "edge-before",
            re.compile(r"(?<=\w )((?:de|du|des|d'|contre|pour|par|avec|près de|derrière)(?: la| l'| le| les)?)\s*\Z"),
            re.compile(
                r"\A\W*(?:le |la |l')?[A-ZÀ-Ý][\w'-]+(?: [\w'-]+){0,3}, [^,]{2,80}, (?:est|a|ont|sont|était|avait|"
                r"sera|fut)(?!\w)"
            ),
        ),
        Cue(
            "condition",
            "opening",
            re.compile(
                r"\A\W*((?:si|bien que|quoique|alors que|tandis que|certes|quand bien même|même si)),? ?\s*\"?\s*\Z",
                re.IGNORECASE,
            ),
            clause,
        ),
        Cue(
            "condition",
            "next",
            re.compile(
                r"\W*((?:Les |Ses |Leurs |Mais |Deux |Trois |Quelques |Seules? |L'|Une )*(?:[Ee]xceptions?|"
                r"[Dd]érogations?)(?!\w)|Il en va autrement|"
                r"Ce n'est pas le cas|Seuls? (?:les|la|le|l'|échapp\w+)|[^.]{0,40}?(?:font exception|y échapp\w+|"
                r"n'est pas concern\w+|ne sont pas concern\w+))"
            ),
            clause,
        ),
    )


_CLAIMS = (
    r"(?:déclarations?|affirmations?|informations?|propos|rumeurs?|chiffres?|rapport|annonces?|accusations?|article|"
    r"étude|versions?|"
    r"récit|phrases?|dépêches?|nouvelle|estimations?|alertes?|messages?|publication|témoignage|entretien|communiqué|"
    r"bilan|"
    r"avertissement|promesse|engagement|vidéo|photo|décompte|résultats?)"
)
_BACK = (
    r"retir\w+|rétract\w+|démenti\w*|corrig\w+|rectifi\w+|annul\w+|supprim\w+|désavou\w+|dépubli\w+|infirm\w+|lev\w+|"
    r"revu\w*|révis\w+|"
    r"abandonn\w+|reni\w+|dés-annonc\w+"
)
_FALSE = (
    r"faux|fausses?|erron\w+|inexact\w*|prématur\w+|mensong\w+|inventé\w*|infond\w+|trompeu\w+|exagér\w+|"
    r"une? (?:erreur|méprise|"
    r"confusion|canular|homonyme|malentendu|plaisanterie|exercice|coquille|rumeur|intox|faute)|sans fondement|"
    r"pas vraie?|pas exacte?|démenti\w*|"
    r"périm\w+|truqu\w+|fabriqu\w+|falsifi\w+"
)
TAKES_BACK = re.compile(
    rf"(?<!\w)("
    r"(?:était|étaient|est|sont|s'agissait|s'agit|relevait|relève|n'était que)(?!\w)[^.;]{0,40}?(?<!\w)(?:canular|"
    r"plaisanterie|faux|erreur|méprise|confusion|coquille|malentendu|invention|mensonge|exercice|supercherie)(?!\w)|"
    r"(?:a|ont) (?:présenté|fait) (?:ses|leurs|des) excuses|"
    rf"(?:l'a|l'ont|les a|les ont|l'avait|s'est|se sont)(?: \w+)?(?: été)? (?:{_BACK})|"
    rf"(?:{_BACK}) (?:la|le|les|l'|son|sa|ses|leur|cette|ce|ces|cet) ?(?:[\w'-]+ ){{0,3}}?{_CLAIMS}|"
    rf"(?:la|le|les|l'|son|sa|ses|leur|cette|ce|ces|cet) ?(?:[\w'-]+ ){{0,3}}?{_CLAIMS}(?: [\w'-]+){{0,6}}? (?:est|"
    r"était|sont|étaient|s'est|s'était|"
    rf"se sont|a été|ont été|avait été)(?: [\w'-]+){{0,3}}? (?:{_FALSE}|{_BACK})|"
    r"(?:c'était|c'est|il s'agissait d'|s'agissait|ce n'était qu\w*)(?: en fait| en réalité|"
    rf" simplement)? ?(?:{_FALSE}|une?(?: simple)? (?:erreur|méprise|confusion|canular|homonyme|malentendu))|"
    rf"(?:admis|reconnu|avoué|concédé|précisé|clarifié|indiqué|établi|révélé)(?: [\w'-]+){{0,2}} (?:que |qu'|avoir |"
    rf"s'être |une |son |leur )[^.]{{0,90}}?(?:{_FALSE}|jamais|pas|aucune?|"
    r"inventé|menti|trompé|erreur)|avait (?:tout )?(?:inventé|menti)|s'(?:est|était) trompée?s?|se sont trompé\w*|"
    r"homonym\w*|(?:présent\w+|fait) (?:ses|des|leurs) "
    rf"excuses|s'(?:est|était) excusé\w*|revenue?s? sur (?:ses|sa|son|cette|ces)|en réalité[^.]{{0,60}}(?:pas|jamais|"
    r"aucun|seul))(?!\w)",
    re.IGNORECASE,
)
"""What takes an earlier sentence back."""
TELLS_WHICH = re.compile(r"selon l\w*quel\w*|(?:affirmation|information|déclaration|rumeur)s? qu")
SAYS = any_of(
    r"dit|disent|déclar\w+|affirm\w+|annonc\w+|selon|d'après|expliqu\w+|indiqu\w+|assur\w+|rapport\w+|écri\w+|"
    r"parl\w+|montr\w+|révél\w+|conclu\w*"
)
COMMON = any_of(
    r"dans|avec|pour|plus|moins|cette|après|avant|depuis|leurs?|elles?|nous|vous|tout|tous|toutes?|même|aussi|alors|"
    r"encore|entre|"
    r"comme|mais|sont|était|étaient|être|avoir|avait|fait|faire|deux|trois|quatre|lundi|mardi|mercredi|jeudi|"
    r"vendredi|samedi|"
    r"dimanche|jour|jours|mois|semaines?|année|années|heures?|premi\w+|derni\w+|selon|ainsi|contre|sous|chez|"
    r"déclar\w+|annonc\w+|"
    r"affirm\w+|information|chiffres?|rapport|article|étude"
)
CONTRASTS = re.compile(
    r";|, (?:mais|alors que|tandis que|bien que|quoique|pourtant|or)(?!\w)|(?<!non seulement) mais (?!aussi|pas)"
)
VERB = re.compile(
    r"(?:n'|ne |l'|l'y |y |en |s'|se |le |la |les )?(?:est|sont|était|a|ont|avait|sera|va|dit|voit|fait|doit|peut|"
    r"[a-zéèê]{3,}(?:e|ent|ait|it|a|èrent))(?!\w)"
)

_SAYS = (
    r"dit|déclar\w+|affirm\w+|annonc\w+|expliqu\w+|indiqu\w+|ajout\w+|précis\w+|assur\w+|écri\w+|répond\w*|répondu|"
    r"confirm\w+|rappel\w+|"
    r"soulign\w+|estim\w+|not\w+|conclu\w*|averti\w*|prévien\w*|prévenu"
)
_SUBJECT_NP = (
    r"(?:(?:(?:[Ll]es?|[Ll]a|[Uu]ne?|[Dd]es|[Cc]e|[Cc]et|[Cc]ette|[Cc]es|[Ss]on|[Ss]a|[Ss]es|[Ll]eurs?|[Nn]otre|"
    r"[Nn]os|[Tt]ous les|[Tt]outes les|[Cc]haque|[Aa]ucune?|\d[\d ]*|[Dd]eux|[Tt]rois) |"
    r"[Ll]')[\w'-]+|[Ii]ls?|[Ee]lles?|[Oo]n|[Nn]ous|[Jj]e|[Vv]ous|[Cc]ela|[Cc]e|[A-ZÀ-Ý][\w'-]+)"
)
STATED = re.compile(
    rf"\A\W*{_SUBJECT_NP}(?:,? (?!(?:qui|que|dont|où|lequel|laquelle)(?!\w)|"
    rf"qu')[\w'.%-]+){{0,8}}?,? {_FINITE_ONLY}(?!\w)|\A\W*(?:[Cc]'|[Jj]'|[Oo]n |[Ii]l |[Ee]lle )(?:est|était|ai|a|"
    r"avait)(?!\w)"
)
"""A whole statement with a subject of its own."""
PREDICATE_FIRST = re.compile(
    r"\W*(?:n'|ne |l'|s'|se )?(?:est|sont|était|étaient|sera|a|ont|avait|avaient|aura|peut|doit|fut)(?!\w)"
)
_SAFE = (
    r"(?:(?:et|mais|or) )?(?:aujourd'hui|hier|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|désormais|"
    r"maintenant|depuis|ensuite|puis|enfin|"
    r"toutefois|cependant|pourtant|néanmoins|en outre|de plus|par ailleurs|en revanche|en effet|ainsi|aussi|alors|"
    r"entre-temps|là|ici|finalement|"
    r"au total|en réalité|en fait|de fait|en pratique|concrètement|en conclusion|par exemple|"
    r"contrairement [^,;:]{2,60}|pour (?-i:[A-ZÀ-Ý])[^,;:]{2,40}|de l'avis [^,;:]{2,40}|sur (?!les? \d)[^,;:]{2,30}|"
    r"après [^,;:]{2,60}|depuis [^,;:]{2,60}|"
    r"(?:en|au|à|le|la|dans|lors d\w*|ce|cette|l'an|selon|d'après|suite à|à la suite d\w*|"
    r"à l'issue d\w*|interrogée?s? sur) ?[^,;:]{2,60})"
)
_RISKY = (
    r"(?:prévision|estimation|projet|proposition|scénario|hypothèse|théorie|modèle|rumeur|cas|condition|défaut|"
    r"théorie|principe|laboratoire|moyenne|proportion|rapport|certain\w*|raison d|dépit|échange|l'hypothèse|"
    r"attendant|limite\w*|égard)"
)
BEGINS = re.compile(
    r"(?:[;:]|\s–|(?<!\w)(?:et|mais|ou|donc|car|or|où|qui|dont|lorsque|lorsqu'|quand|parce que|parce qu'|puisque|"
    r"puisqu'|comme|alors que|alors qu'|tandis que|tandis qu'|bien que|bien qu'|"
    rf"que|qu'|est|sont|était|étaient|c'est|ce sont|reste|devient))\s*[\"'(]*\s*{CUT}|"
    rf"(?<!\w)(?:{_SAYS})[^,;]{{0,40}}[,:]?\s*[\"'(]*\s*{CUT}|\A\W*(?!.*{_RISKY}){_SAFE},?\s*[\"'(]*\s*{CUT}|"
    rf",\s*[\"'(]*\s*{CUT}(?:ils?|elles?|on|nous|je|cela|ce|c')|{CUT}(?:une? (?:poignée|minorité)|certaine?s|"
    r"quelques|la plupart|plusieurs)(?!\w)",
    re.IGNORECASE,
)
"""Behind what a statement may begin inside a sentence and says the same without it."""
GOES_ON = re.compile(
    r"\s*(?:[,;:.!?)\"(–-]|(?:et|ou|mais|ni|car|puis|hier|aujourd'hui|demain|lundi|mardi|mercredi|jeudi|vendredi|"
    r"samedi|dimanche|cette|ce|ces|après|avant-hier|depuis|dès|vers|"
    r"lors|près|afin|parce|car|encore|aussi|ici|là|déjà|bientôt|ensuite|les?|la|une?|des|du|de|au|aux|à|son|sa|ses|"
    r"leurs?|\d[\d ]*|(?:dans|sur|par|en|devant|derrière|avec|contre) ?"
    r"(?:le|la|l'|les|une?|son|sa|ses|leurs?|ce|cette|ces|[A-ZÀ-Ý]|\d))(?!\w)|[ld]')"
)
"""With what a sentence may go on behind a statement that says the same without it."""
