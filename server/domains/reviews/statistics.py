"""How a review stands, counted: by state and decision, by what stands out, by who decides, by unit."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from server.core.authorization import require
from server.core.errors import NotFound
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.reviews.models import AccessReview
from server.domains.reviews.statements import fetch
from server.domains.reviews.states import FLAGS, Change, Decision, EntryState

MOST_UNITS, MOST_OFFERED = 100, 500
UNDECIDED = "CASE WHEN state IN ('open', 'escalated') THEN 1 ELSE 0 END"


@dataclass(frozen=True, slots=True)
class Part:
    """Entries that have something in common: how many, how many of them undecided, how many to be taken back."""

    key: int | str | None
    total: int
    undecided: int
    revoked: int
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Statistics:
    """All parts of a review. What is gone counts in `changes` only."""

    states: Sequence[Part]
    decisions: Sequence[Part]
    flags: Sequence[Part]
    changes: Sequence[Part]
    reviewers: Sequence[Part]
    units: Sequence[Part]


async def statistics(viewer: Viewer, review_id: int) -> Statistics:
    """Raises NotFound."""
    require(viewer, Permission.ACCESS_REVIEWS_READ)
    if not await AccessReview.exists(id=review_id):
        raise NotFound
    return await counted(review_id)


async def counted(review_id: int) -> Statistics:
    """The same for the platform itself."""
    return Statistics(
        states=_named(await _by("state", review_id), list(EntryState), leave=(EntryState.GONE,)),
        decisions=_named(await _by("decision", review_id), list(Decision)),
        flags=await _flags(review_id),
        changes=_named(await _by("change", review_id, gone=True), list(Change)),
        reviewers=_most_undecided(await _by("reviewer_id", review_id, named=("users", "display_name"))),
        units=_most_undecided(await _by("unit_id", review_id, named=("units", "name"))),
    )


async def units(viewer: Viewer) -> list[tuple[int, str]]:
    """The units in which roles are held and those above them, each with its whole name, in order."""
    require(viewer, Permission.ACCESS_REVIEWS_CREATE)
    rows = await fetch(
        "WITH held AS (SELECT t.id, t.city_unit_id, t.province_unit_id FROM units t "
        "WHERE EXISTS (SELECT 1 FROM role_assignments a WHERE a.unit_id = t.id)) "
        "SELECT u.id, u.name, c.name AS city, p.name AS province FROM units u "
        "LEFT JOIN units c ON c.id = u.city_unit_id LEFT JOIN units p ON p.id = u.province_unit_id "
        "WHERE u.id IN (SELECT id FROM held UNION ALL SELECT city_unit_id FROM held "
        "UNION ALL SELECT province_unit_id FROM held)"
    )
    found = [(int(row["id"]), " / ".join(filter(None, (row["province"], row["city"], row["name"])))) for row in rows]
    return sorted(found, key=lambda one: one[1])[:MOST_OFFERED]


async def _by(column: str, review_id: int, *, gone: bool = False, named: tuple[str, str] | None = None) -> list[Part]:
    held = "" if gone else " AND state <> 'gone'"
    called = f"(SELECT n.{named[1]} FROM {named[0]} n WHERE n.id = access_review_entries.{column})" if named else "NULL"
    rows = await fetch(
        f"SELECT {column} AS common, {called} AS called, count(*) AS total, sum({UNDECIDED}) AS undecided, "
        "sum(CASE WHEN decision = 'revoke' THEN 1 ELSE 0 END) AS revoked "
        f"FROM access_review_entries WHERE review_id = :review{held} GROUP BY {column}",
        review=review_id,
    )
    return [
        Part(row["common"], int(row["total"]), int(row["undecided"]), int(row["revoked"]), row["called"])
        for row in rows
    ]


async def _flags(review_id: int) -> list[Part]:
    """One statement for all flags: an entry may have several."""
    columns = ", ".join(
        f"sum(CASE WHEN {flag} THEN 1 ELSE 0 END) AS {flag}_total, "
        f"sum(CASE WHEN {flag} AND state IN ('open', 'escalated') THEN 1 ELSE 0 END) AS {flag}_undecided, "
        f"sum(CASE WHEN {flag} AND decision = 'revoke' THEN 1 ELSE 0 END) AS {flag}_revoked"
        for flag in FLAGS
    )
    rows = await fetch(
        f"SELECT {columns} FROM access_review_entries WHERE review_id = :review AND state <> 'gone'", review=review_id
    )
    found = rows[0]

    def many(flag: str, what: str) -> int:
        return int(found[f"{flag}_{what}"] or 0)

    return [Part(flag, many(flag, "total"), many(flag, "undecided"), many(flag, "revoked")) for flag in FLAGS]


def _named(parts: list[Part], words: Sequence[Enum], leave: Sequence[Enum] = ()) -> list[Part]:
    """In the order of the words, those that nothing has among them."""
    known = {part.key: part for part in parts}
    return [known.get(str(word.value), Part(str(word.value), 0, 0, 0)) for word in words if word not in leave]


def _most_undecided(parts: list[Part]) -> list[Part]:
    return sorted(parts, key=lambda part: (-part.undecided, -part.total, part.key or 0))[:MOST_UNITS]
