"""The words programs of integrators are described by."""

from schema.core.enums import describe
from schema.core.risks import ScopeKind
from server.domains.clients.words import ClientMode, ClientState, RateClass

__all__ = ["ClientMode", "ClientState", "RateClass", "ScopeKind"]

describe(
    ClientState,
    "Whether a program can be used.",
    "ApiClientState",
    ACTIVE="It can.",
    SUSPENDED="Somebody has stopped it for now.",
    REVOKED="It has ended for good.",
)
describe(
    ClientMode,
    "Which documents a program may send.",
    "ApiClientMode",
    TRUSTED_ONLY="Registered ones and the console's own, each by its id.",
    OPEN="Any, short of introspection.",
)
describe(
    RateClass,
    "How much a program may ask for within a minute.",
    BASIC="Little: for trying things out.",
    STANDARD="As much as most programs need.",
    BULK="Much: somebody else has to approve it.",
)
