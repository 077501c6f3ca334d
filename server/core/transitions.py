"""A state machine is a table: from a state, the states that can follow."""

from collections.abc import Mapping
from enum import Enum
from typing import TypeVar

from server.core.errors import InvalidTransition

State = TypeVar("State", bound=Enum)
Transitions = Mapping[State, frozenset[State]]


def can_move(table: Transitions[State], from_: State, to: State) -> bool:
    return to in table[from_]


def check_transition(table: Transitions[State], from_: State, to: State) -> None:
    """Raises InvalidTransition where the table has no such step."""
    if not can_move(table, from_, to):
        raise InvalidTransition(from_.name, to.name)
