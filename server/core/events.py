"""News from a lower domain to the higher ones, heard within the publisher's transaction."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Event:
    """Something that has happened. Subclasses are named in the past tense and hold ids, never personal data."""


Handler = Callable[[Any], Awaitable[None]]
Subscriptions = Mapping[type[Event], Sequence[Handler]]

_subscriptions: Subscriptions = {}


def subscribe(subscriptions: Subscriptions) -> None:
    """Set who hears what; done once, at start, from the written-out list."""
    global _subscriptions
    _subscriptions = subscriptions


async def publish(event: Event) -> None:
    """Call the listeners in their written order. A listener that raises undoes the publisher's transaction too."""
    for handler in _subscriptions.get(type(event), ()):
        await handler(event)
