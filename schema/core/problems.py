"""What leaves the building: expected errors with a code, everything else masked, all of it encoded once."""

import logging
from typing import Any

import orjson
from graphql import ExecutionResult, FieldNode, GraphQLError

from schema.core.context import Context
from server.core.errors import DomainError, Forbidden, InvalidInput, RateLimited, ReauthenticationRequired
from server.core.operations import OperationResult, Outcome
from server.domains.explanations.denials import denials

log = logging.getLogger(__name__)


def refused(outcome: Outcome, code: str, message: str, request_id: str) -> OperationResult:
    """An answer of one error, without data."""
    error = {"message": message, "extensions": {"code": code, "requestId": request_id}}
    return OperationResult(outcome, orjson.dumps({"errors": [error]}))


def answer(result: ExecutionResult, context: Context, outcome: Outcome | None = None) -> OperationResult:
    """The encoded answer of an execution. Without data and path it was not executed."""
    request_id = context.viewer.request_id
    _count_denials(result, context)
    errors = [public(error, request_id) for error in result.errors or ()]
    executed = result.data is not None or any("path" in error for error in errors) or not errors
    body: dict[str, Any] = {}
    if outcome is None:
        outcome = Outcome.EXECUTED if executed else Outcome.REQUEST_ERROR
    if outcome is Outcome.EXECUTED:
        body["data"] = result.data
    if errors:
        body["errors"] = errors
    if context.extensions:
        body["extensions"] = context.extensions
    return OperationResult(outcome, orjson.dumps(body), cookie=context.cookie)


def _count_denials(result: ExecutionResult, context: Context) -> None:
    """Whatever was refused for want of a permission is counted, by the field that was asked for."""
    for error in result.errors or ():
        if isinstance(error.original_error, Forbidden):
            asked = next((node.name.value for node in error.nodes or () if isinstance(node, FieldNode)), "")
            denials().note(context.viewer, error.original_error.permission, asked)


def public(error: GraphQLError, request_id: str) -> dict[str, Any]:
    """An error as the client may see it."""
    extensions: dict[str, Any] = {}
    match error.original_error:
        case None | GraphQLError():
            code, message = "BAD_REQUEST", error.message
        case DomainError() as expected:
            code, message = expected.code, expected.message
            extensions = _details(expected)
        case bug:
            code, message = "INTERNAL", "Something went wrong on our side. The request id helps us find it."
            log.error("unexpected error in %s", error.path, exc_info=bug, extra={"request_id": request_id})
    found: dict[str, Any] = {"message": message}
    if error.locations:
        found["locations"] = [{"line": place.line, "column": place.column} for place in error.locations]
    if error.path is not None:
        found["path"] = error.path
    found["extensions"] = {"code": code, "requestId": request_id, **extensions}
    return found


def _details(error: DomainError) -> dict[str, Any]:
    match error:
        case Forbidden():
            return {"requiredPermission": error.permission}
        case ReauthenticationRequired():
            return {"withinSeconds": error.within_seconds}
        case RateLimited():
            return {"retryAfterSeconds": error.retry_after_seconds}
        case InvalidInput():
            return {
                "issues": [
                    {
                        "path": list(issue.path),
                        "code": issue.code,
                        "message": issue.message,
                        "params": [{"name": name, "value": value} for name, value in issue.params.items()],
                    }
                    for issue in error.issues
                ]
            }
    return {}
