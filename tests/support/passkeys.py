"""People with passkeys, through the graph."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from server.core.viewer import ANONYMOUS, Stage, Viewer
from server.domains.permissions.identification import identify
from server.domains.users.models import Passkey, Session, User
from tests.support.authenticator import HONEST, ORIGIN, Authenticator, Lies
from tests.support.graph import Graph
from tests.support.people import PASSWORD, People
from tests.support.walk import signed_in

OPTIONS = """... on PasskeyOptions { requestToken options } ... on Error { code message }"""
ASK = f"mutation A($input: PasskeyOptionsInput!) {{ passkeyOptions(input: $input) {{ __typename {OPTIONS} }} }}"
ADD = """mutation D($input: PasskeyAddInput!) { passkeyAdd(input: $input) { __typename
  ... on PasskeyAdded { passkeyId recoveryCodes token viewer { stage } } ... on Error { code message }
  ... on InvalidInput { issues { path code } } } }"""
RENAME = """mutation R($input: PasskeyRenameInput!) { passkeyRename(input: $input) { __typename
  ... on Passkey { id name } ... on Error { code } ... on InvalidInput { issues { path code } } } }"""
REMOVE = """mutation X($input: PasskeyRemoveInput!) { passkeyRemove(input: $input) { __typename
  ... on PasskeyRemoved { passkeyId } ... on Error { code message } } }"""
SIGN_IN_ASK = f"mutation {{ signInPasskeyOptions {{ __typename {OPTIONS} }} }}"
SIGN_IN = """mutation S($input: SignInByPasskeyInput!) { signInByPasskey(input: $input) { __typename
  ... on SignedIn { token stage viewer { stage roles user { id } } } ... on Error { code message } } }"""
CONFIRM_ASK = f"mutation {{ signInConfirmPasskeyOptions {{ __typename {OPTIONS} }} }}"
CONFIRM = """mutation C($input: SignInConfirmByPasskeyInput!) { signInConfirmByPasskey(input: $input) { __typename
  ... on SignedIn { token stage } ... on Error { code message } } }"""
AGAIN_ASK = f"mutation {{ sessionConfirmPasskeyOptions {{ __typename {OPTIONS} }} }}"
AGAIN = """mutation G($input: SessionConfirmByPasskeyInput!) { sessionConfirmByPasskey(input: $input) { __typename
  ... on SignedIn { token stage } ... on Error { code message } } }"""
LIST = """query L($id: ID!) { node(id: $id) { ... on User { passkeys {
  id name relyingParty isSynced createdAt lastUsedAt } } } }"""


async def known(token: str) -> Viewer:
    """Whoever a token stands for."""
    return await identify(token, address="203.0.113.7", user_agent="", request_id="")


@dataclass
class Passkeys:
    """Somebody who adds passkeys and signs in by them, from one page."""

    graph: Graph
    user: User
    viewer: Viewer
    origin: str | None = ORIGIN
    held: list[Authenticator] = field(default_factory=list)

    async def does(self, document: str, viewer: Viewer | None = None, **given: Any) -> dict[str, Any]:
        """One mutation from the page; what it answers."""
        variables: dict[str, Any] = {"input": given} if "$input" in document else {}
        answer = await self.graph(viewer or self.viewer, document, origin=self.origin, **variables)
        (found,) = answer.data.values()
        return dict(found)

    async def ask(self, password: str = PASSWORD, viewer: Viewer | None = None) -> dict[str, Any]:
        """Begin to add one."""
        return await self.does(ASK, viewer, password=password)

    async def add(
        self,
        name: str = "phone",
        lies: Lies = HONEST,
        device: Authenticator | None = None,
        **given: Any,
    ) -> dict[str, Any]:
        """Add one, made by a new authenticator."""
        asked = await self.ask()
        assert asked["__typename"] == "PasskeyOptions", asked
        device = device or Authenticator(self.origin or ORIGIN)
        made = device.create(asked["options"], lies)
        answer = await self.does(ADD, requestToken=asked["requestToken"], credential=made, name=name, **given)
        if answer["__typename"] == "PasskeyAdded":
            self.held.append(device)
        return answer

    async def sign_in(self, lies: Lies = HONEST, device: Authenticator | None = None) -> dict[str, Any]:
        """Sign in by the first passkey, or by this one."""
        asked = await self.does(SIGN_IN_ASK, ANONYMOUS)
        answered = (device or self.held[0]).get(asked["options"], lies)
        return await self.does(SIGN_IN, ANONYMOUS, requestToken=asked["requestToken"], credential=answered)

    async def half_way(self) -> Viewer:
        """The same person elsewhere, after the password."""
        return await signed_in(self.user, Stage.SECOND_FACTOR)

    async def confirm(
        self,
        viewer: Viewer,
        lies: Lies = HONEST,
        device: Authenticator | None = None,
    ) -> dict[str, Any]:
        """Complete a sign-in by the first passkey, or by this one."""
        asked = await self.does(CONFIRM_ASK, viewer)
        assert asked["__typename"] == "PasskeyOptions", asked
        answered = (device or self.held[0]).get(asked["options"], lies)
        return await self.does(CONFIRM, viewer, requestToken=asked["requestToken"], credential=answered)

    async def again(
        self, viewer: Viewer | None = None, lies: Lies = HONEST, device: Authenticator | None = None
    ) -> dict[str, Any]:
        """Prove once more who is signed in, by the first passkey, or by this one."""
        asked = await self.does(AGAIN_ASK, viewer)
        assert asked["__typename"] == "PasskeyOptions", asked
        answered = (device or self.held[0]).get(asked["options"], lies)
        return await self.does(AGAIN, viewer, requestToken=asked["requestToken"], credential=answered)


async def nobody_came_in(attack: Callable[[], Awaitable[Any]]) -> Any:
    """The attack opens no session, completes none and leaves every passkey as it was."""
    passkeys = await Passkey.all().order_by("id").values()
    complete = await Session.filter(stage=Stage.COMPLETE).count()
    answer = await attack()
    assert await Passkey.all().order_by("id").values() == passkeys
    assert await Session.filter(stage=Stage.COMPLETE).count() == complete
    return answer


async def another(victim: Passkeys, people: People) -> Passkeys:
    """Somebody else with a passkey of their own."""
    user = await people.user("customer")
    found = Passkeys(victim.graph, user, await signed_in(user))
    await found.add("own")
    return found
