"""Sets of words that later versions add to."""

from enum import StrEnum
from typing import Self


class OpenWords(StrEnum):
    """A set with a member UNKNOWN, which every word is that this version does not know: a newer one has written it."""

    @classmethod
    def _missing_(cls, value: object) -> Self:
        return cls["UNKNOWN"]
