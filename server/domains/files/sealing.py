"""Files of personal data: each sealed with a key of its own, which is sealed in the file's row."""

import asyncio
import secrets
import uuid
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from server.core.blobs import Blob, blobs
from server.core.crypto import NONCE_BYTES, sealer
from server.core.errors import NotFound
from server.domains.files.models import File

TABLE, COLUMN = "files", "key"
KEY_BYTES = 32
MOST_BYTES = 100 * 1024 * 1024
"""It is sealed and opened in memory."""


@dataclass(frozen=True, slots=True)
class SealedBlob:
    """Bytes that are kept sealed, and what opens them."""

    blob: Blob
    seal_row: str
    key_sealed: bytes


async def put(data: bytes) -> SealedBlob:
    """Keep these bytes sealed; durable when it returns."""
    assert len(data) <= MOST_BYTES, "too large to be sealed at once"
    key, nonce, row = secrets.token_bytes(KEY_BYTES), secrets.token_bytes(NONCE_BYTES), str(uuid.uuid4())
    sealed = await asyncio.to_thread(AESGCM(key).encrypt, nonce, data, row.encode())
    kept = sealer().seal(key.hex(), table=TABLE, column=COLUMN, row=row)
    return SealedBlob(await blobs().put(nonce + sealed), row, kept)


async def opened(file: File) -> bytes:
    """The bytes of a sealed file. Raises NotFound where they are gone or do not belong to it."""
    row = file.seal_row or ""
    key = bytes.fromhex(sealer().open(file.key_sealed, table=TABLE, column=COLUMN, row=row))
    try:
        stored = await asyncio.to_thread(blobs().path(file.sha256).read_bytes)
        return await asyncio.to_thread(AESGCM(key).decrypt, stored[:NONCE_BYTES], stored[NONCE_BYTES:], row.encode())
    except (FileNotFoundError, InvalidTag) as gone:
        raise NotFound from gone
