"""How risky permissions are, how far they reach and what is said of them, as the contract and the console name it."""

from schema.core.enums import describe
from server.core.catalogue import Risk
from server.core.scope import ScopeKind
from server.domains.permissions.grants import Effect

__all__ = ["Effect", "Risk", "ScopeKind"]

describe(
    Risk,
    "How much harm a permission can do in the wrong hands.",
    "PermissionRisk",
    LOW="Little: what is seen is public or masked, what is done is everyday work.",
    MEDIUM="Some: it touches others' work, or shows more than everyday work needs.",
    HIGH="Much: money, grants, personal data in clear, keys, or what cannot be undone.",
)
describe(
    ScopeKind,
    "A kind of scope: how far a permission reaches.",
    "PermissionScope",
    ANY="Everything there is.",
    UNIT="What belongs to the units the role is held in, and to those beneath them.",
    PARTNER="What belongs to the partner the role is held for.",
    OWN="What is one's own.",
)
describe(
    Effect,
    "Whether a role gives a permission or takes it away.",
    "PermissionEffect",
    ALLOW="It is allowed in that kind of scope.",
    DENY="It is taken away in every scope, whatever other roles allow.",
)
