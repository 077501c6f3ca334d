"""Forty files somebody might send to do harm, made here. Each names the mark that must not be served again."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable

from PIL import Image
from PIL.ExifTags import IFD

from tests.support.verifying import picture

SCRIPT = b"<script>alert('MARK')</script>"
SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">' + SCRIPT + b"</svg>"
HTML = b"<!doctype html><html><body>" + SCRIPT + b"</body></html>"
PDF_BODY = b"1 0 obj<</Type/Catalog/Pages 2 0 R%s>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
PDF_TAIL = b"xref\n0 3\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n"


def pdf(extra: bytes = b"", before: bytes = b"", after: bytes = b"") -> bytes:
    """A small PDF with something in its catalogue, before it, or behind it."""
    return before + b"%PDF-1.7\n" + PDF_BODY % extra + PDF_TAIL + after


def chunk(kind: bytes, data: bytes) -> bytes:
    """One chunk of a PNG."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, data: bytes = b"", *extra: bytes) -> bytes:
    """A PNG that says it is so large, whatever is inside."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(extra) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def archive() -> bytes:
    """A ZIP with a script."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as made:
        made.writestr("MARK.js", "alert('MARK')")
    return written.getvalue()


def animated(form: str) -> bytes:
    """Two pictures in one."""
    written, frames = io.BytesIO(), [Image.new("RGB", (64, 64), color) for color in ("red", "blue")]
    frames[0].save(written, form, save_all=True, append_images=frames[1:])
    return written.getvalue()


def described() -> bytes:
    """A JPEG that tells where it was taken, by whom, and more."""
    image, written, exif = Image.new("RGB", (64, 64), "green"), io.BytesIO(), Image.Exif()
    exif[0x010E], exif[0x013B] = "MARK " + SCRIPT.decode(), "MARK photographer"
    exif.get_ifd(IFD.GPSInfo)[2] = (39.0, 54.0, 26.0)
    image.save(written, "JPEG", exif=exif, comment=b"MARK" + SCRIPT)
    return written.getvalue()


def texted() -> bytes:
    """A PNG with texts, one of them packed."""
    packed = zlib.compress(b"MARK" * 100_000)
    return png(64, 64, zlib.compress(b"\0" * (64 * 3 + 1) * 64), chunk(b"tEXt", b"Comment\0MARK" + SCRIPT),
               chunk(b"zTXt", b"Bomb\0\0" + packed))  # fmt: skip


def saved(form: str) -> bytes:
    """A picture in a form we do not take."""
    written = io.BytesIO()
    Image.new("RGB", (64, 64), "red").save(written, form)
    return written.getvalue()


JPEG, PNG = picture(form="JPEG"), picture()

HOSTILE: dict[str, Callable[[], bytes]] = {
    "nothing": lambda: b"",
    "one byte": lambda: b"\xff",
    "text": lambda: b"MARK",
    "HTML": lambda: HTML,
    "HTML in UTF-16": lambda: b"\xff\xfe" + HTML.decode().encode("utf-16-le"),
    "SVG with a script": lambda: SVG,
    "SVG behind blanks": lambda: b"\n\n   " + SVG,
    "script alone": lambda: b"alert('MARK')",
    "ZIP": archive,
    "Windows program": lambda: b"MZ\x90\x00" + b"\0" * 200 + b"MARK",
    "Linux program": lambda: b"\x7fELF" + b"\0" * 200 + b"MARK",
    "shell script": lambda: b"#!/bin/sh\necho MARK\n",
    "GIF": lambda: saved("GIF"),
    "GIF that is JavaScript": lambda: b"GIF89a/*" + b"\0" * 40 + b"*/=1;alert('MARK')",
    "BMP": lambda: saved("BMP"),
    "TIFF": lambda: saved("TIFF"),
    "WebP": lambda: saved("WEBP"),
    "PostScript": lambda: b"%!PS-Adobe-3.0 EPSF-3.0\n(MARK) run\n",
    "JPEG by its first bytes only": lambda: b"\xff\xd8\xff\xe0" + HTML,
    "PNG by its first bytes only": lambda: b"\x89PNG\r\n\x1a\n" + HTML,
    "PDF by its first bytes only": lambda: b"%PDF-1.7\n" + HTML,
    "JPEG cut short": lambda: JPEG[: len(JPEG) // 3],
    "PNG cut short": lambda: PNG[: len(PNG) // 2],
    "PNG with a wrong checksum": lambda: PNG[:29] + b"\0\0\0\0" + PNG[33:],
    "PDF cut short": lambda: pdf()[:60],
    "PNG of a hundred thousand by a hundred thousand": lambda: png(100_000, 100_000, zlib.compress(b"\0" * 1000)),
    "PNG of forty-one million pixels": lambda: png(6_404, 6_404, zlib.compress(b"\0" * (6_404 * 3 + 1) * 100)),
    "PNG whose pixels are missing": lambda: png(5_000, 5_000, zlib.compress(b"\0")),
    "PNG of one pixel": lambda: picture((1, 1)),
    "moving PNG": lambda: animated("PNG"),
    "too many bytes": lambda: JPEG + b"\0" * 10_000_000,
    "PDF with JavaScript": lambda: pdf(b"/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>"),
    "PDF with JavaScript by escaped names": lambda: pdf(b"/Names<</J#61vaScript 3 0 R>>"),
    "PDF that starts a program": lambda: pdf(b"/OpenAction<</S/Launch/F(cmd.exe)>>"),
    "PDF with a file inside": lambda: pdf(b"/Names<</EmbeddedFiles 3 0 R>>"),
    "PDF with a form of XML": lambda: pdf(b"/AcroForm<</XFA 3 0 R>>"),
    "PDF that is HTML too": lambda: pdf(after=b"\n" + HTML + b"\n%%EOF"),
    "PDF that is a ZIP too": lambda: pdf(after=archive() + b"\n%%EOF"),
    "PDF behind HTML": lambda: pdf(before=HTML),
    "PDF locked with a password": lambda: pdf(b"/Encrypt 4 0 R"),
}
"""Files that are refused, whatever they are called."""

CLEANED: dict[str, Callable[[], bytes]] = {
    "JPEG with place, author and script": described,
    "PNG with texts": texted,
    "JPEG that is a ZIP too": lambda: JPEG + archive(),
    "PNG that is HTML too": lambda: PNG + HTML,
    "JPEG with PHP in a comment": lambda: JPEG[:2] + b"\xff\xfe\x00\x1c" + b"<?php system('MARK'); ?>xx" + JPEG[2:],
}
"""Files that are pictures, and lose all that is not."""
