"""What lines of a page say that are no words of its article: what they lead to, what they ask for, whose they are.

Lists of other articles are told by the line above them, and calls to subscribe, follow, share or agree by their words.
The words are those of publishers' pages in the languages that most of them are in; a line in another language is kept.
"""

from __future__ import annotations

import re

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
    *("art[íi]culos", "artigos", "contenidos?", "conte[úu]dos?", "entradas", "historias", "hist[óo]rias", "mat[ée]rias"),
    *("not[íi]cias", "notas", "posts?", "temas", "textos", "v[íi]deos"),
)
_LEAD = re.compile(
    _any_of(
        # English
        rf"(?:(?:more|the|our|all|some) )?(?:related|recommended|suggested|similar|associated)(?: {_THINGS})*",
        r"(?:recommended|related|suggested|picked|selected|more|top picks) (?:for you|by .*)",
        rf"(?:read|see|watch|explore|discover|learn)(?: more| next| also|[- ]on)+(?: {_THINGS})*(?: (?:on|about|from) .*)?",
        rf"more (?:great )?(?:from|on|about|in|like this|by|of|for you|{_THINGS}|\w+ {_THINGS})\b.*",
        r"most[ -](?:read|popular|viewed|watched|shared|commented|recent|discussed|emailed)\b.*",
        rf"(?:now )?(?:trending|popular|latest|recent|top|featured|breaking|other|promoted|sponsored|today's)(?: {_THINGS})+\b.*",
        r"trending(?: now| today| topics| in .*| on .*)?|popular(?: now| today| on .*| in .*)?|the latest|promoted|sponsored",
        r"latest (?:in|from|on|about)\b.*|breaking news|recent posts|top stories.*|up next|next up|also in .*|also on .*",
        r"(?:you (?:may|might|will|'?ll)|readers) (?:also )?(?:like|enjoy|love|be interested in|want to read|have missed).*",
        r"what to read next.*|keep reading|don'?t miss.*|in case you missed it.*|editors?'?s?'? (?:picks?|choice).*",
        r"(?:from )?around the (?:web|network)|(?:more )?from (?:the web|our (?:partners|sponsors|network))|you may like",
        r"see also|also read|also see|further reading|people also read|others also read|explore more|view all|see all.*",
        # German
        rf"(?:das )?(?:könnte|dürfte)(?: (?:sie|dich|euch))?(?: auch)? (?:interessieren|gefallen).*|auch interessant.*",
        rf"(?:mehr|weitere?s?|ähnliche|verwandte|aktuelle|neueste|passende|empfohlene|beliebte|andere)(?: \w+)? {_ARTIKEL}\b.*",
        r"(?:mehr|weiteres|alles) (?:zum thema|zu|zur|aus|von|über|auf)\b.*|zum thema|passend (?:dazu|zum thema).*",
        r"(?:lesen|sehen|hören|erfahren) sie (?:auch|mehr|hier|dazu|hierzu|jetzt|weiter).*|lies auch.*|lesetipps?.*",
        r"(?:die )?(?:meist|viel)(?:gelesen|gesehen|kommentiert|geteilt|geklickt|diskutiert)\w*\b.*|empfehlungen?(?: der redaktion| für sie)?",
        r"neueste\b.*|top[- ]?(?:themen|artikel|news|videos)|das beste aus.*|beliebt(?:este)?\b.*|aus dem (?:ressort|archiv)",
        # French
        r"(?:à|a) (?:lire|voir|écouter|découvrir)(?: (?:aussi|également|ensuite|sur .*))?|lire (?:aussi|également|la suite).*",
        r"(?:sur|dans) (?:le|la) même (?:sujet|thème|rubrique).*|(?:les )?(?:articles? )?(?:les )?plus (?:lus|vus|partagés|populaires|commentés).*",
        r"(?:nos |les |autres |derniers )*(?:articles|contenus|sujets|vidéos)(?: (?:liés|similaires|associés|recommandés|connexes|récents|populaires)).*",
        r"vous (?:aimerez|pourriez|devriez)(?: aussi)?\b.*|(?:la sélection|le choix) de la rédaction|en lien avec cet article|pour aller plus loin",
        r"(?:les )?derni(?:ers|ères) (?:articles|actualités|infos|vidéos).*|voir aussi|en ce moment|d'autres articles.*",
        # Spanish, Portuguese, Italian, Catalan
        rf"(?:más|mais|otr[oa]s|outr[oa]s|últim[oa]s|{_NOTICIAS})(?: {_NOTICIAS})?(?: (?:relacionad[oa]s?|recomendad[oa]s?|similares|populares|recientes|recentes))",
        rf"(?:más|mais|otr[oa]s|outr[oa]s|últim[oa]s) {_NOTICIAS}\b.*|(?:más|mais) (?:sobre|en|de|em)\b.*|(?:relacionad[oa]s?|recomendad[oa]s?)(?: para .*)?",
        r"(?:lo|o|los|as|las|os|noticias|notícias)? ?(?:más|mais) (?:leíd|lid|vist|popular|comentad|compartid|compartilhad)\w*\b.*",
        r"(?:te|le|você|também|tambem)(?: (?:puede|podría|pode|poderá))?(?: (?:también|também))? (?:interesar|gustar|gostar)\w*\.*|también te puede.*",
        r"(?:lee|lea|leia|mira|vea|ve|veja|ver|confira|saiba|lean?)(?: (?:también|además|más|também|mais|ainda))+.*|últimas (?:noticias|notícias).*",
        r"(?:leggi|guarda|vedi) anche.*|(?:articoli|notizie|contenuti|video) (?:correlat[ie]|simili|consigliati|recenti).*|(?:i )?più (?:letti|visti).*|potrebbe(?:ro)? interessarti.*|ultime notizie.*",
        # Dutch, Danish, Norwegian, Swedish
        r"lees (?:ook|meer|verder).*|meer (?:over|nieuws|artikelen|in).*|(?:meest|best) gelezen.*|gerelateerde? .*|(?:het )?laatste nieuws.*|(?:ook )?aanbevolen.*",
        r"l[æä]s (?:også|mere|mer|även|också).*|les (?:også|mer).*|mest (?:læste?|leste?|lästa?|sette).*|(?:mere|mer|flere|fler) (?:om|fra|från|nyheter|artikler|artiklar).*|relatere(?:t|de).*|seneste nyt.*|senaste nytt.*",
        # Polish, Czech, Slovak, Hungarian, Romanian, Turkish, Indonesian, Vietnamese
        r"(?:czytaj|zobacz|przeczytaj|sprawdź)(?: (?:też|także|również|więcej|dalej))+.*|najczęściej czytane.*|(?:powiązane|polecane|podobne|inne|najnowsze) (?:artykuły|tematy|newsy|materiały).*|polecamy.*",
        r"(?:čtěte|přečtěte si|čítajte) (?:také|též|tiež|dále|více).*|nejčtenější.*|najčítanejšie.*|související.*|súvisiace.*|mohlo by vás.*",
        r"(?:olvasd|olvassa) (?:el )?(?:ezt )?is.*|kapcsolódó.*|(?:cele mai|citește|citiți) (?:citite|și|mai mult).*|(?:ilgili|benzer|son) haberler.*|en çok okunan.*|(?:baca juga|berita terkait|artikel terkait|terpopuler|rekomendasi).*|(?:tin|bài) (?:liên quan|cùng chuyên mục|mới|đọc nhiều).*",
        # Russian, Ukrainian, Bulgarian, Greek
        r"(?:читайте|смотрите|читать|смотри|читай)(?: (?:также|ещё|еще|далее|другие))+.*|(?:похожие|другие|последние|популярные|свежие|главные|связанные) (?:новости|статьи|материалы|записи|темы).*|сам(?:ые|ое) (?:популярн|читаем|обсуждаем|интересн)\w*\b.*|по теме.*|новости по теме.*|рекомендуем.*|вам может быть интересно.*|материалы по теме.*",
        r"(?:читайте|дивіться)(?: (?:також|ще|далі))+.*|(?:схожі|інші|останні|популярні|пов'язані) (?:новини|статті|матеріали|записи).*|за темою.*|рекомендуємо.*|(?:свързани|още|последни) (?:новини|статии).*|διαβάστε (?:ακόμα|επίσης).*|σχετικά (?:άρθρα|νέα).*",
        # Arabic, Hebrew, Persian, Hindi
        r"(?:اقرأ|شاهد|إقرأ) (?:أيضا|أيضًا|أيضاً|المزيد).*|(?:مواضيع|أخبار|مقالات) (?:ذات صلة|متعلقة|أخرى).*|ذات صلة|الأكثر قراءة.*|קראו? (?:גם|עוד).*|(?:यह|ये) भी पढ़ें.*|संबंधित .*",
        # Korean, Japanese, Chinese
        r"(?:관련|추천|인기|최신|주요|많이 본|실시간|이 시각|함께 볼만한|연관)\s?(?:기사|뉴스|글|콘텐츠|영상|인기|주요)\w*.*|(?:가장 )?많이 본.*|핫클릭|이런 기사.*",
        r"(?:関連|おすすめ|オススメ|人気|最新|注目)の?(?:記事|ニュース|リンク|キーワード|動画|トピックス|ランキング).*|あわせて読みたい.*|(?:アクセス|人気|記事)?ランキング|こちらもおすすめ.*|合わせて読みたい.*",
        r"(?:相关|相關|推荐|推薦|热门|熱門|最新|更多|延伸|精彩|猜你|大家都在)(?:阅读|閱讀|新闻|新聞|文章|推荐|推薦|报道|報道|報導|链接|連結|资讯|資訊|喜欢|视频|影片|话题|話題|专题).*|(?:热文|熱門)(?:排行|排行榜)?|编辑推荐|看更多.*|您可能(?:也|还)?(?:喜欢|感兴趣).*",
    ),
    re.IGNORECASE,
)
"""Lines above lists of other articles."""

_ABOUT = _any_of(
    *("newsletters?", "inbox", "e-?mail(?:s| updates?| alerts?)?", "podcast", "channel", "whatsapp", "telegram"),
    *("facebook", "twitter", "instagram", "youtube", "linkedin", "tiktok", "google news", "threads", "bluesky", "mastodon"),
    *("app", "alerts?", "notifications?", "briefing", "digest", "subscri\\w+", "member(?:s|ship)?", "updates?"),
)
_CALL = re.compile(
    _any_of(
        # What asks to subscribe, follow, share, give, or open something.
        rf"^\W*(?:please |for [^.]{{0,80}}|click here to |want [^.?]{{0,60}}\? |\w+(?: \w+)?[:!?] )?(?:sign(?:ing)? up (?:for|to|here|now|today)|subscribe (?:to|for|here|now)|register (?:for|here|now)|join (?:us|our|the conversation)|get (?:the|our|all|more|your|access)|receive (?:the|our)|download (?:the|our)|follow (?:our|the|all|\S+['’]s))\b[^.]{{0,160}}\b{_ABOUT}\b",
        r"^\W*(?:please )?(?:follow|like|find|connect with|join|add|reach|write to|contact|e-?mail) (?:us|me|him|her|them|our|the (?:author|writer|reporters?)|[\w.@]+(?: [\w.@]+){0,4}) (?:on|at|via|through|by|in) (?:twitter|facebook|instagram|youtube|linkedin|tiktok|threads|bluesky|mastodon|google|x\b|social|whatsapp|telegram|\S+@)",
        r"^\W*(?:please )?(?:follow|contact|e-?mail|tweet) (?:\w+[: ]){0,3}\S*@\w",
        r"^\W*[\w .'’-]{4,40} (?:can|may|could) be (?:reached|contacted|followed) (?:at|on|by|via)\b",
        r"\b(?:delivered|straight|directly|sent|right) (?:\w+ )?(?:in|to) your (?:inbox|phone|device|email)\b|\bin your inbox\b",
        r"^\W*(?:share|tweet|pin|e-?mail|print|bookmark|save) (?:this|it|the|on|via|with|your)\b.{0,60}$|\bclick to tweet\b",
        r"\b(?:like|enjoy(?:ed)?|love|interested)\b.{0,30}\? share\b|^\W*(?:did you (?:like|enjoy)|(?:if )?you (?:like|enjoy)(?:ed)?) (?:this|what|reading)\b|^\W*(?:thank you for (?:reading|subscribing|signing)|thanks for reading)\b",
        r"\b(?:support|help|fund|donate to|make a donation|become a (?:member|subscriber|supporter|patron))\b.{0,80}\b(?:our (?:journalism|work|site|reporting|newsroom)|independent journalism|today|patreon)\b.{0,60}$",
        r"^\W*(?:you (?:have|have been|are now|'ve)|there was an? (?:problem|error)|something went wrong|an error occurred|success!|thank you!)\b.{0,20}\b(?:subscrib|sign|register|error|problem|connection|again|occurred|went wrong)\w*",
        r"^\W*(?:by (?:signing|clicking|subscribing|registering|continuing|submitting|providing|entering)|enter your|invalid e-?mail|please (?:enter|provide|try again|check your|log ?in|sign ?in|enable|confirm|wait|refresh|reload|update|use a|select))\b",
        # What is said of cookies, rights, comments, players, and payment.
        r"\b(?:this|our) (?:web)?(?:site|page)s? (?:use|is using|is protected by)s?\b|\bwe (?:use|and our partners (?:use|store)) (?:\w+ ){0,2}cookies\b|\baccept (?:all )?cookies\b|\bcookie (?:settings|policy|preferences)\b|\b(?:terms of (?:use|service)|privacy (?:policy|notice))\b.{0,60}$",
        r"^\W*(?:copyright\b|\(c\) ?\d{4}|©)[^.]{0,80}\.?$|\ball rights reserved\b|\b(?:may|can) ?not be (?:published|reproduced|republished|copied|distributed|broadcast|rewritten|used)\b.{0,120}(?:permission|consent|distributed|redistributed|part)|\bsubject to copyright\b",
        r"^\W*(?:comments? (?:are|is|have been|section)|(?:join|start) the (?:conversation|discussion|debate)|leave (?:a|your) (?:comment|reply)|be the first to|(?:post|write|add) (?:a|your) comment|\d+ comments?$|log in to (?:comment|reply))\b",
        r"^\W*(?:sorry, |unfortunately,? |we apologi[sz]e,? )?(?:but )?(?:this|the|your) (?:video|audio|player|content|browser)\b.{0,60}\b(?:not (?:available|supported)|unavailable|failed|could not|cannot|does not|disabled|javascript)\b|\bhtml5 video\b|^\W*(?:video|audio) (?:player|playback)\b",
        r"\baffiliate (?:links?|partners?|commissions?)\b|\b(?:earn|receive|get|make) (?:an? )?(?:\w+ )?commissions?\b|\bprices? (?:\w+ ){0,4}(?:subject to change|at (?:the )?time of (?:publication|publishing|writing))",
        r"^\W*(?:advertisement|advertising|sponsored content|paid content|story continues(?: below)?.*|article continues (?:below|after).*|continue reading.{0,40}|scroll (?:down )?to continue.*|loading.{0,20})\W*$",
        r"^\W*(?:this (?:article|content|story) is (?:reserved|only available|for (?:subscribers|members))|already a (?:subscriber|member)|subscribe (?:now|today|to (?:continue|read|unlock|view))|to (?:continue|keep) reading)\b",
        # German
        r"\bnewsletter\b.{0,120}\b(?:anmeld|abonnier|bestell|eintrag|erhalt|kostenlos|registrier|informier|posteingang|hier)\w*|^\W*(?:jetzt|hier)\b.{0,40}\b(?:anmelden|abonnieren|registrieren|testen|bestellen|kaufen|downloaden|herunterladen)\b|\babonnier(?:e|en sie|t)\b.{0,80}\b(?:kanal|newsletter|podcast|whatsapp|app)\b",
        r"^\W*(?:folge(?:n sie|t|)|folgst du)\b.{0,60}\b(?:uns|auf|facebook|twitter|instagram|whatsapp|schon)\b|^\W*(?:dieser artikel|dieser beitrag|der artikel) (?:erschien|stammt|wurde zuerst)\b.{0,20}\bnewsletter\b|^\W*hier geht[’']?s? zu[rm]? (?:anmeldung|newsletter|abo)\b",
        r"\b(?:alle rechte vorbehalten|rechte am artikel|nutzungsrechte)\b|^\W*(?:an dieser stelle (?:findest|finden|befindet|steht)|ich bin damit einverstanden|personenbezogene daten|mehr dazu in unserer datenschutz\w*|ein klick für den datenschutz|externe[rn]? inhalte?|(?:wir|diese (?:web)?seite) (?:verwende|nutz)\w+ cookies)\b|\bdatenschutz(?:erklärung|einstellungen|hinweise?)\b.{0,60}$",
        r"\baffiliate-?(?:links?|programm)\b|\bprovision\b.{0,60}\b(?:kauf|einkauf|mehrkosten|händler|shop)|^\W*(?:kommentare? (?:sind|und pings|müssen|werden|schreiben|verfassen)|bitte (?:achten sie|loggen|melden|beachten sie|aktivieren|geben sie)|diskutieren sie|schreiben sie (?:uns|einen kommentar))\b|^\W*(?:anzeige|werbung)\W*$",
        # French, Spanish, Portuguese, Italian, Dutch
        r"^\W*(?:abonnez[- ]vous|inscrivez[- ]vous|suivez[- ](?:nous|notre)|recevez|rejoignez[- ](?:nous|notre)|partager?z? (?:sur|cet|l')|téléchargez (?:l'app|notre)|découvrez nos offres|la suite est réservée|il vous reste|cet article est réservé|déjà abonné|tous droits réservés|publicité\W*$|soyez le premier|les commentaires sont)|\breproduction interdite\b|\b(?:lettre d'information|newsletter)\b.{0,80}\b(?:recevoir|inscri|abonn|chaque|boîte)\w*|\bpolitique de confidentialité\b.{0,60}$",
        r"^\W*(?:suscríb(?:ase|ete|anse)|síguenos|sigue (?:toda|a|nuestr)|regístrate|inscríbete|únete|comparte (?:en|esta|este)|haz clic|inscreva-se|assine|siga(?:-nos| o| a| nosso)|receba (?:as|os|notícias|no)|cadastre-se|compartilhe|clique (?:aqui|na|no|e)|iscriviti|seguici|condividi|abbonati|clicca qui|ricevi|volg ons|schrijf je in|abonneer je|meld je aan|publicidad\W*$|publicidade\W*$|pubblicità\W*$|advertentie\W*$)",
        r"\b(?:todos los derechos reservados|todos os direitos reservados|prohibida (?:su|la) reproducción|riproduzione riservata|tutti i diritti riservati|alle rechten voorbehouden|derechos reservados)\b",
        # Russian, Ukrainian, Polish, Czech
        r"^\W*(?:подпис(?:ывайтесь|аться|ывайся|ка на)|присоединяйтесь|поделит(?:ь|е)ся|следите за (?:нами|новостями)|нашли ошибку|заметили ошибку|если вы (?:нашли|заметили)|добавить (?:отзыв|комментарий)|реклама\W*$|все права защищены|підпис(?:уйтесь|атися)|приєднуйтесь|поділитися|якщо ви (?:знайшли|помітили)|zapisz się|zapraszamy|subskrybuj|obserwuj nas|dołącz|udostępnij|polub nas|reklama\W*$|sledujte nás|přihlaste se|odebír)|\b(?:перепечатка|использование материалов|копирование)\b.{0,80}\b(?:запрещен|разрешен|ссылк)\w*|wszelkie prawa zastrzeżone",
        # Korean, Japanese, Chinese
        r"무단\s?(?:전재|복제|배포)|저작권자|재배포\s?금지|(?:구독|로그인|회원\s?가입|가입|댓글|신고|제보)(?:하기|을|를|은|이|후|한 후|자의?)?.{0,30}(?:바랍니다|하세요|해주세요|주세요|됩니다|가능합니다|있습니다|없습니다|필요합니다)\W*$|^\W*(?:기사\s?)?(?:URL|주소)이? 복사|AI (?:요약|학습)",
        r"(?:無断|禁)(?:転載|複製)|転載(?:を)?禁|著作権は|(?:会員|メール|ニュースレター|アプリ|ログイン|フォロー|購読|お気に入り|マイページ|ご登録|有料)(?:登録|アドレス|会員|配信)?.{0,40}(?:ください|下さい|必要です|できます|読めます|ありがとうございま|失敗しました|送付しました|できませんでした|されません|します|済みとなって)|(?:続き|全文)を(?:読む|お読み)|対象外になって",
        r"版[权權]所有|(?:未经|未經)(?:授权|許可|授權|许可|同意).{0,20}(?:转载|轉載|不得|禁止|均)|(?:转载|轉載)(?:请|請|必须|須)|(?:扫码|掃碼|扫描|掃描|点击|點擊|关注|關注|订阅|訂閱|下载|下載).{0,20}(?:公众号|二维码|二維碼|微信|客户端|APP|频道|頻道|粉絲|订阅|訂閱)|责任编辑|責任編輯|免责声明|免責聲明",
    ),
    re.IGNORECASE,
)
"""What asks readers for something, or tells them of the page itself."""


def is_lead(line: str) -> bool:
    """Whether a line leads to other articles, such as "Most read" or "Read also"."""
    line = line.strip(" \t:.!>»›→|–—-[](){}\"“”…")
    return 0 < len(line) <= _LEAD_AT_MOST and _LEAD.fullmatch(line) is not None


def is_call(line: str) -> bool:
    """Whether a line asks readers to do something on the page, or says whose the page is and by which rules."""
    if len(line) <= _CALL_AT_MOST:
        return _CALL.search(line) is not None
    if len(line) > _CALLS_AT_MOST or not _CALL.search(line):
        return False
    parts = _SENTENCE_END.split(line)
    return sum(_CALL.search(part) is not None for part in parts) * 2 > len(parts)
