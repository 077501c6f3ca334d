from tortoise import migrations
from tortoise.migrations import operations as ops
from orjson import loads
from server.domains.reviews.states import Change, Decision, EntryState, ReviewScope, ReviewState
from tortoise.fields.base import OnDelete
from tortoise.fields.data import JSON_DUMPS
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('posthouse', '0021_api_clients')]

    initial = False

    operations = [
        ops.CreateModel(
            name='AccessReview',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('number', fields.CharField(unique=True, max_length=20)),
                ('name', fields.CharField(max_length=80)),
                ('scope', fields.CharEnumField(description='ALL: all\nUNIT: unit\nROLES: roles\nKINDS: kinds', enum_type=ReviewScope, max_length=32)),
                ('unit', fields.ForeignKeyField('posthouse.Unit', source_field='unit_id', null=True, db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('roles', fields.JSONField(null=True, encoder=JSON_DUMPS, decoder=loads)),
                ('kinds', fields.JSONField(null=True, encoder=JSON_DUMPS, decoder=loads)),
                ('state', fields.CharEnumField(default=ReviewState.DRAFT, description='DRAFT: draft\nIN_PROGRESS: in_progress\nPENDING_ACTIONS: pending_actions\nCOMPLETED: completed\nCANCELLED: cancelled', enum_type=ReviewState, max_length=32)),
                ('previous_id', fields.BigIntField(null=True)),
                ('due_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('overdue_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('undo_until', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('reminded_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('total', fields.IntField(default=0)),
                ('decided', fields.IntField(default=0)),
                ('executed', fields.IntField(default=0)),
                ('failed', fields.IntField(default=0)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('created_by', fields.ForeignKeyField('posthouse.User', source_field='created_by_id', null=True, db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('started_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('closed_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('closed_by', fields.ForeignKeyField('posthouse.User', source_field='closed_by_id', null=True, db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('ended_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('report_file_id', fields.BigIntField(null=True)),
                ('signature_file_id', fields.BigIntField(null=True)),
                ('report_sha256', fields.CharField(null=True, max_length=64)),
                ('signature_sha256', fields.CharField(null=True, max_length=64)),
                ('version', fields.IntField(default=1)),
            ],
            options={'table': 'access_reviews', 'app': 'posthouse', 'indexes': [Index(fields=['created_at', 'id']), Index(fields=['due_at', 'id']), Index(fields=['state', 'created_at', 'id']), Index(fields=['state', 'due_at', 'id']), Index(fields=['state', 'scope', 'ended_at'])], 'pk_attr': 'id', 'table_description': 'A campaign. `total` and `decided` count its entries, those of roles that are gone apart.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='AccessReviewEntry',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('review', fields.ForeignKeyField('posthouse.AccessReview', source_field='review_id', db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('assignment_id', fields.BigIntField()),
                ('user', fields.ForeignKeyField('posthouse.User', source_field='user_id', db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('user_name', fields.CharField(max_length=80)),
                ('role', fields.CharField(max_length=40)),
                ('unit', fields.ForeignKeyField('posthouse.Unit', source_field='unit_id', null=True, db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('city_unit_id', fields.BigIntField(null=True)),
                ('province_unit_id', fields.BigIntField(null=True)),
                ('partner_id', fields.BigIntField(null=True)),
                ('valid_from', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('valid_until', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('granted_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('granted_by', fields.ForeignKeyField('posthouse.User', source_field='granted_by_id', null=True, db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('last_used_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('dormant', fields.BooleanField(default=False)),
                ('excessive', fields.BooleanField(default=False)),
                ('orphaned', fields.BooleanField(default=False)),
                ('conflict', fields.BooleanField(default=False)),
                ('role_creep', fields.BooleanField(default=False)),
                ('privileged', fields.BooleanField(default=False)),
                ('no_second_factor', fields.BooleanField(default=False)),
                ('flag_count', fields.IntField(default=0)),
                ('change', fields.CharEnumField(description='NEW: new\nUNCHANGED: unchanged\nREMOVED: removed', enum_type=Change, max_length=32)),
                ('state', fields.CharEnumField(default=EntryState.OPEN, description='OPEN: open\nESCALATED: escalated\nDECIDED: decided\nEXECUTED: executed\nFAILED: failed\nGONE: gone', enum_type=EntryState, max_length=32)),
                ('reviewer', fields.ForeignKeyField('posthouse.User', source_field='reviewer_id', null=True, db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('decision', fields.CharEnumField(null=True, description='KEEP: keep\nREVOKE: revoke\nMODIFY: modify\nESCALATE: escalate', enum_type=Decision, max_length=32)),
                ('decided_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('decided_by', fields.ForeignKeyField('posthouse.User', source_field='decided_by_id', null=True, db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('note', fields.CharField(null=True, max_length=200)),
                ('new_unit', fields.ForeignKeyField('posthouse.Unit', source_field='new_unit_id', null=True, db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('new_until', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('suspended_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('ended_until', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('executed_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('problem', fields.CharField(null=True, max_length=64)),
                ('version', fields.IntField(default=1)),
            ],
            options={'table': 'access_review_entries', 'app': 'posthouse', 'unique_together': (('review_id', 'assignment_id'),), 'indexes': [Index(fields=['review_id', 'flag_count', 'id']), Index(fields=['review_id', 'state', 'flag_count', 'id']), Index(fields=['review_id', 'user_id', 'role']), Index(fields=['reviewer_id', 'review_id', 'flag_count', 'id']), Index(fields=['unit_id', 'review_id', 'flag_count', 'id']), Index(fields=['city_unit_id', 'review_id', 'flag_count', 'id']), Index(fields=['province_unit_id', 'review_id', 'flag_count', 'id']), Index(fields=['flag_count', 'id']), Index(fields=['user_id'])], 'pk_attr': 'id', 'table_description': 'A role somebody holds, as it was when the review began, and what was decided about it.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='AccessReviewDecision',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('entry', fields.ForeignKeyField('posthouse.AccessReviewEntry', source_field='entry_id', db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.CASCADE)),
                ('decision', fields.CharEnumField(description='KEEP: keep\nREVOKE: revoke\nMODIFY: modify\nESCALATE: escalate', enum_type=Decision, max_length=32)),
                ('note', fields.CharField(null=True, max_length=200)),
                ('decided_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('decided_by', fields.ForeignKeyField('posthouse.User', source_field='decided_by_id', null=True, db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
            ],
            options={'table': 'access_review_decisions', 'app': 'posthouse', 'indexes': [Index(fields=['entry_id', 'decided_at', 'id']), Index(fields=['decided_by_id'])], 'pk_attr': 'id', 'table_description': 'A decision about an entry, whoever made it. The newest is the one that counts, the others are its history.'},
            bases=['Model'],
        ),
    ]
