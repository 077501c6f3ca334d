"""Whom a token stands for, people's and programs': of a program, its token, owner and the owner's roles in one statement."""

import ipaddress
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache
from typing import Any

from server.core import database
from server.core.authorization import ready
from server.core.clock import as_stored, now
from server.core.drivers.plans import Steps
from server.core.languages import Language
from server.core.tokens import digest, is_program_token
from server.core.viewer import Assignment, Program, Stage, Viewer
from server.domains.clients import tokens
from server.domains.clients.rights import in_force
from server.domains.clients.words import ClientMode
from server.domains.permissions import identification as people
from server.domains.permissions.identification import Rows, note_beside, said_of

NOTED_AFTER = timedelta(minutes=1)
PREFIX = "ph_api_"

_UNTIL = """
    min(t.expires_at, coalesce(c.expires_at, t.expires_at), coalesce((
        SELECT min(CASE WHEN d.valid_from > {moment} THEN d.valid_from ELSE d.valid_until END)
        FROM role_assignments d WHERE d.user_id = o.id AND (d.valid_from > {moment} OR d.valid_until > {moment})
    ), t.expires_at))
"""
"""When what the statement says changes by the clock alone."""

_STATEMENT = """
    SELECT {until}, t.id, t.last_used_at, t.refused_at, c.id, c.mode, c.rate_class, c.is_sandbox, c.grants, c.addresses,
           u.id, u.display_name, o.id, o.kind, (SELECT max(version) FROM policy_versions),
           a.role, a.unit_id, a.partner_id
    FROM {source}
    JOIN users u ON u.id = c.user_id AND u.state = 'active'
    JOIN users o ON o.id = c.owner_id AND o.state = 'active'
    LEFT JOIN role_assignments a ON a.user_id = o.id AND a.valid_from <= {moment}
         AND (a.valid_until IS NULL OR a.valid_until > {moment})
    WHERE {which} AND c.state = 'active' AND (c.expires_at IS NULL OR c.expires_at > {moment})
"""
BY_TOKEN = (
    "api_tokens t JOIN api_clients c ON c.id = t.client_id",
    "t.token_digest = {known} AND t.revoked_at IS NULL AND t.expires_at > {moment}",
)
BY_ACCOUNT = ("api_clients c LEFT JOIN api_tokens t ON 1 = 0", "c.user_id = {known}")
"""A program whose work goes on while it is away needs no token for it."""


async def identify(
    token: str | None,
    *,
    address: str,
    user_agent: str,
    request_id: str,
    device: str = "",
    language: Language = Language.ZH_CN,
) -> Viewer:
    """The viewer a token stands for; one that is unknown, has ended, or came from elsewhere stands for nobody."""
    if token is None or not token.startswith(PREFIX):
        return await people.identify(
            token, address=address, user_agent=user_agent, request_id=request_id, device=device, language=language
        )
    nobody = Viewer(address=address, user_agent=user_agent, request_id=request_id, language=language)
    rows = await said_of(digest(token), _statement, _as_they_are) if is_program_token(token) else None
    if rows is None:
        return nobody
    token_id, last_used_at, refused_at, addresses = rows[0][1], rows[0][2], rows[0][3], rows[0][9]
    if not _may_come_from(addresses, address):
        if _is_due(refused_at):
            note_beside(tokens.note_refusal(token_id, address))
        return nobody
    if _is_due(last_used_at):
        note_beside(tokens.note_use(token_id, address))
    return await _ready(_viewer(rows, nobody))


async def present(user_id: int | None, *, request_id: str) -> Viewer:
    """A user, or a program, with the rights of this moment: for work done in their name while they are away."""
    found = await people.present(user_id, request_id=request_id)
    if found.kind != "api_client":
        return found
    dialect = database.dialect()
    statement = _statement(dialect, BY_ACCOUNT)
    values = (database.moment(now()), user_id)

    def steps() -> Steps[Rows]:
        return (yield statement, values)

    rows = await database.plan_reader().run(steps, primary=True, single=True)
    nobody = Viewer(request_id=request_id)
    return await _ready(_viewer(rows, nobody)) if rows else nobody


def _as_they_are(rows: Rows) -> Rows:
    return rows


async def _ready(viewer: Viewer) -> Viewer:
    await ready(viewer)
    return viewer


def _viewer(rows: Rows, nobody: Viewer) -> Viewer:
    token_id, _, _, client_id, mode, rate_class, is_sandbox, grants, _, user_id, name, owner_id, owner_kind, version = (
        rows[0][1:15]
    )
    return replace(
        nobody,
        user_id=user_id,
        name=name,
        kind="api_client",
        stage=Stage.COMPLETE,
        assignments=tuple(
            Assignment(role, unit_id, partner_id) for *_, role, unit_id, partner_id in rows if role is not None
        ),
        policy_version=version or 0,
        program=Program(
            client_id=client_id,
            owner_id=owner_id,
            owner_kind=owner_kind,
            grants=in_force(grants, bool(is_sandbox)),
            trusted_only=mode != ClientMode.OPEN.value,
            rate_class=rate_class,
            token_id=token_id,
        ),
    )


@lru_cache
def _statement(dialect: database.Dialect, by: tuple[str, str] = BY_TOKEN) -> str:
    moment, known = ("$1", "$2") if dialect == "postgres" else ("?1", "?2")
    until = "NULL" if dialect == "postgres" else _UNTIL.format(moment=moment)
    source, which = by[0], by[1].format(known=known, moment=moment)
    return _STATEMENT.format(until=until, source=source, which=which, moment=moment)


@lru_cache(256)
def _networks(addresses: str) -> tuple[ipaddress.IPv4Network | ipaddress.IPv6Network, ...]:
    return tuple(ipaddress.ip_network(one) for one in addresses.split())


def _may_come_from(addresses: str, address: str) -> bool:
    if not addresses:
        return True
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address) and found.ipv4_mapped is not None:
        found = found.ipv4_mapped
    return any(found in network for network in _networks(addresses))


def _is_due(noted_at: Any) -> bool:
    return noted_at is None or now() - as_stored(noted_at) >= NOTED_AFTER
