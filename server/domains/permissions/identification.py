"""Who is asking: session, user, present assignments and policy version, read together in one statement."""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Hashable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any, TypeVar

from tortoise.exceptions import OperationalError

from server.core import authorization, database
from server.core.clock import as_stored, now
from server.core.drivers.plans import Steps
from server.core.languages import Language
from server.core.tokens import digest
from server.core.viewer import Assignment, Stage, Viewer
from server.domains.permissions import policy_version
from server.domains.users import sessions

log = logging.getLogger(__name__)
LONGEST_TOKEN = 200
MOST_KNOWN = 1024
Rows = Sequence[Sequence[Any]]
Read = TypeVar("Read")
_touching: set[asyncio.Task[None]] = set()


@dataclass(frozen=True, slots=True)
class _Known:
    """What the database said of a token when it was at a version, and until when that holds by the clock."""

    version: Hashable
    since: datetime
    until: datetime
    found: Any


@dataclass(frozen=True, slots=True)
class _Session:
    """A session in use, and whose it is."""

    id: int
    stage: Stage
    last_seen_at: datetime
    authenticated_at: datetime | None
    user_id: int
    kind: str
    name: str
    policy_version: int
    assignments: tuple[Assignment, ...]


_known: dict[str, _Known] = {}

_STATEMENT = """
    SELECT {until}, s.id, s.stage, s.last_seen_at, s.authenticated_at, u.id, u.kind, u.display_name,
           (SELECT max(version) FROM policy_versions), a.role, a.unit_id, a.partner_id
    FROM sessions s
    JOIN users u ON u.id = s.user_id AND u.state = 'active'
    LEFT JOIN role_assignments a ON a.user_id = u.id AND a.valid_from <= {moment}
         AND (a.valid_until IS NULL OR a.valid_until > {moment})
    WHERE s.token_digest = {token} AND s.revoked_at IS NULL AND s.expires_at > {moment} AND s.idle_expires_at > {moment}
"""

_UNTIL = """
    min(s.expires_at, s.idle_expires_at, coalesce((
        SELECT min(CASE WHEN c.valid_from > {moment} THEN c.valid_from ELSE c.valid_until END)
        FROM role_assignments c WHERE c.user_id = u.id AND (c.valid_from > {moment} OR c.valid_until > {moment})
    ), s.expires_at))
"""
"""When what the statement says changes by the clock alone."""


_PRESENT = """
    SELECT u.id AS user_id, u.kind, u.display_name, a.role, a.unit_id, a.partner_id,
           (SELECT max(version) FROM policy_versions) AS version
    FROM users u
    LEFT JOIN role_assignments a ON a.user_id = u.id AND a.valid_from <= {0}
         AND (a.valid_until IS NULL OR a.valid_until > {1})
    WHERE u.id = {2} AND u.state = 'active'
"""


async def present(user_id: int | None, *, request_id: str) -> Viewer:
    """A user with the roles held at this moment, for work done in their name while they are away.

    An account that is not active any more stands for nobody. Within a transaction the roles it has changed count already,
    what it says of roles does not yet.
    """
    nobody = Viewer(request_id=request_id)
    if user_id is None:
        return nobody
    moment = database.moment(now())
    statement = _PRESENT.format(*(database.placeholder(n) for n in range(1, 4)))
    inside = database.current_transaction() is not None
    source = database.primary() if inside else database.present()
    rows = await source.execute_query_dict(statement, [moment, moment, user_id])
    if not rows:
        return nobody
    viewer = Viewer(
        user_id=user_id,
        name=rows[0]["display_name"],
        kind=rows[0]["kind"],
        stage=Stage.COMPLETE,
        assignments=tuple(
            Assignment(row["role"], row["unit_id"], row["partner_id"]) for row in rows if row["role"] is not None
        ),
        policy_version=await policy_version.committed() if inside else rows[0]["version"] or 0,
        request_id=request_id,
    )
    await authorization.ready(viewer)
    return viewer


async def identify(
    token: str | None,
    *,
    address: str,
    user_agent: str,
    request_id: str,
    device: str = "",
    language: Language = Language.ZH_CN,
) -> Viewer:
    """The viewer a token stands for; an unknown, ended or idle one stands for nobody."""
    found = None
    if token and len(token) <= LONGEST_TOKEN:
        found = await said_of(digest(token), _statement, _session)
    if found is None:
        return Viewer(address=address, user_agent=user_agent, request_id=request_id, device=device, language=language)
    _touch_if_due(found)
    viewer = Viewer(
        user_id=found.user_id,
        session_id=found.id,
        name=found.name,
        kind=found.kind,
        stage=found.stage,
        assignments=found.assignments,
        policy_version=found.policy_version,
        address=address,
        user_agent=user_agent,
        request_id=request_id,
        device=device,
        language=language,
        authenticated_at=found.authenticated_at,
    )
    await authorization.ready(viewer)
    return viewer


async def said_of(
    token: str, statement_in: Callable[[database.Dialect], str], read: Callable[[Rows], Read]
) -> Read | None:
    """What the database says of a token's digest: asked again once something has been written, or by the clock.

    The statement's values are the moment and the digest; its first column is until when its answer holds (SQLite). `read`
    makes of its rows what is kept.
    """
    reader, moment = database.plan_reader(), now()
    version = reader.version()
    known = _known.get(token)
    if known is not None and known.version == version and known.since <= moment < known.until:
        kept: Read = known.found
        return kept
    dialect = database.dialect()
    statement = statement_in(dialect)
    values = (database.moment(moment), token)
    rows = await reader.run(lambda: _only(statement, values), primary=True, single=True)
    if not rows:
        return None
    found = read(rows)
    if version is not None:
        if len(_known) >= MOST_KNOWN:
            _known.clear()
        _known[token] = _Known(version, moment, as_stored(rows[0][0]), found)
    return found


def _session(rows: Rows) -> _Session:
    _, id_, held_stage, last_seen_at, authenticated_at, user_id, kind, name, version = rows[0][:9]
    stage = Stage(held_stage)
    held = rows if stage is Stage.COMPLETE else ()
    return _Session(
        id_,
        stage,
        as_stored(last_seen_at),
        None if authenticated_at is None else as_stored(authenticated_at),
        user_id,
        kind,
        name,
        version or 0,
        tuple(Assignment(role, unit_id, partner_id) for *_, role, unit_id, partner_id in held if role is not None),
    )


@lru_cache
def _statement(dialect: database.Dialect) -> str:
    moment, token = ("$1", "$2") if dialect == "postgres" else ("?1", "?2")
    until = "NULL" if dialect == "postgres" else _UNTIL.format(moment=moment)
    return _STATEMENT.format(until=until, moment=moment, token=token)


def _only(statement: str, values: tuple[Any, ...]) -> Steps[Rows]:
    """A plan of one statement."""
    return (yield statement, values)


def _touch_if_due(session: _Session) -> None:
    """Note the session's use without making the request wait for it."""
    if now() - session.last_seen_at < timedelta(seconds=60):
        return
    note_beside(sessions.touch(session.id))


def note_beside(noting: Coroutine[Any, Any, None]) -> None:
    """Write down how something is used, beside the request and not before its answer."""
    task = asyncio.ensure_future(_noted(noting))
    _touching.add(task)
    task.add_done_callback(_touching.discard)


async def _noted(noting: Coroutine[Any, Any, None]) -> None:
    try:
        await noting
    except OperationalError:
        log.warning("the use of a session or token could not be noted", exc_info=True)


async def finish_touching() -> None:
    """Wait for notes under way: at shutdown, before the database closes."""
    if _touching:
        await asyncio.wait(set(_touching))
