"""What an object offers is what its mutations do, for every role and in every state."""

from typing import Any

import pytest

from server.core import global_ids
from server.core.viewer import Viewer
from server.domains.orders import actions as order_actions
from server.domains.permissions.roles import roles
from server.domains.shipments import actions as shipment_actions
from tests.support.graph import Graph
from tests.support.journeys import STEP, Journey
from tests.support.people import People
from tests.support.trying import STATES, everything, in_state, tried

OFFERED = """query($order: ID!, $item: ID!) {
  order: node(id: $order) { ... on Stateful { availableActions { action enabled reasons { code } } } }
  item: node(id: $item) { ... on Stateful { availableActions { action enabled reasons { code } } } } }"""
STEPS = {step.name for step in (*order_actions.STEPS, *shipment_actions.STEPS)} - {"shipmentLabelPrint"}
"""Printing a label makes a file beside the database, which nothing here could undo."""

MOST_AT_ONCE = 15
WHY = "__typename ... on InvalidTransition { reasons { code } }"
AT_AN_OFFICE = ("clerk", "courier")
STRANGERS = ("clerk of another office", "another customer")


async def everybody(people: People, here: int, there: int) -> dict[str, Viewer]:
    """A viewer of each role; a clerk and a customer who have nothing to do with the order beside them."""
    found = {role: await people.viewer(role, unit_id=here if role in AT_AN_OFFICE else None) for role in roles()}
    strangers = await people.viewer("clerk", unit_id=there), await people.viewer("customer")
    return {**found, **dict(zip(STRANGERS, strangers, strict=True))}


async def offered(graph: Graph, viewer: Viewer, moved: Journey) -> dict[str, tuple[bool, list[str]]]:
    """What the order and its item offer the viewer: by name, whether now, and why not."""
    item = global_ids.encode("Shipment", (await moved.order()).shipment_id or 0)
    answer = await graph(viewer, OFFERED, order=global_ids.encode("Order", moved.order_id), item=item)
    nodes = (answer.body["data"] or {}).values()
    listed = [action for node in nodes for action in (node or {}).get("availableActions", ())]
    return {one["action"]: (one["enabled"], [reason["code"] for reason in one["reasons"]]) for one in listed}


async def outcome(graph: Graph, viewer: Viewer, moved: Journey, step: str) -> tuple[str, list[str]]:
    """How the mutation answers the viewer, and why not."""
    name = step[0].upper() + step[1:]
    answer = await graph(viewer, STEP.format(name=name, field=step), input=await moved.given(step))
    if answer.codes:
        return answer.codes[0], []
    found: dict[str, Any] = answer.data[step]
    return found["__typename"], [reason["code"] for reason in found.get("reasons", ())]


async def refused(graph: Graph, viewer: Viewer, moved: Journey, steps: list[str]) -> dict[str, list[str]]:
    """Why the state machine refuses each of the steps, asked in as few requests as may be."""
    if len(steps) > MOST_AT_ONCE:
        rest = await refused(graph, viewer, moved, steps[MOST_AT_ONCE:])
        return rest | await refused(graph, viewer, moved, steps[:MOST_AT_ONCE])
    if not steps:
        return {}
    heads = ", ".join(f"$input{n}: {step[0].upper()}{step[1:]}Input!" for n, step in enumerate(steps))
    fields = " ".join(f"{step}(input: $input{n}) {{ {WHY} }}" for n, step in enumerate(steps))
    given: dict[str, Any] = {f"input{n}": await moved.given(step) for n, step in enumerate(steps)}
    answer = await graph(viewer, f"mutation({heads}) {{ {fields} }}", **given)
    assert {found["__typename"] for found in answer.data.values()} == {"InvalidTransition"}, answer.data
    return {step: [reason["code"] for reason in answer.data[step]["reasons"]] for step in steps}


@pytest.mark.slow
async def test_what_is_offered_is_what_can_be_done(graph: Graph, people: People) -> None:
    operator, here, there = await people.viewer("operator"), await people.office("here"), await people.office("there")
    viewers = await everybody(people, here.id, there.id)
    unit = global_ids.encode("Unit", here.id)
    acted: dict[str, set[str]] = {name: set() for name in viewers}
    for state in STATES:
        moved = await in_state(graph, operator, state, by=viewers["customer"], unitId=unit)
        before = await everything(moved)
        for name, viewer in viewers.items():
            found = await offered(graph, viewer, moved)
            against = {step: reasons for step, (enabled, reasons) in found.items() if step in STEPS and not enabled}
            assert await refused(graph, viewer, moved, sorted(against)) == against, (name, state)
            for step, (enabled, _) in found.items():
                if enabled and step in STEPS - acted[name]:
                    kind, _ = await tried(Journey(graph, viewer, moved.order_id), step)
                    assert kind in ("Order", "Shipment"), (name, state, step)
                    acted[name].add(step)
            if state == "IN_TRANSIT":
                for step in STEPS - set(found):
                    kind, _ = await outcome(graph, viewer, moved, step)
                    assert kind in ("FORBIDDEN", "NotFound"), (name, step)
        assert await everything(moved) == before, state
    assert acted["operator"] == STEPS
    assert not any(acted[name] for name in STRANGERS)
