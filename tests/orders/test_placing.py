"""Placing a letter."""

from typing import Any

from tests.support.letters import place_input

PLACE = """
mutation Place($input: OrderPlaceInput!) {
  orderPlace(input: $input) {
    __typename
    ... on Order { id number itemNumber status version postage { amount currency } zone sender { name phone street } }
    ... on Error { code message }
    ... on InvalidInput { issues { path code params { name value } } }
  }
}
"""


async def test_a_customer_places_a_registered_letter_and_gets_its_number_and_price(graph: Any, people: Any) -> None:
    answer = await graph(await people.viewer("customer"), PLACE, input=place_input())

    placed = answer.data["orderPlace"]
    assert placed["__typename"] == "Order"
    assert placed["itemNumber"] == "RR000000014CN"
    assert placed["status"] == "PENDING_PAYMENT"
    assert placed["postage"] == {"amount": "4.20", "currency": "CNY"}
    assert placed["sender"] == {"name": "李*", "phone": "139******11", "street": "长安街***"}
