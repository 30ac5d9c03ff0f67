"""The output of the commands."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.article import Article, Span
from reader.cli.main import main
from reader.library import Library, Position, QuoteCorrection
from reader.sources import load
from tests.keeping import correct

FEED = """<rss version="2.0"><channel><title>Lunde Post</title>
<item><title>Eels</title><link>https://lunde.example/eels</link><pubDate>Tue, 05 Mar 2019 12:00:00 GMT</pubDate>
<description>“We count eels,” said Ada Quill.</description></item>
<item><title>Boats</title><link>https://lunde.example/boats</link><pubDate>Mon, 04 Mar 2019 12:00:00 GMT</pubDate>
<description>“We need forty boats,” said Ada Quill.</description></item></channel></rss>"""


def test_an_analysis_is_one_json_object_with_offsets_into_its_text(article_path: Path, printed: Callable[..., str]) -> None:
    data = json.loads(printed("analyse", article_path, "--json"))
    assert data["schema"] == 1
    quote = data["quotes"][0]
    assert data["text"][quote["start"] : quote["end"]] == "“We have waited long enough,”"
    assert quote["speaker"] == "Ada Quill"
    assert data["text"][quote["cue_start"] : quote["cue_end"]] == "said"
    assert data["sections"][0]["heading"] is None
    assert data["sections"][-1]["end"] == len(data["text"])


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("summary", "harbour"),
        ("quotes", "Ada Quill (2)"),
        ("names", "Lunde"),
        ("outline", "Opening"),
        ("text", "[Quote, Ada Quill] “We have waited"),
        ("analyse", "Summary"),
    ],
)
def test_every_command_answers_a_person(command: str, words: str, article_path: Path, printed: Callable[..., str]) -> None:
    assert words in printed(command, article_path)


def test_printed_quotes_have_the_corrections_of_the_reader(article_path: Path, printed: Callable[..., str]) -> None:
    article = load(article_path)
    start = article.text.index("“The boats cannot")
    span = Span(start, article.text.index("”", start) + 1)
    correct(Library(), article, QuoteCorrection(span, "Tom Brandt"))
    data = json.loads(printed("quotes", article_path, "--json"))
    (quote,) = [quote for quote in data["quotes"] if quote["corrected"]]
    assert (quote["start"], quote["end"], quote["speaker"]) == (*span, "Tom Brandt")
    assert "“The boats cannot wait any longer.”" in printed("quotes", article_path, "--speaker", "brandt")


def test_a_summary_has_the_length_asked_for(article_path: Path, printed: Callable[..., str]) -> None:
    assert len(printed("summary", article_path, "-n", "1").splitlines()) == 1


def test_the_sections_of_a_short_text_are_too_short_to_sum_up(article_path: Path, printed: Callable[..., str]) -> None:
    assert "too short" in printed("summary", article_path, "--sections")


def test_each_of_several_texts_that_is_too_short_to_sum_up_says_so(article_path: Path, printed: Callable[..., str]) -> None:
    (short := article_path.with_name("short.txt")).write_text("“No,” said Ada Quill.", encoding="utf-8")
    _, *answers = printed("summary", short, article_path, short).split("==> ")
    assert ["too short to summarise" in answer for answer in answers] == [True, False, True]


def test_a_long_text_is_summed_up_by_section(tmp_path: Path, printed: Callable[..., str]) -> None:
    paragraph = " ".join(f"The keeper of lamp {n} writes every night about the weather and the ships." for n in range(9))
    path = tmp_path / "book.txt"
    path.write_text("\n\n".join(f"CHAPTER {n}\n\n" + "\n\n".join([paragraph] * 15) for n in (1, 2)), "utf-8")
    lines = printed("summary", path, "--sections", "-n", "1").splitlines()
    assert [line for line in lines if line.startswith("CHAPTER")] == ["CHAPTER 1", "CHAPTER 2"]
    assert len(lines) == 5


@pytest.mark.parametrize(
    ("arguments", "start"),
    [
        (("quotes", "--markdown"), "# harbour.txt"),
        (("quotes", "--csv"), "quote,speaker,"),
        (("quotes", "--ris"), "TY  - GEN\nTI  - harbour.txt\nUR  - file:///"),
        (("analyse", "--markdown"), "# harbour.txt"),
        (("analyse", "--html"), "<!DOCTYPE html>"),
    ],
)
def test_quotes_come_in_other_forms(
    arguments: tuple[str, str], start: str, article_path: Path, printed: Callable[..., str]
) -> None:
    command, form = arguments
    out = printed(command, article_path, form)
    assert out.startswith(start) and "Ada Quill" in out


def test_several_sources_are_answered_one_after_the_other(article_path: Path, printed: Callable[..., str]) -> None:
    other = article_path.with_name("quay.txt")
    other.write_text("“The quay is mine,” said Bo Larch.", "utf-8")
    out = printed("quotes", article_path.parent)
    assert out.startswith(f"==> {article_path} <==\n\n") and f"\n\n==> {other} <==\n\n" in out
    assert out.index("Ada Quill (2)") < out.index(f"==> {other} <==")
    assert [json.loads(line)["source"] for line in printed("quotes", article_path, other, "--json").splitlines()] == [
        str(article_path),
        str(other),
    ]
    assert sum(line.startswith("quote,speaker,") for line in printed("quotes", article_path, other, "--csv").splitlines()) == 1


def test_the_quotes_of_one_speaker_are_printed_from_several_sources(article_path: Path, printed: Callable[..., str]) -> None:
    other = article_path.with_name("quay.txt")
    other.write_text("“The quay is mine,” said Bo Larch. “It is not,” said Ada Quill.", "utf-8")
    out = printed("quotes", article_path, other, "--speaker", "quill")
    assert "waited long enough" in out and "It is not" in out
    assert "eels" not in out and "The quay is mine" not in out
    assert printed("quotes", article_path, "--speaker", "larch") == "No quotes by “larch” were found.\n"
    both = printed("quotes", article_path, other, "--speaker", "quill", "--speaker", "larch")
    assert "It is not" in both and "The quay is mine" in both


def test_the_quotes_of_several_sources_are_printed_together_by_speaker(
    article_path: Path, capsys: pytest.CaptureFixture[str], printed: Callable[..., str]
) -> None:
    other = article_path.with_name("quay.txt")
    other.write_text("“The quay is mine,” said Ada Quill.", "utf-8")
    assert main(["quotes", str(article_path), str(other), "no/such.txt", "--speaker", "quill", "--together"]) == 1
    out, err = capsys.readouterr()
    assert out.startswith("Ada Quill (3 in 2 articles) — mayor\n") and "Brandt" not in out
    assert "no/such.txt" in err
    for form, beginning in (("--json", '{"schema": 1, "voices": '), ("--markdown", "# Ada Quill"), ("--csv", "quote,speaker,")):
        assert printed("quotes", article_path, "--speaker", "quill", "--together", form).startswith(beginning)
    assert printed("quotes", article_path, "--speaker", "larch", "--together") == "No quotes by “larch” were found.\n"


def test_references_go_by_article_and_not_by_speaker(article_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quotes", str(article_path), "--ris", "--together"]) == 2
    assert "choose one" in capsys.readouterr().err


def test_the_quotes_of_a_speaker_are_printed_from_all_articles_in_the_library(printed: Callable[..., str]) -> None:
    library = Library()
    texts = {"/quay.txt": "“The quay is mine,” said Ada Quill.", "-": "“It is not,” said Tom Brandt.", "/eels.txt": "Eels."}
    for source, text in texts.items():
        article = Article(text, title="Quay", published="2026-03-01", source=source)
        library.remember(article, Position(0, "", 0.1))
    assert "“The quay is mine,”" in printed("quotes", "--library", "--speaker", "quill")
    out = printed("quotes", "--library", "--csv")
    assert "Quay,,2026-03-01,/quay.txt" in out and '“It is not,”",Tom Brandt' in out
    assert "Quay,,2026-03-01,,,0," in out and "-:" not in out
    assert printed("quotes", "--library", "--speaker", "larch") == "No quotes by “larch” were found.\n"


def test_a_saved_page_in_the_library_is_cited_with_its_address(printed: Callable[..., str]) -> None:
    page = Article("“The quay is mine,” said Ada Quill.", source="/quay.html", address="https://lunde.example/quay")
    Library().remember(page, Position(0, "", 0.1))
    assert "UR  - https://lunde.example/quay\n" in printed("quotes", "--library", "--ris")


def test_quotes_in_a_feed_are_cited_with_the_page_of_their_entry(tmp_path: Path, printed: Callable[..., str]) -> None:
    (feed := tmp_path / "feed.xml").write_text(FEED, encoding="utf-8")
    rows = list(csv.DictReader(printed("quotes", feed, "--csv").splitlines()))
    assert [(row["title"], row["source"], row["published"]) for row in rows] == [
        ("Eels", "https://lunde.example/eels", "2019-03-05"),
        ("Boats", "https://lunde.example/boats", "2019-03-04"),
    ]
    assert [line for line in printed("quotes", feed, "--together").splitlines() if "example" in line] == [
        "  Boats, 2019-03-04, https://lunde.example/boats",
        "  Eels, 2019-03-05, https://lunde.example/eels",
    ]
    assert [text.splitlines()[0] for text in printed(feed).split("\n\n\n")] == ["Eels", "Boats"]


def test_a_feed_that_comes_by_a_pipe_leaves_no_trace(
    own_home: Path, monkeypatch: pytest.MonkeyPatch, printed: Callable[..., str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(FEED.encode())))
    rows = list(csv.DictReader(printed("quotes", "-", "--csv").splitlines()))
    assert [(row["source"], row["address"]) for row in rows] == [
        ("", "https://lunde.example/eels"),
        ("", "https://lunde.example/boats"),
    ]
    assert not [path for path in own_home.rglob("*") if path.is_file()]


@pytest.mark.parametrize("names", [["feed.xml"], ["a.txt", "b.txt"]])
def test_a_web_page_is_made_of_one_article_only(
    names: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in names:
        Path(name).write_text(FEED if name == "feed.xml" else "The harbour is old.", encoding="utf-8")
    assert main(["analyse", "--html", *names]) == 2
    printed = capsys.readouterr()
    assert not printed.out and "--html prints one article only" in printed.err


def test_a_program_is_never_given_a_sentence_for_an_answer(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quotes", "--library", "--json"]) == 0
    assert capsys.readouterr() == ("", "There is no article in the library yet.\n")


def test_options_hold_for_json_too(article_path: Path, printed: Callable[..., str]) -> None:
    assert len(json.loads(printed("summary", article_path, "--json", "-n", "1"))["summary"]) == 1
    assert {entity["kind"] for entity in json.loads(printed("names", article_path, "--json", "--kind", "place"))["entities"]} == {
        "place"
    }


def test_names_are_printed_of_the_chosen_kinds_alone(article_path: Path, printed: Callable[..., str]) -> None:
    out = printed("names", article_path, "--kind", "Person")
    assert "Ada Quill" in out
    assert "Lunde" not in out


def test_a_person_has_a_gender_and_a_role_and_a_date_its_days(tmp_path: Path, printed: Callable[..., str]) -> None:
    path = tmp_path / "news.md"
    path.write_text("---\ndate: 2021-05-05\n---\nMayor Mary Quill spoke on Monday.", "utf-8")
    entities = {entity["kind"]: entity for entity in json.loads(printed("names", path, "--json"))["entities"]}
    assert (entities["person"]["gender"], entities["person"]["role"]) == ("female", "Mayor")
    assert (entities["date"]["first"], entities["date"]["last"]) == ("2021-05-03", "2021-05-03")


def test_the_keys_are_printed_as_a_file_to_begin_with(printed: Callable[..., str]) -> None:
    assert "\"trail.next\" = ['n']" in printed("keys")
