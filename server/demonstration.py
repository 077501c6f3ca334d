"""A small believable post office: one account a role, and a few dozen letters, made through the services."""

import random
import secrets
from dataclasses import dataclass

import pyotp

from server.core import database
from server.core.viewer import SYSTEM, Assignment, Stage, Viewer
from server.domains.catalog.words import OrderProduct
from server.domains.orders import offers, parties, placing, steps
from server.domains.orders.models import Order
from server.domains.permissions import service as permissions
from server.domains.permissions.models import Unit, UnitLevel
from server.domains.permissions.roles import roles
from server.domains.users import accounts, second_factors
from server.domains.users.models import NEEDS_SECOND_FACTOR, User, UserKind
from server.domains.users.models import SecondFactor as Factor

HOST = "demo.posthouse.example"
LETTERS = 36
PLACES = (
    ("北京市", "北京市", "西城区", "月坛北街5号", "100045"),
    ("上海市", "上海市", "虹口区", "四川北路1761号", "200080"),
    ("广东省", "广州市", "越秀区", "环市西路151号", "510010"),
    ("四川省", "成都市", "青羊区", "暑袜北一街70号", "610016"),
    ("浙江省", "杭州市", "上城区", "延安路139号", "310006"),
    ("陕西省", "西安市", "新城区", "北大街1号", "710003"),
)
NAMES = ("陈晓岚", "李建国", "王芳", "赵明", "孙丽华", "周海涛", "吴婷", "郑强", "欧阳文静", "Anna Keller")
STAFF_NAMES = {
    "customer": "林一帆", "clerk": "陈晓岚", "courier": "高远", "sorter": "罗敏", "finance": "钱多多", "support": "许可",
    "procurement": "何丽", "operator": "唐宁", "auditor": "严正", "security_administrator": "石磊",
    "system_administrator": "鲁班", "regulator": "方正", "developer": "程旭", "partner_member": "佟伙",
}  # fmt: skip
IN_OFFICE = frozenset({"clerk", "courier", "sorter"})


@dataclass(frozen=True, slots=True)
class SecondFactor:
    """A demo account's second factor at this moment."""

    login: str
    secret: str
    code: str


async def load() -> list[str]:
    """Make the demonstration where the database has no user yet; what to tell, passwords included, once."""
    if await User.exists():
        return []
    office = await _units()
    password = f"demo-{secrets.token_urlsafe(9)}"
    viewers = {}
    for role in roles():
        viewers[role] = await _account(role, password, office)
    generator = random.Random(20261124)
    for position in range(LETTERS):
        viewer = viewers["customer"] if position % 4 == 0 else viewers["clerk"]
        await _letter(viewer, generator, position, None if viewer.kind == "customer" else office.id)
    for order in await Order.all().order_by("id").limit(LETTERS // 9):
        await steps.cancel(viewers["operator"], order.id, order.version, "客户改变主意")
    return [
        f"Demo accounts: <role>@{HOST}, such as clerk@{HOST}. Password of all, shown once: {password}",
        f"Roles: {', '.join(roles())}",
        "Their second factors: .venv/bin/python -m server demo codes (with the same --data)",
    ]


async def second_factors_now() -> list[SecondFactor]:
    """The demo accounts' secrets and codes."""
    found = []
    for role in roles():
        index = accounts.login_index(f"{role}@{HOST}")[1]
        user = await User.filter(email_index=index).using_db(database.reads()).first()
        factor = await Factor.filter(user_id=user.id).using_db(database.reads()).first() if user else None
        if factor is not None:
            secret = second_factors.seed_of(factor)
            found.append(SecondFactor(f"{role}@{HOST}", secret, pyotp.TOTP(secret).now()))
    return found


async def _units() -> Unit:
    async with database.transaction():
        province = await Unit.create(name="北京市分公司", level=UnitLevel.PROVINCE)
        city = await Unit.create(
            name="北京市邮区", level=UnitLevel.CITY, parent_id=province.id, province_unit_id=province.id
        )
        return await Unit.create(
            name="月坛邮政支局",
            level=UnitLevel.OFFICE,
            parent_id=city.id,
            city_unit_id=city.id,
            province_unit_id=province.id,
        )


async def _account(role: str, password: str, office: Unit) -> Viewer:
    kind = min(roles()[role].kinds, key=lambda one: one is UserKind.API_CLIENT)
    unit_id = office.id if role in IN_OFFICE else None
    async with database.transaction():
        new = accounts.NewUser(kind, STAFF_NAMES[role], password, email=f"{role}@{HOST}")
        user = await accounts.create(new)
        if kind in NEEDS_SECOND_FACTOR:
            await second_factors.confirm_for(user)
        await permissions.assign(SYSTEM, user.id, role, unit_id=unit_id)
    return Viewer(
        user_id=user.id,
        name=user.display_name,
        kind=kind.value,
        stage=Stage.COMPLETE,
        assignments=(Assignment(role, unit_id),),
    )


async def _letter(viewer: Viewer, generator: random.Random, position: int, unit_id: int | None) -> None:
    registered = generator.random() < 0.6
    wish = offers.Wish(
        product=generator.choice((OrderProduct.LETTER, OrderProduct.LETTER, OrderProduct.PRINTED_MATTER)),
        weight_grams=generator.randint(8, 480),
        registered=registered,
        return_receipt=registered and generator.random() < 0.3,
        insured_value=None,
    )
    new = placing.NewOrder(wish, _party(generator), _party(generator), unit_id)
    await placing.place(viewer, f"demonstration-{position:04d}", new)


def _party(generator: random.Random) -> parties.Party:
    province, city, district, street, postcode = generator.choice(PLACES)
    phone = f"1380{generator.randint(0, 9999999):07d}"
    return parties.Party(generator.choice(NAMES), phone, province, city, district, street, postcode)
