"""Domain errors as graph types: one class each, one table between them."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Self

import strawberry
from strawberry.extensions import FieldExtension
from strawberry.types.union import StrawberryUnion

from schema.core.context import Info
from server.core import errors


@strawberry.interface(description="An expected outcome that is not success: show it, or act on its code.")
class Error:
    code: str = strawberry.field(description="The closed name of the outcome, for programs.")
    message: str = strawberry.field(description="What happened and what to do next, in English, for people.")

    @classmethod
    def of(cls, error: Any) -> Self:
        return cls(code=error.code, message=error.message)


@strawberry.type(description="A named value to fill into a translated sentence.")
class MessageParam:
    name: str = strawberry.field(description="The name in the sentence.")
    value: str = strawberry.field(description="The value, as text.")


def message_params(params: Mapping[str, str]) -> list[MessageParam]:
    return [MessageParam(name=name, value=value) for name, value in params.items()]


@strawberry.type(description="Why an action is not possible now.")
class Reason:
    code: str = strawberry.field(description="The closed name of the reason.")
    message: str = strawberry.field(description="The reason in English.")
    params: list[MessageParam] = strawberry.field(description="Values for a translated sentence.")

    @classmethod
    def of(cls, reason: errors.Reason) -> Self:
        return cls(code=reason.code, message=reason.message, params=message_params(reason.params))


@strawberry.type(description="One wrong value of an input.")
class InputIssue:
    path: list[str] = strawberry.field(description="Where the value stands, from the input downwards.")
    code: str = strawberry.field(description="What is wrong, as a closed name.")
    message: str = strawberry.field(description="What is wrong, in English.")
    params: list[MessageParam] = strawberry.field(description="Values for a translated sentence.")

    @classmethod
    def of(cls, issue: errors.Issue) -> Self:
        return cls(path=list(issue.path), code=issue.code, message=issue.message, params=message_params(issue.params))


@strawberry.type(description="Some values cannot be accepted: all of them, at once.")
class InvalidInput(Error):
    issues: list[InputIssue] = strawberry.field(description="Everything that is wrong.")

    @classmethod
    def of(cls, error: errors.InvalidInput) -> Self:
        return cls(code=error.code, message=error.message, issues=[InputIssue.of(issue) for issue in error.issues])


@strawberry.type(description="There is no such object, or it is not the viewer's to see: the two are not told apart.")
class NotFound(Error): ...


@strawberry.type(description="The state machine has no such step from the present state.")
class InvalidTransition(Error):
    from_: str = strawberry.field(name="from", description="The present state.")
    to: str = strawberry.field(description="The state that was asked for.")
    reasons: list[Reason] = strawberry.field(description="Why the step is refused.")

    @classmethod
    def of(cls, error: errors.InvalidTransition) -> Self:
        reasons = [Reason.of(reason) for reason in error.reasons]
        return cls(code=error.code, message=error.message, from_=error.from_, to=error.to, reasons=reasons)


@strawberry.type(description="Somebody else changed the object since it was read.")
class VersionConflict(Error):
    current: int = strawberry.field(description="The present version.")

    @classmethod
    def of(cls, error: errors.VersionConflict) -> Self:
        return cls(code=error.code, message=error.message, current=error.current)


@strawberry.type(description="A rule of the business refuses.")
class Conflict(Error): ...


@strawberry.type(description="The rules of who may hold or give which role refuse.")
class GrantRefused(Error):
    reasons: list[Reason] = strawberry.field(description="Why: every rule that refuses.")

    @classmethod
    def of(cls, error: errors.GrantRefused) -> Self:
        return cls(code=error.code, message=error.message, reasons=[Reason.of(reason) for reason in error.reasons])


@strawberry.type(description="Account and password do not belong together, or the account may not sign in.")
class InvalidCredentials(Error): ...


@strawberry.type(description="The code is wrong, has been used, or is over.")
class InvalidCode(Error):
    tries_left: int | None = strawberry.field(
        description="How many more tries the code of a message has, where it has any; null for other codes."
    )

    @classmethod
    def of(cls, error: errors.InvalidCode) -> Self:
        return cls(code=error.code, message=error.message, tries_left=error.tries_left)


@strawberry.type(description="The passkey could not be verified; why is told to nobody.")
class InvalidPasskey(Error): ...


@strawberry.type(description="Passkeys belong to a name reached over https, or to localhost: not to a network address.")
class PasskeysUnavailable(Error): ...


@strawberry.type(description="The budget of tries is used up for now.")
class TooManyAttempts(Error):
    retry_after_seconds: int = strawberry.field(description="Seconds until the next try is accepted.")

    @classmethod
    def of(cls, error: errors.TooManyAttempts) -> Self:
        return cls(code=error.code, message=error.message, retry_after_seconds=error.retry_after_seconds)


@strawberry.type(description="The idempotency key was used for a different request.")
class IdempotencyKeyReused(Error): ...


@strawberry.type(description="The number range is used up.")
class NumbersExhausted(Error): ...


@strawberry.type(description="The platform does not know who asks surely enough for this.")
class AssuranceTooLow(Error):
    required: str = strawberry.field(description="The assurance level it needs, such as `L2`.")
    present: str = strawberry.field(description="The viewer's level.")
    missing: list[str] = strawberry.field(description="What is still needed for it, as factors of assurance.")
    where: str = strawberry.field(description="The console's page where one gets further.")

    @classmethod
    def of(cls, error: errors.AssuranceTooLow) -> Self:
        return cls(
            code=error.code,
            message=error.message,
            required=error.required,
            present=error.present,
            missing=list(error.missing),
            where=error.where,
        )


@strawberry.type(description="The certificate cannot be relied on, or the signature is not its holder's.")
class InvalidCertificate(Error):
    reason: str = strawberry.field(description="Why, as a closed name, such as `REVOKED`.")

    @classmethod
    def of(cls, error: errors.InvalidCertificate) -> Self:
        return cls(code=error.code, message=error.message, reason=error.reason)


GRAPHQL_TYPES: Mapping[type[errors.DomainError], type[Error]] = {
    errors.AssuranceTooLow: AssuranceTooLow,
    errors.Conflict: Conflict,
    errors.GrantRefused: GrantRefused,
    errors.IdempotencyKeyReused: IdempotencyKeyReused,
    errors.InvalidCertificate: InvalidCertificate,
    errors.InvalidCode: InvalidCode,
    errors.InvalidCredentials: InvalidCredentials,
    errors.InvalidInput: InvalidInput,
    errors.InvalidPasskey: InvalidPasskey,
    errors.InvalidTransition: InvalidTransition,
    errors.NotFound: NotFound,
    errors.NumbersExhausted: NumbersExhausted,
    errors.PasskeysUnavailable: PasskeysUnavailable,
    errors.TooManyAttempts: TooManyAttempts,
    errors.VersionConflict: VersionConflict,
}


class TypedErrors(FieldExtension):
    """Turns a raised domain error into its graph type where the field's result has it; all others pass and are told apart."""

    async def resolve_async(self, next_: Callable[..., Awaitable[Any]], source: Any, info: Info, **kwargs: Any) -> Any:
        try:
            return await next_(source, info, **kwargs)
        except errors.DomainError as error:
            graphql_type = GRAPHQL_TYPES.get(type(error))
            if graphql_type is None or not _is_outcome(info.return_type, graphql_type):
                raise
            return graphql_type.of(error)


def _is_outcome(result: Any, graphql_type: type[Error]) -> bool:
    return isinstance(result, StrawberryUnion) and graphql_type in result.types
