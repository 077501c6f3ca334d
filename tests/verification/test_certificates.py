"""Certificates: bound where everything about them is right, proved by their key, once."""

import asyncio
import base64
import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID

from server.cli.test_authority import NO_USAGE, Authority, Issued
from server.core import global_ids
from server.core.clock import now
from server.core.viewer import Viewer
from server.domains.users import sessions
from server.domains.users.models import User
from server.domains.verification import trust
from server.domains.verification.models import Certificate, CertificateChallenge, VerificationCase
from tests.support.certificates import signature, trusting
from tests.support.people import People
from tests.support.verifying import Verifying, resident_number, verified_person, with_second_factor
from tests.support.walk import signed_in

BIND = """mutation B($input: CertificateBindInput!) { certificateBind(input: $input) { __typename
  ... on Certificate { id state algorithm } ... on Error { code } ... on InvalidCertificate { reason } } }"""
CHALLENGE = """mutation C($input: CertificateChallengeInput!) { certificateChallenge(input: $input) { __typename
  ... on CertificateChallenge { challengeId text expiresAt } ... on Error { code } } }"""
PROVE = """mutation P($input: CertificateProveInput!) { certificateProve(input: $input) { __typename
  ... on Certificate { id state case { kind state } } ... on Error { code } ... on InvalidCertificate { reason } } }"""
SUSPEND = """mutation S($input: CertificateSuspendInput!) { certificateSuspend(input: $input) { __typename
  ... on Certificate { state } ... on Error { code } } }"""
ASSURANCE = "{ assurance { level factors next { level missing } limits { accountClass daily { amount } } } }"
ALGORITHMS = ["RSA_PSS_SHA256", "RSA_PKCS1_SHA256", "ECDSA_SHA256"]
AUTHORITY = Authority.founded()


class Holding:
    """Somebody verified, whose certificates name them."""

    def __init__(self, verifying: Verifying, viewer: Viewer, number: str) -> None:
        self.verifying, self.viewer, self.number = verifying, viewer, number

    async def bind(self, text: str, viewer: Viewer | None = None) -> dict[str, Any]:
        answer = await self.verifying.graph(viewer or self.viewer, BIND, input={"certificate": text})
        found: dict[str, Any] = answer.data["certificateBind"]
        return found

    async def challenge(self, key: str, context: str = "", viewer: Viewer | None = None) -> dict[str, Any]:
        given = {"id": key, "context": context}
        found: dict[str, Any] = (await self.verifying.graph(viewer or self.viewer, CHALLENGE, input=given)).data[
            "certificateChallenge"
        ]
        return found

    async def prove(
        self, challenge: dict[str, Any], signed: str, algorithm: str, viewer: Viewer | None = None
    ) -> dict[str, Any]:
        given = {"challengeId": challenge["challengeId"], "signature": signed, "algorithm": algorithm}
        found: dict[str, Any] = (await self.verifying.graph(viewer or self.viewer, PROVE, input=given)).data[
            "certificateProve"
        ]
        return found

    async def proved(self, issued: Issued, algorithm: str = "ECDSA_SHA256") -> dict[str, Any]:
        """Bound and proved."""
        bound = await self.bind(issued.pem)
        challenge = await self.challenge(bound["id"])
        return await self.prove(challenge, signature(issued, challenge["text"], algorithm), algorithm)

    async def level(self, viewer: Viewer | None = None) -> str:
        answer = await self.verifying.graph(viewer or self.viewer, ASSURANCE)
        return str(answer.data["assurance"]["level"])


@pytest.fixture
def trusted(tmp_path: Path) -> Iterator[None]:
    """The authority of these tests is trusted, and has revoked nothing."""
    with trusting(AUTHORITY, tmp_path):
        yield


@pytest.fixture
async def holding(verifying: Verifying, people: People, trusted: None) -> Holding:
    """Somebody verified in person, with a second factor."""
    user, number = await people.user("customer"), resident_number()
    await verified_person(user, await people.viewer("clerk"), number, in_person=True)
    await with_second_factor(user)
    return Holding(verifying, await signed_in(user), number)


@pytest.mark.parametrize("algorithm", ALGORITHMS)
async def test_a_proof_by_any_algorithm_lifts_the_session_to_the_highest_level(
    holding: Holding, algorithm: str, tmp_path: Path, stopped_clock: Callable[[timedelta], None]
) -> None:
    founded = Authority.founded()  # on the stopped clock's day
    issued = founded.issued("李雷雷", holding.number, kind="rsa" if "RSA" in algorithm else "ecdsa")
    with trusting(founded, tmp_path):
        assert await holding.level() == "L3"
        proved = await holding.proved(issued, algorithm)
        assert (proved["state"], proved["case"]) == ("ACTIVE", {"kind": "CERTIFICATE", "state": "APPROVED"})
        assert await holding.level() == "L4"

        other = await signed_in_again(holding)
        assert await holding.level(other) == "L3"
        stopped_clock(timedelta(minutes=15))
        assert await holding.level() == "L3"


async def signed_in_again(holding: Holding) -> Viewer:
    return await signed_in(await User.get(id=holding.viewer.user_id))


def _with(*extensions: x509.ExtensionType) -> list[tuple[x509.ExtensionType, bool]]:
    usual: dict[type, x509.ExtensionType] = {
        x509.BasicConstraints: x509.BasicConstraints(ca=False, path_length=None),
        x509.KeyUsage: x509.KeyUsage(**{**NO_USAGE, "digital_signature": True}),
        x509.ExtendedKeyUsage: x509.ExtendedKeyUsage([ExtendedKeyUsageOID.CLIENT_AUTH]),
    }
    for one in extensions:
        usual[type(one)] = one
    return [(one, True) for one in usual.values()]


WRONG: dict[str, Callable[[str], Issued]] = {
    "EXPIRED": lambda number: AUTHORITY.issued("x", number, valid=(now() - timedelta(days=9), now() - timedelta(1))),
    "NOT_YET_VALID": lambda number: AUTHORITY.issued("x", number, valid=(now() + timedelta(1), now() + timedelta(9))),
    "WEAK_KEY of long ago": lambda number: AUTHORITY.issued("x", number, kind="rsa", bits=1024),
    "WEAK_KEY of 112 bits": lambda number: AUTHORITY.issued("x", number, kind="rsa", bits=2048),
    "AUTHORITY": lambda number: AUTHORITY.issued(
        "x", number, extensions=_with(x509.BasicConstraints(ca=True, path_length=None))
    ),
    "KEY_USAGE": lambda number: AUTHORITY.issued(
        "x", number, extensions=_with(x509.KeyUsage(**{**NO_USAGE, "key_encipherment": True}))
    ),
    "EXTENDED_KEY_USAGE": lambda number: AUTHORITY.issued(
        "x", number, extensions=_with(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]))
    ),
    "UNTRUSTED": lambda number: Authority.founded().issued("x", number),
    "SUBJECT": lambda number: AUTHORITY.issued("x", resident_number()),
    "SUBJECT by none": lambda number: AUTHORITY.issued("x", None),
}


@pytest.mark.parametrize("case", WRONG)
async def test_a_certificate_with_anything_wrong_is_not_bound(holding: Holding, case: str) -> None:
    answer = await holding.bind(WRONG[case](holding.number).pem)
    assert (answer["code"], answer["reason"]) == ("INVALID_CERTIFICATE", case.split()[0])
    assert await Certificate.all().count() == 0


async def test_a_strong_key_under_an_authority_s_weak_one_is_not_bound(holding: Holding, tmp_path: Path) -> None:
    weak = Authority.founded(issuer_key=rsa.generate_private_key(65537, 2048))
    with trusting(weak, tmp_path):
        answer = await holding.bind(weak.issued("李雷雷", holding.number).pem)

    assert (answer["code"], answer["reason"]) == ("INVALID_CERTIFICATE", "WEAK_KEY")


NOT_CERTIFICATES = ("", "no certificate", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----", "A" * 50_000)


@pytest.mark.parametrize("text", NOT_CERTIFICATES)
async def test_what_is_no_certificate_is_said_to_be_none(holding: Holding, text: str) -> None:
    assert (await holding.bind(text))["reason"] == "UNREADABLE"


async def test_a_certificate_may_come_as_der_and_with_its_issuer(holding: Holding) -> None:
    one, other = AUTHORITY.issued("李雷雷", holding.number), AUTHORITY.issued("李雷雷", holding.number, kind="rsa")
    der = base64.b64encode(one.certificate.public_bytes(Encoding.DER)).decode()
    assert (await holding.bind(der))["state"] == "PENDING"
    assert (await holding.bind(other.pem + AUTHORITY.issuer.pem))["algorithm"] == "RSA-3072"


async def test_a_certificate_is_bound_once(holding: Holding, people: People) -> None:
    issued = AUTHORITY.issued("李雷雷", holding.number)
    await holding.bind(issued.pem)
    assert (await holding.bind(issued.pem))["reason"] == "ALREADY_BOUND"


async def test_without_a_verified_identity_nothing_is_bound(holding: Holding, people: People) -> None:
    somebody = await people.viewer("customer")
    answer = await holding.bind(AUTHORITY.issued("x", holding.number).pem, somebody)
    assert answer["code"] == "ASSURANCE_TOO_LOW"


async def test_a_revoked_certificate_is_not_bound_and_one_revoked_later_is_ended_at_its_next_proof(
    holding: Holding, tmp_path: Path
) -> None:
    issued, other = AUTHORITY.issued("李雷雷", holding.number), AUTHORITY.issued("李雷雷", holding.number)
    with trusting(AUTHORITY, tmp_path, other):
        assert (await holding.bind(other.pem))["reason"] == "REVOKED"
    assert (await holding.proved(issued))["state"] == "ACTIVE"
    with trusting(AUTHORITY, tmp_path, issued):
        found = await Certificate.get()
        challenge = await holding.challenge(global_ids.encode("Certificate", found.id))
        again = await holding.prove(challenge, signature(issued, challenge["text"], "ECDSA_SHA256"), "ECDSA_SHA256")
    assert again["reason"] == "REVOKED"
    assert (await Certificate.get()).state.name == "REVOKED"
    assert await holding.level() == "L3"


async def test_without_the_authority_s_list_nothing_is_relied_on(holding: Holding, tmp_path: Path) -> None:
    issued = AUTHORITY.issued("李雷雷", holding.number)
    with trusting(AUTHORITY, tmp_path, lists=""):
        assert (await holding.bind(issued.pem))["reason"] == "REVOCATION_UNKNOWN"


class Asked(BaseHTTPRequestHandler):
    """Notes that somebody came."""

    seen: list[str] = []  # noqa: RUF012
    answer: bytes = b""
    redirect: str = ""

    def do_GET(self) -> None:
        Asked.seen.append(self.path)
        self.send_response(302 if self.redirect and self.path == "/moved" else 200)
        if self.path == "/moved":
            self.send_header("Location", self.redirect)
        self.end_headers()
        self.wfile.write(Asked.answer)

    def log_message(self, *_: Any) -> None:
        return


@pytest.fixture
def here() -> Iterator[str]:
    """A server on this machine that certificates point to."""
    server = HTTPServer(("127.0.0.1", 0), Asked)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    Asked.seen, Asked.answer, Asked.redirect = [], b"", ""
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


async def test_an_address_within_a_certificate_is_not_asked(holding: Holding, here: str) -> None:
    place = [x509.UniformResourceIdentifier(f"{here}/own.crl")]
    point = x509.CRLDistributionPoints([x509.DistributionPoint([*place], None, None, None)])
    access = x509.AuthorityInformationAccess(
        [x509.AccessDescription(x509.oid.AuthorityInformationAccessOID.OCSP, place[0])]
    )
    issued = AUTHORITY.issued("李雷雷", holding.number, extensions=[*_with(), (point, False), (access, False)])

    assert (await holding.bind(issued.pem))["state"] == "PENDING"

    assert Asked.seen == []


async def test_a_list_is_fetched_from_where_the_operator_says_and_follows_no_redirect(here: str) -> None:
    Asked.answer = AUTHORITY.revoked()
    found = trust.Trust([], [f"{here}/lists.pem"])
    assert (len(await found.revocation_lists()), Asked.seen) == (2, ["/lists.pem"])
    await found.revocation_lists()
    assert Asked.seen == ["/lists.pem"]

    Asked.redirect = f"{here}/elsewhere"
    assert await trust.Trust([], [f"{here}/moved"]).revocation_lists() == []
    assert Asked.seen == ["/lists.pem", "/moved"]


async def test_a_challenge_is_answered_once_in_time_by_its_session_and_over_its_own_text(
    holding: Holding, people: People, tmp_path: Path, stopped_clock: Callable[[timedelta], None]
) -> None:
    founded = Authority.founded()
    issued = founded.issued("李雷雷", holding.number)
    with trusting(founded, tmp_path):
        bound = (await holding.bind(issued.pem))["id"]
        one, other = await holding.challenge(bound, "order 1"), await holding.challenge(bound, "order 2")
        crossed = signature(issued, other["text"], "ECDSA_SHA256")
        assert (await holding.prove(one, crossed, "ECDSA_SHA256"))["reason"] == "SIGNATURE"
        right = signature(issued, one["text"], "ECDSA_SHA256")
        assert (await holding.prove(one, right, "ECDSA_SHA256"))["reason"] == "SIGNATURE", "used up by a wrong answer"
        elsewhere = await signed_in_again(holding)
        assert (await holding.prove(other, crossed, "ECDSA_SHA256", elsewhere))["reason"] == "SIGNATURE"
        stranger = await signed_in(await people.user("customer"))
        assert (await holding.prove(other, crossed, "ECDSA_SHA256", stranger))["reason"] == "SIGNATURE"
        assert (await holding.prove(other, crossed, "RSA_PSS_SHA256"))["reason"] == "SIGNATURE"
        late = await holding.challenge(bound)
        stopped_clock(timedelta(seconds=120))
        signed = signature(issued, late["text"], "ECDSA_SHA256")
        assert (await holding.prove(late, signed, "ECDSA_SHA256"))["reason"] == "SIGNATURE"
        good = await holding.challenge(bound)
        signed = signature(issued, good["text"], "ECDSA_SHA256")
        first = await holding.prove(good, signed, "ECDSA_SHA256")
        again = await holding.prove(good, signed, "ECDSA_SHA256")
    assert (first["state"], again["reason"]) == ("ACTIVE", "SIGNATURE")
    assert await VerificationCase.filter(kind="certificate").count() == 1


async def test_of_many_answers_at_once_one_counts(holding: Holding) -> None:
    issued = AUTHORITY.issued("李雷雷", holding.number)
    bound = (await holding.bind(issued.pem))["id"]
    challenge = await holding.challenge(bound)
    signed = signature(issued, challenge["text"], "ECDSA_SHA256")
    answers = await asyncio.gather(*(holding.prove(challenge, signed, "ECDSA_SHA256") for _ in range(10)))
    assert [one["__typename"] for one in answers].count("Certificate") == 1


async def test_a_lost_key_is_not_used_again(holding: Holding) -> None:
    issued = AUTHORITY.issued("李雷雷", holding.number)
    proved = await holding.proved(issued)
    assert await holding.level() == "L4"
    given = {"id": proved["id"]}
    answer = await holding.verifying.graph(holding.viewer, SUSPEND, input=given)
    assert answer.data["certificateSuspend"]["state"] == "SUSPENDED"
    assert await holding.level() == "L3"
    assert (await holding.challenge(proved["id"]))["code"] == "NOT_FOUND"


async def test_a_signature_is_kept_when_its_session_is_forgotten(
    holding: Holding, tmp_path: Path, stopped_clock: Callable[[timedelta], None]
) -> None:
    founded = Authority.founded()
    with trusting(founded, tmp_path):
        assert (await holding.proved(founded.issued("李雷雷", holding.number)))["state"] == "ACTIVE"
    stopped_clock(timedelta(days=400))
    await sessions.forget()
    (kept,) = await CertificateChallenge.all()
    assert (kept.session_id, kept.signature is None) == (None, False)
