"""E-mail over SMTP (RFC 5321), by the standard library's client on a thread: one connection a message."""

import asyncio
import smtplib
import ssl
from contextlib import suppress
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.utils import format_datetime
from enum import StrEnum

from server.core.clock import now
from server.core.errors import Undeliverable
from server.domains.notifications.carriers import NotDelivered, Outgoing


class Security(StrEnum):
    """How the connection is kept from others' eyes."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Smtp:
    """A mail server that takes our messages. `trust` is whose certificates are believed; the system's where not given."""

    host: str
    port: int
    sender: str
    security: Security = Security.STARTTLS
    user: str | None = None
    password: str = field(default="", repr=False)
    timeout: float = 10.0
    trust: ssl.SSLContext | None = field(default=None, repr=False)
    name: str = "smtp"
    keeps_content: bool = False

    async def send(self, outgoing: Outgoing) -> str:
        return await asyncio.to_thread(self._send, outgoing)

    def _send(self, outgoing: Outgoing) -> str:
        """Errors are renamed without their cause: what a server answers may repeat the address."""
        message = self._written(outgoing)
        connection = self._connected()
        try:
            connection.send_message(message)
        except smtplib.SMTPRecipientsRefused as refused:
            raise _refused(*(code for code, _ in refused.recipients.values())) from None
        except smtplib.SMTPDataError as refused:
            raise _refused(refused.smtp_code) from None
        except smtplib.SMTPNotSupportedError:
            raise Undeliverable("SMTP_UTF8") from None
        except smtplib.SMTPResponseException as answered:
            raise NotDelivered(f"SMTP_{answered.smtp_code}") from None
        except (OSError, smtplib.SMTPException):
            raise NotDelivered("SMTP_INTERRUPTED") from None
        finally:
            with suppress(OSError, smtplib.SMTPException):  # the message has been taken, or not, by now
                connection.quit()
            connection.close()
        return str(message["Message-ID"])

    def _connected(self) -> smtplib.SMTP:
        trust = self.trust or ssl.create_default_context()
        connection: smtplib.SMTP | None = None
        try:
            if self.security is Security.TLS:
                connection = smtplib.SMTP_SSL(self.host, self.port, timeout=self.timeout, context=trust)
            else:
                connection = smtplib.SMTP(self.host, self.port, timeout=self.timeout)
            if self.security is Security.STARTTLS:
                connection.starttls(context=trust)
            if self.user is not None:
                connection.login(self.user, self.password)
        except smtplib.SMTPNotSupportedError:
            _close(connection)
            raise NotDelivered("SMTP_NOT_SUPPORTED") from None
        except smtplib.SMTPResponseException as answered:
            _close(connection)
            raise NotDelivered(f"SMTP_{answered.smtp_code}") from None
        except ssl.SSLError:
            _close(connection)
            raise NotDelivered("SMTP_TLS") from None
        except (OSError, smtplib.SMTPException):
            _close(connection)
            raise NotDelivered("SMTP_UNREACHABLE") from None
        return connection

    def _written(self, outgoing: Outgoing) -> EmailMessage:
        message = EmailMessage()
        message["From"], message["To"] = self.sender, outgoing.recipient
        message["Subject"] = outgoing.subject or ""
        message["Date"] = format_datetime(now())
        message["Message-ID"] = f"<{outgoing.key}@{self.sender.rpartition('@')[2].rstrip('>')}>"
        message["Auto-Submitted"] = "auto-generated"  # RFC 3834: nobody's absence note answers it
        message.set_content(outgoing.text)
        return message


def _close(connection: smtplib.SMTP | None) -> None:
    if connection is not None:
        connection.close()


def _refused(*codes: int) -> Exception:
    code = max(codes)
    return Undeliverable(f"SMTP_{code}") if code >= 500 else NotDelivered(f"SMTP_{code}")
