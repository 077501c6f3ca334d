"""Certificates bound to accounts: presented once, proved by their key, suspended when the key is lost."""

import uuid
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from tortoise.exceptions import IntegrityError

from server.core import database
from server.core.authorization import require
from server.core.clock import now
from server.core.crypto import sealer
from server.core.errors import AssuranceTooLow, InvalidCertificate, NotFound
from server.core.transitions import check_transition
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.users.budgets import Budget, spend, subject
from server.domains.verification import chains, levels
from server.domains.verification.models import Certificate, VerificationCase
from server.domains.verification.numbers import normalised
from server.domains.verification.states import CERTIFICATE_TRANSITIONS
from server.domains.verification.subjects import number_index
from server.domains.verification.trust import trust
from server.domains.verification.words import CaseKind, CertificateState, Factor, Level

TABLE, COLUMN = "certificates", "chain"
C = CertificateState
BINDINGS = Budget(10, 3_600)


async def bind(viewer: Viewer, text: str) -> int:
    """Bind a certificate that names the viewer's verified identity; its key. It counts once its key has signed a challenge.

    Raises InvalidCertificate, AssuranceTooLow without a verified identity, TooManyAttempts.
    """
    require(viewer, Permission.CERTIFICATES_BIND)
    assert viewer.user_id is not None
    await spend((BINDINGS, subject("verification.certificates", str(viewer.user_id))))
    presented = chains.read(text)
    await chains.check(presented, trust(), now())
    async with database.transaction():
        await _check_holder(viewer.user_id, presented.leaf)
        made = _made(viewer.user_id, presented)
        await _keep(made)
        changes = {"fingerprint": (None, made.fingerprint[:16]), "state": (None, made.state.name)}
        await audit.record(viewer, Permission.CERTIFICATES_BIND, ("Certificate", made.id), changes=changes)
    return int(made.id)


async def suspend(viewer: Viewer, certificate_id: int) -> int:
    """Stop using a certificate whose key was lost. Raises NotFound, InvalidTransition."""
    scope = require(viewer, Permission.CERTIFICATES_SUSPEND)
    async with database.transaction():
        rows = Certificate.filter(database.admitted(Certificate, scope), id=certificate_id)
        found = await rows.select_for_update().first()
        if found is None:
            raise NotFound
        before = found.state
        check_transition(CERTIFICATE_TRANSITIONS, before, C.SUSPENDED)
        await end(found, C.SUSPENDED)
        changes = {"state": (before.name, found.state.name)}
        await audit.record(viewer, Permission.CERTIFICATES_SUSPEND, ("Certificate", found.id), changes=changes)
    return certificate_id


async def end(found: Certificate, state: CertificateState) -> None:
    """Bring a certificate to a state it is not used in, within the present transaction."""
    found.state, found.ended_at, found.version = state, now(), found.version + 1
    await found.save()


def presented_of(found: Certificate) -> chains.Presented:
    """The certificate and its issuers as they were bound."""
    sealed: Any = found.chain_sealed
    return chains.read(sealer().open(sealed, table=TABLE, column=COLUMN, row=found.seal_row))


def _made(user_id: int, presented: chains.Presented) -> Certificate:
    leaf, row = presented.leaf, str(uuid.uuid4())
    pem = b"".join(one.public_bytes(Encoding.PEM) for one in (leaf, *presented.others)).decode()
    return Certificate(
        holder_id=user_id,
        state=C.PENDING,
        fingerprint=leaf.fingerprint(SHA256()).hex(),
        serial=f"{leaf.serial_number:x}"[:64],
        issuer=leaf.issuer.rfc4514_string()[:200],
        algorithm=chains.algorithm(leaf),
        seal_row=row,
        chain_sealed=sealer().seal(pem, table=TABLE, column=COLUMN, row=row),
        valid_from=leaf.not_valid_before_utc,
        valid_until=leaf.not_valid_after_utc,
        bound_at=now(),
    )


async def _check_holder(user_id: int, leaf: x509.Certificate) -> None:
    """The certificate has to name a number that was verified for this account, compared by blind index."""
    cases: list[VerificationCase] = [
        case for case in await levels.held(user_id) if case.kind in (CaseKind.PERSON, CaseKind.ORGANISATION)
    ]
    if not cases:
        present = (await levels.standing(user_id)).level
        raise AssuranceTooLow(Level.L2.name, present.name, [Factor.PERSON.name])
    number = chains.holder_number(leaf)
    clean = "" if number is None else normalised(number)
    if all(number_index(case.document_type, clean) != case.number_index for case in cases):
        raise InvalidCertificate(
            "SUBJECT", "The certificate's serialNumber is not the number verified for this account."
        )


async def _keep(made: Certificate) -> None:
    try:
        async with database.savepoint():
            await made.save()
    except IntegrityError as taken:
        raise InvalidCertificate("ALREADY_BOUND", "The certificate is bound already.") from taken
