"""French: what frames a statement as rumour, supposition, plan, exception, rejected view or irony, or takes it back.

`french` has what a clause does to its own words; here is what a sentence around says of a whole statement.
"""

from __future__ import annotations

from sitegen.briefing.context import patterns as re
from sitegen.briefing.context.tables import Cue, any_of

_RUMOUR = (
    r"(?:présent|racont|décri)\w* (?:les choses|les faits|l'affaire) (?:ainsi|autrement)|(?:tien|"
    r"rend)\w* [^;:]{2,40} pour responsables?|"
    r"(?:disent|dit|affirme\w*|prétend\w*|assure\w*|jure\w*) avoir (?:vu|entendu|reconnu|appris)|"
    r"(?:croyait|pensait|disait|espérait|imaginait|supposait)-on|croi\w+ savoir|il se dit|selon (?:la tradition|"
    r"des indiscrétions|des initiés)|dans l'entourage|(?:on|"
    r"qui) (?:se |nous )?(?:raconte|murmure|chuchote|colporte|rapporte|prétend)\w*|se (?:murmure|"
    r"raconte|"
    r"chuchote|colporte)|(?:à|d'après) ce qu(?:e l'on|'on|e) (?:dit|raconte|murmure|entend)|bruits? (?:court|"
    r"courent|de "
    r"couloir|circule\w*)|(?:mauvaises|méchantes|bonnes) langues|ouï-dire|on-dit|commérages?|ragots?|potins?|"
    r"cancans?|"
    r"qu'en-dira-t-on|la légende|(?:légende|tradition|rumeur publique) (?:veut|dit|raconte|populaire)|radio-\w+|"
    r"(?:des|les) (?:messages?|publications|internautes|vidéos)[^,;]{0,50} (?:affirm|assur|prétend|racont|dis)\w+|"
    r"sur les réseaux sociaux,|le téléphone arabe|sous le manteau|à en croire|à entendre|si l'on en croit|aux dires d"
)
_SUPPOSED = (
    r"(?:rien )?n'interdit de|à ce stade|en l'état|(?:selon|d'après) les premi\w+|il est à (?:craindre|espérer|"
    r"prévoir|redouter|"
    r"parier)|laiss\w* (?:entrevoir|espérer|craindre|augurer)|(?:n'est|n'était|ne serait) (?:pas|point|"
    r"nullement) (?:exclue?|impossible|à exclure|impensable|"
    r"interdit de penser)|"
    r"(?:n'exclu\w*|n'écart\w*|ne peut (?:exclure|écarter)|sans exclure)|(?:plausible|probable|possible|"
    r"vraisemblable|"
    r"envisageable|concevable|crédible|imaginable)(?: \w+)? que?|tout (?:porte|laisse|donne|invite) à (?:croire|"
    r"penser)|"
    r"(?:laiss|donn|invit|port|incit)\w* à (?:penser|croire|supposer|imaginer)|laiss\w* (?:penser|croire|supposer|"
    r"entendre|"
    r"présager)|suppos\w+|présum\w+|conjectur\w+|spécul\w+|subodor\w+|devin\w+|part\w* du principe|tabl\w+ sur|"
    r"mis\w* sur|"
    r"parie\w*|suggèr\w+|indiqu\w+ (?:une tendance|peut-être)|s'attend\w*|il (?:se peut|se pourrait|semble|"
    r"semblerait|"
    r"paraît|paraîtrait)|hypothèse|éventualité|scénario|crainte|peur|espoir|impression|sentiment|rêve|vœu|inquiétude|"
    r"possibilité|probabilité|soupçon|doute|(?:dans le|au) (?:meilleur|pire) des cas|au mieux|au pire|"
    r"dans l'idéal|idéalement|à première vue|en apparence|contribuer|permettre un jour"
)
_INTENDED = (
    r"(?:s'est |s'était |s'est vu )?fix\w+ (?:pour|comme) (?:objectif|but|ambition)|(?:objectif|but|ambition|"
    r"intention|"
    r"vocation|mission|volonté) (?:est |était |serait )?(?:de|d'|que|qu')|milit\w+ pour|plaid\w+ pour|se bat\w* pour|"
    r"œuvr\w+ pour|fai(?:t|re|sait|sant) campagne pour|il (?:est|était|serait) (?:prévu|question|envisagé|proposé|"
    r"demandé|souhaitable|projeté)|aux termes d(?:u projet|e la proposition|'une proposition)|(?:selon|d'après|"
    r"dans) (?:le|"
    r"la|un|une) (?:projet|proposition|plan|ébauche|avant-projet|brouillon)|rêv\w+ (?:que|qu'|de|d')|ambitionn\w+|"
    r"aspir\w+ à|vis\w+ à|projet\w* de|(?:a|ont|avait|avaient) (?:promis|juré|annoncé vouloir)|s'engag\w* à|"
    r"réclam\w+ (?:que|qu')|exig\w+ (?:que|qu')|voudr\w+|aimer\w+|appel\w+ à|invit\w+ à"
)
_DENIED = (
    r"(?:peu (?:de|d'|nombreux)|rares sont)[^;:]{2,60}?(?:croi|pens|imagin|dout)\w* (?:à ce )?qu\w*|(?:pas|"
    r"point) en (?:conclure|déduire)|(?:ne |n')(?:peu|pouv|saur|pourr|os)\w* (?:\w+ )?(?:confirm|affirm|dire|"
    r"garant|assur|prétend|jur|certifi)\w*|"
    r"malhonnête|fantaisiste|"
    r"absurde l'idée|(?:on aurait|ce serait|il aurait|vous auriez|nous aurions) (?:bien )?(?:tort|une erreur|"
    r"mentir|se tromper|"
    r"exagérer|"
    r"aller vite)|(?:faux|inexact|erroné|abusif|exagéré|trompeur|mensonger|absurde|prématuré|réducteur|illusoire|"
    r"naïf|"
    r"injuste|hasardeux)(?: \w+)? (?:de|d'|que|qu')|loin (?:de|d')|(?:se garde|s'abst|évit|"
    r"refus)\w* (?:bien )?(?:de|d')|"
    r"rien ne (?:prouve|permet|dit|démontre|confirme|laisse)|(?:ceux|celles|quiconque|celui|qui) (?:qui )?(?:dis|"
    r"croi|"
    r"pens|affirm|prétend|soutien|imagin)\w*|il n'a jamais été question|il n'y a (?:pas|aucune?|nulle) (?:preuve|"
    r"indice|raison|trace)"
)
_COMMON_VIEW = (
    r"(?:refrain|rengaine|couplet|antienne|chanson|discours) (?:est )?(?:connue?|habituelle?|éternelle?|bien rodé)|"
    r"(?:on l'entend|on entend|on lit|on répète|on croit|on pense|on imagine)(?: \w+)? (?:souvent|partout|à tous|"
    r"à chaque|"
    r"toujours|dire)|(?:au|à tous les|dans les|aux?) (?:comptoir|bistrot|zinc)s?|(?:beaucoup|certains|d'aucuns|"
    r"les gens|"
    r"la plupart|nombreux sont ceux qui|plusieurs) (?:croient|pensent|disent|jurent|imaginent|affirment|répètent)|"
    r"préjugés?|cliché|idée reçue|lieu commun|(?:croyance|opinion|sagesse) (?:populaire|commune|répandue)|"
    r"c'est bien connu|chacun (?:le )?sait|tout le monde (?:le )?(?:sait|dit|croit)"
)
_AGAINST = r"(?:reproch|impute|imput|accus|soupçonn|fai(?:t|sai)\w* grief|blâm)\w*(?: [\w'-]+){0,6}? (?:de|d')"
_PLACE = (
    r"(?:Par|En cas d\w*|Lorsque|Quand|Dans|Sur|À|Au|Aux|En|Chez|Pour|Autour d\w*|Le long d\w*|Entre|"
    r"Aux abords d\w*|Près d\w*|À proximité d\w*|"
    r"À l'intérieur d\w*|Hors d\w*)"
)
_RULED = re.compile(
    r"(?<!\w)(?:interdite?s?|autorisée?s?|permise?s?|fermée?s?|fermés|gratuite?s?|obligatoires?|limitée?s?|"
    r"suspendue?s?|"
    r"coupée?s?|coupé|libre|ouverte?s?|doi(?:t|vent)|peu(?:t|vent)|s'appliqu\w+|valent|vaut|rest\w+|annulée?s?|"
    r"levée?s?)(?!\w)"
)
_AMOUNT = re.compile(
    r"(?<!\w)(?:\d[\d.,]*|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|"
    r"cinquante|soixante|une (?:dizaine|douzaine|vingtaine|trentaine|centaine))(?!\w)",
    re.IGNORECASE,
)
_MOST = re.compile(
    r"(?<![\w])(?:le|la|les|plus|l'un des) (?:plus|moins|meilleure?s?|pires?|premi\w+|seule?s?) ?\w*|record|"
    r"jamais vu",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"(?<!\w)(?:baiss\w+|augment\w+|progress\w+|recul\w+|diminu\w+|chut\w+|grimp\w+|cr[uûo]\w+|plus|moins|mieux|"
    r"supérieure?s?|inférieure?s?|doubl\w+|tripl\w+)(?!\w)"
)
_PRAISED = re.compile(
    r"(?<!\w)(?:bonn?e?s?|bien (?:fait|agi|joué)|juste|honnêtes?|généreu\w+|habiles?|courageu\w+|"
    r"meilleure?s?|excellente?s?|remarquables?|"
    r"admir\w+|respect\w*|brillante?s?|loya\w+|nécessaires?|utiles?|intelligente?s?|intéressante?s?|fidèles?|"
    r"formidables?|talent\w*|mérit\w+|attendue?s?|(?:a|ont|avez|as) raison|comprends|comprenons|fière?s?|sérieu\w+|"
    r"compétente?s?|"
    r"équitables?|séduisante?s?|louables?|légitimes?|amie?s?|héros|exemplaires?|solides?|efficaces?|"
    r"exceptionnel\w*)(?!\w)",
    re.IGNORECASE,
)
_HAILED = re.compile(
    r"\A\W*(?:Saluons|Admirons|Louons|Applaudissons|Félicitons|Remercions|Réjouissons-nous|Célébrons|Bravo|Merci|"
    r"Quel(?:le)?s?|"
    r"Chapeau|Vive|Honneur|Félicitations|Que de|Comme c'est|Bel(?:le)?|Beau|Heureusement que|Rassurons-nous|"
    r"On admirera|"
    r"On appréciera)(?!\w)"
)
_RELATION = (
    r"(?:filiale|sous-traitant\w*|fournisseur|concurrente?s?|bailleur|frère|sœur|beau-\w+|belle-\w+|fils|fille|"
    r"époux|épouse|femme|mari|veuve?|chauffeur|avocate?|conseill\w+|"
    r"porte-parole|"
    r"collaborat\w+|employée?s?|voisine?s?|père|mère|oncle|tante|neveu|nièce|cousine?|patronn?e?|chef|partenaire|"
    r"associée?s?|"
    r"prédécesseur|successeur|adjointe?s?|secrétaire|assistante?s?|adversaires?|rivale?s?|critiques?|amie?s?|"
    r"garde du corps|"
    r"jardinier|locataire|compagnon|compagne|bras droit|ancien(?:ne)? \w+|directeur de cabinet|comptable|attachée?)"
)
_FINITE_FIRST = re.compile(
    r"\A\W*(?:n'|s'|se |ne |l'|y |en )?(?:a|ont|est|sont|était|étaient|avait|avaient|sera|fut|doit|dort|purge|"
    r"risque|vient|"
    r"comparaît|[a-zàâéèêîôû]{3,}(?:a|èrent|ait|aient|era|it))(?!\w)"
)


def frames(clause: re.Pattern) -> tuple[Cue, ...]:
    """Return the cues.

    Arguments:
        clause: What makes words a statement.
    """
    return (
        Cue("hearsay", "opening", any_of(rf"({_RUMOUR})[^;]*\Z"), clause),
        Cue("hearsay", "opening", any_of(rf"({_SUPPOSED})[^;]*\Z"), clause),
        Cue("hearsay", "opening", any_of(rf"({_INTENDED})[^;:]*\Z"), clause),
        Cue("hearsay", "opening", re.compile(rf"(?<!\w)({_INTENDED})\s*\Z", re.IGNORECASE)),
        Cue(
            "hearsay",
            "opening",
            re.compile(
                rf"\A(?!\W*(?:contrairement|à l'inverse|à rebours))[^;]*?(?<![\w-])({_COMMON_VIEW})(?![\w-])[^;]*\Z",
                re.IGNORECASE,
            ),
            clause,
        ),
        Cue("hearsay", "edge-before", re.compile(rf"(?<!\w)({_AGAINST})\s*\Z", re.IGNORECASE)),
        Cue(
            "hearsay",
            "edge-before",
            re.compile(r"(?<!\w)((?:reproch|imput|accus|soupçonn|grief)\w*(?: [\w'-]+){0,8}?)\s*\Z", re.IGNORECASE),
            re.compile(r"\A\W*(?:de |d')(?:avoir|être)"),
        ),
        Cue(
            "hearsay",
            "edge-after",
            re.compile(
                r"[\s,–]*((?:dénonc|accus|soupçonn|suppos|spécul|imagin|espèr|redout|fulmin|s'inquièt|"
                r"tempêt)\w+(?: [\w'-]+){0,4}|"
                r"(?:croyait|pensait|disait|espérait|imaginait|supposait|dit|murmure-t|raconte-t)-on|(?:affirme|"
                r"veut|prétend|soutient|dit) (?:une?|la|le|l'|cette) ?(?:[\w-]+ )?(?:thèse|rumeur|"
                r"légende|théorie|idée|croyance|intox)|"
                r"(?:c'est |telle est |voilà )?(?:l'accusation|la rumeur|la thèse|l'hypothèse|la crainte|le soupçon|"
                r"le reproche|la version|la promesse|l'espoir|l'idée)|selon des bruits|c'est du moins ce que)(?!\w)"
            ),
            clause,
        ),
        Cue(
            "hearsay",
            "opening",
            re.compile(
                r"\A\W*((?:Quel(?:le)?s?|(?:Toutes nos )?[Ff]élicitations|Merci|Bravo|Chapeau|Bel(?:le)?|"
                r"Beau)(?!\w)[^:]{0,50}:)\s*\Z"
            ),
        ),
        Cue("hearsay", "edge-after", re.compile(r"(\s*[:,–] ?[\w'-]+(?: [\w'-]+){0,4}|\s+de n[e'] ?[\w'-]+)"), _HAILED),
        Cue("negation", "opening", any_of(rf"({_DENIED})[^;]*\Z"), clause),
        Cue(
            "negation",
            "edge-before",
            re.compile(
                r"(?<!\w)(loin (?:de |d'|d'avoir |d'être )|(?:tort|erreur|faux|abusif|exagéré|mensonger) (?:de |d')"
                r"(?:\w+ )?(?:que |qu')?)\s*\Z",
                re.IGNORECASE,
            ),
        ),
        Cue(
            "negation",
            "edge-after",
            re.compile(
                r"[\s,]*((?:[\w'-]+ ){0,4}?le (?:juge|croit|tient|dit|considère|estime|tenait|"
                r"jugeait)\w* (?:pour )?(?:exclu|impossible|faux|improbable|"
                r"absurde|invraisemblable)\w*|se tromp\w+|(?:fait|font) (?:fausse route|erreur)|nul(?:le)? ne|"
                r"(?:personne|rien|"
                r"aucun\w*) (?:ne|n')|"
                r"(?:se|s'en) (?:défend|défendent)|mentent|relève\w* (?:de la légende|du mythe|du fantasme|"
                r"de la fiction)|"
                r"c'est (?:faux|un mythe|une légende|un fantasme|inexact)|n'est pas (?:vrai|exact|prouvé|"
                r"établi))(?!\w)"
            ),
            clause,
        ),
        Cue(
            "question",
            "opening",
            any_of(
                r"((?:ignor\w+|savoir|sait|savent|établir|déterminer|vérifi\w+|examin\w+|étudi\w+|comprendre|"
                r"mystère|question|"
                r"enquêt(?:e|ent|ait|aient|er|é)(?!\w)|demand\w+|interrog\w+|cherch\w+|éclaircir|préciser|obscur\w*|"
                r"incertain\w*)[^;.]{0,40}? (?:si|s'|"
                r"comment|pourquoi|qui|où|quand|dans quelle mesure|jusqu'où|ce qui|ce que|par qui|"
                r"pour quelle raison))"
                r"(?!\w)[^;]*\Z|(dans quelle mesure|jusqu'à quel point)[^;]*\Z"
            ),
            clause,
        ),
        Cue(
            "condition",
            "opening",
            any_of(
                r"(et (?:là|alors|seulement|uniquement|ainsi|eux|elles)(?: \w+)? ?(?:seulement|seuls?|"
                r"uniquement)?),?\s*\Z"
            ),
            clause,
        ),
        Cue("condition", "opening", re.compile(r"\A\W*(Que (?:[\w'-]+ ){1,8}?[\w'-]+,? et)\s*\Z"), clause),
        Cue(
            "condition",
            "opening",
            any_of(r"([\w' -]{2,40} (?:mis|mise|mises) à part|exception faite|à l'exclusion)[^;]*\Z"),
            clause,
        ),
        Cue(
            "condition",
            "next",
            re.compile(
                r"\W*((?:Encore|Reste à|Seule(?:ment)? (?:condition|ombre)) [^.]{0,40}|(?:Cela|Ceci|Ce|Elle|Il|"
                r"La mesure|La règle|"
                r"L'offre|Le dispositif) (?:suppose|nécessite|implique|exige|dépend|ne (?:vaut|concerne|s'applique|"
                r"touche)|est "
                r"(?:réservé|limité|subordonné|soumis))\w*|Seule?s? (?:les?|la|l'|ceux|celles|\d+|quelques|une?|"
                r"deux|trois|"
                r"quatre)[^.]{0,60}?(?:concern|touch|vis|échapp|exempt|dispens|autoris|y (?:a|ont) droit)\w*|"
                r"(?:[\w'-]+ ){1,5}?"
                r"(?:échapp(?:e|ent|aient) à|font? exception|n[e']\w* (?:sont|est) pas concern|en (?:est|"
                r"sont) (?:exclu|exempt|"
                r"dispens))\w*|(?:Une|Seule|Unique|La seule|À une) exception)(?!\w)"
            ),
            clause,
        ),
        Cue(
            "condition",
            "next",
            re.compile(
                r"\W*((?:[\w'-]+,? ){0,5}?(?:Mais|Pourtant|Toutefois|Cependant|Néanmoins|Il n'empêche|N'empêche|"
                r"Reste que|"
                r"Il reste que|Seulement|Hélas|Malgré (?:cela|tout)|Pour autant|mais|pourtant|toutefois|cependant|"
                r"néanmoins|"
                r"pour autant|quand même|n'empêche|reste que|hélas))(?!\w)[^.!?]{0,140}?(?:[.!?]? ?\"|(?<!\w)(?:"
                r"ne |n'|pas|doit|faut|veut|va |partir|démission\w*|licenci\w+|contre|trop|refus\w+))"
            ),
            _PRAISED,
        ),
        Cue("condition", "next", re.compile(r"\W*((?:[\w'-]+,? ){1,8}?pour autant)(?!\w)"), _PRAISED),
        Cue(
            "condition",
            "outside",
            re.compile(
                r"[\s,\"–.]*((?:mais|pourtant|toutefois|cependant|seulement|sauf que|reste que|n'empêche)(?!\w))"
            ),
            _PRAISED,
        ),
        Cue(
            "scope",
            "opening",
            re.compile(
                r"\A\W*((?:Sur|Parmi|Des|Dans|Pour|Entre) (?:les |un total de |plus de |environ |quelque |près de |"
                r"ces |leurs )*"
                r"(?:\d|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|vingt|trente|cent|"
                r"mille)[^,;]{0,60},)\s*\Z"
            ),
            _AMOUNT,
        ),
        Cue(
            "scope",
            "edge-after",
            re.compile(
                r"\s*(sur (?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|cent|mille|\d+)|"
                r"parmi (?:les )?\d+)(?!\w)"
            ),
        ),
        Cue(
            "scope",
            "edge-before",
            re.compile(r"(?<!\w)(une?|deux|trois|quatre|cinq|neuf)\s*\Z", re.IGNORECASE),
            re.compile(r"(?<!\w)sur (?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|cent|mille|\d+)(?!\w)"),
        ),
        Cue("scope", "opening", re.compile(rf"\A\W*({_PLACE}['\s][^;:]{{2,60}}?,)\s*\Z"), _RULED),
        Cue(
            "scope",
            "opening",
            re.compile(
                r"\A\W*((?:Après|Derrière|Hormis|Avec|Depuis|Avant|À part|Par rapport|Comparée?s?|En comparaison|"
                r"Au regard)"
                r"(?!\w)[^;:]{2,50},)\s*\Z"
            ),
            _MOST,
        ),
        Cue(
            "scope",
            "opening",
            re.compile(
                r"\A\W*((?:Par rapport|Comparée?s?|En comparaison|Au regard|Face|"
                r"Rapportée?s?)(?!\w)[^;:]{2,50},)\s*\Z"
            ),
            _CHANGED,
        ),
        Cue("scope", "edge-after", re.compile(r"[\s,]*((?:et )?(?:là|alors|eux|elles) seul\w*)"), clause),
        Cue(
            "retraction",
            "next",
            re.compile(
                r"[^.!?]{0,110}?(?<!\w)((?:est|sont|était|"
                r"étaient) (?:[\w'-]+ ){0,5}?revenue?s? (?:[\w'-]+ ){0,5}?sur (?:ce|cette|ces|"
                r"son|ses|sa|leurs?)|revenue?s? sur (?:ce|cette|ces|son|ses|sa|leurs?)|(?:a|ont|avait|"
                r"avaient) (?:[\w'-]+ ){0,4}?"
                r"(?:(?:rectifié|corrigé|retiré)(?! (?:leurs?|les?|la|ses|son|sa|des|du|une?|l')[ ]?+(?!chiffre|"
                r"bilan|nombre|décompte|information|article|déclaration|propos|annonce|estimation|erreur|texte|"
                r"rapport|message|tweet))|démenti|désavoué|ramené|révisé|rétropédalé|reconnu (?:une|son|leur|"
                r"s'être|avoir))|"
                r"(?:fai(?:t|re)|a fait|ont fait) (?:machine|marche) arrière|renseignement pris|vérification faite|"
                r"il s'agissait (?:en (?:fait|réalité) )?(?:d'une?|de|du) (?:[\w'-]+ )?(?:confusion|erreur|méprise|"
                r"malentendu|exercice|"
                r"homonym\w+|canular|plaisanterie|quiproquo|fausse)|s'est (?:dédite?|rétractée?|ravisée?|excusée?|"
                r"avéré\w*|"
                r"révélé\w*)|se sont (?:rétractés|excusés|ravisés)|présent\w+ (?:ses|leurs|des) excuses|"
                r"fausse (?:alerte|nouvelle|"
                r"information)|par (?:erreur|mégarde)|erreur de (?:comptage|calcul|transmission|saisie|frappe|"
                r"traduction)|"
                r"n'était (?:en fait |en réalité )?qu'|(?:sain|saine|sains)s? et sauf|malentendu|méprise)(?!\w)",
                re.IGNORECASE,
            ),
            clause,
        ),
        Cue(
            "retraction",
            "next",
            re.compile(
                r"[^.!?]{0,60}?(?<!\w)((?:revenue?s?|revient|reviennent) (?:[\w'-]+ ){0,5}?sur (?:ce|cette|"
                r"ces) (?:décompte|chiffre|bilan|"
                r"nombre|estimation|annonce|information|comptage)|(?:rectifi|corrig|"
                r"ramen)\w+ (?:[\w'-]+ ){0,3}?(?:chiffre|"
                r"décompte|bilan|nombre|estimation)s?)(?!\w)"
            ),
            _AMOUNT,
        ),
        Cue(
            "retraction",
            "next",
            re.compile(
                r"\W*(C'est oublier|[^.!?]{0,40}?(?:est|sont) d'un (?:tout )?autre avis|Aucune? (?:chiffre|preuve|"
                r"étude|donnée|fait|statistique)|"
                r"[^.!?]{0,80}?qu'(?:il n'en (?:est|était) rien|elle (?:est|était) "
                r"(?:fausse|erronée))|C'est aller|Les (?:chiffres|faits|données|statistiques|"
                r"archives) (?:[\w'-]+ ){0,3}?(?:l'inverse|"
                r"contrair\w*|démentent|contredisent|autre\w*|pas)|Rien n'est (?:plus faux|moins (?:vrai|sûr))|"
                r"Il n'en est rien|"
                r"(?:C'est|Ce n'est) (?:pas |pourtant )?(?:faux|vrai|inexact)|Quelle erreur|Erreur|À tort|(?:Or|"
                r"Mais|Sauf que),? "
                r"(?:c'est|cela|les chiffres|rien|ce n'est|la réalité|il n'en)|La (?:réalité|vérité) est)(?!\w)"
            ),
            clause,
        ),
        Cue(
            "subject",
            "edge-before",
            re.compile(rf"(?<!\w)({_RELATION} (?:de (?:la |l')?|du |des |d')[^,;:.]{{2,60}}?)\s*\Z"),
            _FINITE_FIRST,
        ),
        Cue(
            "condition",
            "opening",
            re.compile(r"\A\W*([^,;:]*\w(?:ait|aient|t|nt)-(?:il|elle|ils|elles|on)(?!\w)[^,;:]*,)\s*\Z"),
            clause,
        ),
        Cue(
            "condition",
            "next",
            re.compile(
                r"\W*((?:Seule?s?|Uniquement|Il n'y a que|Il ne reste que) [^.!?]{3,60}?(?:reste|manque|n'|"
                r"ne |pas|fermé|exclu|échapp|sans|sauf)\w*)"
            ),
            re.compile(
                r"(?<!\w)(?:tous|toutes|tout|toute|chaque|partout|entière?ment|aucune?|l'ensemble|"
                r"complètement)(?!\w)",
                re.I,
            ),
        ),
        Cue("scope", "edge-before", re.compile(r"(?<!\w)((?:estim|évalu|chiffr)\w*(?: \w+)? à)\s*\Z", re.I), _AMOUNT),
        Cue(
            "hearsay",
            "edge-before",
            re.compile(
                r"(?<!\w)((?:espèr|espér|souhait|voul|veu|compt|entend|prévo|envisag|rêv|tent|cherch|essa[iy]|"
                r"promet|jur|menac)\w*"
                r"(?: [\w']+){0,4})\s*\Z",
                re.I,
            ),
            re.compile(r"\A\W*(?:de |d'|à )?(?:ne pas |se |s')?[a-zàâéèêîôû]{2,}(?:er|ir|oir|re) "),
        ),
        Cue(
            "scope",
            "opening",
            re.compile(
                r"\A\W*([^;:]{1,40}?(?<!\w)sur (?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|cent|"
                r"mille|\d+)),?\s*\Z"
            ),
            clause,
        ),
        Cue(
            "condition",
            "opening",
            any_of(
                r"((?:avec|après|moyennant|sur|contre|sans) (?:l'|le |la |un |une )?(?:accord|autorisation|"
                r"permission|consentement|"
                r"présentation|paiement|aval|avis favorable|dérogation|rendez-vous|inscription|justificatif)|"
                r"dans la limite|"
                r"jusqu'à épuisement|jusqu'à preuve du contraire|et (?:lui|elle|eux|elles) seul\w*)[^;:]*\Z"
            ),
            clause,
        ),
        Cue(
            "retraction",
            "next",
            re.compile(
                r"[^.!?]{0,60}?(?<!\w)(l'(?:a|ont|avait|avaient) (?:[\w-]+ )?(?:retir|démenti|désavou|"
                r"corrig|rectifi|reni)\w*)"
            ),
            clause,
        ),
        Cue(
            "retraction",
            "next",
            re.compile(
                r"\W*((?:Or )?(?:Il|Elle|Ils|Elles|Tous|L'intéressée?|L[ea] \w+)(?: deux)? (?:est|sont|"
                r"était|étaient) (?:\w+ )?"
                r"(?:vivante?s?|en vie|indemnes?|sains? et saufs?|saines? et sauves?))(?!\w)"
            ),
            re.compile(r"(?<!\w)(?:morte?s?|noyée?s?|décédée?s?|tuée?s?|péri|mour\w+|décès|victimes?)(?!\w)", re.I),
        ),
        Cue(
            "retraction",
            "next",
            re.compile(
                r"\W*(Il (?:fallait|faut|convient de) lire|Lire|(?:Le|La) (?:bon(?:ne)?|"
                r"vrai[e]?) (?:chiffre|nombre|date|nom|version)|"
                r"Il s'agit en (?:réalité|fait)|Ils (?:sont|étaient) en (?:réalité|fait))(?!\w)"
            ),
            clause,
        ),
        Cue(
            "hearsay",
            "edge-after",
            re.compile(
                r"[\s,\"]*((?:est|sont|vient|viennent|figure|provient) (?:tirée?s? |extraite?s? |"
                r"issue?s? )?(?:d'|de |dans )(?:une? |la |le )?"
                r"(?:roman|film|satire|conte|poème|pièce|chanson|parodie|publicité|faux|scénario|canular|"
                r"blague))(?!\w)"
            ),
        ),
        Cue(
            "scope",
            "edge-before",
            re.compile(r"(?<!\w)((?:après|derrière|avec|hormis) [^,;:]{2,40}),\s*\Z", re.I),
            _MOST,
        ),
    )
