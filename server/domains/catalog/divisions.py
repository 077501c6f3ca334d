"""Administrative divisions by GB/T 2260: provinces, cities, counties. Read from policies/divisions on first use."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from server.core.settings import ROOT
from server.core.text import Issues

FOLDER = ROOT / "policies" / "divisions"
NAMELESS = frozenset({"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"})


class DivisionLevel(StrEnum):
    PROVINCE = "province"
    CITY = "city"
    COUNTY = "county"


@dataclass(frozen=True, slots=True)
class Division:
    """A division. `path` names it from the province down; a municipality's only city is named like the municipality."""

    code: str
    name: str
    level: DivisionLevel
    path: tuple[str, ...]


def find(code: str) -> Division | None:
    """The division of a code of two, four or six digits; trailing `00` is the level itself."""
    short = code
    while len(short) > 2 and short.endswith("00"):
        short = short[:-2]
    return _all().get(short)


def checked(issues: Issues, path: tuple[str, ...], code: str | None, country: str = "CN") -> None:
    """Notes an issue where a code is given that no division of the country has."""
    if code is not None and (country != "CN" or find(code[:7]) is None):
        issues.add(path, "UNKNOWN_DIVISION", "There is no such administrative division (GB/T 2260).")


def children(parent: str | None) -> list[Division]:
    """The divisions right below one; the provinces without a parent."""
    length = 2 if parent is None else len(parent) + 2
    return [found for code, found in _all().items() if len(code) == length and code.startswith(parent or "")]


def counties() -> list[Division]:
    """Every county there is."""
    return [found for found in _all().values() if found.level is DivisionLevel.COUNTY]


def search(words: str, first: int) -> list[Division]:
    """Divisions whose names begin with, or else contain, the words; the higher before the lower."""
    wanted = words.strip()
    if not wanted:
        return []
    ranked = sorted(
        (found for found in _all().values() if wanted in "".join(found.path[-2:])),
        key=lambda found: (not found.name.startswith(wanted), len(found.code), found.code),
    )
    return ranked[:first]


@cache
def _all() -> Mapping[str, Division]:
    found: dict[str, Division] = {}
    for row in _rows("provinces"):
        found[row["code"]] = Division(row["code"], row["name"], DivisionLevel.PROVINCE, (row["name"],))
    for row in _rows("cities"):
        province = found[row["provinceCode"]].name
        name = province if row["name"] in NAMELESS else row["name"]
        found[row["code"]] = Division(row["code"], name, DivisionLevel.CITY, (province, name))
    for row in _rows("areas"):
        above = found[row["cityCode"]].path
        found[row["code"]] = Division(row["code"], row["name"], DivisionLevel.COUNTY, (*above, row["name"]))
    return found


def _rows(name: str) -> Iterator[Mapping[str, str]]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
