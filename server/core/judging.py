"""The judge: the policies of the latest versions, loaded and judged before anybody waits for them."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from server.core.policies import ACCESS, NEVER, Court, Decision, Decisions, Index, Line, Policies, delivered, indexed
from server.core.vocabulary import Permission

VERSIONS = 4
"""Of so many policy versions answers are kept: readers may lag behind for a moment."""
WARMED = 64
"""So many of the sets of roles that were asked about last are judged at once when policies change."""


@dataclass(frozen=True, slots=True)
class Stored:
    """The stored policy lines as they were at a version. `stamp` changes with the lines, the version with more than them.

    `said` gives the lines of each role, and is asked on a thread; None where lines of this stamp are known already.
    """

    version: int
    stamp: int
    said: Mapping[str, Callable[[], Iterable[Line]]] | None


Load = Callable[[Container[int]], Awaitable[Stored]]
"""Reads the stored lines, outside of any transaction. It is told which stamps are known."""


class Unprepared(RuntimeError):
    """Somebody asks with a policy version nobody has seen to: a mistake in the code, and nothing is allowed."""


class Judge:
    """Casbin behind a memory: version → policies → set of roles → permission → decision."""

    def __init__(self, folder: Path = ACCESS) -> None:
        self._court = Court(folder)
        self._delivered = Policies(self._court, 0, indexed(delivered(folder)))
        self._load: Load | None = None
        self._versions: OrderedDict[int, Policies] = OrderedDict()
        self._newest = 0
        self._loading: asyncio.Task[None] | None = None
        self._warming: set[asyncio.Task[None]] = set()
        self.loads = 0
        """How often stored lines were looked at because of a new version."""
        self.late = 0
        """How many sets of roles were judged while somebody waited in the event loop."""

    async def use(self, load: Load | None) -> None:
        """Take the stored lines from here; what was known of others is forgotten."""
        tasks = [*self._warming, *([self._loading] if self._loading else [])]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._load, self._loading, self._newest = load, None, 0
        self._versions.clear()
        self._warming.clear()

    def decide(self, roles: frozenset[str], permission: Permission, version: int) -> Decision:
        """Which of the roles grant the permission, and how widely, under the policies of that version or newer ones."""
        return self.decisions(roles, version).get(permission, NEVER)

    def decisions(self, roles: frozenset[str], version: int) -> Decisions:
        """The same for every permission the roles' policies speak of."""
        policies = self._versions.get(version) or self._known(version)
        known = policies.decided.get(roles)
        if known is None:
            self.late += 1
            known = policies.decide(roles)
        return known

    def knows(self, roles: frozenset[str], version: int) -> bool:
        """Whether every question about these roles at that version is answered from memory."""
        policies = self._versions.get(version)
        return policies is not None and roles in policies.decided

    async def prepare(self, roles: frozenset[str], version: int) -> None:
        """Load that version where it is not known, and judge what the roles allow, beside the event loop."""
        if version > self._newest and self._load is not None:
            await self._loaded(version)
        policies = self._known(version)
        if roles not in policies.decided:
            await asyncio.to_thread(policies.decide, roles)

    def change(self, lines: Iterable[Sequence[str]]) -> None:
        """Put other lines in place of the delivered ones. Answers from before are forgotten with them."""
        self._delivered = Policies(self._court, 0, indexed(_line(line) for line in lines))
        for version in self._versions:
            self._versions[version] = self._delivered

    def policies(self) -> list[list[str]]:
        """All delivered policy lines: subject, node type, verb, scope, effect."""
        return [list(line) for line in self._delivered.lines()]

    def lines(self) -> list[Line]:
        """The lines of the newest policies known here, delivered and stored."""
        return list(self._versions.get(self._newest, self._delivered).lines())

    @property
    def remembered(self) -> int:
        """How many answers are remembered, of all policy versions."""
        every = {id(one): one for one in (self._delivered, *self._versions.values())}.values()
        return sum(len(decisions) for one in every for decisions in tuple(one.decided.values()))

    @property
    def enforced(self) -> int:
        """How often casbin was asked."""
        return self._court.asked

    def _known(self, version: int) -> Policies:
        """The policies of a version; newer ones where it is forgotten. Raises Unprepared where it was never seen."""
        if version > self._newest:
            if self._load is not None:
                raise Unprepared(f"the policies of version {version} have not been loaded")
            return self._keep(version, self._delivered)
        found = self._versions.get(version)
        if found is None:
            present = self._delivered if version == 0 else self._versions[self._newest]
            found = self._keep(version, present)
        return found

    def _keep(self, version: int, policies: Policies) -> Policies:
        self._versions[version] = policies
        self._newest = max(self._newest, version)
        while len(self._versions) > VERSIONS:
            self._versions.pop(next(one for one in self._versions if one not in (0, self._newest)))
        return policies

    async def _loaded(self, version: int) -> None:
        """The version is known afterwards. A reading under way may have begun too early, a second one has not."""
        for _ in range(2):
            if self._loading is None or self._loading.done():
                self._loading = asyncio.ensure_future(self._read())
            await asyncio.shield(self._loading)
            if version <= self._newest:
                return
        raise Unprepared(f"the database says nothing of version {version}")

    async def _read(self) -> None:
        assert self._load is not None
        self.loads += 1
        by_stamp = {one.stamp: one for one in self._versions.values()} | {0: self._delivered}
        found = await self._load(by_stamp)
        if found.said is None:
            self._keep(found.version, by_stamp[found.stamp])
            return
        before = self._versions.get(self._newest, self._delivered)
        fresh = Policies(self._court, found.stamp, *self._delivered.parts, Index(found.said))
        self._keep(found.version, fresh)
        self._warm(fresh, list(before.decided)[-WARMED:])

    def _warm(self, policies: Policies, recent: Sequence[frozenset[str]]) -> None:
        """Judge what is likely to be asked, beside what is asked now."""

        async def warm() -> None:
            for roles in reversed(recent):
                if roles not in policies.decided:
                    await asyncio.to_thread(policies.decide, roles)

        task = asyncio.ensure_future(warm())
        self._warming.add(task)
        task.add_done_callback(self._warming.discard)


def _line(line: Sequence[str]) -> Line:
    role, node_type, verb, kind, effect = line
    return role, node_type, verb, kind, effect
