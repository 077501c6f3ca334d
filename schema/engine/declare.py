"""How a graph type says which rows it stands for. Data only: executors read these declarations, nothing here fetches.

@entity(models.Order, reads=Permission.ORDERS_READ)
class Order(Node):
    number: str = column(description="…")                 a column of the model, by name
    weight: int = column("weight_grams", description="…") … or renamed
    customer: User | None = one(description="…")          a foreign key of the model, by name
    events: list[OrderEvent] = many("order", order=("at", "id"), description="…")
    @computed("postage_minor")                            a pure function of columns
    @staticmethod
    def postage(minor: int) -> Money: ...

extend(Order, payments=many("order", …), of=list["Payment"])   an edge added to a lower type by a higher domain
"""

import inspect
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

import strawberry
from strawberry.annotation import StrawberryAnnotation
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField
from tortoise.models import Model

from server.core.scope import RowScope
from server.core.viewer import Viewer
from server.core.vocabulary import Permission

Class = TypeVar("Class", bound=type)
SOURCE = "posthouse-source"
MOST_PARTS = 100


@dataclass(frozen=True, slots=True)
class Column:
    """A value of the row; `name` is the model's field, or None for the graph field's own name."""

    name: str | None = None


@dataclass(frozen=True, slots=True)
class One:
    """The row a foreign key points to; `name` is the foreign key, or None for the graph field's own name."""

    name: str | None = None


@dataclass(frozen=True, slots=True)
class Many:
    """The rows whose foreign key `parent` points here, ordered, at most `most` of each."""

    parent: str
    order: tuple[str, ...]
    most: int = MOST_PARTS


@dataclass(frozen=True, slots=True)
class Computed:
    """A pure function of the named columns (and of the viewer, as the last argument, where `for_viewer`).

    `by` says for a viewer what of the columns' values alone decides the outcome, whoever asks; executors remember by it.
    """

    needs: tuple[str, ...]
    function: Callable[..., Any]
    for_viewer: bool = False
    by: Callable[[Viewer], Callable[..., Hashable]] | None = None


Source = Column | One | Many | Computed


@dataclass(frozen=True, slots=True)
class Reference:
    """An object by type and key: what a mutation, a subscription or a computed field returns, to be read by the executor."""

    entity: type
    key: int


@dataclass(slots=True)
class Entity:
    """A graph type bound to a model. `reads` is the permission that lets a viewer read its rows, within their scope.

    A part (`model.row_scope.part_of`) has its whole's permission.
    """

    type_name: str
    cls: type
    model: type[Model]
    reads: Permission
    sources: dict[str, Source] = field(default_factory=dict)

    @property
    def row_scope(self) -> RowScope:
        found: RowScope = self.model.row_scope  # type: ignore[attr-defined]
        return found

    def source(self, python_name: str) -> Source:
        return self.sources[python_name]


ENTITIES: dict[str, Entity] = {}
"""Every entity by the name of its graph type; filled while the schema's modules are imported."""


def entity_of(cls: type) -> Entity:
    return ENTITIES[cls.__name__]


def column(name: str | None = None, *, description: str) -> Any:
    return strawberry.field(description=description, metadata={SOURCE: Column(name)})


def one(name: str | None = None, *, description: str) -> Any:
    return strawberry.field(description=description, metadata={SOURCE: One(name)})


def many(
    parent: str,
    *,
    order: tuple[str, ...],
    description: str,
    most: int = MOST_PARTS,
    filter: type | None = None,
    order_by: type | None = None,
) -> Any:
    """Declare an edge to the rows that point here; `filter` and `order_by` are the inputs of its arguments, if it has them."""
    made = strawberry.field(description=description, metadata={SOURCE: Many(parent, order, most)})
    made.arguments = [
        _argument("first", int | None, f"How many at most, up to {most}; all of them up to that where it is left out."),
        *([] if filter is None else [_argument("filter", filter | None, "Only those that meet this.")]),
        *([] if order_by is None else [_argument("order_by", list[order_by] | None, "Sorted by these.")]),  # type: ignore[valid-type]
    ]
    return made


def _argument(name: str, kind: Any, description: str) -> StrawberryArgument:
    return StrawberryArgument(name, None, StrawberryAnnotation(kind), description=description, default=None)


def computed(
    *needs: str,
    viewer: bool = False,
    by: Callable[[Viewer], Callable[..., Hashable]] | None = None,
    description: str | None = None,
) -> Callable[[Any], Any]:
    """Declare a field computed from columns. Decorates a static method; its docstring describes the field."""

    def declare(method: "staticmethod[..., Any]") -> Any:
        function = method.__func__
        made = strawberry.field(
            description=description or inspect.cleandoc(function.__doc__ or ""),
            metadata={SOURCE: Computed(needs, function, viewer, by)},
        )
        made.type_annotation = StrawberryAnnotation(function.__annotations__["return"], namespace=function.__globals__)
        return made

    return declare


def entity(model: type[Model], *, reads: Permission, description: str) -> Callable[[Class], Class]:
    """Declare a graph type whose objects are rows of the model."""

    def declare(cls: Class) -> Class:
        annotations = dict(inspect.get_annotations(cls))
        for name, value in list(vars(cls).items()):
            if isinstance(value, StrawberryField) and name not in annotations:
                assert value.type_annotation is not None, f"{cls.__name__}.{name} has no type"
                annotations[name] = value.type_annotation.raw_annotation
        cls.__annotations__ = annotations
        made = strawberry.type(cls, description=description)
        found = Entity(cls.__name__, made, model, reads)
        for graph_field in made.__strawberry_definition__.fields:  # type: ignore[attr-defined]
            found.sources[graph_field.python_name] = graph_field.metadata.get(SOURCE) or Column(None)
        ENTITIES[cls.__name__] = found
        return made

    return declare


def extend(cls: type, name: str, declared: Any, of: Any) -> None:
    """Add an edge to a type of a lower domain. Call it while the schema's modules are imported, before it is built."""
    declared.python_name = declared.name = name
    declared.type_annotation = StrawberryAnnotation(of)
    declared.origin = cls
    cls.__strawberry_definition__.fields.append(declared)  # type: ignore[attr-defined]
    entity_of(cls).sources[name] = declared.metadata[SOURCE]


@dataclass(frozen=True, slots=True)
class Search:
    """What a list's `search` argument looks into: exact or prefix on numbers, exact on blind-indexed personal columns.

    `exact` names columns that hold the words as they were typed. `blind` maps an index column to the function that
    normalises the words for it; it gives None where they cannot match.
    """

    prefix: tuple[str, ...] = ()
    exact: tuple[str, ...] = ()
    blind: Mapping[str, Callable[[str], str | None]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Select:
    """A root field whose rows come from a declaration: its permission, default order and search.

    `only` names the conditions every row of the list meets, `column__operator`; a function is asked at each read.
    """

    permission: Permission
    order: tuple[str, ...] = ()
    search: Search | None = None
    only: Mapping[str, Any] = field(default_factory=dict)
