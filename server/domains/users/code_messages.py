"""The job that answers a request for a code: only here is it looked up whether there is an account."""

from server.domains.jobs.context import Context
from server.domains.jobs.registry import handler
from server.domains.jobs.words import JobKind
from server.domains.notifications import service as notifications
from server.domains.notifications.words import MessageTemplate
from server.domains.users import one_time_codes, resetting
from server.domains.users.accounts import holders
from server.domains.users.models import CodePurpose, OneTimeCode


@handler(JobKind.CODES_SEND, lane="messages")
async def send(ctx: Context, request_id: int) -> None:
    """Write the message a request asks for: a code, or what its reader should know instead."""
    async with ctx.commit():
        request = await OneTimeCode.filter(id=request_id).select_for_update().first()
        if request is None or request.contact_sealed is None:
            return
        user = await holders(one_time_codes.contact_of(request)).first()
        match request.purpose:
            case CodePurpose.REGISTRATION if user is None:
                await _code(request, MessageTemplate.REGISTRATION_CODE)
            case CodePurpose.REGISTRATION:
                await _notice(request, MessageTemplate.REGISTRATION_KNOWN)
            case CodePurpose.PASSWORD_RESET if await resetting.account_of(request) is not None:
                await _code(request, MessageTemplate.PASSWORD_RESET_CODE)
            case CodePurpose.CONTACT_CHANGE if user is None:
                await _code(request, MessageTemplate.CONTACT_CHANGE_CODE)
            case CodePurpose.SIGN_IN if user is not None and user.id == request.user_id:
                await _code(request, MessageTemplate.SIGN_IN_CODE)
            case CodePurpose.FACTOR_LOSS:
                if user is not None and user.id == request.user_id:
                    await _code(request, MessageTemplate.FACTOR_LOSS_CODE)
            case CodePurpose.CONTACT_CHANGE:
                await _notice(request, MessageTemplate.CONTACT_CHANGE_KNOWN)


async def _code(request: OneTimeCode, template: MessageTemplate) -> None:
    code = await one_time_codes.issue(request)
    minutes = str(one_time_codes.limits()["lasts"] // 60)
    to = one_time_codes.contact_of(request)
    given = {"code": code, "minutes": minutes}
    await notifications.post(to, template, request.language, given, send_by=request.expires_at)


async def _notice(request: OneTimeCode, template: MessageTemplate) -> None:
    await notifications.post(one_time_codes.contact_of(request), template, request.language)
