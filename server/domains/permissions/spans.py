"""From when until when a role is held."""

from dataclasses import dataclass
from datetime import datetime

from tortoise.expressions import Q


@dataclass(frozen=True, slots=True)
class Span:
    """A time with its beginning and without its end; without an end it goes on."""

    begins: datetime
    ends: datetime | None = None

    @property
    def meeting(self) -> Q:
        """The assignments held at some moment of it."""
        rows = Q(valid_until__isnull=True) | Q(valid_until__gt=self.begins)
        return rows if self.ends is None else rows & Q(valid_from__lt=self.ends)

    def meets(self, other: "Span") -> bool:
        """Whether the two have a moment in common."""
        return _before(self.begins, other.ends) and _before(other.begins, self.ends)

    @property
    def outlasted(self) -> Q:
        """The assignments held from its beginning, or before, to its end at least."""
        rows = Q(valid_until__isnull=True)
        if self.ends is not None:
            rows |= Q(valid_until__gte=self.ends)
        return rows & Q(valid_from__lte=self.begins)


def _before(moment: datetime, end: datetime | None) -> bool:
    return end is None or moment < end
