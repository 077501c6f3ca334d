"""Who hears which news, written out. No domain has news for a higher one yet."""

from server.core.events import Subscriptions

SUBSCRIPTIONS: Subscriptions = {}
