"""The comparison with the plain executor notices a plan that is wrong: seven ways to break the compiler, each of them caught."""

import os
import random
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from schema.engine.conditions import Compare
from schema.engine.keyset import Cursors
from schema.engine.ordering import Order
from schema.engine.plan.pages import Page
from schema.engine.plan.reading import Reading
from schema.engine.plan.selecting import Selecting
from schema.engine.plan.sql import FALSE, TRUE, Speech
from schema.engine.plans import Plans
from schema.engine.selections import Selected
from schema.execution import GraphExecutor
from server.core.settings import Settings
from tests.engine.asking import one_of, special_roles, viewers
from tests.engine.conftest import Both
from tests.engine.documents import Documents
from tests.engine.pool import gathered
from tests.engine.test_same_answer import Compared

pytestmark = pytest.mark.slow
MOST = 1500
ENGINES = ["sqlite", "postgres"] if os.environ.get("POSTHOUSE_DEEP") == "1" else ["sqlite"]
"""The comparison is the same for both, and looks for mistakes in what both share."""

Break = Callable[[pytest.MonkeyPatch], None]


def no_scope_in_a_part(patch: pytest.MonkeyPatch) -> None:
    """A part of a whole out of scope is read."""
    right = Speech.scope

    def scope(self: Speech, model: Any, alias: str, held: Any) -> Any:
        return TRUE if model.row_scope.part_of and not held.is_empty else right(self, model, alias, held)

    patch.setattr(Speech, "scope", scope)


def no_scope_in_a_relation(patch: pytest.MonkeyPatch) -> None:
    """A filter asks about related rows wherever they are: whoever filters learns of what they may not read."""
    patch.setattr(Speech, "_seen", lambda self, related, alias, scopes: TRUE)


def lost_aliases(patch: pytest.MonkeyPatch) -> None:
    """Fields are answered under their names."""
    right = Selecting.of

    def of(self: Selecting, parent: Any, nodes: Any) -> list[Selected]:
        return [Selected(one.name, one.name, one.nodes) for one in right(self, parent, nodes)]

    patch.setattr(Selecting, "of", of)


def pages_one_short(patch: pytest.MonkeyPatch) -> None:
    """A page ends a row too soon."""
    right = Reading.page

    def page(self: Reading, *arguments: Any) -> Any:
        prepared, wanted, within, ways, order, limit = arguments
        return right(self, prepared, wanted, within, ways, order, max(1, limit - 2))

    patch.setattr(Reading, "page", page)


def null_is_anything(patch: pytest.MonkeyPatch) -> None:
    """Asking for what is null finds what is not."""
    right = Speech._compare

    def compare(self: Speech, column: str, one: Compare) -> Any:
        return right(self, column, replace(one, value=not one.value) if one.operator == "isNull" else one)

    patch.setattr(Speech, "_compare", compare)


def cursors_turned_round(patch: pytest.MonkeyPatch) -> None:
    """A page after a cursor has what is before it."""
    right = Page._after

    def after(self: Page, walk: Order, half: bool | None, position: tuple[Any, ...]) -> Any:
        return right(self, walk.reversed, half, position)

    patch.setattr(Page, "_after", after)


def nothing_beside_a_cursor(patch: pytest.MonkeyPatch) -> None:
    """A page after a row with a value ends where the values end."""
    right = Page._after

    def after(self: Page, walk: Order, half: bool | None, position: tuple[Any, ...]) -> Any:
        return FALSE if half is False and position[0] is not None else right(self, walk, half, position)

    patch.setattr(Page, "_after", after)


BREAKS: tuple[Break, ...] = (
    no_scope_in_a_part,
    no_scope_in_a_relation,
    lost_aliases,
    pages_one_short,
    null_is_anything,
    cursors_turned_round,
    nothing_beside_a_cursor,
)


@pytest.mark.parametrize("engine", ENGINES, indirect=True)
async def test_each_of_seven_mistakes_in_the_compiler_is_noticed(lively: Settings, both: Both) -> None:
    with special_roles():
        known = await viewers()
        documents = Documents(both.schema, await gathered(both.schema, both.plain, known["reader"], 0))
        for broken in BREAKS:
            with pytest.MonkeyPatch.context() as patch:
                broken(patch)
                plans = Plans(both.schema, Cursors(bytes(32)))
                found = Compared(replace(both, planned=GraphExecutor(both.schema, {}, plans), plans=plans))
                for number in range(MOST):
                    dice = random.Random(f"{broken.__name__}:{number}")
                    case = documents.draw(dice)
                    name = one_of(known, case, dice)
                    await found.ask(broken.__name__, name, known[name], case.text, case.values(dice))
                    if found.differing:
                        break
            assert found.differing, f"{broken.__doc__} Nobody noticed in {found.asked} answers."
            print(broken.__name__, found.asked)
