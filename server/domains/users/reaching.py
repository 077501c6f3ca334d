"""Where messages to an account go."""

from server.core.contacts import Channel, Contact
from server.core.crypto import sealer
from server.domains.notifications.carriers import channels
from server.domains.users.models import User

TABLE = "users"


def contacts_of(user: User) -> list[Contact]:
    """The account's own address and number, in clear: for messages to it, and for nobody to read."""
    found = []
    if user.email_sealed is not None:
        email = sealer().open(user.email_sealed, table=TABLE, column="email", row=user.seal_row)
        found.append(Contact(Channel.EMAIL, email))
    if user.phone_sealed is not None:
        phone = sealer().open(user.phone_sealed, table=TABLE, column="phone", row=user.seal_row)
        found.append(Contact(Channel.SMS, phone))
    return found


def reached_at(user: User) -> Contact | None:
    """Where a code to the account goes: its address before its number, as this server can reach them."""
    return next((one for one in contacts_of(user) if one.channel in channels()), None)
