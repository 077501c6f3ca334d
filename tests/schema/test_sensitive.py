"""Which role reads which personal or sensitive field, and how widely: equal to a table people have read."""

from pathlib import Path

import yaml

from server.core.authorization import scope_of
from server.core.scope import NOWHERE
from server.core.vocabulary import Permission
from tests.schema.sensitive_fields import sensitive
from tests.schema.test_matrix import VIEWERS, shown

TABLE = Path(__file__).with_name("sensitive.yaml")

OPEN = {
    *("AdministratorCreated.emailMasked", "CodeRequested.contactMasked", "CodeRequested.requestToken"),
    *("PasskeyOptions.requestToken", "SignedIn.token"),
    *("Tracking.addressee", "TrackingEvent.place"),
    *("OutboxMessage.recipientMasked", "MessageContent.subject", "MessageContent.text"),
}
"""What strangers may meet: their own words while they sign in, an item whose number and digits they know, and the outbox of
a demonstration, which is shown to its own machine only."""


def table() -> dict[str, dict[str, str]]:
    found = {}
    for field, permissions in sorted(sensitive().items()):
        row = {}
        for name, viewer in VIEWERS.items():
            union = NOWHERE
            for permission in permissions:
                union |= scope_of(viewer, Permission(permission))
            row[name] = shown(union)
        found[field] = row
    return found


def test_the_table_of_sensitive_fields_is_the_one_that_was_reviewed() -> None:
    reviewed = yaml.safe_load(TABLE.read_text("utf-8"))
    assert table() == reviewed, (
        "a field, its class or a right has changed: review it, then write it into sensitive.yaml"
    )


def test_every_sensitive_field_is_reached_by_some_permission() -> None:
    assert {field for field, permissions in sensitive().items() if not permissions} == set()


def test_nothing_personal_is_read_by_everybody_but_what_was_decided() -> None:
    assert {field for field, row in table().items() if row["anonymous"] != "-"} == OPEN
