"""The only ways to declare a root field. Each names a permission; there is no other."""

import functools
import inspect
from collections.abc import Awaitable, Callable, Mapping
from contextlib import aclosing
from typing import Annotated, Any, get_origin

import strawberry
from strawberry.extensions import FieldExtension
from strawberry.schema_directive import Location
from strawberry.types.field import StrawberryField
from strawberry.utils.str_converters import to_camel_case

from schema.core.context import Info
from schema.core.errors import TypedErrors
from schema.core.four_eyes import FourEyes
from schema.core.pages import Connection
from schema.core.weighing import HEAVY_ROOTS
from schema.engine.declare import SOURCE, Search, Select
from schema.engine.totals import Totals
from server.core.authorization import require
from server.core.errors import DomainError, InvalidInput
from server.core.vocabulary import Permission
from server.domains.audit.refusals import record_refusal


@strawberry.schema_directive(
    locations=[Location.FIELD_DEFINITION],
    name="requires",
    description="The permission a viewer needs for this field.",
    print_definition=True,
)
class RequiresDirective:
    permission: str = strawberry.directive_field(name="permission")


def print_permission(field: StrawberryField, permission: Permission) -> None:
    """Print the rule into the SDL, once however often the schema is built."""
    others = [one for one in field.directives if not isinstance(one, RequiresDirective)]
    field.directives = [*others, RequiresDirective(permission=permission.value)]


class Requires(FieldExtension):
    """Refuses the field before its resolver runs, and prints the rule into the SDL."""

    def __init__(self, permission: Permission) -> None:
        self.permission = permission

    def apply(self, field: StrawberryField) -> None:
        print_permission(field, self.permission)

    async def resolve_async(self, next_: Callable[..., Awaitable[Any]], source: Any, info: Info, **kwargs: Any) -> Any:
        require(info.context.viewer, self.permission)
        return await next_(source, info, **kwargs)


class Refusals(FieldExtension):
    """Every outcome that is not success, wrong values apart, is written to the audit trail after the rollback."""

    def __init__(self, permission: Permission) -> None:
        self.permission = permission

    async def resolve_async(self, next_: Callable[..., Awaitable[Any]], source: Any, info: Info, **kwargs: Any) -> Any:
        try:
            return await next_(source, info, **kwargs)
        except InvalidInput:
            raise
        except DomainError as refused:
            await record_refusal(info.context.viewer, self.permission, refused.code)
            raise


Decorator = Callable[[Callable[..., Any]], Any]
MUTATION = "posthouse-mutation"


def described(function: Callable[..., Any]) -> str:
    text = inspect.cleandoc(function.__doc__ or "")
    assert text, f"{function.__qualname__} needs a docstring: it is the field's description"
    return text


def query(permission: Permission, *, heavy: bool = False) -> Decorator:
    """A root field that computes. Its docstring is its description. What is stored is read by `select`.

    A `heavy` one looks at all the rows it counts, and has its price.
    """

    def declare(function: Callable[..., Any]) -> Any:
        if heavy:
            HEAVY_ROOTS.add(to_camel_case(function.__name__))
        return strawberry.field(
            function,
            description=described(function),
            extensions=[Requires(permission), Refusals(permission), TypedErrors()],
        )

    return declare


def mutation(permission: Permission) -> Decorator:
    """A root field that acts: gate, act or ask for approval, audit, typed outcome. Its docstring is its description."""

    def declare(function: Callable[..., Any]) -> Any:
        return strawberry.mutation(
            function,
            description=described(function),
            metadata={MUTATION: permission},
            extensions=[Requires(permission), FourEyes(), Refusals(permission), TypedErrors()],
        )

    return declare


def subscription(permission: Permission) -> Decorator:
    """A root field that reports. It decorates an asynchronous generator; its docstring is its description."""

    def declare(function: Callable[..., Any]) -> Any:
        @functools.wraps(function)
        async def gated(self: Any, info: Info, **arguments: Any) -> Any:
            require(info.context.viewer, permission)
            async with aclosing(function(self, info, **arguments)) as reports:
                async for report in reports:
                    yield report

        return strawberry.subscription(gated, description=described(function), extensions=[Shows(permission)])

    return declare


def computing(description: str) -> Decorator:
    """A field of a type that is no entity, computed by a method."""

    def declare(function: Callable[..., Any]) -> Any:
        return strawberry.field(function, description=description)

    return declare


class Shows(FieldExtension):
    """Prints the permission of a field whose executor checks it."""

    def __init__(self, permission: Permission) -> None:
        self.permission = permission

    def apply(self, field: StrawberryField) -> None:
        print_permission(field, self.permission)


def _argument(kind: Any, description: str) -> Any:
    return Annotated[kind, strawberry.argument(description=description)]


PAGE_ARGUMENTS = {
    "first": _argument(
        int | None, "How many from the start or after `after`: 1 to 100. Fifty where `last` is not given either."
    ),
    "after": _argument(str | None, "The cursor after which the page begins."),
    "last": _argument(int | None, "How many from the end or before `before`: 1 to 100."),
    "before": _argument(str | None, "The cursor before which the page ends."),
}
SEARCH_ARGUMENT = _argument(str | None, "A number or its beginning, or a whole telephone number or e-mail address.")


def select(
    permission: Permission,
    *,
    order: tuple[str, ...] = (),
    search: Search | None = None,
    only: Mapping[str, Any] | None = None,
) -> Callable[[Any], Any]:
    """A root field whose rows come from declarations. The static method it decorates has no body.

    Its parameters are the graph's arguments: each an equality filter by name, but for `filter` and `order_by`. A
    `Connection` has the page arguments beside them. Its docstring is the field's description.
    """

    def declare(method: "staticmethod[..., Any]") -> Any:
        function = method.__func__
        signature = inspect.signature(function)
        added: dict[str, Any] = {}
        if get_origin(signature.return_annotation) is Connection:
            added = PAGE_ARGUMENTS | ({"search": SEARCH_ARGUMENT} if search else {})
        parameters = [
            *signature.parameters.values(),
            *(
                inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=annotation)
                for name, annotation in added.items()
            ),
        ]
        function.__signature__ = signature.replace(parameters=parameters)  # type: ignore[attr-defined]
        function.__annotations__ = {**function.__annotations__, **added}
        return strawberry.field(
            function,
            description=described(function),
            metadata={SOURCE: Select(permission, order, search, only or {})},
            extensions=[Shows(permission)],
        )

    return declare


def totals(permission: Permission, of: type, group: type) -> Callable[[Any], Any]:
    """A root field with the totals of an entity's rows. The static method it decorates has no body.

    Its arguments are `by`, a list of the group's fields, and `filter`. Its docstring is the field's description.
    """

    def declare(method: "staticmethod[..., Any]") -> Any:
        function = method.__func__
        HEAVY_ROOTS.add(to_camel_case(function.__name__))
        return strawberry.field(
            function,
            description=described(function),
            metadata={SOURCE: Totals.declared(permission, of, group)},
            extensions=[Shows(permission)],
        )

    return declare
