"""The words of what can be sent and what it costs."""

from schema.core.enums import describe
from server.domains.catalog.divisions import DivisionLevel
from server.domains.catalog.words import (
    ChargeCode,
    CompensationStepCode,
    ContentsCategory,
    LiabilityRegime,
    LossKind,
    OrderProduct,
    ScreeningVerdict,
    TariffZone,
)

__all__ = [
    "ChargeCode",
    "CompensationStepCode",
    "ContentsCategory",
    "DivisionLevel",
    "LiabilityRegime",
    "LossKind",
    "OrderProduct",
    "ScreeningVerdict",
    "TariffZone",
]

describe(
    OrderProduct,
    "What is sent.",
    LETTER="A letter, up to 2 kg.",
    LETTER_SHEET="A folded letter sheet with printed postage.",
    POSTCARD="A postcard.",
    PRINTED_MATTER="Printed matter, up to 5 kg.",
    BLIND_LITERATURE="Literature for the blind; carried free.",
    PARCEL="An ordinary parcel of universal service, up to 10 kg.",
    EXPRESS_PARCEL="An express parcel, up to 30 kg.",
    EMS="Express mail within the country.",
    EMS_INTERNATIONAL="Express mail abroad.",
)
describe(
    TariffZone,
    "How far an item goes, for the tariff.",
    LOCAL="Within the same city.",
    OUT_OF_TOWN="Anywhere else in the country.",
    ZONE_1="Up to 500 km between the provincial capitals.",
    ZONE_2="Up to 1,000 km.",
    ZONE_3="Up to 1,500 km.",
    ZONE_4="Up to 2,500 km.",
    ZONE_5="Farther within the country.",
    ABROAD_A="Hong Kong, Macao, Taiwan.",
    ABROAD_B="Neighbouring Asia.",
    ABROAD_C="Europe, North America, Oceania, and what else has a tariff of its own.",
    ABROAD_D="All other countries.",
)
describe(
    ChargeCode,
    "What a line of a price is for.",
    POSTAGE_FIRST="Postage by units of the first weight step.",
    POSTAGE_CONTINUED="Postage by units beyond the first weight step.",
    POSTAGE_PIECE="Postage by piece.",
    REGISTRATION="Registration.",
    RETURN_RECEIPT="Return receipt.",
    INSURANCE="Insurance.",
    REDIRECT="Change of addressee while on the way.",
)
describe(
    ContentsCategory,
    "What contents are to customs (CN 22, CN 23).",
    DOCUMENTS="Documents.",
    GIFT="A gift.",
    COMMERCIAL_SAMPLE="A commercial sample.",
    SALE_OF_GOODS="Goods that were sold.",
    RETURNED_GOODS="Goods sent back.",
    OTHER="Anything else.",
)
describe(
    ScreeningVerdict,
    "What looking through declared contents found.",
    PASS="Nothing.",
    REVIEW="Something the clerk must look at.",
    REFUSE="Something that cannot be sent.",
)
describe(LossKind, "What was lost.", LOST="The item.", DAMAGED="Its soundness.", SHORTAGE="A part of it.")
describe(
    LiabilityRegime,
    "Whose rules say what is owed for a loss.",
    UNIVERSAL="The Postal Law's, for universal service.",
    COMMERCIAL="What was agreed, and civil law.",
)
describe(
    CompensationStepCode,
    "How an amount that is owed was reckoned. Its params are amounts in CNY.",
    ACTUAL_LOSS="The actual loss: loss.",
    INSURED_VALUE="The insured value: insured.",
    THREE_TIMES_POSTAGE="Three times the postage: postage, cap.",
    LESSER_OF_LOSS_AND_CAP="The actual loss, three times the postage at most: loss, postage, cap.",
    LESSER_OF_LOSS_AND_INSURED="The actual loss, the insured value at most: loss, insured.",
    PROPORTION="The actual loss in the proportion of insured to whole value: loss, insured, value.",
)
describe(
    DivisionLevel,
    "How high a division stands.",
    PROVINCE="Province, autonomous region or municipality.",
    CITY="Prefecture or city.",
    COUNTY="County, district or county-level city.",
)
