"""Every mutation, done once successfully by somebody who may: what tests about all mutations stand on."""

from collections.abc import Awaitable, Callable
from typing import Any

from server.core import database, global_ids
from server.core.clock import now
from server.core.languages import Language
from server.core.viewer import ANONYMOUS, Stage, Viewer
from server.domains.explanations import denials
from server.domains.explanations.models import Denial
from server.domains.jobs import service as jobs
from server.domains.jobs.embedded import drain
from server.domains.jobs.queue import enqueue
from server.domains.jobs.words import JobKind
from server.domains.permissions import first_administrator
from server.domains.permissions.identification import identify
from server.domains.security.models import Detection, DetectionKind
from server.domains.security.service import notice
from server.domains.users import (
    consents,
    contact_changes,
    passkeys,
    resetting,
    second_factors,
    sessions,
    signing_in_by_passkey,
)
from server.domains.users.models import ConsentPurpose, SecondFactor, User
from server.domains.users.relying_party import relying_party
from tests.support.authenticator import ORIGIN, Authenticator
from tests.support.codes import present_code
from tests.support.graph import Graph
from tests.support.journeys import journey
from tests.support.letters import place, place_input
from tests.support.people import PASSWORD, People
from tests.support.post_room import PostRoom
from tests.support.privacy_walk import PrivacyWalk
from tests.support.registering import Registering, good
from tests.support.walk_approvals import ApprovalWalk
from tests.support.walk_assigned import AssignedWalk
from tests.support.walk_ending import EndingWalk
from tests.support.walk_programs import ProgramsWalk
from tests.support.walk_reviews import ReviewWalk
from tests.support.walk_roles import RolesWalk
from tests.support.walk_verified import Verified

PARTY = relying_party(ORIGIN)


async def signed_in(user: User, stage: Stage = Stage.COMPLETE) -> Viewer:
    """The viewer of a session just opened."""
    async with database.transaction():
        opened = await sessions.open_session(ANONYMOUS, user, stage)
    return await identify(opened.token, address="203.0.113.7", user_agent="", request_id="")


async def code_of(user: User) -> str:
    """The present code of a user's authenticator."""
    factor = await SecondFactor.get(user_id=user.id)
    return present_code(second_factors.seed_of(factor))


ALONG = {
    "orderSubmit": "DRAFT",
    "orderPay": "CREATED",
    "orderModify": "PAID",
    "orderAbandon": "MODIFYING",
    "orderHold": "PAID",
    "orderRelease": "HELD",
    "orderRedirect": "IN_TRANSIT",
    "orderComplete": "DELIVERED",
    "orderClose": "EXCEPTION_LOST",
    "shipmentAccept": "PAID",
    "shipmentScan": "ACCEPTED",
    "shipmentAwaitPickup": "AT_DELIVERY_OFFICE",
    "shipmentDeliver": "OUT_FOR_DELIVERY",
    "shipmentFail": "OUT_FOR_DELIVERY",
    "shipmentHold": "IN_TRANSIT",
    "shipmentRelease": "ON_HOLD",
    "shipmentReturn": "DELIVERY_FAILED",
    "shipmentReturned": "RETURNING",
    "shipmentUndeliverable": "RETURNING",
    "shipmentReport": "IN_TRANSIT",
    "shipmentFind": "EXCEPTION_LOST",
    "shipmentLabelPrint": "PAID",
}
"""The steps with one item, each from a state it can be taken from."""


class Walk:
    """`await walk(name)` does the mutation of that name; its answer's `__typename` is given back."""

    def __init__(self, graph: Graph, people: People) -> None:
        self._graph, self._people, self._device = graph, people, Authenticator()
        self._assigned = AssignedWalk(people)
        self.steps: dict[str, Callable[[], Awaitable[tuple[Viewer, dict[str, Any] | None]]]] = {
            "administratorCreate": self._administrator,
            "consentGive": self._consent,
            **ProgramsWalk(people, signed_in).steps,
            "consentWithdraw": self._take_back,
            **Verified(graph, people, signed_in).steps,
            **ApprovalWalk(people).steps,
            "contactChangeCancel": self._cancel_contact_change,
            "contactChangeConfirm": self._confirm_contact_change,
            "contactChangeStart": self._begin_contact_change,
            "denialAcknowledge": self._acknowledge_denial,
            "detectionAcknowledge": self._acknowledge,
            "jobCancel": self._cancel_job,
            "jobRetry": self._retry_job,
            "orderCancel": self._cancel,
            "ordersCancel": self._cancel_several,
            "shipmentsHold": self._hold_several,
            "ordersExport": self._over_a_list("ordersExport", columns=["NUMBER"], format="CSV", language="EN"),
            "shipmentsExport": self._over_a_list(
                "shipmentsExport", columns=["NUMBER"], format="XLSX", language="ZH_CN"
            ),
            "ordersCancelAll": self._over_a_list("ordersCancelAll", reason="no need"),
            "shipmentsHoldAll": self._over_a_list("shipmentsHoldAll", reason="a check"),
            "shipmentsLabelsPrint": self._print_several,
            "shipmentsLabelsPrintAll": self._over_a_list("shipmentsLabelsPrintAll", format="A6"),
            "shipmentEventsRecord": self._record_events,
            **{name: self._along(name, state) for name, state in ALONG.items()},
            "orderPlace": self._place,
            "passwordChange": self._change_password,
            "passkeyAdd": self._add_passkey,
            "passkeyOptions": self._begin_passkey,
            "passkeyRemove": self._remove_passkey,
            "passkeyRename": self._rename_passkey,
            "passwordResetConfirm": self._reset,
            "passwordResetStart": self._begin_to_reset,
            "recoveryCodesRenew": self._renew_codes,
            "registrationConfirm": self._register,
            "registrationStart": self._begin_to_register,
            "secondFactorConfirm": self._confirm_enrolment,
            "secondFactorEnrol": self._enrol,
            "sessionConfirm": self._reconfirm,
            "sessionConfirmByPasskey": self._reconfirm_by_passkey,
            "sessionConfirmPasskeyOptions": self._begin_to_reconfirm_by_passkey,
            **EndingWalk(people).steps,
            "sessionRevoke": self._revoke,
            "sessionRevokeOthers": self._plain,
            "signIn": self._sign_in,
            "signInByPasskey": self._sign_in_by_passkey,
            "signInCodeStart": self._begin_to_confirm_by_code,
            "signInConfirm": self._confirm,
            "signInConfirmByPasskey": self._confirm_by_passkey,
            "signInConfirmPasskeyOptions": self._begin_to_confirm_by_passkey,
            "signInPasskeyOptions": self._nobody,
            "signOut": self._plain,
            **PrivacyWalk(people).steps,
            **RolesWalk(people).steps,
            **self._assigned.steps,
            **ReviewWalk(people).steps,
        }

    async def __call__(self, name: str) -> str:
        viewer, given = await self.steps[name]()
        head, argument = ("mutation", "")
        if given is not None:
            head, argument = f"mutation($input: {name[0].upper()}{name[1:]}Input!)", "(input: $input)"
        document = f"{head} {{ {name}{argument} {{ __typename ... on Error {{ code message }} }} }}"
        variables: dict[str, Any] = {} if given is None else {"input": given}
        with self._assigned.approved():
            answer = await self._graph(viewer, document, origin=ORIGIN, **variables)
        assert "code" not in answer.data[name], answer.data
        return str(answer.data[name]["__typename"])

    async def _administrator(self) -> tuple[Viewer, dict[str, Any]]:
        token = await first_administrator.setup_token()
        given = {"setupToken": token, "displayName": "鲁班", "email": "first@example.cn", "password": PASSWORD}
        return ANONYMOUS, given

    async def _cancel_job(self) -> tuple[Viewer, dict[str, Any]]:
        viewer = await self._people.viewer("operator")
        async with database.transaction():
            job_id = await enqueue(JobKind.TABLES_KEEP, {}, asked_by=viewer.user_id)
        return viewer, {"id": global_ids.encode("Job", job_id), "expectedVersion": 1}

    async def _retry_job(self) -> tuple[Viewer, dict[str, Any]]:
        viewer, given = await self._cancel_job()
        await jobs.cancel(viewer, global_ids.decode_as("Job", given["id"]), 1)
        return viewer, {**given, "expectedVersion": 2}

    async def _place(self) -> tuple[Viewer, dict[str, Any]]:
        return await self._people.viewer("customer"), place_input()

    async def _cancel(self) -> tuple[Viewer, dict[str, Any]]:
        viewer = await self._people.viewer("customer")
        order_id = global_ids.encode("Order", await place(viewer))
        return viewer, {"id": order_id, "expectedVersion": 1, "reason": "no need"}

    def _along(self, name: str, state: str) -> Callable[[], Awaitable[tuple[Viewer, dict[str, Any]]]]:
        async def prepared() -> tuple[Viewer, dict[str, Any]]:
            moved = await journey(self._graph, await self._people.viewer("operator"), draft=state == "DRAFT")
            return moved.viewer, await (await moved.to(state)).given(name)

        return prepared

    async def _cancel_several(self) -> tuple[Viewer, dict[str, Any]]:
        viewer, given = await self._cancel()
        return viewer, {"items": [{"id": given["id"], "expectedVersion": 1}], "reason": "no need"}

    async def _hold_several(self) -> tuple[Viewer, dict[str, Any]]:
        viewer, given = await self._along("shipmentHold", "IN_TRANSIT")()
        return viewer, {"items": [{key: given[key] for key in ("id", "expectedVersion")}], "reason": "a check"}

    def _over_a_list(self, name: str, **given: Any) -> Callable[[], Awaitable[tuple[Viewer, dict[str, Any]]]]:
        async def prepared() -> tuple[Viewer, dict[str, Any]]:
            return await self._people.viewer("operator"), {"idempotencyKey": f"walk-{name}", **given}

        return prepared

    async def _print_several(self) -> tuple[Viewer, dict[str, Any]]:
        viewer, given = await self._along("shipmentLabelPrint", "PAID")()
        return viewer, {"ids": [given["id"]], "format": "A6", "idempotencyKey": "walk-labels"}

    async def _record_events(self) -> tuple[Viewer, dict[str, Any]]:
        moved = await (await journey(self._graph, await self._people.viewer("operator"))).to("ACCEPTED")
        event = {"number": (await moved.item()).number, "code": "EDD", "at": now().isoformat()}
        return moved.viewer, {"events": [event]}

    async def _sign_in(self) -> tuple[Viewer, dict[str, Any]]:
        await self._people.user("customer")
        return ANONYMOUS, {"login": "person1@example.cn", "password": PASSWORD}

    async def _begin_to_confirm_by_code(self) -> tuple[Viewer, dict[str, Any]]:
        PostRoom().open()
        return await signed_in(await self._people.user("customer"), Stage.SECOND_FACTOR), {"language": "EN"}

    async def _begin_to_reset(self) -> tuple[Viewer, dict[str, Any]]:
        PostRoom().open()
        await self._people.user("customer")
        return ANONYMOUS, {"contact": "person1@example.cn"}

    async def _reset(self) -> tuple[Viewer, dict[str, Any]]:
        room = PostRoom().open()
        await self._people.user("customer")
        asked = await resetting.start(ANONYMOUS, "person1@example.cn", Language.EN)
        await drain()
        code = room.code_to("person1@example.cn")
        return ANONYMOUS, {"requestToken": asked.token, "code": code, "password": "another long phrase"}

    async def _begin_contact_change(self) -> tuple[Viewer, dict[str, Any]]:
        PostRoom().open()
        viewer = await signed_in(await self._people.user("customer"))
        return viewer, {"contact": "other@example.cn", "password": PASSWORD}

    async def _confirm_contact_change(self) -> tuple[Viewer, dict[str, Any]]:
        room = PostRoom().open()
        viewer = await signed_in(await self._people.user("customer"))
        asked = await contact_changes.start(viewer, "other@example.cn", PASSWORD, Language.EN)
        await drain()
        return viewer, {"requestToken": asked.token, "code": room.code_to("other@example.cn")}

    async def _cancel_contact_change(self) -> tuple[Viewer, dict[str, Any]]:
        viewer, given = await self._confirm_contact_change()
        key = await contact_changes.confirm(viewer, given["requestToken"], given["code"])
        return viewer, {"id": global_ids.encode("ContactChange", key)}

    async def _consent(self) -> tuple[Viewer, dict[str, Any]]:
        version = consents.in_force()[ConsentPurpose.MARKETING].text_version
        viewer = await signed_in(await self._people.user("customer"))
        return viewer, {"purpose": "MARKETING", "textVersion": version}

    async def _take_back(self) -> tuple[Viewer, dict[str, Any]]:
        viewer, given = await self._consent()
        await consents.give(viewer, consents.Given(ConsentPurpose.MARKETING, given["textVersion"]))
        return viewer, {"purpose": "MARKETING"}

    async def _begin_to_register(self) -> tuple[Viewer, dict[str, Any]]:
        PostRoom().open()
        return ANONYMOUS, {"contact": "somebody@example.cn"}

    async def _register(self) -> tuple[Viewer, dict[str, Any]]:
        registering = Registering(self._graph, PostRoom().open())
        token = (await registering.start("somebody@example.cn"))["requestToken"]
        code = registering.post_room.code_to("somebody@example.cn")
        return ANONYMOUS, good(token, code)

    async def _confirm(self) -> tuple[Viewer, dict[str, Any]]:
        user = await self._people.user("clerk")
        async with database.transaction():
            await second_factors.confirm_for(user)
        return await signed_in(user, Stage.SECOND_FACTOR), {"code": await code_of(user)}

    async def _enrol(self) -> tuple[Viewer, None]:
        return await signed_in(await self._people.user("clerk"), Stage.ENROLMENT), None

    async def _confirm_enrolment(self) -> tuple[Viewer, dict[str, Any]]:
        user = await self._people.user("clerk")
        viewer = await signed_in(user, Stage.ENROLMENT)
        await second_factors.enrol(viewer)
        return viewer, {"code": await code_of(user)}

    async def _acknowledge(self) -> tuple[Viewer, dict[str, Any]]:
        async with database.transaction():
            await notice(DetectionKind.MANY_FAILURES, address_block="203.0.113.0/24")
        viewer = await signed_in(await self._people.user("security_administrator"))
        found = await Detection.get()
        return viewer, {"id": global_ids.encode("Detection", found.id), "expectedVersion": 1, "note": "a typing error"}

    async def _acknowledge_denial(self) -> tuple[Viewer, dict[str, Any]]:
        refused = await self._people.viewer("customer")
        denials.denials().note(refused, "jobs:read", "jobs")
        await denials.denials().write()
        viewer = await signed_in(await self._people.user("security_administrator"))
        found = await Denial.get()
        return viewer, {"id": global_ids.encode("Denial", found.id), "expectedVersion": 1, "note": "not their work"}

    async def _change_password(self) -> tuple[Viewer, dict[str, Any]]:
        viewer = await signed_in(await self._people.user("customer"))
        return viewer, {"presentPassword": PASSWORD, "newPassword": "another long phrase"}

    async def _reconfirm(self) -> tuple[Viewer, dict[str, Any]]:
        return await signed_in(await self._people.user("customer")), {"password": PASSWORD}

    async def _renew_codes(self) -> tuple[Viewer, None]:
        user = await self._people.user("clerk")
        async with database.transaction():
            await second_factors.confirm_for(user)
        return await signed_in(user), None

    async def _revoke(self) -> tuple[Viewer, dict[str, Any]]:
        user = await self._people.user("customer")
        viewer, other = await signed_in(user), await signed_in(user)
        return viewer, {"sessionId": global_ids.encode("Session", other.session_id or 0)}

    async def _plain(self) -> tuple[Viewer, None]:
        return await signed_in(await self._people.user("customer")), None

    async def _nobody(self) -> tuple[Viewer, None]:
        return ANONYMOUS, None

    async def _begin_passkey(self) -> tuple[Viewer, dict[str, Any]]:
        PostRoom().open()
        return await signed_in(await self._people.user("customer")), {"password": PASSWORD}

    async def _add_passkey(self) -> tuple[Viewer, dict[str, Any]]:
        viewer, given = await self._begin_passkey()
        asked = await passkeys.ask(viewer, PARTY, given["password"])
        return viewer, {"requestToken": asked.token, "credential": self._device.create(asked.options), "name": "key"}

    async def _added_passkey(self) -> tuple[Viewer, int]:
        viewer, given = await self._add_passkey()
        token, made = given["requestToken"], given["credential"]
        return viewer, (await passkeys.add(viewer, PARTY, token, made, "key", Language.EN)).passkey_id

    async def _rename_passkey(self) -> tuple[Viewer, dict[str, Any]]:
        viewer, key = await self._added_passkey()
        return viewer, {"id": global_ids.encode("Passkey", key), "name": "another"}

    async def _remove_passkey(self) -> tuple[Viewer, dict[str, Any]]:
        viewer, key = await self._added_passkey()
        return viewer, {"id": global_ids.encode("Passkey", key), "password": PASSWORD}

    async def _sign_in_by_passkey(self) -> tuple[Viewer, dict[str, Any]]:
        await self._added_passkey()
        asked = await signing_in_by_passkey.ask(ANONYMOUS, PARTY)
        return ANONYMOUS, {"requestToken": asked.token, "credential": self._device.get(asked.options)}

    async def _begin_to_confirm_by_passkey(self) -> tuple[Viewer, None]:
        viewer, _ = await self._added_passkey()
        return await signed_in(await User.get(id=viewer.user_id), Stage.SECOND_FACTOR), None

    async def _confirm_by_passkey(self) -> tuple[Viewer, dict[str, Any]]:
        viewer, _ = await self._begin_to_confirm_by_passkey()
        asked = await signing_in_by_passkey.ask_second(viewer, PARTY)
        return viewer, {"requestToken": asked.token, "credential": self._device.get(asked.options)}

    async def _begin_to_reconfirm_by_passkey(self) -> tuple[Viewer, None]:
        viewer, _ = await self._added_passkey()
        return viewer, None

    async def _reconfirm_by_passkey(self) -> tuple[Viewer, dict[str, Any]]:
        viewer, _ = await self._begin_to_reconfirm_by_passkey()
        asked = await signing_in_by_passkey.ask_again(viewer, PARTY)
        return viewer, {"requestToken": asked.token, "credential": self._device.get(asked.options)}
