"""How often the text of a file is decoded exactly, whatever its encoding."""

from __future__ import annotations

import codecs
from collections import Counter
from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from reader.sources.decode import NotTextError, decode

_UNICODE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be")
_WESTERN = (*_UNICODE, "cp1252", "mac_roman")
_CENTRAL = (*_UNICODE, "cp1250")
_CYRILLIC = (*_UNICODE, "cp1251", "koi8_r", "iso8859_5", "mac_cyrillic", "cp866")
_TURKISH = (*_UNICODE, "cp1254")
_GREEK = (*_UNICODE, "cp1253", "iso8859_7")
_REPEATS = (1, 4, 20)
_MOST_SHOWN = 10

_SAMPLES: dict[str, tuple[tuple[str, ...], str]] = {
    "English": (
        _WESTERN,
        "“Nobody asked the eels,” said the café’s owner – and he was right. The council’s naïve plan cost £4 million. "
        "“It’s a façade,” wrote Zoë Brontë; ‘we can’t wait any longer’ was all that the mayor had to say.",
    ),
    "German": (
        _WESTERN,
        "„Niemand hat die Aale gefragt“, sagte die Bürgermeisterin. Übermorgen beschließt der Rat über die größte Brücke "
        "des Landes; sie soll zwölf Millionen Euro kosten und für Fußgänger geöffnet werden.",
    ),
    "French": (
        _WESTERN,
        "« Personne n’a demandé leur avis aux anguilles », a déclaré la maire. Le conseil a décidé, à l’unanimité, de draguer "
        "le port où les bateaux étaient restés bloqués tout l’été ; ça coûtera très cher.",
    ),
    "Spanish": (
        _WESTERN,
        "—Nadie preguntó a las anguilas —dijo la alcaldesa—. ¿Cuánto costará el puente? Según el biólogo, más de cuatro "
        "millones; mañana habrá una reunión en el pequeño salón del año pasado.",
    ),
    "Swedish": (
        _WESTERN,
        "”Ingen har frågat ålarna”, sade borgmästaren. Hamnen ska muddras på våren, efter fyrtio år då båtarna legat stilla; "
        "rådet fattade beslutet på måndagen, med nio röster mot fyra.",
    ),
    "Portuguese": (
        _WESTERN,
        "“Ninguém perguntou às enguias”, disse a prefeita. A câmara não tem dinheiro para a construção, mas a população já "
        "está à espera há quarenta anos; amanhã haverá uma reunião.",
    ),
    "Polish": (
        _CENTRAL,
        "„Nikt nie zapytał węgorzy” – powiedziała burmistrz. Rada zdecydowała w poniedziałek, że port zostanie pogłębiony; "
        "łodzie stoją tam już od czterdziestu lat, a ryby żyją spokojnie. Źródła mówią o ćwierci miliona.",
    ),
    "Czech": (
        _CENTRAL,
        "„Úhořů se nikdo neptal,“ řekla starostka. Rada v pondělí rozhodla, že přístav bude po čtyřiceti letech znovu "
        "prohlouben; lodě už dlouho čekají a žádná z nich letos nevyplula. Příští týden začnou práce.",
    ),
    "Hungarian": (
        _CENTRAL,
        "„Az angolnákat senki sem kérdezte” – mondta a polgármester. A tanács hétfőn úgy döntött, hogy negyven év után újra "
        "kikotorják a kikötőt; a hajók régóta várnak, és idén egyikük sem futott ki. Többször is szó volt erről: őszintén.",
    ),
    "Russian": (
        _CYRILLIC,
        "«Угрей никто не спросил», — сказала мэр города. Совет решил в понедельник, что гавань снова углубят впервые за сорок "
        "лет; лодки давно ждут, и ни одна из них в этом году не вышла в море.",
    ),
    "Bulgarian": (
        (*_UNICODE, "cp1251"),
        "„Никой не попита змиорките“, каза кметицата. Съветът реши в понеделник, че пристанището ще бъде изкопано отново след "
        "четиридесет години; лодките чакат отдавна и нито една не е излизала тази година.",
    ),
    "Turkish": (
        _TURKISH,
        "“Yılan balıklarına kimse sormadı” dedi belediye başkanı. Meclis pazartesi günü, limanın kırk yıl sonra yeniden "
        "derinleştirilmesine karar verdi; tekneler uzun süredir bekliyor ve bu yıl hiçbiri denize açılmadı. Çalışmalar başlıyor.",
    ),
    "Greek": (
        _GREEK,
        "«Κανείς δεν ρώτησε τα χέλια», είπε η δήμαρχος. Το συμβούλιο αποφάσισε τη Δευτέρα ότι το λιμάνι θα εκβαθυνθεί ξανά μετά "
        "από σαράντα χρόνια· οι βάρκες περιμένουν από καιρό και καμία δεν βγήκε φέτος στη θάλασσα.",
    ),
    "Hebrew": (
        (*_UNICODE, "cp1255"),
        '"איש לא שאל את הצלופחים", אמרה ראש העירייה. המועצה החליטה ביום שני שהנמל יועמק שוב אחרי ארבעים שנה; הסירות מחכות '
        "כבר זמן רב, ואף אחת מהן לא יצאה השנה לים.",
    ),
    "Arabic": (
        (*_UNICODE, "cp1256"),
        "«لم يسأل أحد ثعابين الماء»، قالت رئيسة البلدية. قرر المجلس يوم الاثنين تعميق الميناء من جديد بعد أربعين عاما؛ القوارب "
        "تنتظر منذ زمن طويل، ولم يخرج أي منها إلى البحر هذا العام.",
    ),
    "Thai": (
        (*_UNICODE, "cp874"),
        "“ไม่มีใครถามปลาไหล” นายกเทศมนตรีกล่าว สภาตัดสินใจเมื่อวันจันทร์ว่าจะขุดลอกท่าเรืออีกครั้งหลังจากสี่สิบปี เรือรอมานานแล้ว "
        "และปีนี้ยังไม่มีลำใดออกทะเลเลย",
    ),
    "Japanese": (
        (*_UNICODE, "shift_jis", "euc_jp", "iso2022_jp"),
        "「誰もうなぎに聞かなかった」と市長は語った。議会は月曜日、四十年ぶりに港を浚渫することを決めた。船は長い間待っており、今年は一隻も出ていない。",
    ),
    "Chinese": (
        (*_UNICODE, "gb18030"),
        "“没有人问过鳗鱼。”市长说。市议会星期一决定，四十年来首次疏浚港口；船只已经等了很久，今年没有一艘出海。费用约为四百万欧元，其中一半来自渔业基金。",
    ),
    "Taiwanese": (
        (*_UNICODE, "big5"),
        "「沒有人問過鰻魚。」市長說。市議會星期一決定，四十年來首次疏浚港口；船隻已經等了很久，今年沒有一艘出海。費用約為四百萬歐元，其中一半來自漁業基金。",
    ),
    "Korean": (
        (*_UNICODE, "euc_kr", "cp949"),
        "“아무도 뱀장어에게 묻지 않았다”고 시장이 말했다. 시의회는 월요일 사십 년 만에 항구를 "
        "다시 파내기로 결정했다. 배들은 오래 기다려 왔고 올해는 한 척도 나가지 않았다.",
    ),
}


class Case(NamedTuple):
    """A text in an encoding."""

    language: str
    encoding: str
    text: str
    data: bytes


def main() -> None:
    """Print how many cases are decoded exactly, and which are not."""
    cases = list(_cases())
    missed = [case for case in cases if not _is_exact(case)]
    print(f"exact      {len(cases) - len(missed)}/{len(cases)} = {1 - len(missed) / len(cases):.3f}")
    for (language, encoding), count in Counter((case.language, case.encoding) for case in missed).most_common(_MOST_SHOWN):
        print(f"           missed {count} of {language} in {encoding}")


def _cases() -> Iterator[Case]:
    for language, (encodings, sample) in _SAMPLES.items():
        texts = (sample, sample.replace(". ", ".\r\n\r\n"))
        for encoding, repeat, text in product(encodings, _REPEATS, texts):
            whole = "\n".join([text] * repeat)
            yield Case(language, encoding, whole, whole.encode(encoding, "ignore"))


def _is_exact(case: Case) -> bool:
    wanted = case.data.decode(case.encoding).removeprefix(codecs.BOM_UTF8.decode())
    try:
        return decode(case.data) == wanted
    except NotTextError:
        return False
