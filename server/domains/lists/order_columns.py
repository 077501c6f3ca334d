"""The columns of exported orders."""

from enum import Enum

from server.domains.catalog.words import OrderProduct, TariffZone
from server.domains.lists.columns import Column, Kind, party_columns
from server.domains.orders.states import OrderStatus

ORDER_COLUMNS = {
    "NUMBER": Column(("订单号", "Order"), "number"),
    "ITEM_NUMBER": Column(("邮件号码", "Item number"), "itemNumber"),
    "STATUS": Column(("状态", "State"), "status", words=OrderStatus),
    "PRODUCT": Column(("业务", "Product"), "product", words=OrderProduct),
    "REGISTERED": Column(("挂号", "Registered"), "registered", Kind.YES_NO),
    "RETURN_RECEIPT": Column(("回执", "Return receipt"), "returnReceipt", Kind.YES_NO),
    "INSURED_VALUE": Column(("保价金额", "Insured value"), "insuredValue.amount", Kind.MONEY),
    "POSTAGE": Column(("资费", "Postage"), "postage.amount", Kind.MONEY),
    "PAID": Column(("已付", "Paid"), "paid.amount", Kind.MONEY),
    "OUTSTANDING": Column(("待付", "Outstanding"), "outstanding.amount", Kind.MONEY),
    "ZONE": Column(("计费区", "Zone"), "zone", words=TariffZone),
    "WEIGHT_GRAMS": Column(("重量（克）", "Weight (g)"), "weightGrams", Kind.NUMBER),
    "CHARGEABLE_GRAMS": Column(("计费重量（克）", "Chargeable weight (g)"), "chargeableGrams", Kind.NUMBER),
    "DESTINATION_COUNTRY": Column(("寄达国", "Destination country"), "destinationCountry"),
    **party_columns("sender", "寄件人", "Sender"),
    **party_columns("addressee", "收件人", "Addressee"),
    "UNIT": Column(("收寄局", "Office of posting"), "unit.name"),
    "PLACED_AT": Column(("下单时间", "Placed"), "placedAt", Kind.MOMENT),
    "UPDATED_AT": Column(("更新时间", "Last changed"), "updatedAt", Kind.MOMENT),
    "PAYMENT_DUE_AT": Column(("支付期限", "Payment due"), "paymentDueAt", Kind.MOMENT),
    "DELIVERED_AT": Column(("妥投时间", "Delivered"), "deliveredAt", Kind.MOMENT),
    "COMPLETED_AT": Column(("完成时间", "Completed"), "completedAt", Kind.MOMENT),
    "CANCELLED_AT": Column(("撤销时间", "Cancelled"), "cancelledAt", Kind.MOMENT),
}
OrderExportColumn = Enum(  # type: ignore[misc]
    "OrderExportColumn", {name: name.lower() for name in ORDER_COLUMNS}, module=__name__
)
