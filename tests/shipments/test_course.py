"""An item's course: whatever the order in which events become known, it leads where they lead in the order they happened."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.domains.shipments.course import course, order
from server.domains.shipments.states import (
    ENDS,
    EXCEPTIONS,
    OPEN,
    SCANNED,
    SOURCES,
    TARGETS,
    TERMINAL,
    after,
)
from server.domains.shipments.words import EventCode, NonDeliveryReason, ShipmentStatus

E, S = EventCode, ShipmentStatus
BEGIN = datetime(2026, 11, 24, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Told:
    code: EventCode
    at: datetime
    place: str = ""
    reason: NonDeliveryReason | None = None


def told(*codes: EventCode) -> list[Told]:
    return [Told(code, BEGIN + timedelta(minutes=n)) for n, code in enumerate(codes)]


def ends_at(*codes: EventCode) -> ShipmentStatus:
    return course(told(*codes)).status


CODES = st.lists(st.sampled_from(list(EventCode)), max_size=12)
MINUTES = st.integers(0, 6)


@settings(max_examples=300)
@given(
    st.lists(st.tuples(st.sampled_from(list(EventCode)), MINUTES, st.sampled_from(["", "北京"])), max_size=14),
    st.randoms(),
)
def test_shuffled_and_repeated_events_lead_where_the_sorted_ones_lead(
    events: list[tuple[EventCode, int, str]], random: object
) -> None:
    truth = [Told(code, BEGIN + timedelta(minutes=at), place) for code, at, place in set(events)]
    shuffled = truth * 1
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    repeated = [*shuffled, *shuffled[: len(shuffled) // 2]]
    assert course(shuffled).status is course(sorted(truth, key=order)).status
    assert course(repeated).status is course(truth).status


@given(CODES, st.sampled_from(sorted(SCANNED | {E.EMH, E.EMI})), MINUTES)
def test_what_becomes_known_late_never_opens_what_has_ended(
    codes: list[EventCode], late: EventCode, minute: int
) -> None:
    known = told(E.EMA, *codes)
    before = course(known).status
    assert (
        before not in TERMINAL
        or course([*known, Told(late, BEGIN + timedelta(minutes=minute, seconds=1))]).status in TERMINAL
    )


@given(CODES)
def test_every_course_has_a_state_and_an_end_is_final(codes: list[EventCode]) -> None:
    status, held = S.CREATED, None
    ended = None
    for code in codes:
        status, held = after(status, held, code)
        assert (held is not None) <= (status is S.ON_HOLD)
        if ended is not None:
            assert status is ended
        if status in TERMINAL:
            ended = status


@pytest.mark.parametrize("code", sorted(SOURCES))
def test_a_step_that_may_be_taken_leads_where_its_event_leads(code: EventCode) -> None:
    for status in SOURCES[code]:
        reached, _ = after(status, None, code)
        match code:
            case E.PXA:
                assert reached is status
            case E.PXR:
                assert reached is S.IN_TRANSIT
            case _ if status is S.RETURNING and code not in ENDS and TARGETS[code] not in EXCEPTIONS:
                assert reached is S.RETURNING
            case _:
                assert reached is TARGETS[code]


def test_every_event_of_the_upu_has_a_place_in_both_tables() -> None:
    assert set(SOURCES) == set(EventCode)
    assert set(TARGETS) == set(EventCode) - {E.PXR, E.PXA}
    assert len([code for code in EventCode if not code.startswith("PX")]) == 25


@pytest.mark.parametrize(
    ("codes", "status"),
    [
        ((), S.CREATED),
        ((E.EMA,), S.ACCEPTED),
        ((E.EMA, E.EDD, E.EDE, E.EMG, E.EDG, E.EMI), S.DELIVERED),
        ((E.EMA, E.EDD, E.EXA), S.CUSTOMS),
        ((E.EMA, E.EXA, E.EXB), S.CUSTOMS_HELD),
        ((E.EMA, E.EXA, E.EXB, E.EXC), S.IN_TRANSIT),
        ((E.EMA, E.EMG, E.EDG, E.EMH), S.DELIVERY_FAILED),
        ((E.EMA, E.EMG, E.EDG, E.EMH, E.EDG, E.EMI), S.DELIVERED),
        ((E.EMA, E.EMG, E.EDH), S.AWAITING_PICKUP),
        ((E.EMA, E.EMG, E.EDG, E.EMH, E.PXB, E.EDD, E.PXD), S.RETURNED),
        ((E.EMA, E.PXB, E.PXU), S.UNDELIVERABLE),
        ((E.EMA, E.EDD, E.PXL), S.EXCEPTION_LOST),
        ((E.EMA, E.EDD, E.PXL, E.EDE), S.EXCEPTION_LOST),
        ((E.EMA, E.EDD, E.PXL, E.PXF), S.IN_TRANSIT),
        ((E.EMA, E.EDD, E.PXL, E.EMI), S.DELIVERED),
        ((E.EMA, E.EMG, E.PXH, E.EDG), S.ON_HOLD),
        ((E.EMA, E.EMG, E.PXH, E.EDG, E.PXR), S.AT_DELIVERY_OFFICE),
        ((E.EMA, E.EDA), S.ON_HOLD),
        ((E.EMA, E.EDA, E.EMF), S.IN_TRANSIT),
        ((E.PXC, E.EMA), S.CANCELLED),
        ((E.EDD, E.EMI), S.CREATED),
    ],
)
def test_courses_people_know(codes: tuple[EventCode, ...], status: ShipmentStatus) -> None:
    assert ends_at(*codes) is status


def test_attempts_count_only_where_the_reason_counts() -> None:
    failed = [Told(E.EMH, BEGIN + timedelta(minutes=n), reason=reason) for n, reason in enumerate(NonDeliveryReason, 1)]
    assert course([*told(E.EMA), *failed]).attempts == 8


def test_states_are_open_ended_or_exceptional() -> None:
    assert set(S) == OPEN | TERMINAL | EXCEPTIONS
