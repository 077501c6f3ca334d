"""Decisions about entries: one, or many alike. The review is locked first, so that it is not closed meanwhile.

What was suspended because nobody decided in time is given back with a KEEP; with anything else it stays ended.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from server.core import database
from server.core.authorization import require
from server.core.clock import now
from server.core.errors import Conflict, DomainError, InvalidInput, InvalidTransition, Issue, NotFound, VersionConflict
from server.core.text import Issues
from server.core.viewer import SYSTEM, Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.permissions import suspending
from server.domains.permissions.models import Unit
from server.domains.reviews.loading import locked
from server.domains.reviews.models import AccessReview, AccessReviewDecision, AccessReviewEntry
from server.domains.reviews.states import DECIDABLE, UNDECIDED, Decision, EntryState, ReviewState

DECIDE = Permission.ACCESS_REVIEWS_DECIDE
MOST = 500
Seen = tuple[int, int | None]
"""An entry's key, and the version somebody saw; None where they did not look at each."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is decided, and for a MODIFY what is left of the role: a narrower unit, an earlier end."""

    decision: Decision
    note: str | None = None
    unit_id: int | None = None
    until: datetime | None = None

    def checked(self) -> "Wish":
        """With its note as it is kept. Raises InvalidInput."""
        issues, needs = Issues(), self.decision in (Decision.MODIFY, Decision.ESCALATE)
        said = issues.text(("note",), self.note or "", least=2 if needs else 0, most=200)
        narrowed = self.unit_id is not None or self.until is not None
        if self.decision is Decision.MODIFY and not narrowed:
            issues.add(("until",), "REQUIRED", "Say which unit or which end is left.")
        if self.decision is not Decision.MODIFY and narrowed:
            issues.add(("decision",), "NOT_APPLICABLE", "A unit and an end belong to MODIFY only.")
        if self.until is not None and self.until <= now():
            issues.add(("until",), "IN_PAST", "Use a moment that is still to come.")
        issues.check()
        return Wish(self.decision, said or None, self.unit_id, self.until)


async def decide(viewer: Viewer, entry_id: int, expected_version: int, wish: Wish) -> int:
    """Decide about one entry, or decide otherwise.

    Raises InvalidInput, NotFound, VersionConflict, InvalidTransition; Conflict about one's own role.
    """
    require(viewer, DECIDE)
    given = wish.checked()
    known = await AccessReviewEntry.get_or_none(id=entry_id)
    if known is None:
        raise NotFound
    async with database.transaction():
        review = await locked(known.review_id)
        found = await _entries(viewer, known.review_id, [entry_id])
        if review is None or entry_id not in found:
            raise NotFound
        entry = found[entry_id]
        before = entry.decision.name if entry.decision else None
        await _check(viewer, review, entry, expected_version, given)
        await _take(viewer, review, entry, given)
        await AccessReview.filter(id=review.id).update(decided=review.decided)
        changes = {"decision": (before, given.decision.name), "review": (None, review.number)}
        await audit.record(viewer, DECIDE, ("AccessReviewEntry", entry_id), changes=changes, reason=given.note)
    return entry_id


async def decide_each(viewer: Viewer, review_id: int, items: Sequence[Seen], wish: Wish) -> list[DomainError | None]:
    """Decide about many entries alike, each for itself; what stands against each. Raises InvalidInput, NotFound."""
    require(viewer, DECIDE)
    issues = Issues()
    issues.number(("items",), len(items), least=1, most=MOST)
    issues.check()
    given = wish.checked()
    if given.decision is Decision.MODIFY:
        raise InvalidInput([Issue(("decision",), "NOT_APPLICABLE", "Modify roles one by one.")])
    async with database.transaction():
        outcomes = await decided(viewer, review_id, items, given)
    return outcomes


async def decided(viewer: Viewer, review_id: int, items: Sequence[Seen], wish: Wish) -> list[DomainError | None]:
    """The same inside the present transaction, which it ends with its record. Raises NotFound."""
    review = await locked(review_id)
    if review is None:
        raise NotFound
    found = await _entries(viewer, review_id, [key for key, _ in items])
    outcomes: list[DomainError | None] = []
    history: list[AccessReviewDecision] = []
    for key, version in items:
        try:
            if (entry := found.pop(key, None)) is None:
                raise NotFound
            await _check(viewer, review, entry, version, wish)
            await _take(viewer, review, entry, wish, history)
            outcomes.append(None)
        except DomainError as refused:
            outcomes.append(refused)
    if history:
        await AccessReviewDecision.bulk_create(history, batch_size=200)
        await AccessReview.filter(id=review.id).update(decided=review.decided)
        changes = {"decision": (None, wish.decision.name), "entries": (None, str(len(history)))}
        await audit.record(viewer, DECIDE, ("AccessReview", review_id), changes=changes, reason=wish.note)
    return outcomes


async def _entries(viewer: Viewer, review_id: int, keys: Sequence[int]) -> dict[int, AccessReviewEntry]:
    """Those of the review within the viewer's scope, locked."""
    scope = require(viewer, DECIDE)
    rows = AccessReviewEntry.filter(database.admitted(AccessReviewEntry, scope), review_id=review_id, id__in=list(keys))
    return {one.id: one for one in await rows.select_for_update(of=("access_review_entries",)).order_by("id")}


async def _check(
    viewer: Viewer, review: AccessReview, entry: AccessReviewEntry, version: int | None, wish: Wish
) -> None:
    if version is not None and entry.version != version:
        raise VersionConflict(entry.version)
    if review.state is not ReviewState.IN_PROGRESS:
        raise InvalidTransition(review.state.name, EntryState.DECIDED.name)
    if entry.state not in DECIDABLE or (wish.decision is Decision.ESCALATE and entry.state is EntryState.ESCALATED):
        raise InvalidTransition(entry.state.name, EntryState.DECIDED.name)
    if entry.user_id == viewer.user_id:
        raise Conflict("Nobody decides about their own roles.")
    if entry.state is EntryState.ESCALATED and not require(viewer, DECIDE).any:
        raise Conflict("This was handed up: a security administrator decides about it.")
    if wish.decision is Decision.MODIFY:
        await _check_narrower(entry, wish)


async def _check_narrower(entry: AccessReviewEntry, wish: Wish) -> None:
    """A review takes rights away, and gives none."""
    issues = Issues()
    if wish.unit_id is not None:
        unit = await Unit.get_or_none(id=wish.unit_id)
        above = set() if unit is None else {unit.id, unit.city_unit_id, unit.province_unit_id}
        if unit is None:
            issues.add(("unitId",), "UNKNOWN_VALUE", "There is no such unit.")
        elif entry.unit_id is not None and entry.unit_id not in above:
            issues.add(("unitId",), "NOT_APPLICABLE", "Choose a unit within the one the role is held in.")
    if wish.until is not None and entry.valid_until is not None and wish.until > entry.valid_until:
        issues.add(("until",), "OUT_OF_RANGE", "Choose an end before the present one.")
    issues.check()


async def _take(
    viewer: Viewer,
    review: AccessReview,
    entry: AccessReviewEntry,
    wish: Wish,
    history: list[AccessReviewDecision] | None = None,
) -> None:
    """Write the decision down, in its history and in the review's count."""
    was_open, at = entry.state in UNDECIDED, now()
    escalated = wish.decision is Decision.ESCALATE
    entry.state = EntryState.ESCALATED if escalated else EntryState.DECIDED
    entry.decision, entry.note = wish.decision, wish.note
    entry.decided_at, entry.decided_by_id = at, viewer.user_id
    entry.new_unit_id, entry.new_until = wish.unit_id, wish.until
    entry.version += 1
    if escalated:
        entry.reviewer_id = None
    if wish.decision is Decision.KEEP and entry.suspended_at is not None:
        await suspending.resume(SYSTEM, entry.assignment_id, entry.ended_until, review.number)
        entry.suspended_at = entry.ended_until = None
    await entry.save()
    made = AccessReviewDecision(
        entry_id=entry.id, decision=wish.decision, note=wish.note, decided_at=at, decided_by_id=viewer.user_id
    )
    if history is None:
        await made.save()
    else:
        history.append(made)
    review.decided += int(was_open and not escalated) - int(not was_open and escalated)
