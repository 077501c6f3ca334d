"""Registering by mobile number or e-mail address, and how it goes."""

from datetime import datetime
from typing import Annotated

import strawberry

from schema.core.context import Info
from schema.core.errors import Conflict, InvalidCode, InvalidInput, TooManyAttempts
from schema.core.fields import mutation, query
from schema.message_words import Channel, Language
from schema.signing_in import SignedIn, signed_in, wants_cookie
from schema.users import Delivery
from server.core.vocabulary import Permission
from server.domains.notifications.carriers import channels
from server.domains.users import consents, funnel, one_time_codes, password_rules, registration
from server.domains.users.models import ConsentPurpose


@strawberry.input(description="Who wants to register.")
class RegistrationStartInput:
    contact: str = strawberry.field(
        description="An e-mail address or a mobile number; a number without country code is Chinese."
    )
    language: Language = strawberry.field(
        default=Language.ZH_CN, description="The language of the message with the code."
    )


@strawberry.input(description="Consent to one purpose.")
class ConsentInput:
    purpose: ConsentPurpose = strawberry.field(description="To what.")
    text_version: str = strawberry.field(
        description="Which version of the text was shown, as `registrationTerms` has it."
    )


@strawberry.input(description="What completes a registration.")
class RegistrationConfirmInput:
    request_token: str = strawberry.field(description="The token `registrationStart` gave.")
    code: str = strawberry.field(description="The six digits of the message.")
    display_name: str = strawberry.field(description="The name others see, at most 80 characters.")
    password: str = strawberry.field(description="At least 8 characters.")
    consents: list[ConsentInput] = strawberry.field(description="What is agreed to; the required purposes at least.")
    delivery: Delivery = strawberry.field(
        default=Delivery.BEARER, description="How the session's token is handed over."
    )


@strawberry.type(description="A code is on its way, or a message that says why there is none: the answer is the same.")
class CodeRequested:
    request_token: str = strawberry.field(description="Goes with the code to confirm; shown once.")
    channel: Channel = strawberry.field(description="By which way the message goes.")
    contact_masked: str = strawberry.field(description="Where it goes, masked.")
    expires_at: datetime = strawberry.field(description="Until when the code counts.")
    next_after_seconds: int = strawberry.field(description="After how many seconds another can be asked for.")

    @classmethod
    def of(cls, asked: one_time_codes.Requested) -> "CodeRequested":
        return cls(
            request_token=asked.token,
            channel=asked.contact.channel,
            contact_masked=asked.contact.masked,
            expires_at=asked.expires_at,
            next_after_seconds=asked.next_after_seconds,
        )


@strawberry.type(description="A text people may agree to.")
class ConsentTerms:
    purpose: ConsentPurpose = strawberry.field(description="What it is about.")
    text_version: str = strawberry.field(description="The version in force.")
    required: bool = strawberry.field(description="Whether there is no account without it.")


@strawberry.type(description="What registering takes.")
class RegistrationTerms:
    channels: list[Channel] = strawberry.field(description="By which ways codes can be sent.")
    consents: list[ConsentTerms] = strawberry.field(description="What people may agree to.")
    shortest_password: int = strawberry.field(description="How many characters a password has at least.")


@strawberry.type(description="How registering by one way goes.")
class RegistrationStretch:
    channel: Channel = strawberry.field(description="The way.")
    started: int = strawberry.field(description="How many codes were asked for.")
    finished: int = strawberry.field(description="How many accounts came of them.")
    median_seconds: float | None = strawberry.field(
        description="How long it took from asking for the code to the account; null without any."
    )


@strawberry.type(description="How registering goes.")
class RegistrationFunnel:
    as_of: datetime = strawberry.field(description="When it was counted.")
    by_channel: list[RegistrationStretch] = strawberry.field(description="By each way.")


RegistrationStartResult = Annotated[
    CodeRequested | InvalidInput | TooManyAttempts,
    strawberry.union("RegistrationStartResult", description="What came of it."),
]
RegistrationConfirmResult = Annotated[
    SignedIn | InvalidCode | InvalidInput | TooManyAttempts | Conflict,
    strawberry.union("RegistrationConfirmResult", description="What came of it."),
]


@strawberry.type
class RegisteringQuery:
    @query(Permission.REGISTRATIONS_CREATE)
    async def registration_terms(self) -> RegistrationTerms:
        """What registering takes: ways, consents and their versions, and how long a password is."""
        return RegistrationTerms(
            channels=sorted(channels()),
            consents=[
                ConsentTerms(purpose=one.purpose, text_version=one.text_version, required=one.required)
                for one in consents.terms()
            ],
            shortest_password=password_rules.wanted("customer").least,
        )

    @query(Permission.REGISTRATIONS_READ)
    async def registration_funnel(self, info: Info, days: int = 30) -> RegistrationFunnel:
        """How many began to register, and how many finished, over the last 1 to 92 days."""
        found = await funnel.funnel(info.context.viewer, days)
        return RegistrationFunnel(
            as_of=found.as_of,
            by_channel=[
                RegistrationStretch(
                    channel=one.channel, started=one.started, finished=one.finished, median_seconds=one.median_seconds
                )
                for one in found.stretches
            ],
        )


@strawberry.type
class RegisteringMutation:
    @mutation(Permission.REGISTRATIONS_CREATE)
    async def registration_start(self, info: Info, input: RegistrationStartInput) -> RegistrationStartResult:
        """Begin to register: a code is sent. Whoever has an account already is told so there, and nowhere else."""
        return CodeRequested.of(await registration.start(info.context.viewer, input.contact, input.language))

    @mutation(Permission.REGISTRATIONS_CREATE)
    async def registration_confirm(self, info: Info, input: RegistrationConfirmInput) -> RegistrationConfirmResult:
        """Complete a registration by its code, and be signed in. Five tries; wrong values cost none."""
        by_cookie = wants_cookie(info, input.delivery)
        given = registration.Registration(
            token=input.request_token,
            code=input.code,
            display_name=input.display_name,
            password=input.password,
            consents=[consents.Given(one.purpose, one.text_version) for one in input.consents],
        )
        return await signed_in(info, await registration.confirm(info.context.viewer, given), by_cookie)
