"""The scanner finds what is there: every form, every kind of file, wherever it begins."""

import base64
import gzip
import hashlib
import io
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.security.at_rest import Mark, scan

EMAIL, NAME, PHONE = "marked.person@hidden.example", "慕容紫嫣", "13912340000"
MARKS = [Mark("email", EMAIL), Mark("name", NAME), Mark("phone", PHONE, (f"+86{PHONE}",))]

PLANTED: dict[str, Callable[[str], bytes]] = {
    "plain": lambda text: text.encode(),
    "capitals": lambda text: text.upper().encode(),
    "gb18030": lambda text: text.encode("gb18030"),
    "utf-16": lambda text: text.encode("utf-16-le"),
    "utf-16 big": lambda text: text.encode("utf-16-be"),
    "hex": lambda text: text.encode().hex().encode(),
    "capital hex": lambda text: text.encode().hex().upper().encode(),
    "reversed": lambda text: text[::-1].encode(),
    "bytes reversed": lambda text: text.encode()[::-1],
    "escapes": lambda text: ascii(text).replace("\\U", "\\u")[1:-1].encode(),
    "md5": lambda text: hashlib.md5(text.encode()).hexdigest().encode(),
    "sha1": lambda text: hashlib.sha1(text.encode()).hexdigest().upper().encode(),
    "sha256": lambda text: hashlib.sha256(text.encode()).hexdigest().encode(),
    "raw sha256": lambda text: hashlib.sha256(text.encode()).digest(),
    "sha512 in base64": lambda text: base64.b64encode(hashlib.sha512(text.encode()).digest()),
    "sha256 of utf-16": lambda text: hashlib.sha256(text.encode("utf-16-le")).hexdigest().encode(),
    "base64 of utf-16": lambda text: base64.b64encode(text.encode("utf-16-le")),
    "base32": lambda text: base64.b32encode(text.encode()),
}


@pytest.mark.parametrize("mark", MARKS, ids=lambda mark: mark.name)
@pytest.mark.parametrize("form", PLANTED)
def test_a_planted_value_is_found_in_every_form(tmp_path: Path, mark: Mark, form: str) -> None:
    (tmp_path / "noise").write_bytes(b"\x00\xff noise \n" * 50 + PLANTED[form](mark.value) + b" more \x01" * 50)
    assert mark.name in {hit.mark for hit in scan([tmp_path], MARKS)}


@pytest.mark.parametrize("before", range(7))
@pytest.mark.parametrize("mark", MARKS, ids=lambda mark: mark.name)
def test_base64_is_found_wherever_the_value_begins_and_ends(tmp_path: Path, mark: Mark, before: int) -> None:
    for after in range(3):
        data = b"x" * before + mark.value.encode() + b"yz"[:after]
        for encode in (base64.b64encode, base64.urlsafe_b64encode):
            (tmp_path / "file").write_bytes(encode(data))
            assert [hit.mark for hit in scan([tmp_path], MARKS)][:1] == [mark.name], (before, after)


def test_a_value_is_found_in_archives_documents_and_databases(tmp_path: Path) -> None:
    (tmp_path / "log.gz").write_bytes(gzip.compress(f"somebody asked for {EMAIL}".encode()))
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/sharedStrings.xml", f"<t>{NAME}</t>")
    with zipfile.ZipFile(tmp_path / "outer.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("list.xlsx", inner.getvalue())
    canvas = Canvas(str(tmp_path / "page.pdf"), pageCompression=1)
    canvas.drawString(50, 700, f"call {PHONE}")
    canvas.save()
    with closing(sqlite3.connect(tmp_path / "data.sqlite3")) as opened:
        opened.execute("PRAGMA journal_mode=WAL")
        opened.execute("CREATE TABLE people (email)")
        opened.execute("INSERT INTO people VALUES (?)", (EMAIL,))
        opened.commit()
        in_wal = scan([tmp_path / "data.sqlite3-wal"], MARKS)
        opened.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert {hit.mark for hit in in_wal} == {"email"}
    found = {(hit.mark, Path(hit.file).name) for hit in scan([tmp_path], MARKS)}
    assert found >= {("email", "log.gz"), ("name", "outer.zip"), ("phone", "page.pdf"), ("email", "data.sqlite3")}


def test_nothing_is_found_where_nothing_is(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"m***@hidden.example 139******00 \xe6\x85\x95*** " * 1000)
    masked = [Mark("email", EMAIL), Mark("phone", PHONE), Mark("name", NAME)]
    assert scan([tmp_path], masked) == []
