"""What is done with whole lists: written into a file, or one step taken with every object of them."""

from typing import Annotated, Any

import strawberry

from schema.core.context import Info
from schema.core.enums import describe
from schema.core.errors import IdempotencyKeyReused, InvalidInput
from schema.core.fields import mutation
from schema.engine.declare import Reference
from schema.engine.variables import given
from schema.jobs import Job
from schema.message_words import Language
from schema.order_filters import OrderFilter
from schema.orders import OrderOrderBy
from schema.shipment_filters import ShipmentFilter
from schema.shipments import ShipmentOrderBy
from server.core.vocabulary import Permission
from server.domains.jobs.idempotency import Outcome
from server.domains.lists import acting, exporting
from server.domains.lists.columns import Column
from server.domains.lists.order_columns import ORDER_COLUMNS, OrderExportColumn
from server.domains.lists.selection import Selection
from server.domains.lists.sheets import ExportFormat
from server.domains.lists.shipment_columns import SHIPMENT_COLUMNS, ShipmentExportColumn


def _headings(columns: dict[str, Column]) -> dict[str, str]:
    return {name: f"{column.headings[1]} ({column.headings[0]})." for name, column in columns.items()}


describe(OrderExportColumn, "The columns orders can be exported with.", **_headings(ORDER_COLUMNS))
describe(ShipmentExportColumn, "The columns items can be exported with.", **_headings(SHIPMENT_COLUMNS))
describe(
    ExportFormat,
    "What a list is written as.",
    CSV="Comma separated values, RFC 4180, in UTF-8 with a byte order mark.",
    XLSX="A spreadsheet: numbers are numbers, moments are dates.",
)

FILTER = "Only these; all within the viewer's scope where it is absent."
SEARCH = "As in the list: a number or its beginning, or a whole telephone number."
COLUMNS = "The columns, each once, in their order."
ORDER = "How the rows are sorted; newest first where it is absent."
KEY = "8 to 100 characters; the same request with the same key is one job."


def _optional(description: str) -> Any:
    return strawberry.field(default=None, description=description)


@strawberry.input(description="A list to write into a file, and how.")
class ExportInput:
    format: ExportFormat = strawberry.field(description="What it is written as.")
    language: Language = strawberry.field(description="The language of headings and words.")
    idempotency_key: str = strawberry.field(description=KEY)
    search: str | None = _optional(SEARCH)


@strawberry.input(description="Which orders to write into a file, and how.")
class OrdersExportInput(ExportInput):
    columns: list[OrderExportColumn] = strawberry.field(description=COLUMNS)
    filter: OrderFilter | None = _optional(FILTER)
    order_by: list[OrderOrderBy] | None = _optional(ORDER)


@strawberry.input(description="Which items to write into a file, and how.")
class ShipmentsExportInput(ExportInput):
    columns: list[ShipmentExportColumn] = strawberry.field(description=COLUMNS)
    filter: ShipmentFilter | None = _optional(FILTER)
    order_by: list[ShipmentOrderBy] | None = _optional(ORDER)


@strawberry.input(description="A list with every object of which something is done, and why.")
class ActAllInput:
    reason: str = strawberry.field(description="Why, 2 to 200 characters.")
    idempotency_key: str = strawberry.field(description=KEY)
    search: str | None = _optional(SEARCH)


@strawberry.input(description="Which items to hold, all of them, and why.")
class ShipmentsHoldAllInput(ActAllInput):
    filter: ShipmentFilter | None = _optional(FILTER)


@strawberry.input(description="Which orders to cancel, all of them, and why.")
class OrdersCancelAllInput(ActAllInput):
    filter: OrderFilter | None = _optional(FILTER)


Asked = Job | InvalidInput | IdempotencyKeyReused
TEXT = "The job that does it, or why there is none."
OrdersExportResult = Annotated[Asked, strawberry.union("OrdersExportResult", description=TEXT)]
ShipmentsExportResult = Annotated[Asked, strawberry.union("ShipmentsExportResult", description=TEXT)]
ShipmentsHoldAllResult = Annotated[Asked, strawberry.union("ShipmentsHoldAllResult", description=TEXT)]
OrdersCancelAllResult = Annotated[Asked, strawberry.union("OrdersCancelAllResult", description=TEXT)]


@strawberry.type
class ListsMutation:
    @mutation(Permission.ORDERS_EXPORT)
    async def orders_export(self, info: Info, input: OrdersExportInput) -> OrdersExportResult:
        """Write a list of orders, as the viewer may read it, into a file that is fetched once the job is done."""
        wish = _wish(input)
        viewer, key = info.context.viewer, input.idempotency_key
        return asked(info, await exporting.ask(viewer, exporting.EXPORTED_ORDERS, selection(info), wish, key))

    @mutation(Permission.SHIPMENTS_EXPORT)
    async def shipments_export(self, info: Info, input: ShipmentsExportInput) -> ShipmentsExportResult:
        """Write a list of items, as the viewer may read it, into a file that is fetched once the job is done."""
        wish = _wish(input)
        viewer, key = info.context.viewer, input.idempotency_key
        return asked(info, await exporting.ask(viewer, exporting.EXPORTED_SHIPMENTS, selection(info), wish, key))

    @mutation(Permission.SHIPMENTS_HOLD)
    async def shipments_hold_all(self, info: Info, input: ShipmentsHoldAllInput) -> ShipmentsHoldAllResult:
        """Hold every item of a list, at most 10,000, each for itself; `jobRows` tell what became of each."""
        viewer, key = info.context.viewer, input.idempotency_key
        return asked(info, await acting.ask(viewer, acting.HOLD, selection(info), input.reason, key))

    @mutation(Permission.ORDERS_CANCEL)
    async def orders_cancel_all(self, info: Info, input: OrdersCancelAllInput) -> OrdersCancelAllResult:
        """Cancel every order of a list, at most 10,000, each for itself; `jobRows` tell what became of each."""
        viewer, key = info.context.viewer, input.idempotency_key
        return asked(info, await acting.ask(viewer, acting.CANCEL, selection(info), input.reason, key))


def selection(info: Info) -> Selection:
    """The list that an input means, as JSON once more."""
    raw: Any = info._raw_info
    return Selection(given(raw, "input", "filter"), given(raw, "input", "search"), given(raw, "input", "orderBy"))


def asked(info: Info, outcome: Outcome) -> Job:
    """The job that came of a request, or of its first sending."""
    info.context.note_replay(outcome.replayed)
    return Reference(Job, outcome.object_key)  # type: ignore[return-value]


def _wish(input: OrdersExportInput | ShipmentsExportInput) -> exporting.Wish:
    columns: list[Any] = list(input.columns)
    return exporting.Wish([column.name for column in columns], input.format, input.language)
