from tortoise import migrations
from tortoise.migrations import operations as ops
from orjson import loads
from server.core.money import Currency
from server.domains.catalog.words import ChargeCode, ContentsCategory, OrderProduct, ScreeningVerdict, TariffZone
from server.domains.orders.states import CounterMethod
from server.domains.shipments.words import EventCode, NonDeliveryAction, NonDeliveryReason, RetentionReason, ShipmentStatus, SignerRelation
from tortoise.fields.base import OnDelete
from tortoise.fields.data import JSON_DUMPS
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('posthouse', '0002_append_only')]

    initial = False

    operations = [
        ops.CreateModel(
            name='CounterReceipt',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('order', fields.ForeignKeyField('posthouse.Order', source_field='order_id', db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('number', fields.CharField(unique=True, max_length=20)),
                ('amount_minor', fields.BigIntField()),
                ('currency', fields.CharEnumField(default=Currency.CNY, description='CNY: CNY', enum_type=Currency, max_length=32)),
                ('method', fields.CharEnumField(description='CASH: cash\nBANK_CARD: bank_card\nQR_CODE: qr_code', enum_type=CounterMethod, max_length=32)),
                ('voucher', fields.CharField(null=True, max_length=60)),
                ('received_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('received_by', fields.ForeignKeyField('posthouse.User', source_field='received_by_id', null=True, db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
            ],
            options={'table': 'counter_receipts', 'app': 'posthouse', 'indexes': [Index(fields=['order_id', 'id']), Index(fields=['received_at', 'id'])], 'pk_attr': 'id', 'table_description': 'Money taken, or given back where negative, at a counter: recorded, not moved, by the platform.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Shipment',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('number', fields.CharField(null=True, unique=True, max_length=13)),
                ('reference', fields.CharField(unique=True, max_length=20)),
                ('status', fields.CharEnumField(description='CREATED: created\nACCEPTED: accepted\nIN_TRANSIT: in_transit\nCUSTOMS: customs\nCUSTOMS_HELD: customs_held\nON_HOLD: on_hold\nAT_DELIVERY_OFFICE: at_delivery_office\nOUT_FOR_DELIVERY: out_for_delivery\nAWAITING_PICKUP: awaiting_pickup\nDELIVERY_FAILED: delivery_failed\nDELIVERED: delivered\nRETURNING: returning\nRETURNED: returned\nUNDELIVERABLE: undeliverable\nEXCEPTION_LOST: exception_lost\nEXCEPTION_DAMAGED: exception_damaged\nEXCEPTION_SEIZED: exception_seized\nCANCELLED: cancelled', enum_type=ShipmentStatus, max_length=32)),
                ('held_from', fields.CharEnumField(null=True, description='CREATED: created\nACCEPTED: accepted\nIN_TRANSIT: in_transit\nCUSTOMS: customs\nCUSTOMS_HELD: customs_held\nON_HOLD: on_hold\nAT_DELIVERY_OFFICE: at_delivery_office\nOUT_FOR_DELIVERY: out_for_delivery\nAWAITING_PICKUP: awaiting_pickup\nDELIVERY_FAILED: delivery_failed\nDELIVERED: delivered\nRETURNING: returning\nRETURNED: returned\nUNDELIVERABLE: undeliverable\nEXCEPTION_LOST: exception_lost\nEXCEPTION_DAMAGED: exception_damaged\nEXCEPTION_SEIZED: exception_seized\nCANCELLED: cancelled', enum_type=ShipmentStatus, max_length=32)),
                ('product', fields.CharEnumField(description='LETTER: letter\nLETTER_SHEET: letter_sheet\nPOSTCARD: postcard\nPRINTED_MATTER: printed_matter\nBLIND_LITERATURE: blind_literature\nPARCEL: parcel\nEXPRESS_PARCEL: express_parcel\nEMS: ems\nEMS_INTERNATIONAL: ems_international', enum_type=OrderProduct, max_length=32)),
                ('registered', fields.BooleanField()),
                ('destination_country', fields.CharField(max_length=2)),
                ('weight_grams', fields.IntField()),
                ('paid_grams', fields.IntField()),
                ('accepted_weight_grams', fields.IntField(null=True)),
                ('length_mm', fields.IntField(null=True)),
                ('width_mm', fields.IntField(null=True)),
                ('height_mm', fields.IntField(null=True)),
                ('sender_masked', fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ('addressee_masked', fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ('sender_suffix_index', fields.CharField(max_length=32)),
                ('addressee_suffix_index', fields.CharField(max_length=32)),
                ('confirmed', fields.BooleanField(default=False)),
                ('screening', fields.CharEnumField(description='PASS: pass\nREVIEW: review\nREFUSE: refuse', enum_type=ScreeningVerdict, max_length=32)),
                ('needs_identity', fields.BooleanField()),
                ('identity_checked_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('needs_inspection', fields.BooleanField()),
                ('inspected_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('customer', fields.ForeignKeyField('posthouse.User', source_field='customer_id', null=True, db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('unit', fields.ForeignKeyField('posthouse.Unit', source_field='unit_id', null=True, db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('city_unit_id', fields.BigIntField(null=True)),
                ('province_unit_id', fields.BigIntField(null=True)),
                ('delivery_unit', fields.ForeignKeyField('posthouse.Unit', source_field='delivery_unit_id', null=True, db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('attempts', fields.IntField(default=0)),
                ('stale', fields.BooleanField(default=False)),
                ('late', fields.BooleanField(default=False)),
                ('promised_on', fields.DateField(null=True)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('accepted_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('delivered_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('last_event_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('last_event_code', fields.CharEnumField(null=True, description='EMA: EMA\nEMB: EMB\nEXA: EXA\nEXB: EXB\nEXC: EXC\nEXD: EXD\nEXX: EXX\nEMC: EMC\nEMJ: EMJ\nEMK: EMK\nEMD: EMD\nEDA: EDA\nEDB: EDB\nEME: EME\nEDC: EDC\nEDX: EDX\nEMF: EMF\nEDD: EDD\nEDE: EDE\nEMG: EMG\nEDF: EDF\nEDG: EDG\nEDH: EDH\nEMH: EMH\nEMI: EMI\nPXC: PXC\nPXH: PXH\nPXR: PXR\nPXB: PXB\nPXD: PXD\nPXU: PXU\nPXL: PXL\nPXM: PXM\nPXS: PXS\nPXF: PXF\nPXA: PXA', enum_type=EventCode, max_length=32)),
                ('last_place', fields.CharField(null=True, max_length=80)),
                ('label_prints', fields.IntField(default=0)),
                ('signer_masked', fields.CharField(null=True, max_length=60)),
                ('signer_relation', fields.CharEnumField(null=True, description='ADDRESSEE: addressee\nFAMILY: family\nCOLLEAGUE: colleague\nNEIGHBOUR: neighbour\nFRONT_DESK: front_desk\nPICKUP_POINT: pickup_point\nOTHER: other', enum_type=SignerRelation, max_length=32)),
                ('signature_sha256', fields.CharField(null=True, max_length=64)),
                ('pickup_consent', fields.CharField(null=True, max_length=200)),
                ('version', fields.IntField(default=1)),
            ],
            options={'table': 'shipments', 'app': 'posthouse', 'indexes': [Index(fields=['created_at', 'id']), Index(fields=['last_event_at', 'id']), Index(fields=['status', 'created_at', 'id']), Index(fields=['stale', 'created_at', 'id']), Index(fields=['late', 'created_at', 'id']), Index(fields=['customer_id', 'created_at', 'id']), Index(fields=['unit_id', 'created_at', 'id']), Index(fields=['city_unit_id', 'created_at', 'id']), Index(fields=['province_unit_id', 'created_at', 'id']), Index(fields=['delivery_unit_id', 'created_at', 'id'])], 'pk_attr': 'id', 'table_description': 'One item on its way from sender to addressee.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='ShipmentEvent',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shipment', fields.ForeignKeyField('posthouse.Shipment', source_field='shipment_id', db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('code', fields.CharEnumField(description='EMA: EMA\nEMB: EMB\nEXA: EXA\nEXB: EXB\nEXC: EXC\nEXD: EXD\nEXX: EXX\nEMC: EMC\nEMJ: EMJ\nEMK: EMK\nEMD: EMD\nEDA: EDA\nEDB: EDB\nEME: EME\nEDC: EDC\nEDX: EDX\nEMF: EMF\nEDD: EDD\nEDE: EDE\nEMG: EMG\nEDF: EDF\nEDG: EDG\nEDH: EDH\nEMH: EMH\nEMI: EMI\nPXC: PXC\nPXH: PXH\nPXR: PXR\nPXB: PXB\nPXD: PXD\nPXU: PXU\nPXL: PXL\nPXM: PXM\nPXS: PXS\nPXF: PXF\nPXA: PXA', enum_type=EventCode, max_length=32)),
                ('at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('recorded_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('place', fields.CharField(default='', max_length=80)),
                ('unit', fields.ForeignKeyField('posthouse.Unit', source_field='unit_id', null=True, db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('actor', fields.ForeignKeyField('posthouse.User', source_field='actor_id', null=True, db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('reason', fields.CharEnumField(null=True, description='ADDRESSEE_ABSENT: addressee_absent\nADDRESS_INSUFFICIENT: address_insufficient\nADDRESS_WRONG: address_wrong\nNOT_LOCATED: not_located\nMOVED: moved\nREFUSED: refused\nUNCLAIMED: unclaimed\nDECEASED: deceased\nCHARGES_UNPAID: charges_unpaid\nOFFICE_CLOSED: office_closed\nADDRESSEE_REQUEST: addressee_request\nDAMAGED: damaged\nMISSENT: missent\nPROHIBITED: prohibited\nCUSTOMS_HELD: customs_held\nFORCE_MAJEURE: force_majeure\nRECALLED: recalled\nNO_TIME: no_time', enum_type=NonDeliveryReason, max_length=32)),
                ('action', fields.CharEnumField(null=True, description='RETRY: retry\nHOLD_FOR_PICKUP: hold_for_pickup\nVERIFY_ADDRESS: verify_address\nFORWARD: forward\nRETURN: return\nHAND_OVER: hand_over\nSTORE: store\nDESTROY: destroy', enum_type=NonDeliveryAction, max_length=32)),
                ('retention', fields.CharEnumField(null=True, description='DOCUMENTS: documents\nDUTY_UNPAID: duty_unpaid\nLICENCE_NEEDED: licence_needed\nINSPECTION: inspection\nRESTRICTED_GOODS: restricted_goods\nPROHIBITED_GOODS: prohibited_goods\nUNDERVALUATION: undervaluation\nQUARANTINE: quarantine', enum_type=RetentionReason, max_length=32)),
                ('note', fields.CharField(null=True, max_length=200)),
                ('late', fields.BooleanField(default=False)),
            ],
            options={'table': 'shipment_events', 'app': 'posthouse', 'unique_together': (('shipment_id', 'code', 'at', 'place'),), 'indexes': [Index(fields=['shipment_id', 'at', 'id'])], 'pk_attr': 'id', 'table_description': 'Something that happened to an item: where, when, by whom, and when it became known.'},
            bases=['Model'],
        ),
        ops.AlterField(
            model_name='Order',
            name='product',
            field=fields.CharEnumField(description='LETTER: letter\nLETTER_SHEET: letter_sheet\nPOSTCARD: postcard\nPRINTED_MATTER: printed_matter\nBLIND_LITERATURE: blind_literature\nPARCEL: parcel\nEXPRESS_PARCEL: express_parcel\nEMS: ems\nEMS_INTERNATIONAL: ems_international', enum_type=OrderProduct, max_length=32),
        ),
        ops.AlterField(
            model_name='Order',
            name='zone',
            field=fields.CharEnumField(description='LOCAL: local\nOUT_OF_TOWN: out_of_town\nZONE_1: zone_1\nZONE_2: zone_2\nZONE_3: zone_3\nZONE_4: zone_4\nZONE_5: zone_5\nABROAD_A: abroad_a\nABROAD_B: abroad_b\nABROAD_C: abroad_c\nABROAD_D: abroad_d', enum_type=TariffZone, max_length=32),
        ),
        ops.AddField(
            model_name='Order',
            name='chargeable_grams',
            field=fields.IntField(default=0, db_default=0),
        ),
        ops.AddField(
            model_name='Order',
            name='completed_at',
            field=fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
        ),
        ops.AddField(
            model_name='Order',
            name='contents',
            field=fields.JSONField(null=True, encoder=JSON_DUMPS, decoder=loads),
        ),
        ops.AddField(
            model_name='Order',
            name='contents_category',
            field=fields.CharEnumField(null=True, description='DOCUMENTS: documents\nGIFT: gift\nCOMMERCIAL_SAMPLE: commercial_sample\nSALE_OF_GOODS: sale_of_goods\nRETURNED_GOODS: returned_goods\nOTHER: other', enum_type=ContentsCategory, max_length=32),
        ),
        ops.AddField(
            model_name='Order',
            name='delivered_at',
            field=fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
        ),
        ops.AddField(
            model_name='Order',
            name='destination_country',
            field=fields.CharField(default='CN', db_default='CN', max_length=2),
        ),
        ops.AddField(
            model_name='Order',
            name='height_mm',
            field=fields.IntField(null=True),
        ),
        ops.AddField(
            model_name='Order',
            name='length_mm',
            field=fields.IntField(null=True),
        ),
        ops.AddField(
            model_name='Order',
            name='payment_due_at',
            field=fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
        ),
        ops.AddField(
            model_name='Order',
            name='shipment',
            field=fields.ForeignKeyField('posthouse.Shipment', source_field='shipment_id', null=True, db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT),
        ),
        ops.AddField(
            model_name='Order',
            name='width_mm',
            field=fields.IntField(null=True),
        ),
        ops.AddIndex(
            model_name='Order',
            index=Index(fields=['shipment_id']),
        ),
        ops.AddIndex(
            model_name='Order',
            index=Index(fields=['status', 'payment_due_at']),
        ),
        ops.AddIndex(
            model_name='Order',
            index=Index(fields=['status', 'delivered_at']),
        ),
        ops.AlterField(
            model_name='OrderCharge',
            name='code',
            field=fields.CharEnumField(description='POSTAGE_FIRST: postage_first\nPOSTAGE_CONTINUED: postage_continued\nPOSTAGE_PIECE: postage_piece\nREGISTRATION: registration\nRETURN_RECEIPT: return_receipt\nINSURANCE: insurance\nREDIRECT: redirect', enum_type=ChargeCode, max_length=32),
        ),
        ops.AlterModelOptions(
            name='Unit',
            options={'table': 'units', 'app': 'posthouse', 'indexes': [Index(fields=['province_unit_id', 'id']), Index(fields=['city_unit_id', 'id']), Index(fields=['division_code'])], 'pk_attr': 'id', 'table_description': 'A part of the organisation; `division_code` is the county (GB/T 2260) an office serves.'},
        ),
        ops.AddField(
            model_name='Unit',
            name='division_code',
            field=fields.CharField(null=True, max_length=6),
        ),
        ops.AddIndex(
            model_name='Unit',
            index=Index(fields=['division_code']),
        ),
    ]
