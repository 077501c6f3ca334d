"""News of accounts."""

from dataclasses import dataclass

from server.core.events import Event


@dataclass(frozen=True, slots=True)
class UserRegistered(Event):
    """Somebody has made an account for themselves."""

    user_id: int


@dataclass(frozen=True, slots=True)
class SignedIn(Event):
    """Somebody has signed in completely."""

    user_id: int
    session_id: int


@dataclass(frozen=True, slots=True)
class NewDeviceUsed(Event):
    """An account was signed in to from where it never was before."""

    user_id: int
    device: str
    address_block: str


@dataclass(frozen=True, slots=True)
class TriesUsedUp(Event):
    """Somebody has failed to sign in to one account name too often; `user_id` where there is such an account."""

    user_id: int | None
    address_block: str


@dataclass(frozen=True, slots=True)
class NetworkTriesUsedUp(Event):
    """One network has failed to sign in too often, whatever the account."""

    address_block: str


@dataclass(frozen=True, slots=True)
class PasswordSprayed(Event):
    """One password was tried again and again, whatever the account."""

    address_block: str
    tries: int


@dataclass(frozen=True, slots=True)
class CodesGuessed(Event):
    """Somebody who knows an account's password has tried too many wrong codes."""

    user_id: int
    address_block: str


@dataclass(frozen=True, slots=True)
class CodeReplayed(Event):
    """A second factor's code was given again that had been used."""

    user_id: int
    address_block: str


@dataclass(frozen=True, slots=True)
class PasskeyCountWentBack(Event):
    """A passkey was used whose counter did not grow: somebody may have a copy of it. The use was refused."""

    user_id: int
    passkey_id: int


@dataclass(frozen=True, slots=True)
class UserSuspended(Event):
    """Somebody's account was closed for now: their sessions are over, their roles wait."""

    user_id: int


@dataclass(frozen=True, slots=True)
class UserLeft(Event):
    """Somebody's account was closed for good: their sessions are over, their roles are gone."""

    user_id: int


@dataclass(frozen=True, slots=True)
class SecondFactorRemoved(Event):
    """Administrators have removed the second factor somebody had lost: their sessions are over."""

    user_id: int
