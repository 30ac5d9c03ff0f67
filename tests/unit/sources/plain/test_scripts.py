"""Headings and titles in scripts that have no capitals, and in those without spaces."""

import pytest

from reader.sources.plain.read import article_from_text
from reader.sources.plain.scripts import ends_a_sentence, room_of, words_of
from tests.headed import headings

CHINESE = "河水涨得很快，一天的雨水四个小时就能到达镇上，而过去需要两天，所以镇上的人都把家具搬到了楼上。"
JAPANESE = "川の水位は急に上がり、一日の雨が四時間で町に届くようになったので、人々は家具を二階に運んだという。"
ARABIC = "يرتفع النهر بسرعة، ويصل مطر يوم واحد إلى البلدة في أربع ساعات، بعدما كان يحتاج إلى يومين كاملين حتى يبلغ الجسر القديم."
HEBREW = "הנהר עולה מהר, וגשם של יום אחד מגיע לעיירה בתוך ארבע שעות, אף שבעבר נדרשו לו יומיים שלמים כדי להגיע אל הגשר הישן."
HINDI = "नदी तेज़ी से चढ़ती है, और एक दिन की बारिश चार घंटे में कस्बे तक पहुँच जाती है, जबकि पहले उसे पुराने पुल तक पहुँचने में दो दिन लगते थे।"


@pytest.mark.parametrize(
    ("heading", "paragraph"),
    [
        ("为什么山谷总是被淹", CHINESE),
        ("二、旧桥", CHINESE),
        ("わずか十一票の差", JAPANESE),
        ("لماذا يغرق الوادي", ARABIC),
        ("מדוע הוצף העמק", HEBREW),
        ("घाटी में बाढ़ क्यों आई", HINDI),
    ],
)
def test_a_short_line_between_paragraphs_is_a_heading(heading: str, paragraph: str) -> None:
    long = f"{paragraph} {paragraph}"
    assert [line for line, _ in headings(long, long, heading, long, long)] == [heading]


@pytest.mark.parametrize("line", ["「もう少し待つ」", "“等一等。”", "缺席：无"])
def test_what_is_said_and_labels_are_no_headings(line: str) -> None:
    assert not headings(CHINESE, CHINESE, line, CHINESE, CHINESE)


@pytest.mark.parametrize(
    ("part", "chapter", "paragraph"),
    [
        ("第一部", "第一章 雨夜", CHINESE),
        ("الجزء الأول", "الفصل الأول", ARABIC),
        ("חלק א", "פרק 1", HEBREW),
        ("भाग 1", "अध्याय 1", HINDI),
        (
            "Teil 1",
            "Kapitel 1",
            "Das Wasser stieg schnell, und man trug die Möbel in den ersten Stock hinauf, so gut es ging. " * 2,
        ),
        (
            "Partie 1",
            "Chapitre 1",
            "L’eau montait vite, et l’on portait les meubles au premier étage, aussi bien qu’on le pouvait. " * 2,
        ),
    ],
)
def test_chapters_are_headings_under_parts(part: str, chapter: str, paragraph: str) -> None:
    assert headings(part, chapter, paragraph, paragraph)[:2] == [(part, 1), (chapter, 2)]


def test_the_title_of_a_text_without_spaces_is_found() -> None:
    assert article_from_text(f"搬到山上的小镇\n\n{CHINESE}\n\n{CHINESE}").title == "搬到山上的小镇"


def test_a_list_of_words_has_no_headings() -> None:
    words = ["山谷", "河流", "小镇", "桥", "房子"] * 20
    assert not headings(*words)


def test_chinese_letters_take_twice_the_room_of_latin_ones() -> None:
    assert room_of("山谷 and") == 8
    assert room_of("valley, café") == 12


def test_a_line_without_spaces_has_several_words() -> None:
    assert words_of("为什么山谷总是被淹") == ["为什", "么山", "谷总", "是被", "淹"]
    assert words_of("the old bridge") == ["the", "old", "bridge"]


@pytest.mark.parametrize(
    ("text", "does"), [("他走了。", True), ("वह गया।", True), ("เขาไป", False), ("เขาไป" * 20, True), ("He", False)]
)
def test_sentences_end_as_the_script_has_it(text: str, does: bool) -> None:
    assert ends_a_sentence(text) == does
