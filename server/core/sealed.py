"""How a model says which of its columns are sealed, and to what: what makes sealing anew possible without knowing the domain.

sealed: ClassVar[tuple[SealedColumn, ...]] = (SealedColumn("email_sealed", "email"),)
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SealedColumn:
    """A column and the place its texts are bound to: `bound` names the column there, `table` the model's own unless given.

    `row` is the path to the row's random id, which may lead over a foreign key where texts are copied from there.
    """

    column: str
    bound: str
    table: str | None = None
    row: str = "seal_row"
