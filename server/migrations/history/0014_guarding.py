"""Devices and detections, a second factor's successor, and when a session was last proved."""

from tortoise import migrations
from tortoise.migrations import operations as ops
from server.domains.security.models import DetectionKind, DetectionState
from tortoise.fields.base import OnDelete
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('posthouse', '0013_contact_changes')]

    initial = False

    operations = [
        ops.CreateModel(
            name='Detection',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('kind', fields.CharEnumField(description='MANY_FAILURES: many_failures\nNETWORK_FAILURES: network_failures\nPASSWORD_SPRAYING: password_spraying\nCODE_GUESSING: code_guessing\nCODE_REPLAY: code_replay\nPASSKEY_COPIED: passkey_copied\nNEW_DEVICE: new_device\nIMPOSSIBLE_TRAVEL: impossible_travel', enum_type=DetectionKind, max_length=32)),
                ('state', fields.CharEnumField(default=DetectionState.OPEN, description='OPEN: open\nACKNOWLEDGED: acknowledged', enum_type=DetectionState, max_length=32)),
                ('mark', fields.CharField(unique=True, max_length=32)),
                ('user', fields.ForeignKeyField('posthouse.User', source_field='user_id', null=True, db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('address_block', fields.CharField(null=True, max_length=64)),
                ('times', fields.IntField(default=1)),
                ('first_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('last_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('details', fields.CharField(null=True, max_length=200)),
                ('acknowledged_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('acknowledged_by', fields.ForeignKeyField('posthouse.User', source_field='acknowledged_by_id', null=True, db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('note', fields.CharField(null=True, max_length=200)),
                ('version', fields.IntField(default=1)),
            ],
            options={'table': 'detections', 'app': 'posthouse', 'indexes': [Index(fields=['first_at', 'id']), Index(fields=['last_at']), Index(fields=['state', 'first_at', 'id']), Index(fields=['kind', 'first_at', 'id']), Index(fields=['user_id', 'first_at', 'id'])], 'pk_attr': 'id', 'table_description': 'Something noticed of one account or network. The same within the hour is one row, counted.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Device',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('user', fields.ForeignKeyField('posthouse.User', source_field='user_id', db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('token_digest', fields.CharField(null=True, max_length=64)),
                ('look_index', fields.CharField(max_length=32)),
                ('first_seen_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('last_seen_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'devices', 'app': 'posthouse', 'unique_together': (('user', 'token_digest'),), 'indexes': [Index(fields=['user_id', 'look_index']), Index(fields=['last_seen_at'])], 'pk_attr': 'id', 'table_description': 'What an account has signed in from. A browser keeps the token. `look_index` finds again what keeps nothing.'},
            bases=['Model'],
        ),
        ops.AddField(
            model_name='SecondFactor',
            name='next_row',
            field=fields.CharField(null=True, max_length=36),
        ),
        ops.AddField(
            model_name='SecondFactor',
            name='next_sealed',
            field=fields.BinaryField(null=True),
        ),
        ops.AddField(
            model_name='Session',
            name='authenticated_at',
            field=fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
        ),
    ]
