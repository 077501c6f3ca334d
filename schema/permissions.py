"""Organisational units."""

from schema.core.enums import describe
from schema.core.nodes import Node
from schema.engine.declare import column, entity
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
