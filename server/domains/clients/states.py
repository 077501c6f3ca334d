"""The states of a program: what may follow what."""

from server.core.transitions import Transitions
from server.domains.clients.words import ClientState

S = ClientState

TRANSITIONS: Transitions[ClientState] = {
    S.ACTIVE: frozenset({S.SUSPENDED, S.REVOKED}),
    S.SUSPENDED: frozenset({S.ACTIVE, S.REVOKED}),
    S.REVOKED: frozenset(),
}
"""A revoked program does not come back: its owner makes another one."""
