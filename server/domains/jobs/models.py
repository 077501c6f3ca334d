"""Durable work and what became of it; idempotency keys, so that a repeated request has the same outcome."""

from typing import Any, ClassVar

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

from server.core.scope import RowScope
from server.domains.jobs.words import JobStatus


class Job(Model):
    """Work written down in the transaction that causes it: the outbox, and the record people see.

    `fence` counts takings: whoever holds the newest number may write, an older runner is too late. `kind` is no closed set
    here, because a newer version may have written it. `cursor` is where the work goes on, `beat_at` its newest sign of life.
    `file_id` is the file it made, written from above.
    """

    row_scope: ClassVar[RowScope] = RowScope(own="asked_by_id")

    id = fields.BigIntField(primary_key=True)
    kind = fields.CharField(max_length=32)
    lane = fields.CharField(max_length=20)
    key = fields.CharField(max_length=120, null=True, unique=True)
    status = fields.CharEnumField(JobStatus, max_length=32, default=JobStatus.READY)
    payload: Any = fields.JSONField()
    cursor: Any = fields.JSONField(null=True)
    due_at = fields.DatetimeField()
    attempt = fields.IntField(default=0)
    fence = fields.IntField(default=0)
    beat_at = fields.DatetimeField(null=True)
    stop = fields.BooleanField(default=False)
    done = fields.IntField(default=0)
    total = fields.IntField(null=True)
    succeeded = fields.IntField(null=True)
    failed = fields.IntField(null=True)
    error = fields.CharField(max_length=64, null=True)
    file_id = fields.BigIntField(null=True)
    asked_by: Any = fields.ForeignKeyField("posthouse.User", related_name=False, on_delete=fields.RESTRICT, null=True)
    asked_by_id: int | None
    created_at = fields.DatetimeField()
    started_at = fields.DatetimeField(null=True)
    ended_at = fields.DatetimeField(null=True)
    version = fields.IntField(default=1)

    class Meta:
        table = "jobs"
        indexes = (
            Index(fields=("status", "lane", "due_at")),
            Index(fields=("created_at", "id")),
            Index(fields=("due_at", "id")),
            Index(fields=("status", "created_at", "id")),
            Index(fields=("kind", "created_at", "id")),
            Index(fields=("asked_by_id", "created_at", "id")),
            Index(fields=("ended_at", "id")),
        )


class JobRow(Model):
    """What became of one object of a job over many."""

    row_scope: ClassVar[RowScope] = RowScope(part_of="job")

    id = fields.BigIntField(primary_key=True)
    job: Any = fields.ForeignKeyField("posthouse.Job", related_name=False, on_delete=fields.CASCADE)
    job_id: int
    object_type = fields.CharField(max_length=40)
    object_key = fields.BigIntField()
    label = fields.CharField(max_length=80)
    ok = fields.BooleanField()
    code = fields.CharField(max_length=64, null=True)
    message = fields.CharField(max_length=400, null=True)
    params: Any = fields.JSONField(null=True)

    class Meta:
        table = "job_rows"
        unique_together = (("job_id", "object_type", "object_key"),)
        indexes = (Index(fields=("job_id", "id")), Index(fields=("job_id", "ok", "id")))


class IdempotencyKey(Model):
    """One key of one user. Holds the outcome (an object's key), never the answer or the input."""

    id = fields.BigIntField(primary_key=True)
    user_id = fields.BigIntField()
    key = fields.CharField(max_length=100)
    operation = fields.CharField(max_length=64)
    fingerprint = fields.BinaryField()
    object_key = fields.BigIntField(null=True)
    created_at = fields.DatetimeField()

    class Meta:
        table = "idempotency_keys"
        unique_together = (("user_id", "key"),)
        indexes = (Index(fields=("created_at",)),)
