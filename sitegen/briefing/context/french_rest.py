"""French: what frames a statement in the rest of its sentence, above it and behind it, by its form."""

from __future__ import annotations

from sitegen.briefing.context import patterns as re
from sitegen.briefing.context.tables import Cue

_LABEL = (
    r"vrai ou faux|(?:le )?vérification|fact[- ]?checking|désintox|intox|(?:la |les )?rumeurs?|idées? reçues?(?: n° "
    r"?\d+)?|"
    r"mythes?(?: n° ?\d+)?|légendes?|canulars?|fausses? nouvelles?|satire|humour|opinion|tribune|billet|publicité|"
    r"publi-?reportage|nos erreurs|ce que nous avons mal dit|où nous nous sommes trompés|prévisions?|scénarios?|le "
    r"plan|"
    r"la promesse|la théorie|l'idée|le rêve|la brochure|l'affirmation|les affirmations|archives?|il y a \d+ ans|"
    r"poisson d'avril|on-dit|ragots|complots?|théories? du complot|erratum"
)
_FUTURE = re.compile(r"(?<!\w)(?:[a-zéèêîôûç']{2,}(?:rai|ras|ra|rons|rez|ront)|va|vont)(?!\w)")
_FINITE = (
    r"(?:a|ont|est|sont|était|étaient|avait|avaient|sera|seront|aura|va|vont|fut|peut|doit|[a-zéèêîôûç]{3,}(?:ait|"
    r"aient|a|era|"
    r"it|èrent|irent))(?!\w)"
)
_STATED = re.compile(rf"(?<!\w)(?:n'|s'|l'|m'|c')?{_FINITE}|(?<!\w)[a-zéèêîôûç]{{3,}}(?:e|ent|t|d)(?!\w)")

REST = (
    Cue(
        "hearsay",
        "opening",
        re.compile(
            r"\A\W*((?:À en croire|À entendre|À l'entendre|À les entendre|Si l'on en croit|Si l'on se fie|À lire|À "
            r"écouter|Aux dires|"
            r"De source|Dans la version|Dans la bouche|Sous la plume)(?!\w)[^,;:]*,)\s*\Z",
            re.IGNORECASE,
        ),
        _STATED,
    ),
    # Somebody tells what another one tells.
    Cue(
        "hearsay",
        "opening",
        re.compile(
            r"(?<!\w)((?:dit|affirm\w+|assur\w+|racont\w+|prétend\w*|expliqu\w+|rappel\w+|déclar\w+|rapport\w+|se "
            r"souvient|jur\w+) "
            r"[^;:\"]{0,50}?(?:tenir|avoir (?:appris|entendu|lu|su)|appri[st]|entendu|s'être laissé dire|lui (?:a|"
            r"avait|aurait) "
            r"(?:dit|confié|assuré|raconté|écrit)|[^;:\"]{0,30} (?:disait|assurait|affirmait|racontait|prétendait|"
            r"jurait))"
            r"[^;:\"]{0,50}? (?:que|qu'))\s*\Z",
            re.IGNORECASE,
        ),
        _STATED,
    ),
    # What was said then has often been overtaken.
    Cue(
        "retraction",
        "opening",
        re.compile(
            r"(?<!\w)((?:avait|avaient) (?:d'abord |initialement |pourtant |toujours |longtemps )?(?:dit|annoncé|"
            r"affirmé|assuré|"
            r"promis|déclaré|soutenu|juré|indiqué|prétendu|estimé|expliqué)(?: [\w'.-]+){0,5}? (?:que|qu'))\s*\Z",
            re.IGNORECASE,
        ),
        _STATED,
    ),
    # A label stands before it, or a heading above it.
    Cue("hearsay", "opening", re.compile(rf"\A\W*((?:{_LABEL})\s*[:–])\s*[\"'(]*\s*\Z", re.IGNORECASE)),
    Cue("hearsay", "heading", re.compile(rf"\A\W*((?:les |le |la |nos |\w+ )?(?:{_LABEL}))\W*\Z", re.IGNORECASE)),
    # What comes before a colon is promised, feared, imagined or mocked.
    Cue(
        "hearsay",
        "opening",
        re.compile(
            r"(?<!\w)(?<!pas une )(?<!plus une )((?:devrai\w+|vision|espoir|espèr\w+|crain\w+|crainte\w*|menac\w+|"
            r"menace|prome\w+|promis|plan|"
            r"projet|"
            r"idée|théorie|scénario|rumeur\w*|légende|mythe|brochure\w*|publicité|slogan|programme|accus\w+|"
            r"soupçon\w*|pari|"
            r"prévision\w*|prédi\w+|horoscope|rassurez-vous|soyez rassur\w+|pas d'inquiétude|n'ayez crainte|tout va "
            r"(?:bien|pour le "
            r"mieux)|bonne nouvelle|bonnes nouvelles|félicitations|bravo|chapeau|quelle? \w+|comme c'est "
            r"\w+)(?!\w)[^.;:!]{0,50}"
            r"[:!])\s*\Z",
            re.IGNORECASE,
        ),
        _STATED,
    ),
    # What must come first.
    Cue(
        "condition",
        "opening",
        re.compile(
            r"\A\W*((?:Élue?s?|Réélue?s?|Une fois|Faute d|À défaut d|Sans|Avec|Moyennant|Privée?s? d|Livrée?s? à|"
            r"Laissée?s? à|"
            r"Aidée?s? d|Que |Vienne|Viennent|Encore un|Un pas de plus|Donnez|Laissez|Attendez|Ôtez|Retirez|Ajoutez|"
            r"Fermez|Ouvrez)"
            r"[^,;:]{0,60},(?: et)?)\s*\Z"
        ),
        _FUTURE,
    ),
    # A time that is over or has not come.
    Cue(
        "hearsay",
        "opening",
        re.compile(
            r"\A\W*((?:À l'horizon|D'ici|Dans (?:\w+ ){1,2}(?:ans|mois)|Un jour|Tôt ou tard|(?:En|Dès|Avant|À "
            r"partir de|Avant la fin "
            r"de) 20[3-9]\d)[^,;:]*,)\s*\Z"
        ),
        _FUTURE,
    ),
    Cue(
        "hearsay",
        "opening",
        re.compile(
            r"\A\W*((?:Du temps|Au temps|À l'époque|Sous (?:l'ancien|le précédent|la précédente|l'ancienne)|Avant "
            r"(?:la|le|l')[^,;:]*?"
            r"(?:réforme|guerre|crise|fusion|loi|fermeture|pandémie|privatisation|révolution)|Quand "
            r"[^,;:]{3,60}(?:ait|aient)(?!\w)"
            r"[^,;:]*|Tant que [^,;:]*|Jusqu'(?:en|à|au)[^,;:]*|Jadis|Naguère|Autrefois|Dans sa jeunesse|À sa "
            r"grande époque)"
            r"[^,;:]{0,60},)\s*\Z"
        ),
        re.compile(r"(?<!\w)[a-zéèêîôûç']{2,}(?:ait|aient)(?!\w)"),
    ),
    # The owner is taken for the one who acts.
    Cue(
        "subject",
        "edge-before",
        re.compile(
            r"(?<![\w'])((?!(?:et|ou|mais|que|qui|dont|où|à|a|de|en|dans|sur|par|pour|avec|sans|sous|est|sont|ont|"
            r"était|car|si|pas|"
            r"plus)(?!\w))(?:[\w'-]*[a-zéèêîôûç]|[A-ZÀ-Ý]\w+))\s*\Z"
        ),
        re.compile(
            rf"\A\W*(?:du|de la|de l'|des|d'une?|de (?:son|sa|ses|leur|leurs)|contre (?:le|la)|pour (?:le|la)) ?[\w'-]+"
            rf"(?: [\w'-]+){{0,3}}? (?:n'|s'|se |ne )?{_FINITE}"
        ),
    ),
    # The next sentence takes it back, or says for whom, where or when it holds.
    Cue(
        "retraction",
        "next",
        re.compile(
            r"[^.]{0,60}?(?<!\w)((?:communiqué|message|annonce|publication|tweet|texte|billet|page|post)s?(?: "
            r"[\w'-]+){0,3} (?:a|ont|"
            r"avait) (?:\w+ )?été (?:effac|retir|supprim|remplac|corrig|modifi|dépubli)\w+)",
            re.IGNORECASE,
        ),
        _STATED,
    ),
    Cue(
        "condition",
        "next",
        re.compile(
            r"\W*((?:cela|ça|ceci|la règle|la promesse|l'offre|c'est)(?: \w+)? (?:vaut|vrai|valable|s'applique|"
            r"concerne|compte)"
            r"(?: \w+)? (?:pour|dans|à|en|au|aux|que|seulement|les|le|la)|(?:du moins|tout au moins|en tout cas) "
            r"(?:pas|pour|dans|"
            r"en|à|tant|si|jusqu)|pas (?:cette|pour|dans|en|si vite|encore)|[^.]{0,90}?(?<!\w)(?:, eux, |, elles, |"
            r", lui, |, elle, |"
            r"n'y figur\w+ pas|n'en bénéfici\w+ pas|sont oubliée?s?|restent? à l'écart|repart\w* les mains vides|"
            r"paiera\w* (?:double|"
            r"plein|toujours|le prix)|n'y ont pas droit|n'y a pas droit|ne compte\w* pas))",
            re.IGNORECASE,
        ),
        _STATED,
    ),
    # What holds of all is limited at once.
    Cue(
        "condition",
        "next",
        re.compile(
            r"[^.!?]{0,140}?(?<!\w)(?P<limit>(?:ne|pas|seuls?|seules?|seulement|sauf|aucune?|jamais|rien|sans|mais|"
            r"uniquement|excepté|"
            r"hormis|doivent|devra|devront|faut|faudra|toujours)(?!\w)|n'(?:y|en|est|ont|a|était|auront?|"
            r"importe)(?!\w)(?! excepté))",
            re.IGNORECASE,
        ),
        re.compile(
            r"(?<!\w)(?:tous|toutes|tout(?! le monde)|toute|chaque|aucune?|personne|jamais|toujours|rien|partout|"
            r"nulle part|entière?s?|"
            r"gratuit\w*|quiconque)(?!\w)",
            re.IGNORECASE,
        ),
    ),
    # It says what is meant by it, or where it stands written.
    Cue(
        "condition",
        "next",
        re.compile(
            r"\W*((?:Il|Elle|On|Ils|Elles|Cela|Il ne) (?:parl\w+|s'agi\w+|s'agissait|entend\w*|vis\w+|désign\w+|"
            r"pens\w+)(?: pas)? (?:de|"
            r"des|du|d'|par|aux?|à|les?|la)(?!\w))"
        ),
        _STATED,
    ),
    Cue(
        "hearsay",
        "next",
        re.compile(
            r"\W*((?:C'est|C'était|Ainsi|Voilà|On lit|On lisait|Telle est)(?: [\w']+){0,5}? ?(?:slogan|phrase|"
            r"affiche|brochure|programme|"
            r"panneau|banderole|publicité|chanson|titre|tract|plaquette|prospectus|roman|film|refrain)s?(?!\w))"
        ),
    ),
    Cue(
        "hearsay",
        "edge-after",
        re.compile(
            r"\s*,\s+((?:c'est|voilà)(?: du moins)? ce qu(?:e |')(?:[\w']+ ){0,3}?(?:jure|promet|prétend|affirme|"
            r"assure|raconte|répète|"
            r"dit|croit|espère|annonce|proclame|clame|vante)\w*)",
            re.IGNORECASE,
        ),
    ),
    Cue(
        "hearsay",
        "opening",
        re.compile(
            r"\A\W*((?:Selon|D'après|À|Pour) (?:ce |celui |celle )?[^,;:]{0,60}?(?<!\w)(?:aurait|auraient|serait|"
            r"prétend\w*|qu'on|dit "
            r"avoir)[^;:]{0,60},|(?:On respire|Ouf|Soulagement|Miracle|Alléluia|Joie|Victoire|Qu'on se rassure) "
            r"?[:,!])\s*\Z",
            re.IGNORECASE,
        ),
        _STATED,
    ),
    # How much is cut off before what it is the measure of.
    Cue(
        "scope",
        "edge-before",
        re.compile(
            r"(?<!\w)(aussi|si|plus|moins|trop|autant|tellement|à peine|presque|pas si|deux fois plus)\s*\Z",
            re.IGNORECASE,
        ),
        re.compile(r"\A\W*(?!(?:le|la|les|de|du|des|que|un|une|il|elle|on)(?!\w))[a-zéèêàâçîïôû]{4,}(?: |\Z)"),
    ),
    Cue(
        "hearsay",
        "edge-before",
        re.compile(
            r"(?<!\w)((?:a|ont|avait|avaient|est|sont|était|étaient) (?:longtemps|jadis|autrefois|souvent|parfois|"
            r"presque|jamais|"
            r"peut-être|sans doute|probablement|failli|vraisemblablement|apparemment|à peine|naguère))\s*\Z"
        ),
        re.compile(r"\A\W*[a-zéèêàâçîïôû]{2,}(?:é|és|ée|ées|i|is|ie|u|us|ue|t|ts|te|er|ir)(?!\w)"),
    ),
    Cue(
        "hearsay",
        "opening",
        re.compile(
            r"(?<!\w)((?:on|chacun|tout le monde|les gens|les voisins|beaucoup|certains|d'aucuns|il se|la rumeur|le "
            r"bruit|opposants|"
            r"détracteurs|partisans) (?:[\w']+ ){0,2}?(?:sait|dit|disent|raconte|racontent|entend|croit|croient|"
            r"murmure|murmurent|"
            r"prétend|prétendent|jure|jurent|pense|pensent|court|veut)(?: \w+){0,3} (?:que|qu'))\s*\Z",
            re.IGNORECASE,
        ),
        _STATED,
    ),
    Cue(
        "condition",
        "next",
        re.compile(
            r"[^.!?]{0,120}?(?<!\w)(?P<limit>(?:n'\w+ pas|ne \w+ pas|seuls?|seules?|seulement|sauf|aucune?|jamais|rien|"
            r"encore faut-il|"
            r"doivent|devront|oubliée?s?)(?!\w))",
            re.IGNORECASE,
        ),
        re.compile(
            r"(?<!\w)(?:reçoi\w+|recevr\w+|rembours\w+|indemnis\w+|touch(?:e|ent|era|eront)|peuvent|peut|pourr\w+|"
            r"bénéfici\w+|"
            r"a droit|ont droit|versera|verse)(?!\w)"
        ),
    ),
    Cue(
        "hearsay",
        "edge-after",
        re.compile(
            r"\s*,\s+((?:promet|promettai\w+|jure\w*|jurai\w+|vante\w*|vantai\w+|proclam\w+|clam\w+|fanfaronn\w+|"
            r"s'extasi\w+|"
            r"se targu\w+)(?!\w)[^.,;]{0,40})"
        ),
        _STATED,
    ),
    # What narrows it comes after, and says so.
    Cue(
        "condition",
        "next",
        re.compile(
            r"([^.;:!?]{1,60}?,? (?:du moins|en tout cas|tout au moins|s'entend|bien entendu|c'est-à-dire)(?=[.;,:]))",
            re.IGNORECASE,
        ),
        _STATED,
    ),
    Cue(
        "scope",
        "opening",
        re.compile(
            r"\A\W*((?:[\w-]+ (?:\w+ )?sur (?:deux|trois|quatre|cinq|dix|vingt|cent)|\d[\d.,]* ?(?:%|pour cent)|La "
            r"moitié|Un (?:tiers|"
            r"quart|cinquième|dixième)|Une (?:majorité|minorité|poignée)|Deux tiers|La plupart|Peu|Certains) "
            r"[^,;:]{0,70}?"
            r"(?:di[ts]\w*|disent|estim\w+|pens\w+|croi\w+|jug\w+|affirm\w+|répond\w+|déclar\w+) (?:que |qu'))\s*\Z",
            re.IGNORECASE,
        ),
        _STATED,
    ),
    Cue(
        "hearsay",
        "edge-after",
        re.compile(
            r"\s*,\s+((?:promet|promettait|lit-on sur|lisait-on sur|dit|disait|indique|vante|proclame|assure|selon) "
            r"(?:l'|le |la |un |une )"
            r"(?:affiche|brochure|tract|panneau|publicité|prospectus|site|programme|slogan|dépliant|banderole|"
            r"plaquette))(?!\w)"
        ),
        _STATED,
    ),
)
"""Cues by form."""

_DAY = r"(?:lun|mar|mercre|jeu|vendre|same)di|dimanche"
EARLIER = re.compile(
    rf"(?<!\w)(?:(?:{_DAY})(?: (?:matin|midi|soir|après-midi|dernier))?|dans un premier temps|d'abord|au départ|"
    rf"initialement|hier|"
    rf"avant-hier|à \d+ ?h(?: \d+)?|en (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|"
    rf"novembre|décembre)|ce matin|dans la matinée|le matin|à midi|la semaine (?:dernière|passée)|le mois dernier|l'an "
    rf"dernier)(?!\w)",
    re.IGNORECASE,
)
"""A time at which something was said."""
LATER = re.compile(
    rf"\W*(?:Mais |Or )?((?i:(?:{_DAY})(?: (?:matin|midi|soir|après-midi))?)(?=[, ])|Le (?:soir|lendemain|"
    rf"surlendemain)|Dans la "
    rf"(?:soirée|nuit|journée|foulée)|La (?:nuit|semaine) (?:suivante|d'après)|(?:Une?|Deux|Trois|Quatre|Cinq|Six|"
    rf"Dix|Quelques|"
    rf"Plusieurs|\d+) (?:minutes?|heures?|jours?|semaines?|mois|ans?) (?:plus tard|après)|Peu après|Plus tard|En "
    rf"soirée|"
    rf"Dès le (?:soir|lendemain)|À \d+ ?h|En (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|"
    rf"novembre|décembre)|Depuis,|Aujourd'hui|Désormais|À présent)(?!\w)"
)
"""A later time, with which what overtakes it begins."""
UPHOLDS = re.compile(
    r"(?<!\w)(?:confirm\w*|comme (?:prévu|promis|annoncé|convenu)|aussi|également|de même|réaffirm\w*|maint(?:ien|"
    r"enu)\w*|entr\w+ en vigueur|la même|les mêmes)(?!\w)",
    re.IGNORECASE,
)
"""What bears out what was said before."""
MOCKS = re.compile(
    r"\A\W*(Quelle? (?:belle |beau |bel |jolie? )?(?:prouesse|victoire|réussite|exploit|succès|chance|bonheur|joie|"
    r"merveille|générosité|"
    r"sagesse|élégance|efficacité|audace|talent|progrès|triomphe|idée|modernité)|Bravo|Félicitations|Chapeau|Comme "
    r"c'est (?:beau|gentil|aimable|pratique|rassurant)|Vive (?:le|la|les|l')|Heureusement,|"
    r"Bien sûr,?|Naturellement,?|Évidemment,?|On ne peut qu'admirer|Comme chacun sait|Admirons)(?!\w)"
    r"|(?<!\w)(?:ravie?s?|enchantée?s?|formidables?|merveill\w+|magnifiques?|exemplaires?|impeccables?|géni(?:al|"
    r"ale|aux)|génie|généreu\w+|générosité|touchante?s?|triomphe|paradis|miracle|tien(?:t|nent) (?:sa|ses|leurs?) "
    r"(?:parole|promesses?)|tenu (?:sa|ses) (?:parole|promesses?)|pensé à tout|bonheur|joie|prouesse|sagesse|"
    r"sollicitude|délicatesse|prévenan\w+|exploit|chef-d'œuvre|comme sur des roulettes|n'a (?:jamais été|pas "
    r"lésiné)|peuvent dormir tranquilles|peut dormir tranquille|le monde (?:entier )?nous envie|plus simple que "
    r"jamais|se réjoui\w+)(?!\w)"
)
"""Praise that a text exclaims."""
