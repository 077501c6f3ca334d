"""Whether an index leads through a list's rows in an order, by the indexes the model declares."""

from functools import lru_cache

from tortoise.indexes import Index
from tortoise.models import Model

from schema.engine.conditions import All, AnyOf, Compare, Condition
from schema.engine.ordering import Order

SPANS = frozenset({"lt", "lte", "gt", "gte", "isNull"})


def held(wanted: Condition, order: Order) -> frozenset[str] | None:
    """The columns a condition holds equal to a value; None where it asks for more than that and a span of the order."""
    match wanted:
        case Compare(column, "eq") | Compare(column, "in", [_]):
            return frozenset({column})
        case Compare(column, operator) if column == order.columns[0] and operator in SPANS:
            return frozenset()
        case AnyOf((part,)):
            return held(part, order)
        case All(parts):
            found = [held(part, order) for part in parts]
            return None if None in found else frozenset().union(*(one for one in found if one is not None))
    return None


@lru_cache(4096)
def leads(model: type[Model], equal: frozenset[str], order: Order) -> bool:
    """Whether an index begins with exactly the columns that are held equal and goes on in the order.

    Nothing follows a column no two rows share: whatever is held equal by it is one row.
    """
    unique = _unique(model)
    if equal & unique:
        return True
    if not order.certain.is_even:
        return False
    walked: list[str] = []
    for column in order.columns:
        if column not in equal:
            walked.append(column)
        if column in unique:
            break
    length = len(equal)
    return any(
        frozenset(index[:length]) == equal and list(index[length : length + len(walked)]) == walked
        for index in _indexes(model)
    )


@lru_cache(256)
def _unique(model: type[Model]) -> frozenset[str]:
    """The columns no two rows share, but for those where many may have none."""
    return frozenset(name for name, one in model._meta.fields_map.items() if one.unique and not one.null)


@lru_cache(256)
def _indexes(model: type[Model]) -> tuple[tuple[str, ...], ...]:
    declared = [tuple(one.fields if isinstance(one, Index) else one) for one in model._meta.indexes]
    return (*declared, *((column,) for column in sorted(_unique(model))))
