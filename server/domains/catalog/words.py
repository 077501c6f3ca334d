"""The words of what can be sent and what it costs."""

from enum import StrEnum


class OrderProduct(StrEnum):
    LETTER = "letter"
    LETTER_SHEET = "letter_sheet"
    POSTCARD = "postcard"
    PRINTED_MATTER = "printed_matter"
    BLIND_LITERATURE = "blind_literature"
    PARCEL = "parcel"
    EXPRESS_PARCEL = "express_parcel"
    EMS = "ems"
    EMS_INTERNATIONAL = "ems_international"


class TariffZone(StrEnum):
    LOCAL = "local"
    OUT_OF_TOWN = "out_of_town"
    ZONE_1 = "zone_1"
    ZONE_2 = "zone_2"
    ZONE_3 = "zone_3"
    ZONE_4 = "zone_4"
    ZONE_5 = "zone_5"
    ABROAD_A = "abroad_a"
    ABROAD_B = "abroad_b"
    ABROAD_C = "abroad_c"
    ABROAD_D = "abroad_d"


class ChargeCode(StrEnum):
    POSTAGE_FIRST = "postage_first"
    POSTAGE_CONTINUED = "postage_continued"
    POSTAGE_PIECE = "postage_piece"
    REGISTRATION = "registration"
    RETURN_RECEIPT = "return_receipt"
    INSURANCE = "insurance"
    REDIRECT = "redirect"


class ContentsCategory(StrEnum):
    """The boxes of CN 22 and CN 23."""

    DOCUMENTS = "documents"
    GIFT = "gift"
    COMMERCIAL_SAMPLE = "commercial_sample"
    SALE_OF_GOODS = "sale_of_goods"
    RETURNED_GOODS = "returned_goods"
    OTHER = "other"


class ScreeningVerdict(StrEnum):
    PASS = "pass"
    REVIEW = "review"
    REFUSE = "refuse"


class LossKind(StrEnum):
    LOST = "lost"
    DAMAGED = "damaged"
    SHORTAGE = "shortage"


class LiabilityRegime(StrEnum):
    """Whose rules say what is paid: those of universal service, or those agreed."""

    UNIVERSAL = "universal"
    COMMERCIAL = "commercial"


class CompensationStepCode(StrEnum):
    """How an amount that is owed was reckoned."""

    ACTUAL_LOSS = "actual_loss"
    INSURED_VALUE = "insured_value"
    THREE_TIMES_POSTAGE = "three_times_postage"
    LESSER_OF_LOSS_AND_CAP = "lesser_of_loss_and_cap"
    LESSER_OF_LOSS_AND_INSURED = "lesser_of_loss_and_insured"
    PROPORTION = "proportion"


P = OrderProduct
LETTERS = frozenset({P.LETTER, P.LETTER_SHEET, P.POSTCARD, P.PRINTED_MATTER, P.BLIND_LITERATURE})
"""Letter post: government prices, numbered only when registered."""

RECEIPTED_ALWAYS = frozenset(P) - LETTERS
"""Numbered and signed for without asking."""

DECLARED = RECEIPTED_ALWAYS
"""Contents must be listed, and declared free of what is prohibited."""
