"""Prints into the contract which fields hold personal data."""

from enum import Enum

import strawberry
from strawberry.schema_directive import Location
from strawberry.types.field import StrawberryField

from schema.engine.declare import ENTITIES, Column, Computed, Entity
from server.core import classification
from server.core.classification import DataClass

PROBLEMS = "Error"


@strawberry.enum(name="DataClass", description="What a value is to the people it is about.")
class PrintedClass(Enum):
    PERSONAL = strawberry.enum_value("personal", description="It is about somebody, masked or not.")
    SENSITIVE = strawberry.enum_value(
        "sensitive", description="Its misuse would harm somebody; the law protects it most."
    )


@strawberry.schema_directive(
    locations=[Location.FIELD_DEFINITION, Location.INPUT_FIELD_DEFINITION],
    name="classified",
    description="What a value is to the people it is about; what has no class here is internal or public.",
    print_definition=True,
)
class ClassifiedDirective:
    as_: PrintedClass = strawberry.directive_field(name="as")


def classify(schema: strawberry.Schema) -> None:
    """Give every field its class, once however often the schema is built."""
    for name, known in schema.schema_converter.type_map.items():
        definition = known.definition
        for field in getattr(definition, "fields", ()):
            found = class_of(name, field)
            field.directives = [one for one in field.directives if not isinstance(one, ClassifiedDirective)]
            if found is not None and found >= DataClass.PERSONAL:
                field.directives.append(ClassifiedDirective(as_=PrintedClass[found.name]))


def class_of(type_name: str, field: StrawberryField) -> DataClass | None:
    """The class of a field: of its columns where the type stands for rows, else as the policy names it."""
    entity = ENTITIES.get(type_name)
    if entity is None:
        return classification.of_field(type_name, field.graphql_name or camel(field.python_name))
    return of_entity(entity, field.python_name)


def of_entity(entity: Entity, python_name: str) -> DataClass | None:
    """The class of an entity's value; edges have none of their own."""
    source = entity.sources.get(python_name)
    table = str(entity.model._meta.db_table)
    match source:
        case Column(name):
            return classification.of_columns(table, [name or python_name])
        case Computed(needs):
            return classification.of_columns(table, needs)
    return None


def camel(name: str) -> str:
    """A field's name as the graph has it."""
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)
