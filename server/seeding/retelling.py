"""Tells a template again: of other people, in another week. Pure work on rows; done in processes of their own."""

import random
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Any

import orjson

from server.core import crypto
from server.core.keys import Keys
from server.core.masking import mask_name
from server.demonstration import people, places
from server.domains.orders import parties
from server.domains.orders.parties import Party
from server.domains.shipments.creation import suffix_index
from server.seeding.templates import Row, Template

Table = list[list[Any]]
UNKNOWN = None
"""Stands in for keys and numbers until the rows are written, when they are drawn."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One order to be written: by which template, how many weeks earlier, and at which position (it decides the people)."""

    position: int
    template: int
    weeks: int


@dataclass(frozen=True, slots=True)
class Told:
    """The rows of one order, ready for the database but for keys and numbers. Parts are in the order of the template's."""

    telling: Telling
    order: list[Any]
    item: list[Any] | None
    parts: Mapping[str, Table]


def columns(templates: Sequence[Template]) -> dict[str, tuple[str, ...]]:
    """The columns of each table that are written."""
    found: dict[str, tuple[str, ...]] = {}
    for template in templates:
        found.setdefault("orders", ("id", *template.order))
        if template.item is not None:
            found.setdefault("shipments", ("id", *template.item))
        for table, rows in template.parts.items():
            if rows:
                found.setdefault(table, tuple(rows[0]))
    return found


def persons(template: Template, position: int) -> tuple[Party, Party]:
    """Another sender and addressee in the same counties; whoever ordered online or lives abroad stays."""
    generator = random.Random(f"seed:{position}")
    sender = template.sender if template.online else _neighbour(generator, template.sender)
    return sender, _neighbour(generator, template.addressee)


def tell(template: Template, telling: Telling, dialect: str) -> Told:
    """The rows of the telling."""
    sender, addressee = persons(template, telling.position)
    by = timedelta(weeks=telling.weeks)
    row = str(uuid.uuid4())
    one, other = parties.seal(sender, "sender", row), parties.seal(addressee, "addressee", row)
    order = template.order | {
        "seal_row": row,
        "sender_sealed": one.sealed,
        "sender_masked": one.masked,
        "sender_phone_index": one.phone_index,
        "addressee_sealed": other.sealed,
        "addressee_masked": other.masked,
        "addressee_phone_index": other.phone_index,
    }
    item = template.item
    if item is not None:
        item = item | {
            "sender_masked": one.masked,
            "sender_suffix_index": suffix_index(sender.phone),
            "addressee_masked": other.masked,
            "addressee_suffix_index": suffix_index(addressee.phone),
            "signer_masked": item["signer_masked"] and mask_name(addressee.name),
        }
    return Told(
        telling,
        [UNKNOWN, *_stored(order, by, dialect)],
        None if item is None else [UNKNOWN, *_stored(item, by, dialect)],
        {table: [_stored(part, by, dialect) for part in rows] for table, rows in template.parts.items()},
    )


def _neighbour(generator: random.Random, party: Party) -> Party:
    if party.division is None:
        return party
    named, address = people.somebody(generator), places.at_home(generator, party.division)
    return replace(party, name=named.name, phone=f"+86{named.phone}", street=address.street)


def _stored(row: Row, by: timedelta, dialect: str) -> list[Any]:
    """The values as the database takes them, moments moved."""
    return [_value(value, by, dialect) for value in row.values()]


def _value(value: Any, by: timedelta, dialect: str) -> Any:
    match value:
        case datetime():
            moved = value - by
            return moved if dialect == "postgres" else moved.isoformat(sep=" ")
        case date():
            day = value - by
            return day if dialect == "postgres" else day.isoformat()
        case Enum():
            return value.value
        case dict() | list():
            return orjson.dumps(value).decode()
        case _:
            return value


_templates: Sequence[Template] = ()
_dialect = ""


def prepare(keys: Keys, templates: Sequence[Template], dialect: str) -> None:
    """Make a worker process ready."""
    global _templates, _dialect
    crypto.use_sealer(crypto.Sealer(keys))
    _templates, _dialect = templates, dialect


def tell_all(tellings: Sequence[Telling]) -> list[Told]:
    """A worker's share."""
    return [tell(_templates[telling.template], telling, _dialect) for telling in tellings]
