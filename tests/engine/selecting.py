"""Draws selections: fields of every kind under names of their own or others, repeated, in fragments, included or skipped.

A key of an answer always means the same field, so that whatever is drawn can be merged; where several types meet, each
type's keys begin with its name.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from graphql import (
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
    get_nullable_type,
    is_abstract_type,
    is_composite_type,
    is_list_type,
)

from schema.engine.declare import ENTITIES
from tests.engine.writing import Writer

FOR_VIEWER = frozenset({"availableActions", "isCurrent"})
"""Fields that differ by who asks, whatever rows they may see."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """A fragment that was written, to be spread again."""

    name: str
    on: str
    prefix: str
    depth: int
    text: str


class Selecting:
    """Draws the selections of one document. `thorough` selects everything there is, as deep as it may."""

    def __init__(
        self, schema: GraphQLSchema, writer: Writer, *, thorough: bool = False, without: frozenset[str] = frozenset()
    ) -> None:
        self.schema, self.writer, self.dice = schema, writer, writer.dice
        self.thorough, self.without = thorough, without
        self.fragments: list[Fragment] = []
        self.met: set[tuple[str, str]] = set()
        """Every field that was selected, by its type."""
        self.lists: Callable[[GraphQLField], str] | None = None
        """Draws the arguments of lists of related rows; without it they have none."""
        self._asked = 0

    def of(self, kind: Any, depth: int, prefix: str = "") -> str:
        """A selection of this type, relations at most so deep beneath it."""
        named = get_named_type(kind)
        if is_abstract_type(named):
            possible = [one.name for one in self.schema.get_possible_types(named)]
            return self.among(named, self.dice.sample(possible, min(len(possible), 2)), depth)
        parts = self._fields(named, depth, prefix)
        if not self.thorough:
            parts = self._dressed(named, parts, depth, prefix)
        return f"{{ {' '.join(parts)} }}"

    def among(self, named: Any, types: list[str], depth: int) -> str:
        """A selection of an interface or union: what its members share, and what each of these has of its own."""
        parts = [f"__typename{self._directives()}"]
        if isinstance(named, GraphQLInterfaceType):
            parts += [name for name in named.fields if name == "id"]
        interfaces = [one.name for one in self.schema.type_map.values() if isinstance(one, GraphQLInterfaceType)]
        if "Stateful" in interfaces and "availableActions" not in self.without and self.dice.random() < 0.4:
            stateful: Any = self.schema.type_map["Stateful"]
            parts.append(f"... on Stateful {{ {self._field(stateful, 'availableActions', 0, '')} }}")
        for name in types:
            inner = self.of(self.schema.type_map[name], depth, f"{name}_" if len(types) > 1 else "")
            text = f"... on {name}{self._directives()} {inner}"
            parts.append(f"... on Node {{ {text} }}" if self.dice.random() < 0.15 else text)
        self.dice.shuffle(parts)
        return f"{{ {' '.join(parts)} }}"

    def _fields(self, named: GraphQLObjectType, depth: int, prefix: str) -> list[str]:
        leaves, structs, edges = self._kinds(named, depth)
        if not self.thorough:
            leaves = self.dice.sample(leaves, min(len(leaves), self.dice.randint(1, 7)))
            structs = self.dice.sample(structs, min(len(structs), self.dice.choice((0, 0, 1, 2))))
            edges = self.dice.sample(edges, min(len(edges), self.dice.choice((0, 1, 1, 2))))
        if named.name.endswith("Connection") and not edges:
            edges = [self.dice.choice(("nodes", "edges"))]
        parts = [self._field(named, name, depth, prefix) for name in (*leaves, *structs, *edges)]
        if self.thorough:
            return parts
        if self.dice.random() < 0.2 and (twice := edges or structs or leaves):
            parts.append(self._field(named, self.dice.choice(twice), depth, prefix))
        if self.dice.random() < 0.2:
            parts.append(self.dice.choice(("__typename", "kindOf: __typename")) + self._directives())
        self.dice.shuffle(parts)
        return parts

    def _kinds(self, named: GraphQLObjectType, depth: int) -> tuple[list[str], list[str], list[str]]:
        """Its fields: plain values, values with parts, and what leads to other entities."""
        leaves: list[str] = []
        structs: list[str] = []
        edges: list[str] = []
        for name, field in named.fields.items():
            to = get_named_type(field.type)
            if name in self.without:
                continue
            if not is_composite_type(to):
                leaves.append(name)
            elif to.name in ENTITIES:
                if depth > 0 or named.name.endswith(("Connection", "Edge")):
                    edges.append(name)
            elif name == "edges":
                edges.append(name)
            else:
                structs.append(name)
        return leaves, structs, edges

    def _field(self, named: Any, name: str, depth: int, prefix: str) -> str:
        self.met.add((named.name, name))
        to = get_named_type(named.fields[name].type)
        key = ""
        if prefix:
            key = f"{prefix}{name}: "
        elif not self.thorough and self.dice.random() < 0.15:
            key = f"other_{name}: "
        if given := self._given(named.fields[name]):
            self._asked += 1
            key = f"{prefix}asked{self._asked}_{name}: "  # the same key with other arguments could not be merged
        text = f"{key}{name}{given}{self._directives()}"
        if not is_composite_type(to):
            return text
        deeper = depth - 1 if to.name in ENTITIES and not named.name.endswith(("Connection", "Edge")) else depth
        return f"{text} {self.of(to, deeper)}"

    def _given(self, field: GraphQLField) -> str:
        related = is_list_type(get_nullable_type(field.type)) and get_named_type(field.type).name in ENTITIES
        if self.lists is None or not related or not field.args or self.thorough or self.dice.random() < 0.5:
            return ""
        return self.lists(field)

    def _directives(self) -> str:
        if self.thorough or self.dice.random() > 0.09:
            return ""
        names = self.dice.sample(("include", "skip"), self.dice.choice((1, 1, 1, 2)))
        return "".join(f" @{name}(if: {self.writer.flag()})" for name in names)

    def _dressed(self, named: GraphQLObjectType, parts: list[str], depth: int, prefix: str) -> list[str]:
        """Some of the fields put into fragments, and fragments of other places spread here too."""
        if parts and self.dice.random() < 0.3:
            cut = self.dice.randint(0, len(parts) - 1)
            end = self.dice.randint(cut + 1, len(parts))
            parts[cut:end] = [self._wrapped(named, " ".join(parts[cut:end]), depth, prefix)]
        if self.dice.random() < 0.15:
            fitting = [
                one for one in self.fragments if (one.on, one.prefix) == (named.name, prefix) and one.depth <= depth
            ]
            if fitting:
                parts.append(f"...{self.dice.choice(fitting).name}{self._directives()}")
        if "id" in named.fields and not prefix and self.dice.random() < 0.08:
            parts.append(f"... on Node{self._directives()} {{ id node_type: __typename }}")
        return parts

    def _wrapped(self, named: GraphQLObjectType, inner: str, depth: int, prefix: str) -> str:
        chance = self.dice.random()
        if chance < 0.3:
            return f"...{self._directives()} {{ {inner} }}"
        if chance < 0.55:
            return f"... on {named.name}{self._directives()} {{ {inner} }}"
        if chance < 0.65 and "id" in named.fields and named.name in ENTITIES:
            return f"... on Node {{ ... on {named.name}{self._directives()} {{ {inner} }} }}"
        made = Fragment(f"F{len(self.fragments)}", named.name, prefix, depth, inner)
        self.fragments.append(made)
        return f"...{made.name}{self._directives()}"

    def definitions(self) -> str:
        """The fragments that were written."""
        return " ".join(f"fragment {one.name} on {one.on} {{ {one.text} }}" for one in self.fragments)
