"""What the demonstration's people send: how heavy, how large, worth how much."""

import random
from dataclasses import dataclass
from decimal import Decimal

from server.domains.catalog.customs import ContentLine
from server.domains.catalog.tariff import Size
from server.domains.catalog.words import DECLARED, ContentsCategory, OrderProduct
from server.domains.orders.offers import Wish

P = OrderProduct
GRAMS = {
    P.LETTER: (8, 90),
    P.LETTER_SHEET: (5, 18),
    P.POSTCARD: (4, 12),
    P.PRINTED_MATTER: (120, 2400),
    P.BLIND_LITERATURE: (300, 3500),
    P.PARCEL: (600, 9500),
    P.EXPRESS_PARCEL: (400, 12000),
    P.EMS: (100, 6000),
    P.EMS_INTERNATIONAL: (250, 5000),
}
"""From the lightest to the heaviest item usually sent, in grams."""


@dataclass(frozen=True, slots=True)
class Goods:
    """One kind of thing: its name, its tariff number for customs, and what a piece is worth in fen."""

    description: str
    english: str
    hs_code: str
    value_minor: int


GOODS = (
    Goods("棉衣", "cotton jacket", "620193", 26_800),
    Goods("图书", "printed books", "490199", 5_900),
    Goods("陶瓷茶具", "porcelain tea set", "691110", 32_000),
    Goods("童装", "children's clothes", "620920", 12_900),
    Goods("运动鞋", "running shoes", "640411", 39_900),
    Goods("文具", "stationery", "482010", 4_500),
    Goods("羊毛围巾", "wool scarf", "621420", 18_800),
    Goods("真丝丝巾", "silk scarf", "621410", 29_900),
    Goods("家用纺织品", "bed linen", "630221", 21_900),
    Goods("木雕摆件", "carved wooden ornament", "442019", 15_600),
    Goods("笔记本电脑包", "laptop bag", "420212", 16_900),
    Goods("宣纸字画", "painting on paper", "970191", 68_000),
)


def wish(generator: random.Random, product: OrderProduct, *, registered: bool, insured: bool, receipt: bool) -> Wish:
    """An item of the product, as a customer asks for it."""
    least, most = GRAMS[product]
    grams = round(least * (most / least) ** generator.random())
    declared = product in DECLARED
    abroad = product is P.EMS_INTERNATIONAL
    lines = _lines(generator, grams, abroad) if declared else ()
    value = Decimal(sum(line.value_minor or 0 for line in lines)) / 100
    return Wish(
        product=product,
        weight_grams=grams,
        registered=registered or declared,
        return_receipt=receipt and (registered or declared),
        insured_value=(value or Decimal(300)) if insured and (registered or declared) else None,
        size=_size(generator, grams) if declared else None,
        contents_category=_category(generator) if abroad else None,
        contents=lines,
        no_prohibited_goods=declared,
    )


def _lines(generator: random.Random, grams: int, abroad: bool) -> tuple[ContentLine, ...]:
    chosen = generator.sample(GOODS, generator.choice((1, 1, 1, 2)))
    each = max(grams * 9 // 10 // len(chosen), 1)
    return tuple(_line(generator, goods, each, abroad) for goods in chosen)


def _line(generator: random.Random, goods: Goods, grams: int, abroad: bool) -> ContentLine:
    quantity = generator.choice((1, 1, 1, 2))
    return ContentLine(
        description=goods.english if abroad else goods.description,
        quantity=quantity,
        weight_grams=grams,
        value_minor=goods.value_minor * quantity,
        hs_code=goods.hs_code if abroad else None,
        origin_country="CN" if abroad else None,
    )


def _size(generator: random.Random, grams: int) -> Size:
    """A box about as large as its weight asks for: a little under a quarter of water's density."""
    side = (grams * 4500) ** (1 / 3)
    return Size(*(min(max(round(side * generator.uniform(0.7, 1.4) / 10) * 10, 60), 580) for _ in range(3)))


def _category(generator: random.Random) -> ContentsCategory:
    return generator.choice((ContentsCategory.GIFT, ContentsCategory.GIFT, ContentsCategory.SALE_OF_GOODS))
