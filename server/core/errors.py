"""Every expected outcome that is not success.

DomainError
├─ Refusal                 who is asking decides; a top-level error of the answer
│  ├─ Unauthenticated      nobody is signed in, or the session has ended
│  ├─ Forbidden            the permission is missing
│  ├─ ReauthenticationRequired   the sign-in is too long ago for something this sensitive
│  └─ RateLimited          too many requests
├─ NotFound                the thing is not there, or is out of the viewer's scope
├─ InvalidInput            one or more values are wrong; carries every issue found
├─ InvalidTransition       the state machine refuses
├─ VersionConflict         somebody else changed it meanwhile
├─ Conflict                a rule of the business refuses
├─ GrantRefused            who may hold or give which role refuses; says why
├─ InvalidCredentials      account and password do not belong together
├─ InvalidCode             the second factor's code is wrong or used
├─ InvalidPasskey          the passkey could not be verified, for whatever reason
├─ PasskeysUnavailable     the page's address can have no passkeys
├─ TooManyAttempts         the budget of tries is used up for now
├─ IdempotencyKeyReused    the key was used for something else
├─ NumbersExhausted        a number range has no number left
├─ TooManyRows             a list is longer than what can be made of it
├─ AssuranceTooLow         the platform does not know who asks surely enough for this
├─ InvalidCertificate      the certificate cannot be relied on, or the signature is not its holder's
└─ Undeliverable           whoever carries messages will never take this one

`code` is the closed name a client switches on; `message` is English, for people; `params` fill a translated sentence.
All but the refusals are members of mutation results: the attributes of a class have the names of its GraphQL fields.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar


class DomainError(Exception):
    """Base of all expected outcomes."""

    code: ClassVar[str]

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message

    @property
    def params(self) -> Mapping[str, str]:
        """What a translated sentence about it needs."""
        return {}


class Refusal(DomainError):
    """Not a matter of the request's content but of who sends it."""


class Unauthenticated(Refusal):
    code = "UNAUTHENTICATED"

    def __init__(self, message: str = "Sign in to continue.") -> None:
        super().__init__(message)


class Forbidden(Refusal):
    code = "FORBIDDEN"

    def __init__(self, permission: str) -> None:
        super().__init__(f"You need the permission {permission}.")
        self.permission = permission


class ReauthenticationRequired(Refusal):
    code = "REAUTHENTICATION_REQUIRED"

    def __init__(self, within_seconds: int) -> None:
        super().__init__("Confirm that it is you, by `sessionConfirm`, and send this again.")
        self.within_seconds = within_seconds


class RateLimited(Refusal):
    code = "RATE_LIMITED"

    def __init__(self, retry_after_seconds: int) -> None:
        super().__init__(f"Too many requests. Try again in {retry_after_seconds} seconds.")
        self.retry_after_seconds = retry_after_seconds


class NotFound(DomainError):
    code = "NOT_FOUND"

    def __init__(self, message: str = "There is no such object, or it is not yours to see.") -> None:
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Issue:
    """One wrong value: where it stands in the input, and what is wrong with it."""

    path: tuple[str, ...]
    code: str
    message: str
    params: Mapping[str, str] = field(default_factory=dict)


class InvalidInput(DomainError):
    code = "INVALID_INPUT"

    def __init__(self, issues: Sequence[Issue]) -> None:
        super().__init__("Some values cannot be accepted. Correct them and try again.")
        self.issues = tuple(issues)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an action is not possible now."""

    code: str
    message: str
    params: Mapping[str, str] = field(default_factory=dict)


class InvalidTransition(DomainError):
    code = "INVALID_TRANSITION"

    def __init__(self, from_: str, to: str, reasons: Sequence[Reason] = ()) -> None:
        super().__init__(f"From {from_} there is no way to {to}.")
        self.from_ = from_
        self.to = to
        self.reasons = tuple(reasons) or (Reason("STATE", f"The state is {from_}.", {"state": from_}),)

    @property
    def params(self) -> Mapping[str, str]:
        return {"from": self.from_, "to": self.to}


class VersionConflict(DomainError):
    code = "VERSION_CONFLICT"

    def __init__(self, current: int) -> None:
        super().__init__("Somebody changed this meanwhile. Look at the present version and try again.")
        self.current = current


class Conflict(DomainError):
    code = "CONFLICT"


class GrantRefused(DomainError):
    code = "GRANT_REFUSED"

    def __init__(self, *reasons: Reason) -> None:
        super().__init__(" ".join(reason.message for reason in reasons))
        self.reasons = reasons


class InvalidCredentials(DomainError):
    code = "INVALID_CREDENTIALS"

    def __init__(self, message: str = "Account and password do not belong together.") -> None:
        super().__init__(message)


class InvalidCode(DomainError):
    code = "INVALID_CODE"

    def __init__(
        self,
        message: str = "The code is wrong or has been used. Wait for the next one.",
        *,
        tries_left: int | None = None,
        replayed: bool = False,
    ) -> None:
        super().__init__(message)
        self.replayed = replayed  # it was right once: somebody may have looked over a shoulder
        self.tries_left = tries_left


class InvalidPasskey(DomainError):
    code = "INVALID_PASSKEY"

    def __init__(self, message: str = "The passkey could not be verified. Try again.") -> None:
        super().__init__(message)


class PasskeysUnavailable(DomainError):
    code = "PASSKEYS_UNAVAILABLE"

    def __init__(self) -> None:
        super().__init__("Passkeys belong to a name: open the console over https by its name, or at http://localhost.")


class TooManyAttempts(DomainError):
    code = "TOO_MANY_ATTEMPTS"

    def __init__(self, retry_after_seconds: int) -> None:
        super().__init__(f"Too many tries. Try again in {retry_after_seconds} seconds.")
        self.retry_after_seconds = retry_after_seconds


class IdempotencyKeyReused(DomainError):
    code = "IDEMPOTENCY_KEY_REUSED"

    def __init__(self) -> None:
        super().__init__("This idempotency key was used for another request. Use a new key.")


class NumbersExhausted(DomainError):
    code = "NUMBERS_EXHAUSTED"

    def __init__(self, range_name: str) -> None:
        super().__init__(f"The number range {range_name} is used up. Ask an operator to open a new one.")


class TooManyRows(DomainError):
    """What a job ends with: nobody waits for its answer."""

    code = "TOO_MANY_ROWS"

    def __init__(self, maximum: int) -> None:
        super().__init__(f"The list has more than {maximum} rows. Narrow it down.")
        self.maximum = maximum


class AssuranceTooLow(DomainError):
    """`required` and `present` are levels. Where to get further is the account's page of verification."""

    code = "ASSURANCE_TOO_LOW"
    where = "/account/verification"

    def __init__(self, required: str, present: str, missing: Sequence[str]) -> None:
        super().__init__(
            f"This needs the assurance level {required}, and yours is {present}. Verify your identity first."
        )
        self.required = required
        self.present = present
        self.missing = tuple(missing)

    @property
    def params(self) -> Mapping[str, str]:
        return {"required": self.required, "present": self.present}


class InvalidCertificate(DomainError):
    """`reason` is a closed name: what an issuer wrote is not repeated."""

    code = "INVALID_CERTIFICATE"

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason

    @property
    def params(self) -> Mapping[str, str]:
        return {"reason": self.reason}


class Undeliverable(DomainError):
    """What a job ends with: trying again is no use. `answer` is the carrier's, as a closed name."""

    code = "UNDELIVERABLE"

    def __init__(self, answer: str) -> None:
        super().__init__("The message cannot be delivered to this address or number.")
        self.answer = answer
