"""Shipments: the items themselves on their way, and what happened to them."""

from typing import Any, ClassVar

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

from server.core.scope import RowScope
from server.domains.catalog.words import OrderProduct, ScreeningVerdict
from server.domains.shipments.words import (
    EventCode,
    NonDeliveryAction,
    NonDeliveryReason,
    RetentionReason,
    ShipmentStatus,
    SignerRelation,
)


class Shipment(Model):
    """One item on its way from sender to addressee.

    `reference` is the number of the order it was made for. What a step asks of the order stands here, written by the order:
    `confirmed` (paid and not held), `paid_grams` (the weight its postage covers). Of personal data it holds masks, and blind
    indexes of the last four digits of both telephone numbers for public tracking.
    """

    row_scope: ClassVar[RowScope] = RowScope(
        own="customer_id", unit=("province_unit_id", "city_unit_id", "unit_id", "delivery_unit_id")
    )

    id = fields.BigIntField(primary_key=True)
    number = fields.CharField(max_length=13, unique=True, null=True)
    reference = fields.CharField(max_length=20, unique=True)
    status = fields.CharEnumField(ShipmentStatus, max_length=32)
    held_from: Any = fields.CharEnumField(ShipmentStatus, max_length=32, null=True)
    product = fields.CharEnumField(OrderProduct, max_length=32)
    registered = fields.BooleanField()
    destination_country = fields.CharField(max_length=2)
    weight_grams = fields.IntField()
    paid_grams = fields.IntField()
    accepted_weight_grams = fields.IntField(null=True)
    length_mm = fields.IntField(null=True)
    width_mm = fields.IntField(null=True)
    height_mm = fields.IntField(null=True)
    sender_masked = fields.JSONField[dict[str, str | None]]()
    addressee_masked = fields.JSONField[dict[str, str | None]]()
    sender_suffix_index = fields.CharField(max_length=32)
    addressee_suffix_index = fields.CharField(max_length=32)
    confirmed = fields.BooleanField(default=False)
    screening = fields.CharEnumField(ScreeningVerdict, max_length=32)
    needs_identity = fields.BooleanField()
    identity_checked_at = fields.DatetimeField(null=True)
    needs_inspection = fields.BooleanField()
    inspected_at = fields.DatetimeField(null=True)
    unit_id: int | None
    delivery_unit_id: int | None
    customer: Any = fields.ForeignKeyField("posthouse.User", related_name=False, on_delete=fields.RESTRICT, null=True)
    unit: Any = fields.ForeignKeyField("posthouse.Unit", related_name=False, on_delete=fields.RESTRICT, null=True)
    city_unit_id = fields.BigIntField(null=True)
    province_unit_id = fields.BigIntField(null=True)
    delivery_unit: Any = fields.ForeignKeyField(
        "posthouse.Unit", related_name=False, on_delete=fields.RESTRICT, null=True
    )
    attempts = fields.IntField(default=0)
    stale = fields.BooleanField(default=False)
    late = fields.BooleanField(default=False)
    promised_on = fields.DateField(null=True)
    created_at = fields.DatetimeField()
    accepted_at = fields.DatetimeField(null=True)
    delivered_at = fields.DatetimeField(null=True)
    last_event_at = fields.DatetimeField()
    last_event_code = fields.CharEnumField(EventCode, max_length=32, null=True)
    last_place = fields.CharField(max_length=80, null=True)
    label_prints = fields.IntField(default=0)
    signer_masked = fields.CharField(max_length=60, null=True)
    signer_relation: Any = fields.CharEnumField(SignerRelation, max_length=32, null=True)
    signature_sha256 = fields.CharField(max_length=64, null=True)
    pickup_consent = fields.CharField(max_length=200, null=True)
    version = fields.IntField(default=1)

    class Meta:
        table = "shipments"
        indexes = (
            Index(fields=("created_at", "id")),
            Index(fields=("last_event_at", "id")),
            Index(fields=("status", "created_at", "id")),
            Index(fields=("status", "id")),
            Index(fields=("product", "created_at", "id")),
            Index(fields=("destination_country", "created_at", "id")),
            Index(fields=("delivered_at", "late")),
            Index(fields=("stale", "created_at", "id")),
            Index(fields=("late", "created_at", "id")),
            Index(fields=("customer_id", "created_at", "id")),
            Index(fields=("unit_id", "created_at", "id")),
            Index(fields=("city_unit_id", "created_at", "id")),
            Index(fields=("province_unit_id", "created_at", "id")),
            Index(fields=("delivery_unit_id", "created_at", "id")),
        )


class ShipmentEvent(Model):
    """Something that happened to an item: where, when, by whom, and when it became known."""

    row_scope: ClassVar[RowScope] = RowScope(part_of="shipment")

    id = fields.BigIntField(primary_key=True)
    shipment: Any = fields.ForeignKeyField("posthouse.Shipment", related_name=False, on_delete=fields.RESTRICT)
    code = fields.CharEnumField(EventCode, max_length=32)
    at = fields.DatetimeField()
    recorded_at = fields.DatetimeField()
    place = fields.CharField(max_length=80, default="")
    unit: Any = fields.ForeignKeyField("posthouse.Unit", related_name=False, on_delete=fields.RESTRICT, null=True)
    actor: Any = fields.ForeignKeyField("posthouse.User", related_name=False, on_delete=fields.RESTRICT, null=True)
    reason = fields.CharEnumField(NonDeliveryReason, max_length=32, null=True)
    action = fields.CharEnumField(NonDeliveryAction, max_length=32, null=True)
    retention = fields.CharEnumField(RetentionReason, max_length=32, null=True)
    note = fields.CharField(max_length=200, null=True)
    late = fields.BooleanField(default=False)

    class Meta:
        table = "shipment_events"
        unique_together = (("shipment_id", "code", "at", "place"),)
        indexes = (Index(fields=("shipment_id", "at", "id")),)
