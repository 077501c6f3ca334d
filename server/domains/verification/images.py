"""What is uploaded, looked at by its bytes and made anew: nothing of a picture but its pixels is kept."""

import io
import re
import warnings

from PIL import Image, ImageOps

from server.core.errors import InvalidInput, Issue

PNG, JPEG, PDF = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"%PDF-1."
LONGEST_SIDE = 3_000
QUALITY = 88
ACTIVE = re.compile(
    rb"/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|OpenAction|AA|SubmitForm|ImportData|GoToR|URI|Encrypt)\b"
)
MARKUP = re.compile(rb"<\s*(html|script|svg|!doctype|\?xml|\?php|iframe|body)", re.IGNORECASE)
OTHER_FORMATS = (b"PK\x03\x04", b"PK\x05\x06", b"MZ\x90", b"\x7fELF", b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c", b"GIF8")
TAIL = 1024


def refused(code: str, message: str, **params: object) -> InvalidInput:
    """The upload as an outcome."""
    return InvalidInput([Issue(("file",), code, message, {name: str(value) for name, value in params.items()})])


def cleaned(data: bytes, *, most_bytes: int, most_pixels: int) -> tuple[bytes, str]:
    """The bytes as they are kept, and what they are. Slow: call it on a thread. Raises InvalidInput.

    The name and the type the sender gave count for nothing.
    """
    if len(data) > most_bytes:
        raise refused("TOO_LARGE", f"Use at most {most_bytes // 1_000_000} MB.", max=most_bytes)
    if data.startswith(PDF):
        _check_pdf(data)
        return data, "application/pdf"
    if data.startswith(JPEG):
        return _redrawn(data, "JPEG", most_pixels), "image/jpeg"
    if data.startswith(PNG):
        return _redrawn(data, "PNG", most_pixels), "image/jpeg"
    raise refused("FILE_TYPE", "Use a JPEG or PNG picture, or a PDF.")


def _redrawn(data: bytes, form: str, most_pixels: int) -> bytes:
    """The pixels as a new JPEG: no metadata, no comment, nothing behind the end of the picture."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=(form,)) as found:
                if found.width * found.height > most_pixels or min(found.size) < 16:
                    raise refused("FILE_SIZE", "The picture has too many pixels, or too few.", max=most_pixels)
                if getattr(found, "n_frames", 1) != 1:
                    raise refused("FILE_TYPE", "A picture that moves is no document.")
                found.load()
                upright = ImageOps.exif_transpose(found)
                plain = _flat(upright)
    except InvalidInput:
        raise
    except Exception as wrong:
        raise refused("FILE_BROKEN", "The picture cannot be read.") from wrong
    plain.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    written = io.BytesIO()
    plain.save(written, "JPEG", quality=QUALITY, optimize=True)
    return written.getvalue()


def _flat(picture: Image.Image) -> Image.Image:
    """A copy of the pixels alone, on white where they are transparent."""
    if picture.mode in ("RGBA", "LA", "PA", "P") or "transparency" in picture.info:
        opaque = picture.convert("RGBA")
        ground = Image.new("RGB", opaque.size, "white")
        ground.paste(opaque, mask=opaque.getchannel("A"))
        return ground
    plain = Image.new("RGB", picture.size)
    plain.paste(picture.convert("RGB"))
    return plain


def _check_pdf(data: bytes) -> None:
    """A PDF is kept as it is, so it has to be one thing only, whole, and still."""
    end = data.rstrip(b"\r\n \0")
    if not end.endswith(b"%%EOF") or b"startxref" not in data[-TAIL:]:
        raise refused("FILE_BROKEN", "The PDF is not whole.")
    if ACTIVE.search(_named(data)) or MARKUP.search(data) or any(mark in data for mark in OTHER_FORMATS):
        raise refused("FILE_ACTIVE", "The PDF does more than show pages: print it into a plain one.")


def _named(data: bytes) -> bytes:
    """The bytes with names as they are meant: `/J#61vaScript` is `/JavaScript`."""
    return re.sub(rb"#([0-9A-Fa-f]{2})", lambda found: bytes([int(found.group(1), 16)]), data)
