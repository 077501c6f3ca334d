"""The audit trail: its entries, and whether it is whole."""

from datetime import datetime, timedelta
from enum import Enum
from typing import Any

import orjson
import strawberry

from schema.core.enums import describe
from schema.core.fields import query, select
from schema.core.nodes import Node
from schema.core.pages import Connection
from schema.core.sorting import SortDirection
from schema.engine.declare import column, computed, entity, one
from schema.engine.filters import by_column, by_key, by_reference, filters
from schema.engine.operators import (
    DateTimeFilter,
    Filter,
    IntFilter,
    OptionalIDFilter,
    OptionalStringFilter,
    TextFilter,
)
from schema.users import User
from server.core import global_ids
from server.core.clock import now
from server.core.vocabulary import Permission
from server.domains.audit import models, verification

describe(
    models.AuditOutcome,
    "What came of it.",
    SUCCEEDED="It was done.",
    REFUSED="It was refused; refusals of one actor, action and minute are one entry with their count.",
)


@strawberry.type(description="A value before and after. Personal data is masked.")
class AuditChange:
    field: str = strawberry.field(description="Which value.")
    before: str | None = strawberry.field(description="Before; null where there was none.")
    after: str | None = strawberry.field(description="After; null where there is none.")


@entity(models.AuditEntry, reads=Permission.AUDIT_ENTRIES_READ, description="What somebody did, or was refused.")
class AuditEntry(Node):
    sequence: int = column(description="Its place in the chain, from 1, without a gap.")
    at: datetime = column(description="When.")
    actor: User | None = one(description="Who, where it was somebody with an account the viewer may see.")
    actor_name: str = column(description="Who, by the name they had then.")
    action: str = column(description="What: the permission exercised.")
    object_type: str | None = column(description="The graph type of what it was done to.")
    outcome: models.AuditOutcome = column(description="What came of it.")
    code: str | None = column(description="Why it was refused.")
    count: int = column(description="How often, within the minute.")
    reason: str | None = column(description="The reason given.")
    request_id: str | None = column(description="The request, as the log names it.")
    address_block: str | None = column(description="The network it came from.")

    @computed("object_type", "object_key")
    @staticmethod
    def object_id(object_type: str | None, object_key: int | None) -> strawberry.ID | None:
        """What it was done to."""
        if object_type is None or object_key is None:
            return None
        return strawberry.ID(global_ids.encode(object_type, object_key))

    @computed("body")
    @staticmethod
    def changes(body: bytes) -> list[AuditChange]:
        """What changed."""
        found: dict[str, list[Any]] = orjson.loads(body)["changes"]
        return [AuditChange(field=field, before=pair[0], after=pair[1]) for field, pair in found.items()]

    @computed("hash")
    @staticmethod
    def hash(value: bytes) -> str:
        """SHA-256 of the entry and everything before it, in hexadecimal."""
        return bytes(value).hex()

    @computed("previous_hash")
    @staticmethod
    def previous_hash(value: bytes) -> str:
        """The hash of the entry before."""
        return bytes(value).hex()


@strawberry.type(description="Whether the trail is whole.")
class AuditChain:
    intact: bool = strawberry.field(description="Whether every entry proved right.")
    entries: int = strawberry.field(description="How many entries proved right, from the first.")
    head_hash: str | None = strawberry.field(description="The newest proved hash, in hexadecimal.")
    head_at: datetime | None = strawberry.field(description="When the newest proved entry was made.")
    verified_at: datetime = strawberry.field(description="When this was found; an answer is kept for ten seconds.")
    first_broken_sequence: int | None = strawberry.field(description="The first entry that is wrong.")
    problem: str | None = strawberry.field(description="What is wrong with it.")


@filters("entries of the trail")
class AuditEntryFilter:
    actor: OptionalIDFilter | None = by_key("actor_id", "User", "Who.")
    action: TextFilter | None = by_column("What.")
    outcome: Filter[models.AuditOutcome] | None = by_column("What came of it.")
    object_id: OptionalIDFilter | None = by_reference("object_type", "object_key", "What it was done to.")
    object_type: OptionalStringFilter | None = by_column("The graph type of what it was done to.")
    at: DateTimeFilter | None = by_column("When.")
    sequence: IntFilter | None = by_column("Its place in the chain.")


class Sorting(Enum):
    SEQUENCE = "sequence"


describe(Sorting, "What entries can be sorted by.", "AuditEntryOrderField", SEQUENCE="Their place in the chain.")


@strawberry.input(description="How entries are sorted.")
class AuditEntryOrderBy:
    field: Sorting = strawberry.field(description="By what.")
    direction: SortDirection = strawberry.field(default=SortDirection.DESC, description="Which way.")


KEPT = timedelta(seconds=10)
_latest: tuple[datetime, verification.Verification] | None = None


async def _verified() -> tuple[datetime, verification.Verification]:
    """The newest verification, made anew after ten seconds: walking the chain has its price."""
    global _latest
    if _latest is None or not timedelta() <= now() - _latest[0] < KEPT:
        _latest = (now(), await verification.verify())
    return _latest


@strawberry.type
class AuditQuery:
    @select(Permission.AUDIT_ENTRIES_READ, order=("-sequence",))
    @staticmethod
    def audit_entries(
        filter: AuditEntryFilter | None = None, order_by: list[AuditEntryOrderBy] | None = None
    ) -> Connection[AuditEntry]:
        """The trail, newest first."""

    @query(Permission.AUDIT_ENTRIES_VERIFY)
    async def audit_chain(self) -> AuditChain:
        """Prove the whole trail now."""
        at, found = await _verified()
        return AuditChain(
            intact=found.intact,
            entries=found.entries,
            head_hash=found.head_hash.hex() if found.head_hash else None,
            head_at=found.head_at,
            verified_at=at,
            first_broken_sequence=found.first_broken_sequence,
            problem=found.problem,
        )
