"""What the operator owes for an item that was lost, destroyed or damaged: one pure function of the case.

Postal Law arts 45–50 for universal service; Interim Regulation on Express Delivery art. 27 and Civil Code arts 832, 833 for
everything else.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from server.core.money import rounded
from server.core.rules import rule
from server.domains.catalog.words import CompensationStepCode as Code
from server.domains.catalog.words import LiabilityRegime, OrderProduct

CORRESPONDENCE = frozenset({OrderProduct.LETTER, OrderProduct.LETTER_SHEET, OrderProduct.POSTCARD})
"""Letters in the law's sense (Postal Law art. 84): registered, their whole loss is paid at three times the postage."""


@dataclass(frozen=True, slots=True)
class Case:
    """A loss. Amounts in fen; `full_value` is what the whole item was worth, needed for an insured partial loss."""

    product: OrderProduct
    weight_grams: int
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


MESSAGES = {
    Code.ACTUAL_LOSS: "Actual loss {loss}.",
    Code.INSURED_VALUE: "Insured value {insured}.",
    Code.THREE_TIMES_POSTAGE: "3 × postage {postage} = {cap}.",
    Code.LESSER_OF_LOSS_AND_CAP: "The lesser of actual loss {loss} and 3 × postage {postage} = {cap}.",
    Code.LESSER_OF_LOSS_AND_INSURED: "The lesser of actual loss {loss} and insured value {insured}.",
    Code.PROPORTION: "Actual loss {loss} × insured value {insured} / whole value {value}.",
}


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the reckoning. Its params are amounts in CNY, as text."""

    code: Code
    params: Mapping[str, str]

    @property
    def message(self) -> str:
        return MESSAGES[self.code].format(**self.params)


@dataclass(frozen=True, slots=True)
class Estimate:
    """What is owed in fen, by which rule, its text, and how the amount was reckoned: nothing to reckon, no steps."""

    amount_minor: int
    regime: LiabilityRegime
    rule: str
    basis: str
    text: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Universal:
    """Up to which weight a product is of universal service; None: however heavy."""

    upto_grams: int | None


def universal(product: OrderProduct) -> Universal | None:
    """How far a product belongs to universal service (Postal Law art. 15); None where it does not at all."""
    found = rule("liability").value["universal_service"]["upto_grams"]
    return Universal(found[product.name]) if product.name in found else None


def regime_of(product: OrderProduct, weight_grams: int) -> LiabilityRegime:
    """Universal service follows the Postal Law; what is heavier, express and EMS follow what was agreed and civil law."""
    found = universal(product)
    if found and (found.upto_grams is None or weight_grams <= found.upto_grams):
        return LiabilityRegime.UNIVERSAL
    return LiabilityRegime.COMMERCIAL


def estimate(case: Case) -> Estimate:
    """What is owed. The rules are asked in the order of the law: exclusions, then force majeure, then fault, then value."""
    name, amount, steps = _decided(case)
    found = rule("liability").value["rules"][name]
    return Estimate(amount, _regime(case), name, found["basis"], found["text"], steps)


def _regime(case: Case) -> LiabilityRegime:
    return regime_of(case.product, case.weight_grams)


def _decided(case: Case) -> tuple[str, int, tuple[Step, ...]]:
    blameless = not (case.gross_negligence or not case.notice_displayed)
    if case.sender_fault:
        return "SENDER_FAULT", 0, ()
    if not case.receipted and not case.gross_negligence:
        return "UNRECEIPTED", 0, ()
    if case.force_majeure and case.insured_minor is None:
        return "FORCE_MAJEURE", 0, ()
    limited = _limited(case)
    if not blameless and (case.actual_minor >= limited[1] or not case.receipted):
        return "GROSS_NEGLIGENCE", case.actual_minor, (_step(Code.ACTUAL_LOSS, loss=case.actual_minor),)
    return limited


def _limited(case: Case) -> tuple[str, int, tuple[Step, ...]]:
    """What is owed where the caps hold. Fault only lifts caps: it never leaves the sender with less than this."""
    if case.insured_minor is not None:
        return _insured(case, case.insured_minor)
    if _regime(case) is LiabilityRegime.COMMERCIAL:
        return "CIVIL_LAW", case.actual_minor, (_step(Code.ACTUAL_LOSS, loss=case.actual_minor),)
    postage, cap = case.postage_minor, 3 * case.postage_minor
    if case.product in CORRESPONDENCE and case.total:
        return "REGISTERED_LETTER", cap, (_step(Code.THREE_TIMES_POSTAGE, postage=postage, cap=cap),)
    lesser = _step(Code.LESSER_OF_LOSS_AND_CAP, loss=case.actual_minor, postage=postage, cap=cap)
    return "CAPPED", min(case.actual_minor, cap), (lesser,)


def _insured(case: Case, insured: int) -> tuple[str, int, tuple[Step, ...]]:
    commercial = _regime(case) is LiabilityRegime.COMMERCIAL
    worth = case.full_value_minor or insured
    if case.total and commercial:
        lesser = _step(Code.LESSER_OF_LOSS_AND_INSURED, loss=case.actual_minor, insured=insured)
        return "INSURED_TOTAL", min(insured, case.actual_minor), (lesser,)
    if case.total:
        return "INSURED_TOTAL", insured, (_step(Code.INSURED_VALUE, insured=insured),)
    share = min(insured, worth)
    owed = rounded(Decimal(case.actual_minor) * share / worth)
    return "INSURED_PARTIAL", owed, (_step(Code.PROPORTION, loss=case.actual_minor, insured=share, value=worth),)


def _step(code: Code, **amounts: int) -> Step:
    return Step(code, {name: f"{Decimal(minor) / 100:.2f}" for name, minor in amounts.items()})
