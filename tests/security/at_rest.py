"""Looks for values of people in whatever a platform leaves on a disk, in every form somebody could read them back from.

    scan([folder], [Mark("e-mail", "a@example.cn")])     what was found: mark, form, file

A form is the value itself in an encoding, its reversal, base64 wherever it begins, hexadecimal, escapes, and hashes anybody
can make without a key. Archives and documents are looked into.
"""

import base64
import hashlib
import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import quote

import pypdfium2

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "gb18030")
HASHES = ("md5", "sha1", "sha256", "sha512")
LEAST = 6
"""A form shorter than this would be found by chance."""
STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


@dataclass(frozen=True)
class Mark:
    """A value of somebody; `spellings` are others that would tell it as well.

    Nobody guesses what is `random` from its hash, as a token of 256 bits is.
    """

    name: str
    value: str
    spellings: tuple[str, ...] = ()
    random: bool = False

    @cached_property
    def forms(self) -> Mapping[bytes, str]:
        """Everything that would give the value away, by the bytes to look for."""
        found: dict[bytes, str] = {}
        for text in {self.value, self.value.lower(), self.value.upper(), *self.spellings}:
            for form, data in _forms(text):
                if len(data) >= LEAST and not (self.random and form.startswith(HASHES)):
                    found.setdefault(data, form)
        return found


@dataclass(frozen=True)
class Hit:
    """A value in clear, or as good as."""

    mark: str
    form: str
    file: str


def scan(places: Iterable[Path], marks: Iterable[Mark], *, besides: frozenset[str] = frozenset()) -> list[Hit]:
    """What was found in these files, and in all files beneath these folders but those named in `besides`."""
    files = [file for place in places for file in ([place] if place.is_file() else sorted(place.rglob("*")))]
    wanted = [(mark.name, mark.forms) for mark in marks]
    return [
        Hit(name, form, str(file))
        for file in files
        if file.is_file() and file.name not in besides
        for content in _contents(file.read_bytes())
        for name, forms in wanted
        for data, form in forms.items()
        if data in content
    ]


def _forms(text: str) -> Iterator[tuple[str, bytes]]:
    for encoding in ENCODINGS:
        data = text.encode(encoding)
        yield encoding, data
        yield f"{encoding} bytes reversed", data[::-1]
        yield from _encoded(encoding, data)
        for algorithm in HASHES:
            digest = hashlib.new(algorithm, data).digest()
            yield f"{algorithm} of {encoding}", digest
            yield from _encoded(f"{algorithm} of {encoding}", digest, whole=True)
    backwards = text[::-1]
    for encoding in ENCODINGS:
        yield f"reversed in {encoding}", backwards.encode(encoding)
    yield "percent", quote(text, safe="").encode()
    yield "escapes", json.dumps(text)[1:-1].encode()
    yield "rot13", "".join(_rotation().get(char, char) for char in text).encode() if text.isascii() else b""


def _encoded(form: str, data: bytes, *, whole: bool = False) -> Iterator[tuple[str, bytes]]:
    """Hexadecimal, and base64 whatever stands before it: of three ways to begin, the characters that do not change."""
    yield f"{form} in hex", data.hex().encode()
    yield f"{form} in HEX", data.hex().upper().encode()
    for before in range(1 if whole else 3):
        encoded = base64.b64encode(b"\0" * before + data)
        first, last = -(-before * 8 // 6), (before + len(data)) * 8 // 6
        yield f"{form} in base64", encoded[first:last]
        yield f"{form} in base64url", encoded[first:last].replace(b"+", b"-").replace(b"/", b"_")
    yield f"{form} in base32", base64.b32encode(data).rstrip(b"=")[: len(data) * 8 // 5]


def _rotation() -> dict[str, str]:
    letters = "abcdefghijklmnopqrstuvwxyz"
    lower = dict(zip(letters, letters[13:] + letters[:13], strict=True))
    return lower | {one.upper(): other.upper() for one, other in lower.items()}


def _contents(data: bytes) -> Iterator[bytes]:
    """The bytes, and what they hold where they are an archive or a document."""
    yield data
    if data.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                yield name.encode()
                yield from _contents(archive.read(name))
    elif data.startswith(b"\x1f\x8b"):
        yield from _contents(zlib.decompress(data, wbits=31))
    elif data.startswith(b"%PDF"):
        document = pypdfium2.PdfDocument(io.BytesIO(data))
        yield "\n".join(page.get_textpage().get_text_range() for page in document).encode()
        yield json.dumps(document.get_metadata_dict(), ensure_ascii=False).encode()
        yield from STREAM.findall(data)
