"""Reading the sources of LaTeX."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from reader.article import Article
from reader.sources.load import article_from, load
from reader.sources.raw import RawDocument
from tests.articles import outline, places_led_to, shape, texts


def read(text: str) -> Article:
    return article_from(RawDocument(dedent(text).encode(), "eels.tex"))


def test_title_authors_and_date_come_from_above_the_text() -> None:
    above = r"\title{The \emph{Eels} \\ of Lunde}\author{Ada Quill\thanks{At sea} \and Tom Br\"andt\\ Lunde}\date{4 March 2024}"
    article = read(
        f"\\documentclass{{article}}\n{above}\n\\begin{{document}}\n\\maketitle\nThey are back.\n\\end{{document}}\nNo."
    )
    assert (article.title, article.byline, article.published) == ("The Eels of Lunde", "Ada Quill, Tom Brändt", "2024-03-04")
    assert texts(article) == ["They are back."]


def test_sections_have_their_levels_and_links_lead_to_them() -> None:
    article = read(r"\section{Night \& day}\label{n} One. \subsection*{Boats} See~\ref{n}." + "\n\\section[short]{Weirs}\nTwo.\n")
    assert outline(article) == [(1, "Night & day"), (2, "Boats"), (1, "Weirs")]
    assert [words for words, _ in places_led_to(article)] == ["1"]


def test_words_are_written_as_they_are_printed() -> None:
    article = read(
        r"``Caf\'e,'' 5\,\% --- {\bf bold}, \textit{slanted}, \texttt{a\_b}, \verb|c_d|, na\"{\i}ve \unknown{kept}. % gone"
    )
    assert texts(article) == ["“Café,” 5 % — bold, slanted, a_b, c_d, naïve kept."]
    assert [(each.span.of(article.text), each.kind.value) for each in article.emphasis] == [
        ("bold", "bold"),
        ("slanted", "italic"),
        ("a_b", "code"),
        ("c_d", "code"),
    ]


@pytest.mark.parametrize(
    ("source", "written"),
    [
        (r"$x^2 + \alpha_1$", "x² + α₁"),
        (r"$\frac{a+b}{2} \leq \sqrt{x}$", "(a + b)/2 ≤ √x"),
        (r"\(\mathrm{d}x \to \infty\)", "dx → ∞"),
        (r"\[E = mc^{2}\]", "E = mc²"),
        ("\\begin{equation}\\label{e}\nx = 1\n\\end{equation}", "x = 1"),
    ],
)
def test_formulas_are_legible_on_a_line(source: str, written: str) -> None:
    assert texts(read(source)) == [written]


def test_notes_and_works_are_linked_with_their_marks() -> None:
    bibliography = r"\begin{thebibliography}{9}\bibitem{q} Quill, \emph{Eels}.\end{thebibliography}"
    article = read(r"Back\footnote{In \emph{spring}.}, says \cite{q}." + "\n\n" + bibliography)
    assert texts(article) == ["Back[1], says [1].", "[1] In spring.", "• [1] Quill, Eels."]
    assert places_led_to(article) == [("[1]", "[1] In spring."), ("1", "• [1] Quill, Eels.")]


def test_blocks_are_what_their_environments_say() -> None:
    text = r"""
        \begin{itemize}
        \item one
          \begin{enumerate} \item deep \end{enumerate}
        \item two
        \end{itemize}
        \begin{description}\item[eel] a fish\end{description}
        \begin{quote}We wait.\end{quote}
        \begin{verbatim}
        x % 1
          y
        \end{verbatim}
        \begin{table}\caption{Towns}
        \begin{tabular}{lr} Town & Eels \\ \hline Lunde & 7 \\ Tarn & 8 \end{tabular}
        \end{table}
        """
    assert shape(read(text)) == [
        ("list item", 0, "• one"),
        ("list item", 1, "1. deep"),
        ("list item", 0, "• two"),
        ("list item", 0, "• eel"),
        ("list item", 1, "◦ a fish"),
        ("block quote", 0, "We wait."),
        ("code", 0, "x % 1\n  y"),
        ("caption", 0, "Towns"),
        ("table row", 1, "Town  | Eels"),
        ("table row", 0, "Lunde |    7"),
        ("table row", 0, "Tarn  |    8"),
    ]


def test_macros_write_what_they_are_defined_as_and_never_without_end() -> None:
    assert texts(read(r"\newcommand{\who}[2]{#1 of \emph{#2}}\who{Ada}{Lunde} \def\a{\a x}waits \a")) == [
        "Ada of Lunde waits " + "x" * 12
    ]


def test_what_is_begun_and_never_ended_is_read_as_text() -> None:
    article = read(r"\begin{verbatim} They \emph{are back, \section{Night} } } $5 \end{itemize} \footnote{Many")
    assert "They are back," in article.text
    assert "Many" in article.text


def test_macros_for_the_bounds_of_environments_are_replaced() -> None:
    article = read(
        r"\documentclass{article}\newcommand{\be}{\begin{equation}}\newcommand{\ee}{\end{equation}}"
        r"\begin{document}Two \be x^2 \ee and \begin{equation}y^2\label{y}\end{equation} as in \ref{y}.\end{document}"
    )
    assert texts(article) == ["Two", "x²", "and", "y²", "as in 2."]


def test_authors_may_stand_below_the_beginning_of_the_text() -> None:
    article = read(
        r"\documentclass{article}\begin{document}\title{Eels}\author{Ada Quill\\ Lunde \and Tom Brandt}Hi.\end{document}"
    )
    assert article.byline == "Ada Quill, Tom Brandt"


def test_the_arguments_of_a_macro_are_not_searched_for_others() -> None:
    assert texts(read(r"\newcommand{\two}[2]{#2 and #1}\two{eels\#2}{boats}.")) == ["boats and eels#2."]


def test_macros_whose_arguments_multiply_make_no_endless_text() -> None:
    below = "".join(f"{{{f'#{number}' * 400}}}" for number in range(2, 6))
    article = read(f"\\newcommand\\all[5]{{{'#1' * 400}}}\\all{below}{{eels}} They are back.")
    assert len(article.text) < 1_000_000


def test_the_words_in_the_arguments_of_many_macros_are_all_kept() -> None:
    article = read(r"\newcommand{\new}[1]{#1}" + r"\new{The eels of Lunde are back in the river.} " * 6_000)
    assert article.text.count("back") == 6_000


@pytest.mark.parametrize(
    "source",
    [
        r"The \textcolor{red}{old} boats.",
        r"The \raisebox{2pt}{old} \fontsize{12}{14}\selectfont boats.",
        r"\begin{minipage}[t]{5cm} The old boats. \end{minipage}",
        r"\begin{wrapfigure}{r}{5cm} The old boats. \end{wrapfigure}",
        r"\addcontentsline{toc}{section}{Boats} The old boats.",
    ],
)
def test_colours_widths_and_the_like_are_left_out(source: str) -> None:
    assert texts(read(source)) == ["The old boats."]


def test_a_work_may_be_cited_with_several_options() -> None:
    article = read(r"Eels return \citep[see][p. 5]{quill}.\begin{thebibliography}{9}\bibitem{quill} Quill.\end{thebibliography}")
    assert texts(article)[0] == "Eels return [1]."


def test_of_conditions_the_branch_that_holds_is_read() -> None:
    above = r"\newif\ifdraft\newif\iflong\drafttrue"
    body = (
        r"\ifdraft Draft.\else Final.\fi \iflong Long.\else Short.\fi \ifx\a\undefined No.\else Yes.\fi"
        r" \iffalse hidden \ifnum1<2 too\fi \else shown\fi. \ifthenelse{1}{kept}{}."
    )
    article = read(f"\\documentclass{{article}}{above}\n\\begin{{document}}{body}\\end{{document}}")
    assert texts(article) == ["Draft.Short.Yes.shown. 1kept."]


def test_a_condition_without_an_end_leaves_the_text_as_it_is() -> None:
    assert "Eels" in read(r"\iffalse Eels are back.").text


def test_slides_have_their_titles_and_no_steps() -> None:
    frame = r"\begin{frame}[t]<1->{Night}{By boat}\begin{itemize}\item<2> One\end{itemize}\end{frame}"
    other = r"\begin{frame}\frametitle{Day}\only<2>{Two.}\begin{block}{Lemma}So.\end{block}\end{frame}"
    article = read(f"\\documentclass{{beamer}}\n\\begin{{document}}{frame}{other}\\end{{document}}")
    assert [words for _, words in outline(article) if words] == ["Night", "Day"]
    assert texts(article) == ["Night", "By boat", "• One", "Day", "Two.", "Lemma", "So."]


def test_a_title_that_is_never_closed_ends_with_its_line() -> None:
    article = read("\\title{The Eels\n\nThey are back.\n\n\\section{Night\nAll of them.\n")
    assert article.title == "The Eels"
    assert texts(article) == ["They are back.", "Night", "All of them."]


def test_macros_and_conditions_may_stand_in_files_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "macros.tex").write_text("\\newcommand{\\fish}{eels}\\newif\\ifdraft\\drafttrue\n\\title{At Night}")
    (tmp_path / "night.tex").write_text("The \\fish{} \\ifdraft came\\else went\\fi{} at night.")
    path = tmp_path / "eels.tex"
    path.write_text("\\input{macros}\n\\begin{document}\n\\input{night}\n\\end{document}")
    article = load(path)
    assert (article.title, texts(article)) == ("At Night", ["The eels came at night."])
