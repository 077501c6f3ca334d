"""Lists to export and to act on: orders placed quickly, and what a job made of them."""

import csv
import io
import uuid
import zipfile
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree

from server.core import global_ids
from server.core.blobs import blobs
from server.core.viewer import Viewer
from server.domains.files.models import File
from server.domains.jobs.models import Job
from tests.support.graph import Graph

NAMESPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
ASK = """mutation($input: {name}Input!) {{ {field}(input: $input) {{
  __typename ... on Job {{ id status total }} ... on Error {{ code message }}
  ... on InvalidInput {{ issues {{ path code params {{ name value }} }} }} }} }}"""


@dataclass
class Asking:
    """Asks for a job by a mutation's name; the answer's dictionary."""

    graph: Graph

    async def __call__(self, viewer: Viewer, field: str, **given: Any) -> dict[str, Any]:
        answer = await self.answer(viewer, field, **given)
        found: dict[str, Any] = answer.data[field]
        return found

    async def answer(self, viewer: Viewer, field: str, **given: Any) -> Any:
        given.setdefault("idempotencyKey", uuid.uuid4().hex)
        if field.endswith("Export"):
            given = {"columns": ["NUMBER", "STATUS"], "format": "CSV", "language": "EN", **given}
        if field.endswith("All"):
            given.setdefault("reason", "a check")
        document = ASK.format(name=field[0].upper() + field[1:], field=field)
        return await self.graph(viewer, document, input=given)


async def job(answer: dict[str, Any]) -> Job:
    """The row of a job the graph answered with."""
    assert "id" in answer, answer
    return await Job.get(id=global_ids.decode_as("Job", answer["id"]))


async def made(answer: dict[str, Any]) -> tuple[File, bytes]:
    """The file a job made, and its bytes."""
    found = await job(answer)
    assert found.file_id is not None, (found.status, found.error)
    file = await File.get(id=found.file_id)
    return file, blobs().path(file.sha256).read_bytes()


def rows_of(data: bytes) -> list[list[str]]:
    """A CSV file's rows; its headings are the first."""
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def cells_of(data: bytes) -> list[list[tuple[str, str]]]:
    """An XLSX file's rows as (type, value); numbers and dates have the type `n`, texts `t`."""
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    found = []
    for row in sheet.iter(f"{NAMESPACE}row"):
        cells = []
        for cell in row.iter(f"{NAMESPACE}c"):
            text = "".join(cell.itertext())
            cells.append(("t" if cell.get("t") == "inlineStr" else "n", text))
        found.append(cells)
    return found
