"""One linear look at a parsed document before anything else is done with it.

Every fragment is measured once and remembered, however often it is spread, so that the cost of looking is the size of the
text and not of what it expands to.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    IntValueNode,
    OperationDefinitionNode,
    SelectionNode,
    VariableNode,
)

MOST_TOKENS = 2_000
MOST_FRAGMENTS, MOST_OPERATIONS, MOST_VARIABLES = 30, 5, 60
LIMITS = {"depth": 12, "fields": 400, "aliases": 50, "directives": 30, "cost": 20_000}
MOST_ROOTS = 20
INTROSPECTION = frozenset({"__schema", "__type"})
ONCE = frozenset({"signIn", "signInConfirm", "secondFactorConfirm", "administratorCreate"})
PAGED = ("first", "last")
LARGEST_PAGE, DEFAULT_PAGE = 100, 50
CAP = 10**6


@dataclass(frozen=True, slots=True)
class Measure:
    """How large a selection is, its fragments expanded. Each figure stops growing at a million."""

    depth: int = 0
    fields: int = 0
    aliases: int = 0
    directives: int = 0
    cost: int = 0

    def beside(self, other: "Measure") -> "Measure":
        return Measure(
            max(self.depth, other.depth),
            min(CAP, self.fields + other.fields),
            min(CAP, self.aliases + other.aliases),
            min(CAP, self.directives + other.directives),
            min(CAP, self.cost + other.cost),
        )


@dataclass(frozen=True, slots=True)
class Guarded:
    """The document's cost, and why it is refused, if it is."""

    cost: int
    error: str | None = None


def check(document: DocumentNode, variables: Mapping[str, Any]) -> Guarded:
    """Measure a document. Cycles and unknown fragments count nothing: the standard validation reports them."""
    fragments = {one.name.value: one for one in document.definitions if isinstance(one, FragmentDefinitionNode)}
    operations = [one for one in document.definitions if isinstance(one, OperationDefinitionNode)]
    if len(fragments) > MOST_FRAGMENTS or len(operations) > MOST_OPERATIONS:
        return Guarded(0, "The document has too many definitions.")
    measuring = Measuring(fragments, variables)
    cost = 0
    try:
        for operation in operations:
            if len(operation.variable_definitions or ()) > MOST_VARIABLES:
                return Guarded(0, "The operation has too many variables.")
            found = measuring.all(operation.selection_set.selections)
            cost = max(cost, found.cost)
            if problem := _problem(operation, found, measuring):
                return Guarded(cost, problem)
    except RecursionError:
        return Guarded(cost, "The document is nested too deeply.")
    return Guarded(cost)


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
        return Measure(
            beneath.depth + 1,
            min(CAP, beneath.fields + 1),
            min(CAP, beneath.aliases + (1 if selection.alias else 0)),
            min(CAP, beneath.directives + own.directives),
            min(CAP, 1 + beneath.cost * self._page(selection)),
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

    def _page(self, field: FieldNode) -> int:
        """How many entries the field may answer with: its page size, where it is paged."""
        sizes = [self._size(one.value) for one in field.arguments or () if one.name.value in PAGED]
        given = [size for size in sizes if size is not None]
        if given:
            return max(1, min(LARGEST_PAGE, max(given)))
        connection = field.selection_set is not None and any(
            isinstance(one, FieldNode) and one.name.value in ("nodes", "edges")
            for one in field.selection_set.selections
        )
        return DEFAULT_PAGE if connection else 1

    def _size(self, value: Any) -> int | None:
        if isinstance(value, IntValueNode):
            return min(CAP, int(value.value)) if len(value.value) < 9 else CAP
        if isinstance(value, VariableNode):
            found = self._variables.get(value.name.value)
            return min(CAP, found) if isinstance(found, int) and not isinstance(found, bool) else None
        return None
