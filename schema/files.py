"""Stored files: exports and labels that wait to be fetched."""

from datetime import datetime

from schema.core.nodes import Node
from schema.engine.declare import column, computed, entity, extend, one
from schema.jobs import Job
from schema.users import User
from server.core import global_ids
from server.core.vocabulary import Permission
from server.domains.files import models

PATH = "/files/"


@entity(
    models.File, reads=Permission.FILES_READ, description="A file that waits to be fetched by whoever it was made for."
)
class File(Node):
    name: str = column(description="What it is called.")
    media_type: str = column(description="What it is, such as `application/pdf`.")
    size_bytes: int = column(description="How large it is, in bytes.")
    sha256: str = column(description="SHA-256 of its bytes, hexadecimal.")
    owner: User | None = one(description="For whom it was made.")
    created_at: datetime = column(description="When it was made.")
    expires_at: datetime = column(description="Until when it can be fetched.")

    @computed("id")
    @staticmethod
    def url(key: int) -> str:
        """Where it is fetched by GET, with the same session or token as the graph; a path on this server."""
        return f"{PATH}{global_ids.encode('File', key)}"


extend(Job, "file", one(description="The file it made; null where it made none, or it has expired."), File | None)
