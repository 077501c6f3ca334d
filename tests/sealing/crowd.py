"""Many people with sealed addresses and numbers, and somebody who reads and writes them all the while."""

import asyncio
import random
import uuid
from dataclasses import dataclass, field
from typing import Any

from server.core import database
from server.core.clock import now
from server.core.contacts import Channel, Contact
from server.core.crypto import Unsealable
from server.domains.users.accounts import contact_columns
from server.domains.users.models import User
from server.domains.users.reaching import contacts_of

COLUMNS = (
    "kind", "state", "display_name", "seal_row", "email_sealed", "email_masked", "email_index", "phone_sealed",
    "phone_masked", "phone_index", "created_at", "version",
)  # fmt: skip


def email_of(number: int) -> str:
    return f"person{number}@crowd.example"


def phone_of(number: int) -> str:
    return f"+86138{number:08}"


async def gather(people: int) -> None:
    """So many accounts with two sealed texts each."""
    moment: Any = now() if database.dialect() == "postgres" else now().isoformat(sep=" ")
    for start in range(0, people, 5000):
        rows = []
        for number in range(start, min(start + 5000, people)):
            row = str(uuid.uuid4())
            email = contact_columns(Contact(Channel.EMAIL, email_of(number)), row)
            phone = contact_columns(Contact(Channel.SMS, phone_of(number)), row)
            rows.append(("customer", "active", f"person {number}", row, *email.values(), *phone.values(), moment, 1))
        async with database.transaction():
            await database.add("users", COLUMNS, rows)


@dataclass
class Busy:
    """Reads and changes people at random until it is stopped; notes what could not be read."""

    keys: list[int]
    expected: dict[int, str] = field(default_factory=dict)
    reads: int = 0
    writes: int = 0
    unreadable: list[int] = field(default_factory=list)
    slowest: float = 0.0
    stopped: bool = False

    async def read(self) -> None:
        while not self.stopped:
            key = random.choice(self.keys)
            user = await User.filter(id=key).using_db(database.present()).get()
            try:
                assert len(contacts_of(user)) == 2
            except Unsealable:
                self.unreadable.append(key)
            self.reads += 1
            await asyncio.sleep(0)

    async def write(self) -> None:
        loop = asyncio.get_running_loop()
        while not self.stopped:
            key = random.choice(self.keys)
            address = f"moved{self.writes}@crowd.example"
            began = loop.time()
            async with database.transaction():
                user = await User.filter(id=key).select_for_update().get()
                changed = contact_columns(Contact(Channel.EMAIL, address), user.seal_row)
                await User.filter(id=key).update(**changed, version=user.version + 1)
            self.slowest = max(self.slowest, loop.time() - began)
            self.expected[key] = address
            self.writes += 1
            await asyncio.sleep(0.001)


async def addresses() -> dict[int, str]:
    """Everybody's address in clear. Raises Unsealable for the first that cannot be read."""
    found = {}
    for start in range(0, await User.all().count(), 5000):
        for user in await User.all().order_by("id").offset(start).limit(5000):
            email, phone = contacts_of(user)
            assert phone.address.startswith("+86138")
            found[user.id] = email.address
    return found
