"""A command as it is kept: sealed to its row, and compared with what is shown of it before anybody decides.

Whoever edits the row changes either the sealed text, which then opens no more, or a copy, which then differs from it.
"""

import hashlib
from datetime import datetime
from typing import Any

import orjson

from server.core.approval import Command
from server.core.crypto import Unsealable, sealer
from server.core.vocabulary import Permission
from server.domains.approvals.models import Approval

TABLE, COLUMN = "approvals", "command"


class Altered(Exception):
    """The row is not what was kept."""


def sealed(approval: Approval, command: Command) -> bytes:
    """The text that is kept of a command; `approval` has its other columns already."""
    told = {"command": {"payload": command.payload}, "shown": _shown(approval)}
    return sealer().seal(orjson.dumps(told).decode(), table=TABLE, column=COLUMN, row=approval.seal_row)


def opened(approval: Approval) -> Command:
    """Exactly the command that was asked for. Raises Altered."""
    try:
        text = sealer().open(approval.command_sealed, table=TABLE, column=COLUMN, row=approval.seal_row)
    except Unsealable as wrong:
        raise Altered from wrong
    told: dict[str, Any] = orjson.loads(text)
    if told["shown"] != _shown(approval):
        raise Altered
    subject = None if approval.subject_type is None else (approval.subject_type, int(approval.subject_key or 0))
    command = Command(Permission(approval.permission), told["command"]["payload"], subject, shown_changes(approval))
    if command.digest != approval.digest:
        raise Altered
    return command


def mark(proposer_id: int, command: Command) -> str:
    """What the same request of the same person has in common."""
    return hashlib.sha256(f"{proposer_id}:{command.digest}".encode()).hexdigest()


def shown_changes(approval: Approval) -> dict[str, tuple[Any, Any]]:
    """Before and after, by name."""
    return {name: (before, after) for name, (before, after) in approval.changes.items()}


def _shown(approval: Approval) -> dict[str, Any]:
    """The copies that decide, or that whoever decides goes by."""
    return {
        "permission": approval.permission,
        "subject": [approval.subject_type, approval.subject_key],
        "digest": approval.digest,
        "changes": {name: list(pair) for name, pair in sorted(approval.changes.items())},
        "reason": approval.reason,
        "proposer": approval.proposer_id,
        "beneficiary": approval.beneficiary_id,
        "holders": approval.holders,
        "quorum": approval.quorum,
        "expires_at": _moment(approval.expires_at),
    }


def _moment(at: datetime) -> int:
    return int(at.timestamp())
