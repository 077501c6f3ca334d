"""What an attacker sends: sign-ins from anywhere, with anything, through the graph."""

from dataclasses import dataclass, replace
from typing import Any

from server.core import database
from server.core.viewer import ANONYMOUS, Stage, Viewer
from server.domains.permissions.identification import identify
from server.domains.users import devices, second_factors, sessions
from server.domains.users.accounts import login_index
from server.domains.users.models import User
from tests.support.graph import Graph
from tests.support.people import PASSWORD, People
from tests.support.walk import code_of

WRONG = "wrong wrong wrong"
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
SIGN_IN = """mutation SignIn($input: SignInInput!) { signIn(input: $input) { __typename
  ... on SignedIn { token stage } ... on Error { code message } ... on TooManyAttempts { retryAfterSeconds } } }"""
SIGN_IN_CONFIRM = """mutation Confirm($input: SignInConfirmInput!) { signInConfirm(input: $input) { __typename
  ... on SignedIn { token stage } ... on Error { code } } }"""
SESSION_CONFIRM = """mutation Again($input: SessionConfirmInput!) { sessionConfirm(input: $input) { __typename
  ... on SignedIn { token stage } ... on Error { code } ... on InvalidInput { issues { path code } } } }"""
PASSWORD_CHANGE = """mutation Change($input: PasswordChangeInput!) { passwordChange(input: $input) { __typename
  ... on PasswordChanged { token sessionsEnded viewer { stage } } ... on Error { code }
  ... on InvalidInput { issues { path code } } } }"""


def at(address: str = "198.51.100.7", *, device: str = "", user_agent: str = FIREFOX) -> Viewer:
    """Nobody in particular, from there."""
    return replace(ANONYMOUS, address=address, device=device, user_agent=user_agent)


async def known(token: str | None) -> Viewer:
    """Whom a token stands for."""
    return await identify(token, address="203.0.113.7", user_agent="", request_id="")


async def opened(user: User, stage: Stage = Stage.COMPLETE, viewer: Viewer = ANONYMOUS) -> str:
    """The token of a fresh session."""
    async with database.transaction():
        return (await sessions.open_session(viewer, user, stage)).token


@dataclass
class Attacker:
    """Sends what they like."""

    graph: Graph
    people: People

    async def sign_in(self, login: str, password: str = WRONG, viewer: Viewer | None = None, **more: Any) -> Any:
        given = {"login": login, "password": password, **more}
        return (await self.graph(viewer or at(), SIGN_IN, input=given, cookies=True)).data["signIn"]

    async def code(self, login: str, password: str = WRONG, viewer: Viewer | None = None) -> str:
        """The outcome's code, or IN."""
        return str((await self.sign_in(login, password, viewer)).get("code", "IN"))

    async def clerk(self) -> User:
        """Somebody with a second factor."""
        user = await self.people.user("clerk")
        await self.give_factor(user)
        return user

    async def give_factor(self, user: User) -> None:
        async with database.transaction():
            await second_factors.confirm_for(user)

    async def whole(self, user: User) -> str:
        """The token of somebody signed in completely."""
        return await opened(user)

    async def owner(self, login: str, user_agent: str = FIREFOX) -> str:
        """What the owner's browser remembers after signing in."""
        user = await User.get(email_index=login_index(login)[1])
        token = await devices.hand_over(at("192.0.2.1", user_agent=user_agent), user.id)
        assert token is not None
        return token


__all__ = ["PASSWORD", "Attacker", "at", "code_of", "known", "opened"]
