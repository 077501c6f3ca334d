"""Applicants with their documents, and reviewers, through the graph."""

import io
import itertools
from dataclasses import dataclass
from typing import Any

from PIL import Image

from server.core import database, global_ids
from server.core.languages import Language
from server.core.viewer import Viewer
from server.domains.users import second_factors
from server.domains.users.models import User
from server.domains.verification import documents, reviewing, submitting
from server.domains.verification.models import VerificationCase
from server.domains.verification.numbers import credit_check, organisation_check, resident_check
from server.domains.verification.words import DocumentType
from tests.support.graph import Graph
from tests.support.people import People

_serials = itertools.count(1)
NO_VALUES = frozenset({"verificationClaim", "verificationRelease", "verificationWithdraw"})
"""Mutations that take no values that could be wrong."""

CASE = "id kind state version nameMasked numberMasked reason note answer inPerson isMine duplicate expiresAt"


def picture(size: tuple[int, int] = (320, 200), form: str = "PNG") -> bytes:
    """A picture of a document."""
    written = io.BytesIO()
    Image.new("RGB", size, "#2255aa").save(written, form)
    return written.getvalue()


def resident_number(serial: int | None = None) -> str:
    """A resident number of the right form that nobody has had before."""
    first = f"11010119900307{(serial or next(_serials)) % 1000:03d}"
    return first + resident_check(first)


def credit_number(serial: int | None = None) -> str:
    """A credit code of the right form that nobody has had before."""
    organisation = f"{(serial or next(_serials)) % 10**8:08d}"
    first = f"91110000{organisation}{organisation_check(organisation)}"
    return first + credit_check(first)


async def case_of(key: str) -> VerificationCase:
    """The row of a case's global id."""
    return await VerificationCase.get(id=global_ids.decode_as("VerificationCase", key))


@dataclass
class Verifying:
    """What applicants and reviewers do, one call each; answers are the mutations' own."""

    graph: Graph
    people: People

    async def document(self, viewer: Viewer, side: str = "FRONT") -> str:
        """An uploaded picture's id."""
        return global_ids.encode("VerificationDocument", await documents.upload(viewer, side, picture()))

    async def person(self, viewer: Viewer, **changed: Any) -> dict[str, Any]:
        """Submit a person."""
        given = {"name": "李雷雷", "number": resident_number(), "language": "EN", **changed}
        if "documentIds" not in given:
            given["documentIds"] = [await self.document(viewer)]
        return await self("verificationSubmitPerson", viewer, **given)

    async def organisation(self, viewer: Viewer, **changed: Any) -> dict[str, Any]:
        """Submit an organisation."""
        given = {
            "name": "北京驿站商贸有限公司",
            "creditCode": credit_number(),
            "legalRepresentative": "韩梅梅",
            **changed,
        }
        if "documentIds" not in given:
            given["documentIds"] = [await self.document(viewer, "LICENCE")]
        return await self("verificationSubmitOrganisation", viewer, **given)

    async def step(self, name: str, viewer: Viewer, case: dict[str, Any], **given: Any) -> dict[str, Any]:
        """A step with a case, at its present version."""
        version = (await case_of(case["id"])).version
        return await self(name, viewer, **{"id": case["id"], "expectedVersion": version, **given})

    async def claimed(self, reviewer: Viewer, case: dict[str, Any]) -> dict[str, Any]:
        """A case in the reviewer's hands."""
        return await self.step("verificationClaim", reviewer, case)

    async def approved(self, viewer: Viewer, reviewer: Viewer, **given: Any) -> dict[str, Any]:
        """A person approved, from the beginning."""
        case = await self.person(viewer)
        await self.claimed(reviewer, case)
        return await self.step("verificationDecide", reviewer, case, approve=True, **given)

    async def __call__(self, mutation: str, viewer: Viewer, /, **given: Any) -> dict[str, Any]:
        """Any of the mutations with cases."""
        wrong = "" if mutation in NO_VALUES else "... on InvalidInput { issues { path code } }"
        document = (
            f"mutation M($input: {mutation[0].upper()}{mutation[1:]}Input!) {{ {mutation}(input: $input) {{ __typename "
            f"... on VerificationCase {{ {CASE} availableActions {{ action enabled reasons {{ code }} }} }} "
            f"... on Error {{ code message }} {wrong} }} }}"
        )
        found: dict[str, Any] = (await self.graph(viewer, document, input=given)).data[mutation]
        return found


async def verified_person(user: User, reviewer: Viewer, number: str, *, in_person: bool = False) -> VerificationCase:
    """Somebody's approved case, by the services."""
    viewer = Viewer(user_id=user.id, name=user.display_name, kind=user.kind.value, stage=reviewer.stage)
    key = await documents.upload(viewer, "front", picture())
    given = submitting.Person("李雷雷", DocumentType.RESIDENT_ID, number, [key], Language.EN)
    case_id = await submitting.submit_person(viewer, given)
    await reviewing.claim(reviewer, case_id, 1)
    await reviewing.decide(reviewer, case_id, 2, reviewing.Decision(True, in_person=in_person))
    return await VerificationCase.get(id=case_id)


async def with_second_factor(user: User) -> None:
    """Give somebody an authenticator."""
    async with database.transaction():
        await second_factors.confirm_for(user)
