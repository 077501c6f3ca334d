from tortoise import migrations
from tortoise.migrations import operations as ops
from orjson import loads
from server.core.money import Currency
from server.core.viewer import Stage
from server.domains.audit.models import AuditOutcome
from server.domains.orders.states import ChargeCode, OrderProduct, OrderStatus, TariffZone
from server.domains.permissions.models import UnitLevel
from server.domains.users.models import UserKind, UserState
from tortoise.fields.base import OnDelete
from tortoise.fields.data import JSON_DUMPS
from tortoise import fields
from tortoise.indexes import Index


class Migration(migrations.Migration):
    initial = True

    operations = [
        ops.CreateModel(
            name="AuditRefusal",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("who", fields.CharField(max_length=80)),
                ("actor_id", fields.BigIntField(null=True)),
                ("actor_name", fields.CharField(max_length=80)),
                ("action", fields.CharField(max_length=64)),
                ("code", fields.CharField(max_length=64)),
                ("minute", fields.BigIntField()),
                ("count", fields.IntField()),
                ("first_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("request_id", fields.CharField(null=True, max_length=64)),
                ("address_block", fields.CharField(null=True, max_length=64)),
            ],
            options={
                "table": "audit_refusals",
                "app": "posthouse",
                "unique_together": (("who", "action", "code", "minute"),),
                "pk_attr": "id",
                "table_description": "Refusals of one actor or address, action, code and minute, counted until the minute is over.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="IdempotencyKey",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("user_id", fields.BigIntField()),
                ("key", fields.CharField(max_length=100)),
                ("operation", fields.CharField(max_length=64)),
                ("fingerprint", fields.BinaryField()),
                ("object_key", fields.BigIntField(null=True)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "idempotency_keys",
                "app": "posthouse",
                "unique_together": (("user_id", "key"),),
                "indexes": [Index(fields=["created_at"])],
                "pk_attr": "id",
                "table_description": "One key of one user. Holds the outcome (an object's key), never the answer or the input.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="NumberRange",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("name", fields.CharField(unique=True, max_length=20)),
                ("next_serial", fields.BigIntField()),
                ("last_serial", fields.BigIntField()),
            ],
            options={
                "table": "number_ranges",
                "app": "posthouse",
                "pk_attr": "id",
                "table_description": "The next serial of a kind of number. Drawn in the transaction that uses it, so that none is lost or given twice.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="PolicyVersion",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("version", fields.BigIntField(default=1)),
            ],
            options={
                "table": "policy_versions",
                "app": "posthouse",
                "pk_attr": "id",
                "table_description": "One row: a number that grows with every change of who may do what.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="SetupToken",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("token_digest", fields.CharField(unique=True, max_length=64)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("used_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "setup_tokens",
                "app": "posthouse",
                "pk_attr": "id",
                "table_description": "The one-time token by which the first administrator is made.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="SignInBudget",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("login_index", fields.CharField(max_length=32)),
                ("window", fields.BigIntField()),
                ("tries", fields.IntField()),
            ],
            options={
                "table": "sign_in_budgets",
                "app": "posthouse",
                "unique_together": (("login_index", "window"),),
                "pk_attr": "id",
                "table_description": "Tries left of one account name within one window of time, counted before they are judged.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Unit",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("name", fields.CharField(max_length=80)),
                (
                    "level",
                    fields.CharEnumField(
                        description="PROVINCE: province\nCITY: city\nOFFICE: office", enum_type=UnitLevel, max_length=32
                    ),
                ),
                (
                    "parent",
                    fields.ForeignKeyField(
                        "posthouse.Unit",
                        source_field="parent_id",
                        null=True,
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("city_unit_id", fields.BigIntField(null=True)),
                ("province_unit_id", fields.BigIntField(null=True)),
            ],
            options={
                "table": "units",
                "app": "posthouse",
                "indexes": [Index(fields=["province_unit_id", "id"]), Index(fields=["city_unit_id", "id"])],
                "pk_attr": "id",
                "table_description": "A part of the organisation. Rows carry the ids of all levels above them, so that a scope is plain equality.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="User",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                (
                    "kind",
                    fields.CharEnumField(
                        description="CUSTOMER: customer\nSTAFF: staff\nPARTNER_MEMBER: partner_member\nREGULATOR: regulator\nAPI_CLIENT: api_client\nSYSTEM: system",
                        enum_type=UserKind,
                        max_length=32,
                    ),
                ),
                (
                    "state",
                    fields.CharEnumField(
                        default=UserState.ACTIVE,
                        description="PENDING_VERIFICATION: pending_verification\nACTIVE: active\nLOCKED: locked\nSUSPENDED: suspended\nDEACTIVATED: deactivated",
                        enum_type=UserState,
                        max_length=32,
                    ),
                ),
                ("display_name", fields.CharField(max_length=80)),
                ("seal_row", fields.CharField(max_length=36)),
                ("email_sealed", fields.BinaryField(null=True)),
                ("email_masked", fields.CharField(null=True, max_length=254)),
                ("email_index", fields.CharField(null=True, unique=True, max_length=32)),
                ("phone_sealed", fields.BinaryField(null=True)),
                ("phone_masked", fields.CharField(null=True, max_length=32)),
                ("phone_index", fields.CharField(null=True, unique=True, max_length=32)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("version", fields.IntField(default=1)),
            ],
            options={
                "table": "users",
                "app": "posthouse",
                "indexes": [Index(fields=["kind", "id"])],
                "pk_attr": "id",
                "table_description": "An account. Telephone number and e-mail address are sealed, masked and blind-indexed. `seal_row` binds them here.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="AuditEntry",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("sequence", fields.BigIntField(unique=True)),
                ("at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                (
                    "actor",
                    fields.ForeignKeyField(
                        "posthouse.User",
                        source_field="actor_id",
                        null=True,
                        db_constraint=False,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("actor_name", fields.CharField(max_length=80)),
                ("action", fields.CharField(max_length=64)),
                ("object_type", fields.CharField(null=True, max_length=40)),
                ("object_key", fields.BigIntField(null=True)),
                (
                    "outcome",
                    fields.CharEnumField(
                        description="SUCCEEDED: succeeded\nREFUSED: refused", enum_type=AuditOutcome, max_length=32
                    ),
                ),
                ("code", fields.CharField(null=True, max_length=64)),
                ("count", fields.IntField()),
                ("reason", fields.CharField(null=True, max_length=200)),
                ("request_id", fields.CharField(null=True, max_length=64)),
                ("address_block", fields.CharField(null=True, max_length=64)),
                ("body", fields.BinaryField()),
                ("previous_hash", fields.BinaryField()),
                ("hash", fields.BinaryField()),
            ],
            options={
                "table": "audit_entries",
                "app": "posthouse",
                "indexes": [
                    Index(fields=["action", "sequence"]),
                    Index(fields=["actor_id", "sequence"]),
                    Index(fields=["object_type", "object_key", "sequence"]),
                    Index(fields=["outcome", "sequence"]),
                    Index(fields=["at", "sequence"]),
                ],
                "pk_attr": "id",
                "table_description": "What was done, or refused. `body` is what is hashed. The other columns are copies of it, for searching.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Credential",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                (
                    "user",
                    fields.OneToOneField(
                        "posthouse.User",
                        source_field="user_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("password_hash", fields.CharField(max_length=200)),
                ("changed_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "credentials",
                "app": "posthouse",
                "pk_attr": "id",
                "table_description": "A user's password, as Argon2id with its parameters.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Order",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("number", fields.CharField(unique=True, max_length=20)),
                ("item_number", fields.CharField(null=True, unique=True, max_length=13)),
                (
                    "status",
                    fields.CharEnumField(
                        description="DRAFT: draft\nPENDING_PAYMENT: pending_payment\nCONFIRMED: confirmed\nMODIFYING: modifying\nON_HOLD: on_hold\nACCEPTED: accepted\nIN_TRANSIT: in_transit\nDELIVERED: delivered\nCOMPLETED: completed\nRETURNING: returning\nRETURNED: returned\nEXCEPTION: exception\nCLOSED: closed\nEXPIRED: expired\nCANCELLED: cancelled",
                        enum_type=OrderStatus,
                        max_length=32,
                    ),
                ),
                (
                    "product",
                    fields.CharEnumField(
                        description="LETTER: letter\nLETTER_SHEET: letter_sheet\nPOSTCARD: postcard\nPRINTED_MATTER: printed_matter\nBLIND_LITERATURE: blind_literature",
                        enum_type=OrderProduct,
                        max_length=32,
                    ),
                ),
                (
                    "zone",
                    fields.CharEnumField(
                        description="LOCAL: local\nOUT_OF_TOWN: out_of_town", enum_type=TariffZone, max_length=32
                    ),
                ),
                ("registered", fields.BooleanField()),
                ("return_receipt", fields.BooleanField()),
                ("weight_grams", fields.IntField()),
                ("insured_minor", fields.BigIntField(null=True)),
                ("postage_minor", fields.BigIntField()),
                ("paid_minor", fields.BigIntField(default=0)),
                (
                    "currency",
                    fields.CharEnumField(
                        default=Currency.CNY, description="CNY: CNY", enum_type=Currency, max_length=32
                    ),
                ),
                ("seal_row", fields.CharField(max_length=36)),
                ("sender_sealed", fields.BinaryField()),
                ("sender_masked", fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ("sender_phone_index", fields.CharField(max_length=32)),
                ("addressee_sealed", fields.BinaryField()),
                ("addressee_masked", fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ("addressee_phone_index", fields.CharField(max_length=32)),
                (
                    "customer",
                    fields.ForeignKeyField(
                        "posthouse.User",
                        source_field="customer_id",
                        null=True,
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                (
                    "unit",
                    fields.ForeignKeyField(
                        "posthouse.Unit",
                        source_field="unit_id",
                        null=True,
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("city_unit_id", fields.BigIntField(null=True)),
                ("province_unit_id", fields.BigIntField(null=True)),
                ("placed_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("updated_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("cancelled_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("cancel_reason", fields.CharField(null=True, max_length=200)),
                ("version", fields.IntField(default=1)),
            ],
            options={
                "table": "orders",
                "app": "posthouse",
                "indexes": [
                    Index(fields=["placed_at", "id"]),
                    Index(fields=["status", "placed_at", "id"]),
                    Index(fields=["customer_id", "placed_at", "id"]),
                    Index(fields=["unit_id", "placed_at", "id"]),
                    Index(fields=["city_unit_id", "placed_at", "id"]),
                    Index(fields=["province_unit_id", "placed_at", "id"]),
                    Index(fields=["sender_phone_index"]),
                    Index(fields=["addressee_phone_index"]),
                ],
                "pk_attr": "id",
                "table_description": "A customer's purchase of carriage for one item.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="OrderCharge",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                (
                    "order",
                    fields.ForeignKeyField(
                        "posthouse.Order",
                        source_field="order_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                (
                    "code",
                    fields.CharEnumField(
                        description="POSTAGE_FIRST: postage_first\nPOSTAGE_CONTINUED: postage_continued\nPOSTAGE_PIECE: postage_piece\nREGISTRATION: registration\nRETURN_RECEIPT: return_receipt\nINSURANCE: insurance",
                        enum_type=ChargeCode,
                        max_length=32,
                    ),
                ),
                ("quantity", fields.IntField()),
                ("unit_minor", fields.BigIntField()),
                ("amount_minor", fields.BigIntField()),
                (
                    "currency",
                    fields.CharEnumField(
                        default=Currency.CNY, description="CNY: CNY", enum_type=Currency, max_length=32
                    ),
                ),
                ("tariff", fields.CharField(max_length=40)),
            ],
            options={
                "table": "order_charges",
                "app": "posthouse",
                "indexes": [Index(fields=["order_id", "id"])],
                "pk_attr": "id",
                "table_description": "One line of an order's price, as it was quoted.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="OrderEvent",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                (
                    "order",
                    fields.ForeignKeyField(
                        "posthouse.Order",
                        source_field="order_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                (
                    "status",
                    fields.CharEnumField(
                        description="DRAFT: draft\nPENDING_PAYMENT: pending_payment\nCONFIRMED: confirmed\nMODIFYING: modifying\nON_HOLD: on_hold\nACCEPTED: accepted\nIN_TRANSIT: in_transit\nDELIVERED: delivered\nCOMPLETED: completed\nRETURNING: returning\nRETURNED: returned\nEXCEPTION: exception\nCLOSED: closed\nEXPIRED: expired\nCANCELLED: cancelled",
                        enum_type=OrderStatus,
                        max_length=32,
                    ),
                ),
                ("at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                (
                    "actor",
                    fields.ForeignKeyField(
                        "posthouse.User",
                        source_field="actor_id",
                        null=True,
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("reason", fields.CharField(null=True, max_length=200)),
            ],
            options={
                "table": "order_events",
                "app": "posthouse",
                "indexes": [Index(fields=["order_id", "at", "id"])],
                "pk_attr": "id",
                "table_description": "A state an order has reached: when, by whom, and why.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="RecoveryCode",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                (
                    "user",
                    fields.ForeignKeyField(
                        "posthouse.User",
                        source_field="user_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("code_digest", fields.CharField(max_length=64)),
                ("used_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "recovery_codes",
                "app": "posthouse",
                "unique_together": (("user", "code_digest"),),
                "pk_attr": "id",
                "table_description": "One of the codes that stand in for the second factor, once each.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="RoleAssignment",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                (
                    "user",
                    fields.ForeignKeyField(
                        "posthouse.User",
                        source_field="user_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("role", fields.CharField(max_length=40)),
                (
                    "unit",
                    fields.ForeignKeyField(
                        "posthouse.Unit",
                        source_field="unit_id",
                        null=True,
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("partner_id", fields.BigIntField(null=True)),
                ("valid_from", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("valid_until", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("granted_by_id", fields.BigIntField(null=True)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "role_assignments",
                "app": "posthouse",
                "indexes": [Index(fields=["user_id", "valid_from"])],
                "pk_attr": "id",
                "table_description": "A role held by a user: in a unit or for a partner where it says so, from when until when.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="SecondFactor",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                (
                    "user",
                    fields.OneToOneField(
                        "posthouse.User",
                        source_field="user_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("seal_row", fields.CharField(max_length=36)),
                ("seed_sealed", fields.BinaryField()),
                ("last_step", fields.BigIntField(default=0)),
                ("confirmed_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "second_factors",
                "app": "posthouse",
                "pk_attr": "id",
                "table_description": "A TOTP seed, sealed. `last_step` is the newest time step used: each is accepted once.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Session",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                (
                    "user",
                    fields.ForeignKeyField(
                        "posthouse.User",
                        source_field="user_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("token_digest", fields.CharField(unique=True, max_length=64)),
                (
                    "stage",
                    fields.CharEnumField(
                        description="ANONYMOUS: ANONYMOUS\nSECOND_FACTOR: SECOND_FACTOR\nENROLMENT: ENROLMENT\nCOMPLETE: COMPLETE",
                        enum_type=Stage,
                        max_length=32,
                    ),
                ),
                ("failed_codes", fields.IntField(default=0)),
                ("device", fields.CharField(max_length=80)),
                ("address_block", fields.CharField(max_length=64)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("last_seen_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("idle_seconds", fields.IntField()),
                ("idle_expires_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("expires_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("revoked_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "sessions",
                "app": "posthouse",
                "indexes": [Index(fields=["user_id", "created_at", "id"]), Index(fields=["expires_at"])],
                "pk_attr": "id",
                "table_description": "A sign-in on one device. The token itself is known to its holder only.",
            },
            bases=["Model"],
        ),
    ]
