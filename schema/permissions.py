"""Organisational units, and who holds which role where."""

from datetime import datetime
from typing import Self

import strawberry

from schema.core.enums import describe
from schema.core.fields import select
from schema.core.nodes import Node
from schema.core.pages import Connection
from schema.core.sorting import order_by
from schema.engine.declare import column, computed, entity, extend, many, one
from schema.engine.filters import Several, by_column, by_key, by_many, by_one, extend_filter, filters
from schema.engine.operators import (
    BooleanFilter,
    DateTimeFilter,
    Filter,
    IDFilter,
    OptionalDateTimeFilter,
    OptionalIDFilter,
    StringFilter,
    TextFilter,
)
from schema.users import User, UserFilter
from server.core import global_ids
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
    division_code: str | None = column(description="The county (GB/T 2260) an office serves.")
    parent: Self | None = one(description="The unit above it; null for a province.")


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
    user: User | None = one(description="Who holds it.")
    reason: str | None = column(description="Why it was given, in the words of whoever gave it.")
    elevation: bool = column(description="Whether it is for hours: asked for by its holder, approved by others.")
    granted_by: User | None = one(
        description="Who gave it, where the viewer may see them; null for the platform itself."
    )

    @computed("approval_id")
    @staticmethod
    def approval_id(key: int | None) -> strawberry.ID | None:
        """The approval it rests on; null where it needed none."""
        return None if key is None else strawberry.ID(global_ids.encode("Approval", key))


@filters("parts of the organisation")
class UnitFilter:
    id: IDFilter | None = by_key("id", "Unit", "Which.")
    name: TextFilter | None = by_column("Its name.")
    level: Filter[models.UnitLevel] | None = by_column("How high it stands.")
    parent: OptionalIDFilter | None = by_key("parent_id", "Unit", "The unit above it.")
    city: OptionalIDFilter | None = by_key("city_unit_id", "Unit", "The city it is beneath.")
    province: OptionalIDFilter | None = by_key("province_unit_id", "Unit", "The province it is beneath.")


@filters("roles somebody holds")
class RoleAssignmentFilter:
    user: IDFilter | None = by_key("user_id", "User", "Who holds it.")
    holder: UserFilter | None = by_one("User", "Who holds it.", "user")
    unit_id: OptionalIDFilter | None = by_key("unit_id", "Unit", "Where, by the unit alone.")
    role: StringFilter | None = by_column("The role's name, as the policies have it.")
    unit: UnitFilter | None = by_one("Unit", "Where, for a role that is tied to a unit.")
    valid_from: DateTimeFilter | None = by_column("From when.")
    valid_until: OptionalDateTimeFilter | None = by_column("Until when.")
    elevation: BooleanFilter | None = by_column("Whether it is for hours.")
    granted_by: OptionalIDFilter | None = by_key("granted_by_id", "User", "Who gave it.")


by_time = order_by(
    "RoleAssignment",
    "roles somebody holds",
    VALID_FROM=("valid_from", "From when."),
    VALID_UNTIL=("valid_until", "Until when. Those that do not end by themselves come last, either way."),
    ROLE=("role", "The role's name."),
)

extend(
    User,
    "role_assignments",
    many(
        "user",
        order=("valid_from", "id"),
        description="The roles they hold, held or will hold, oldest first.",
        filter=RoleAssignmentFilter,
        order_by=by_time,
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


@strawberry.type
class PermissionsQuery:
    @select(Permission.UNITS_READ, order=("id",))
    @staticmethod
    def units(filter: UnitFilter | None = None) -> Connection[Unit]:
        """The parts of the organisation."""

    @select(Permission.ROLE_ASSIGNMENTS_READ, order=("-valid_from", "-id"))
    @staticmethod
    def role_assignments(filter: RoleAssignmentFilter | None = None) -> Connection[RoleAssignment]:
        """Who holds, held or will hold which role, newest first."""
