"""The sheets labels are printed on."""

from enum import StrEnum


class LabelFormat(StrEnum):
    """Width by height in millimetres; A6 is 105 by 148."""

    A6 = "a6"
    MM_100_BY_150 = "mm_100_by_150"
    MM_100_BY_180 = "mm_100_by_180"

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in millimetres."""
        return SIZES[self]


SIZES = {
    LabelFormat.A6: (105, 148),
    LabelFormat.MM_100_BY_150: (100, 150),
    LabelFormat.MM_100_BY_180: (100, 180),
}
