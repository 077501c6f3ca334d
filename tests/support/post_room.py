"""Carriers of a test's own: what they take is read here, and they fail when told to."""

import re
from dataclasses import dataclass, field

from server.core.contacts import Channel
from server.domains.notifications.carriers import Outgoing, use_carriers

CODE = re.compile(r"(?<!\d)\d{6}(?!\d)")


@dataclass
class Taking:
    """A carrier that keeps what it is given. `failures` are raised first, one a try."""

    name: str = "test"
    keeps_content: bool = False
    taken: list[Outgoing] = field(default_factory=list)
    failures: list[Exception] = field(default_factory=list)
    tries: int = 0

    async def send(self, outgoing: Outgoing) -> str:
        self.tries += 1
        if self.failures:
            raise self.failures.pop(0)
        self.taken.append(outgoing)
        return f"ref-{outgoing.key}"


@dataclass
class PostRoom:
    """One carrier for each channel."""

    email: Taking = field(default_factory=Taking)
    sms: Taking = field(default_factory=Taking)

    def open(self) -> "PostRoom":
        """From now on the process's messages are taken here."""
        use_carriers({Channel.EMAIL: self.email, Channel.SMS: self.sms})
        return self

    def last_to(self, address: str) -> Outgoing:
        """The newest message to an address or number."""
        taken = [one for one in (*self.email.taken, *self.sms.taken) if one.recipient == address]
        assert taken, f"nothing went to {address}"
        return max(taken, key=lambda one: int(one.key.rpartition("-")[2]))

    def code_to(self, address: str) -> str:
        """The code in the newest message to an address or number."""
        found = CODE.search(self.last_to(address).text)
        assert found is not None, "the newest message holds no code"
        return found.group()
