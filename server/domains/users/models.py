"""People and machines with an account, what proves who they are, and their sessions."""

from enum import StrEnum
from typing import Any, ClassVar

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

from server.core.scope import RowScope
from server.core.viewer import Stage


class UserKind(StrEnum):
    CUSTOMER = "customer"
    STAFF = "staff"
    PARTNER_MEMBER = "partner_member"
    REGULATOR = "regulator"
    API_CLIENT = "api_client"
    SYSTEM = "system"


class UserState(StrEnum):
    PENDING_VERIFICATION = "pending_verification"
    ACTIVE = "active"
    LOCKED = "locked"
    SUSPENDED = "suspended"
    DEACTIVATED = "deactivated"


NEEDS_SECOND_FACTOR = frozenset({UserKind.STAFF, UserKind.REGULATOR})


class User(Model):
    """An account. Telephone number and e-mail address are sealed, masked and blind-indexed. `seal_row` binds them here."""

    row_scope: ClassVar[RowScope] = RowScope(own="id")

    id = fields.BigIntField(primary_key=True)
    kind = fields.CharEnumField(UserKind, max_length=32)
    state = fields.CharEnumField(UserState, max_length=32, default=UserState.ACTIVE)
    display_name = fields.CharField(max_length=80)
    seal_row = fields.CharField(max_length=36)
    email_sealed = fields.BinaryField(null=True)
    email_masked = fields.CharField(max_length=254, null=True)
    email_index = fields.CharField(max_length=32, null=True, unique=True)
    phone_sealed = fields.BinaryField(null=True)
    phone_masked = fields.CharField(max_length=32, null=True)
    phone_index = fields.CharField(max_length=32, null=True, unique=True)
    created_at = fields.DatetimeField()
    version = fields.IntField(default=1)

    class Meta:
        table = "users"
        indexes = (Index(fields=("kind", "id")),)


class Credential(Model):
    """A user's password, as Argon2id with its parameters."""

    id = fields.BigIntField(primary_key=True)
    user: Any = fields.OneToOneField("posthouse.User", related_name=False, on_delete=fields.RESTRICT)
    password_hash = fields.CharField(max_length=200)
    changed_at = fields.DatetimeField()

    class Meta:
        table = "credentials"


class SecondFactor(Model):
    """A TOTP seed, sealed. `last_step` is the newest time step used: each is accepted once."""

    id = fields.BigIntField(primary_key=True)
    user: Any = fields.OneToOneField("posthouse.User", related_name=False, on_delete=fields.RESTRICT)
    seal_row = fields.CharField(max_length=36)
    seed_sealed = fields.BinaryField()
    last_step = fields.BigIntField(default=0)
    confirmed_at = fields.DatetimeField(null=True)

    class Meta:
        table = "second_factors"


class RecoveryCode(Model):
    """One of the codes that stand in for the second factor, once each."""

    id = fields.BigIntField(primary_key=True)
    user: Any = fields.ForeignKeyField("posthouse.User", related_name=False, on_delete=fields.RESTRICT)
    code_digest = fields.CharField(max_length=64)
    used_at = fields.DatetimeField(null=True)

    class Meta:
        table = "recovery_codes"
        unique_together = (("user", "code_digest"),)


class Session(Model):
    """A sign-in on one device. The token itself is known to its holder only."""

    row_scope: ClassVar[RowScope] = RowScope(own="user_id")

    id = fields.BigIntField(primary_key=True)
    user: Any = fields.ForeignKeyField("posthouse.User", related_name=False, on_delete=fields.RESTRICT)
    token_digest = fields.CharField(max_length=64, unique=True)
    stage = fields.CharEnumField(Stage, max_length=32)
    failed_codes = fields.IntField(default=0)
    device = fields.CharField(max_length=80)
    address_block = fields.CharField(max_length=64)
    created_at = fields.DatetimeField()
    last_seen_at = fields.DatetimeField()
    idle_seconds = fields.IntField()
    idle_expires_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()
    revoked_at = fields.DatetimeField(null=True)

    class Meta:
        table = "sessions"
        indexes = (Index(fields=("user_id", "created_at", "id")), Index(fields=("expires_at",)))


class SignInBudget(Model):
    """Tries left of one account name within one window of time, counted before they are judged."""

    id = fields.BigIntField(primary_key=True)
    login_index = fields.CharField(max_length=32)
    window = fields.BigIntField()
    tries = fields.IntField()

    class Meta:
        table = "sign_in_budgets"
        unique_together = (("login_index", "window"),)


class SetupToken(Model):
    """The one-time token by which the first administrator is made."""

    id = fields.BigIntField(primary_key=True)
    token_digest = fields.CharField(max_length=64, unique=True)
    created_at = fields.DatetimeField()
    used_at = fields.DatetimeField(null=True)

    class Meta:
        table = "setup_tokens"
