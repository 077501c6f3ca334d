"""Programs of integrators in numbers, with tokens and documents."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from server.core.languages import Language
from server.domains.clients.models import ApiClient, ApiDocument, ApiToken
from server.domains.clients.words import ClientMode, ClientState, RateClass
from server.domains.users.models import User
from tests.seed.identities import few


async def gather(known: Sequence[User], first: int, many: int, ended: datetime) -> None:
    """As many programs as accounts, and twenty tokens and documents of each of the first of them."""
    await ApiClient.bulk_create(
        [
            ApiClient(
                user_id=first + n,
                owner_id=known[n % 20 if n % 2 else 0].id,
                name=f"program {n:05}",
                purpose="sync",
                state=few(list(ClientState), n),
                language=Language.EN,
                mode=few(list(ClientMode), n),
                rate_class=few(list(RateClass), n),
                is_sandbox=n % 5 == 0,
                grants="orders:read/own",
                addresses="",
                created_at=ended - timedelta(minutes=n),
                last_used_at=ended - timedelta(minutes=7 * n) if n % 3 else None,
            )
            for n in range(many)
        ]
    )
    client = await ApiClient.all().order_by("id").first()
    assert client is not None
    await ApiToken.bulk_create(
        [
            ApiToken(
                client_id=client.id + n // 20,
                token_digest=f"{n:064}",
                last_four="abcd",
                created_at=ended - timedelta(minutes=n),
                expires_at=ended + timedelta(days=n % 400),
            )
            for n in range(many)
        ]
    )
    await ApiDocument.bulk_create(
        [
            ApiDocument(
                client_id=client.id + n // 20,
                sha256=f"{n:064}",
                name=f"document {n}",
                text="{ orders { totalCount } }",
                cost=51,
                registered_at=ended - timedelta(minutes=n),
            )
            for n in range(many)
        ]
    )
