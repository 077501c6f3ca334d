"""What becomes a detection: the news of accounts this domain hears."""

from server.domains.security import travelling
from server.domains.security.models import DetectionKind as Kind
from server.domains.security.service import notice
from server.domains.users.events import (
    CodeReplayed,
    CodesGuessed,
    NetworkTriesUsedUp,
    NewDeviceUsed,
    PasskeyCountWentBack,
    PasswordSprayed,
    SecondFactorRemoved,
    SignedIn,
    TriesUsedUp,
)


async def on_tries(news: TriesUsedUp) -> None:
    await notice(Kind.MANY_FAILURES, user_id=news.user_id, address_block=news.address_block)


async def on_network(news: NetworkTriesUsedUp) -> None:
    await notice(Kind.NETWORK_FAILURES, address_block=news.address_block)


async def on_spraying(news: PasswordSprayed) -> None:
    details = f"one password, {news.tries} tries"
    await notice(Kind.PASSWORD_SPRAYING, address_block=news.address_block, details=details)


async def on_guessing(news: CodesGuessed) -> None:
    await notice(Kind.CODE_GUESSING, user_id=news.user_id, address_block=news.address_block)


async def on_replay(news: CodeReplayed) -> None:
    await notice(Kind.CODE_REPLAY, user_id=news.user_id, address_block=news.address_block)


async def on_copied(news: PasskeyCountWentBack) -> None:
    await notice(Kind.PASSKEY_COPIED, user_id=news.user_id)


async def on_removal(news: SecondFactorRemoved) -> None:
    await notice(Kind.FACTOR_REMOVED, user_id=news.user_id)


async def on_device(news: NewDeviceUsed) -> None:
    await notice(Kind.NEW_DEVICE, user_id=news.user_id, address_block=news.address_block, details=news.device)


async def on_sign_in(news: SignedIn) -> None:
    found = await travelling.journey(news.user_id, news.session_id)
    if found is not None and found.is_impossible:
        details = f"{found.kilometres:.0f} km in {found.hours:.1f} h"
        await notice(Kind.IMPOSSIBLE_TRAVEL, user_id=news.user_id, address_block=found.to, details=details)
