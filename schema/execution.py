"""Runs operations: from a document, by text or by id, to the encoded answer.

document  →  parsed (once)  →  guarded  →  allowed to this viewer?  →  validated (once)  →  executed  →  encoded
"""

import asyncio
import hashlib
from collections import OrderedDict
from collections.abc import AsyncIterator, Mapping
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any

from graphql import (
    DocumentNode,
    ExecutionResult,
    FieldNode,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
    execute,
    get_operation_ast,
    parse,
    subscribe,
    validate,
)

from schema.core import guard
from schema.core.context import Context
from schema.core.problems import answer, refused
from server.core.authorization import scope_of
from server.core.operations import OperationRequest, OperationResult, Outcome
from server.core.viewer import Viewer
from server.core.vocabulary import Permission

CACHED = 500
LONGEST_DOCUMENT = 15_000
DEADLINE_SECONDS = 20


@dataclass(slots=True)
class Prepared:
    """A parsed document; `errors` once it has been validated."""

    document: DocumentNode
    errors: list[GraphQLError] | None = None


class Refused(Exception):
    """The operation is not run; carries the whole answer."""

    def __init__(self, result: OperationResult) -> None:
        super().__init__(result.outcome.value)
        self.result = result


class GraphExecutor:
    """The graph, as the edge sees it (`server.core.operations.Executor`)."""

    def __init__(self, schema: GraphQLSchema, persisted: Mapping[str, str]) -> None:
        """Raises ValueError where a persisted document is not valid: the platform does not start with it."""
        self._schema = schema
        self._cache: OrderedDict[str, Prepared] = OrderedDict()
        self._persisted: dict[str, Prepared] = {}
        for document_id, text in persisted.items():
            self.persist(document_id, text)

    def persist(self, document_id: str, text: str) -> None:
        """Keep a document under its id. Raises ValueError where it is not valid."""
        prepared = Prepared(parse(text))
        prepared.errors = validate(self._schema, prepared.document)
        if prepared.errors:
            raise ValueError(f"the persisted document {document_id} is not valid: {prepared.errors[0].message}")
        self._persisted[document_id] = prepared

    async def execute(
        self, request: OperationRequest, viewer: Viewer, *, cookies_allowed: bool = False, by_cookie: bool = False
    ) -> OperationResult:
        try:
            prepared, operation = self._ready(request, viewer)
            if operation.operation is OperationType.SUBSCRIPTION:
                text = "Follow subscriptions over a WebSocket or server-sent events."
                raise Refused(refused(Outcome.REQUEST_ERROR, "BAD_REQUEST", text, viewer.request_id))
            if request.read_only and operation.operation is not OperationType.QUERY:
                text = "Only queries can be sent by GET."
                raise Refused(refused(Outcome.METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED", text, viewer.request_id))
        except Refused as not_run:
            return not_run.result
        writes = operation.operation is OperationType.MUTATION
        context = Context(viewer, cookies_allowed=cookies_allowed, by_cookie=by_cookie, reads_primary=writes)
        try:
            async with asyncio.timeout(DEADLINE_SECONDS):
                result = await self._run(prepared.document, request, context)
        except TimeoutError:
            text = "The operation took too long and was stopped."
            return refused(Outcome.REQUEST_ERROR, "TIMEOUT", text, viewer.request_id)
        return answer(result, context)

    async def subscribe(
        self, request: OperationRequest, viewer: Viewer, *, by_cookie: bool = False
    ) -> AsyncIterator[bytes] | OperationResult:
        try:
            prepared, operation = self._ready(request, viewer)
        except Refused as not_run:
            return not_run.result
        if operation.operation is not OperationType.SUBSCRIPTION:
            return await self.execute(request, viewer, by_cookie=by_cookie)
        context = Context(viewer, reads_primary=True)
        opened = await _awaited(
            subscribe(
                self._schema,
                prepared.document,
                context_value=context,
                variable_values=dict(request.variables or {}),
                operation_name=request.operation_name,
            )
        )
        if isinstance(opened, ExecutionResult):
            return answer(opened, context)
        return _encoded(opened, context)

    def error(self, code: str, message: str, request_id: str) -> bytes:
        return refused(Outcome.REQUEST_ERROR, code, message, request_id).body

    def _ready(self, request: OperationRequest, viewer: Viewer) -> tuple[Prepared, OperationDefinitionNode]:
        prepared = self._stored(request, viewer) if request.document_id else self._parsed(request, viewer)
        guarded = guard.check(prepared.document, request.variables or {})
        if guarded.error is not None:
            raise Refused(refused(Outcome.REQUEST_ERROR, "QUERY_TOO_COMPLEX", guarded.error, viewer.request_id))
        if request.document_id is None:
            _check_may_explore(prepared.document, viewer)
        if prepared.errors is None:
            prepared.errors = validate(self._schema, prepared.document, max_errors=10)
        if prepared.errors:
            raise Refused(answer(ExecutionResult(None, prepared.errors), Context(viewer), Outcome.REQUEST_ERROR))
        operation = get_operation_ast(prepared.document, request.operation_name)
        if operation is None:
            text = "Name one of the document's operations as operationName."
            raise Refused(refused(Outcome.REQUEST_ERROR, "BAD_REQUEST", text, viewer.request_id))
        return prepared, operation

    def _stored(self, request: OperationRequest, viewer: Viewer) -> Prepared:
        found = self._persisted.get(request.document_id or "")
        if found is None:
            text = "There is no persisted document with this id."
            raise Refused(refused(Outcome.NOT_FOUND, "PERSISTED_DOCUMENT_NOT_FOUND", text, viewer.request_id))
        return found

    def _parsed(self, request: OperationRequest, viewer: Viewer) -> Prepared:
        text = request.document or ""
        if len(text) > LONGEST_DOCUMENT:
            message = f"A document has at most {LONGEST_DOCUMENT} characters."
            raise Refused(refused(Outcome.REQUEST_ERROR, "QUERY_TOO_COMPLEX", message, viewer.request_id))
        key = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        if (known := self._cache.get(key)) is not None:
            self._cache.move_to_end(key)
            return known
        try:
            prepared = Prepared(parse(text, max_tokens=guard.MOST_TOKENS))
        except (GraphQLError, RecursionError) as bad:
            error = bad if isinstance(bad, GraphQLError) else GraphQLError("The document is nested too deeply.")
            raise Refused(answer(ExecutionResult(None, [error]), Context(viewer), Outcome.REQUEST_ERROR)) from bad
        self._cache[key] = prepared
        if len(self._cache) > CACHED:
            self._cache.popitem(last=False)
        return prepared

    async def _run(self, document: DocumentNode, request: OperationRequest, context: Context) -> ExecutionResult:
        result: ExecutionResult = await _awaited(
            execute(
                self._schema,
                document,
                context_value=context,
                variable_values=dict(request.variables or {}),
                operation_name=request.operation_name,
            )
        )
        return result


async def _awaited(value: Any) -> Any:
    return await value if hasattr(value, "__await__") else value


async def _encoded(results: AsyncIterator[ExecutionResult], context: Context) -> AsyncIterator[bytes]:
    async with aclosing(results) as following:  # type: ignore[type-var]
        async for result in following:
            yield answer(result, context).body


def _check_may_explore(document: DocumentNode, viewer: Viewer) -> None:
    """Documents of one's own, and the schema itself, need `playground:use`; `{ __typename }` is for everyone."""
    if not scope_of(viewer, Permission.PLAYGROUND_USE).is_empty or _is_ping(document):
        return
    code, text = "FORBIDDEN", "You need the permission playground:use to send documents of your own."
    if viewer.is_anonymous:
        code, text = "UNAUTHENTICATED", "Sign in to send documents of your own, or send a persisted document by its id."
    raise Refused(refused(Outcome.REFUSED, code, text, viewer.request_id))


def _is_ping(document: DocumentNode) -> bool:
    return all(
        isinstance(definition, OperationDefinitionNode)
        and all(
            isinstance(one, FieldNode) and one.name.value == "__typename" for one in definition.selection_set.selections
        )
        for definition in document.definitions
    )
