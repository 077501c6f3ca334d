"""Messages from a database that is served to a mail server and a gateway that listen."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from server import opening
from server.core import database
from server.core.contacts import Channel, Contact
from server.core.languages import Language
from server.core.settings import Settings
from server.domains.notifications import service
from server.domains.notifications.models import Message
from server.domains.notifications.words import MessageState, MessageTemplate
from tests.support.gateway import KEY, SECRET, gateway
from tests.support.mail_server import MailServer, certificate

CODE = {"code": "471829", "minutes": "10"}
TO = (Contact(Channel.EMAIL, "wang.fang@example.cn"), Contact(Channel.SMS, "+8613812345600"))


async def sent(count: int) -> list[Message]:
    """So many messages, once they have left."""
    for _ in range(400):
        found = await Message.filter(state=MessageState.SENT).order_by("id")
        if len(found) == count:
            return found
        await asyncio.sleep(0.05)
    raise AssertionError(await Message.all().values("state", "error", "attempts"))


@pytest.mark.slow
async def test_what_is_committed_leaves_by_itself(database_settings: Settings, tmp_path: Path) -> None:
    mail = MailServer(certificate(tmp_path))
    async with gateway() as (carrier, simulator), mail.listening():
        carriers: dict[str, Any] = {
            "smtp_host": "localhost",
            "smtp_port": mail.port,
            "smtp_security": "none",
            "smtp_from": "noreply@post.example",
            "sms_url": carrier.url,
            "sms_key": KEY,
            "sms_secret": SecretStr(SECRET),
        }
        settings = database_settings.model_copy(update=carriers)
        async with opening.opened(settings, opening.load_keys(settings)):
            async with database.transaction():
                for contact in TO:
                    await service.post(contact, MessageTemplate.REGISTRATION_CODE, Language.ZH_CN, CODE)
            messages = await sent(2)

    assert [one.carrier for one in messages] == ["smtp", "sms_gateway"]
    assert [one["To"] for one in mail.delivered] == ["wang.fang@example.cn"]
    assert [one["to"] for one in simulator.taken.values()] == ["+8613812345600"]
