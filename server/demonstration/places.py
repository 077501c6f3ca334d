"""Where the demonstration's people live and its offices stand: real divisions, streets that every town has."""

import random
from dataclasses import dataclass
from functools import cache

from server.core.rules import rule
from server.domains.catalog import divisions
from server.domains.catalog.divisions import Division

STREETS = (
    "人民路 解放路 中山路 建设路 和平路 新华路 文化路 光明路 东风路 团结路 幸福路 胜利路 友谊路 青年路 长江路 黄河路 "
    "公园路 学府路 花园路 滨河路".split()
)


@dataclass(frozen=True, slots=True)
class Address:
    """An address as it is written on an item."""

    province: str
    city: str
    district: str | None
    street: str
    postcode: str | None
    division: str | None = None
    country: str = "CN"


@dataclass(frozen=True, slots=True)
class Abroad:
    """An address abroad, with a telephone number of the ranges kept for fiction where there is one, and a name."""

    country: str
    name: str
    phone: str
    address: Address


def _abroad(country: str, name: str, phone: str, region: str, city: str, street: str, postcode: str | None) -> Abroad:
    return Abroad(country, name, phone, Address(region, city, None, street, postcode, None, country))


ABROAD = (
    _abroad("US", "Sarah Whitfield", "+1 212 555 0143", "New York", "New York", "48 Harbor Lane, Apt 6", "10016"),
    _abroad("GB", "Thomas Aldridge", "+44 20 7946 0123", "London", "London", "7 Orchard Row", "SE1 7AB"),
    _abroad("DE", "Anna Keller", "+49 30 23125 123", "Berlin", "Berlin", "Lindenstr. 5", "10969"),
    _abroad("FR", "Claire Fontaine", "+33 1 99 00 12 34", "Île-de-France", "Paris", "12 rue des Tilleuls", "75011"),
    _abroad("AU", "Oliver Hartley", "+61 2 5550 1234", "New South Wales", "Sydney", "31 Banksia Street", "2010"),
    _abroad("JP", "佐藤 美咲", "+81 3 3000 0001", "東京都", "新宿区", "西新宿 1-2-3", "160-0023"),
    _abroad("SG", "Tan Wei Ming", "+65 6000 0002", "Singapore", "Singapore", "15 Jasmine Road #04-12", "576512"),
    _abroad("HK", "何嘉欣", "+852 3000 0003", "香港", "九龙", "弥敦道 88 号 5 楼", None),
    _abroad("BR", "Lucas Moreira", "+55 11 3000 0004", "São Paulo", "São Paulo", "Rua das Acácias 120", "01310-100"),
)  # fmt: skip


def at_home(generator: random.Random, county: str) -> Address:
    """A flat somewhere in a county."""
    found = divisions.find(county)
    assert found is not None, "a county of the list"
    province, city, district = found.path
    street = (
        f"{generator.choice(STREETS)}{generator.randint(1, 288)}号"
        f"{generator.randint(1, 18)}幢{generator.randint(1, 4)}单元{generator.randint(1, 18)}{generator.randint(1, 4):02d}室"
    )
    return Address(province, city, district, street, postcode(found), county)


def postcode(county: Division) -> str:
    """Six digits of which the first two are the province's, the same ones for a whole county."""
    prefixes = rule("postcodes").value[county.code[:2]]
    return f"{prefixes[int(county.code[2:4]) % len(prefixes)]}{county.code[2:]}"


@cache
def counties() -> tuple[str, ...]:
    """Every county whose province has postcodes and distances: where mail goes."""
    known, capitals = rule("postcodes").value, rule("capitals").value["points"]
    return tuple(one.code for one in divisions.counties() if one.code[:2] in known and one.code[:2] in capitals)
