"""Enums of the domains, given to the graph with a description for every value."""

from enum import Enum
from typing import TypeVar

import strawberry

E = TypeVar("E", bound=type[Enum])


def describe(enum: E, description: str, name: str | None = None, /, **values: str) -> E:
    """Register the enum; its graph values are the member names. Every member needs a sentence."""
    described = strawberry.enum(enum, name=name, description=description)
    missing = set(enum.__members__) - set(values)
    assert not missing, f"{enum.__name__} lacks descriptions of {sorted(missing)}"
    for value in described.__strawberry_definition__.values:  # type: ignore[attr-defined]
        value.description = values[value.name]
    return described
