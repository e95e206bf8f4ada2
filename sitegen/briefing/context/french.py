"""French: what turns, limits, conditions, attributes or questions a statement."""

from __future__ import annotations

from sitegen.briefing.context import patterns as re
from sitegen.briefing.context.french_broad import (
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
from sitegen.briefing.context.french_frames import frames
from sitegen.briefing.context.french_rest import EARLIER, LATER, MOCKS, REST, UPHOLDS
from sitegen.briefing.context.tables import NEVER, Cue, Table, Voices, any_of

_NEVER = r"(?:pas|plus|jamais|rien|personne|aucune?|guère|nullement|ni)"
_NOT = rf"(?:(?:ne |n')[^,;:.]{{0,60}}?(?<!\w){_NEVER}(?!\w)|jamais|aucune?|personne ne|rien ne|sans|ni|nul)"
_VERB = (
    "(?:est|sont|était|étaient|sera|seront|fut|furent|a|ont|avait|avaient|aura|auront|ait|soit|va|vont|"
    r"valent|vaut|veulent|restent|durent|dure|(?!\w*ment\b)[a-zàâéèêîôû]{2,}ent|peut|peuvent|doit|doivent|"
    "fait|font|faut|été|dit|porte|part|vient|vienne|tient|reste|siège|coûte|"
    "[a-zàâéèêîôû]{3,}(?:ait|aient|era|eront|ira|iront|dra|dront)|(?!(?:années?|musées?|jetées?|marées?|"
    "cités?|côtés?|marchés?|comités?|députés?|idées?|journées?|arrivées?|entrées?|armées?|sociétés?|"
    "autorités?|étés?|traités?|qualités?|quantités?|sécurité|libertés?|présidents?|étrangers?|premiers?|"
    r"derniers?)\b)[a-zàâéèêîôû]{2,}(?:é|és|ée|ées|er|ir)|"
    "bu|vu|lu|pu|dû|su|eu|pris|mis|ouvert|fermé|perdu|vendu|rendu|tenu|venu|reçu|détruit|conduit|"
    "construit|menti|servi|fini|sorti|parti|mort|atteint|éteint|craint|offert|souffert|prendre|vendre|"
    "rendre|retenir|tenir|partir|finir|vend|dort|ouvre|offre|passe|rapporte|chasse|ruine|ferme|coule|monte|baisse|"
    "perd|prend|"
    "met|sait|croit|voit|boit|lit|écrit|vit|suit|court|meurt|sert|sent|ment|rend|tend|attend|descend|défend|répond|"
    "tombe|donne|"
    "trouve|parle|mange|paie|paye|gagne|montre|empoisonne|produit|réduit|cache|vole|tue|brûle|menace|refuse|"
    "accepte|finance|"
    "emploie|licencie|touche|achète|loge|verse|crée|joue|quitte|arrive|rentre|revient|devient|finit|choisit|agit|"
    "reçoit|"
    "appartient|contient|obtient|retient|soutient|trompe|triche|fuit|nuit|détient|dirige|protège|pollue|exploite|"
    "ignore|cède|lève|mène|achève|enlève|ramène|amène|gère|espère|s'écroule|s'effondre|s'ouvre|modifie|vérifie|confie|"
    "justifie|oublie|publie|étudie|copie|crie|nie)"
)
_CLAUSE = re.compile(rf"(?<![\w'])(?:{_VERB})(?!\w)|(?:n'|l'|s'|d'|qu'){_VERB}(?!\w)")
_NUMBER = re.compile(
    r"\A\W*(?:[$€£]? ?\d[\d.,]*|une douzaine|une centaine|un millier|deux|trois|quatre|cinq|six|sept|huit|"
    r"neuf|dix|onze|douze|vingt|trente|cent|mille|des (?:centaines|milliers|dizaines)|tous|toutes)\b",
    re.IGNORECASE,
)
_SUPERLATIVE = (
    r"(?:(?:le |la |les |l')?(?:plus|moins) \w+|meilleure?s?|pires?|premi(?:er|ère)s?|derni(?:er|ère)s?|"
    "seule?s?)"
)
_SUPERLATIVE_FIRST = re.compile(rf"\A\W*(?:les? |la )?{_SUPERLATIVE}(?!\w)|\A\W*\w+ {_SUPERLATIVE}", re.IGNORECASE)
_SUPERLATIVE_LAST = re.compile(rf"(?<!\w){_SUPERLATIVE}(?: [\w'-]+){{0,3}}\W*\Z", re.IGNORECASE)
_COMPARATIVE_LAST = re.compile(
    r"(?<!\w)(?:plus|moins|aussi|autant|meilleure?s?|pires?|mieux|supérieure?s?|"
    r"inférieure?s?)(?: [\w'-]+){0,4}\W*\Z",
    re.IGNORECASE,
)
_VERB_FIRST = re.compile(
    rf"\A\W*(?:ne pas |se |s'|l'|les? |la |y |en )?(?:{_VERB}|[a-zàâéèêîôû]+(?:er|ir|oir|re))(?!\w)"
)
_ANY = re.compile(r"\S+\s+\S+")
_NE = re.compile(r"(?<!\w)(?:ne|n')")
_QUE = re.compile(r"(?<!\w)qu(?:e |')")
_WHO = (
    "(?:le |la |les |l'|un |une |des |elle|ils?|on|nous|vous|je|tu|ce|cette|ces|son |sa |ses |leur|aucun|"
    r"tout|[A-ZÀ-Ý]\w+)"
)
_CONDITIONAL = (
    rf"(?<!comme )(?<!même )(?<!savoir )(?<!demande )(?<!demandé )(?:si (?={_WHO}|\Z)|s'il)|à moins (?:que|"
    "d')|à condition (?:que|qu'|de|d')|pourvu qu|à supposer qu|tant qu|dès (?:que|lors que)|"
    r"une fois que|une fois (?=\w+)|sous réserve|en cas d|au cas où|"
    "seulement (?:si|après)|uniquement (?:si|après)|sauf si|jusqu'à ce que|faute de|selon que|"
    "sans (?:autorisation|accord|permis)|sous condition|si et seulement|moyennant|en échange"
)
_EXCEPTION = (
    r"sauf|excepté\w*|hormis|à l'exception|à part|hors|en dehors de|mais pas|mais non|mais (?:il |elle |"
    r"ils |elles )?(?:ne |n')\w+ pas|exclue?s?|à l'exclusion|exception faite"
)
_CONDITIONNEL = r"(?:(?!secrait|retrait|portrait|extrait|attrait|trait)\w{2,}(?:rait|raient|rais))"
_UNSURE = (
    "peut-être|sans doute|probablement|vraisemblablement|apparemment|prétendument|prétendue?s?|"
    r"soi-disant|paraît-il|il paraît|il semble\w*|semblent?|semblait|présumée?s?|éventuellement|"
    r"potentiellement|théoriquement|en théorie|presque|quasi\w*|autrefois|jadis|à l'époque|naguère|"
    r"rumeurs?|la rumeur|on dit que|le bruit court|dit-on|soupçon\w*|hypothèse|projet|proposition|crainte|"
    r"espoir|menace|possibilité|risque|idée|prétend\w*|accus\w+|comme si|imagin\w+|supposons|admettons|"
    "supposez|il (?:est|serait) (?:possible|probable|concevable)|par plaisanterie|ironiquement|pour rire"
)
_PLAN = (
    r"(?:prévoi\w+|prévoyai\w+|envisag\w+|projett?e\w*|compt(?:e|ent|ait)|entend(?:ent|ait)?|veut|veulent|"
    r"voulait|voulaient|souhait\w+|espèr\w+|espérai\w+|espérer|crai(?:nt|gnent|gnait)|redout\w+|tent(?:e|"
    r"ent|ait|é)|essa[iy]\w+|menac(?:e|ent|ait|é)|prom(?:et|ettent|is)|propos(?:e|ent|é)|demand(?:e|ent|"
    r"é)|exig(?:e|ent|é)|appelle|peut|peuvent|pouvait|pouvaient|doit|doivent|devait|devaient|sembl\w+|"
    r"cherch\w+|refus\w+|hésit\w+|songe\w*|accept\w+|décid\w+|failli|faillit|risqu\w+|censée?s?|suppos\w+|"
    r"soupçonn\w+|accus\w+|suspect\w+|cru\w*|croi\w+|pens\w+|susceptibles?|invit\w+|oblig\w+|autoris\w+|"
    "avait|avaient)"
)
_PLANNED = _PLAN.removesuffix("|avait|avaient)") + ")"
_TIME = r"(?:heures?|jours?|nuits?|semaines?|mois|ans?|années?|minutes?|étés?|hivers?|saisons?)"
_SCOPE = (
    r"dans (?:le |la |les |l')?(?:\w+ )?(?:nord|sud|est|ouest|vieux|nouveau|premier|second)\b|"
    r"dans (?:certain\w*|quelques|une partie|une moitié|les deux|un premier|la partie|les cas)|au (?:nord|"
    "sud|début|printemps|mieux|plus tard)|à (?:l'est|l'ouest|titre|marée|l'essai|l'intérieur)|"
    "en (?:partie|principe|théorie|hiver|été|moyenne|semaine|dehors|deçà|dessous)|pendant|durant|"
    r"pour (?:une?|deux|trois|\d+|quelques|le moment|l'instant|les (?:navires|étrangers|membres|enfants|"
    f"bateaux|habitants|petits)) ?{_TIME}?|"
    "jusqu'|la nuit|de nuit|le (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|week-end)|"
    rf"les (?:jours|week-ends|dimanches)|(?:une?|deux|trois|\d+|quelques) {_TIME} durant|provisoirement|"
    "temporairement|partiellement|seulement|uniquement|exclusivement|surtout|principalement|"
    r"entre|aux (?:étrangers|navires|membres|seuls|petits|habitants|résidents)|sous (?:dix|\d|conditions?|"
    r"surveillance)|sur le papier|parfois|d'abord|au moins|du moins|pour l'essentiel|de \d+ à \d+|"
    "à partir de|avant|depuis(?! (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier))"
)
_SAY = (
    r"(?:(?:a|ont|avait|avaient) (?:aussi |ensuite |également |\w+ment )?(?:dit|déclaré|affirmé|expliqué|"
    "assuré|ajouté|indiqué|estimé|répondu|répliqué|rétorqué|précisé|averti|annoncé|écrit|souligné|"
    "confirmé|insisté|plaisanté|lancé|dénoncé|reconnu|admis|soutenu|prétendu|rappelé|raconté|"
    "pesté|tonné|soufflé|murmuré|hurlé|grondé|persiflé|raillé|constaté|conclu|observé|relevé|glissé|confié|avoué|"
    "avancé|"
    "marmonné|maugréé|protesté|objecté|demandé|repris|poursuivi|renchéri|tempéré|nuancé|prévenu|menacé|jubilé|salué|"
    "concédé|déploré|fustigé|plaidé|crié|argué|accusé|noté|promis|regretté|jugé|résumé|martelé|ironisé|démenti|"
    "rapporté|commenté)|dit|disent|disait|"
    "déclare|affirme|affirment|explique|assure|ajoute|indique|estime|répond|précise|avertit|annonce|"
    "écrit|souligne|confirme|lance|soutient|prétend|rappelle|raconte|note|juge|se plaint|se félicite|"
    "s'indigne|regrette|craint|plaisante|ironise|commente|rapporte|dénonce|dénoncent|accuse|accusent|critique|"
    "critiquent|"
    "soutiennent|estiment|déplore|déplorent|fustige|fustigent|argue|plaide|martèle|concède)"
)
_SAYING = (
    f"{_SAY}|(?:a |avait )?(?:appelé|qualifié|traité|parlé|accusé|loué|critiqué|décrit)|qualifie|appelle|"
    "traite|parle|accuse|critique|décrit|exige|exigent|réclame|réclament|demande|dénonce|salue|"
    "promet|(?:est|sont|se dit|se disent) (?:convaincu|persuadé)e?s?|(?:a |avait )(?:exigé|réclamé|demandé|salué)"
)

_STATEMENT = (
    "(?:(?:ceci|cela|c'est|c'était)|(?:la |le |les |cette |cet |ce |ces |l'|son |sa |ses )(?:information|"
    "nouvelle|déclaration|propos|affirmation|rumeurs?|chiffres?|rapport|annonce|accusations?|article|"
    "étude|version|récit|phrase))"
)
_UNTRUE = (
    r"(?:faux|fausses?|inventée?s?|infondée?s?|mensong\w+|inexacte?s?|erronée?s?|démenti\w*|dément|nié|"
    r"nie|réfuté\w*|rejeté\w*|contesté\w*|retirée?s?|rétract\w+|canular|sans fondement|calomni\w+)"
)

_IN_THE_VIEW = (
    r"selon|d'après|à en croire|aux dires d(?:e|es|u)|de l'avis d(?:e|es|u)|aux yeux d(?:e|es|u)|au dire d(?:e|es|u)|"
    r"si l'on en croit|à entendre|de l'aveu d(?:e|es|u)"
)
"""With what one whose view it is begins, before a statement."""

CUES = (
    *frames(_CLAUSE),
    Cue(
        "hearsay",
        "opening",
        any_of(r"((?:affirmation|rumeur|idée|thèse|information|accusation)s? (?:selon laquelle|que|d'après))"),
        _CLAUSE,
    ),
    Cue(
        "scope",
        "edge-after",
        re.compile(
            r"\s*((?:le|la) (?:premi\w+|deuxième|second\w*|derni\w+) (?:lundi|mardi|mercredi|jeudi|vendredi|"
            "samedi|dimanche|jour|semaine|week-end))"
        ),
        _CLAUSE,
    ),
    Cue(
        "retraction",
        "next",
        re.compile(
            r"[^.]{0,60}?(?<!\w)((?:depuis|ensuite|plus tard) (?:indiqué|précisé|reconnu|confirmé|"
            r"annoncé)[^.]{0,90}?(?:jamais|pas|aucune?)|l'a (?:démenti|nié|contesté|rejeté)\w*)(?!\w)"
        ),
    ),
    Cue(
        "negation",
        "edge-before",
        re.compile(r"(?<!\w)(peu de chances? (?:de|d')|peu probable (?:de|qu\w*))\s*\Z", re.IGNORECASE),
    ),
    Cue(
        "hearsay",
        "opening",
        any_of(
            "((?:vidéo|photo|image|document|lettre|source|information)s? (?:non vérifiée?s?|"
            "non confirmée?s?|anonymes?))"
        ),
        _ANY,
    ),
    Cue(
        "scope",
        "edge-after",
        re.compile(
            r"\s*(de [\w']+ à [\w']+|dans (?:le|la|les|l'|un|une) ?(?:quartiers?|zones?|villes?|régions?|"
            r"districts?|communes?|parties?|cas)[\w ]{0,20})",
            re.IGNORECASE,
        ),
        re.compile(r"\w+ (?:[sn]'|se |ne )?\w+\W*\Z"),
    ),
    Cue("condition", "after", any_of(r"(sauf|excepté\w*|hormis|hors|à l'exception|à l'exclusion)"), _ANY),
    Cue(
        "retraction",
        "next",
        re.compile(
            r"\W*((?:Ce|Il|Cela) n'(?:est|était) qu[e']|(?:[\w'-]+ ){1,6}?(?:ramené|revu|révisé|réduit|"
            "abaissé) (?:ce|le|son|les) (?:chiffre|bilan|nombre)s?)"
        ),
    ),
    Cue(
        "subject",
        "edge-before",
        re.compile(r"(?<=\w )((?:du|de la|de l'|des|d'un|d'une) ?[a-zàâéèêîôû]+)\s*\Z"),
        re.compile(r"\A\W*[A-ZÀ-Ý][\w'-]+ [A-ZÀ-Ý][\w'-]+ (?:est|était|a|avait|sera|[a-zé]+a|[a-zé]+ait)(?!\w)"),
    ),
    Cue(
        "correction",
        "opening",
        re.compile(
            r"\A(?!\W*(?:contrairement|à la différence|à l'inverse|à rebours) [^;.]{2,120},\s*\Z)[^;]*?(?<![\w-])"
            r"((?:version|édition|article|dépêche)s? (?:précédente?|antérieure?|initiale?|original\w*|premi\w+)|"
            r"première version|(?:nous avons|nous avions|avons|avions)(?: \w+)? (?:écrit|indiqué|annoncé|rapporté|"
            "publié|affirmé)|par erreur|à tort|de manière erronée|"
            r"il (?:serait|est|était) (?:faux|inexact|erroné|abusif|exagéré))(?![\w-])",
            re.IGNORECASE,
        ),
    ),
    Cue(
        "retraction",
        "next",
        re.compile(
            r"\W*((?:[\w'-]+ ){0,8}?(?:retiré|retire|rétract\w+|démenti\w*|(?:corrigé|rectifi)\w*+(?! (?:leurs?|"
            r"les?|la|ses|son|sa|des|du|une?|l')[ ]?+(?!soir|matin|lendemain|jour|tir|chiffre|bilan|nombre|décompte|"
            r"information|"
            r"article|déclaration|propos|annonce|estimation|erreur|texte|rapport|message))|excusée?s?|"
            r"revenue?s? sur (?!les? (?:lieux?|terrain|rivage|banc)|la (?:scène|côte|place)|place|terre|scène|"
            r"l'île)|reconnu (?:s'être|que c'était|une erreur|son erreur)|désavou\w+)(?!\w)|"
            "(?:C'est|C'était|Ceci est|Cela est|Cela était|Cette (?:information|déclaration|phrase|nouvelle|"
            "affirmation|annonce)|Ce (?:chiffre|rapport|propos)|Ces (?:propos|chiffres)|L'(?:information|"
            "affirmation|article|annonce|étude|enquête|estimation)|La (?:nouvelle|"
            r"déclaration)) (?:[\w'-]+ ){0,5}?(?:s'est |s'était )?(?:révélée?s? |avérée?s? )?(?:faux|fausses?|"
            r"inexacte?s?|erronée?s?|retirée?s?|démentie?s?|mensong\w+|inventée?s?|pas vraie?|rectifiée?s?)|"
            "[^.]{0,60}?(?:que )?c'(?:est|était) (?:faux|inexact|une erreur|un mensonge)|(?:Rectificatif|"
            "Correction|Erratum)(?![^.]*(?:précédente|antérieure|initiale|"
            r"première))[^.]{0,80}?(?<!\w)(?:pas|jamais|faux)(?!\w)|Le contraire|Il n'en (?:est|était) rien|"
            "(?:Ce|Cela) n'(?:est|était) pas (?:vrai|"
            "le cas|exact)|En réalité|En vérité|Faux[ .!])"
        ),
    ),
    Cue(
        "retraction",
        "next",
        re.compile(
            rf"(?=[^.]{{0,140}}?(?<!\w){_STATEMENT})(?![^.]{{0,140}}?pas {_UNTRUE})[^.]{{0,140}}?(?<!\w)({_UNTRUE})"
            r"(?!\w)",
            re.IGNORECASE,
        ),
        _CLAUSE,
    ),
    Cue(
        "retraction",
        "outside",
        re.compile(
            r"[\s,\"]*((?:[\w'-]+,? ){0,10}?(?:avant de (?:se rétracter|retirer|revenir|démentir|corriger)|"
            r"s'est (?:ensuite )?rétractée?|a (?:ensuite |depuis )?(?:retiré|démenti)))(?!\w)"
        ),
    ),
    Cue(
        "negation",
        "opening",
        re.compile(
            rf"(?<!\w)({_NOT}|rien ne)[^;:]*(?<!\w)qu(?:e |')[^;:]*(?<!, et )\Z|(?<!\w)(dément\w*|nie|nient|niait|nié|"
            r"réfut\w+|rejett?\w+|conteste\w*|contesté|(?<!sans )dout\w+|exclu\w*|loin d|au lieu d|plutôt qu|refus\w+|"
            r"incapables?|impossible|renonc\w+|empêch\w+|évit\w+|cess\w+|faux|(?:mythe|mensonge|légende|invention|"
            r"erreur|absurde|ineptie) qu)[^;:]*(?<!, et )\Z",
            re.IGNORECASE,
        ),
        _CLAUSE,
    ),
    Cue(
        "negation",
        "before",
        re.compile(rf"(?<!\w)({_NOT})(?!\w)(?! seulement)", re.IGNORECASE),
        re.compile(
            r"\A\W*(?!(?:le|la|les|un|une|des|ce|cette|ces|son|sa|ses|leur|leurs)\b|l')[a-zàâéèêîôû]|"
            r"" + _CLAUSE.pattern
        ),
    ),
    Cue(
        "negation",
        "edge-before",
        re.compile(
            r"(?<!\w)(loin de|loin d'|au lieu de|au lieu d'|plutôt que de|sans|(?:refus\w+|renonc\w+|cess\w+|"
            r"évit\w+|incapables?|omis|oubli\w+|négligé) (?:de|d'|à))\s*\Z",
            re.IGNORECASE,
        ),
        _ANY,
    ),
    Cue("negation", "edge-after", re.compile(rf"\s*({_NEVER})(?!\w)"), _NE),
    Cue(
        "negation",
        "edge-before",
        re.compile(r"(?<!\w)(ne|n')\s*\Z", re.IGNORECASE),
        re.compile(rf"\A(?!.*(?<!\w)(?:{_NEVER}|que|qu')(?!\w))"),
    ),
    Cue(
        "negation",
        "edge-after",
        re.compile(
            r"[\s,\"–]*((?:est|était|sont|étaient|c'est|c'était) (?:faux|fausse|un mensonge|inexact|une rumeur|"
            rf"démenti\w*|inventé\w*)|n'(?:est|était|a|ont|avait|aura|ira|sera) [^.;]{{0,20}}?{_NEVER}|"
            f"ne [^.;]{{0,20}}?{_NEVER}|a(?:vait)? été (?:rejetée?s?|annulée?s?|abandonnée?s?|refusée?s?|"
            r"démentie?s?)|ont été (?:rejetée?s?|annulée?s?|abandonnée?s?))(?!\w)"
        ),
    ),
    Cue(
        "negation",
        "outside",
        re.compile(
            r"[\s,\"–]*((?:est|était|c'est) (?:faux|un mensonge|inexact)|n'(?:est|était) (?:pas|qu)|"
            r"(?:ce )?que [\w' -]{2,30} (?:n'a jamais dit|dément|nie|a démenti|a nié))(?!\w)"
        ),
    ),
    Cue(
        "question",
        "opening",
        re.compile(
            r"(?<!\w)((?:demand\w+|ignor\w+|savoir|sait|savent|sais|incertain|clair|question|doute|examin\w+|"
            r"vérifi\w+|déterminer|établir|dire|dira|diront|saura|demandera) s(?:i |'il))[^.;]*\Z",
            re.IGNORECASE,
        ),
        _CLAUSE,
    ),
    Cue(
        "question",
        "edge-after",
        re.compile(
            r"[\s,]*((?:est|reste|demeure|restait) (?:incertaine?|inconnue?|à prouver|à vérifier|en doute|douteux|"
            r"contestée?|à savoir))(?!\w)"
        ),
    ),
    Cue("condition", "opening", re.compile(rf"(?<!\w)({_CONDITIONAL})", re.IGNORECASE), _CLAUSE),
    Cue(
        "condition",
        "opening",
        re.compile(r"\A\W*((?:Lorsque|Quand|Dès|Sans|Seulement|À défaut|Faute) [^,]+,)"),
        _CLAUSE,
    ),
    Cue("condition", "opening", any_of(rf"({_EXCEPTION})"), _CLAUSE),
    Cue("condition", "after", re.compile(rf"(?<!\w)({_CONDITIONAL})", re.IGNORECASE), _CLAUSE),
    Cue("condition", "after", any_of(rf"({_EXCEPTION})"), _CLAUSE),
    Cue(
        "condition",
        "edge-after",
        re.compile(
            r"[\s,–]*((?:mais(?! aussi)|cependant|toutefois|pourtant|bien qu|quoiqu|néanmoins|alors qu|tandis qu|"
            "même s|ou (?!non)|malgré|lorsqu|quand|sous peine|sinon|faute de quoi|avec (?:l'|le |un |une |"
            r"son )?(?:\w+ )?(?:accord|autorisation|permission|consentement|permis|aval))\w*)(?!\w)"
        ),
        _CLAUSE,
    ),
    Cue(
        "condition",
        "outside",
        re.compile(
            rf"[\s,\"–]*((?:mais |et )?(?:seulement |uniquement )?(?:{_CONDITIONAL}|{_EXCEPTION}|mais seulement))",
            re.IGNORECASE,
        ),
        _ANY,
    ),
    Cue(
        "condition",
        "next",
        re.compile(
            r"\W*((?:Sauf|Hormis|Excepté|À moins|À condition)\b|(?:Seule )?[Ee]xception|(?:[\w'-]+ ){1,3}(?:est|"
            r"sont) (?:exempté|exclu|dispensé|épargné)\w*|(?:Cela|Ceci|La règle|L'interdiction|Cette règle|"
            "Le décret) (?:ne (?:vaut|concerne|s'applique)|n'est)[^.]{0,30}?(?:pas|que)|En sont (?:exclus|"
            r"exemptés)|(?:Sont|Est) (?:exclus?|exclues?|exempté\w*|dispensé\w*)|Seulement si|Mais seulement)"
        ),
    ),
    Cue("hearsay", "before", any_of(rf"({_UNSURE})"), _CLAUSE),
    Cue("hearsay", "before", any_of(rf"({_CONDITIONNEL})"), _CLAUSE),
    Cue(
        "hearsay",
        "edge-before",
        re.compile(
            rf"(?<!\w)({_PLAN})(?: \w+ment)?(?: de nouveau| encore)?(?: (?:de|à|à ce que|que|d'|été|être|"
            rf"avoir))?\s*\"?\s*\Z|(?<!\w)({_PLAN} (?:\w+ ){{0,2}}?d')\Z",
            re.IGNORECASE,
        ),
        _VERB_FIRST,
    ),
    Cue(
        "hearsay",
        "before",
        re.compile(
            r"(?<!\w)((?:espèr|crai|redout|souhait|soupçonn|accus|prétend|imagin|propos|"
            r"exig)\w*) [^;:]*(?<!\w)qu(?:e |')",
            re.IGNORECASE,
        ),
        _CLAUSE,
    ),
    Cue(
        "hearsay",
        "after",
        any_of(
            r"(paraît-il|dit-on|apparemment|semble-t-il|peut-être|prétend\w*|selon (?:des|la|les) rumeurs?|"
            "d'après (?:des|la|les) rumeurs?|probablement)"
        ),
        _CLAUSE,
    ),
    Cue(
        "hearsay",
        "outside",
        re.compile(
            r"[\s,\"–]*((?:[\w'-]+ ){0,4}?(?:plaisant\w+|ironis\w+|raill\w+)|(?:[\w'-]+ ){0,5}?(?:en riant|"
            "sur le ton de la plaisanterie|avec ironie|ironiquement|pour rire)|aurai(?:t|ent) (?:dit|déclaré)|"
            r"court la rumeur|selon (?:la|une|des) rumeurs?)(?!\w)"
        ),
    ),
    Cue(
        "scope",
        "edge-before",
        re.compile(
            r"(?<!\w)((?:jusqu'à|au (?:plus|moins|maximum|minimum)|presque|près de|environ|quelque|à peine|"
            r"seulement|plus de|moins de|un maximum de|un minimum de|autour de|entre|pas tou\w+|tout au plus|"
            r"quasiment|une partie des|bien plus de|peut-être))\s*\"?\s*\Z",
            re.IGNORECASE,
        ),
        _NUMBER,
    ),
    Cue(
        "scope",
        "edge-before",
        re.compile(
            r"(?<!\w)((?:une?|deux|trois|quatre|cinq|dix|douze|\d[\d .]*|certaine?s?|plusieurs|la plupart|"
            "la moitié|une partie|quelques-une?s|un tiers|un quart|beaucoup|peu|aucune?|nombre|pour cent|"
            r"%) (?:des|de|d'entre|du|sur)(?: les| ces| ses| la)?)\s*\Z",
            re.IGNORECASE,
        ),
    ),
    Cue(
        "scope",
        "edge-before",
        re.compile(
            r"(?<!\w)((?:l'un|l'une|une?|parmi|deuxième|second\w*|troisième|presque|quasi\w*|sans doute|"
            r"après \w+,?|autrefois|pas)(?: des| de| du| les| la| le)*)\s*\Z",
            re.IGNORECASE,
        ),
        _SUPERLATIVE_FIRST,
    ),
    Cue("scope", "edge-before", re.compile(r"(?<!\w)(ne|n')\s*\Z", re.IGNORECASE), _QUE),
    Cue(
        "scope",
        "opening",
        any_of(
            "(seule?s?|seulement|uniquement|exclusivement|en partie|partiellement|temporairement|provisoirement|"
            r"parfois|surtout|principalement|ni|soit|pas tous|pas toutes)[^,;]*\Z"
        ),
        _CLAUSE,
    ),
    Cue(
        "scope",
        "opening",
        re.compile(
            rf"\A\W*((?i:{_SCOPE}|avant (?:la|le|l')|dans ses (?:premières|jeunes) années|à ses débuts|autrefois|"
            r"jadis|d'abord|au début|sur les|certains|certaines|la moitié|quelques)[^,;]*,?)[^,;]*\Z"
        ),
        re.compile(
            r"(?!\A\W*(?:une? (?:poignée|minorité)|quelques|certaine?s|plusieurs|"
            rf"la plupart)(?!\w))(?:{_CLAUSE.pattern})"
        ),
    ),
    Cue(
        "scope",
        "edge-after",
        re.compile(
            rf"[\s,(–]*((?:mais |et )?(?:seulement |uniquement |au moins |du moins )?(?:{_SCOPE}))", re.IGNORECASE
        ),
        _CLAUSE,
    ),
    Cue(
        "scope",
        "edge-after",
        re.compile(r"\s*(qu(?:e |')\w+(?: \w+){0,2})"),
        re.compile(
            r"(?<!\w)(?:ne|n')[^.]*\Z|(?<!\w)(?:plus|moins|aussi|autant|mieux|supérieure?s?|"
            r"inférieure?s?)(?: [\w'-]+){0,4}\W*\Z",
            re.IGNORECASE,
        ),
    ),
    Cue(
        "scope",
        "edge-after",
        re.compile(r"[\s,]*((?:après|derrière|hors|dans|de la|du|des|de l'|en|parmi|depuis|sauf|à l)(?: ?\w+){1,3})"),
        _SUPERLATIVE_LAST,
    ),
    Cue("scope", "edge-after", re.compile(r"[\s,]*((?:par rapport|comparée?s?|en comparaison)(?: \w+){1,3})")),
    Cue(
        "scope",
        "edge-before",
        re.compile(r"(?<!\w)(ni [^,;]* ni|soit [^,;]* soit|à la fois [^,;]* et|ou|ni)\s*\Z", re.IGNORECASE),
        _CLAUSE,
    ),
    Cue(
        "subject",
        "edge-before",
        re.compile(
            r"(?<=\w )((?:de|du|des|d'|contre|pour|par|avec|près de|derrière|entre)(?: la| l'| le|"
            r" les)?)\s*\Z"
        ),
        re.compile(
            r"\A\W*(?:le |la |les |l'|un |une )?(?:[\w'-]+ ){1,4}?(?:est|sont|était|étaient|sera|a|ont|avait|"
            r"avaient|aura|fut|[a-zé]+a|[a-zé]+èrent|[a-zé]+ait|[a-zé]+aient)(?!\w)"
        ),
    ),
    Cue(
        "subject",
        "edge-before",
        re.compile(r"(?<!\w)(qui (?:a |ont |avait )?[a-zàâéèêîôû]+(?: contre| dans| sur)?)\s*\Z"),
        re.compile(
            r"\A\W*(?:le |la |les |l'|un |une )[\w'-]+ (?:[\w'-]+ ){0,2}?(?:est|sont|était|a|ont|avait|sera|"
            r"fut)(?!\w)"
        ),
    ),
    Cue("negation", "between", re.compile(rf"(?<!\w)({_NOT}|{_NEVER}|dément\w*|refus\w+)(?!\w)", re.IGNORECASE)),
    Cue(
        "subject",
        "between",
        re.compile(
            r"(?:[,;.!?]|(?<!\w)(?:et|mais|que|tandis que|alors que))[\"']?\s+((?:il|elle|ils|elles|on|nous|je|"
            r"(?:le |la |les |l'|un |une )?(?:[\w'-]+ ){0,2}[\w'-]+))\s*\Z"
        ),
        re.compile(rf"\A\W*{_VERB}(?!\w)"),
    ),
    Cue("condition", "between", re.compile(rf"(?<!\w)({_CONDITIONAL}|{_EXCEPTION})", re.IGNORECASE)),
    Cue(
        "hearsay",
        "between",
        any_of(
            rf"({_CONDITIONNEL}|peut-être|apparemment|probablement|prétend\w*|rumeurs?|peut|peuvent|doit|doivent|"
            "prévoit|veut)"
        ),
    ),
    Cue(
        "scope",
        "between",
        any_of(r"(seulement|jusqu'à|au plus|au moins|presque|une partie|certains|certaines|uniquement|à peine)"),
    ),
)

_NAME = r"(?:(?:le |la |les |l'|un |une )?[^\s\",.;:()–]+(?: [^\s\",.;:()–]+){0,6}?)"
_STOP = (
    r"(?=\s*(?:[,.;:\"(–]|\Z)|\s(?:à|au|aux|dans|sur|lors|lundi|mardi|mercredi|jeudi|vendredi|samedi|"
    r"dimanche|hier|après|avant|pendant|en|devant|qui|dont|et)\b)"
)
_START = (
    r"(?:\A\W*(?:Mais |Et |Or )?|[,;:\"–(]\s*|(?<!\w)(?:que|qu'|mais|tandis que|parce que|quand|lorsque|"
    r"après que)\s?)"
)
_WOMAN = (
    r"(?:Mme|Madame|Mlle|Dame|Reine|Princesse|sœur|épouse|femme|mère|fille|tante|veuve|actrice|directrice|"
    r"sénatrice|conseillère),? (?:[A-ZÀ-Ý][\w'-]+ )*{name}(?!\w)"
)
"""What tells of a name that it is a woman's; a man's is told by `_MAN`."""
_MAN = (
    r"(?:M\.|Monsieur|Sire|Roi|Prince|frère|époux|mari|père|fils|oncle|veuf|acteur|directeur|sénateur|"
    r"conseiller),? (?:[A-ZÀ-Ý][\w'-]+ )*{name}(?!\w)"
)

_VOICES = Voices(
    behind=(
        re.compile(rf"[\s:,–]*c'est ainsi que (?P<who>{_NAME}) (?:qualifie|appelle|décrit|nomme|a )"),
        re.compile(r"[\s,–]*(?:\w+ )?a-t-(?P<who>il|elle|on)\b"),
        re.compile(
            r"[\s,–]*(?:dit|déclare|affirme|explique|assure|ajoute|lance|répond|estime)-(?:t-)?(?P<who>il|elle|"
            r"on)\b"
        ),
        re.compile(rf"[\s,–]*{_SAY} (?P<who>(?!(?:que|qu'|à|de|dans|en)\b){_NAME}){_STOP}"),
        re.compile(rf"[\s,–]*(?:selon|d'après) (?P<who>{_NAME}){_STOP}", re.IGNORECASE),
        re.compile(
            r"[\s,–]*(?:a|ont|avait|avaient) (?:\w+ment )?(?:[a-zàâéèêîôû]+ )?[a-zàâéèêîôû]+(?:é|i|u|it|is|"
            r"ert) (?P<who>(?:l[ea] |l')?(?:[a-zé]+ ){0,2}[A-ZÀ-Ý][\w'-]+(?: [A-ZÀ-Ý][\w'-]+)*)"
        ),
        re.compile(
            rf"[\s,–]*(?P<who>(?!(?:et|que|qui|mais|de|à|dans|a|ont|avait|avaient|est|était)\b){_NAME}) {_SAY}(?!\w)"
        ),
    ),
    before=(
        re.compile(
            "(?:phrase|remarque|déclaration|mots|propos|formule) d(?:e |"
            r"')(?P<by>)(?P<who>[A-ZÀ-Ý][\w'-]+(?: [A-ZÀ-Ý][\w'-]+)?)"
        ),
        re.compile(
            f"{_START}(?P<who>(?!(?:qui|que|et|mais|de|à|dans|en|a|ont|avait|avaient|est|"
            rf"était)\b){_NAME})(?P<by> )(?=(?:{_SAYING})(?!\w))"
        ),
        re.compile(rf"{_START}(?P<who>[^,.;:\"()–]{{2,50}}, [^,.;:\"()–]{{2,60}})(?P<by>, )(?=(?:{_SAYING})(?!\w))"),
        re.compile(rf"(?<!\w)(?P<by>(?i:{_IN_THE_VIEW}))\s(?P<who>[^,.;:\"()–]{{2,60}}?)(?=\s*[,:])"),
        re.compile(
            r"\A\W*(?P<by>Pour) (?P<who>(?:l'accusation|la défense|le parquet|l'opposition|le procureur|(?:ses|ces|"
            r"les|leurs) (?:[\w'-]+ )?(?:détracteurs|critiques|adversaires|"
            r"opposants|"
            r"rivaux|avocats|défenseurs|partisans|syndicats|riverains|experts|écologistes|enquêteurs|proches|"
            r"élus))[^,.;:]{0,30})"
            r"(?=,)"
        ),
        re.compile(r"\A\W*(?P<who>[A-ZÀ-Ý][\w' .-]{1,40}?)(?P<by> ?:) ?\"?\s*\Z"),
    ),
    before_speech=(),
    confirms=NEVER,
    doubled=NEVER,
    closing=(
        re.compile(rf",\s+{_SAY} (?P<who>(?!(?:que|qu'|à|de|dans|en)\b){_NAME}){_STOP}"),
        re.compile(rf",?\s+(?:selon|d'après) (?P<who>{_NAME}){_STOP}"),
        re.compile(r",\s+(?:\w+ )?a-t-(?P<who>il|elle|on)\b"),
    ),
    doubts=any_of(
        r"selon|d'après|à en croire|aux (?:dires|yeux) d\w*|de l'avis d\w*|détracteurs|adversaires|opposants|"
        r"critiques|"
        r"accusation|convaincu\w*|persuadé\w*|fustig\w+|critiqu\w+|déplor\w+|défense|reproch\w+|dénonc\w+|"
        r"prétend\w*|affirme\w*|affirmé|soutien\w*|soutenu|assur\w+|estim\w+|"
        r"accus\w+|croit|"
        r"croient|pens\w+|suppos\w+|jug\w+|sources?|promet\w*|promis"
    ),
    ends=re.compile(r";|, (?:et|mais|tandis que)\b|(?<!\w)(?:mais|tandis que|parce que)(?!\w)|[.!?]\s"),
    goes_on=re.compile(r"[^.!?:;\"]{0,60}[.,:;!?]?\s*\Z"),
    subject=re.compile(
        rf"(?:\A|[.!?] )\W*(?P<who>(?:[A-ZÀ-Ý][\w'-]+ ?){{1,4}})\s*(?=(?:{_SAYING}|a|est|n'a|était|avait|"
        r"proteste)(?!\w))"
    ),
    indefinite=re.compile(r"(?:une?|des|deux|trois|plusieurs|certaine?s|quelques|d'autres) ", re.IGNORECASE),
    pronoun=any_of("il|elle|ils|elles|on|ce dernier|cette dernière|celui-ci|celle-ci"),
    article=re.compile(r"\A(?:les? |la |l'|une? )", re.IGNORECASE),
    common=any_of(
        "Les?|La|L|Un|Une|Des|Il|Elle|Ils|Elles|On|Mais|Et|Or|Selon|Dans|En|À|Au|Ce|Cette|Ces|Nous|Si|Rien|"
        "Personne|Tous|Toutes|Pour|Par|Sur|Depuis|Après|Avant|Pendant|Rectificatif"
    ),
    verb=VERB,
    any_verb=(
        re.compile(
            r"[\s,–]*(?!et |mais |ou )[a-zéèêàâçîïôûœ']{3,}(?:e|t|d|a|it|ait|ent|aient) (?P<who>(?:(?:l'|le |la |un "
            r"|une |son |sa )"
            r"(?:[\w-]+ ){0,3}?)?[A-ZÀ-Ý][\w'-]+(?: (?:de |du |d')?[A-ZÀ-Ý][\w'-]+){1,3})(?!\w)"
        ),
    ),
    against={"il": _WOMAN, "elle": _MAN},
    forms={"il": any_of("il|lui|le|son|sa|ses"), "elle": any_of("elle|la|son|sa|ses")},
)

TABLE = Table(
    cues=(*CUES, *broad(_CLAUSE), *REST),
    clause=_CLAUSE,
    breaks=re.compile(
        ";| : |, (?:mais|car|parce que|bien que|tandis que|alors que) | (?:mais|car|parce que|tandis que|"
        r"alors que) |(?:,| )et (?=(?:il|elle|ils|elles|on|le|la|les|a|est|sont|ont)\b)|"
        r", et (?=(?:l'|un|une|son|sa|ses|leurs?|ce|cette|ces|deux|trois|tous|chacun|"
        r"personne|rien|c'|[A-ZÀ-Ý])\w*)|,(?= (?:le|la|les|l'|il|elle|ils|elles|on|nous|[A-ZÀ-Ý]\w+)\b)"
    ),
    breaks_after=re.compile(
        r";|, (?:et|qui|dont|où|car|a |ont )|[.!?](?=\s)| et (?=(?:il|elle|ils|elles|on|le|la|les)\b)"
    ),
    aside=re.compile(
        r", \w+-(?:t-)?(?:il|elle|on|ils|elles)(?: [^,]{0,60})?,|, (?:qui|dont|où|que|lorsque|quand) [^,]*,|"
        r"\([^)]*\)|, (?:selon|d'après) [^,]{2,40},|"
        f", (?:{_SAY}) [^,]{{2,40}},|, malgré [^,]{{2,40}},"
    ),
    strengthens=any_of("tous|toutes|tout|chaque|toujours|seulement|certainement|sûrement|entier|entière|uniquement"),
    admits={
        "negation": re.compile(
            rf"(?<!\w)(?:{_NOT}|{_NEVER}|dément\w*|nie\w*|refus\w*|rejet\w*|faux|dout\w*)(?!\w)", re.IGNORECASE
        ),
        "question": any_of(r"si|s'il|demand\w+|question|incertain\w*|ignor\w+|savoir"),
        "condition": re.compile(
            rf"(?<!\w)(?:{_CONDITIONAL}|{_EXCEPTION}|mais|cependant|si|quand|après|condition\w*|exception\w*|sauf|"
            "seulement)",
            re.IGNORECASE,
        ),
        "hearsay": re.compile(
            rf"(?<!\w)(?:{_UNSURE}|{_CONDITIONNEL}|{_PLANNED}|selon|d'après|dit|déclar\w+|affirm\w+|expliqu\w+|voit|"
            r"appelle|qualifi\w+|annonc\w+|estim\w+)(?!\w)",
            re.IGNORECASE,
        ),
        "scope": re.compile(
            rf"(?<!\w)(?:{_SCOPE}|jusqu'à|environ|au plus|au moins|presque|près de|certains|l'un|l'une|parmi)",
            re.IGNORECASE,
        ),
        "correction": any_of(r"rectifi\w+|corrig\w+|erreur|tort|faux|version"),
        "retraction": any_of(r"retir\w+|rétract\w+|démenti\w*|corrig\w+|rectifi\w+|faux"),
        "subject": any_of(r"de|du|des|contre|pour|par"),
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
