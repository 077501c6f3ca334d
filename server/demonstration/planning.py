"""Plans orders: who sends what to whom, and when it happens, from nothing but a position and a moment.

The same position and moment give the same plan, so that what was interrupted goes on where it stopped.
"""

import random
from dataclasses import dataclass
from datetime import datetime, timedelta

from server.demonstration import goods, people, places, stories
from server.demonstration.fates import SHARES, Fate, Share, fate_of, product_of
from server.demonstration.offices import COUNTIES, OFFICES, WEIGHTS
from server.demonstration.plans import ZONE, Plan, Walk, shifted
from server.domains.catalog import divisions
from server.domains.catalog.words import RECEIPTED_ALWAYS, OrderProduct
from server.domains.orders.parties import Party

SEED = 20261124
CUSTOMERS, FIRST_CUSTOMER = 24, "林一帆"
ONLINE = 0.3
CLERK_HOURS = {8: 4, 9: 11, 10: 13, 11: 9, 12: 5, 13: 6, 14: 10, 15: 12, 16: 12, 17: 8}
ONLINE_HOURS = {8: 4, 9: 6, 10: 7, 11: 6, 12: 8, 13: 6, 14: 5, 15: 5, 16: 5, 17: 5, 18: 5, 19: 7, 20: 9, 21: 9, 22: 5}
"""How many of an ordinary day's orders come in each hour, at counters and online."""

SUNDAYS_KEPT = 0.4


@dataclass(frozen=True, slots=True)
class Calendar:
    """The moment up to which everything has happened, and over how many days it did."""

    until: datetime
    days: float = 60


def plan(position: int, calendar: Calendar) -> Plan:
    """The order at a position, from 0."""
    generator = random.Random(f"{SEED}:{position}")
    fate = fate_of(position, SEED)
    share = SHARES[fate]
    product = product_of(generator, share)
    numbered = product in RECEIPTED_ALWAYS or share.numbered or (_register(product) and generator.random() < 0.45)
    customer = generator.randrange(CUSTOMERS) if generator.random() < ONLINE else None
    office, sender = _at_a_counter(generator) if customer is None else _online(customer)
    addressee = _addressee(generator, product)
    walk = Walk(generator, _some_day(generator, calendar, online=customer is not None))
    route = stories.Route(
        product=product,
        origin=_town(sender),
        destination=_town(addressee),
        addressee=addressee.name,
        numbered=numbered,
        fast=product in (OrderProduct.EMS, OrderProduct.EXPRESS_PARCEL),
        abroad=addressee.country != "CN",
        elsewhere=_addressee(generator, OrderProduct.EMS),
    )
    stories.tell(walk, fate, route, customer is not None)
    wish = goods.wish(
        generator,
        product,
        registered=numbered,
        insured=generator.random() < 0.18,
        receipt=generator.random() < 0.15,
    )
    acts = shifted(walk.acts, _shift(walk, fate, share, calendar))
    return Plan(position, wish, sender, addressee, office, customer, acts, OFFICES[office].name)


def customer_of(number: int) -> people.Named:
    """A customer who has an account; the first one is the demo's `customer`."""
    generator = random.Random(f"{SEED}:customer:{number}")
    named = people.somebody(generator)
    return people.Named(FIRST_CUSTOMER if number == 0 else named.name, named.phone)


def _at_a_counter(generator: random.Random) -> tuple[int, Party]:
    office = generator.choices(range(len(OFFICES)), WEIGHTS)[0]
    return office, people.party(people.somebody(generator), places.at_home(generator, COUNTIES[office]))


def _online(customer: int) -> tuple[int, Party]:
    """A customer sends from home, through the office of the county."""
    generator = random.Random(f"{SEED}:home:{customer}")
    office = 0 if customer == 0 else generator.choices(range(len(OFFICES)), WEIGHTS)[0]
    return office, people.party(customer_of(customer), places.at_home(generator, COUNTIES[office]))


def _addressee(generator: random.Random, product: OrderProduct) -> Party:
    if product is OrderProduct.EMS_INTERNATIONAL:
        chosen = generator.choice(places.ABROAD)
        return people.party(people.Named(chosen.name, chosen.phone), chosen.address)
    counties = COUNTIES if generator.random() < 0.6 else places.counties()
    return people.party(people.somebody(generator), places.at_home(generator, generator.choice(counties)))


def _some_day(generator: random.Random, calendar: Calendar, *, online: bool) -> datetime:
    """An hour at which orders come, on the last day there is."""
    hours = ONLINE_HOURS if online else CLERK_HOURS
    hour = generator.choices(list(hours), list(hours.values()))[0]
    day = calendar.until.astimezone(ZONE)
    return day.replace(hour=hour, minute=generator.randrange(60), second=generator.randrange(60), microsecond=0)


def _shift(walk: Walk, fate: Fate, share: Share, calendar: Calendar) -> timedelta:
    """By how much earlier it all happened, in whole days, so that the last act is as long ago as the fate asks for."""
    least, most = share.days
    wide = most * calendar.days / 60 if most > 30 and fate is not Fate.STALE else most
    ended = calendar.until - timedelta(days=walk.generator.uniform(least, wide), minutes=5)
    if fate is Fate.UNPAID:
        return ended - walk.acts[0].at
    days = -(-(walk.acts[-1].at - ended) // timedelta(days=1))
    placed = walk.acts[0].at - timedelta(days=days)
    if placed.weekday() == 6 and walk.generator.random() > SUNDAYS_KEPT:
        days += 1
    return timedelta(days=-days)


def _register(product: OrderProduct) -> bool:
    return product in (OrderProduct.LETTER, OrderProduct.PRINTED_MATTER)


def _town(party: Party) -> str:
    """The city as it is named in a place of an event."""
    if party.division is None:
        return party.city
    found = divisions.find(party.division[:4])
    return found.name if found is not None else party.city
