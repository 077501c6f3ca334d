"""Root fields as plans: one object by what it is called, objects by their ids. Pages of lists are in `pages`."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

from graphql import GraphQLField, get_named_type

from schema.engine.conditions import all_of
from schema.engine.declare import ENTITIES, Entity, Select
from schema.engine.lists import always, equals
from schema.engine.plan.compiling import Compiler
from schema.engine.plan.reading import Prepared, Reading, Steps
from schema.engine.plan.sql import both
from schema.engine.plan.tree import entities
from schema.engine.plan.uncovered import Missed, NotCovered, Refused
from schema.engine.selections import Selected
from server.core import global_ids
from server.core.errors import NotFound
from server.core.vocabulary import Permission

MOST = 100


class Root(Protocol):
    """A root field, compiled. `reached` are the entities it reads; a viewer needs `permission`."""

    permission: Permission
    reached: list[Entity]

    @property
    def single(self) -> bool:
        """Whether one statement answers it, whatever is asked."""
        ...

    @property
    def heavy(self) -> bool:
        """Whether it takes so long that it is for a thread at once."""
        ...

    def answer(self, reading: Reading) -> Steps:
        """The field's value, as JSON's types."""
        ...


@dataclass(slots=True)
class OneRoot:
    """The object whose columns equal the arguments."""

    select: Select
    field: GraphQLField
    node: Any
    prepared: Prepared
    permission: Permission
    reached: list[Entity]
    heavy: bool = False

    @classmethod
    def compiled(cls, compiler: Compiler, select: Select, field: GraphQLField, one: Selected) -> "OneRoot":
        fetch = compiler.fetch(ENTITIES[get_named_type(field.type).name])
        compiler.shape(fetch, one.nodes)
        return cls(select, field, one.nodes[0], Prepared.of(fetch), select.permission, entities(fetch))

    @property
    def single(self) -> bool:
        return not self.prepared.beneath

    def answer(self, reading: Reading) -> Steps:
        arguments = reading.given.arguments(self.field, self.node)
        fetch = self.prepared.fetch
        wanted = all_of((equals(self.field, arguments), always(self.select)))
        reading.heed(self.prepared)
        where = both(reading.speech.condition(fetch.entity.model, fetch.alias, wanted), reading.within(fetch))
        rows = yield reading.statement(self.prepared, where, limit=1)
        found = yield from reading.objects(self.prepared, 0, rows)
        return found[0] if found else None


@dataclass(slots=True)
class NodesRoot:
    """Objects of any type by their ids; what is selected of a type is compiled when one of it is first asked for."""

    declared: GraphQLField
    selected: Selected
    compiler: Callable[[], Compiler]
    permission: Permission = Permission.NODES_READ
    reached: list[Entity] = field(default_factory=list)
    prepared: dict[str, Prepared] = field(default_factory=dict)
    single: bool = False
    heavy: bool = False

    def answer(self, reading: Reading) -> Steps:
        arguments = reading.given.arguments(self.declared, self.selected.nodes[0])
        several = "ids" in arguments
        ids = arguments["ids"] if several else [arguments["id"]]
        if len(ids) > MOST:
            raise Missed("more ids than are read at once")
        found: dict[tuple[str, int], Any] = {}
        named = [_named(one) for one in ids]
        for type_name in dict.fromkeys(one[0] for one in named if one is not None):
            keys = [one[1] for one in named if one is not None and one[0] == type_name]
            objects = yield from self._of(type_name, list(dict.fromkeys(keys)), reading)
            found |= {(type_name, key): made for key, made in objects.items()}
        values = [None if one is None else found.get(one) for one in named]
        return values if several else values[0]

    def _of(self, type_name: str, keys: list[int], reading: Reading) -> Steps:
        prepared = self.prepared.get(type_name)
        if prepared is None:
            prepared = self.prepared[type_name] = self._compiled(type_name)
        fetch = prepared.fetch
        if any(reading.scope(entity).is_empty for entity in entities(fetch)):
            raise Refused("a selection that is refused")
        reading.heed(prepared)
        rows = yield reading.by_keys(prepared, keys)
        objects = yield from reading.objects(prepared, 0, rows)
        return {row[0]: made for row, made in zip(rows, objects, strict=True)}

    def _compiled(self, type_name: str) -> Prepared:
        compiler = self.compiler()
        fetch = compiler.fetch(ENTITIES[type_name])
        try:
            compiler.shape(fetch, self.selected.nodes)
        except NotCovered as why:
            raise Missed(str(why)) from why
        return Prepared.of(fetch)


def _named(value: str) -> tuple[str, int] | None:
    """Type and key of an id; None where no entity has such a one."""
    try:
        type_name, key = global_ids.decode(value)
    except NotFound:
        return None
    return (type_name, key) if type_name in ENTITIES else None
