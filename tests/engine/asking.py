"""Who asks: people of the demonstration with the scopes there are, and some with rights nobody is given in life."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from server.core.authorization import judge, scope_of
from server.core.viewer import ANONYMOUS, Assignment, Stage, Viewer
from server.core.vocabulary import Permission
from server.demonstration import crew
from server.domains.permissions.models import Unit, UnitLevel
from server.domains.users.models import Session
from tests.engine.documents import Case

REQUEST = "the-same-request"
SPECIAL = (
    ("archivist", "orders", "any"),
    ("archivist", "nodes", "any"),
    ("archivist", "users", "unit"),
    ("archivist", "units", "unit"),
    ("warden", "nodes", "any"),
    *(
        ("warden", what, "own")
        for what in ("orders", "shipments", "users", "sessions", "jobs", "files", "audit_entries")
    ),
    ("warden", "access_review_entries", "own"),
    *(("warden", what, "unit") for what in ("orders", "shipments", "units", "access_review_entries")),
    *(("reader", f"{one}".partition(":")[0], "any") for one in Permission if one.endswith(":read")),
)
"""Roles by what they read. An archivist may read orders and not their items, and users in a scope that reaches none."""


@contextmanager
def special_roles(*further: tuple[str, str, str, str]) -> Iterator[None]:
    """The policies with further lines: role, node type, verb, kind of scope."""
    before = judge().policies()
    lines = [(role, what, "read", kind) for role, what, kind in SPECIAL]
    lines += [("reader", "users", "search", "any"), ("warden", "users", "search", "own"), *further]
    judge().change([*before, *([f"role:{role}", what, verb, kind, "allow"] for role, what, verb, kind in lines)])
    try:
        yield
    finally:
        judge().change(before)


async def viewers() -> dict[str, Viewer]:
    """By a name that says what they may. Call it within `special_roles()`."""
    found = await crew.find()
    province = await Unit.filter(level=UnitLevel.PROVINCE).order_by("id").first()
    clerk, customer = found.platform["clerk"], found.platform["customer"]
    assert province is not None
    session = await Session.filter(user_id=found.platform["customer"].user_id).first()
    office = clerk.assignments[0].unit_id
    special = Viewer(user_id=customer.user_id, name="special", stage=Stage.ANONYMOUS)
    made = {
        "anonymous": ANONYMOUS,
        "half way": Viewer(user_id=customer.user_id, stage=Stage.SECOND_FACTOR),
        "customer": replace(customer, session_id=session.id if session else None),
        "other customer": found.customers[3],
        "operator": found.platform["operator"],
        "clerk": clerk,
        "clerk of a province": replace(clerk, assignments=(Assignment("clerk", province.id),)),
        "auditor": found.platform["auditor"],
        "administrator": found.platform["system_administrator"],
        "clerk of two offices and customer": replace(
            customer,
            assignments=(
                Assignment("customer"),
                Assignment("clerk", office),
                Assignment("clerk", found.offices[-1]),
            ),
        ),
        "auditor and support": replace(
            found.platform["auditor"], assignments=(Assignment("auditor"), Assignment("support"))
        ),
        "archivist": replace(special, assignments=(Assignment("archivist", office),)),
        "warden": replace(special, assignments=(Assignment("warden", province.id), Assignment("warden", office))),
        "reader": replace(special, assignments=(Assignment("reader"),)),
    }
    return {name: replace(viewer, request_id=REQUEST) for name, viewer in made.items()}


def one_of(known: dict[str, Viewer], case: Case, dice: random.Random) -> str:
    """Somebody to ask, mostly one who may."""
    able = [
        name
        for name, viewer in known.items()
        if all(not scope_of(viewer, permission).is_empty for permission in case.permissions)
    ]
    return dice.choice(able) if able and dice.random() < 0.9 else dice.choice(list(known))
