"""What must be there before anything works: keys, database, hashing, and the tasks that run beside requests."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress

from server import work
from server.commands import COMMANDS
from server.core import authorization, blobs, crypto, database, key_watch, keys, passwords, signing
from server.core.events import subscribe
from server.core.settings import Settings
from server.domains.approvals import registry
from server.domains.audit import refusals
from server.domains.audit.heads import Signer
from server.domains.explanations import denials
from server.domains.jobs import engines
from server.domains.notifications import carriers, choosing
from server.domains.permissions import role_lines, role_mirror
from server.domains.sealing import rotation
from server.domains.security import travelling
from server.domains.users import breached_passwords, password_rules
from server.domains.verification import trust
from server.subscriptions import SUBSCRIPTIONS
from server.tables import MODULES


def load_keys(settings: Settings) -> keys.Keys:
    """The data folder's keys, made where there are none. Raises OSError, KeyFileProblem."""
    settings.data.mkdir(parents=True, exist_ok=True, mode=0o700)
    return keys.load_or_create(settings.data)


@asynccontextmanager
async def working(settings: Settings, loaded: keys.Keys) -> AsyncIterator[None]:
    """The database open, personal data readable, passwords hashable: enough for a command."""
    subscribe(SUBSCRIPTIONS)
    registry.use_commands(COMMANDS)
    assert work.MODULES, "what does jobs is imported with the list"
    crypto.use_sealer(crypto.Sealer(loaded, key_watch.WatchedFile(settings.data)))
    signing.use_seed(loaded.audit_seed)
    blobs.use_blobs(blobs.Blobs(settings.files or settings.data / "files"))
    carriers.use_carriers(choosing.chosen(settings))
    password_rules.use_profile(settings.password_policy)
    breached_passwords.use_list(settings.breached_passwords)
    travelling.use_places(settings.geo_database)
    trust.use_trust(trust.trust_of(settings))
    denials.use_denials(denials.Denials())
    hashing = passwords.Hashing(settings.password_threads)
    passwords.use_hashing(hashing)
    await database.open_database(settings, MODULES)
    try:
        await authorization.use_policies(role_lines.load)
        yield
    finally:
        await authorization.use_policies(None)
        await database.close_database()
        hashing.close()


@asynccontextmanager
async def opened(settings: Settings, loaded: keys.Keys) -> AsyncIterator[None]:
    """The same with what runs beside requests: refusals are sealed, denials written, audit heads signed, jobs done."""
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(working(settings, loaded))
        await role_mirror.mirror()
        signer = Signer(settings.data, loaded.audit_seed)
        stack.push_async_callback(signer.sign)
        stack.push_async_callback(refusals.seal_all)
        stack.push_async_callback(denials.write_all)
        await stack.enter_async_context(await engines.at_work(settings))
        watching = key_watch.keep_watching(crypto.sealer(), rotation.follow)
        for task in (refusals.keep_sealing(), denials.keep_writing(), signer.keep_signing(), watching):
            stack.push_async_callback(_stopped, asyncio.ensure_future(task))
        yield


async def _stopped(task: "asyncio.Future[None]") -> None:
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
