"""What the operator owes for an item that was lost, destroyed or damaged: one pure function of the case.

Postal Law arts 45–50 for universal service; Interim Regulation on Express Delivery art. 27 and Civil Code arts 832, 833 for
everything else.
"""

from dataclasses import dataclass
from decimal import Decimal

from server.core.money import rounded
from server.core.rules import rule
from server.domains.catalog.words import LETTERS, LiabilityRegime, OrderProduct


@dataclass(frozen=True, slots=True)
class Case:
    """A loss. Amounts in fen; `full_value` is what the whole item was worth, needed for an insured partial loss."""

    product: OrderProduct
    receipted: bool
    postage_minor: int
    actual_minor: int
    insured_minor: int | None = None
    full_value_minor: int | None = None
    total: bool = True
    force_majeure: bool = False
    sender_fault: bool = False
    gross_negligence: bool = False
    notice_displayed: bool = True


@dataclass(frozen=True, slots=True)
class Estimate:
    """What is owed in fen, by which rule, and how it was reckoned."""

    amount_minor: int
    regime: LiabilityRegime
    rule: str
    basis: str
    steps: tuple[str, ...]


def regime_of(product: OrderProduct) -> LiabilityRegime:
    """Letters and parcels of universal service follow the Postal Law; express and EMS what was agreed and civil law."""
    universal = product in LETTERS or product is OrderProduct.PARCEL
    return LiabilityRegime.UNIVERSAL if universal else LiabilityRegime.COMMERCIAL


def estimate(case: Case) -> Estimate:
    """What is owed. The rules are asked in the order of the law: exclusions, then force majeure, then fault, then value."""
    name, amount, steps = _decided(case)
    found = rule("liability").value["rules"][name]
    return Estimate(amount, regime_of(case.product), name, found["basis"], (found["text"], *steps))


def _decided(case: Case) -> tuple[str, int, tuple[str, ...]]:
    blameless = not (case.gross_negligence or not case.notice_displayed)
    if case.sender_fault:
        return "SENDER_FAULT", 0, ()
    if not case.receipted and not case.gross_negligence:
        return "UNRECEIPTED", 0, ()
    if case.force_majeure and case.insured_minor is None:
        return "FORCE_MAJEURE", 0, ()
    if not blameless:
        return "GROSS_NEGLIGENCE", case.actual_minor, (f"actual loss {_yuan(case.actual_minor)}",)
    if case.insured_minor is not None:
        return _insured(case, case.insured_minor)
    if regime_of(case.product) is LiabilityRegime.COMMERCIAL:
        return "CIVIL_LAW", case.actual_minor, (f"actual loss {_yuan(case.actual_minor)}",)
    cap = 3 * case.postage_minor
    if case.product in LETTERS:
        return "REGISTERED_LETTER", cap, (f"3 × {_yuan(case.postage_minor)} = {_yuan(cap)}",)
    return "CAPPED", min(case.actual_minor, cap), (f"min({_yuan(case.actual_minor)}, 3 × {_yuan(case.postage_minor)})",)


def _insured(case: Case, insured: int) -> tuple[str, int, tuple[str, ...]]:
    commercial = regime_of(case.product) is LiabilityRegime.COMMERCIAL
    worth = case.full_value_minor or insured
    if case.total:
        owed = min(insured, case.actual_minor) if commercial else insured
        return "INSURED_TOTAL", owed, (f"insured value {_yuan(insured)}",)
    owed = rounded(Decimal(case.actual_minor) * min(insured, worth) / worth)
    return "INSURED_PARTIAL", owed, (f"{_yuan(case.actual_minor)} × {_yuan(min(insured, worth))} / {_yuan(worth)}",)


def _yuan(minor: int) -> str:
    return f"{Decimal(minor) / 100:.2f}"
