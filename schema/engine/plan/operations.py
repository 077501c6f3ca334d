"""One document's operation as plans: a variant for each set of values of the variables that decide what is selected."""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import orjson
from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    GraphQLObjectType,
    GraphQLSchema,
    OperationDefinitionNode,
    SelectionSetNode,
    get_named_type,
)
from graphql.execution.values import VariableValues, get_variable_values

from schema.engine.declare import SOURCE, Entity, Select
from schema.engine.keyset import Cursors
from schema.engine.plan.coercing import Plain, plain, simple
from schema.engine.plan.compiling import Compiler
from schema.engine.plan.given import Given
from schema.engine.plan.pages import PageRoot
from schema.engine.plan.roots import NodesRoot, OneRoot, Root
from schema.engine.plan.selecting import Selecting, flags, fragments_of
from schema.engine.plan.standing import Standings
from schema.engine.plan.totals import TotalsRoot
from schema.engine.plan.uncovered import NotCovered
from schema.engine.selections import Selected
from schema.engine.totals import Totals
from server.core.database import Dialect

BACKREF = "strawberry-definition"
MOST_VARIANTS = 16
MOST_GIVEN, LONGEST_GIVEN = 64, 500
"""Of so many different sets of variables what follows from them is kept, where they are no longer than this as JSON."""


@dataclass(slots=True, eq=False)
class Variant:
    """The operation with its directives decided: each root field by its key, a constant, or None where it computes.

    `computing` is a document of just those root fields, for the plain executor.
    """

    roots: dict[str, Root | str | None]
    reached: list[Entity]
    computing: DocumentNode | None
    single: bool
    """One statement answers all that plans answer of it."""
    heavy: bool
    """Some of it takes so long that all of it is for a thread at once."""
    standings: Standings = field(default_factory=Standings)


class WrongVariables(NotCovered):
    """The variables are not what the operation declares: the plain executor says how."""


@dataclass(slots=True)
class Operation:
    """A validated query, compiled as it is asked for."""

    schema: GraphQLSchema
    document: DocumentNode
    operation: OperationDefinitionNode
    cursors: Cursors
    flags: tuple[str, ...]
    plain: Plain | None
    _variants: OrderedDict[Any, Variant | NotCovered] = field(default_factory=OrderedDict)
    _given: OrderedDict[bytes, Given] = field(default_factory=OrderedDict)

    @classmethod
    def of(
        cls, schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, cursors: Cursors
    ) -> "Operation":
        """Raises NotCovered where plans can never answer it."""
        return cls(schema, document, operation, cursors, flags(document), plain(schema, operation))

    @property
    def variants(self) -> int:
        """How many are kept."""
        return len(self._variants)

    def asked(self, variables: Mapping[str, Any], dialect: Dialect) -> tuple[Variant, Given]:
        """What is to be answered for these variables. Raises NotCovered, and WrongVariables, which is one."""
        given = self._coerced(variables)
        return self.variant(given.values, dialect), given

    def _coerced(self, variables: Mapping[str, Any]) -> Given:
        if self.plain is not None and (values := simple(self.plain, variables)) is not None:
            return Given(values)
        try:
            raw = orjson.dumps(variables)
        except TypeError:  # a number beyond 64 bits
            raw = b""
        known = self._given.get(raw)
        if known is not None:
            return known
        coerced = get_variable_values(self.schema, self.operation.variable_definitions or (), dict(variables))
        if not isinstance(coerced, VariableValues):
            raise WrongVariables("; ".join(error.message for error in coerced))
        found = Given(coerced)
        if 0 < len(raw) <= LONGEST_GIVEN:
            self._given[raw] = found
            if len(self._given) > MOST_GIVEN:
                self._given.popitem(last=False)
        return found

    def variant(self, values: VariableValues, dialect: Dialect) -> Variant:
        """What is to be answered for these values. Raises NotCovered."""
        decided = (dialect, *(values.coerced.get(name) for name in self.flags))
        known = self._variants.get(decided)
        if known is None:
            try:
                known = self._compiled(values, dialect)
            except NotCovered as why:
                known = why
            self._variants[decided] = known
            if len(self._variants) > MOST_VARIANTS:
                self._variants.popitem(last=False)
        if isinstance(known, NotCovered):
            raise known
        return known

    def _compiled(self, variable_values: Any, dialect: Dialect) -> Variant:
        query = self.schema.query_type
        assert query is not None
        selecting = Selecting(self.schema, fragments_of(self.document), self.operation, variable_values)
        compiler = Compiler(selecting, dialect)
        roots: dict[str, Root | str | None] = {}
        computing: list[FieldNode] = []
        for one in selecting.roots(query):
            roots[one.key] = found = query.name if one.name == "__typename" else self._root(compiler, query, one)
            if found is None:
                computing.extend(one.nodes)
        if all(root is None for root in roots.values()):
            raise NotCovered("nothing but root fields that compute")
        planned = [root for root in roots.values() if not isinstance(root, str | None)]
        reached = [entity for root in planned for entity in root.reached]
        single = len(planned) == 1 and planned[0].single
        heavy = any(root.heavy for root in planned)
        return Variant(roots, reached, self._only(computing) if computing else None, single, heavy)

    def _only(self, nodes: list[FieldNode]) -> DocumentNode:
        """The document with no other root fields than these."""
        one = replace(self.operation, selection_set=SelectionSetNode(selections=tuple(nodes)))
        kept = tuple(each for each in self.document.definitions if isinstance(each, FragmentDefinitionNode))
        return DocumentNode(definitions=(one, *kept))

    def _root(self, compiler: Compiler, query: GraphQLObjectType, one: Selected) -> Root | None:
        if one.name in ("node", "nodes"):
            anew: Callable[[], Compiler] = lambda: Compiler(compiler.selecting, compiler.dialect)  # noqa: E731
            return NodesRoot(query.fields[one.name], one, anew)
        declared = query.fields.get(one.name)
        select = declared.extensions[BACKREF].metadata.get(SOURCE) if declared is not None else None
        if declared is None:
            raise NotCovered(f"the root field {one.name} describes the schema")
        if isinstance(select, Totals):
            return TotalsRoot.compiled(compiler, select, declared, one)
        if not isinstance(select, Select):
            return None
        if get_named_type(declared.type).name.endswith("Connection"):
            return PageRoot.compiled(compiler, select, declared, one, self.cursors)
        return OneRoot.compiled(compiler, select, declared, one)
