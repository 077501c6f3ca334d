"""Which carriers there are, by the settings: a mail server, an SMS gateway, and the outbox of a demonstration for the rest."""

from collections.abc import Mapping

from server.core.contacts import Channel
from server.core.settings import Settings
from server.domains.notifications.carriers import Carrier, Outbox
from server.domains.notifications.sms_gateway import SmsGateway
from server.domains.notifications.smtp import Security, Smtp


def chosen(settings: Settings) -> Mapping[Channel, Carrier]:
    """A carrier for each channel that has one."""
    found: dict[Channel, Carrier] = {channel: Outbox() for channel in Channel} if settings.demo else {}
    if settings.smtp_host and settings.smtp_from:
        found[Channel.EMAIL] = Smtp(
            host=settings.smtp_host,
            port=settings.smtp_port,
            sender=settings.smtp_from,
            security=Security(settings.smtp_security),
            user=settings.smtp_user,
            password=settings.smtp_password.get_secret_value() if settings.smtp_password else "",
            timeout=settings.message_timeout,
        )
    if settings.sms_url and settings.sms_key and settings.sms_secret:
        found[Channel.SMS] = SmsGateway(
            settings.sms_url, settings.sms_key, settings.sms_secret.get_secret_value(), settings.message_timeout
        )
    return found
