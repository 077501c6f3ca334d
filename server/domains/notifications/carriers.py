"""Who takes messages out of the house: one carrier a channel, set at start from the settings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from server.core.contacts import Channel


class NotDelivered(Exception):
    """The carrier did not take the message this time. `answer` is a closed name, never what the other side said."""

    def __init__(self, answer: str) -> None:
        super().__init__(answer)
        self.answer = answer


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message about to leave. `key` is the same at every try of one message."""

    key: str
    recipient: str = field(repr=False)
    subject: str | None
    text: str = field(repr=False)


class Carrier(Protocol):
    """Takes messages of one channel. `keeps_content`: what was sent can be read afterwards, for demonstrations only."""

    @property
    def name(self) -> str: ...
    @property
    def keeps_content(self) -> bool: ...
    async def send(self, outgoing: Outgoing) -> str:
        """Hand one message over, once; the carrier's reference. Raises Undeliverable, NotDelivered."""
        ...


class Outbox:
    """The carrier of a demonstration: nothing leaves the house, and whoever may read messages reads what they say."""

    name = "outbox"
    keeps_content = True

    async def send(self, outgoing: Outgoing) -> str:
        return f"outbox-{outgoing.key}"


_carriers: Mapping[Channel, Carrier] = {}


def use_carriers(chosen: Mapping[Channel, Carrier]) -> None:
    """Set the process's carriers; done once, at start."""
    global _carriers
    _carriers = chosen


def carrier_of(channel: Channel) -> Carrier | None:
    """Who takes messages of the channel, or None where nobody does."""
    return _carriers.get(channel)


def channels() -> frozenset[Channel]:
    """The channels somebody takes messages of."""
    return frozenset(_carriers)
