"""Everybody who holds certain roles: counted by what they hold, or one by one in the order of their accounts."""

from collections.abc import AsyncIterator, Collection, Iterable
from typing import Any

from server.core import database
from server.core.clock import now
from server.core.scope import Scope
from server.core.viewer import Assignment
from server.domains.permissions.models import Unit
from server.domains.users.models import User

MOST_GROUPS = 5_000
TOGETHER = 500
BETWEEN, WITHIN = "|", "@"
Held = frozenset[Assignment]


class _Speech:
    """Numbers the parameters of one statement."""

    def __init__(self) -> None:
        self.values: list[Any] = []

    def __call__(self, value: Any) -> str:
        self.values.append(value)
        return database.placeholder(len(self.values))

    def among(self, values: Iterable[Any]) -> str:
        return f"({', '.join(self(value) for value in values) or 'NULL'})"

    def in_force(self, alias: str) -> str:
        at = database.moment(now())
        return f"{alias}.valid_from <= {self(at)} AND ({alias}.valid_until IS NULL OR {alias}.valid_until > {self(at)})"


async def grouped(
    scope: Scope, changed: Collection[str], apart: Collection[int]
) -> tuple[list[tuple[Held, int, int]], bool]:
    """What holders of the roles hold, how many hold just that, and one of them; and whether those are all."""
    say = _Speech()
    rows = await database.present().execute_query_dict(
        f"SELECT held, count(*) AS people, min(user_id) AS someone FROM ({_held(say, scope, changed, apart)}) AS each_one "
        f"GROUP BY held LIMIT {MOST_GROUPS + 1}",
        say.values,
    )
    groups = [(_read(row["held"]), int(row["people"]), int(row["someone"])) for row in rows[:MOST_GROUPS]]
    return groups, len(rows) <= MOST_GROUPS


async def one_by_one(
    scope: Scope, changed: Collection[str], apart: Collection[int], most: int
) -> AsyncIterator[tuple[int, Held]]:
    """Holders of the roles with what they hold, by their keys."""
    after = looked_at = 0
    while looked_at < most:
        say = _Speech()
        rows = await database.present().execute_query_dict(
            f"SELECT user_id, held FROM ({_held(say, scope, changed, apart, after)}) AS each_one "
            f"ORDER BY user_id LIMIT {TOGETHER}",
            say.values,
        )
        for row in rows:
            yield int(row["user_id"]), _read(row["held"])
        if len(rows) < TOGETHER:
            return
        after, looked_at = int(rows[-1]["user_id"]), looked_at + len(rows)


async def names(keys: Collection[int]) -> dict[int, str]:
    """The names of these accounts."""
    rows = await User.filter(id__in=sorted(keys)).using_db(database.present()).values_list("id", "display_name")
    return {int(key): str(name) for key, name in rows}


async def units(keys: Collection[int]) -> dict[int, str]:
    """The names of these units."""
    rows = await Unit.filter(id__in=sorted(keys)).using_db(database.present()).values_list("id", "name")
    return {int(key): str(name) for key, name in rows}


def _held(say: _Speech, scope: Scope, changed: Collection[str], apart: Collection[int], after: int = 0) -> str:
    """For each active account that holds one of the roles now, all it holds now as one text."""
    postgres = database.dialect() == "postgres"
    one = (
        f"a.role || '{WITHIN}' || coalesce(CAST(a.unit_id AS varchar), '') || '{WITHIN}' || "
        "coalesce(CAST(a.partner_id AS varchar), '')"
    )
    together = f"string_agg(one, '{BETWEEN}' ORDER BY one)" if postgres else f"group_concat(one, '{BETWEEN}')"
    held = (
        f"SELECT {together} FROM (SELECT {one} AS one FROM role_assignments a WHERE a.user_id = u.id "
        f"AND {say.in_force('a')} GROUP BY a.role, a.unit_id, a.partner_id ORDER BY a.role, a.unit_id, a.partner_id) AS line"
    )
    seen = "" if scope.any else f" AND c.user_id IN {say.among(sorted(scope.own))}"
    without = f" AND c.user_id NOT IN {say.among(sorted(apart))}" if apart else ""
    beyond = f" AND c.user_id > {say(after)}" if after else ""
    return (
        f"SELECT u.id AS user_id, ({held}) AS held FROM users u WHERE u.id IN ("
        f"SELECT c.user_id FROM role_assignments c JOIN users k ON k.id = c.user_id{seen}{without}{beyond} "
        f"WHERE k.state = 'active' AND c.role IN {say.among(sorted(changed))} AND {say.in_force('c')})"
    )


def _read(held: str) -> Held:
    return frozenset(
        Assignment(role, int(unit) if unit else None, int(partner) if partner else None)
        for role, unit, partner in (one.split(WITHIN) for one in held.split(BETWEEN))
    )
