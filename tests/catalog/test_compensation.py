"""What is owed for a loss, by the Postal Law's own cases."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domains.catalog.compensation import Case, estimate, regime_of
from server.domains.catalog.words import LETTERS, LiabilityRegime, OrderProduct

PARCEL, LETTER, EMS = OrderProduct.PARCEL, OrderProduct.LETTER, OrderProduct.EMS
INSURED = {"insured_minor": 100_000, "full_value_minor": 150_000}


def owed(product: OrderProduct, postage: int, actual: int, *, receipted: bool = True, **also: Any) -> int:
    return estimate(Case(product, receipted, postage, actual, **also)).amount_minor


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
        ((EMS, 2500, 40_000, {}), 40_000),
        ((EMS, 2500, 40_000, {"insured_minor": 100_000}), 40_000),
    ],
)
def test_cases_of_the_law(case: tuple[OrderProduct, int, int, dict[str, Any]], amount: int) -> None:
    product, postage, actual, also = case
    assert owed(product, postage, actual, **also) == amount


AMOUNTS = st.integers(0, 10**8)


@given(st.sampled_from(OrderProduct), AMOUNTS, AMOUNTS, st.none() | st.integers(1, 10**7), st.booleans(), st.booleans())
def test_nobody_is_owed_more_than_the_rules_allow(
    product: OrderProduct, postage: int, actual: int, insured: int | None, total: bool, majeure: bool
) -> None:
    found = estimate(Case(product, True, postage, actual, insured, max(actual, 1), total, force_majeure=majeure))
    assert found.amount_minor >= 0
    assert found.basis
    assert found.steps
    if insured is not None and not total:
        assert found.amount_minor <= min(insured, actual) + 1
    if insured is None and product is PARCEL:
        assert found.amount_minor <= min(3 * postage, actual)


def test_universal_service_is_letters_and_ordinary_parcels() -> None:
    universal = {product for product in OrderProduct if regime_of(product) is LiabilityRegime.UNIVERSAL}
    assert universal == LETTERS | {PARCEL}
