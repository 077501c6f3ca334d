"""Indexes of orders by office and state: what a clerk's list asks for most, found without looking through the office."""

from tortoise import migrations
from tortoise.migrations import operations as ops
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('posthouse', '0023_explanations')]

    initial = False

    operations = [
        ops.AddIndex(model_name='Order', index=Index(fields=['unit_id', 'status', 'placed_at', 'id'])),
        ops.AddIndex(model_name='Order', index=Index(fields=['city_unit_id', 'status', 'placed_at', 'id'])),
        ops.AddIndex(model_name='Order', index=Index(fields=['province_unit_id', 'status', 'placed_at', 'id'])),
    ]
