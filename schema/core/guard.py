"""One linear look at a parsed document before anything else is done with it.

Every fragment is measured once and remembered, however often it is spread, so that the cost of looking is the size of the
text and not of what it expands to.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    IntValueNode,
    NamedTypeNode,
    OperationDefinitionNode,
    SelectionNode,
    TypeNode,
    VariableNode,
    specified_scalar_types,
)
from strawberry.utils.str_converters import to_camel_case

from schema.core.weighing import HEAVY_ROOTS, Place, weight_in, weight_of
from schema.engine.declare import ENTITIES, Many
from schema.engine.filters import RELATED

LONGEST_DOCUMENT = 15_000
MOST_TOKENS = 2_000
MOST_FRAGMENTS, MOST_OPERATIONS, MOST_VARIABLES = 30, 5, 60
LIMITS = {"depth": 12, "fields": 400, "aliases": 50, "directives": 30, "cost": 20_000, "rows": 200_000}
MOST_ROOTS = 20
INTROSPECTION = frozenset({"__schema", "__type"})
ONCE = frozenset(
    {
        "signIn",
        "signInConfirm",
        "signInCodeStart",
        "userSecondFactorCodeSend",
        "userSecondFactorRemove",
        "secondFactorConfirm",
        "administratorCreate",
        "registrationStart",
        "registrationConfirm",
        "passwordResetStart",
        "passwordResetConfirm",
        "contactChangeStart",
        "contactChangeConfirm",
        "passwordChange",
        "sessionConfirm",
    }
)
PAGED = ("first", "last")
LARGEST_PAGE, DEFAULT_PAGE = 100, 50
SEARCH = 500
"""What a condition on related rows costs: it is looked for once for each row a list meets on its way."""

HEAVY = 1_000
"""What a root field costs that looks at all the rows it counts."""

CAP = 10**6
REMEMBERED = 32


@dataclass(frozen=True, slots=True)
class Measure:
    """How large a selection is, its fragments expanded. Each figure stops growing at a million."""

    depth: int = 0
    fields: int = 0
    aliases: int = 0
    directives: int = 0
    cost: int = 0
    rows: int = 0

    def beside(self, other: "Measure") -> "Measure":
        return Measure(
            max(self.depth, other.depth),
            min(CAP, self.fields + other.fields),
            min(CAP, self.aliases + other.aliases),
            min(CAP, self.directives + other.directives),
            min(CAP, self.cost + other.cost),
            min(CAP, self.rows + other.rows),
        )


@dataclass(frozen=True, slots=True)
class Guarded:
    """What the document may cost at most, and why it is refused, if it is."""

    cost: int
    error: str | None = None
    rows: int = 0

    def shown(self) -> dict[str, Any]:
        """As `extensions.cost` shows it."""
        found = {"cost": self.cost, "rows": self.rows}
        return {**found, "limits": {name: LIMITS[name] for name in found}}


@cache
def _lists() -> Mapping[str, int]:
    """How many rows a list of an entity may have, by the field's name: lists have no page size of their own."""
    return {
        to_camel_case(name): source.most
        for entity in ENTITIES.values()
        for name, source in entity.sources.items()
        if isinstance(source, Many)
    }


class Guard:
    """Looks at a document once for each set of page sizes and weights of filters its variables ask for."""

    def __init__(self, document: DocumentNode) -> None:
        self._document = document
        self._sizes, self._places = _variables(document)
        self._known: dict[tuple[Any, ...], Guarded] = {}

    def check(self, variables: Mapping[str, Any]) -> Guarded:
        sizes = tuple(found if type(found := variables.get(name)) is int else None for name in self._sizes)
        asked = (sizes, *(weight_in(place, variables, RELATED) for place in self._places))
        if (known := self._known.get(asked)) is None:
            if len(self._known) >= REMEMBERED:
                self._known.clear()
            known = self._known[asked] = check(self._document, variables)
        return known


def explores(document: DocumentNode) -> bool:
    """Whether the document asks about the schema itself, anywhere."""
    open_: list[Any] = list(document.definitions)
    while open_:
        selections = getattr(open_.pop(), "selection_set", None)
        for one in selections.selections if selections else ():
            if isinstance(one, FieldNode) and one.name.value in INTROSPECTION:
                return True
            open_.append(one)
    return False


def is_ping(document: DocumentNode) -> bool:
    """Whether the document asks for nothing but `__typename`."""
    return all(
        isinstance(definition, OperationDefinitionNode)
        and all(
            isinstance(one, FieldNode) and one.name.value == "__typename" for one in definition.selection_set.selections
        )
        for definition in document.definitions
    )


def _variables(document: DocumentNode) -> tuple[tuple[str, ...], tuple[Place, ...]]:
    """The variables that pages' sizes come from, anywhere in the document, and those that hold filters."""
    found: set[str] = set()
    places: set[Place] = set()
    open_: list[Any] = list(document.definitions)
    while open_:
        node = open_.pop()
        if isinstance(node, FieldNode):
            places.update(weight_of(node, RELATED)[1])
        for argument in getattr(node, "arguments", None) or ():
            if argument.name.value in PAGED and isinstance(argument.value, VariableNode):
                found.add(argument.value.name.value)
        selections = getattr(node, "selection_set", None)
        open_.extend(selections.selections if selections else ())
    scalars = found | _scalars(document)
    return tuple(sorted(found)), tuple(place for place in places if place.variable not in scalars)


def _scalars(document: DocumentNode) -> set[str]:
    """The variables every operation declares as one of GraphQL's own scalars: no filter is in them."""
    kinds: dict[str, set[bool]] = {}
    for operation in document.definitions:
        for one in getattr(operation, "variable_definitions", None) or ():
            kinds.setdefault(one.variable.name.value, set()).add(_named(one.type) in specified_scalar_types)
    return {name for name, scalar in kinds.items() if scalar == {True}}


def _named(declared: TypeNode) -> str:
    while not isinstance(declared, NamedTypeNode):
        declared = declared.type  # type: ignore[attr-defined]
    return declared.name.value


def check(document: DocumentNode, variables: Mapping[str, Any]) -> Guarded:
    """Measure a document. Cycles and unknown fragments count nothing: the standard validation reports them."""
    fragments = {one.name.value: one for one in document.definitions if isinstance(one, FragmentDefinitionNode)}
    operations = [one for one in document.definitions if isinstance(one, OperationDefinitionNode)]
    if len(fragments) > MOST_FRAGMENTS or len(operations) > MOST_OPERATIONS:
        return Guarded(0, "The document has too many definitions.")
    measuring = Measuring(fragments, _defaults(operations) | dict(variables))
    cost = rows = 0
    try:
        for operation in operations:
            if len(operation.variable_definitions or ()) > MOST_VARIABLES:
                return Guarded(0, "The operation has too many variables.")
            found = measuring.all(operation.selection_set.selections)
            cost, rows = max(cost, found.cost), max(rows, found.rows)
            if problem := _problem(operation, found, measuring):
                return Guarded(cost, problem)
    except RecursionError:
        return Guarded(cost, "The document is nested too deeply.")
    return Guarded(cost, rows=rows)


def _defaults(operations: Iterable[OperationDefinitionNode]) -> dict[str, Any]:
    """What variables are where they are not given, as the document has it."""
    declared = [one for operation in operations for one in operation.variable_definitions or ()]
    return {one.variable.name.value: one.default_value for one in declared}


def _problem(operation: OperationDefinitionNode, found: Measure, measuring: "Measuring") -> str | None:
    for name, limit in LIMITS.items():
        if getattr(found, name) > limit:
            return f"The operation exceeds its limit of {name}: {limit}."
    roots = measuring.roots(operation.selection_set.selections)
    if sum(roots.values()) > MOST_ROOTS:
        return f"The operation exceeds its limit of root fields: {MOST_ROOTS}."
    repeated = sorted(name for name in ONCE if roots.get(name, 0) > 1)
    return f"{repeated[0]} can stand in an operation once only." if repeated else None


class Measuring:
    """Measures selections, each fragment once."""

    def __init__(self, fragments: Mapping[str, FragmentDefinitionNode], variables: Mapping[str, Any]) -> None:
        self._fragments = fragments
        self._variables = variables
        self._lists = _lists()
        self._known: dict[str, Measure] = {}
        self._roots: dict[str, dict[str, int]] = {}
        self._open: set[str] = set()

    def all(self, selections: Iterable[SelectionNode]) -> Measure:
        found = Measure()
        for selection in selections:
            found = found.beside(self._one(selection))
        return found

    def roots(self, selections: Iterable[SelectionNode]) -> dict[str, int]:
        """How often each root field stands in the operation, fragments expanded."""
        found: dict[str, int] = {}
        for selection in selections:
            for name, count in self._root(selection).items():
                found[name] = min(CAP, found.get(name, 0) + count)
        return found

    def _root(self, selection: SelectionNode) -> dict[str, int]:
        if isinstance(selection, FieldNode):
            return {selection.name.value: 1}
        if isinstance(selection, FragmentSpreadNode):
            name = selection.name.value
            if name not in self._roots:
                self._roots[name] = {}
                if fragment := self._fragments.get(name):
                    self._roots[name] = self.roots(fragment.selection_set.selections)
            return self._roots[name]
        return self.roots(selection.selection_set.selections)  # type: ignore[attr-defined]

    def _one(self, selection: SelectionNode) -> Measure:
        own = Measure(directives=len(selection.directives or ()))
        if isinstance(selection, FragmentSpreadNode):
            return self._fragment(selection.name.value).beside(own)
        if not isinstance(selection, FieldNode):
            return self.all(selection.selection_set.selections).beside(own)  # type: ignore[attr-defined]
        if selection.name.value in INTROSPECTION:
            return Measure(fields=1, directives=own.directives)
        beneath = self.all(selection.selection_set.selections) if selection.selection_set else Measure()
        page, most = self._page(selection)
        own_weight, places = weight_of(selection, RELATED)
        searches = own_weight + sum(weight_in(place, self._variables, RELATED) for place in places)
        return Measure(
            beneath.depth + 1,
            min(CAP, beneath.fields + 1),
            min(CAP, beneath.aliases + (1 if selection.alias else 0)),
            min(CAP, beneath.directives + own.directives),
            min(CAP, 1 + HEAVY * (selection.name.value in HEAVY_ROOTS) + SEARCH * searches + beneath.cost * page),
            min(CAP, most * (1 + beneath.rows) if most else beneath.rows),
        )

    def _fragment(self, name: str) -> Measure:
        if name in self._known:
            return self._known[name]
        fragment = self._fragments.get(name)
        if fragment is None or name in self._open:
            return Measure()
        self._open.add(name)
        self._known[name] = found = self.all(fragment.selection_set.selections).beside(
            Measure(directives=len(fragment.directives or ()))
        )
        self._open.discard(name)
        return found

    def _page(self, field: FieldNode) -> tuple[int, int]:
        """By how much the field multiplies the cost of what is beneath it, and how many rows it may answer with.

        A page costs its entries. The list of a row is read with those of all rows beside it, and costs once what it holds.
        """
        sizes = [self._size(one.value) for one in field.arguments or () if one.name.value in PAGED]
        given = [size for size in sizes if size is not None]
        size = max(1, min(LARGEST_PAGE, max(given))) if given else None
        connection = field.selection_set is not None and any(
            isinstance(one, FieldNode) and one.name.value in ("nodes", "edges")
            for one in field.selection_set.selections
        )
        if (most := self._lists.get(field.name.value)) and not connection:
            return 1, min(most, size or most)
        page = size or (DEFAULT_PAGE if connection else 1)
        return page, page if page > 1 else 0

    def _size(self, value: Any) -> int | None:
        if isinstance(value, IntValueNode):
            return min(CAP, int(value.value)) if len(value.value) < 9 else CAP
        if isinstance(value, VariableNode):
            found = self._variables.get(value.name.value)
            if isinstance(found, IntValueNode):
                return self._size(found)
            return min(CAP, found) if isinstance(found, int) and not isinstance(found, bool) else None
        return None
