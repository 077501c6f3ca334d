"""Names and telephone numbers put together at random: nobody's in particular."""

import random
from dataclasses import dataclass

from server.demonstration.places import Address
from server.domains.orders.parties import Party
from server.domains.verification.numbers import resident_check

SURNAMES = (
    "王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕 "
    "欧阳 司马".split()
)
GIVEN = (
    "芳 敏 静 丽 强 磊 洋 勇 艳 杰 娟 涛 明 超 霞 平 刚 英 华 玉 晓岚 建国 丽华 海涛 婷婷 文静 一帆 雨桐 子涵 浩然 思远 "
    "佳怡 志强 秀英 国庆 春梅 立新 嘉豪 梓萱 俊杰 晨曦 天宇 欣怡 若曦 博文 诗雨 家辉 慧敏 永康 雪梅".split()
)
PREFIXES = "130 131 135 136 138 139 150 151 158 159 166 176 186 188 189 199".split()


@dataclass(frozen=True, slots=True)
class Named:
    """A name and a telephone number."""

    name: str
    phone: str


def somebody(generator: random.Random) -> Named:
    """A name of a common surname and a common given name, with a mobile number of the right form."""
    name = generator.choice(SURNAMES) + generator.choice(GIVEN)
    return Named(name, f"{generator.choice(PREFIXES)}0000{generator.randint(0, 9999):04d}")


def resident_number(serial: int) -> str:
    """A resident number of the right form, of a county that is none: nobody's, and another one for each serial."""
    born, order = 1960 + serial % 40, serial // 40 % 1000
    first = f"110100{born}0101{order:03d}"
    return first + resident_check(first)


def party(named: Named, address: Address) -> Party:
    """The person at the address, as an order takes it."""
    return Party(
        name=named.name,
        phone=named.phone,
        province=address.province,
        city=address.city,
        district=address.district,
        street=address.street,
        postcode=address.postcode,
        division=address.division,
        country=address.country,
    )
