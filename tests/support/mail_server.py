"""A mail server of a test's own: SMTP with STARTTLS and AUTH, as much of RFC 5321 as a client needs."""

import asyncio
import base64
import datetime
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


@dataclass
class MailServer:
    """What it was given, and how it answers. `answers` replaces the answer to a verb, such as `{"RCPT": "550 no"}`."""

    certificate: Path
    user: str = "posthouse"
    password: str = "correct horse"
    answers: dict[str, str] = field(default_factory=dict)
    stays_silent: bool = False
    port: int = 0
    delivered: list[EmailMessage] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    said: list[tuple[bool, str]] = field(default_factory=list)
    """Every line a client sent, with whether it was encrypted."""

    @property
    def trust(self) -> ssl.SSLContext:
        """Believes this server's certificate, and no other."""
        return ssl.create_default_context(cafile=str(self.certificate))

    @asynccontextmanager
    async def listening(self, *, encrypted: bool = False) -> AsyncIterator["MailServer"]:
        """Answer at `port` as long as the block lasts; encrypted from the first byte where asked."""
        server = await asyncio.start_server(self._served, "127.0.0.1", 0, ssl=self._identity() if encrypted else None)
        self.port = server.sockets[0].getsockname()[1]
        try:
            yield self
        finally:
            server.close()

    def _identity(self) -> ssl.SSLContext:
        found = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        found.load_cert_chain(self.certificate)
        return found

    async def _served(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError, asyncio.IncompleteReadError, ssl.SSLError):
            await self._conversation(reader, writer)
        writer.close()

    async def _conversation(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self.stays_silent:
            await reader.read()
            return
        await _say(writer, "220 test server")
        while line := (await reader.readline()).decode().strip():
            secret = writer.get_extra_info("sslcontext") is not None
            self.said.append((secret, line))
            verb = line.split(" ")[0].upper()
            if verb == "STARTTLS" and verb not in self.answers:
                await _say(writer, "220 go ahead")
                await writer.start_tls(self._identity())
                continue
            if verb == "DATA" and verb not in self.answers:
                await _say(writer, "354 go ahead")
                content = await reader.readuntil(b"\r\n.\r\n")
                if (refusal := self.answers.get("CONTENT")) is None:
                    self.delivered.append(message_from_bytes(content[:-3], policy=policy.default))
                await _say(writer, refusal or "250 taken")
                continue
            if verb == "RCPT" and verb not in self.answers:
                self.recipients.append(line.partition("<")[2].rpartition(">")[0])
            await _say(writer, self.answers.get(verb) or self._answer(verb, line, secret))

    def _answer(self, verb: str, line: str, secret: bool) -> str:
        match verb:
            case "EHLO":
                return "250-test server\n250-AUTH PLAIN\n250 8BITMIME" if secret else "250-test server\n250 STARTTLS"
            case "AUTH":
                wanted = base64.b64encode(f"\0{self.user}\0{self.password}".encode()).decode()
                return "235 welcome" if line.split(" ")[2:] == [wanted] else "535 who are you"
            case "QUIT":
                return "221 bye"
            case _:
                return "250 ok"


async def _say(writer: asyncio.StreamWriter, answer: str) -> None:
    writer.write(answer.replace("\n", "\r\n").encode() + b"\r\n")
    await writer.drain()


def certificate(folder: Path) -> Path:
    """A key and its own certificate for 127.0.0.1, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    began = datetime.datetime.now(datetime.UTC) - datetime.timedelta(hours=1)
    localhost: Any = x509.DNSName("localhost")
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(began)
        .not_valid_after(began + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([localhost]), critical=False)
        .sign(key, hashes.SHA256())
    )
    file = folder / "server.pem"
    file.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + made.public_bytes(serialization.Encoding.PEM)
    )
    return file
