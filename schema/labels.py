"""Labels: printed for one item at once, for several as a job."""

from typing import Annotated, Any

import strawberry

from schema.core.context import Info
from schema.core.enums import describe
from schema.core.errors import IdempotencyKeyReused, InvalidInput, InvalidTransition, NotFound, VersionConflict
from schema.core.fields import mutation
from schema.engine.declare import Reference
from schema.files import File
from schema.jobs import Job
from schema.lists import FILTER, KEY, SEARCH, asked, selection
from schema.shipment_filters import ShipmentFilter
from schema.shipments import Shipment
from server.core import errors, global_ids
from server.core.text import Issues
from server.core.vocabulary import Permission
from server.domains.labels import batches, printing
from server.domains.labels.formats import LabelFormat

describe(
    LabelFormat,
    "The sheets labels are printed on.",
    A6="105 by 148 mm.",
    MM_100_BY_150="100 by 150 mm, for thermal printers.",
    MM_100_BY_180="100 by 180 mm, for thermal printers, with a stub the sender keeps.",
)
REASON = "Why, at most 200 characters; needed for what was printed before."


def _reason() -> Any:
    return strawberry.field(default=None, description=REASON)


@strawberry.input(description="Which item's label to print, as the item was seen.")
class ShipmentLabelPrintInput:
    id: strawberry.ID = strawberry.field(description="The item.")
    expected_version: int = strawberry.field(description="The version you have seen.")
    format: LabelFormat = strawberry.field(description="The sheet.")
    reason: str | None = _reason()


@strawberry.input(description="Which items' labels to print.")
class ShipmentsLabelsPrintInput:
    ids: list[strawberry.ID] = strawberry.field(description="1 to 200 items.")
    format: LabelFormat = strawberry.field(description="The sheet.")
    idempotency_key: str = strawberry.field(description=KEY)
    reason: str | None = _reason()

    @property
    def keys(self) -> list[int]:
        """Raises InvalidInput for an id that is no item's."""
        issues, found = Issues(), []
        for place, one in enumerate(self.ids[: batches.MOST_CHOSEN + 1]):
            try:
                found.append(global_ids.decode_as("Shipment", one))
            except errors.NotFound:
                issues.add(("ids", str(place)), "INVALID_FORMAT", "This is not an item's id.")
        issues.check()
        return found


@strawberry.input(description="Which list of items to print the labels of.")
class ShipmentsLabelsPrintAllInput:
    format: LabelFormat = strawberry.field(description="The sheet.")
    idempotency_key: str = strawberry.field(description=KEY)
    filter: ShipmentFilter | None = strawberry.field(default=None, description=FILTER)
    search: str | None = strawberry.field(default=None, description=SEARCH)
    reason: str | None = _reason()


@strawberry.type(description="A label that was printed.")
class LabelPrinted:
    file: File = strawberry.field(description="The label, a PDF.")
    shipment: Shipment = strawberry.field(description="The item after it.")


Printed = LabelPrinted | NotFound | InvalidTransition | VersionConflict | InvalidInput
Asked = Job | InvalidInput | IdempotencyKeyReused
TEXT = "The job that does it, or why there is none."
ShipmentLabelPrintResult = Annotated[
    Printed, strawberry.union("ShipmentLabelPrintResult", description="The label, or why there is none.")
]
ShipmentsLabelsPrintResult = Annotated[Asked, strawberry.union("ShipmentsLabelsPrintResult", description=TEXT)]
ShipmentsLabelsPrintAllResult = Annotated[Asked, strawberry.union("ShipmentsLabelsPrintAllResult", description=TEXT)]


@strawberry.type
class LabelsMutation:
    @mutation(Permission.SHIPMENTS_LABEL)
    async def shipment_label_print(self, info: Info, input: ShipmentLabelPrintInput) -> ShipmentLabelPrintResult:
        """Print an item's label. What was printed before needs a reason and says which print it is."""
        key = global_ids.decode_as("Shipment", input.id)
        file_id = await printing.print_label(
            info.context.viewer, key, input.expected_version, input.format, input.reason
        )
        file: Any = Reference(File, file_id)
        shipment: Any = Reference(Shipment, key)
        return LabelPrinted(file=file, shipment=shipment)

    @mutation(Permission.SHIPMENTS_LABEL)
    async def shipments_labels_print(self, info: Info, input: ShipmentsLabelsPrintInput) -> ShipmentsLabelsPrintResult:
        """Print the labels of several items into one file; `jobRows` tell what became of each."""
        viewer = info.context.viewer
        wanted = (input.keys, input.format, input.reason, input.idempotency_key)
        return asked(info, await batches.ask_chosen(viewer, *wanted))

    @mutation(Permission.SHIPMENTS_LABEL)
    async def shipments_labels_print_all(
        self, info: Info, input: ShipmentsLabelsPrintAllInput
    ) -> ShipmentsLabelsPrintAllResult:
        """Print the labels of a list of items, at most 500, into one file; `jobRows` tell what became of each."""
        viewer = info.context.viewer
        wanted = (selection(info), input.format, input.reason, input.idempotency_key)
        return asked(info, await batches.ask_all(viewer, *wanted))
