"""What somebody wants a role to be: checked as a whole, so that everything wrong with it is said at once."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from server.core.authorization import kinds_held
from server.core.catalogue import meaning
from server.core.scope import ScopeKind
from server.core.text import Issues
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.permissions import grants
from server.domains.permissions.grants import Effect, Grant, Grants
from server.domains.permissions.roles import CUSTOM, Role, stands_for
from server.domains.users.models import UserKind

KEY = re.compile(r"[a-z][a-z0-9_]{1,30}[a-z0-9]")
MOST_GRANTS = 600
LONGEST_REASON = 200
Given = tuple[str, str, str]
"""Permission, kind of scope, effect: as they were sent."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Names, kinds of user and permissions of a role, as they were sent."""

    name_zh: str
    name_en: str
    kinds: Sequence[UserKind]
    given: Sequence[Given]
    reason: str

    def payload(self) -> dict[str, Any]:
        """As an approval keeps it."""
        return {
            "nameZh": self.name_zh,
            "nameEn": self.name_en,
            "kinds": sorted(kind.value for kind in self.kinds),
            "permissions": sorted(list(one) for one in self.given),
            "reason": self.reason,
        }

    @classmethod
    def of(cls, payload: Mapping[str, Any]) -> "Draft":
        """What was approved."""
        kinds = [UserKind(kind) for kind in payload["kinds"]]
        given = [(one, kind, effect) for one, kind, effect in payload["permissions"]]
        return cls(payload["nameZh"], payload["nameEn"], kinds, given, payload["reason"])


def checked_key(issues: Issues, key: str) -> str:
    """The key as it is stored: composed roles have a name space of their own."""
    bare = key.strip().removeprefix(CUSTOM)
    if not KEY.fullmatch(bare):
        issues.add(("key",), "ROLE_KEY", "Use 3 to 32 small letters, digits and underscores, a letter first.")
    return CUSTOM + bare


def checked(issues: Issues, viewer: Viewer, key: str, draft: Draft, before: Grants) -> Role:
    """The role it would be. Notes what is wrong with it, and what the viewer may not put into it."""
    zh = issues.text(("nameZh",), draft.name_zh, most=40)
    en = issues.text(("nameEn",), draft.name_en, most=60)
    issues.text(("reason",), draft.reason, most=LONGEST_REASON)
    kinds = frozenset(draft.kinds)
    if not kinds or UserKind.SYSTEM in kinds:
        issues.add(("kinds",), "REQUIRED", "Say which kinds of user may hold it; the platform itself may not.")
    found = _grants(issues, draft.given)
    _held(issues, viewer, draft.given, grants.widened(before, found))
    role = Role(key, zh, en, kinds, found)
    if len(both := sorted(stands_for(role))) > 1:
        named = {"first": both[0], "second": both[1]}
        issues.add(
            ("permissions",), "ROLE_CONFLICT", f"It would do the work of {both[0]} and {both[1]} at once.", **named
        )
    return role


def _grants(issues: Issues, given: Sequence[Given]) -> Grants:
    if not given:
        issues.add(("permissions",), "REQUIRED", "A role allows or denies at least one permission.")
    if len(given) > MOST_GRANTS:
        issues.add(("permissions",), "TOO_LONG", f"At most {MOST_GRANTS} permissions.", max=MOST_GRANTS)
        return frozenset()
    found = dict[Grant, int]()
    for number, (name, kind, effect) in enumerate(given):
        where = ("permissions", str(number))
        if name not in {one.value for one in Permission}:
            issues.add(where, "UNKNOWN_PERMISSION", "There is no such permission.")
            continue
        grant = Grant(Permission(name), ScopeKind(kind), Effect(effect))
        if grant.effect is Effect.ALLOW and grant.scope not in meaning(grant.permission).scopes:
            issues.add(where, "SCOPE_NOT_ALLOWED", "It cannot be granted in this kind of scope.", permission=name)
        if grant.effect is Effect.DENY and grant.scope is not ScopeKind.ANY:
            issues.add(where, "SCOPE_NOT_ALLOWED", "A denial holds in every scope.", permission=name)
        if grant in found or any(
            one.permission is grant.permission and one.effect is not grant.effect for one in found
        ):
            issues.add(where, "TWICE", "This permission is named twice.", permission=name)
        found[grant] = number
    return frozenset(found)


def _held(issues: Issues, viewer: Viewer, given: Sequence[Given], wider: Grants) -> None:
    """Nobody puts into a role what they do not hold as widely. The platform itself may."""
    if viewer.kind == "SYSTEM":
        return
    for grant in sorted(wider):
        kinds = kinds_held(viewer, grant.permission)
        if ScopeKind.ANY in kinds or grant.scope in kinds:
            continue
        sent = (grant.permission.value, grant.scope.value, grant.effect.value)
        where = ("permissions", str(given.index(sent))) if sent in given else ("permissions",)
        issues.add(where, "NOT_HELD", f"You do not hold {sent[0]} as widely yourself.", permission=sent[0])
