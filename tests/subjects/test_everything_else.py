"""What other domains know of a person: in their copy in clear, and gone with their account."""

from typing import Any

import orjson
import pytest

from server.core import database
from server.core.clock import now
from server.core.crypto import sealer
from server.core.errors import NotFound
from server.domains.explanations import denials
from server.domains.explanations.models import Denial
from server.domains.files import sealing
from server.domains.files.models import File
from server.domains.security.models import Detection, DetectionKind
from server.domains.security.service import notice
from server.domains.users.models import Device, Passkey
from server.domains.verification import subjects
from server.domains.verification.models import Certificate, VerificationCase, VerificationDocument
from server.domains.verification.words import CaseState, CertificateState
from tests.subjects.asking import Subject, subject
from tests.subjects.test_deletion import deleted
from tests.subjects.test_exports import fetched
from tests.support.graph import Graph
from tests.support.people import People
from tests.support.post_room import PostRoom
from tests.support.verifying import Verifying, resident_number

NUMBER = resident_number(731)


@pytest.fixture
async def known(graph: Graph, people: People, post_room: PostRoom) -> Subject:
    """Somebody with a case, a certificate, a passkey, a device, something that was noticed, and something refused."""
    asking = await subject(graph)
    await Verifying(graph, people).person(asking.viewer, name="孙丽丽", number=NUMBER)
    at, row = now(), "5d0f3c70-0000-4000-8000-000000000001"
    async with database.transaction():
        await Certificate.create(
            holder_id=asking.user.id,
            state=CertificateState.ACTIVE,
            fingerprint="ab" * 32,
            serial="7b",
            issuer="CN=An authority",
            algorithm="RSA 2048",
            seal_row=row,
            chain_sealed=sealer().seal("a chain", table="certificates", column="chain", row=row),
            valid_from=at,
            valid_until=at,
            bound_at=at,
        )
        await Passkey.create(
            user_id=asking.user.id,
            relying_party="localhost",
            credential_id="one",
            public_key=b"key",
            sign_count=0,
            transports="",
            aaguid="",
            name="Blue key",
            is_synced=False,
            created_at=at,
        )
        await Device.create(user_id=asking.user.id, look_index="l" * 32, first_seen_at=at, last_seen_at=at)
        await notice(
            DetectionKind.NEW_DEVICE, user_id=asking.user.id, address_block="203.0.113.0/24", details="Firefox"
        )
    denials.denials().note(asking.viewer, "messages:read", "messages")
    await denials.denials().write()
    return asking


async def test_a_copy_has_it_in_clear(known: Subject) -> None:
    await known.ask("EXPORT")

    [request] = await known.seen()
    found: dict[str, Any] = orjson.loads(await fetched(known.viewer, request["jsonUrl"]))

    assert [(one["name"], one["number"], one["state"]) for one in found["verifications"]] == [
        ("孙丽丽", NUMBER, "submitted")
    ]
    assert [(one["issuer"], one["serial"]) for one in found["certificates"]] == [("CN=An authority", "7b")]
    assert [one["display_name"] for one in found["passkeys"]] == ["Blue key"]
    assert len(found["devices"]) == 2, "this one, and that of the sign-in"
    assert [(one["permission"], one["times"]) for one in found["denials"]] == [("messages:read", 1)]
    assert [(one["address_block"], one["details"]) for one in found["detections"]] == [("203.0.113.0/24", "Firefox")]


async def test_none_of_it_can_be_read_once_the_account_is_deleted(known: Subject, people: People) -> None:
    [file] = await File.filter(id__in=await VerificationDocument.all().values_list("file_id", flat=True))
    assert await sealing.opened(file)

    done = await deleted(known, people)

    kept: Any = done["kept"]
    assert "VERIFICATION" in [one["name"] for one in kept]
    case = await VerificationCase.get(applicant_id=known.user.id)
    assert case.state is CaseState.WITHDRAWN
    assert (case.subject_sealed, case.name_masked, case.number_masked, case.number_index) == (None, "", "", "")
    with pytest.raises(NotFound):
        subjects.opened(case)
    certificate = await Certificate.get(holder_id=known.user.id)
    assert (certificate.state, certificate.chain_sealed) == (CertificateState.REVOKED, None)
    assert (certificate.serial, certificate.issuer) == ("", "")
    assert certificate.fingerprint != "ab" * 32
    assert await File.filter(id=file.id, key_sealed__isnull=False).count() == 0
    for model in (Passkey, Device, Denial):
        assert await model.filter(user_id=known.user.id).count() == 0
    [noticed] = await Detection.filter(user_id=known.user.id, kind=DetectionKind.NEW_DEVICE)
    assert (noticed.address_block, noticed.details) == (None, None)
