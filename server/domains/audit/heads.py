"""Signed heads: the newest hash, signed and written outside the database, so that a cut or rewritten trail is found.

One line each in `audit-heads.jsonl`: `{"sequence": …, "hash": …, "at": …, "signature": …}`, Ed25519 over the other three.
"""

import asyncio
import base64
import logging
import os
from dataclasses import dataclass
from pathlib import Path

import orjson
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from server.core import database
from server.core.clock import now

FILE, PUBLIC_KEY = "audit-heads.jsonl", "audit-heads.pub"
EVERY_SECONDS = 60
EVERY_ENTRIES = 1000
log = logging.getLogger(__name__)


class BadHeads(Exception):
    """The file of heads cannot be believed; the message says why."""


@dataclass(frozen=True, slots=True)
class Head:
    """That the chain had this hash at this sequence."""

    sequence: int
    hash: bytes
    at: str

    def signed_bytes(self) -> bytes:
        return orjson.dumps({"at": self.at, "hash": self.hash.hex(), "sequence": self.sequence})


class Signer:
    """Signs heads with the platform's key and appends them to the file of its data folder."""

    def __init__(self, folder: Path, seed: bytes) -> None:
        self._key = Ed25519PrivateKey.from_private_bytes(seed)
        self._file = folder / FILE
        (folder / PUBLIC_KEY).write_text(base64.b64encode(self._key.public_key().public_bytes_raw()).decode() + "\n")
        self._newest = (
            max((head.sequence for head in read(self._file, self._key.public_key())), default=0)
            if self._file.exists()
            else 0
        )

    async def sign(self) -> Head | None:
        """Sign and append the newest head, where there is a newer one than before."""
        rows = await database.present().execute_query_dict(
            "SELECT sequence, hash FROM audit_entries ORDER BY sequence DESC LIMIT 1"
        )
        if not rows or rows[0]["sequence"] <= self._newest:
            return None
        head = Head(rows[0]["sequence"], bytes(rows[0]["hash"]), now().isoformat(timespec="seconds"))
        signature = self._key.sign(head.signed_bytes())
        line = orjson.loads(head.signed_bytes()) | {"signature": base64.b64encode(signature).decode()}
        await asyncio.to_thread(_append, self._file, orjson.dumps(line) + b"\n")
        self._newest = head.sequence
        return head

    async def keep_signing(self) -> None:
        """Sign every minute, and sooner after a thousand entries, until cancelled."""
        waited = 0
        while True:
            await asyncio.sleep(5)
            waited += 5
            try:
                if waited >= EVERY_SECONDS or await self._ahead() >= EVERY_ENTRIES:
                    await self.sign()
                    waited = 0
            except OSError:
                log.exception("the audit head could not be written; trying again")

    async def _ahead(self) -> int:
        rows = await database.present().execute_query_dict("SELECT max(sequence) AS newest FROM audit_entries")
        return int(rows[0]["newest"] or 0) - self._newest


def read(file: Path, key: Ed25519PublicKey) -> list[Head]:
    """The heads of a file. Raises BadHeads where a line is damaged or not signed by the key."""
    found: list[Head] = []
    for number, line in enumerate(file.read_bytes().splitlines(), 1):
        try:
            said = orjson.loads(line)
            head = Head(int(said["sequence"]), bytes.fromhex(said["hash"]), said["at"])
            key.verify(base64.b64decode(said["signature"]), head.signed_bytes())
        except (ValueError, KeyError, TypeError, InvalidSignature) as bad:
            raise BadHeads(f"line {number} of {file.name} is damaged or not signed by this platform") from bad
        found.append(head)
    return found


def public_key(folder: Path) -> Ed25519PublicKey:
    """The platform's public key, as its data folder has it."""
    return key_in(folder / PUBLIC_KEY)


def key_in(file: Path) -> Ed25519PublicKey:
    """The public key a file holds. Raises OSError, ValueError."""
    return Ed25519PublicKey.from_public_bytes(base64.b64decode(file.read_text()))


def _append(file: Path, line: bytes) -> None:
    with file.open("ab") as opened:
        opened.write(line)
        opened.flush()
        os.fsync(opened.fileno())
