"""Short messages through an SMS gateway that speaks our protocol, by the standard library's client on a thread."""

import asyncio
import http.client
import json
import ssl
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from server.core.clock import now
from server.core.errors import Undeliverable
from server.domains.notifications import sms_protocol
from server.domains.notifications.carriers import NotDelivered, Outgoing

LONGEST_ANSWER = 64 * 1024
LONGEST_REFERENCE = 100


@dataclass(frozen=True, slots=True)
class SmsGateway:
    """A gateway that takes our short messages. `trust` is whose certificates are believed; the system's where not given."""

    url: str
    key: str
    secret: str = field(repr=False)
    timeout: float = 10.0
    trust: ssl.SSLContext | None = field(default=None, repr=False)
    name: str = "sms_gateway"
    keeps_content: bool = False

    async def send(self, outgoing: Outgoing) -> str:
        return await asyncio.to_thread(self._send, outgoing)

    def _send(self, outgoing: Outgoing) -> str:
        body = json.dumps({"to": outgoing.recipient, "text": outgoing.text}).encode()
        timestamp = int(now().timestamp())
        status, answer = self._posted(
            body,
            {
                "Content-Type": "application/json",
                sms_protocol.IDEMPOTENCY_KEY: outgoing.key,
                sms_protocol.KEY: self.key,
                sms_protocol.TIMESTAMP: str(timestamp),
                sms_protocol.SIGNATURE: sms_protocol.signature(self.secret, timestamp, outgoing.key, body),
            },
        )
        if status == 400:
            raise Undeliverable("SMS_400")
        if status != 202:
            raise NotDelivered(f"SMS_{status}")
        return _reference(answer)

    def _posted(self, body: bytes, headers: dict[str, str]) -> tuple[int, bytes]:
        """One request: redirects are not followed, and errors are renamed without their cause."""
        where = urlsplit(self.url)
        assert where.hostname is not None, "the settings say so"
        connection: http.client.HTTPConnection
        if where.scheme == "https":
            trust = self.trust or ssl.create_default_context()
            connection = http.client.HTTPSConnection(where.hostname, where.port, timeout=self.timeout, context=trust)
        else:
            connection = http.client.HTTPConnection(where.hostname, where.port, timeout=self.timeout)
        try:
            connection.request("POST", where.path.rstrip("/") + sms_protocol.PATH, body, headers)
            answered = connection.getresponse()
            return answered.status, answered.read(LONGEST_ANSWER)
        except ssl.SSLError:
            raise NotDelivered("SMS_TLS") from None
        except (OSError, http.client.HTTPException):
            raise NotDelivered("SMS_UNREACHABLE") from None
        finally:
            connection.close()


def _reference(answer: bytes) -> str:
    try:
        return str(json.loads(answer)["reference"])[:LONGEST_REFERENCE]
    except (ValueError, TypeError, KeyError):
        return ""  # it has been taken all the same
