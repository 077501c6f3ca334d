"""What would be owed for a loss."""

from datetime import date
from decimal import Decimal
from typing import Annotated

import strawberry

from schema.catalog_words import CompensationStepCode, LiabilityRegime, LossKind
from schema.core.context import Info
from schema.core.errors import InvalidInput, MessageParam, NotFound, message_params
from schema.core.fields import query
from schema.core.money import Money
from server.core import global_ids
from server.core.vocabulary import Permission
from server.domains.catalog import compensation
from server.domains.orders import claims


@strawberry.input(description="A loss, as it would be claimed. Amounts in CNY.")
class CompensationEstimateInput:
    order_id: strawberry.ID = strawberry.field(description="The order.")
    kind: LossKind = strawberry.field(description="What was lost.")
    actual_loss: Decimal = strawberry.field(description="The loss itself.")
    total: bool = strawberry.field(default=True, description="Whether the whole item is lost or worthless.")
    full_value: Decimal | None = strawberry.field(
        default=None, description="What the whole item was worth; needed for a part of an insured item."
    )
    force_majeure: bool = strawberry.field(default=False, description="Whether it was force majeure.")
    gross_negligence: bool = strawberry.field(default=False, description="Whether the operator was grossly negligent.")
    sender_fault: bool = strawberry.field(
        default=False, description="Whether it was the sender's or addressee's fault."
    )
    notice_displayed: bool = strawberry.field(
        default=True,
        description="Whether the notice of liability stood on the premises and the receipt; if not, no cap holds.",
    )


@strawberry.type(description="One step of how an amount was reckoned.")
class CompensationStep:
    code: CompensationStepCode = strawberry.field(description="What was reckoned.")
    message: str = strawberry.field(description="The step in English.")
    params: list[MessageParam] = strawberry.field(description="Its amounts in CNY, for a translated sentence.")

    @classmethod
    def of(cls, step: compensation.Step) -> "CompensationStep":
        return cls(code=step.code, message=step.message, params=message_params(step.params))


@strawberry.type(description="What would be owed, by which rule.")
class CompensationEstimate:
    amount: Money = strawberry.field(description="What would be owed.")
    regime: LiabilityRegime = strawberry.field(description="Whose rules decide.")
    rule: str = strawberry.field(description="The rule's closed name.")
    basis: str = strawberry.field(description="The article of the law.")
    message: str = strawberry.field(description="The rule in English.")
    steps: list[CompensationStep] = strawberry.field(
        description="How the amount was reckoned; none where nothing is owed."
    )
    enquiry_until: date = strawberry.field(description="The last day to ask for the item.")
    answer_within_days: int = strawberry.field(description="In how many days an answer is due.")


CompensationEstimateResult = Annotated[
    CompensationEstimate | InvalidInput | NotFound,
    strawberry.union("CompensationEstimateResult", description="The estimate, or why there is none."),
]


@strawberry.type
class ClaimsQuery:
    @query(Permission.ORDERS_READ)
    async def compensation_estimate(self, info: Info, input: CompensationEstimateInput) -> CompensationEstimateResult:
        """What would be owed for an order's item that was lost or damaged. Nothing is decided by it."""
        loss = claims.Loss(
            input.kind,
            input.actual_loss,
            input.full_value,
            input.total,
            input.force_majeure,
            input.gross_negligence,
            input.sender_fault,
            input.notice_displayed,
        )
        found = await claims.estimate(info.context.viewer, global_ids.decode_as("Order", input.order_id), loss)
        return CompensationEstimate(
            amount=Money.of(found.estimate.amount_minor),
            regime=found.estimate.regime,
            rule=found.estimate.rule,
            basis=found.estimate.basis,
            message=found.estimate.text,
            steps=[CompensationStep.of(step) for step in found.estimate.steps],
            enquiry_until=found.enquiry_until,
            answer_within_days=found.answer_within_days,
        )
