"""Formulas in MathML, written on one line."""

import pytest
from lxml.html import fragment_fromstring

from reader.sources.html.formulas import formula


@pytest.mark.parametrize(
    ("math", "written"),
    [
        ("<msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><mi>y</mi>", "x² + y"),
        ("<mi>v</mi><mo>=</mo><msqrt><mn>2</mn><mi>g</mi><mi>h</mi></msqrt>", "v = √(2gh)"),
        ("<mroot><mi>a</mi><mn>3</mn></mroot>", "³√a"),
        ("<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></mfrac>", "(a + b)/c"),
        ("<mfrac><mrow><mi>d</mi><mi>h</mi></mrow><mrow><mi>d</mi><mi>t</mi></mrow></mfrac>", "dh/dt"),
        ("<mfrac><mn>1</mn><mrow><mn>2</mn><mi>m</mi></mrow></mfrac>", "1/(2m)"),
        ("<mi>y</mi><mo>=</mo><mo>−</mo><mi>k</mi>", "y = −k"),
        ("<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>", "x₁²"),
        ("<msup><mi>e</mi><mrow><mo>-</mo><mn>2</mn></mrow></msup>", "e⁻²"),
        ("<msup><mi>e</mi><mrow><mi>i</mi><mi>t</mi></mrow></msup>", "e^(it)"),
        ("<msup><mi>f</mi><mo>′</mo></msup><mo>(</mo><mi>x</mi><mo>)</mo>", "f′(x)"),
        ("<mi>sin</mi><mo>\u2061</mo><mi>x</mi>", "sin x"),
        ("<mi>f</mi><mo>(</mo><mi>x</mi><mo>,</mo><mi>y</mi><mo>)</mo>", "f(x, y)"),
        ("<munder><mo>∑</mo><mi>i</mi></munder><msub><mi>x</mi><mi>i</mi></msub>", "∑_ix_i"),
        ("<mover><mi>N</mi><mo>^</mo></mover><mo>=</mo><mover><mi>x</mi><mo>¯</mo></mover>", "N\u0302 = x\u0304"),
        ("<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover>", "∑_(i = 1)ⁿ"),
        ("<mfenced><mi>a</mi><mi>b</mi></mfenced>", "(a, b)"),
        ("<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr><mtr><mtd><mn>0</mn></mtd></mtr></mtable>", "1, 0; 0"),
        ("<mi>x</mi><mtext>where</mtext><mi>y</mi>", "x where y"),
        ("<semantics><mi>x</mi><annotation encoding='application/x-tex'>\\mathit{x}</annotation></semantics>", "x"),
        ("<mfrac></mfrac><msup></msup>", ""),
    ],
)
def test_a_formula_is_written_as_one_would_type_it(math: str, written: str) -> None:
    assert formula(fragment_fromstring(f"<math>{math}</math>")) == written


def test_a_formula_nested_without_end_is_cut_short() -> None:
    assert formula(fragment_fromstring(f"<math>{'<mrow>' * 200}<mi>x</mi></math>")) == ""
