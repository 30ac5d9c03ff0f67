"""Decoding text in any encoding."""

import codecs
import gzip
import random

import pytest

from reader.sources.decode import NotTextError, decode

ENGLISH = "“We will rebuild the bridge,” she said — and they did. " * 8
FRENCH = "Le préfet a été reçu à l’hôpital, où l’été fut très chaud, près de la forêt. " * 8
CZECH = "Příliš žluťoučký kůň úpěl ďábelské ódy, řekl mluvčí ministerstva školství. " * 8
RUSSIAN = "Президент во вторник встретился с министрами и обсудил положение в экономике. " * 8
TURKISH = "Yılan balıklarına kimse sormadı, dedi belediye başkanı; tekneler uzun süredir bekliyor. " * 8
POLISH = "Nikt nie zapytał węgorzy, powiedziała burmistrz; łodzie stoją tam już od lat, a ryby śpią. " * 8
GREEK = "Κανείς δεν ρώτησε τα χέλια, είπε η δήμαρχος. Οι βάρκες περιμένουν από καιρό. " * 8
HEBREW = "איש לא שאל את הצלופחים, אמרה ראש העירייה. הסירות מחכות כבר זמן רב. " * 8
ARABIC = "لم يسأل أحد ثعابين الماء، قالت رئيسة البلدية. القوارب تنتظر منذ زمن طويل. " * 8
THAI = "ไม่มีใครถามปลาไหล นายกเทศมนตรีกล่าว เรือรอมานานแล้ว " * 8
JAPANESE = "日本政府は火曜日、新しい経済対策を発表した。カタカナの単語も含まれています。" * 8


@pytest.mark.parametrize(
    ("bom", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_dropped(bom: bytes, encoding: str) -> None:
    assert decode(bom + ENGLISH.encode(encoding)) == ENGLISH


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_unicode_needs_no_mark(encoding: str) -> None:
    assert decode(ENGLISH.encode(encoding)) == ENGLISH


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "cp1252"),
        (FRENCH, "cp1252"),
        (FRENCH, "mac_roman"),
        (CZECH, "cp1250"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (RUSSIAN, "cp866"),
        (TURKISH, "cp1254"),
        (POLISH, "cp1250"),
        (POLISH, "iso8859_2"),
        (GREEK, "cp1253"),
        (GREEK, "iso8859_7"),
        (HEBREW, "cp1255"),
        (ARABIC, "cp1256"),
        (THAI, "cp874"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (JAPANESE, "iso2022_jp"),
    ],
)
def test_old_encodings_are_recognised_by_their_letters(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_a_few_broken_bytes_do_not_make_another_encoding_of_utf_8() -> None:
    assert decode(RUSSIAN.encode()[:-3]) == RUSSIAN[:-3] + "\ufffd"


def test_coloured_text_is_text() -> None:
    assert decode(b"\x1b[31mred\x1b[0m and so on") == "\x1b[31mred\x1b[0m and so on"


def test_no_bytes_are_no_text() -> None:
    assert decode(b"") == ""


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
        gzip.compress(b"hello"),
        b"\x7fELF\x02\x01\x01" + bytes(60),
        bytes(1000),
        random.Random(1).randbytes(4000),
    ],
    ids=["png", "pdf", "gzip", "elf", "zeros", "random"],
)
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(NotTextError):
        decode(data)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize(
    "text",
    [
        "Угрей никто не спросил, сказала мэр города.",
        "뱀장어에게 아무도 묻지 않았다고 시장이 말했다.",
        "誰もうなぎに聞かなかった、と市長は語った。",
    ],
)
def test_unicode_of_other_scripts_needs_no_mark_either(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_hungarian_is_not_taken_for_a_western_language() -> None:
    text = "„Őszintén szólva senki sem kérdezte az angolnákat” – mondta a polgármester, aki hétfőn döntött erről."
    assert decode(text.encode("cp1250")) == text


def test_a_text_pasted_together_from_two_encodings_is_read_as_both() -> None:
    said = "“It is late,” said Zoë. “Nobody asked the café’s owner.” "
    assert decode(said.encode() + said.encode("cp1252")) == said * 2


@pytest.mark.parametrize("zeros", [1, 5])
def test_stray_zeros_do_not_make_another_encoding_of_utf_8(zeros: int) -> None:
    said = "“It is late,” said Zoë. “Nobody asked the café’s owner.” " + "\0" * zeros
    assert decode(said.encode() * 3) == said * 3


@pytest.mark.parametrize("text", ["abc{0.5}words", "B0D0F0H0J0K0", "{0.5}{0.5}{0.5}{0.5}"])
def test_words_without_spaces_are_no_east_asian_text(text: str) -> None:
    assert decode(text.encode()) == text


@pytest.mark.parametrize("label", ["iso-8859-1", "windows-1252", "us-ascii", "latin1"])
def test_utf_8_is_read_though_a_server_calls_everything_latin(label: str) -> None:
    assert decode(FRENCH.encode(), label) == FRENCH
    assert decode(FRENCH.encode("cp1252"), label) == FRENCH


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_accents_that_a_file_has_after_their_letters_are_on_them(encoding: str) -> None:
    assert decode("Zoe\u0308 Mu\u0308ller’s cafe\u0301".encode(encoding)) == "Zoë Müller’s café"
