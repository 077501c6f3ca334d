"""The stored policy lines, as the judge loads them."""

from collections.abc import Container, Sequence
from functools import partial
from typing import Any

import orjson

from server.core import database
from server.core.drivers.plans import Steps
from server.core.judging import Stored
from server.core.policies import Line
from server.domains.permissions import grants

_STAMP = """
    (SELECT max(version) FROM policy_versions),
    (SELECT max(v.id) FROM role_versions v JOIN roles r ON r.id = v.role_id WHERE NOT r.built_in)
"""
_WHICH = f"SELECT {_STAMP}"
_ALL = f"""
    SELECT {_STAMP}, r.key, CAST(r.grants AS TEXT) FROM (SELECT 1 AS one) here
    LEFT JOIN roles r ON NOT r.built_in AND r.retired_at IS NULL
"""
"""One statement, so that the version and the lines are of one moment."""

Rows = Sequence[Sequence[Any]]


async def load(known: Container[int]) -> Stored:
    """What people composed, as it is committed. Its stamp is the newest version of any such role."""
    version, stamp = _number(await _asked(_WHICH))
    if stamp in known:
        return Stored(version, stamp, None)
    rows = await _asked(_ALL)
    version, stamp = _number(rows)
    said = {key: partial(_lines, key, held) for _, _, key, held in rows if key is not None}
    return Stored(version, stamp, None if stamp in known else said)


def _number(rows: Rows) -> tuple[int, int]:
    version, stamp = rows[0][:2]
    return version or 0, stamp or 0


def _lines(key: str, held: str) -> list[Line]:
    return list(grants.lines(key, orjson.loads(held)))


async def _asked(statement: str) -> Rows:
    def steps() -> Steps[Rows]:
        return (yield statement, ())

    return await database.plan_reader().run(steps, primary=True, single=True)
