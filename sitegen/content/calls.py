"""What lines of a page say that are no words of its article: what they lead to, what they ask for, whose they are.

Lists of other articles are told by the line above them, and calls to subscribe, follow, share or agree by their words.
The words are those of publishers' pages in the languages that most of them are in; a line in another language is kept.
"""

from __future__ import annotations

import re

from sitegen import patterns
from sitegen.patterns import Screen, Sought

_LEAD_AT_MOST, _CALL_AT_MOST, _CALLS_AT_MOST = 60, 200, 700
"""Characters of a line that may be above a list, of one that asks for something, and of one that mostly does."""

_SENTENCE_END = re.compile(r"(?<=[.!?。])\s+")


def _any_of(*patterns: str) -> str:
    return f"(?:{'|'.join(patterns)})"


_THINGS = _any_of(
    *("articles?", "blogs?", "contents?", "coverage", "episodes?", "galleries", "headlines?", "items", "links", "news"),
    *("pages", "photos", "pieces", "podcasts?", "posts?", "reading", "reads", "resources", "searches", "stories"),
    *("story", "topics?", "videos?", "this"),
)
_ARTIKEL = _any_of(
    *("artikel", "beiträge", "berichte", "geschichten", "inhalte", "links", "meldungen", "nachrichten", "news"),
    *("themen", "texte", "videos", "podcasts?"),
)
_NOTICIAS = _any_of(
    *(
        "art[íi]culos",
        "artigos",
        "contenidos?",
        "conte[úu]dos?",
        "entradas",
        "historias",
        "hist[óo]rias",
        "mat[ée]rias",
    ),
    *("not[íi]cias", "notas", "posts?", "temas", "textos", "v[íi]deos"),
)
_LEAD = patterns.compile(
    _any_of(
        # English
        rf"(?:(?:more|the|our|all|some) )?(?:related|recommended|suggested|similar|associated)(?: {_THINGS})*",
        r"(?:recommended|related|suggested|picked|selected|more|top picks) (?:for you|by .*)",
        (
            rf"(?:read|see|watch|explore|discover|learn)(?: more| next| also|[- ]on)+(?: {_THINGS})*"
            r"(?: (?:on|about|from) .*)?"
        ),
        rf"more (?:great )?(?:from|on|about|in|like this|by|of|for you|{_THINGS}|\w+ {_THINGS})\b.*",
        r"most[ -](?:read|popular|viewed|watched|shared|commented|recent|discussed|emailed)\b.*",
        (
            r"(?:now )?(?:trending|popular|latest|recent|top|featured|breaking|other|promoted"
            rf"|sponsored|today's)(?: {_THINGS})+\b.*"
        ),
        r"trending(?: now| today| topics| in .*| on .*)?|popular(?: now| today| on .*| in .*)?|the latest",
        r"promoted|sponsored",
        r"latest (?:in|from|on|about)\b.*|breaking news|recent posts|top stories.*|up next|next up",
        r"also in .*|also on .*",
        (
            r"(?:you (?:may|might|will|'?ll)|readers) (?:also )?(?:like|enjoy|love|be interested in"
            r"|want to read|have missed).*"
        ),
        r"what to read next.*|keep reading|don'?t miss.*|in case you missed it.*",
        r"editors?'?s?'? (?:picks?|choice).*",
        r"(?:from )?around the (?:web|network)|(?:more )?from (?:the web|our (?:partners|sponsors|network))",
        r"you may like",
        r"see also|also read|also see|further reading|people also read|others also read|explore more",
        r"view all|see all.*",
        # German
        r"(?:das )?(?:könnte|dürfte)(?: (?:sie|dich|euch))?(?: auch)? (?:interessieren|gefallen).*",
        r"auch interessant.*",
        (
            r"(?:mehr|weitere?s?|ähnliche|verwandte|aktuelle|neueste|passende|empfohlene"
            rf"|beliebte|andere)(?: \w+)? {_ARTIKEL}\b.*"
        ),
        r"(?:mehr|weiteres|alles) (?:zum thema|zu|zur|aus|von|über|auf)\b.*|zum thema",
        r"passend (?:dazu|zum thema).*",
        r"(?:lesen|sehen|hören|erfahren) sie (?:auch|mehr|hier|dazu|hierzu|jetzt|weiter).*|lies auch.*",
        r"lesetipps?.*",
        r"(?:die )?(?:meist|viel)(?:gelesen|gesehen|kommentiert|geteilt|geklickt|diskutiert)\w*\b.*",
        r"empfehlungen?(?: der redaktion| für sie)?",
        r"neueste\b.*|top[- ]?(?:themen|artikel|news|videos)|das beste aus.*|beliebt(?:este)?\b.*",
        r"aus dem (?:ressort|archiv)",
        # French
        r"(?:à|a) (?:lire|voir|écouter|découvrir)(?: (?:aussi|également|ensuite|sur .*))?",
        r"lire (?:aussi|également|la suite).*",
        r"(?:sur|dans) (?:le|la) même (?:sujet|thème|rubrique).*",
        r"(?:les )?(?:articles? )?(?:les )?plus (?:lus|vus|partagés|populaires|commentés).*",
        (
            r"(?:nos |les |autres |derniers )*(?:articles|contenus|sujets|vidéos)(?: "
            r"(?:liés|similaires|associés|recommandés|connexes|récents|populaires)).*"
        ),
        r"vous (?:aimerez|pourriez|devriez)(?: aussi)?\b.*|(?:la sélection|le choix) de la rédaction",
        r"en lien avec cet article|pour aller plus loin",
        r"(?:les )?derni(?:ers|ères) (?:articles|actualités|infos|vidéos).*|voir aussi|en ce moment",
        r"d'autres articles.*",
        # Spanish, Portuguese, Italian, Catalan
        (
            rf"(?:más|mais|otr[oa]s|outr[oa]s|últim[oa]s|{_NOTICIAS})(?: {_NOTICIAS})?"
            r"(?: (?:relacionad[oa]s?|recomendad[oa]s?|similares|populares|recientes|recentes))"
        ),
        rf"(?:más|mais|otr[oa]s|outr[oa]s|últim[oa]s) {_NOTICIAS}\b.*|(?:más|mais) (?:sobre|en|de|em)\b.*",
        r"(?:relacionad[oa]s?|recomendad[oa]s?)(?: para .*)?",
        (
            r"(?:lo|o|los|as|las|os|noticias|notícias)? ?(?:más|mais) (?:leíd|lid|vist"
            r"|popular|comentad|compartid|compartilhad)\w*\b.*"
        ),
        (
            r"(?:te|le|você|também|tambem)(?: (?:puede|podría|pode|poderá))?(?: (?:también"
            r"|também))? (?:interesar|gustar|gostar)\w*\.*"
        ),
        r"también te puede.*",
        (
            r"(?:lee|lea|leia|mira|vea|ve|veja|ver|confira|saiba|lean?)(?: (?:también"
            r"|además|más|também|mais|ainda))+.*"
        ),
        r"últimas (?:noticias|notícias).*",
        r"(?:leggi|guarda|vedi) anche.*",
        r"(?:articoli|notizie|contenuti|video) (?:correlat[ie]|simili|consigliati|recenti).*",
        r"(?:i )?più (?:letti|visti).*|potrebbe(?:ro)? interessarti.*|ultime notizie.*",
        # Dutch, Danish, Norwegian, Swedish
        r"lees (?:ook|meer|verder).*|meer (?:over|nieuws|artikelen|in).*|(?:meest|best) gelezen.*",
        r"gerelateerde? .*|(?:het )?laatste nieuws.*|(?:ook )?aanbevolen.*",
        r"l[æä]s (?:også|mere|mer|även|också).*|les (?:også|mer).*|mest (?:læste?|leste?|lästa?|sette).*",
        r"(?:mere|mer|flere|fler) (?:om|fra|från|nyheter|artikler|artiklar).*|relatere(?:t|de).*",
        r"seneste nyt.*|senaste nytt.*",
        # Polish, Czech, Slovak, Hungarian, Romanian, Turkish, Indonesian, Vietnamese
        r"(?:czytaj|zobacz|przeczytaj|sprawdź)(?: (?:też|także|również|więcej|dalej))+.*",
        r"najczęściej czytane.*",
        r"(?:powiązane|polecane|podobne|inne|najnowsze) (?:artykuły|tematy|newsy|materiały).*|polecamy.*",
        r"(?:čtěte|přečtěte si|čítajte) (?:také|též|tiež|dále|více).*|nejčtenější.*|najčítanejšie.*",
        r"související.*|súvisiace.*|mohlo by vás.*",
        r"(?:olvasd|olvassa) (?:el )?(?:ezt )?is.*|kapcsolódó.*",
        r"(?:cele mai|citește|citiți) (?:citite|și|mai mult).*|(?:ilgili|benzer|son) haberler.*",
        r"en çok okunan.*|(?:baca juga|berita terkait|artikel terkait|terpopuler|rekomendasi).*",
        r"(?:tin|bài) (?:liên quan|cùng chuyên mục|mới|đọc nhiều).*",
        # Russian, Ukrainian, Bulgarian, Greek
        r"(?:читайте|смотрите|читать|смотри|читай)(?: (?:также|ещё|еще|далее|другие))+.*",
        (
            r"(?:похожие|другие|последние|популярные|свежие|главные|связанные) (?:новости"
            r"|статьи|материалы|записи|темы).*"
        ),
        r"сам(?:ые|ое) (?:популярн|читаем|обсуждаем|интересн)\w*\b.*|по теме.*|новости по теме.*",
        r"рекомендуем.*|вам может быть интересно.*|материалы по теме.*",
        r"(?:читайте|дивіться)(?: (?:також|ще|далі))+.*",
        r"(?:схожі|інші|останні|популярні|пов'язані) (?:новини|статті|матеріали|записи).*|за темою.*",
        r"рекомендуємо.*|(?:свързани|още|последни) (?:новини|статии).*|διαβάστε (?:ακόμα|επίσης).*",
        r"σχετικά (?:άρθρα|νέα).*",
        # Arabic, Hebrew, Persian, Hindi
        r"(?:اقرأ|شاهد|إقرأ) (?:أيضا|أيضًا|أيضاً|المزيد).*|(?:مواضيع|أخبار|مقالات) (?:ذات صلة|متعلقة|أخرى).*",
        r"ذات صلة|الأكثر قراءة.*|קראו? (?:גם|עוד).*|(?:यह|ये) भी पढ़ें.*|संबंधित .*",
        # Korean, Japanese, Chinese
        r"(?:관련|추천|인기|최신|주요|많이 본|실시간|이 시각|함께 볼만한|연관)\s?(?:기사"
        r"|뉴스|글|콘텐츠|영상|인기|주요)\w*.*|(?:가장 )?많이 본.*|핫클릭",
        r"이런 기사.*",
        r"(?:関連|おすすめ|オススメ|人気|最新|注目)の?(?:記事|ニュース|リンク|キーワード"
        r"|動画|トピックス|ランキング).*|あわせて読みたい.*|(?:アクセス|人気|記事)?ランキング",
        r"こちらもおすすめ.*|合わせて読みたい.*",
        (
            r"(?:相关|相關|推荐|推薦|热门|熱門|最新|更多|延伸|精彩|猜你|大家都在)(?:阅读|閱讀"
            r"|新闻|新聞|文章|推荐|推薦|报道|報道|報導"
            r"|链接|連結|资讯|資訊|喜欢|视频|影片|话题|話題|专题).*"
        ),
        r"(?:热文|熱門)(?:排行|排行榜)?|编辑推荐|看更多.*|您可能(?:也|还)?(?:喜欢|感兴趣).*",
    ),
    re.IGNORECASE,
)
"""Lines above lists of other articles."""

_NETWORK = (
    "(?:facebook|twitter|instagram|youtube|linkedin|tiktok|threads|bluesky|mastodon|whatsapp|telegram|google news)"
)
_ABOUT = _any_of(
    *("newsletters?", "inbox", "e-?mails?", "podcast", "(?:our|youtube) channel", "app", "alerts?", "notifications?"),
    *("briefing", "digest", r"subscri\w+", "membership", "updates?", "headlines", _NETWORK),
)
_THIS = "(?:(?:this|the) (?:article|story|page|post|recipe|video|link))"
_CALL = patterns.compile(
    r"\W*"
    + _any_of(
        rf"(?:please |for [^.]{{0,80}}|click here to |want [^.?]{{0,60}}\? |\w+(?: \w+)?[:!?] )?"
        r"(?:sign(?:ing)? up (?:for|to|here|now|today)|subscribe (?:to|for|here|now)|register "
        r"(?:for|here|now)|join (?:us|our)|get (?:the latest|our|all the|more|your|access)"
        rf"|receive (?:the|our)|download (?:the|our)|follow (?:our|the|all|\S+['’]s))\b[^.]{{0,160}}\b"
        rf"{_ABOUT}\b",
        r"(?:please )?(?:follow|like|find|connect with|join|add|reach|write to|contact"
        r"|e-?mail) (?:us|me|him|her|them|our|the (?:author|writer|reporters?)|[\w.@]+"
        rf"(?: [\w.@]+){{0,4}}) (?:on|at|via|through|by|in) (?:{_NETWORK}|google|social media"
        r"|\S+@)",
        r"(?:please )?(?:follow|contact|e-?mail|tweet) (?:\w+[: ]){0,3}\S*@\w",
        r"[\w .'’-]{4,40} (?:can|may|could) be (?:reached|contacted|followed)\b.{0,30}(?:\S@\S|\btwitter\b)",
        rf"(?:share|tweet|pin|e-?mail|print|bookmark|save) (?:{_THIS}|(?:it|this)? ?(?:on"
        rf"|via) {_NETWORK})\b.{{0,60}}$",
        r"(?:did you|if you) (?:like|liked|enjoy|enjoyed) (?:this|what|reading)\b",
        r"thank(?:s| you) for reading\b",
        r"(?:please )?(?:support|help (?:us|fund)|donate to|make a donation|become a (?:subscriber"
        r"|supporter|patron))\b.{0,80}\b(?:journalism|our (?:work|site|reporting|newsroom)"
        r"|patreon)\b.{0,60}$",
        r"you (?:have|have been|are now) (?:been )?(?:successfully )?(?:subscribed|registered|signed up)",
        r"there was an? (?:problem|error) (?:subscrib|sign|with your)\w*|something went wrong\b.{0,40}$",
        r"an error occurred\W*$",
        r"by (?:signing up|clicking|subscribing|registering|continuing|submitting|providing"
        r"|entering)\b.{0,80}\byou (?:agree|accept|consent|confirm|acknowledge)\b",
        r"(?:enter your|invalid) e-?mail\b",
        r"please (?:enter (?:a|your)|try again|check your (?:e-?mail|inbox|spam)|log ?in"
        r"|sign ?in|enable|refresh|reload)\b",
        r"(?:(?:join|start) the (?:conversation|discussion)|leave (?:a|your) (?:comment"
        r"|reply)|\d+ comments?$|(?:post|write|add) (?:a|your) comment|be the first to "
        r"(?:comment|know|share|review|like)|comments? (?:are|is|have been) (?:closed|moderated"
        r"|disabled|off|open)|log in to (?:comment|reply))\b",
        r"(?:copyright (?:©|\(c\)|@|\d{4})|\(c\) ?\d{4}|©)[^.]{0,80}\.?$",
        r"(?:sorry, |unfortunately,? |we apologi[sz]e,? )?(?:but )?(?:this|the|your) (?:video"
        r"|audio|player|browser)\b.{0,40}\b(?:not (?:available|supported)|unavailable|failed to load"
        r"|cannot be played|could not be loaded|javascript)\b",
        r"(?:advertisement|advertising|sponsored content|paid content|story continues(?: below)?.*"
        r"|article continues (?:below|after).*|continue reading.{0,40}|scroll (?:down )?to continue.*"
        r"|loading)\W*$",
        r"(?:this (?:article|content|story) is (?:reserved|only available) (?:for|to) "
        r"(?:subscribers|members)|already a (?:subscriber|member)|subscribe to (?:continue"
        r"|read|unlock|view)|to (?:continue|keep) reading)\b",
        r"(?:jetzt|hier)\b.{0,40}\b(?:anmelden|abonnieren|registrieren|testen|downloaden|herunterladen)\W*$",
        r"(?:abonniere|abonnieren sie|abonniert)\b.{0,80}\b(?:kanal|newsletter|podcast|whatsapp|app)\b",
        rf"(?:folge|folgen sie|folgt) (?:uns|.{{1,40}} (?:auf|bei) {_NETWORK})\b",
        r"folgst du schon\b|hier geht[’']?s? zu[rm]? (?:anmeldung|newsletter|abo)\b",
        r"an dieser stelle (?:findest du|finden sie) (?:einen|externe)",
        r"ich bin damit einverstanden, dass mir|personenbezogene daten können an dritt",
        r"ein klick für den datenschutz|externer inhalt\W*$",
        r"(?:kommentare (?:sind|und pings|werden) .{0,20}(?:geschlossen|moderiert|freigeschaltet)"
        r"|bitte achten sie darauf, dass ihre kommentare|diskutieren sie mit|schreiben sie "
        r"(?:uns|einen kommentar))\b",
        r"(?:anzeige|werbung)\W*$|abonnez[- ]vous|inscrivez[- ]vous|suivez[- ](?:nous|notre)",
        r"rejoignez[- ](?:nous|notre)|déjà abonné|la suite est réservée|cet article est réservé",
        r"il vous reste|tous droits réservés|publicité\W*$|découvrez nos offres",
        r"soyez le premier à (?:commenter|réagir)|les commentaires sont (?:fermés|clos)",
        r"partagez? (?:sur|cet article|l'article)\b",
        rf"recevez\b.{{0,120}}\b(?:{_ABOUT}|boîte mail)\b",
        r"suscríb(?:ase|ete|anse)|síguenos|sigue (?:toda la|nuestr)|regístrate|inscríbete a|únete a nuestr",
        r"haz clic|inscreva-se|assine (?:a|o|já|nossa)|siga-nos|cadastre-se|clique (?:aqui|na|no)",
        r"compartilhe est|receba (?:as|os|notícias)\b.{0,80}\b(?:e-?mail|whatsapp|telegram|celular)\b",
        r"(?:iscriviti|seguici|abbonati|clicca qui|volg ons|schrijf je in|abonneer je|meld je aan)\b",
        r"(?:publicidad|publicidade|pubblicità|advertentie)\W*$|zapisz się|subskrybuj",
        r"obserwuj nas|udostępnij|polub nas|sledujte nás|odebír|reklama\W*$",
        r"(?:기사\s?)?(?:URL|주소)[이가]? 복사|AI\s?요약은",
    ),
    re.IGNORECASE,
)
"""What lines begin with that ask readers for something, or tell them of the page itself."""

_SAID = patterns.compile(
    _any_of(
        r"\b(?:delivered|straight|directly|sent|right) (?:\w+ )?(?:in|to) your (?:inbox"
        r"|phone|device|email)\b",
        r"\bin your inbox\b|\bclick to tweet\b|\b(?:like|enjoy(?:ed)?|love|interested)\b.{0,30}\? share\b",
        r"\b(?:this|our) (?:web)?site (?:uses?|is using|is protected by)\b.{0,60}\b(?:cookies?|recaptcha)\b",
        r"\bwe (?:use|and our partners (?:use|store)) (?:\w+ ){0,2}cookies\b|\baccept (?:all )?cookies\b",
        r"\bcookie (?:settings|preferences)\b",
        r"\byou(?:r)?\b.{0,80}\b(?:agree|accept|acknowledge|consent)\w*\b.{0,60}\b(?:terms of "
        r"(?:use|service)|privacy (?:policy|notice))\b",
        r"\bgoogle privacy policy\b|\ball rights reserved\b|\bsubject to copyright\b",
        r"\b(?:may|can) ?not be (?:published|reproduced|republished|copied|distributed"
        r"|broadcast|rewritten)\b.{0,120}\b(?:permission|consent|redistributed|in part)\b",
        r"\bhtml5 video\b|\baffiliate (?:links?|partners?|commissions?)\b",
        r"\bmay (?:earn|receive|get)(?: an?)?(?: \w+)? commissions?\b.{0,60}\b(?:links?"
        r"|purchases?|page|article|site|buy)\b",
        r"\bprices? (?:\w+ ){0,4}(?:subject to change|at (?:the )?time of (?:publication"
        r"|publishing|writing))",
        r"\bnewsletter\b.{0,120}\b(?:anmeld|abonnier|bestell|eintrag|kostenlos|registrier|posteingang)\w*",
        r"\balle rechte vorbehalten\b|\brechte am artikel\b",
        r"\b(?:wir|diese (?:web)?seite) (?:verwende|nutz|benutz)\w+ (?:\w+ ){0,2}cookies\b",
        r"\bunserer datenschutz\w+|\baffiliate-?(?:links?|programm)\b",
        r"\b(?:erhalten|bekommen|verdienen) wir\b.{0,60}\bprovision|\breproduction interdite\b",
        r"\bnotre politique de confidentialité\b",
        r"\b(?:todos los derechos reservados|todos os direitos reservados|derechos reservados"
        r"|riproduzione riservata|tutti i diritti riservati|alle rechten voorbehouden|prohibida "
        r"(?:su|la) reproducción)\b",
        r"wszelkie prawa zastrzeżone",
    ),
    re.IGNORECASE,
)
"""The same anywhere in a line."""

_CALL_ELSEWHERE = patterns.compile(
    r"\W*"
    + _any_of(
        r"подписывайтесь|подписаться|присоединяйтесь",
        r"поделиться|поделитесь|следите за нами|добавить (?:отзыв|комментарий)",
        r"(?:если вы )?(?:нашли|заметили) ошибку|реклама\W*$|все права защищены|підписуйтесь|підписатися",
        r"приєднуйтесь|поділитися|(?:якщо ви )?(?:знайшли|помітили) помилку",
    ),
    re.IGNORECASE,
)
"""What lines in Cyrillic letters begin with."""

_SAID_ELSEWHERE = patterns.compile(
    _any_of(
        r"\b(?:перепечатка|использование материалов|копирование)\b.{0,80}\b(?:запрещен|разрешен|ссылк)\w*",
        r"무단\s?(?:전재|복제|배포)|저작권자|재배포\s?금지",
        r"(?:구독|로그인|회원\s?가입).{0,30}(?:바랍니다|하세요|해\s?주세요|이용 가능합니다"
        r"|가입하실 수 있습니다)\W*$",
        r"(?:無断|禁)(?:転載|複製)|転載(?:を)?禁|著作権は",
        r"(?:ログイン|ニュースレター|メルマガ|会員登録|お気に入り|マイページ|ご登録|メールアドレス).{0,40}"
        r"(?:ください|下さい|必要です|できます|読めます|ありがとうございま|失敗しました"
        r"|送付しました|できませんでした)",
        r"(?:続き|全文)を(?:読む|お読み)|版[权權]所有",
        r"(?:未经|未經)(?:授权|許可|授權|许可|同意).{0,20}(?:转载|轉載|不得|禁止)|(?:转载|轉載)(?:请|請)",
        r"(?:扫码|掃碼|扫描|掃描|点击|點擊|关注|關注|订阅|訂閱|下载|下載).{0,20}(?:公众号"
        r"|二维码|二維碼|微信|客户端|APP)",
        r"责任编辑|責任編輯|免责声明|免責聲明",
    ),
    re.IGNORECASE,
)
"""What is anywhere in a line in Russian, Korean, Japanese and Chinese."""

_ELSEWHERE = re.compile(r"[\u0400-\u1fff\u2c00-\U0010ffff]")
"""Letters of other scripts, of which each such line has some."""

_STARTS, _HOLDS = 1, 2
_MAY_CALL = Screen(
    {
        0: Sought(_CALL, anchored=True, starts="apart", ends=False),
        1: Sought(_SAID, starts="apart", ends=False),
    }
)
"""Most lines are no calls, and this tells it fast of each that has no word of one."""


def is_lead(line: str) -> bool:
    """Whether a line leads to other articles, such as "Most read" or "Read also"."""
    line = line.strip(' \t:.!>»›→|–—-[](){}"“”…')
    return 0 < len(line) <= _LEAD_AT_MOST and _LEAD.fullmatch(line) is not None


def is_call(line: str) -> bool:
    """Whether a line asks readers to do something on the page, or says whose the page is and by which rules."""
    if len(line) > _CALLS_AT_MOST:
        return False
    may_call = _MAY_CALL.mask(line)
    is_elsewhere = not line.isascii() and _ELSEWHERE.search(line) is not None
    if not may_call and not is_elsewhere:
        return False
    parts = [line] if len(line) <= _CALL_AT_MOST else _SENTENCE_END.split(line)
    return sum(_calls(part, may_call, is_elsewhere) for part in parts) * 2 > len(parts)


def _calls(line: str, may_call: int, is_elsewhere: bool) -> bool:
    return bool(
        (may_call & _STARTS and _CALL.match(line))
        or (may_call & _HOLDS and _SAID.search(line))
        or (is_elsewhere and (_CALL_ELSEWHERE.match(line) or _SAID_ELSEWHERE.search(line)))
    )
