"""How the rows of a page are come by: on a walk along an index, or looked for first and then named by their keys.

Where an index leads through the wanted rows in the list's order, a page walks along it and stops at its end. Where none
does, all wanted rows would have to be found and sorted. So up to FEW of them are looked for: if that is all there are, they
are named and sorted. Where there are more, they are met soon enough on a walk along the order's own index, each row looked at.
"""

from dataclasses import dataclass

from schema.engine.conditions import Compare, Condition, all_of
from schema.engine.ordering import Order
from schema.engine.plan.leading import held, leads
from schema.engine.plan.reading import Reading, Steps
from schema.engine.plan.sql import TRUE, Clause, Way, both
from schema.engine.plan.tables import table_of
from schema.engine.plan.tree import Fetch
from schema.engine.searching import FEW, Searched


@dataclass(frozen=True, slots=True)
class Sought:
    """The wanted rows within the viewer's scope, in the terms of a page and of a count."""

    wanted: Clause
    """What a page's rows meet, beside their scope."""
    within: Clause
    """Their scope, as one condition …"""
    ways: list[Way]
    """… and as the ways into it, where an index leads through each in the page's order."""
    counted: Clause
    """What is to be counted, scope included."""
    total: int | None = None
    """How many there are, where that is known already."""


def sought(
    reading: Reading, fetch: Fetch, order: Order, wanted: Condition, words: Searched | None, *, once: bool = False
) -> Steps:
    """Look for the rows that meet the condition and the words; returns a `Sought`.

    `once` leaves the looking out: where rows are only counted, and where a plan promised a single statement.
    """
    model, alias, speech = fetch.entity.model, fetch.alias, reading.speech
    scope, within = reading.scope(fetch.entity), reading.within(fetch)
    ways, equal = speech.ways(model, alias, scope), held(wanted, order)
    heads = [frozenset({way.column}) for way in ways]
    if within is TRUE or _is_part(fetch, equal):
        heads = [frozenset()]
    met = speech.condition(model, alias, wanted, reading.scope)
    if words is None and equal is not None and heads and all(leads(model, equal | head, order) for head in heads):
        return Sought(met, within, ways, both(met, within))
    walks = bool(ways) and all(leads(model, head, order) for head in heads)
    sought_for = wanted if words is None else all_of((wanted, words.indexed))
    looked = met if words is None else speech.condition(model, alias, sought_for, reading.scope)
    counted = both(looked, within)
    if once:
        return Sought(looked, within, ways if walks else [], counted)
    text = f'select {alias}.id from "{table_of(model)}" {alias} where {counted.text} limit ?'
    rows = yield speech.finished(text), (*counted.values, FEW + 1)
    hiding = speech.hiding()
    hidden = hiding.scope(model, alias, scope)
    if len(rows) <= FEW:
        named = speech.condition(model, alias, Compare("id", "in", [row[0] for row in rows]))
        return Sought(named, hidden, [], counted, len(rows))
    met = hiding.condition(model, alias, sought_for, reading.scope)
    if walks:
        return Sought(met, within, ways, counted)
    if leads(model, frozenset(), order):
        return Sought(met, hidden, [], counted)
    return Sought(looked, within, [], counted)


def _is_part(fetch: Fetch, equal: frozenset[str] | None) -> bool:
    """Whether the rows are parts of one whole: within the scope are all of them, or none."""
    whole = fetch.entity.row_scope.part_of
    return whole is not None and f"{whole}_id" in (equal or ())
