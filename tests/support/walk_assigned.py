"""Roles given and taken, roles kept apart, people who come and leave: each mutation once by somebody who may."""

from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from server.core import global_ids
from server.core.approval import ApprovalNeeded, Command, carrying_out
from server.core.clock import now
from server.core.languages import Language
from server.core.viewer import ANONYMOUS, Viewer
from server.domains.jobs.embedded import drain
from server.domains.permissions import conflicts, elevating, inviting, leaving
from server.domains.permissions.inviting import Guest
from server.domains.permissions.models import RoleAssignment, RoleConflict
from server.domains.users.models import User, UserKind
from tests.support.authenticator import ORIGIN
from tests.support.people import PASSWORD, People
from tests.support.post_room import PostRoom

Given = tuple[Viewer, dict[str, Any] | None]
APPROVAL = 7
"""The key of an approval that others gave."""


def recent(viewer: Viewer) -> Viewer:
    """The viewer, who has just proved who they are."""
    return replace(viewer, authenticated_at=now())


async def needs_approval(act: Callable[[], Awaitable[object]]) -> ApprovalNeeded:
    """That it is stopped until others have approved it."""
    with pytest.raises(ApprovalNeeded) as stopped:
        await act()
    return stopped.value


async def approved(act: Callable[[], Awaitable[Any]]) -> Any:
    """What it comes to once others have approved it."""
    needed = await needs_approval(act)
    with carrying_out(needed.command, APPROVAL):
        return await act()


class AssignedWalk:
    """The steps by the name of their mutation."""

    def __init__(self, people: People) -> None:
        self._people = people
        self._command: Command | None = None
        self.steps: dict[str, Callable[[], Awaitable[Given]]] = {
            "elevationEnd": self._end,
            "elevationRequest": self._elevate,
            "invitationAccept": self._accept,
            "invitationRenew": self._renew,
            "roleAssignmentCreate": self._grant,
            "roleAssignmentWithdraw": self._withdraw,
            "roleConflictCreate": self._keep_apart,
            "roleConflictDelete": self._let_together,
            "userDeactivate": self._leave,
            "userInvite": self._invite,
            "userReactivate": self._return,
            "userSuspend": self._leave,
        }

    def approved(self) -> AbstractContextManager[None]:
        """Within it passes what others had to approve of the step before."""
        return nullcontext() if self._command is None else carrying_out(self._command, APPROVAL)

    async def _administrator(self) -> Viewer:
        return recent(await self._people.viewer("security_administrator"))

    async def _grant(self) -> Given:
        user = await self._people.user("clerk")
        given = {"userId": _id(user), "role": "finance", "reason": "she does the books"}
        return await self._administrator(), {**given, "idempotencyKey": "finance for her"}

    async def _withdraw(self) -> Given:
        user = await self._people.user("clerk")
        held = await RoleAssignment.get(user_id=user.id)
        given = {"id": global_ids.encode("RoleAssignment", held.id), "reason": "she has moved on"}
        return await self._administrator(), given

    async def _elevate(self) -> Given:
        viewer = recent(await self._people.viewer("clerk"))
        until = now() + timedelta(hours=1)
        wish = elevating.Wish("operator", until, "the operator is ill")
        needed = await needs_approval(lambda: elevating.request(viewer, wish))
        self._command = needed.command
        return viewer, {"role": wish.role, "until": until.isoformat(), "reason": wish.reason}

    async def _end(self) -> Given:
        viewer = recent(await self._people.viewer("clerk"))
        wish = elevating.Wish("operator", now() + timedelta(hours=1), "the operator is ill")
        made = await approved(lambda: elevating.request(viewer, wish))
        return viewer, {"id": global_ids.encode("RoleAssignment", made)}

    async def _keep_apart(self) -> Given:
        viewer = await self._administrator()
        needed = await needs_approval(
            lambda: conflicts.create(viewer, ("clerk", "finance"), "who sells does not count")
        )
        self._command = needed.command
        return viewer, {"firstRole": "finance", "secondRole": "clerk", "reason": "who sells does not count"}

    async def _let_together(self) -> Given:
        viewer = await self._administrator()
        await approved(lambda: conflicts.create(viewer, ("clerk", "finance"), "who sells does not count"))
        rule = await RoleConflict.get()
        needed = await needs_approval(lambda: conflicts.delete(viewer, rule.id, "a small office"))
        self._command = needed.command
        return viewer, {"id": global_ids.encode("RoleConflict", rule.id), "reason": "a small office"}

    async def _invite(self) -> Given:
        given = {"kind": "STAFF", "displayName": "New Colleague", "email": "new.colleague@example.cn", "role": "clerk"}
        return await self._administrator(), given

    async def _invited(self) -> tuple[Viewer, User]:
        viewer = await self._administrator()
        guest = Guest(UserKind.STAFF, "New Colleague", "new.colleague@example.cn", Language.EN)
        return viewer, await User.get(id=await inviting.invite(viewer, guest, ORIGIN))

    async def _renew(self) -> Given:
        viewer, user = await self._invited()
        return viewer, {"id": _id(user)}

    async def _accept(self) -> Given:
        room = PostRoom().open()
        await self._invited()
        await drain()
        return ANONYMOUS, {"token": link_in(room.last_to("new.colleague@example.cn").text), "password": PASSWORD}

    async def _leave(self) -> Given:
        user = await self._people.user("clerk")
        given = {"id": _id(user), "expectedVersion": user.version, "reason": "he leaves at the end of the day"}
        return await self._administrator(), given

    async def _return(self) -> Given:
        viewer, given = await self._leave()
        assert given is not None
        key = global_ids.decode_as("User", given["id"])
        await leaving.suspend(viewer, key, given["expectedVersion"], "a long leave")
        return viewer, {**given, "expectedVersion": given["expectedVersion"] + 1}


def link_in(text: str) -> str:
    """The token of the link a message holds."""
    return text.partition(inviting.PAGE)[2].split()[0]


def _id(user: User) -> str:
    return global_ids.encode("User", user.id)


__all__ = ["AssignedWalk", "approved", "link_in", "needs_approval", "recent"]
