"""Idempotency keys: what came of a request, so that its repetition has the same outcome."""

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model


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
