"""What a program may be given: part of what its owner may, and of that only what programs are for."""

from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import Any

from server.core.authorization import judge, narrowed
from server.core.catalogue import Risk, meaning
from server.core.rules import rule
from server.core.scope import ScopeKind
from server.core.text import Issues
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.clients.words import RateClass

Grant = tuple[str, str]
"""A permission, and the kind of scope it is given in."""

LONGEST = 4000


def limits() -> Any:
    """The values of `policies/rules/api_clients.yaml`."""
    return rule("api_clients").value


def is_offered(permission: str) -> bool:
    """Whether programs may be given this at all."""
    node_type, _, verb = permission.partition(":")
    return node_type in limits()["offered"] and verb not in limits()["withheld_verbs"]


def offered(owner: Viewer) -> dict[Permission, frozenset[ScopeKind]]:
    """What the owner could give now, and in which kinds of scope."""
    always = limits()["always"]
    possible = (one for one in Permission if is_offered(one.value) and one.value not in always)
    return {permission: kinds for permission in possible if (kinds := _held(owner, permission))}


def checked(issues: Issues, owner: Viewer, given: Collection[Grant]) -> tuple[Grant, ...]:
    """The grants in their order, each once; notes an issue at each that is unknown, not for programs, or not the owner's."""
    if len(given) > limits()["grants"]:
        most = limits()["grants"]
        issues.add(("grants",), "TOO_MANY", f"Give a program at most {most} grants.", max=most)
        return ()
    can_give = offered(owner)
    known = {one.value: one for one in Permission}
    for position, (permission, kind) in enumerate(given):
        path = ("grants", str(position), "permission")
        if permission not in known:
            issues.add(path, "UNKNOWN", "There is no such permission.")
        elif not is_offered(permission):
            issues.add(path, "NOT_FOR_PROGRAMS", "This is not given to programs.")
        elif ScopeKind(kind) not in can_give.get(known[permission], ()):
            issues.add(path, "NOT_HELD", "You do not hold this, or not so widely.", permission=permission)
    found = tuple(sorted(set(given)))
    if len(stored(found)) > LONGEST:
        issues.add(("grants",), "TOO_MANY", "These are too many grants for one program.", max=limits()["grants"])
    return found


def is_privileged(given: Iterable[Grant], rate_class: RateClass | None) -> bool:
    """Whether somebody else has to approve that a program gets this."""
    return any(needs_approval(*one) for one in given) or rate_needs_approval(rate_class)


def needs_approval(permission: str, kind: str) -> bool:
    """Whether somebody else has to approve this grant."""
    privileged = limits()["privileged"]
    if permission in privileged or f"{permission}/{kind}" in privileged:
        return True
    return permission in set(Permission) and meaning(Permission(permission)).risk is Risk.HIGH


def rate_needs_approval(rate_class: RateClass | None) -> bool:
    """Whether somebody else has to approve that a program may ask for so much."""
    return rate_class is not None and rate_class.value in limits()["privileged_rate_classes"]


def stored(given: Iterable[Grant]) -> str:
    """Grants as their column holds them."""
    return " ".join(f"{permission}/{kind}" for permission, kind in given)


def told(text: str) -> tuple[Grant, ...]:
    """Grants as their column holds them, in their order."""
    return tuple((permission, kind) for permission, _, kind in (one.partition("/") for one in text.split()))


@lru_cache(1024)
def in_force(text: str, is_sandbox: bool) -> frozenset[Grant]:
    """What a program may be judged by: its grants, and what every program has; a sandbox's read and ask for prices."""
    allowed = frozenset(limits()["sandbox_verbs"])
    given = [
        (permission, kind)
        for permission, kind in told(text)
        if is_offered(permission) and (not is_sandbox or permission.partition(":")[2] in allowed)
    ]
    return frozenset((*given, *((permission, ScopeKind.ANY.value) for permission in limits()["always"])))


def _held(owner: Viewer, permission: Permission) -> frozenset[ScopeKind]:
    decision = judge().decide(owner.roles, permission, owner.policy_version)
    return frozenset(kind for held in decision.values() for kind in narrowed(held, list(ScopeKind)))
