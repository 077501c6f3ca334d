"""What a change of rights would do, before it is done: who gains and who loses which permission, and where.

Nothing is stored. Casbin decides twice, by the lines there are and by those there would be; accounts that hold the same roles in
the same places are judged once and counted by the database.
"""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from server.core.authorization import require, scope_given, scope_of
from server.core.explaining import Line, lines, supposing
from server.core.judging import Judge
from server.core.scope import Scope, ScopeKind
from server.core.viewer import Assignment, Stage, Viewer
from server.core.vocabulary import Permission
from server.domains.explanations import crowds
from server.domains.explanations.changes import Change, Problem, Supposed, checked

SHOWN = 100
LOOKED_AT = 5_000
"""So many accounts, one by one, are looked at for those that are shown."""

Rights = dict[Permission, Scope]
Assignments = frozenset[Assignment]


class Effect(StrEnum):
    GAINS = "gains"
    LOSES = "loses"


@dataclass(frozen=True, slots=True)
class Difference:
    """One permission somebody gains or loses: everywhere, of their own, or in one unit or for one partner (`place`)."""

    user_id: int
    effect: Effect
    permission: Permission
    scope: ScopeKind
    place: int | None = None


@dataclass(frozen=True, slots=True)
class Simulation:
    """The first hundred differences by account, and how many there are; `complete` where all accounts could be counted."""

    differences: tuple[Difference, ...]
    names: dict[int, str]
    units: dict[int, str]
    gained: int
    lost: int
    people_gaining: int
    people_losing: int
    complete: bool
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class Tally:
    gained: int = 0
    lost: int = 0
    people_gaining: int = 0
    people_losing: int = 0

    def add(self, found: Sequence[Difference], people: int = 1) -> None:
        gained = sum(one.effect is Effect.GAINS for one in found)
        lost = len(found) - gained
        self.gained += gained * people
        self.lost += lost * people
        self.people_gaining += people if gained else 0
        self.people_losing += people if lost else 0


Compare = Callable[[int, Assignments, Assignments], list[Difference]]


async def simulate(viewer: Viewer, changes: Sequence[Change]) -> Simulation:
    """Suppose the changes, all together. Raises InvalidInput where one names what is not there."""
    require(viewer, Permission.PERMISSIONS_SIMULATE)
    supposed = await checked(viewer, changes)
    present = lines()
    after = [line for line in present if line.role not in supposed.lines]
    after += [line for replaced in supposed.lines.values() for line in replaced]
    about = _spoken_of(present, after, supposed)
    before_by, after_by = await asyncio.to_thread(lambda: (supposing(present), supposing(after)))
    compare: Compare = partial(differences, before_by, after_by, about)
    scope = scope_of(viewer, Permission.USERS_READ)
    tally, shown = Tally(), list[Difference]()
    for user_id, (held, would) in sorted(supposed.people.items()):
        found = await asyncio.to_thread(compare, user_id, held, would)
        tally.add(found)
        shown += found
    complete = True
    if supposed.lines:
        apart = supposed.people.keys()
        groups, complete = await crowds.grouped(scope, supposed.lines.keys(), apart)
        for held, people, someone in groups:
            tally.add(await asyncio.to_thread(compare, someone, held, held), people)
        others = list[Difference]()
        async for user_id, held in crowds.one_by_one(scope, supposed.lines.keys(), apart, LOOKED_AT):
            if len(others) >= SHOWN:
                break
            others += await asyncio.to_thread(compare, user_id, held, held)
        shown += others
    shown = sorted(shown, key=lambda one: one.user_id)[:SHOWN]
    return Simulation(
        tuple(shown),
        await crowds.names({one.user_id for one in shown}),
        await crowds.units({one.place for one in shown if one.scope is ScopeKind.UNIT and one.place is not None}),
        tally.gained,
        tally.lost,
        tally.people_gaining,
        tally.people_losing,
        complete,
        supposed.problems,
    )


def differences(
    before_by: Judge,
    after_by: Judge,
    about: Sequence[Permission],
    user_id: int,
    held: Assignments,
    would: Assignments,
) -> list[Difference]:
    """What differs for one account, by permission and place."""
    before, after = rights(before_by, about, user_id, held), rights(after_by, about, user_id, would)
    return [
        Difference(user_id, effect, permission, scope, place)
        for permission in about
        for effect, one, other in (
            (Effect.LOSES, before[permission], after[permission]),
            (Effect.GAINS, after[permission], before[permission]),
        )
        for scope, place in beyond(one, other)
    ]


def rights(judge: Judge, about: Sequence[Permission], user_id: int, held: Assignments) -> Rights:
    """How widely somebody who holds these has each permission, under a judge's lines."""
    viewer = Viewer(user_id=user_id, stage=Stage.COMPLETE, assignments=tuple(held))
    return {one: scope_given(viewer, judge.decide(viewer.roles, one, 0)) for one in about}


def beyond(one: Scope, other: Scope) -> Iterator[tuple[ScopeKind, int | None]]:
    """What the one scope reaches and the other does not."""
    if other.any:
        return
    if one.any:
        yield ScopeKind.ANY, None
        return
    if one.own - other.own:
        yield ScopeKind.OWN, None
    yield from ((ScopeKind.PARTNER, place) for place in sorted(one.partners - other.partners))
    yield from ((ScopeKind.UNIT, place) for place in sorted(one.units - other.units))


def _spoken_of(present: Sequence[Line], after: Sequence[Line], supposed: Supposed) -> list[Permission]:
    """The permissions that lines of the changed roles speak to: no other can differ."""
    changed = supposed.roles
    return sorted({line.permission for line in (*present, *after) if line.role in changed})
