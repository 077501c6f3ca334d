"""Programs of integrators in every state, with tokens in every stage of their lives and documents in use and retired."""

import uuid
from datetime import datetime, timedelta

from server.core.languages import Language
from server.domains.clients.models import ApiClient, ApiDocument, ApiToken
from server.domains.clients.words import ClientMode, ClientState, RateClass
from server.domains.users.models import User, UserKind


async def programs(at: datetime) -> None:
    """Of customers and staff, used and never used, from anywhere and from some networks only."""
    owners = await User.all().order_by("id").limit(6)
    for number in range(18):
        state = list(ClientState)[number % 3]
        account = await User.create(
            kind=UserKind.API_CLIENT, display_name=f"Program {number}", seal_row=str(uuid.uuid4()), created_at=at
        )
        client = await ApiClient.create(
            user=account,
            owner_id=owners[number % len(owners)].id,
            name=f"Program {number}",
            purpose=("Sync", '“quoted” \n "plain"')[number % 2],
            state=state,
            language=list(Language)[number % 2],
            mode=list(ClientMode)[number % 2],
            rate_class=list(RateClass)[number % 3],
            is_sandbox=number % 4 == 0,
            grants=("", "orders:read/own", "orders:read/any shipments:read/unit")[number % 3],
            addresses=("", "203.0.113.0/24 2001:db8::/48")[number % 2],
            created_at=at - timedelta(hours=number, microseconds=number * 11),
            expires_at=at + timedelta(days=number) if number % 2 else None,
            last_used_at=at - timedelta(minutes=number) if number % 3 else None,
            stopped_by_id=owners[0].id if state is not ClientState.ACTIVE else None,
            reason="a check" if state is not ClientState.ACTIVE else None,
            version=1 + number % 2,
        )
        for token in range(number % 4):
            await ApiToken.create(
                client=client,
                token_digest=f"{number:032}{token:032}",
                last_four=f"{number:04}",
                created_at=at - timedelta(days=token),
                expires_at=at + timedelta(days=30 * token),
                rotated_at=at if token == 1 else None,
                revoked_at=at if token == 2 else None,
                last_used_at=at - timedelta(hours=token) if token else None,
                last_used_block="203.0.113.0/24" if token else None,
                refused_at=at if token == 3 else None,
                refused_block="198.51.100.0/24" if token == 3 else None,
            )
        for document in range(number % 3):
            await ApiDocument.create(
                client=client,
                sha256=f"{number:032}{document:032}",
                name=f"Document {document}",
                text="{ orders { totalCount } }",
                cost=document * 50 + 1,
                registered_at=at - timedelta(minutes=document),
                retired_at=at if document == 1 else None,
                last_used_at=at if document else None,
            )
