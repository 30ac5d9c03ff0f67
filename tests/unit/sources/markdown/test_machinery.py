"""What a Markdown text says to programs and browsers only."""

import pytest

from reader.sources.markdown.read import article_from_markdown
from tests.articles import shape, texts


def test_code_of_documentation_is_without_its_options() -> None:
    assert shape(article_from_markdown("```{code-block} python\n:linenos:\n\ncount(eels)\n```")) == [("code", 0, "count(eels)")]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("H~2~O and x^2^", "H₂O and x²"),
        ("H<sub>2</sub>O and x<sup>2</sup>", "H₂O and x²"),
        ("the 5<sup>th</sup>", "the 5th"),
        ("a <q>late</q> train", "a “late” train"),
        ("a<br> b", "a\nb"),
        ("see {ref}`the eels <eels>`", "see the eels"),
        ("The eels %%check this%% came", "The eels came"),
        ("50%% of 70%%", "50%% of 70%%"),
        ("The eels came ^1a2b3c", "The eels came"),
        ("{% include eels.html %}\n\nText", "Text"),
        ("{% if eels %} Eels {% endif %}", "{% if eels %} Eels {% endif %}"),
        ("{{< video eels >}}\n\nText", "Text"),
        ("{: .lead }\n\nText", "Text"),
        ("(eels)=\nText", "Text"),
        ("(town/eels)=\n(weir)=\n\nText", "Text"),
        ("{ .lead }\n\nText", "Text"),
        ("Text\n\n*[EEL]: a fish\n*[WEIR]: a wall", "Text"),
        ('--8<-- "eels.md"\n\nText', "Text"),
        ("\\newpage\n\nText", "Text"),
        ("[small]{.caps}, `code`{.r}, [a link](#x){ .button } and {kept}", "small, code, a link and {kept}"),
        (":material-fish: Eels :octicons-x-24:{ .big }", "Eels"),
        ("# Eels {-}\n\n## Night {.unnumbered}", "Eels\n\nNight"),
    ],
)
def test_what_is_meant_for_programs_or_browsers_is_shown_as_it_would_be(typed: str, shown: str) -> None:
    assert article_from_markdown(typed).text == shown


def test_what_mdx_imports_exports_and_comments_is_left_out() -> None:
    text = (
        "import Tabs from '@theme/Tabs'\nimport {Eel} from './eel'\n\nexport const eels = {\n  seen: 7 }\n\n# Eels\n\n"
        "<Tabs>\n\nThe eels are **back**.\n\n</Tabs>\n\n{/* to do */}\n\nimport duties from the town are high.\n"
    )
    assert article_from_markdown(text).text == "Eels\n\nThe eels are back.\n\nimport duties from the town are high."


def test_badges_of_a_project_are_left_out_and_pictures_are_not() -> None:
    badges = "[![CI](https://img.shields.io/ci.svg)](https://ci.example) ![Build](https://h.example/a/actions/workflows/ci.yml/badge.svg)"
    assert texts(article_from_markdown(f"# Eels\n\n{badges}\n\n![The harbour](harbour.png)\n")) == ["Eels", "The harbour"]


def test_a_formula_is_shown_as_it_is_typed_without_its_name() -> None:
    text = "Then\n\n$$\na_1 = b_1 * c_1\n$$ {#eq-eels}\n\n\\begin{align*}\na_1 & = b_1 \\\\\n\\end{align*}\n"
    assert shape(article_from_markdown(text)) == [
        ("paragraph", 0, "Then"),
        ("code", 0, "a_1 = b_1 * c_1"),
        ("code", 0, "\\begin{align*}\na_1 & = b_1 \\\\\n\\end{align*}"),
    ]


def test_captions_have_no_attributes() -> None:
    text = "![An eel](eel.png){#fig-eel width=9}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n: Eels seen {#tbl-eels}\n"
    captions = [words for kind, _, words in shape(article_from_markdown(text)) if kind == "caption"]
    assert captions == ["An eel", "Eels seen"]
