"""The demonstration's organisation: four provinces, eight cities, sixteen offices, each serving a county."""

from collections.abc import Mapping
from dataclasses import dataclass

from server.core import database
from server.domains.permissions.models import Unit, UnitLevel

TREE: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "北京市分公司": {
        "北京市邮区": {"月坛邮政支局": "110102", "朝外邮政支局": "110105"},
        "北京市郊邮区": {"中关村邮政支局": "110108", "新华大街邮政支局": "110112"},
    },
    "江苏省分公司": {
        "南京市邮区": {"玄武湖邮政支局": "320102", "湖南路邮政支局": "320106"},
        "苏州市邮区": {"观前街邮政支局": "320508", "石湖邮政支局": "320506"},
    },
    "广东省分公司": {
        "广州市邮区": {"沙面邮政支局": "440103", "天河城邮政支局": "440106"},
        "深圳市邮区": {"莲花山邮政支局": "440304", "蛇口邮政支局": "440305"},
    },
    "四川省分公司": {
        "成都市邮区": {"春熙路邮政支局": "510104", "青羊宫邮政支局": "510105"},
        "绵阳市邮区": {"涪江邮政支局": "510703", "富乐山邮政支局": "510704"},
    },
}
"""Offices and their counties (GB/T 2260) by city and province. The first office is that of the demo's clerk and courier."""

WEIGHTS = (24, 6, 6, 4, 5, 5, 5, 4, 6, 7, 6, 5, 5, 5, 4, 3)
"""How busy each office is, in the order of `OFFICES`."""


@dataclass(frozen=True, slots=True)
class Office:
    """An office by name, and the county it serves."""

    name: str
    county: str


OFFICES = tuple(
    Office(name, county) for cities in TREE.values() for offices in cities.values() for name, county in offices.items()
)
COUNTIES = tuple(office.county for office in OFFICES)


async def found_units() -> list[Unit]:
    """Make the units; the offices in the order of `OFFICES`."""
    made = []
    async with database.transaction():
        for province_name, cities in TREE.items():
            province = await Unit.create(name=province_name, level=UnitLevel.PROVINCE)
            for city_name, offices in cities.items():
                city = await Unit.create(
                    name=city_name, level=UnitLevel.CITY, parent_id=province.id, province_unit_id=province.id
                )
                for name, county in offices.items():
                    made.append(await _office(name, county, city))
    return made


async def _office(name: str, county: str, city: Unit) -> Unit:
    return await Unit.create(
        name=name,
        level=UnitLevel.OFFICE,
        division_code=county,
        parent_id=city.id,
        city_unit_id=city.id,
        province_unit_id=city.province_unit_id,
    )
