"""Runs operations: from a document, by text or by id, to the encoded answer.

document  →  parsed (once)  →  guarded  →  allowed to this viewer?  →  validated (once)  →  executed  →  encoded
"""

import asyncio
import hashlib
from collections import OrderedDict
from collections.abc import AsyncIterator, Mapping
from contextlib import aclosing
from typing import Any

from graphql import (
    DocumentNode,
    ExecutionResult,
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

from schema.core import addressed, guard
from schema.core.context import Context
from schema.core.guard import LONGEST_DOCUMENT
from schema.core.metering import Meter
from schema.core.problems import answer, refused
from schema.engine.explaining import explained
from schema.engine.objects import Execution, Objects
from schema.engine.plan.operations import MOST_VARIANTS
from schema.engine.plan.uncovered import NotCovered
from schema.engine.plans import Counted, Plans
from schema.engine.prepared import Kept, Prepared, Refused
from server.core import database
from server.core.authorization import ready, scope_of
from server.core.drivers.plans import TooSlow
from server.core.errors import DomainError, RateLimited
from server.core.operations import OperationRequest, OperationResult, Outcome
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.clients import documents
from server.domains.explanations.denials import denials

CACHED = 500
DEADLINE_SECONDS = 20


class GraphExecutor:
    """The graph, as the edge sees it (`server.core.operations.Executor`)."""

    def __init__(self, schema: GraphQLSchema, persisted: Mapping[str, str], plans: Plans | None = None) -> None:
        """Without plans every query is for the plain executor.

        Raises ValueError where a persisted document is not valid: the platform does not start with it.
        """
        self._schema = schema
        self._plans = plans
        self._cache: OrderedDict[str, Prepared] = OrderedDict()
        self._persisted: dict[str, Prepared] = {}
        self.objects_counted = Counted()
        """How the objects that resolvers name were read."""
        self.followed = 0
        """How many subscriptions are open."""
        self.meter = Meter()
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
        self,
        request: OperationRequest,
        viewer: Viewer,
        *,
        cookies_allowed: bool = False,
        by_cookie: bool = False,
        origin: str | None = None,
    ) -> OperationResult:
        await ready(viewer)
        headers: dict[str, str] = {}
        try:
            prepared, operation = await self._ready(request, viewer, headers)
            if operation.operation is OperationType.SUBSCRIPTION:
                text = "Follow subscriptions over a WebSocket or server-sent events."
                raise Refused(refused(Outcome.REQUEST_ERROR, "BAD_REQUEST", text, viewer.request_id))
            if request.read_only and operation.operation is not OperationType.QUERY:
                text = "Only queries can be sent by GET."
                raise Refused(refused(Outcome.METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED", text, viewer.request_id))
            if request.read_only and (personal := addressed.personal(prepared.document, request.variables or {})):
                text = f"Addresses are logged, and `{personal}` may be about somebody. Send it by POST."
                raise Refused(refused(Outcome.METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED", text, viewer.request_id))
        except Refused as not_run:
            not_run.result.headers.update(headers)
            return not_run.result
        found = await self._executed(prepared, operation, request, viewer, cookies_allowed, by_cookie, origin)
        found.headers.update(headers)
        return found

    async def _executed(
        self,
        prepared: Prepared,
        operation: OperationDefinitionNode,
        request: OperationRequest,
        viewer: Viewer,
        cookies_allowed: bool,
        by_cookie: bool,
        origin: str | None,
    ) -> OperationResult:
        """The answer of what may be run."""
        writes = operation.operation is OperationType.MUTATION
        primary = writes or database.has_written(viewer)
        context = Context(
            viewer, cookies_allowed=cookies_allowed, by_cookie=by_cookie, reads_primary=primary, origin=origin
        )
        context.objects = self._objects(prepared)
        if _asks(request, "cost"):
            context.extensions["cost"] = prepared.guarded(request.variables or {}).shown()
        try:
            if not writes and (found := await self._planned(prepared, operation, request, context)) is not None:
                return found
            async with asyncio.timeout(DEADLINE_SECONDS):
                result = await self._run(prepared.document, request, context)
        except (TimeoutError, TooSlow):
            text = "The operation took too long and was stopped."
            return refused(Outcome.REQUEST_ERROR, "TIMEOUT", text, viewer.request_id)
        finally:
            if writes:
                database.note_write(context.viewer)
        return answer(result, context)

    async def subscribe(
        self, request: OperationRequest, viewer: Viewer, *, by_cookie: bool = False
    ) -> AsyncIterator[bytes] | OperationResult:
        await ready(viewer)
        try:
            prepared, operation = await self._ready(request, viewer, {})
        except Refused as not_run:
            return not_run.result
        if operation.operation is not OperationType.SUBSCRIPTION:
            return await self._executed(prepared, operation, request, viewer, False, by_cookie, None)
        context = Context(viewer, reads_primary=True, objects=self._objects(prepared))
        opened = await _awaited(
            subscribe(
                self._schema,
                prepared.document,
                context_value=context,
                variable_values=dict(request.variables or {}),
                operation_name=request.operation_name,
                executor_class=Execution,
            )
        )
        if isinstance(opened, ExecutionResult):
            return answer(opened, context)
        return self._followed(opened, context)

    async def _followed(self, results: AsyncIterator[ExecutionResult], context: Context) -> AsyncIterator[bytes]:
        """Every report encoded; an expected error of the reports' source is the last of them."""
        self.followed += 1
        try:
            async with aclosing(results) as following:  # type: ignore[type-var]
                async for result in following:
                    database.note_write(context.viewer)  # whoever is told of a change looks at it
                    yield answer(result, context).body
        except DomainError as expected:
            error = GraphQLError(expected.message, original_error=expected)
            yield answer(ExecutionResult(None, [error]), context).body
        finally:
            self.followed -= 1

    async def read(self, viewer: Viewer, document: str, variables: Mapping[str, Any]) -> bytes:
        """Answer a query of the platform's own as the viewer would be answered (`server.core.reads.Reader`).

        Raises ValueError where the document is not valid: a mistake in the code.
        """
        await ready(viewer)
        prepared = self._parsed(OperationRequest(document=document), viewer)
        if prepared.errors is None:
            prepared.errors = validate(self._schema, prepared.document)
        if prepared.errors:
            raise ValueError(f"the platform's own document is not valid: {prepared.errors[0].message}")
        context = Context(viewer, reads_primary=database.has_written(viewer), objects=self._objects(prepared))
        request = OperationRequest(variables=variables)
        operation = get_operation_ast(prepared.document)
        try:
            is_query = operation is not None and operation.operation is OperationType.QUERY
            if is_query and (found := await self._planned(prepared, operation, request, context)) is not None:
                return found.body
            async with asyncio.timeout(DEADLINE_SECONDS):
                result = await self._run(prepared.document, request, context)
        except (TimeoutError, TooSlow):
            return refused(Outcome.REQUEST_ERROR, "TIMEOUT", "The query took too long.", viewer.request_id).body
        return answer(result, context).body

    @property
    def counted(self) -> Counted:
        """How queries were answered."""
        return self._plans.counted if self._plans is not None else Counted()

    @property
    def kept(self) -> Kept:
        """What is kept ready now."""
        prepared = [*self._persisted.values(), *self._cache.values()]
        operations = [one for each in prepared for one in each.planned.values() if one is not None]
        variants = sum(one.variants for one in operations)
        return Kept(len(self._persisted), len(self._cache), variants, len(operations) * MOST_VARIANTS)

    def why(self, document: str, variables: Mapping[str, Any], operation_name: str | None = None) -> str:
        """Why plans do not answer a valid query; empty where they do."""
        prepared = Prepared(parse(document))
        operation = get_operation_ast(prepared.document, operation_name)
        if self._plans is None or operation is None or operation.operation is not OperationType.QUERY:
            return "it is not a query, or there are no plans"
        try:
            return self._plans.why(self._plans.operation(prepared.document, operation), variables)
        except NotCovered as why:
            return str(why)

    async def explain(self, document: str, variables: Mapping[str, Any], viewer: Viewer) -> dict[str, Any]:
        """What plans do for a query (`schema.engine.explaining`). Raises ValueError where it is not a valid one."""
        await ready(viewer)
        try:
            parsed = parse(document)
        except GraphQLError as bad:
            raise ValueError(bad.message) from bad
        if errors := validate(self._schema, parsed, max_errors=1):
            raise ValueError(errors[0].message)
        operation = get_operation_ast(parsed)
        if self._plans is None or operation is None or operation.operation is not OperationType.QUERY:
            raise ValueError("only a single query can be explained")
        try:
            return await explained(self._plans.operation(parsed, operation), variables, viewer)
        except NotCovered as why:
            return {"why": str(why)}

    async def _planned(
        self,
        prepared: Prepared,
        operation: OperationDefinitionNode | None,
        request: OperationRequest,
        context: Context,
    ) -> OperationResult | None:
        """The answer by plans, or None where the plain executor has to give it."""
        if self._plans is None or operation is None:
            return None
        name = operation.name.value if operation.name else None
        if name not in prepared.planned:
            try:
                prepared.planned[name] = self._plans.operation(prepared.document, operation)
            except NotCovered:
                prepared.planned[name] = None
        if (compiled := prepared.planned[name]) is None:
            return None
        found = await self._plans.answer(
            compiled, request.variables or {}, context.viewer, primary=context.reads_primary
        )
        if found is None:
            return None
        if _asks(request, "plan") and not scope_of(context.viewer, Permission.PLAYGROUND_USE).is_empty:
            context.extensions["plan"] = await explained(compiled, request.variables or {}, context.viewer)
        if found.rest is None:
            return OperationResult(Outcome.EXECUTED, found.body(context.extensions))
        async with asyncio.timeout(DEADLINE_SECONDS):
            rest = await self._run(found.rest, request, context)
        data = None if rest.data is None else found.beside(rest.data)
        return answer(ExecutionResult(data, rest.errors), context)

    def _objects(self, prepared: Prepared) -> Objects | None:
        if self._plans is not None and prepared.objects is None:
            prepared.objects = Objects(prepared.document, self.objects_counted)
        return prepared.objects

    def error(self, code: str, message: str, request_id: str) -> bytes:
        return refused(Outcome.REQUEST_ERROR, code, message, request_id).body

    async def _ready(
        self, request: OperationRequest, viewer: Viewer, headers: dict[str, str]
    ) -> tuple[Prepared, OperationDefinitionNode]:
        """What is to be run, once all that speaks against it was looked at. `headers` are filled, whatever comes of it."""
        self._charge(viewer, headers, requests=1)
        prepared = await self._stored(request, viewer) if request.document_id else self._parsed(request, viewer)
        guarded = prepared.guarded(request.variables or {})
        if guarded.error is not None:
            raise Refused(refused(Outcome.REQUEST_ERROR, "QUERY_TOO_COMPLEX", guarded.error, viewer.request_id))
        if request.document_id is None:
            _check_may_explore(prepared, viewer)
        if prepared.errors is None:
            prepared.errors = validate(self._schema, prepared.document, max_errors=10)
        if prepared.errors:
            raise Refused(answer(ExecutionResult(None, prepared.errors), Context(viewer), Outcome.REQUEST_ERROR))
        self._charge(viewer, headers, cost=guarded.cost)
        operation = get_operation_ast(prepared.document, request.operation_name)
        if operation is None:
            text = "Name one of the document's operations as operationName."
            raise Refused(refused(Outcome.REQUEST_ERROR, "BAD_REQUEST", text, viewer.request_id))
        return prepared, operation

    def _charge(self, viewer: Viewer, headers: dict[str, str], **amounts: int) -> None:
        """Charge a program. Raises Refused where it has used up its minute."""
        try:
            self.meter.charge(viewer, headers, **amounts)
        except RateLimited as over:
            error = GraphQLError(over.message, original_error=over)
            raise Refused(answer(ExecutionResult(None, [error]), Context(viewer), Outcome.LIMITED)) from over

    async def _stored(self, request: OperationRequest, viewer: Viewer) -> Prepared:
        found = self._persisted.get(request.document_id or "")
        if found is None and viewer.program is not None:
            text = await documents.text_of(viewer.program.client_id, request.document_id or "")
            found = None if text is None else self._parsed(OperationRequest(document=text), viewer)
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
                executor_class=Execution,
            )
        )
        return result


def _asks(request: OperationRequest, extension: str) -> bool:
    """Whether the request wants this beside its data: `{"extensions": {"cost": true}}`."""
    return (request.extensions or {}).get(extension) is True


async def _awaited(value: Any) -> Any:
    return await value if hasattr(value, "__await__") else value


def _check_may_explore(prepared: Prepared, viewer: Viewer) -> None:
    """Documents of one's own, and the schema itself, need `playground:use`; `{ __typename }` is for everyone.

    A program that is open sends what it likes, short of introspection; one that is not sends no document of its own.
    """
    if prepared.is_ping:
        return
    if viewer.program is not None and viewer.program.trusted_only:
        text = "This program sends registered documents only, each by its id: sha256 and the SHA-256 of its text."
        raise Refused(refused(Outcome.REFUSED, "TRUSTED_DOCUMENTS_ONLY", text, viewer.request_id))
    if viewer.program is not None and not guard.explores(prepared.document):
        return
    if not scope_of(viewer, Permission.PLAYGROUND_USE).is_empty:
        return
    code, text = "FORBIDDEN", "You need the permission playground:use to send documents of your own."
    if viewer.is_anonymous:
        code, text = "UNAUTHENTICATED", "Sign in to send documents of your own, or send a persisted document by its id."
    denials().note(viewer, Permission.PLAYGROUND_USE, "")
    raise Refused(refused(Outcome.REFUSED, code, text, viewer.request_id))
