"""Recognising the lines around an article."""

import pytest

from reader.sources.plain.furniture import is_furniture


@pytest.mark.parametrize(
    "line",
    [
        "Share",
        "Save",
        "Canals correspondent",
        "Read the full story >",
        "Read more →",
        "Home › News › Weather",
        "Updated 3 hours ago",
        "8 min read",
        "Image caption, The weir at low water",
        "Von Ada Quill",
        "Par Ada Quill et Bram Oost",
        "Foto: Lena Holm",
        "Lire aussi : Le car scolaire",
        "Mehr zum Thema",
        "相关阅读",
        "(Getty Images)",
        "来源: 伦德日报",
        "来源：伦德日报",
    ],
)
def test_what_a_page_offers_besides_the_article_is_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Shares fall for a third day",
        "The last foreign correspondent",
        "Read it again",
        "From A > B",
        "Three hours later",
        "Von der Quelle bis zum Meer",
        "Por fin la lluvia",
        "Foto und Film",
        "照片里的小镇",
    ],
)
def test_headings_are_no_furniture(line: str) -> None:
    assert not is_furniture(line)
