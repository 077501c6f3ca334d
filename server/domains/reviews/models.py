"""Reviews of who holds which role: each a campaign, with an entry for each role somebody holds."""

from typing import Any, ClassVar

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

from server.core.scope import RowScope
from server.domains.reviews.states import Change, Decision, EntryState, ReviewScope, ReviewState


class AccessReview(Model):
    """A campaign. `total` and `decided` count its entries, those of roles that are gone apart.

    `undo_until` is when its decisions are carried out. `overdue_at` is when its time was found to be over.
    """

    row_scope: ClassVar[RowScope] = RowScope()

    id = fields.BigIntField(primary_key=True)
    number = fields.CharField(max_length=20, unique=True)
    name = fields.CharField(max_length=80)
    scope = fields.CharEnumField(ReviewScope, max_length=32)
    unit: Any = fields.ForeignKeyField("posthouse.Unit", related_name=False, on_delete=fields.RESTRICT, null=True)
    unit_id: int | None
    roles: Any = fields.JSONField[list[str]](null=True)
    kinds: Any = fields.JSONField[list[str]](null=True)
    state = fields.CharEnumField(ReviewState, max_length=32, default=ReviewState.DRAFT)
    previous_id = fields.BigIntField(null=True)
    due_at = fields.DatetimeField()
    overdue_at = fields.DatetimeField(null=True)
    undo_until = fields.DatetimeField(null=True)
    reminded_at = fields.DatetimeField(null=True)
    total = fields.IntField(default=0)
    decided = fields.IntField(default=0)
    executed = fields.IntField(default=0)
    failed = fields.IntField(default=0)
    created_at = fields.DatetimeField()
    created_by: Any = fields.ForeignKeyField("posthouse.User", related_name=False, on_delete=fields.RESTRICT, null=True)
    created_by_id: int | None
    started_at = fields.DatetimeField(null=True)
    closed_at = fields.DatetimeField(null=True)
    closed_by: Any = fields.ForeignKeyField("posthouse.User", related_name=False, on_delete=fields.RESTRICT, null=True)
    closed_by_id: int | None
    ended_at = fields.DatetimeField(null=True)
    report_file_id = fields.BigIntField(null=True)
    signature_file_id = fields.BigIntField(null=True)
    report_sha256 = fields.CharField(max_length=64, null=True)
    signature_sha256 = fields.CharField(max_length=64, null=True)
    version = fields.IntField(default=1)

    class Meta:
        table = "access_reviews"
        indexes = (
            Index(fields=("created_at", "id")),
            Index(fields=("due_at", "id")),
            Index(fields=("state", "created_at", "id")),
            Index(fields=("state", "due_at", "id")),
            Index(fields=("state", "scope", "ended_at")),
        )


class AccessReviewEntry(Model):
    """A role somebody holds, as it was when the review began, and what was decided about it.

    `assignment_id` names what may be gone by now. `last_used_at` is when its holder was last seen. `new_unit` and `new_until` are
    what a MODIFY leaves. `ended_until` is the end a suspended role had before, where `suspended_at` says that it is suspended.
    """

    row_scope: ClassVar[RowScope] = RowScope(own="reviewer_id", unit=("province_unit_id", "city_unit_id", "unit_id"))

    id = fields.BigIntField(primary_key=True)
    review: Any = fields.ForeignKeyField("posthouse.AccessReview", related_name=False, on_delete=fields.RESTRICT)
    review_id: int
    assignment_id = fields.BigIntField()
    user: Any = fields.ForeignKeyField("posthouse.User", related_name=False, on_delete=fields.RESTRICT)
    user_id: int
    user_name = fields.CharField(max_length=80)
    role = fields.CharField(max_length=40)
    unit: Any = fields.ForeignKeyField("posthouse.Unit", related_name=False, on_delete=fields.RESTRICT, null=True)
    unit_id: int | None
    city_unit_id = fields.BigIntField(null=True)
    province_unit_id = fields.BigIntField(null=True)
    partner_id = fields.BigIntField(null=True)
    valid_from = fields.DatetimeField()
    valid_until = fields.DatetimeField(null=True)
    granted_at = fields.DatetimeField()
    granted_by: Any = fields.ForeignKeyField("posthouse.User", related_name=False, on_delete=fields.RESTRICT, null=True)
    granted_by_id: int | None
    last_used_at = fields.DatetimeField(null=True)
    dormant = fields.BooleanField(default=False)
    excessive = fields.BooleanField(default=False)
    orphaned = fields.BooleanField(default=False)
    conflict = fields.BooleanField(default=False)
    role_creep = fields.BooleanField(default=False)
    privileged = fields.BooleanField(default=False)
    no_second_factor = fields.BooleanField(default=False)
    flag_count = fields.IntField(default=0)
    change = fields.CharEnumField(Change, max_length=32)
    state = fields.CharEnumField(EntryState, max_length=32, default=EntryState.OPEN)
    reviewer: Any = fields.ForeignKeyField("posthouse.User", related_name=False, on_delete=fields.RESTRICT, null=True)
    reviewer_id: int | None
    decision: Any = fields.CharEnumField(Decision, max_length=32, null=True)
    decided_at = fields.DatetimeField(null=True)
    decided_by: Any = fields.ForeignKeyField("posthouse.User", related_name=False, on_delete=fields.RESTRICT, null=True)
    decided_by_id: int | None
    note = fields.CharField(max_length=200, null=True)
    new_unit: Any = fields.ForeignKeyField("posthouse.Unit", related_name=False, on_delete=fields.RESTRICT, null=True)
    new_unit_id: int | None
    new_until = fields.DatetimeField(null=True)
    suspended_at = fields.DatetimeField(null=True)
    ended_until = fields.DatetimeField(null=True)
    executed_at = fields.DatetimeField(null=True)
    problem = fields.CharField(max_length=64, null=True)
    version = fields.IntField(default=1)

    class Meta:
        table = "access_review_entries"
        unique_together = (("review_id", "assignment_id"),)
        indexes = (
            Index(fields=("review_id", "flag_count", "id")),
            Index(fields=("review_id", "state", "flag_count", "id")),
            Index(fields=("review_id", "user_id", "role")),
            Index(fields=("reviewer_id", "review_id", "flag_count", "id")),
            Index(fields=("unit_id", "review_id", "flag_count", "id")),
            Index(fields=("city_unit_id", "review_id", "flag_count", "id")),
            Index(fields=("province_unit_id", "review_id", "flag_count", "id")),
            Index(fields=("flag_count", "id")),
            Index(fields=("user_id",)),
        )


class AccessReviewDecision(Model):
    """A decision about an entry, whoever made it. The newest is the one that counts, the others are its history."""

    row_scope: ClassVar[RowScope] = RowScope(part_of="entry")

    id = fields.BigIntField(primary_key=True)
    entry: Any = fields.ForeignKeyField("posthouse.AccessReviewEntry", related_name=False, on_delete=fields.CASCADE)
    entry_id: int
    decision = fields.CharEnumField(Decision, max_length=32)
    note = fields.CharField(max_length=200, null=True)
    decided_at = fields.DatetimeField()
    decided_by: Any = fields.ForeignKeyField("posthouse.User", related_name=False, on_delete=fields.RESTRICT, null=True)
    decided_by_id: int | None

    class Meta:
        table = "access_review_decisions"
        indexes = (Index(fields=("entry_id", "decided_at", "id")), Index(fields=("decided_by_id",)))
