"""What waits for others to approve it, what they said, and since when there are others."""

from typing import Any, ClassVar

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

from server.core.scope import RowScope
from server.core.sealed import SealedColumn
from server.domains.approvals.states import ApprovalState, Vote


class Approval(Model):
    """A command somebody asked for, kept until others have decided.

    `command_sealed` holds exactly what will be done and by whom it was asked for. The columns beside it are copies, for
    reading and searching, and are compared with it before anything is decided. `open_mark` is what the same request of the
    same person has in common while it is pending. `beneficiary_id` and `holders` say whose own rights it would change: an
    account's, and those of whoever holds a role.
    """

    row_scope: ClassVar[RowScope] = RowScope(own="proposer_id")
    sealed: ClassVar[tuple[SealedColumn, ...]] = (SealedColumn("command_sealed", "command"),)

    id = fields.BigIntField(primary_key=True)
    state = fields.CharEnumField(ApprovalState, max_length=32, default=ApprovalState.PENDING)
    permission = fields.CharField(max_length=64)
    subject_type = fields.CharField(max_length=40, null=True)
    subject_key = fields.BigIntField(null=True)
    seal_row = fields.CharField(max_length=36)
    command_sealed: Any = fields.BinaryField()
    digest = fields.CharField(max_length=64)
    open_mark: Any = fields.CharField(max_length=64, null=True, unique=True)
    changes: Any = fields.JSONField[dict[str, list[Any]]]()
    reason: Any = fields.CharField(max_length=200, null=True)
    proposer: Any = fields.ForeignKeyField("posthouse.User", related_name=False, on_delete=fields.RESTRICT)
    proposer_id: int
    beneficiary_id = fields.BigIntField(null=True)
    holders = fields.CharField(max_length=40, null=True)
    quorum = fields.IntField()
    first_voter_id = fields.BigIntField(null=True)
    proposed_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()
    decided_at = fields.DatetimeField(null=True)
    outcome_code: Any = fields.CharField(max_length=40, null=True)
    result_type: Any = fields.CharField(max_length=40, null=True)
    result_key: Any = fields.BigIntField(null=True)
    version = fields.IntField(default=1)

    class Meta:
        table = "approvals"
        indexes = (
            Index(fields=("expires_at", "id")),
            Index(fields=("proposed_at", "id")),
            Index(fields=("decided_at", "id")),
            Index(fields=("state", "expires_at", "id")),
            Index(fields=("state", "proposed_at", "id")),
            Index(fields=("proposer_id", "expires_at", "id")),
            Index(fields=("proposer_id", "proposed_at", "id")),
            Index(fields=("proposer_id", "decided_at", "id")),
            Index(fields=("permission", "proposed_at", "id")),
        )


class ApprovalVote(Model):
    """What one person said, or, without one, whoever runs the machine. Nobody votes twice."""

    row_scope: ClassVar[RowScope] = RowScope(part_of="approval")

    id = fields.BigIntField(primary_key=True)
    approval: Any = fields.ForeignKeyField("posthouse.Approval", related_name=False, on_delete=fields.RESTRICT)
    approval_id: int
    voter: Any = fields.ForeignKeyField("posthouse.User", related_name=False, on_delete=fields.RESTRICT, null=True)
    voter_id: int | None
    vote = fields.CharEnumField(Vote, max_length=32)
    note: Any = fields.CharField(max_length=200, null=True)
    at = fields.DatetimeField()

    class Meta:
        table = "approval_votes"
        unique_together = (("approval_id", "voter_id"),)
        indexes = (Index(fields=("approval_id", "at", "id")),)


class FourEyes(Model):
    """One row, once there have been two people who could approve. It is never deleted."""

    id = fields.BigIntField(primary_key=True)
    since = fields.DatetimeField()

    class Meta:
        table = "four_eyes"
