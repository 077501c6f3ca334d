"""Cases of verification with their documents, certificates with their challenges, and files only their domain opens."""

from tortoise import migrations
from tortoise.migrations import operations as ops
from server.core.languages import Language
from server.domains.verification.words import CaseKind, CaseState, CertificateState, DocumentSide, DocumentType, Reason, SignatureAlgorithm
from tortoise.fields.base import OnDelete
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('posthouse', '0015_passkeys')]

    initial = False

    operations = [
        ops.CreateModel(
            name='VerificationCase',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('kind', fields.CharEnumField(description='PERSON: person\nORGANISATION: organisation\nCERTIFICATE: certificate', enum_type=CaseKind, max_length=32)),
                ('state', fields.CharEnumField(default=CaseState.SUBMITTED, description='SUBMITTED: submitted\nIN_REVIEW: in_review\nHALF_APPROVED: half_approved\nNEEDS_INFO: needs_info\nAPPROVED: approved\nREJECTED: rejected\nWITHDRAWN: withdrawn\nLAPSED: lapsed\nEXPIRED: expired\nREVOKED: revoked', enum_type=CaseState, max_length=32)),
                ('applicant', fields.ForeignKeyField('posthouse.User', source_field='applicant_id', db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('language', fields.CharEnumField(description='ZH_CN: zh-CN\nEN: en', enum_type=Language, max_length=32)),
                ('document_type', fields.CharEnumField(description='RESIDENT_ID: resident_id\nRESIDENCE_PERMIT: residence_permit\nTRAVEL_PERMIT: travel_permit\nMILITARY_ID: military_id\nPASSPORT: passport\nCREDIT_CODE: credit_code', enum_type=DocumentType, max_length=32)),
                ('seal_row', fields.CharField(max_length=36)),
                ('subject_sealed', fields.BinaryField(null=True)),
                ('name_masked', fields.CharField(max_length=200)),
                ('number_masked', fields.CharField(max_length=60)),
                ('number_index', fields.CharField(max_length=32)),
                ('document_ends_on', fields.DateField(null=True)),
                ('duplicate', fields.BooleanField(default=False)),
                ('in_person', fields.BooleanField(default=False)),
                ('reason', fields.CharEnumField(null=True, description='UNREADABLE: unreadable\nINCOMPLETE: incomplete\nMISMATCH: mismatch\nDOCUMENT_EXPIRED: document_expired\nWRONG_DOCUMENT: wrong_document\nAUTHORITY_MISSING: authority_missing\nDEREGISTERED: deregistered\nUNDERAGE: underage\nDUPLICATE: duplicate\nSUSPECTED_FORGERY: suspected_forgery\nNOT_CONFIRMED: not_confirmed\nHOLDER_ASKED: holder_asked', enum_type=Reason, max_length=32)),
                ('note', fields.CharField(null=True, max_length=500)),
                ('answer', fields.CharField(null=True, max_length=500)),
                ('reviewer', fields.ForeignKeyField('posthouse.User', source_field='reviewer_id', null=True, db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('claim_ends_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('first_reviewer', fields.ForeignKeyField('posthouse.User', source_field='first_reviewer_id', null=True, db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('submitted_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('updated_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('answer_due_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('decided_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('expires_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('warned_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('version', fields.IntField(default=1)),
            ],
            options={'table': 'verification_cases', 'app': 'posthouse', 'indexes': [Index(fields=['submitted_at', 'id']), Index(fields=['state', 'submitted_at', 'id']), Index(fields=['kind', 'submitted_at', 'id']), Index(fields=['applicant_id', 'submitted_at', 'id']), Index(fields=['reviewer_id', 'submitted_at', 'id']), Index(fields=['number_index']), Index(fields=['state', 'claim_ends_at']), Index(fields=['state', 'answer_due_at']), Index(fields=['state', 'expires_at'])], 'pk_attr': 'id', 'table_description': "One person's request to be known: as themselves, for an organisation, or by a certificate."},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Certificate',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('holder', fields.ForeignKeyField('posthouse.User', source_field='holder_id', db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('case', fields.ForeignKeyField('posthouse.VerificationCase', source_field='case_id', null=True, db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('state', fields.CharEnumField(default=CertificateState.PENDING, description='PENDING: pending\nACTIVE: active\nSUSPENDED: suspended\nREVOKED: revoked\nEXPIRED: expired', enum_type=CertificateState, max_length=32)),
                ('fingerprint', fields.CharField(unique=True, max_length=64)),
                ('serial', fields.CharField(max_length=64)),
                ('issuer', fields.CharField(max_length=200)),
                ('algorithm', fields.CharField(max_length=40)),
                ('seal_row', fields.CharField(max_length=36)),
                ('chain_sealed', fields.BinaryField(null=True)),
                ('valid_from', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('valid_until', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('bound_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('proved_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('ended_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('version', fields.IntField(default=1)),
            ],
            options={'table': 'certificates', 'app': 'posthouse', 'indexes': [Index(fields=['bound_at', 'id']), Index(fields=['holder_id', 'bound_at', 'id']), Index(fields=['state', 'valid_until'])], 'pk_attr': 'id', 'table_description': 'A digital certificate somebody has bound to their account. `case` is the evidence of its first proof.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='CertificateChallenge',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('certificate', fields.ForeignKeyField('posthouse.Certificate', source_field='certificate_id', db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.CASCADE)),
                ('session', fields.ForeignKeyField('posthouse.Session', source_field='session_id', null=True, db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.SET_NULL)),
                ('nonce', fields.CharField(max_length=43)),
                ('context_digest', fields.CharField(max_length=64)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('expires_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('answered_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('algorithm', fields.CharEnumField(null=True, description='RSA_PSS_SHA256: rsa_pss_sha256\nRSA_PKCS1_SHA256: rsa_pkcs1_sha256\nECDSA_SHA256: ecdsa_sha256', enum_type=SignatureAlgorithm, max_length=32)),
                ('signature', fields.BinaryField(null=True)),
            ],
            options={'table': 'certificate_challenges', 'app': 'posthouse', 'indexes': [Index(fields=['certificate_id', 'answered_at']), Index(fields=['session_id', 'answered_at']), Index(fields=['expires_at'])], 'pk_attr': 'id', 'table_description': "What a certificate's key is asked to sign, once. `context_digest` binds the signature to one purpose and its object."},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='VerificationDocument',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('owner', fields.ForeignKeyField('posthouse.User', source_field='owner_id', db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('case', fields.ForeignKeyField('posthouse.VerificationCase', source_field='case_id', null=True, db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('file', fields.OneToOneField('posthouse.File', source_field='file_id', db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.CASCADE)),
                ('side', fields.CharEnumField(description='FRONT: front\nBACK: back\nHOLDER: holder\nLICENCE: licence\nAUTHORITY: authority\nOTHER: other', enum_type=DocumentSide, max_length=32)),
                ('media_type', fields.CharField(max_length=100)),
                ('size_bytes', fields.BigIntField()),
                ('uploaded_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'verification_documents', 'app': 'posthouse', 'indexes': [Index(fields=['case_id', 'id']), Index(fields=['owner_id', 'uploaded_at', 'id'])], 'pk_attr': 'id', 'table_description': 'A picture or PDF that belongs to a case, or waits for one. Its bytes are sealed with the key of its file.'},
            bases=['Model'],
        ),
        ops.AddField(
            model_name='File',
            name='apart',
            field=fields.BooleanField(default=False, db_default=False),
        ),
    ]
