"""The columns of exported items."""

from enum import Enum

from server.domains.catalog.words import OrderProduct
from server.domains.lists.columns import Column, Kind, party_columns
from server.domains.shipments.words import ShipmentStatus

SHIPMENT_COLUMNS = {
    "NUMBER": Column(("邮件号码", "Item number"), "number"),
    "REFERENCE": Column(("订单号", "Order"), "reference"),
    "STATUS": Column(("状态", "State"), "status", words=ShipmentStatus),
    "PRODUCT": Column(("业务", "Product"), "product", words=OrderProduct),
    "REGISTERED": Column(("挂号", "Registered"), "registered", Kind.YES_NO),
    "DESTINATION_COUNTRY": Column(("寄达国", "Destination country"), "destinationCountry"),
    "WEIGHT_GRAMS": Column(("重量（克）", "Weight (g)"), "weightGrams", Kind.NUMBER),
    "ACCEPTED_WEIGHT_GRAMS": Column(("收寄重量（克）", "Measured weight (g)"), "acceptedWeightGrams", Kind.NUMBER),
    "ATTEMPTS": Column(("投递次数", "Failed attempts"), "attempts", Kind.NUMBER),
    "STALE": Column(("久无动态", "Nothing heard"), "stale", Kind.YES_NO),
    "LATE": Column(("逾限", "Late"), "late", Kind.YES_NO),
    **party_columns("sender", "寄件人", "Sender"),
    **party_columns("addressee", "收件人", "Addressee"),
    "UNIT": Column(("收寄局", "Office of posting"), "unit.name"),
    "DELIVERY_UNIT": Column(("投递局", "Office of delivery"), "deliveryUnit.name"),
    "PROMISED_ON": Column(("承诺送达日", "Promised"), "promisedOn", Kind.DAY),
    "CREATED_AT": Column(("下单时间", "Order placed"), "createdAt", Kind.MOMENT),
    "ACCEPTED_AT": Column(("收寄时间", "Accepted"), "acceptedAt", Kind.MOMENT),
    "DELIVERED_AT": Column(("妥投时间", "Delivered"), "deliveredAt", Kind.MOMENT),
    "LAST_EVENT_AT": Column(("最新动态时间", "Last event"), "lastEventAt", Kind.MOMENT),
    "LAST_PLACE": Column(("最新地点", "Last place"), "lastPlace"),
    "SIGNER": Column(("签收人", "Signer"), "signer"),
    "LABEL_PRINTS": Column(("面单打印次数", "Label prints"), "labelPrints", Kind.NUMBER),
}
ShipmentExportColumn = Enum(  # type: ignore[misc]
    "ShipmentExportColumn", {name: name.lower() for name in SHIPMENT_COLUMNS}, module=__name__
)
