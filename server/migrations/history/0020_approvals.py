from tortoise import migrations
from tortoise.migrations import operations as ops
from orjson import loads
from server.domains.approvals.states import ApprovalState, Vote
from tortoise.fields.base import OnDelete
from tortoise.fields.data import JSON_DUMPS
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('posthouse', '0019_assignments')]

    initial = False

    operations = [
        ops.CreateModel(
            name='Approval',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('state', fields.CharEnumField(default=ApprovalState.PENDING, description='PENDING: pending\nEXECUTED: executed\nREJECTED: rejected\nWITHDRAWN: withdrawn\nEXPIRED: expired\nFAILED: failed', enum_type=ApprovalState, max_length=32)),
                ('permission', fields.CharField(max_length=64)),
                ('subject_type', fields.CharField(null=True, max_length=40)),
                ('subject_key', fields.BigIntField(null=True)),
                ('seal_row', fields.CharField(max_length=36)),
                ('command_sealed', fields.BinaryField()),
                ('digest', fields.CharField(max_length=64)),
                ('open_mark', fields.CharField(null=True, unique=True, max_length=64)),
                ('changes', fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ('reason', fields.CharField(null=True, max_length=200)),
                ('proposer', fields.ForeignKeyField('posthouse.User', source_field='proposer_id', db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('beneficiary_id', fields.BigIntField(null=True)),
                ('holders', fields.CharField(null=True, max_length=40)),
                ('quorum', fields.IntField()),
                ('first_voter_id', fields.BigIntField(null=True)),
                ('proposed_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('expires_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('decided_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('outcome_code', fields.CharField(null=True, max_length=40)),
                ('result_type', fields.CharField(null=True, max_length=40)),
                ('result_key', fields.BigIntField(null=True)),
                ('version', fields.IntField(default=1)),
            ],
            options={'table': 'approvals', 'app': 'posthouse', 'indexes': [Index(fields=['expires_at', 'id']), Index(fields=['proposed_at', 'id']), Index(fields=['decided_at', 'id']), Index(fields=['state', 'expires_at', 'id']), Index(fields=['state', 'proposed_at', 'id']), Index(fields=['proposer_id', 'expires_at', 'id']), Index(fields=['proposer_id', 'proposed_at', 'id']), Index(fields=['proposer_id', 'decided_at', 'id']), Index(fields=['permission', 'proposed_at', 'id'])], 'pk_attr': 'id', 'table_description': 'A command somebody asked for, kept until others have decided.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='ApprovalVote',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('approval', fields.ForeignKeyField('posthouse.Approval', source_field='approval_id', db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('voter', fields.ForeignKeyField('posthouse.User', source_field='voter_id', null=True, db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('vote', fields.CharEnumField(description='APPROVE: approve\nREJECT: reject', enum_type=Vote, max_length=32)),
                ('note', fields.CharField(null=True, max_length=200)),
                ('at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'approval_votes', 'app': 'posthouse', 'unique_together': (('approval_id', 'voter_id'),), 'indexes': [Index(fields=['approval_id', 'at', 'id'])], 'pk_attr': 'id', 'table_description': 'What one person said, or, without one, whoever runs the machine. Nobody votes twice.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='FourEyes',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('since', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'four_eyes', 'app': 'posthouse', 'pk_attr': 'id', 'table_description': 'One row, once there have been two people who could approve. It is never deleted.'},
            bases=['Model'],
        ),
    ]
