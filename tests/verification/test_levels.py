"""Levels of assurance: what they are made of, what needs them, and what the trail keeps of them."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.core.errors import AssuranceTooLow
from server.core.viewer import Viewer
from server.domains.audit.models import AuditEntry
from server.domains.orders.models import Order
from server.domains.verification import levels
from server.domains.verification.account_classes import Limit, Used, account_class, broken
from server.domains.verification.words import Factor, Level
from tests.support.letters import parcel_input
from tests.support.people import People
from tests.support.verifying import Verifying, resident_number, verified_person, with_second_factor
from tests.support.walk import signed_in

F, L = Factor, Level
PLACE = """mutation P($input: OrderPlaceInput!) { orderPlace(input: $input) { __typename ... on Order { id number }
  ... on Error { code } ... on InvalidInput { issues { path code } }
  ... on AssuranceTooLow { required present missing where } } }"""
ASSURANCE = """{ assurance { level factors next { level missing }
  limits { accountClass most { amount } period daily { amount } } } }"""


@pytest.mark.parametrize(
    ("factors", "level"),
    [
        (set(), L.L0),
        ({F.CONTACT}, L.L1),
        ({F.CONTACT, F.SECOND_FACTOR}, L.L1),
        ({F.CONTACT, F.PERSON}, L.L2),
        ({F.PERSON}, L.L0),
        ({F.CONTACT, F.PERSON, F.IN_PERSON}, L.L2),
        ({F.CONTACT, F.PERSON, F.SECOND_FACTOR}, L.L2),
        ({F.CONTACT, F.PERSON, F.IN_PERSON, F.SECOND_FACTOR}, L.L3),
        ({F.CONTACT, F.ORGANISATION, F.SECOND_FACTOR}, L.L3),
        ({F.CONTACT, F.PERSON, F.SECOND_FACTOR, F.CERTIFICATE}, L.L2),
        ({F.CONTACT, F.PERSON, F.IN_PERSON, F.SECOND_FACTOR, F.CERTIFICATE}, L.L4),
    ],
)
def test_a_level_is_made_of_factors(factors: set[Factor], level: Level) -> None:
    assert levels.reached(frozenset(factors)) is level


@given(st.frozensets(st.sampled_from(Factor)), st.sampled_from(Factor))
def test_one_more_factor_never_lowers_a_level(factors: frozenset[Factor], more: Factor) -> None:
    assert levels.reached(factors | {more}) >= levels.reached(factors)


@given(st.frozensets(st.sampled_from(Factor)), st.sampled_from(Level))
def test_what_is_missing_for_a_level_is_what_reaches_it(factors: frozenset[Factor], wanted: Level) -> None:
    assert levels.reached(factors | set(levels.missing(factors, wanted))) >= wanted


CLASS_I, CLASS_II, CLASS_III = (account_class(level) for level in (L.L1, L.L2, L.L3))


@pytest.mark.parametrize(
    ("account", "used", "amount", "factors", "certificate", "limit"),
    [
        (CLASS_I, ("950", "0"), "60", 1, False, Limit.LIFETIME_LIMIT),
        (CLASS_I, ("950", "0"), "50", 1, False, None),
        (CLASS_II, ("4900", "4900"), "101", 2, False, Limit.DAILY_LIMIT),
        (CLASS_II, ("4900", "4900"), "100", 2, False, None),
        (CLASS_II, ("0", "0"), "1000", 1, False, None),
        (CLASS_II, ("1000", "1000"), "0.01", 1, False, Limit.DAILY_LIMIT),
        (CLASS_III, ("0", "0"), "50000", 2, True, None),
        (CLASS_III, ("160000", "0"), "50000", 2, True, Limit.ANNUAL_LIMIT),
        (CLASS_II, ("99999.50", "0"), "0.51", 2, True, Limit.ANNUAL_LIMIT),
        (CLASS_II, ("99999.50", "0"), "0.50", 2, True, None),
        (CLASS_III, ("0", "0"), "50000", 1, True, Limit.DAILY_LIMIT),
        (None, ("0", "0"), "0.01", 2, True, Limit.NO_ACCOUNT),
    ],
)
def test_an_account_pays_within_its_class(
    account: Any, used: tuple[str, str], amount: str, factors: int, certificate: bool, limit: Limit | None
) -> None:
    period, today = (int(Decimal(value) * 100) for value in used)
    fen = int(Decimal(amount) * 100)
    assert broken(account, Used(period, today), fen, factors=factors, certificate=certificate) is limit


@pytest.mark.parametrize(
    ("insured", "postage", "level"),
    [
        (None, 120, L.L1),
        (200_000, 200_000, L.L1),
        (200_001, 120, L.L2),
        (None, 200_001, L.L2),
        (2_000_001, 120, L.L3),
        (200_001, 2_000_001, L.L3),
    ],
)
def test_the_more_is_at_stake_the_surer_somebody_has_to_be_known(
    insured: int | None, postage: int, level: Level
) -> None:
    assert levels.level_of_order(insured, postage) is level


async def place(verifying: Verifying, viewer: Viewer, value: str) -> dict[str, Any]:
    found: dict[str, Any] = (await verifying.graph(viewer, PLACE, input=parcel_input(insuredValue=value))).data[
        "orderPlace"
    ]
    return found


async def test_an_order_worth_much_needs_a_verified_person_and_keeps_the_evidence(
    verifying: Verifying, people: People
) -> None:
    user = await people.user("customer")
    viewer = await signed_in(user)
    refused = await place(verifying, viewer, "2000.01")
    assert refused == {
        "__typename": "AssuranceTooLow", "code": "ASSURANCE_TOO_LOW", "required": "L2", "present": "L1",
        "missing": ["PERSON"], "where": "/account/verification",
    }  # fmt: skip
    assert await Order.all().count() == 0
    assert (await place(verifying, viewer, "2000.00"))["__typename"] == "Order"

    case = await verified_person(user, await people.viewer("clerk"), resident_number())
    placed = await place(verifying, viewer, "2000.01")
    assert placed["__typename"] == "Order"
    entry = await AuditEntry.filter(action="orders:place", outcome="succeeded").order_by("-sequence").first()
    assert entry is not None
    assert f"L2 User:{user.id} VerificationCase:{case.id}" in entry.body.decode()
    refused = await place(verifying, viewer, "20000.01")
    assert (refused["required"], refused["missing"]) == ("L3", ["SECOND_FACTOR", "IN_PERSON"])


async def test_an_ended_or_revoked_verification_opens_nothing_even_before_the_job_has_seen_it(
    verifying: Verifying, people: People, stopped_clock: Callable[[timedelta], None]
) -> None:
    user = await people.user("customer")
    viewer = await signed_in(user)
    await verified_person(user, await people.viewer("clerk"), resident_number())
    assert (await levels.standing(user.id)).level is L.L2
    stopped_clock(timedelta(days=1825))
    assert (await levels.standing(user.id)).level is L.L1
    with pytest.raises(AssuranceTooLow):
        await levels.require_level(viewer, L.L2)


async def test_whoever_acts_for_others_is_not_asked(verifying: Verifying, people: People) -> None:
    clerk = await people.viewer("operator")
    assert (await place(verifying, clerk, "50000.00"))["__typename"] == "Order"
    assert await levels.require_level(clerk, L.L4) is None


async def test_everybody_sees_their_own_level_and_what_is_next(verifying: Verifying, people: People) -> None:
    user = await people.user("customer")
    viewer = await signed_in(user)
    found = (await verifying.graph(viewer, ASSURANCE)).data["assurance"]
    assert (found["level"], found["factors"]) == ("L1", ["CONTACT"])
    assert found["next"][0] == {"level": "L2", "missing": ["PERSON"]}
    assert found["limits"] == {
        "accountClass": "I", "most": {"amount": "1000.00"}, "period": "LIFETIME", "daily": {"amount": "1000.00"},
    }  # fmt: skip
    await verified_person(user, await people.viewer("clerk"), resident_number(), in_person=True)
    await with_second_factor(user)
    found = (await verifying.graph(viewer, ASSURANCE)).data["assurance"]
    assert (found["level"], found["limits"]["accountClass"]) == ("L3", "III")
