"""What has to be approved by others, as `policies/rules/approvals.yaml` says."""

from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import Any

from server.core.languages import Language
from server.core.rules import rule
from server.core.vocabulary import Permission

MOST_VOTERS = 2


@dataclass(frozen=True, slots=True)
class Kind:
    """Who may approve, how many of them have to, and within what time.

    `holders` names the value of the payload that is a role: whoever holds it does not decide, their own rights would change.
    """

    permission: Permission
    approvers: Permission
    quorum: int
    lasts: timedelta
    names: tuple[str, str]
    holders: str | None = None

    def name(self, language: Language) -> str:
        return self.names[language.place]


@cache
def kinds() -> dict[Permission, Kind]:
    return {Permission(name): _kind(Permission(name), given) for name, given in rule("approvals").value.items()}


def kind_of(permission: Permission) -> Kind:
    """Raises KeyError where nothing is said of the permission: a mistake in the code."""
    return kinds()[permission]


def _kind(permission: Permission, given: dict[str, Any]) -> Kind:
    if not 1 <= given["quorum"] <= MOST_VOTERS:
        raise ValueError(f"{permission.value}: one or {MOST_VOTERS} approve")
    return Kind(
        permission=permission,
        approvers=Permission(given["approvers"]),
        quorum=given["quorum"],
        lasts=timedelta(hours=given["hours"]),
        names=(given.get("zh", permission.value), given.get("en", permission.value)),
        holders=given.get("holders"),
    )
