"""The intermediate form: what of a graph type an answer holds, and which columns it is made of.

{ orders { nodes { number total: postage { amount } customer { displayName } events { at } } } }

Fetch orders
  columns   0 id   1 number   2 postage_minor   3 j1.id   4 j1.display_name
  joins     j1 users by customer_id
  Shape     number      Leaf 1
            total       Shaped postage(2)
            customer    Pointed 3 → Shape  displayName  Leaf 4
            events      Listed by 0 → Fetch order_events by order_id …     (PostgreSQL: Inlined 0 → Fetch …)
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from graphql import FieldNode, GraphQLField

from schema.engine.declare import Computed, Entity, Many
from schema.engine.plan.tables import Form


@dataclass(slots=True)
class Constant:
    """The same for every row: the name of a type."""

    value: str


@dataclass(slots=True)
class Leaf:
    """A column, printed by `wire`: an expression with `{v}` for the value, or a function. Null where it is null."""

    column: int
    wire: str | Callable[[Any], Any]
    nullable: bool
    checked: bool
    """The column may hold null although the field may not: that is the plain executor's to answer."""


@dataclass(slots=True)
class Shaped:
    """A computed field: the function's values printed as the selection beneath asks."""

    columns: tuple[int, ...]
    source: Computed
    decoders: tuple[Callable[[Any], Any], ...]
    printed: Callable[[Any], Any]

    @property
    def looked_up(self) -> bool:
        """Whether the stored values alone say what it is, for one viewer at least."""
        return not self.source.for_viewer or self.source.by is None


@dataclass(slots=True)
class Pointed:
    """The row a foreign key points to, joined; null where there is none within the viewer's scope."""

    key: int
    shape: "Shape"
    nullable: bool


@dataclass(frozen=True, slots=True)
class Asking:
    """Where the document asks for rows that point here: the field, and a node with its arguments."""

    field: GraphQLField
    node: FieldNode


@dataclass(slots=True)
class Listed:
    """The rows that point here, fetched together for all parents, by the column that holds this row's key."""

    key: int
    fetch: "Fetch"
    source: Many
    asking: Asking


@dataclass(slots=True)
class Inlined:
    """The rows that point here, as a column of this row: an array with an array of texts for each of them."""

    place: int
    parent: str
    """The key they point to, as SQL."""
    fetch: "Fetch"
    source: Many
    asking: Asking


Member = Constant | Leaf | Shaped | Pointed | Listed | Inlined


@dataclass(slots=True)
class Shape:
    """An object of the answer: its members by key, in the answer's order."""

    type_name: str
    members: dict[str, Member] = field(default_factory=dict)


@dataclass(slots=True)
class Join:
    """The row `column` of `parent` points to, under an alias; within the scope of `entity`, where one is given."""

    entity: Entity | None
    table: str
    alias: str
    parent: str
    column: str


@dataclass(slots=True, eq=False)
class Fetch:
    """Rows of one entity, and the shapes that are made of them."""

    entity: Entity
    alias: str
    columns: list[str] = field(default_factory=list)
    joins: list[Join] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)
    inherits: bool = False
    """The rows are parts of a whole that has been found in scope."""
    form: Form = "sqlite"
    inlined: list[Inlined] = field(default_factory=list)
    """Lists that come with each row, after its columns."""

    def column(self, sql: str) -> int:
        """The place of a column among those fetched."""
        if sql not in self.columns:
            self.columns.append(sql)
        return self.columns.index(sql)


def entities(fetch: Fetch) -> list[Entity]:
    """Every entity whose scope the fetch and what hangs on it asks for."""
    found = [] if fetch.inherits else [fetch.entity]
    found += [join.entity for join in fetch.joins if join.entity is not None]
    for shape in fetch.shapes:
        found += _beneath(shape)
    return found


def _beneath(shape: Shape) -> list[Entity]:
    found: list[Entity] = []
    for member in shape.members.values():
        if isinstance(member, Listed | Inlined):
            found += entities(member.fetch)
        elif isinstance(member, Pointed):
            found += _beneath(member.shape)
    return found
