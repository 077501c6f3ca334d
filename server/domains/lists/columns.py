"""What a list can be exported with: each column's heading, where its value stands in the graph, and what kind it is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any
from zoneinfo import ZoneInfo

from server.core.languages import Language
from server.domains.lists.words import WORDS, YES_NO

Cell = str | int | Decimal | date | datetime | None
ZONE = ZoneInfo("Asia/Shanghai")
"""Moments are written as the clock on the wall of the platform shows them: sheets know no zones."""


class Kind(Enum):
    TEXT = "text"
    NUMBER = "number"
    MONEY = "money"
    MOMENT = "moment"
    DAY = "day"
    YES_NO = "yes or no"


@dataclass(frozen=True, slots=True)
class Column:
    """`path` leads from the object to its value, such as `sender.name`; `words` name the values of a closed set."""

    headings: tuple[str, str]
    path: str
    kind: Kind = Kind.TEXT
    words: type[Enum] | None = None

    @property
    def selected(self) -> str:
        """What a document selects for it."""
        *outer, last = self.path.split(".")
        return "".join(f"{name} {{ " for name in outer) + last + " }" * len(outer)

    def raw(self, node: Mapping[str, Any]) -> Any:
        """The value as the graph answered it."""
        found: Any = node
        for name in self.path.split("."):
            found = None if found is None else found[name]
        return found

    def cell(self, raw: Any, language: Language) -> Cell:
        """The value as it is written."""
        if raw is None:
            return None
        if self.words is not None:
            return WORDS[self.words][raw][language.place]
        match self.kind:
            case Kind.NUMBER:
                return int(raw)
            case Kind.MONEY:
                return Decimal(raw)
            case Kind.MOMENT:
                return datetime.fromisoformat(raw).astimezone(ZONE).replace(microsecond=0, tzinfo=None)
            case Kind.DAY:
                return date.fromisoformat(raw)
            case Kind.YES_NO:
                return YES_NO[bool(raw)][language.place]
        return str(raw)


def selected(columns: Iterable[Column]) -> str:
    """What a document selects of an object for all of them."""
    return " ".join(column.selected for column in columns)


def party_columns(role: str, chinese: str, english: str) -> dict[str, Column]:
    """The columns of sender or addressee, masked as in every list."""
    parts = {
        "NAME": ("姓名", "name", "name"),
        "PHONE": ("电话", "telephone", "phone"),
        "PROVINCE": ("省", "province", "province"),
        "CITY": ("市", "city", "city"),
        "DISTRICT": ("区县", "district", "district"),
        "STREET": ("街道", "street", "street"),
        "POSTCODE": ("邮编", "postcode", "postcode"),
    }
    return {
        f"{role.upper()}_{name}": Column((f"{chinese}{zh}", f"{english} {en}"), f"{role}.{path}")
        for name, (zh, en, path) in parts.items()
    }
