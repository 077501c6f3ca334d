"""Orders, their price lines, their history, and the number ranges they draw from."""

from typing import Any, ClassVar

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

from server.core.money import Currency
from server.core.scope import RowScope
from server.core.sealed import SealedColumn
from server.domains.catalog.words import ChargeCode, ContentsCategory, OrderProduct, TariffZone
from server.domains.orders.states import CounterMethod, OrderStatus


class Order(Model):
    """A customer's purchase of carriage for one item.

    A party is kept as one sealed text (name, telephone, address) beside the masks shown to readers and a blind index of
    its telephone number. `seal_row` binds the sealed texts to this row.
    """

    row_scope: ClassVar[RowScope] = RowScope(own="customer_id", unit=("province_unit_id", "city_unit_id", "unit_id"))
    sealed: ClassVar[tuple[SealedColumn, ...]] = (
        SealedColumn("sender_sealed", "sender"),
        SealedColumn("addressee_sealed", "addressee"),
    )

    id = fields.BigIntField(primary_key=True)
    number = fields.CharField(max_length=20, unique=True)
    item_number = fields.CharField(max_length=13, unique=True, null=True)
    status = fields.CharEnumField(OrderStatus, max_length=32)
    product = fields.CharEnumField(OrderProduct, max_length=32)
    zone = fields.CharEnumField(TariffZone, max_length=32)
    registered = fields.BooleanField()
    return_receipt = fields.BooleanField()
    weight_grams = fields.IntField()
    chargeable_grams = fields.IntField(default=0, db_default=0)
    length_mm = fields.IntField(null=True)
    width_mm = fields.IntField(null=True)
    height_mm = fields.IntField(null=True)
    destination_country = fields.CharField(max_length=2, default="CN", db_default="CN")
    contents_category: Any = fields.CharEnumField(ContentsCategory, max_length=32, null=True)
    contents: Any = fields.JSONField[list[dict[str, Any]]](null=True)
    insured_minor = fields.BigIntField(null=True)
    postage_minor = fields.BigIntField()
    paid_minor = fields.BigIntField(default=0)
    currency = fields.CharEnumField(Currency, max_length=32, default=Currency.CNY)
    seal_row = fields.CharField(max_length=36)
    sender_sealed = fields.BinaryField()
    sender_masked = fields.JSONField[dict[str, str | None]]()
    sender_phone_index = fields.CharField(max_length=32)
    addressee_sealed = fields.BinaryField()
    addressee_masked = fields.JSONField[dict[str, str | None]]()
    addressee_phone_index = fields.CharField(max_length=32)
    customer_id: int | None
    unit_id: int | None
    shipment_id: int | None
    customer: Any = fields.ForeignKeyField("posthouse.User", related_name=False, on_delete=fields.RESTRICT, null=True)
    unit: Any = fields.ForeignKeyField("posthouse.Unit", related_name=False, on_delete=fields.RESTRICT, null=True)
    city_unit_id = fields.BigIntField(null=True)
    province_unit_id = fields.BigIntField(null=True)
    shipment: Any = fields.ForeignKeyField(
        "posthouse.Shipment", related_name=False, on_delete=fields.RESTRICT, null=True
    )
    placed_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()
    payment_due_at = fields.DatetimeField(null=True)
    delivered_at = fields.DatetimeField(null=True)
    completed_at = fields.DatetimeField(null=True)
    cancelled_at = fields.DatetimeField(null=True)
    cancel_reason = fields.CharField(max_length=200, null=True)
    version = fields.IntField(default=1)

    class Meta:
        table = "orders"
        indexes = (
            Index(fields=("placed_at", "id")),
            Index(fields=("status", "placed_at", "id")),
            Index(fields=("customer_id", "placed_at", "id")),
            Index(fields=("unit_id", "placed_at", "id")),
            Index(fields=("city_unit_id", "placed_at", "id")),
            Index(fields=("province_unit_id", "placed_at", "id")),
            Index(fields=("unit_id", "status", "placed_at", "id")),
            Index(fields=("city_unit_id", "status", "placed_at", "id")),
            Index(fields=("province_unit_id", "status", "placed_at", "id")),
            Index(fields=("shipment_id",)),
            Index(fields=("status", "payment_due_at")),
            Index(fields=("status", "delivered_at")),
            Index(fields=("status", "id")),
            Index(fields=("product", "placed_at", "id")),
            Index(fields=("registered", "placed_at", "id")),
            Index(fields=("destination_country", "placed_at", "id")),
            Index(fields=("postage_minor", "id")),
            Index(fields=("weight_grams",)),
            Index(fields=("delivered_at", "id")),
            Index(fields=("sender_phone_index",)),
            Index(fields=("addressee_phone_index",)),
        )


class OrderCharge(Model):
    """One line of an order's price, as it was quoted."""

    row_scope: ClassVar[RowScope] = RowScope(part_of="order")

    id = fields.BigIntField(primary_key=True)
    order: Any = fields.ForeignKeyField("posthouse.Order", related_name=False, on_delete=fields.RESTRICT)
    code = fields.CharEnumField(ChargeCode, max_length=32)
    quantity = fields.IntField()
    unit_minor = fields.BigIntField()
    amount_minor = fields.BigIntField()
    currency = fields.CharEnumField(Currency, max_length=32, default=Currency.CNY)
    tariff = fields.CharField(max_length=40)

    class Meta:
        table = "order_charges"
        indexes = (Index(fields=("order_id", "id")),)


class OrderEvent(Model):
    """A state an order has reached: when, by whom, and why."""

    row_scope: ClassVar[RowScope] = RowScope(part_of="order")

    id = fields.BigIntField(primary_key=True)
    order: Any = fields.ForeignKeyField("posthouse.Order", related_name=False, on_delete=fields.RESTRICT)
    status = fields.CharEnumField(OrderStatus, max_length=32)
    at = fields.DatetimeField()
    actor: Any = fields.ForeignKeyField("posthouse.User", related_name=False, on_delete=fields.RESTRICT, null=True)
    reason = fields.CharField(max_length=200, null=True)

    class Meta:
        table = "order_events"
        indexes = (Index(fields=("order_id", "at", "id")),)


class OrderModification(Model):
    """What a paid order was before a change whose difference is not settled yet. Gone once it is settled or abandoned."""

    row_scope: ClassVar[RowScope] = RowScope(part_of="order")
    sealed: ClassVar[tuple[SealedColumn, ...]] = (
        SealedColumn("sender_sealed", "sender", "orders", "order__seal_row"),
        SealedColumn("addressee_sealed", "addressee", "orders", "order__seal_row"),
    )

    id = fields.BigIntField(primary_key=True)
    order: Any = fields.OneToOneField("posthouse.Order", related_name=False, on_delete=fields.RESTRICT)
    contents = fields.JSONField[dict[str, Any]]()
    charges = fields.JSONField[list[dict[str, Any]]]()
    sender_sealed = fields.BinaryField()
    addressee_sealed = fields.BinaryField()

    class Meta:
        table = "order_modifications"


class CounterReceipt(Model):
    """Money taken, or given back where negative, at a counter: recorded, not moved, by the platform."""

    row_scope: ClassVar[RowScope] = RowScope(part_of="order")

    id = fields.BigIntField(primary_key=True)
    order: Any = fields.ForeignKeyField("posthouse.Order", related_name=False, on_delete=fields.RESTRICT)
    number = fields.CharField(max_length=20, unique=True)
    amount_minor = fields.BigIntField()
    currency = fields.CharEnumField(Currency, max_length=32, default=Currency.CNY)
    method = fields.CharEnumField(CounterMethod, max_length=32)
    voucher = fields.CharField(max_length=60, null=True)
    received_at = fields.DatetimeField()
    received_by: Any = fields.ForeignKeyField(
        "posthouse.User", related_name=False, on_delete=fields.RESTRICT, null=True
    )

    class Meta:
        table = "counter_receipts"
        indexes = (Index(fields=("order_id", "id")), Index(fields=("received_at", "id")))


class NumberRange(Model):
    """The next serial of a kind of number. Drawn in the transaction that uses it, so that none is lost or given twice."""

    id = fields.BigIntField(primary_key=True)
    name = fields.CharField(max_length=20, unique=True)
    next_serial = fields.BigIntField()
    last_serial = fields.BigIntField()

    class Meta:
        table = "number_ranges"
