"""Objects that resolvers name, read by plans: what mutations answer, what subscriptions report.

mutation { orderCancel(input: …) { order { number events { at } } } }        the resolver gives Reference(Order, 7)
  → what is selected of `order`, compiled once for the document → one row → an object of JSON's types → Finished
"""

import logging
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from graphql import DocumentNode, GraphQLResolveInfo
from graphql.execution import Executor

from schema.engine.declare import Entity
from schema.engine.plan.compiling import Compiler
from schema.engine.plan.given import Given
from schema.engine.plan.reading import Prepared, Reading, Steps
from schema.engine.plan.selecting import Selecting, flags
from schema.engine.plan.sql import Speech
from schema.engine.plan.standing import Standing
from schema.engine.plan.tree import entities
from schema.engine.plan.uncovered import BROKEN, Missed, NotCovered
from schema.engine.plans import Counted
from server.core import database
from server.core.drivers.plans import TooSlow

log = logging.getLogger(__name__)
MOST_COMPILED = 64


@dataclass(frozen=True, slots=True)
class Finished:
    """An object of the answer that is JSON's types already."""

    value: dict[str, Any]


class Execution(Executor[Any]):
    """Executes as graphql-core does, and takes finished objects as they are."""

    def complete_object_value(
        self, return_type: Any, field_details_list: Any, info: Any, path: Any, result: Any, position_context: Any
    ) -> Any:
        if isinstance(result, Finished):
            return result.value
        return super().complete_object_value(return_type, field_details_list, info, path, result, position_context)

    def complete_abstract_value(
        self, return_type: Any, field_details_list: Any, info: Any, path: Any, result: Any, position_context: Any
    ) -> Any:
        if isinstance(result, Finished):
            return result.value
        return super().complete_abstract_value(return_type, field_details_list, info, path, result, position_context)


class Objects:
    """The objects one document selects. What is selected of one is compiled when it is first named."""

    def __init__(self, document: DocumentNode, counted: Counted) -> None:
        self._document, self._counted = document, counted
        self._compiled: OrderedDict[Hashable, Prepared | NotCovered] = OrderedDict()

    @cached_property
    def _flags(self) -> tuple[str, ...]:
        return flags(self._document)

    async def read(self, entity: Entity, key: int, info: GraphQLResolveInfo) -> Finished | None:
        """The object, or None where there is none within the viewer's scope.

        Raises NotCovered or Missed where the plain executor has to answer.
        """
        speech = Speech(database.dialect())
        try:
            prepared = self._prepared(entity, info, speech)
        except NotCovered:
            self._counted.not_covered += 1
            raise
        viewer = info.context.viewer
        reading = Reading(speech, viewer, Given(info.variable_values), Standing.of(viewer))
        if any(reading.scope(one).is_empty for one in entities(prepared.fetch)):
            self._counted.refused += 1
            raise Missed("a selection that is refused")
        plan = lambda: _one(prepared, key, reading)  # noqa: E731
        single, primary = not prepared.beneath, info.context.reads_primary
        try:
            found: Finished | None = await database.plan_reader().run(
                plan, primary=primary, single=single, key=prepared
            )
        except (Missed, TooSlow) as missed:
            self._counted.missed += 1
            raise Missed(str(missed) or "it took too long") from missed
        except BROKEN as broken:
            self._counted.failed += 1
            request_id = info.context.viewer.request_id
            log.exception("a plan broke; the plain executor answers", extra={"request_id": request_id})
            raise Missed("the plan broke") from broken
        self._counted.planned += 1
        return found

    def _prepared(self, entity: Entity, info: GraphQLResolveInfo, speech: Speech) -> Prepared:
        decided = (info.variable_values.coerced.get(name) for name in self._flags)
        asked = (entity.type_name, speech.dialect, *decided, *(id(node) for node in info.field_nodes))
        known = self._compiled.get(asked)
        if known is None:
            known = self._compiled[asked] = _compiled(entity, info, speech)
            if len(self._compiled) > MOST_COMPILED:
                self._compiled.popitem(last=False)
        if isinstance(known, NotCovered):
            raise known
        return known


def _compiled(entity: Entity, info: GraphQLResolveInfo, speech: Speech) -> Prepared | NotCovered:
    selecting = Selecting(info.schema, info.fragments, info.operation, info.variable_values)
    compiler = Compiler(selecting, speech.dialect)
    fetch = compiler.fetch(entity)
    try:
        compiler.shape(fetch, info.field_nodes)
    except NotCovered as why:
        return why
    return Prepared.of(fetch)


def _one(prepared: Prepared, key: int, reading: Reading) -> Steps:
    reading.heed(prepared)
    rows = yield reading.by_keys(prepared, [key])
    found = yield from reading.objects(prepared, 0, rows)
    return Finished(found[0]) if found else None
