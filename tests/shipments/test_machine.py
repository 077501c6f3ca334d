"""Fifty thousand random steps against a model written down independently: the table of the trade, line by line."""

import random
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from server.domains.shipments.course import course
from server.domains.shipments.states import SOURCES, TERMINAL, after
from server.domains.shipments.words import EventCode, ShipmentStatus

STEPS = 50_000
MOVING = "ACCEPTED IN_TRANSIT CUSTOMS CUSTOMS_HELD AT_DELIVERY_OFFICE OUT_FOR_DELIVERY AWAITING_PICKUP DELIVERY_FAILED"
LINES = """
CREATED | EMA | ACCEPTED
CREATED | PXC | CANCELLED
ACCEPTED IN_TRANSIT CUSTOMS CUSTOMS_HELD AT_DELIVERY_OFFICE AWAITING_PICKUP DELIVERY_FAILED | EMB EXC EMC EMJ EMK EMD EDC EMF EDD EDE | IN_TRANSIT
RETURNING | EMB EXC EMC EMJ EMK EMD EDC EMF EDD EDE | RETURNING
ACCEPTED IN_TRANSIT AT_DELIVERY_OFFICE | EXD EDA EDF | ON_HOLD
ACCEPTED IN_TRANSIT CUSTOMS_HELD | EXA EDB | CUSTOMS
IN_TRANSIT CUSTOMS | EXB EME | CUSTOMS_HELD
IN_TRANSIT CUSTOMS CUSTOMS_HELD | EXX | RETURNING
CUSTOMS CUSTOMS_HELD | EDX | EXCEPTION_SEIZED
ACCEPTED IN_TRANSIT DELIVERY_FAILED | EMG | AT_DELIVERY_OFFICE
AT_DELIVERY_OFFICE DELIVERY_FAILED AWAITING_PICKUP | EDG | OUT_FOR_DELIVERY
AT_DELIVERY_OFFICE OUT_FOR_DELIVERY DELIVERY_FAILED | EDH | AWAITING_PICKUP
OUT_FOR_DELIVERY | EMH | DELIVERY_FAILED
OUT_FOR_DELIVERY AWAITING_PICKUP | EMI | DELIVERED
MOVING | PXH | ON_HOLD
DELIVERY_FAILED AWAITING_PICKUP ON_HOLD IN_TRANSIT | PXB | RETURNING
RETURNING | PXD | RETURNED
RETURNING | PXU | UNDELIVERABLE
MOVING ON_HOLD RETURNING | PXL | EXCEPTION_LOST
MOVING ON_HOLD RETURNING | PXM | EXCEPTION_DAMAGED
MOVING ON_HOLD RETURNING | PXS | EXCEPTION_SEIZED
EXCEPTION_LOST | PXF | IN_TRANSIT
"""  # noqa: E501


def written() -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for line in LINES.strip().splitlines():
        states, codes, target = (part.strip() for part in line.replace("MOVING", MOVING).split("|"))
        found |= {(state, code): target for state in states.split() for code in codes.split()}
    for state in MOVING.replace(" OUT_FOR_DELIVERY", "").split():
        found[state, "PXA"] = state
    return found


MODEL = written()
GRAVE = {EventCode.PXC, EventCode.PXL, EventCode.PXM, EventCode.PXS, EventCode.EDX}
"""What ends a walk early; drawn rarely."""


@dataclass(frozen=True)
class Told:
    code: EventCode
    at: datetime
    place: str = ""
    reason: None = None


class Item(RuleBasedStateMachine):
    """An item and what the table says of it."""

    @initialize()
    def begin(self) -> None:
        self.events: list[Told] = []
        self.state, self.before_hold = "CREATED", "IN_TRANSIT"

    @rule(code=st.sampled_from(list(EventCode)))
    def step(self, code: EventCode) -> None:
        allowed = ShipmentStatus[self.state] in SOURCES[code]
        if code is EventCode.PXR:
            assert allowed is (self.state == "ON_HOLD")
            expected = self.before_hold
        else:
            assert allowed is ((self.state, code.name) in MODEL), (self.state, code)
            expected = MODEL.get((self.state, code.name), "")
        if not allowed:
            return
        if code is EventCode.PXH:
            self.before_hold = self.state
        elif expected == "ON_HOLD":
            self.before_hold = "IN_TRANSIT"
        self.events.append(Told(code, datetime(2026, 11, 24, tzinfo=UTC) + timedelta(minutes=len(self.events))))
        self.state = expected

    @rule(data=st.data())
    def scan_what_is_held(self, data: st.DataObject) -> None:
        """The platform's own hold is not lifted by a scanner."""
        if self.events and self.events[-1].code is EventCode.PXH:
            late = Told(EventCode.EDD, self.events[-1].at + timedelta(seconds=1))
            assert course([*self.events, late]).status is ShipmentStatus.ON_HOLD

    @invariant()
    def the_course_leads_where_the_table_says(self) -> None:
        if hasattr(self, "events"):
            assert course(self.events).status.name == self.state
            assert course(reversed(self.events)).status.name == self.state

    @invariant()
    def what_has_ended_admits_nothing(self) -> None:
        if hasattr(self, "state") and ShipmentStatus[self.state] in TERMINAL:
            assert not any(ShipmentStatus[self.state] in sources for sources in SOURCES.values())


TestItem = Item.TestCase
TestItem.settings = settings(max_examples=60, stateful_step_count=60, deadline=None)


def test_fifty_thousand_random_steps_lead_where_the_table_says() -> None:
    generator, codes = random.Random(20261124), list(EventCode)
    drawn = generator.choices(codes, [1 if code in GRAVE else 20 for code in codes], k=STEPS)
    state, held_from, model, before_hold = ShipmentStatus.CREATED, None, "CREATED", "IN_TRANSIT"
    events: list[Told] = []
    acted, ended = 0, Counter[str]()
    for step in range(STEPS):
        code = drawn[step]
        expected = before_hold if (model, code.name) == ("ON_HOLD", "PXR") else MODEL.get((model, code.name))
        assert (state in SOURCES[code]) is (expected is not None), (model, code)
        if expected is not None:
            acted += 1
            if expected == "ON_HOLD":
                before_hold = model if code is EventCode.PXH else "IN_TRANSIT"
            state, held_from = after(state, held_from, code)
            model = expected
            events.append(Told(code, datetime(2026, 11, 24, tzinfo=UTC) + timedelta(minutes=step)))
            assert state.name == model, (model, code)
        if len(events) == 60 or not any(state in sources for sources in SOURCES.values()):
            generator.shuffle(events)
            assert course(events + events[:5]).status is state
            ended[model] += 1
            state, held_from, model, events = ShipmentStatus.CREATED, None, "CREATED", []
    assert acted > STEPS // 10
    assert set(ended) >= {status.name for status in TERMINAL}
