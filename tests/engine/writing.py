"""Writes values into a document: as literals, or as variables that later get the same value, another one, null or none."""

import json
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from graphql import GraphQLInputObjectType, GraphQLInputType, GraphQLList, GraphQLNonNull, get_named_type

ABSENT: Any = object()
"""Stands for an argument or a variable that is not given."""

Draw = Callable[[random.Random], Any]
"""Draws a value as JSON, None for null, or ABSENT."""

RAW = frozenset({"Int", "Boolean", "Float"})
VARIABLES, NESTED = 0.45, 0.12
"""How many arguments, and how many of the values within them, are variables."""

NOTHING_GIVEN, NULL_GIVEN, NONSENSE = 0.12, 0.08, 0.006


@dataclass(frozen=True, slots=True)
class Variable:
    """What is declared, and how a value for it is drawn."""

    declared: str
    draw: Draw


@dataclass
class Writer:
    """The variables and values of one document. `plain` writes everything in its place."""

    dice: random.Random
    plain: bool = False
    variables: dict[str, Variable] = field(default_factory=dict)

    def argument(self, name: str, kind: GraphQLInputType, draw: Draw) -> list[str]:
        """The argument as it stands between brackets; nothing where it is absent."""
        if not self.plain and self.dice.random() < VARIABLES:
            return [f"{name}: {self.variable(kind, draw)}"]
        drawn = draw(self.dice)
        return [] if drawn is ABSENT else [f"{name}: {self.literal(kind, drawn)}"]

    def flag(self) -> str:
        """A yes or no for a directive: a literal, or a variable, shared with others half of the time."""
        if self.plain or self.dice.random() < 0.3:
            return self.dice.choice(("true", "false"))
        flags = [name for name in self.variables if name.startswith("flag")]
        if flags and self.dice.random() < 0.5:
            return f"${self.dice.choice(flags)}"
        name = f"flag{len(flags)}"
        default = self.dice.choice(("", "", " = true", " = false"))
        self.variables[name] = Variable(f"Boolean!{default}", _sometimes_absent(default))
        return f"${name}"

    def variable(self, kind: GraphQLInputType, draw: Draw) -> str:
        """A new variable for a place of this type."""
        nullable, chance = not isinstance(kind, GraphQLNonNull), self.dice.random()
        text, default = str(kind), ""
        if nullable and chance < 0.25:
            text = f"{text}!"
        elif (nullable and chance < 0.5) or (not nullable and chance < 0.1):
            drawn = draw(self.dice)
            if drawn is not ABSENT and (drawn is not None or nullable):
                text, default = text.rstrip("!"), f" = {self.literal(kind, drawn, nested=False)}"
        name = f"v{len(self.variables)}"
        self.variables[name] = Variable(text + default, _given(draw, text, bool(default)))
        return f"${name}"

    def literal(self, kind: GraphQLInputType, value: Any, *, nested: bool = True) -> str:
        """The value as GraphQL writes it; with `nested`, some of what is within it as variables."""
        bare: Any = kind.of_type if isinstance(kind, GraphQLNonNull) else kind
        if value is None:
            return "null"
        if isinstance(bare, GraphQLList):
            if not isinstance(value, list):
                return self.literal(bare.of_type, value, nested=nested)
            return f"[{', '.join(self._within(bare.of_type, one, nested) for one in value)}]"
        if isinstance(bare, GraphQLInputObjectType):
            parts = [f"{name}: {self._within(bare.fields[name].type, one, nested)}" for name, one in value.items()]
            return f"{{{', '.join(parts)}}}"
        if bare.name in RAW or hasattr(get_named_type(bare), "values"):
            return json.dumps(value) if isinstance(value, int | float) else str(value)
        return json.dumps(value)

    def _within(self, kind: GraphQLInputType, value: Any, nested: bool) -> str:
        if nested and not self.plain and self.dice.random() < NESTED:
            return self.variable(kind, lambda dice: value)
        return self.literal(kind, value, nested=nested)

    def header(self) -> str:
        """The declarations of all variables, in brackets."""
        declared = ", ".join(f"${name}: {one.declared}" for name, one in self.variables.items())
        return f"({declared})" if declared else ""

    def values(self, dice: random.Random) -> dict[str, Any]:
        """Values for all variables, drawn anew."""
        drawn = {name: one.draw(dice) for name, one in self.variables.items()}
        return {name: value for name, value in drawn.items() if value is not ABSENT}


def _sometimes_absent(default: str) -> Draw:
    return lambda dice: ABSENT if default and dice.random() < 0.3 else dice.random() < 0.6


def _given(draw: Draw, declared: str, has_default: bool) -> Draw:
    """What the variable is given, within what it is declared to be; very rarely what it is not."""
    nullable = not declared.endswith("!")

    def given(dice: random.Random) -> Any:
        chance = dice.random()
        if chance < NONSENSE:
            return dice.choice(({"no": "such"}, [[1.5]], "\u0000", None, 2**40))
        if has_default and chance < 0.4:
            return ABSENT
        if nullable and chance < NONSENSE + NOTHING_GIVEN:
            return ABSENT
        if nullable and chance < NONSENSE + NOTHING_GIVEN + NULL_GIVEN:
            return None
        for _ in range(8):
            drawn = draw(dice)
            if nullable or (drawn is not None and drawn is not ABSENT):
                return drawn
        return ABSENT

    return given
