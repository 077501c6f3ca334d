"""What is owed for a loss, by the Postal Law's own cases."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.core.rules import rule
from server.domains.catalog.compensation import MESSAGES, Case, estimate, regime_of, universal
from server.domains.catalog.words import LETTERS, CompensationStepCode, LiabilityRegime, OrderProduct

PARCEL, LETTER, EMS = OrderProduct.PARCEL, OrderProduct.LETTER, OrderProduct.EMS
INSURED = {"insured_minor": 100_000, "full_value_minor": 150_000}


def owed(
    product: OrderProduct, postage: int, actual: int, *, grams: int = 1000, receipted: bool = True, **also: Any
) -> int:
    return estimate(Case(product, grams, receipted, postage, actual, **also)).amount_minor


@pytest.mark.parametrize(
    ("case", "amount"),
    [
        ((PARCEL, 2500, 150_000, INSURED), 100_000),
        ((PARCEL, 2500, 60_000, {**INSURED, "total": False}), 40_000),
        ((PARCEL, 2500, 40_000, {}), 7_500),
        ((PARCEL, 2500, 5_000, {}), 5_000),
        ((LETTER, 420, 99_999, {}), 1_260),
        ((PARCEL, 2500, 40_000, {"gross_negligence": True}), 40_000),
        ((LETTER, 120, 10_000, {"receipted": False}), 0),
        ((PARCEL, 2500, 150_000, {**INSURED, "force_majeure": True}), 100_000),
        ((PARCEL, 2500, 40_000, {"force_majeure": True}), 0),
        ((PARCEL, 2500, 40_000, {"sender_fault": True}), 0),
        ((PARCEL, 2500, 40_000, {"notice_displayed": False}), 40_000),
        ((LETTER, 420, 10_000, {"notice_displayed": False}), 10_000),
        ((LETTER, 420, 500, {"notice_displayed": False}), 1_260),
        ((PARCEL, 2500, 150_000, {**INSURED, "notice_displayed": False}), 150_000),
        ((PARCEL, 2500, 40_000, {**INSURED, "notice_displayed": False}), 100_000),
        ((LETTER, 120, 100, {"receipted": False, "notice_displayed": False}), 0),
        ((LETTER, 120, 100, {"receipted": False, "gross_negligence": True}), 100),
        ((PARCEL, 2500, 40_000, {"grams": 10_000}), 7_500),
        ((PARCEL, 2500, 40_000, {"grams": 12_000}), 40_000),
        ((PARCEL, 2500, 150_000, {**INSURED, "grams": 12_000}), 100_000),
        ((PARCEL, 2500, 40_000, {**INSURED, "grams": 12_000}), 40_000),
        ((EMS, 2500, 40_000, {}), 40_000),
        ((EMS, 2500, 40_000, {"insured_minor": 100_000}), 40_000),
    ],
)
def test_cases_of_the_law(case: tuple[OrderProduct, int, int, dict[str, Any]], amount: int) -> None:
    product, postage, actual, also = case
    assert owed(product, postage, actual, **also) == amount


AMOUNTS = st.integers(0, 10**8)
OWED_NOTHING = {"SENDER_FAULT", "UNRECEIPTED", "FORCE_MAJEURE"}


@pytest.mark.parametrize(
    ("case", "code", "params"),
    [
        ((EMS, 2500, 40_000, {}), "ACTUAL_LOSS", {"loss": "400.00"}),
        ((PARCEL, 2500, 150_000, INSURED), "INSURED_VALUE", {"insured": "1000.00"}),
        ((EMS, 2500, 40_000, INSURED), "LESSER_OF_LOSS_AND_INSURED", {"loss": "400.00", "insured": "1000.00"}),
        ((LETTER, 420, 1, {}), "THREE_TIMES_POSTAGE", {"postage": "4.20", "cap": "12.60"}),
        ((PARCEL, 2500, 40_005, {}), "LESSER_OF_LOSS_AND_CAP", {"loss": "400.05", "postage": "25.00", "cap": "75.00"}),
        (
            (PARCEL, 2500, 60_000, {**INSURED, "total": False}),
            "PROPORTION",
            {"loss": "600.00", "insured": "1000.00", "value": "1500.00"},
        ),
    ],
)
def test_a_reckoning_is_told_by_code_and_amounts(
    case: tuple[OrderProduct, int, int, dict[str, Any]], code: str, params: dict[str, str]
) -> None:
    product, postage, actual, also = case
    (step,) = estimate(Case(product, 1000, True, postage, actual, **also)).steps
    assert (step.code.name, step.params) == (code, params)
    for amount in params.values():
        assert amount in step.message


def test_every_step_can_be_said() -> None:
    assert set(MESSAGES) == set(CompensationStepCode)


@given(st.sampled_from(OrderProduct), AMOUNTS, AMOUNTS, st.none() | st.integers(1, 10**7), st.booleans(), st.booleans())
def test_nobody_is_owed_more_than_the_rules_allow(
    product: OrderProduct, postage: int, actual: int, insured: int | None, total: bool, majeure: bool
) -> None:
    found = estimate(Case(product, 1000, True, postage, actual, insured, max(actual, 1), total, force_majeure=majeure))
    assert found.amount_minor >= 0
    assert found.basis
    assert found.text
    assert bool(found.steps) is (found.rule not in OWED_NOTHING)
    if insured is not None and not total:
        assert found.amount_minor <= min(insured, actual) + 1
    if insured is None and product is PARCEL:
        assert found.amount_minor <= min(3 * postage, actual)


def test_universal_service_is_letters_and_ordinary_parcels() -> None:
    found = {product for product in OrderProduct if regime_of(product, 1) is LiabilityRegime.UNIVERSAL}
    assert found == LETTERS | {PARCEL}


@pytest.mark.parametrize(
    ("product", "grams", "regime"),
    [
        (PARCEL, 10_000, LiabilityRegime.UNIVERSAL),
        (PARCEL, 10_001, LiabilityRegime.COMMERCIAL),
        (PARCEL, 12_000, LiabilityRegime.COMMERCIAL),
        (OrderProduct.PRINTED_MATTER, 5_000, LiabilityRegime.UNIVERSAL),
        (OrderProduct.PRINTED_MATTER, 5_001, LiabilityRegime.COMMERCIAL),
        (LETTER, 2_000, LiabilityRegime.UNIVERSAL),
        (EMS, 1, LiabilityRegime.COMMERCIAL),
    ],
)
def test_heavier_pieces_are_outside_universal_service(
    product: OrderProduct, grams: int, regime: LiabilityRegime
) -> None:
    assert regime_of(product, grams) is regime


def test_the_limits_of_universal_service_name_products_and_their_law() -> None:
    found = rule("liability").value["universal_service"]
    assert set(found["upto_grams"]) <= {product.name for product in OrderProduct}
    assert "第十五条" in found["basis"]
    assert universal(EMS) is None
