"""Organisational units, and who holds which role where."""

from datetime import datetime

import strawberry

from schema.core.enums import describe
from schema.core.nodes import Node
from schema.core.sorting import order_by
from schema.engine.declare import column, entity, extend, many, one
from schema.engine.filters import Several, by_column, by_key, by_many, by_one, extend_filter, filters
from schema.engine.operators import DateTimeFilter, Filter, IDFilter, OptionalDateTimeFilter, StringFilter, TextFilter
from schema.users import User, UserFilter
from server.core.vocabulary import Permission
from server.domains.permissions import models

describe(
    models.UnitLevel,
    "How high a unit stands.",
    PROVINCE="A province, autonomous region or municipality.",
    CITY="A city or prefecture.",
    OFFICE="A post office.",
)


@entity(models.Unit, reads=Permission.UNITS_READ, description="A part of the postal organisation.")
class Unit(Node):
    name: str = column(description="Its name.")
    level: models.UnitLevel = column(description="How high it stands.")


@entity(
    models.RoleAssignment,
    reads=Permission.USERS_READ,
    description="A role somebody holds: everywhere, or in one unit and what is beneath it.",
)
class RoleAssignment(Node):
    role: str = column(description="The role's name, as the policies have it.")
    unit: Unit | None = one(description="Where; null where the role is not tied to a unit.")
    valid_from: datetime = column(description="From when.")
    valid_until: datetime | None = column(description="Until when; null where it does not end by itself.")
    created_at: datetime = column(description="When it was granted.")


@filters("parts of the organisation")
class UnitFilter:
    id: IDFilter | None = by_key("id", "Unit", "Which.")
    name: TextFilter | None = by_column("Its name.")
    level: Filter[models.UnitLevel] | None = by_column("How high it stands.")


@filters("roles somebody holds")
class RoleAssignmentFilter:
    role: StringFilter | None = by_column("The role's name, as the policies have it.")
    unit: UnitFilter | None = by_one("Unit", "Where, for a role that is tied to a unit.")
    valid_from: DateTimeFilter | None = by_column("From when.")
    valid_until: OptionalDateTimeFilter | None = by_column("Until when.")


extend(
    User,
    "role_assignments",
    many(
        "user",
        order=("valid_from", "id"),
        description="The roles they hold, held or will hold, oldest first.",
        filter=RoleAssignmentFilter,
        order_by=order_by(
            "RoleAssignment",
            "roles somebody holds",
            VALID_FROM=("valid_from", "From when."),
            VALID_UNTIL=("valid_until", "Until when. Those that do not end by themselves come last, either way."),
            ROLE=("role", "The role's name."),
        ),
    ),
    list[RoleAssignment],
)


@strawberry.input(description="Conditions on the roles somebody holds. Both hold where both are given.")
class RoleAssignmentsFilter(Several[RoleAssignmentFilter]): ...


extend_filter(
    UserFilter,
    "role_assignments",
    by_many("RoleAssignment", "user", "The roles they hold, held or will hold."),
    RoleAssignmentsFilter | None,
)
