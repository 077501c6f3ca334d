"""Programs of integrators, the tokens they are known by, and the documents they have registered."""

from typing import Any, ClassVar

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

from server.core.languages import Language
from server.core.scope import RowScope
from server.domains.clients.words import ClientMode, ClientState, RateClass


class ApiClient(Model):
    """A program: `user` is its own account, `owner` whoever answers for it.

    `grants` are permissions, each with a kind of scope (`orders:read/own`), `addresses` the networks it may come from,
    both separated by blanks. Without addresses it may come from anywhere. `language` is that of messages about it.
    """

    row_scope: ClassVar[RowScope] = RowScope(own="owner_id")

    id = fields.BigIntField(primary_key=True)
    user: Any = fields.OneToOneField("posthouse.User", related_name=False, on_delete=fields.RESTRICT)
    user_id: int
    owner: Any = fields.ForeignKeyField("posthouse.User", related_name=False, on_delete=fields.RESTRICT)
    owner_id: int
    name = fields.CharField(max_length=80)
    purpose = fields.CharField(max_length=200)
    state = fields.CharEnumField(ClientState, max_length=32, default=ClientState.ACTIVE)
    language = fields.CharEnumField(Language, max_length=32)
    mode = fields.CharEnumField(ClientMode, max_length=32)
    rate_class = fields.CharEnumField(RateClass, max_length=32)
    is_sandbox = fields.BooleanField()
    grants = fields.CharField(max_length=4000)
    addresses = fields.CharField(max_length=1000)
    created_at = fields.DatetimeField()
    expires_at = fields.DatetimeField(null=True)
    last_used_at = fields.DatetimeField(null=True)
    stopped_by_id = fields.BigIntField(null=True)
    reason = fields.CharField(max_length=200, null=True)
    version = fields.IntField(default=1)

    class Meta:
        table = "api_clients"
        indexes = (
            Index(fields=("owner_id", "created_at", "id")),
            Index(fields=("owner_id", "last_used_at", "id")),
            Index(fields=("state", "created_at", "id")),
            Index(fields=("mode", "created_at", "id")),
            Index(fields=("created_at", "id")),
            Index(fields=("last_used_at", "id")),
        )


class ApiToken(Model):
    """What a program proves itself with. The token is known to its holder only, `last_four` are its last characters.

    A rotated one has a successor and an early end. `refused_at` is when it last came from a network it may not come from.
    """

    row_scope: ClassVar[RowScope] = RowScope(part_of="client")

    id = fields.BigIntField(primary_key=True)
    client: Any = fields.ForeignKeyField("posthouse.ApiClient", related_name=False, on_delete=fields.RESTRICT)
    client_id: int
    token_digest = fields.CharField(max_length=64, unique=True)
    last_four = fields.CharField(max_length=4)
    created_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()
    rotated_at = fields.DatetimeField(null=True)
    revoked_at = fields.DatetimeField(null=True)
    warned_at = fields.DatetimeField(null=True)
    last_used_at = fields.DatetimeField(null=True)
    last_used_block = fields.CharField(max_length=64, null=True)
    refused_at = fields.DatetimeField(null=True)
    refused_block = fields.CharField(max_length=64, null=True)

    class Meta:
        table = "api_tokens"
        indexes = (Index(fields=("client_id", "created_at", "id")), Index(fields=("expires_at", "id")))


class ApiDocument(Model):
    """A document a program may send by its id, which is the SHA-256 of its text. A retired one may be registered again."""

    row_scope: ClassVar[RowScope] = RowScope(part_of="client")

    id = fields.BigIntField(primary_key=True)
    client: Any = fields.ForeignKeyField("posthouse.ApiClient", related_name=False, on_delete=fields.RESTRICT)
    client_id: int
    sha256 = fields.CharField(max_length=64)
    name = fields.CharField(max_length=80)
    text = fields.TextField()
    cost = fields.IntField()
    registered_at = fields.DatetimeField()
    retired_at = fields.DatetimeField(null=True)
    last_used_at = fields.DatetimeField(null=True)

    class Meta:
        table = "api_documents"
        unique_together = (("client", "sha256"),)
        indexes = (Index(fields=("client_id", "registered_at", "id")),)
