"""Recognises the lines around an article: who wrote it, when, its pictures' credits, and what its page offers besides."""

from __future__ import annotations

import re

from reader.regex import regex

_CREDIT_LINE = regex(
    r"(?:(?:written |words |photos? |story |illustrated |translated |edited |reviewed |interview )?by(?::?\s+(?-i:[A-Z])|$)"
    r"|(?:words|text|interview|photograph[sy]|illustrations?|drawings|graphics?|reporting|recipe)(?: by|:)"
    r" (?-i:[A-Z])[\w.’'-]+ (?-i:[A-Z])[\w.’' -]+$)",
    re.I,
)
"""A line that names the author, the translator, the photographer or the like."""
_FURNITURE = regex(
    "|".join(
        (
            # who wrote, edited or supplied the article
            r"by (?:our|an?|staff)\b.*(?:correspondent|report|writer|staff)",
            r"(?:editing|reporting) by\b",
            r"(?:(?:our|special|staff|news|web|sports?|business|city|state|local|government|political|foreign|express|press|features?"
            r"|entertainment|science|health|education) ){1,3}(?:desk|bureau|service|correspondents?|reporters?|writers?)$",
            r"(?!(?:an?|the|our|my|one|her|his|their)\b)(?:[\w&’'-]+ ){1,3}(?:correspondents?|reporters?)$",
            r"(?:staff reports?|(?:the )?associated press|reuters|getty images|agence france-presse|afp)\.?$",
            r"(?:this|an?) (?:article|story) (?:was|has been)\b",
            r"(?:name|address)(?: and address)? (?:supplied|withheld)\b",
            r"(?:(?:press|news|media) release|for immediate release|embargoed\b.*)$",
            r"(?:title|author|editor|translator|illustrator|language|credits|release date|character set encoding)\s*:",
            # dates, rights, and what belongs to a picture
            r"(?:published|updated|posted|filed)\b.*\d",
            r"(?:copyright|©)\s*(?:©|\(c\)|\d)",
            r"(?:photo|image|picture|video|source|credit)s?(?:\s*[:/(]| by | courtesy)",
            r"(?:figure|fig\.|table)\s*\d",
            # other articles, films and pages
            r"read (?:also|next)\b",
            r"also (?:read|see)\s*(?::|$)",
            r"see also:",
            r"more from\b",
            r"(?:more|read more) (?:on|about) this\b",
            r"(?:read more|story continues)\b",
            r"related(?: (?:stor|article|link|coverage)\w*)?:",
            r"from the archives?$",
            r"(?:watch|see|read|listen to|check out)\b[^.]* (?:below|above|here)\W*$",
            r"(?:watch|listen|video|podcast|gallery)\s*: *\S",
            r"play (?:video|audio)$",
            r"(?:next|previous)(?: page)?$",
            r"tags?:",
            r"(?:topics|recommended|most (?:read|popular|viewed)|trending(?: now)?|you may (?:also )?like)$",
            r"editors?[’']s? (?:picks?|choice)$",
            # what readers are to do
            r"(?:follow us|sign up|subscribe|share this|click (?:here|on))\b",
            r"share (?:on|via|by)\b",
            r"tweet$",
            r"\d+ comments?$",
            r"comments? \(\d+\)$",
            r"leave a (?:comment|reply)\b",
            r"(?:register|subscribe|donate|apply|order|book|shop|listen|download|join us) (?:now|today|here|online)\W*$",
            r"(?:write|talk|tell|send)(?: \w+)?(?: to)? us\b",
            r"get our\b",
            r"do you [^.?]*\? (?:contact|tell|write|send|call|e-?mail|share|get in touch|let us know)\b",
            # what programs print of a page besides its text
            r"#\[\d+\]|link: \w+$|\(button\)|\[(?:button|submit|img|ins)\b|\[[ _]*\]",
            # advertisements, and notes under reviews, events and reports
            r"advertisements?$",
            r"(?:sponsored|promoted|paid)(?: content)?$",
            r"powered by\b",
            r"you (?:are receiving|received) this\b",
            r"unsubscribe\b|view (?:this|it|online|in)\b.*\bbrowser",
            r"thanks to\b",
            r"(?:as (?:delivered|prepared(?: for delivery)?)|check against delivery)$",
            r"(?:media|press) (?:contacts?|[ei]nquir(?:y|ies))\W*$",
            r"(?:when|where|venue|tickets?|admission|address|e-?mail|website)\s*: *\S",
            r"prices? (?:was|were|are) (?:right|correct)\b",
            r"(?:rating|score|verdict)\s*: *[\d★]",
            r"(?:one|two|three|four|five|[\d½]+)(?: and a half)? (?:stars?|out of (?:five|ten|\d+))$",
            r"(?:serves|makes)(?: about)? \d|(?:preparation|prep|cook(?:ing)?|total)(?: time)?: *\d",
            r"(?:referee|attendance)\s*:",
            r"(?:the )?end(?: of (?:the )?(?:\w+ )?(?:part|book|volume|act)\b.*)?\W*$|ends$|finis\W*$",
        )
    )
)
"""The beginnings of other lines that stand around an article.

They are in small letters: a pattern that ignores case takes twice as long to compile, at every start.
"""
_WHOLE = frozenset(
    re.sub(
        r"\s*\n\s*",
        "|",
        """
    share|save|share full article|share article|share options|copy link|link copied|print this page|save for later|tweet|pin it
    join the conversation|gift this article|gift article|listen to this article|listen to article|download pdf|view on map
    open in app|back to top|skip to content|skip to main content|skip to navigation|jump to recipe|log in|sign in|sign up
    view comments|add a comment|write a comment|no comments|report a problem|request a correction|toggle navigation
    related topics|related tags|related internet links|manage your preferences|all rights reserved|accessibility links
    show more|show less|load more|view all|see all|see more|continue reading|continue reading below|article continues below
    getty|getty images|(getty images)|shutterstock|istock|file photo|file picture|recommended for you|you might like
    teilen|drucken|merken|artikel merken|anzeige|werbung|kommentare|zur startseite|mehr zum thema|auch interessant
    partager|imprimer|publicité|sur le même sujet|contribuer|réutiliser ce contenu|lire la suite|commentaires
    compartir|imprimir|publicidad|te puede interesar|temas relacionados|condividi|stampa|pubblicità|nessun commento|commenti
    compartilhar|compartilhe|publicidade|saiba mais|delen|advertentie|dela|annons|реклама|комментарии|поделиться|reklama
    分享|打印|广告|評論|评论|相关阅读|相關閱讀|相关新闻|関連記事|広告|シェア|コメント|공유|광고|댓글|관련기사
    """.strip(),
    ).split("|")
)
"""Lines in small letters that are but the buttons, links and advertisements of a page."""
_BEGINNINGS = (
    *("image caption", "image source", "image copyright", "media caption", "skip to ", "jump to ", "filed under", "posted in "),
    *(
        "foto:",
        "fotos:",
        "bild:",
        "quelle:",
        "lesen sie ",
        "photo:",
        "crédit photo",
        "crédits photo",
        "lire aussi",
        "à lire aussi",
    ),
    *("lire également", "publié le ", "temps de lecture", "lea también", "lee también", "leer más", "ver más", "publicado "),
    *("actualizado ", "leggi anche", "leggi tutto", "leia também", "leia mais", "lees ook", "läs också", "les også", "læs også"),
    *("czytaj też", "читайте также", "фото:", "tempo de leitura", "deixe uma resposta", "lascia un commento"),
    *("laisser un commentaire", "deja un comentario"),
    *("图片:", "图片来源", "图:", "摄影:", "攝影:", "本报记者", "作者:", "来源:", "责任编辑", "责编", "编辑:"),
    *("写真:", "写真=", "撮影:", "文・", "사진=", "사진:", "사진 ", "ภาพ:", "ภาพ :"),
    *("ภาพประกอบ", "โดย ", "อ่านต่อ", "อ่านเพิ่มเติม", "تصوير", "صورة:", "اقرأ أيضا", "צילום"),
)
"""The beginnings of lines, in small letters and with narrow colons, about pictures, authors, dates, and other texts."""

RUBRIC = regex(
    r"(?:(?:the|our|an?|breaking|latest|top|local|news|film|book|music|big|long|first|weekend|sunday|saturday"
    r"|editor[’']s|guest|special) )*"
    r"(?:opinions?|comment(?:ary|s)?|analysis|editorial|leader|letters?|explainer|interview|review|obituar(?:y|ies)|features?"
    r"|profile|essay|column|briefing|read|reports?|fact check|exclusive|breaking|live|news|stories|sports?|business|politics"
    r"|culture|world)"
    r"|[a-z]{2,}(?:-[a-z0-9]+)+(?: \([a-z]+ ?\d*\))?"
    r"|menu|search|home|close|e-?paper|my account|log out|region(?:al)?|weather|jobs"
)
"""What stands above a text, in small letters: the part of a paper, `Opinion`, an agency’s slug, `BC-OIL-STRIKE`, a button."""
_AUTHOR = regex(
    r"(?:Von|Par|Por|Av|Af|Door) [A-ZÀ-Ý][\w.’'-]+"
    r"(?: (?:und|et|y|e|og|och|en|de|van|von|zu|du|[A-ZÀ-Ý][\w.’'-]+)){1,5}"
)
"""A line that names the author in another language: `Von Ada Quill`."""
_LINK = regex(r"(?:read|see|watch|view|listen|continue|learn|find|get|more|full|click)\b.{0,60}\s*(?:[>→»›▸▶]|>>)", re.I)
"""A link to go on with, by its arrow: `Read the full story >`."""
_PATH = regex(r"\w[\w &’'-]{1,30}(?: ?[>›»] ?\w[\w &’'-]{1,30}){1,5}(?: ?[>›»])?")
"""The path to a page: `Home › News › Environment`."""
_ARROWS, _ENDS_OF_AGE = ">→»›▸▶", ("ago", "read")
_AGE = regex(
    r"(?:(?:updated|published|posted|edited|modified)\W+)?(?:about |an? )?(?:\d+ )?"
    r"(?:minute|min|hour|hr|day|week|month|year)s? (?:ago|read)",
    re.I,
)
"""How long ago something was published, or how long it takes to read: `3 hours ago`, `5 min read`."""


def is_furniture(text: str) -> bool:
    """Whether a line stands around an article or under its pictures, and belongs to neither."""
    small = text.lower().replace("：", ":")
    if small in _WHOLE or small.startswith(_BEGINNINGS) or _CREDIT_LINE.match(text) or _FURNITURE.match(small):
        return True
    if small.endswith(_ENDS_OF_AGE) and _AGE.fullmatch(text):
        return True
    return (
        (text[-1] in _ARROWS and _LINK.fullmatch(text) is not None)
        or (text[0] in "VPAD" and _AUTHOR.fullmatch(text) is not None)
        or is_path(text)
    )


def is_path(text: str) -> bool:
    """Whether a line is the path to a page: `Home › News`."""
    return ("›" in text or ">" in text or "»" in text) and _PATH.fullmatch(text) is not None
