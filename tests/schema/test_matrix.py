"""Which role may use which root field: the whole matrix, equal to a table people have read."""

from functools import cache
from pathlib import Path

import pytest
import yaml

from schema.core.fields import RequiresDirective
from schema.root import build
from schema.root import graph as built
from server.core.authorization import scope_of
from server.core.scope import Scope
from server.core.viewer import ANONYMOUS, Assignment, Stage, Viewer
from server.core.vocabulary import Permission
from server.domains.permissions.roles import roles

SCHEMA = built(build())
FOR_EVERYBODY = (
    "Query.viewer",
    "Query.orderQuote",
    "Query.passwordRules",
    "Mutation.signIn",
    "Mutation.administratorCreate",
)
TABLE = Path(__file__).with_name("matrix.yaml")
FIELDS = {
    f"{root.name}.{name}": next(
        one.permission
        for one in field.extensions["strawberry-definition"].directives
        if isinstance(one, RequiresDirective)
    )
    for root in (SCHEMA.query_type, SCHEMA.mutation_type, SCHEMA.subscription_type)
    if root
    for name, field in root.fields.items()
}
VIEWERS = {
    "anonymous": ANONYMOUS,
    "second_factor": Viewer(user_id=1, session_id=1, stage=Stage.SECOND_FACTOR),
    "enrolment": Viewer(user_id=1, session_id=1, stage=Stage.ENROLMENT),
    **{
        role: Viewer(user_id=1, session_id=1, stage=Stage.COMPLETE, assignments=(Assignment(role, 2, 3),))
        for role in roles()
    },
}


def shown(scope: Scope) -> str:
    """A scope in a word: `any`, or the parts of the union."""
    if scope.any:
        return "any"
    parts = [name for name, held in (("own", scope.own), ("partner", scope.partners), ("unit", scope.units)) if held]
    return "+".join(parts) or "-"


@cache
def matrix() -> dict[str, dict[str, str]]:
    return {
        field: {role: shown(scope_of(viewer, Permission(permission))) for role, viewer in VIEWERS.items()}
        for field, permission in sorted(FIELDS.items())
    }


def test_the_matrix_is_the_one_that_was_reviewed() -> None:
    reviewed = yaml.safe_load(TABLE.read_text("utf-8"))
    assert matrix() == reviewed, "a right has changed: review it, then write it into matrix.yaml"


@pytest.mark.parametrize("field", sorted(FIELDS))
def test_every_root_field_has_somebody_who_may_and_somebody_who_may_not(field: str) -> None:
    row = matrix()[field].values()
    assert any(scope != "-" for scope in row)
    if not field.startswith(FOR_EVERYBODY):
        assert any(scope == "-" for scope in row)
