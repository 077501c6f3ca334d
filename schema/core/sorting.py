"""Which way a list is sorted."""

from enum import Enum

from schema.core.enums import describe


class SortDirection(Enum):
    ASC = "asc"
    DESC = "desc"


describe(
    SortDirection, "Which way a list is sorted.", ASC="Smallest or earliest first.", DESC="Greatest or latest first."
)
