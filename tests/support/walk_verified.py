"""The mutations of verification, each as somebody who may does it once successfully."""

import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from server.cli.test_authority import Authority, Issued
from server.core import global_ids
from server.core.viewer import Viewer
from server.domains.users.models import User
from server.domains.verification import certificates, challenges, trust
from tests.support.certificates import signature
from tests.support.graph import Graph
from tests.support.people import People
from tests.support.post_room import PostRoom
from tests.support.verifying import Verifying, credit_number, resident_number, verified_person

Prepared = tuple[Viewer, dict[str, Any]]
DECISION = {"approve": True}
QUESTION = {"reason": "UNREADABLE", "note": "blurred"}


class Verified:
    """`steps` prepare a mutation each: who does it, and with what."""

    def __init__(self, graph: Graph, people: People, sign_in: Callable[[User], Awaitable[Viewer]]) -> None:
        self._people, self._sign_in = people, sign_in
        self._verifying = Verifying(graph, people)
        self.steps: dict[str, Callable[[], Awaitable[Prepared]]] = {
            "verificationSubmitPerson": self._person,
            "verificationSubmitOrganisation": self._organisation,
            "verificationAnswer": self._answer,
            "verificationWithdraw": self._withdraw,
            "verificationClaim": self._claim,
            "verificationRelease": self._claimed(),
            "verificationRequestInfo": self._claimed(**QUESTION),
            "verificationDecide": self._claimed(**DECISION),
            "verificationReveal": self._reveal,
            "verificationRevoke": self._revoke,
            "certificateBind": self._bind,
            "certificateChallenge": self._challenge,
            "certificateProve": self._prove,
            "certificateSuspend": self._challenge,
        }

    async def _applicant(self) -> Viewer:
        PostRoom().open()
        return await self._people.viewer("customer")

    async def _person(self) -> Prepared:
        viewer = await self._applicant()
        documents = [await self._verifying.document(viewer)]
        return viewer, {"name": "李雷雷", "number": resident_number(), "documentIds": documents}

    async def _organisation(self) -> Prepared:
        viewer = await self._applicant()
        documents = [await self._verifying.document(viewer, "LICENCE")]
        names = {"name": "北京驿站商贸有限公司", "legalRepresentative": "韩梅梅"}
        return viewer, {**names, "creditCode": credit_number(), "documentIds": documents}

    async def _withdraw(self) -> Prepared:
        viewer = await self._applicant()
        return viewer, {"id": (await self._verifying.person(viewer))["id"], "expectedVersion": 1}

    async def _claim(self) -> Prepared:
        _, given = await self._withdraw()
        return await self._people.viewer("clerk"), given

    def _claimed(self, **further: Any) -> Callable[[], Awaitable[Prepared]]:
        async def prepared() -> Prepared:
            clerk, given = await self._claim()
            await self._verifying("verificationClaim", clerk, **given)
            return clerk, {**given, "expectedVersion": 2, **further}

        return prepared

    async def _reveal(self) -> Prepared:
        clerk, given = await self._claimed()()
        return clerk, {"id": given["id"]}

    async def _answer(self) -> Prepared:
        viewer, given = await self._withdraw()
        clerk = await self._people.viewer("clerk")
        await self._verifying("verificationClaim", clerk, **given)
        await self._verifying("verificationRequestInfo", clerk, **{**given, "expectedVersion": 2, **QUESTION})
        return viewer, {**given, "expectedVersion": 3, "message": "Here it is."}

    async def _revoke(self) -> Prepared:
        clerk, given = await self._claimed(**DECISION)()
        await self._verifying("verificationDecide", clerk, **given)
        guard = await self._people.viewer("security_administrator")
        return guard, {"id": given["id"], "expectedVersion": 3, "reason": "HOLDER_ASKED"}

    async def _holder(self) -> tuple[Viewer, Issued]:
        PostRoom().open()
        user, number = await self._people.user("customer"), resident_number()
        await verified_person(user, await self._people.viewer("clerk"), number)
        authority = Authority.founded()
        file = Path(tempfile.mkdtemp()) / "revoked.pem"
        file.write_bytes(authority.revoked())
        trust.use_trust(trust.Trust([authority.root.certificate, authority.issuer.certificate], [str(file)]))
        return await self._sign_in(user), authority.issued("李雷雷", number)

    async def _bind(self) -> Prepared:
        viewer, issued = await self._holder()
        return viewer, {"certificate": issued.pem}

    async def _challenge(self) -> Prepared:
        viewer, issued = await self._holder()
        key = await certificates.bind(viewer, issued.pem)
        return viewer, {"id": global_ids.encode("Certificate", key)}

    async def _prove(self) -> Prepared:
        viewer, issued = await self._holder()
        key = await certificates.bind(viewer, issued.pem)
        asked = await challenges.begin(viewer, key, "")
        signed = signature(issued, asked.text, "ECDSA_SHA256")
        challenge = global_ids.encode("CertificateChallenge", asked.id)
        return viewer, {"challengeId": challenge, "algorithm": "ECDSA_SHA256", "signature": signed}
