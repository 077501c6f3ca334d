"""Every filter and every sort of the long lists has an index, so that a page takes as long at the hundredth thousand."""

from tortoise import migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops

WANTED = {
    "Order": (
        ["status", "id"],
        ["product", "placed_at", "id"],
        ["registered", "placed_at", "id"],
        ["destination_country", "placed_at", "id"],
        ["postage_minor", "id"],
        ["weight_grams"],
        ["delivered_at"],
    ),
    "Shipment": (
        ["status", "id"],
        ["product", "created_at", "id"],
        ["destination_country", "created_at", "id"],
        ["delivered_at", "late"],
    ),
}


class Migration(migrations.Migration):
    dependencies = [("posthouse", "0008_order_modifications")]
    operations = [
        ops.AddIndex(model_name=model, index=Index(fields=columns))
        for model, found in WANTED.items()
        for columns in found
    ]
