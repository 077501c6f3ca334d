"""Requests of people about their own data, each on a clock."""

from typing import Any, ClassVar

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

from server.core.languages import Language
from server.core.scope import RowScope
from server.domains.subjects.states import SubjectRequestKind, SubjectRequestState


class SubjectRequest(Model):
    """What somebody asked for, until when it is due, and what came of it.

    `wanted_name` is a rectification's, and erased with its end. `kept` names what a deletion left, as
    `policies/rules/retention.yaml` says. The files are an export's, gone when their time is over.
    """

    row_scope: ClassVar[RowScope] = RowScope(own="user_id")

    id = fields.BigIntField(primary_key=True)
    user: Any = fields.ForeignKeyField("posthouse.User", related_name=False, on_delete=fields.RESTRICT)
    user_id: int
    kind = fields.CharEnumField(SubjectRequestKind, max_length=32)
    state = fields.CharEnumField(SubjectRequestState, max_length=32, default=SubjectRequestState.REQUESTED)
    language = fields.CharEnumField(Language, max_length=32)
    wanted_name: Any = fields.CharField(max_length=80, null=True)
    requested_at = fields.DatetimeField()
    due_at = fields.DatetimeField()
    overdue_at = fields.DatetimeField(null=True)
    begun_at = fields.DatetimeField(null=True)
    ended_at = fields.DatetimeField(null=True)
    decided_by: Any = fields.ForeignKeyField("posthouse.User", related_name=False, on_delete=fields.RESTRICT, null=True)
    decided_by_id: int | None
    reason = fields.CharField(max_length=200, null=True)
    kept: Any = fields.JSONField[list[str]](null=True)
    json_file_id = fields.BigIntField(null=True)
    pdf_file_id = fields.BigIntField(null=True)
    files_expire_at = fields.DatetimeField(null=True)
    version = fields.IntField(default=1)

    class Meta:
        table = "subject_requests"
        indexes = (
            Index(fields=("due_at", "id")),
            Index(fields=("requested_at", "id")),
            Index(fields=("user_id", "due_at", "id")),
            Index(fields=("user_id", "requested_at", "id")),
            Index(fields=("state", "due_at", "id")),
            Index(fields=("kind", "due_at", "id")),
        )
