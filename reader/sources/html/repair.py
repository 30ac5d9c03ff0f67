"""Changes pages on which the extractor would miss parts of the article, or take for it what nobody sees."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from reader.sources.html.containers import open_containers
from reader.sources.html.loose import wrap_loose_text
from reader.sources.html.marks import settle_marks
from reader.sources.html.preformatted import keep_lines

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_EMBEDS = (
    "//blockquote[contains(@class, 'twitter-tweet') or contains(@class, 'instagram-media') or contains(@class, 'tiktok-embed')]"
)
_PARTS_OF_QUOTES = "//footer[ancestor::blockquote] | //div[ancestor::blockquote and not(descendant::div or descendant::p)]"
_UNSEEN = "//template[not(@shadowrootmode)] | //body//*[@hidden and @hidden != 'until-found']"
_MOST_UNSEEN = 0.5
"""The greatest share of the text that is left out as hidden: an article may be hidden until a script has been run."""
_ROOTS = frozenset({"html", "body", "main", "article"})
_LONGEST_SIGN_UP = 300
"""The most characters of a box in which one signs up for a newsletter."""
_WRAPPERS = 4
"""The most elements around a post that are examined."""
_PARAGRAPHS = 2
"""The fewest paragraphs in a part of an article."""
_CHARACTERS = 250
"""The fewest characters in the paragraphs of a part of an article."""


def repair(page: HtmlElement) -> None:
    """Change `page` so that the extractor takes the article as it is seen."""
    _drop_unseen(page)
    keep_lines(page)
    open_containers(page)
    _keep_embedded_posts(page)
    settle_marks(page)
    _join_numbered_lists(page)
    _drop_sign_ups(page)
    _keep_sources_of_quotes(page)
    _keep_empty_lines(page)
    wrap_loose_text(page)


def _keep_embedded_posts(page: HtmlElement) -> None:
    """Remove the class names of posts embedded in the article, by which the extractor would drop them."""
    for post in page.xpath(_EMBEDS):
        length = len(post.text_content().split())
        element = post
        for _ in range(_WRAPPERS):
            if element is None or len(element.text_content().split()) > length + 5:
                break
            element.attrib.pop("class", None)
            element.attrib.pop("id", None)
            element = element.getparent()


def _keep_empty_lines(page: HtmlElement) -> None:
    """Set breaks in a row apart, which end a paragraph: the extractor makes one of them."""
    for line_break in page.iter("br"):
        following = line_break.getnext()
        if not line_break.tail and following is not None and following.tag == "br":
            line_break.tail = " "


def _drop_unseen(page: HtmlElement) -> None:
    """Remove what a browser does not show: templates, and elements with the attribute `hidden`."""
    most = _MOST_UNSEEN * len(page.text_content())
    for element in page.xpath(_UNSEEN):
        if len(element.text_content()) <= most:
            element.drop_tree()


def _join_numbered_lists(page: HtmlElement) -> None:
    """Make one list of those that go on with the numbers of the one just before, since the extractor lets each begin with 1."""
    lengths: dict[HtmlElement, int] = {}
    for following in page.xpath("//ol[@start]"):
        before = following.getprevious()
        if before is None or before.tag != "ol":
            continue
        length = lengths.get(before) or len(before.findall("li"))
        if following.get("start") == str(length + 1) and not (before.tail or "").strip():
            lengths[before] = length + len(following.findall("li"))
            before.extend(list(following))
            following.drop_tree()


def _drop_sign_ups(page: HtmlElement) -> None:
    """Remove the forms for newsletters, with the few words around them, which are not most of the words of a short page."""
    forms = page.xpath("//form[.//input[@type='email']]")
    most = min(_LONGEST_SIGN_UP, _characters_shown(page) // 2) if forms else 0
    for form in forms:
        box = form
        for parent in form.iterancestors():
            if parent.tag in _ROOTS or len(parent.text_content()) > most:
                break
            box = parent
        if len(box.text_content()) <= most:
            box.drop_tree()


def _characters_shown(page: HtmlElement) -> int:
    return sum(map(len, page.xpath("//body//text()[not(parent::script or parent::style)]")))


def _keep_sources_of_quotes(page: HtmlElement) -> None:
    """Make paragraphs of the footers of block quotes, which say whose words they are, and of their divisions.

    The extractor drops the former, and runs the latter together.
    """
    for part in page.xpath(_PARTS_OF_QUOTES):
        part.tag = "p"


def join_parts(page: HtmlElement, extracted: str) -> bool:
    """Move the later parts of a divided article to its first part; returns whether there were any.

    Parts are elements with the same class that contain paragraphs; the first one is in what was `extracted`. Where each lies in
    an entry of its own, with a heading perhaps, all entries are moved, however short.
    """
    joined = False
    divided = ((first, part) for first, *others in _groups(page) if _lies_in(first, extracted) for part in others)
    for first, part in divided:
        if not _lies_in(part, extracted) and not _encloses(first, part):
            first.extend(_entries(first, part) or list(part))
            joined = True
    return joined


def _entries(first: HtmlElement, part: HtmlElement) -> list[HtmlElement]:
    """The entries of a list after the one that `first` lies in, if `part` lies in one of them; none if there is no such list."""
    chain, other = ([each, *each.iterancestors()][::-1] for each in (first, part))
    own, its = next((pair for pair in zip(chain, other, strict=False) if pair[0] is not pair[1]), (first, first))
    if own is first or not own.get("class") or _look(own) != _look(its):
        return []
    entries = [each for each in own.itersiblings(own.tag) if _look(each) == _look(own)]
    if its not in entries:
        return []
    for entry in entries:
        entry.tag = "div"
        entry.attrib.clear()  # the extractor would take one for the whole by its class
    return entries


def _look(element: HtmlElement) -> tuple[str, str]:
    """The tag and the first class of an element."""
    return str(element.tag), (element.get("class") or "").split(" ")[0]


def _groups(page: HtmlElement) -> list[list[HtmlElement]]:
    """The elements that contain paragraphs, grouped by tag and class; only groups of several."""
    groups: dict[tuple[str, str], list[HtmlElement]] = defaultdict(list)
    parents = dict.fromkeys(paragraph.getparent() for paragraph in page.iter("p"))
    for parent in parents:
        if parent is not None and parent.get("class") and parent.tag in ("div", "section"):
            paragraphs = [text for text in (child.text_content().strip() for child in parent.iterchildren("p")) if text]
            if len(paragraphs) >= _PARAGRAPHS and sum(map(len, paragraphs)) >= _CHARACTERS:
                groups[parent.tag, " ".join(parent.get("class").split())].append(parent)
    return [group for group in groups.values() if len(group) > 1]


def _lies_in(part: HtmlElement, extracted: str) -> bool:
    longest = max((" ".join(child.text_content().split()) for child in part.iterchildren("p")), key=len)
    return longest[:80] in extracted


def _encloses(one: HtmlElement, other: HtmlElement) -> bool:
    return any(ancestor is one for ancestor in other.iterancestors()) or any(
        ancestor is other for ancestor in one.iterancestors()
    )
