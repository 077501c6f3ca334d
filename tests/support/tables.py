"""How many rows every table has: what a refused request must leave as it is."""

from tortoise import Tortoise

KEPT_OF_REFUSALS = frozenset({"audit_refusals", "spendings"})
"""What is written about requests that were refused."""


async def counted() -> dict[str, int]:
    """Rows of every table but those that count refusals."""
    found = {}
    for model in Tortoise.apps["posthouse"].values():
        if model._meta.db_table not in KEPT_OF_REFUSALS:
            found[model._meta.db_table] = await model.all().count()
    return found
