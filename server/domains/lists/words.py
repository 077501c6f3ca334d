"""What states are called in exported lists, in Chinese and in English; the console says the same."""

from enum import Enum

from server.domains.catalog.names import PRODUCTS, ZONES
from server.domains.catalog.words import OrderProduct, TariffZone
from server.domains.orders.states import OrderStatus
from server.domains.shipments.words import ShipmentStatus

ORDER_STATUS = {
    OrderStatus.DRAFT: ("草稿", "Draft"),
    OrderStatus.PENDING_PAYMENT: ("待支付", "Awaiting payment"),
    OrderStatus.CONFIRMED: ("待收寄", "Awaiting acceptance"),
    OrderStatus.MODIFYING: ("变更中", "Being changed"),
    OrderStatus.ON_HOLD: ("已暂缓", "On hold"),
    OrderStatus.ACCEPTED: ("已收寄", "Accepted"),
    OrderStatus.IN_TRANSIT: ("运输中", "In transit"),
    OrderStatus.DELIVERED: ("已妥投", "Delivered"),
    OrderStatus.COMPLETED: ("已完成", "Completed"),
    OrderStatus.RETURNING: ("退回中", "Returning"),
    OrderStatus.RETURNED: ("已退回", "Returned"),
    OrderStatus.EXCEPTION: ("异常", "Exception"),
    OrderStatus.CLOSED: ("已关闭", "Closed"),
    OrderStatus.EXPIRED: ("已失效", "Expired"),
    OrderStatus.CANCELLED: ("已撤销", "Cancelled"),
}
SHIPMENT_STATUS = {
    ShipmentStatus.CREATED: ("待收寄", "Awaiting acceptance"),
    ShipmentStatus.ACCEPTED: ("已收寄", "Accepted"),
    ShipmentStatus.IN_TRANSIT: ("运输中", "In transit"),
    ShipmentStatus.CUSTOMS: ("海关查验", "At customs"),
    ShipmentStatus.CUSTOMS_HELD: ("海关留存", "Held by customs"),
    ShipmentStatus.ON_HOLD: ("已暂缓", "On hold"),
    ShipmentStatus.AT_DELIVERY_OFFICE: ("已到投递局", "At the delivery office"),
    ShipmentStatus.OUT_FOR_DELIVERY: ("投递中", "Out for delivery"),
    ShipmentStatus.AWAITING_PICKUP: ("待领取", "Awaiting pickup"),
    ShipmentStatus.DELIVERY_FAILED: ("未妥投", "Not delivered"),
    ShipmentStatus.DELIVERED: ("已妥投", "Delivered"),
    ShipmentStatus.RETURNING: ("退回中", "Returning"),
    ShipmentStatus.RETURNED: ("已退回", "Returned"),
    ShipmentStatus.UNDELIVERABLE: ("无法投递", "Undeliverable"),
    ShipmentStatus.EXCEPTION_LOST: ("丢失", "Lost"),
    ShipmentStatus.EXCEPTION_DAMAGED: ("损毁", "Damaged"),
    ShipmentStatus.EXCEPTION_SEIZED: ("查扣", "Seized"),
    ShipmentStatus.CANCELLED: ("已撤销", "Cancelled"),
}
WORDS: dict[type[Enum], dict[str, tuple[str, str]]] = {
    OrderStatus: {member.name: names for member, names in ORDER_STATUS.items()},
    ShipmentStatus: {member.name: names for member, names in SHIPMENT_STATUS.items()},
    OrderProduct: {member.name: names for member, names in PRODUCTS.items()},
    TariffZone: {member.name: names for member, names in ZONES.items()},
}
"""By enum, and by the name the graph answers with."""

YES_NO = {True: ("是", "Yes"), False: ("否", "No")}
