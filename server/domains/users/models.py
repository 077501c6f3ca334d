"""People and machines with an account, what proves who they are, and their sessions."""

from enum import StrEnum
from typing import Any, ClassVar

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

from server.core.contacts import Channel
from server.core.languages import Language
from server.core.scope import RowScope
from server.core.sealed import SealedColumn
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


class CodePurpose(StrEnum):
    """What a one-time code is good for; it is worth nothing for another purpose."""

    REGISTRATION = "registration"
    PASSWORD_RESET = "password_reset"
    CONTACT_CHANGE = "contact_change"
    SIGN_IN = "sign_in"
    FACTOR_LOSS = "factor_loss"


class PasskeyCeremony(StrEnum):
    """What a challenge is to be signed for; it is worth nothing for another ceremony."""

    REGISTRATION = "registration"
    SIGN_IN = "sign_in"
    SECOND_FACTOR = "second_factor"
    RECONFIRMATION = "reconfirmation"


class SecondFactorKind(StrEnum):
    """What can be asked for after the password."""

    TOTP = "totp"
    PASSKEY = "passkey"
    RECOVERY_CODE = "recovery_code"
    SENT_CODE = "sent_code"


class ContactChangeState(StrEnum):
    HELD = "held"
    APPLIED = "applied"
    CANCELLED = "cancelled"
    OVERTAKEN = "overtaken"


class ConsentPurpose(StrEnum):
    """What people agree to, each by itself."""

    SERVICE_TERMS = "service_terms"
    PRIVACY_POLICY = "privacy_policy"
    MARKETING = "marketing"


NEEDS_SECOND_FACTOR = frozenset({UserKind.STAFF, UserKind.REGULATOR})


class User(Model):
    """An account. Telephone number and e-mail address are sealed, masked and blind-indexed. `seal_row` binds them here."""

    row_scope: ClassVar[RowScope] = RowScope(own="id")
    sealed: ClassVar[tuple[SealedColumn, ...]] = (
        SealedColumn("email_sealed", "email"),
        SealedColumn("phone_sealed", "phone"),
    )

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
    last_seen_at = fields.DatetimeField(null=True)
    version = fields.IntField(default=1)

    class Meta:
        table = "users"
        indexes = (
            Index(fields=("kind", "id")),
            Index(fields=("state", "id")),
            Index(fields=("created_at", "id")),
            Index(fields=("last_seen_at", "id")),
            Index(fields=("display_name", "id")),
        )


class Credential(Model):
    """A user's password, as Argon2id with its parameters."""

    id = fields.BigIntField(primary_key=True)
    user: Any = fields.OneToOneField("posthouse.User", related_name=False, on_delete=fields.RESTRICT)
    password_hash = fields.CharField(max_length=200)
    changed_at = fields.DatetimeField()

    class Meta:
        table = "credentials"


class SecondFactor(Model):
    """A TOTP seed, sealed. `last_step` is the newest time step used: each is accepted once.

    `next_sealed` is the seed that takes its place once its first code is given.
    """

    sealed: ClassVar[tuple[SealedColumn, ...]] = (
        SealedColumn("seed_sealed", "seed"),
        SealedColumn("next_sealed", "seed", row="next_row"),
    )

    id = fields.BigIntField(primary_key=True)
    user: Any = fields.OneToOneField("posthouse.User", related_name=False, on_delete=fields.RESTRICT)
    seal_row = fields.CharField(max_length=36)
    seed_sealed = fields.BinaryField()
    last_step = fields.BigIntField(default=0)
    confirmed_at = fields.DatetimeField(null=True)
    next_row = fields.CharField(max_length=36, null=True)
    next_sealed: Any = fields.BinaryField(null=True)

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


class Device(Model):
    """What an account has signed in from. A browser keeps the token. `look_index` finds again what keeps nothing."""

    id = fields.BigIntField(primary_key=True)
    user: Any = fields.ForeignKeyField("posthouse.User", related_name=False, on_delete=fields.RESTRICT)
    user_id: int
    token_digest = fields.CharField(max_length=64, null=True)
    look_index = fields.CharField(max_length=32)
    first_seen_at = fields.DatetimeField()
    last_seen_at = fields.DatetimeField()

    class Meta:
        table = "devices"
        unique_together = (("user", "token_digest"),)
        indexes = (Index(fields=("user_id", "look_index")), Index(fields=("last_seen_at",)))


class Passkey(Model):
    """The public half of a key that never leaves its authenticator, of one account and of pages under one name.

    `sign_count` is the newest the authenticator has told; zero where it does not count.
    """

    row_scope: ClassVar[RowScope] = RowScope(part_of="user")

    id = fields.BigIntField(primary_key=True)
    user: Any = fields.ForeignKeyField("posthouse.User", related_name=False, on_delete=fields.RESTRICT)
    user_id: int
    relying_party = fields.CharField(max_length=253)
    credential_id = fields.CharField(max_length=1364, unique=True)
    public_key: Any = fields.BinaryField()
    sign_count = fields.BigIntField()
    transports = fields.CharField(max_length=120)
    aaguid = fields.CharField(max_length=36)
    name = fields.CharField(max_length=80)
    is_synced = fields.BooleanField()
    created_at = fields.DatetimeField()
    last_used_at = fields.DatetimeField(null=True)

    class Meta:
        table = "passkeys"
        indexes = (Index(fields=("user_id", "created_at", "id")),)


class PasskeyChallenge(Model):
    """A challenge nobody has answered yet. It is deleted by the first answer, right or wrong, and by time.

    It belongs to whoever holds the request's token, to the session that asked, if one did, and to pages under one name.
    """

    id = fields.BigIntField(primary_key=True)
    ceremony = fields.CharEnumField(PasskeyCeremony, max_length=32)
    token_digest = fields.CharField(max_length=64, unique=True)
    challenge: Any = fields.BinaryField()
    relying_party = fields.CharField(max_length=253)
    session_id = fields.BigIntField(null=True)
    expires_at = fields.DatetimeField()

    class Meta:
        table = "passkey_challenges"
        indexes = (Index(fields=("expires_at",)),)


class Session(Model):
    """A sign-in on one device. The token itself is known to its holder only.

    `authenticated_at` is when its holder last proved who they are.
    """

    row_scope: ClassVar[RowScope] = RowScope(own="user_id")

    id = fields.BigIntField(primary_key=True)
    user_id: int
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
    authenticated_at = fields.DatetimeField(null=True)

    class Meta:
        table = "sessions"
        indexes = (Index(fields=("user_id", "created_at", "id")), Index(fields=("expires_at",)))


class Spending(Model):
    """What a subject has spent of one budget within one window of time, counted before it is judged.

    `ends_at` is the window's end, in seconds since 1970.
    """

    id = fields.BigIntField(primary_key=True)
    subject = fields.CharField(max_length=32)
    seconds = fields.IntField()
    ends_at = fields.BigIntField()
    spent = fields.IntField()

    class Meta:
        table = "spendings"
        unique_together = (("subject", "seconds", "ends_at"),)
        indexes = (Index(fields=("ends_at",)),)


class SetupToken(Model):
    """The one-time token by which the first administrator is made."""

    id = fields.BigIntField(primary_key=True)
    token_digest = fields.CharField(max_length=64, unique=True)
    created_at = fields.DatetimeField()
    used_at = fields.DatetimeField(null=True)

    class Meta:
        table = "setup_tokens"


class OneTimeCode(Model):
    """Somebody's request for a code by e-mail or short message. The code itself is known to its reader only.

    `code_digest` is bound to the row, and null until the message is written: for good where no code goes out.
    `contact_index` is the one users have. What names the contact is erased once the code is used or over. `took_ms` is
    from asking to using it, `user_id` whose account it is about, where that is known.
    """

    sealed: ClassVar[tuple[SealedColumn, ...]] = (SealedColumn("contact_sealed", "contact"),)

    id = fields.BigIntField(primary_key=True)
    purpose = fields.CharEnumField(CodePurpose, max_length=32)
    channel = fields.CharEnumField(Channel, max_length=32)
    language = fields.CharEnumField(Language, max_length=32)
    token_digest = fields.CharField(max_length=64, unique=True)
    seal_row = fields.CharField(max_length=36)
    contact_sealed: Any = fields.BinaryField(null=True)
    contact_masked = fields.CharField(max_length=254)
    contact_index = fields.CharField(max_length=32, null=True)
    code_digest = fields.CharField(max_length=32, null=True)
    tries = fields.IntField(default=0)
    created_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()
    used_at = fields.DatetimeField(null=True)
    took_ms = fields.IntField(null=True)
    user: Any = fields.ForeignKeyField("posthouse.User", related_name=False, on_delete=fields.RESTRICT, null=True)
    user_id: int | None

    class Meta:
        table = "one_time_codes"
        indexes = (
            Index(fields=("purpose", "channel", "created_at", "took_ms")),
            Index(fields=("purpose", "channel", "took_ms", "created_at")),
            Index(fields=("expires_at",)),
        )


class Consent(Model):
    """Somebody's consent to one purpose, by the version of the text they were shown."""

    row_scope: ClassVar[RowScope] = RowScope(part_of="user")

    id = fields.BigIntField(primary_key=True)
    user: Any = fields.ForeignKeyField("posthouse.User", related_name=False, on_delete=fields.RESTRICT)
    user_id: int
    purpose = fields.CharEnumField(ConsentPurpose, max_length=32)
    text_version = fields.CharField(max_length=20)
    given_at = fields.DatetimeField()

    class Meta:
        table = "consents"
        unique_together = (("user", "purpose", "text_version"),)
        indexes = (Index(fields=("user_id", "given_at", "id")),)


class ContactChange(Model):
    """A new address or number of an account, between its code and the end of its hold. Erased then, but for the masks."""

    row_scope: ClassVar[RowScope] = RowScope(part_of="user")
    sealed: ClassVar[tuple[SealedColumn, ...]] = (SealedColumn("contact_sealed", "contact"),)

    id = fields.BigIntField(primary_key=True)
    user: Any = fields.ForeignKeyField("posthouse.User", related_name=False, on_delete=fields.RESTRICT)
    user_id: int
    channel = fields.CharEnumField(Channel, max_length=32)
    language = fields.CharEnumField(Language, max_length=32)
    seal_row = fields.CharField(max_length=36)
    contact_sealed: Any = fields.BinaryField(null=True)
    contact_masked = fields.CharField(max_length=254)
    former_masked = fields.CharField(max_length=254, null=True)
    state = fields.CharEnumField(ContactChangeState, max_length=32, default=ContactChangeState.HELD)
    created_at = fields.DatetimeField()
    effective_at = fields.DatetimeField()
    ended_at = fields.DatetimeField(null=True)

    class Meta:
        table = "contact_changes"
        indexes = (Index(fields=("user_id", "created_at", "id")),)
