"""What a variant is to all who stand the same: how far they may read in it, and the SQL that follows from that alone.

Who stands the same shares `Viewer.scopes` and what the judge has decided for their roles, and these very objects: another
assignment or another policy makes other ones, so nothing kept here outlives the rights it was made of.
"""

from dataclasses import dataclass, field

from schema.engine.plan.sql import Clause
from server.core.authorization import decisions_of
from server.core.policies import Decisions
from server.core.scope import Scope
from server.core.viewer import Scopes, Viewer

MOST = 64


@dataclass(slots=True, eq=False)
class Standing:
    """For one set of rights; `permitted` once it was asked, clauses by what they are of."""

    decisions: Decisions
    known: Scopes
    scopes: dict[str, Scope] = field(default_factory=dict)
    permitted: bool | None = None
    clauses: dict[tuple[str, object], Clause] = field(default_factory=dict)

    @classmethod
    def of(cls, viewer: Viewer) -> "Standing":
        """The viewer's, shared with nobody."""
        return cls(decisions_of(viewer), viewer.scopes)


class Standings:
    """Those of one variant, of at most so many sets of rights."""

    __slots__ = ("_kept",)

    def __init__(self) -> None:
        self._kept: dict[int, Standing] = {}

    def of(self, viewer: Viewer) -> Standing:
        """The one that everybody who stands as the viewer does shares."""
        key = id(viewer.scopes)
        found = self._kept.get(key)
        if found is None or found.known is not viewer.scopes or found.decisions is not decisions_of(viewer):
            if len(self._kept) >= MOST:
                self._kept.clear()
            found = self._kept[key] = Standing.of(viewer)
        return found

    def __len__(self) -> int:
        return len(self._kept)
