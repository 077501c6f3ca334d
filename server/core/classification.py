"""What a value is to the people it is about, as `policies/classification.yaml` says."""

from collections.abc import Iterable
from enum import IntEnum
from functools import cache
from typing import Any

import yaml

from server.core.settings import ROOT

FILE = ROOT / "policies" / "classification.yaml"


class DataClass(IntEnum):
    """From what anybody may know to what the law protects most; the greater one wins where values come together."""

    PUBLIC = 0
    INTERNAL = 1
    PERSONAL = 2
    SENSITIVE = 3


def of_columns(table: str, columns: Iterable[str]) -> DataClass:
    """The class of what is made of these columns; columns that are not named are internal."""
    named = columns_of(table)
    return max((named.get(column, DataClass.INTERNAL) for column in columns), default=DataClass.INTERNAL)


def columns_of(table: str) -> dict[str, DataClass]:
    """The columns of a table that are named."""
    return {name: _class(word) for name, word in _read()["columns"].get(table, {}).items()}


def tables() -> set[str]:
    """The tables that are named."""
    return set(_read()["columns"])


def of_field(type_name: str, name: str) -> DataClass | None:
    """The class of a field of a type that stands for no row; None where nobody has said."""
    if (word := _read()["exceptions"].get(f"{type_name}.{name}")) is not None:
        return _class(word)
    return next((_class(word) for word, names in _read()["fields"].items() if name in names), None)


def _class(word: str) -> DataClass:
    return DataClass[word.upper()]


@cache
def _read() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return found
