"""Cases of verification that wait for a reviewer: renewals and organisations, with drawn specimens as documents."""

import io

from PIL import Image, ImageDraw

from server.core.languages import Language
from server.core.viewer import Viewer
from server.demonstration import people
from server.demonstration.crew import Crew
from server.domains.verification import documents, submitting
from server.domains.verification.numbers import credit_check, organisation_check
from server.domains.verification.words import DocumentType

CARD, LICENCE = (856, 540), (900, 640)
TITLES = {
    "front": "SPECIMEN  ID CARD  FRONT",
    "back": "SPECIMEN  ID CARD  BACK",
    "licence": "SPECIMEN  BUSINESS LICENCE",
}


async def submit(crew: Crew) -> None:
    """A renewal whose number another account has, one that nobody else has, and an organisation."""
    await _person(crew.customers[3], twin=True)
    await _person(crew.customers[4], twin=False)
    await _organisation(crew.customers[5])


def specimen(side: str) -> bytes:
    """A drawing that nobody takes for a document."""
    size = LICENCE if side == "licence" else CARD
    image = Image.new("RGB", size, "#e8eef5")
    draw = ImageDraw.Draw(image)
    draw.rounded_rectangle((20, 20, size[0] - 20, size[1] - 20), 28, outline="#3a5a86", width=5)
    draw.text((60, 60), TITLES[side], fill="#22344f", font_size=34)
    for line in range(4):
        draw.rectangle((60, 170 + line * 70, 420 + line % 2 * 60, 192 + line * 70), fill="#b9c7da")
    if side == "front":
        draw.rectangle((size[0] - 270, 140, size[0] - 80, 390), fill="#9fb3cd")
    draw.text((60, size[1] - 80), "NOT A DOCUMENT", fill="#a02a2a", font_size=28)
    written = io.BytesIO()
    image.save(written, "PNG")
    return written.getvalue()


async def _person(viewer: Viewer, *, twin: bool) -> None:
    assert viewer.user_id is not None
    keys = [await documents.upload(viewer, side, specimen(side)) for side in ("front", "back")]
    number = people.resident_number(viewer.user_id + (1 if twin else 0))
    given = submitting.Person(viewer.name, DocumentType.RESIDENT_ID, number, keys, Language.ZH_CN)
    await submitting.submit_person(viewer, given)


async def _organisation(viewer: Viewer) -> None:
    key = await documents.upload(viewer, "licence", specimen("licence"))
    first = f"91110000{'00010001'}{organisation_check('00010001')}"
    code = first + credit_check(first)
    given = submitting.Organisation("北京示例商贸有限公司", code, viewer.name, [key], Language.ZH_CN)
    await submitting.submit_organisation(viewer, given)
