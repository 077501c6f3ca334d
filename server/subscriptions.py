"""Who hears which news, written out."""

from server.core.events import Subscriptions
from server.domains.approvals.phase import on_role_granted
from server.domains.approvals.timers import on_role_taken
from server.domains.orders.following import follow
from server.domains.permissions.events import RoleGranted, RoleTaken
from server.domains.permissions.newcomers import welcome
from server.domains.security import noticing
from server.domains.shipments.events import ShipmentMoved
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
    UserRegistered,
)

SUBSCRIPTIONS: Subscriptions = {
    ShipmentMoved: (follow,),
    UserRegistered: (welcome,),
    RoleGranted: (on_role_granted,),
    RoleTaken: (on_role_taken,),
    SignedIn: (noticing.on_sign_in,),
    NewDeviceUsed: (noticing.on_device,),
    TriesUsedUp: (noticing.on_tries,),
    NetworkTriesUsedUp: (noticing.on_network,),
    PasswordSprayed: (noticing.on_spraying,),
    CodesGuessed: (noticing.on_guessing,),
    CodeReplayed: (noticing.on_replay,),
    PasskeyCountWentBack: (noticing.on_copied,),
    SecondFactorRemoved: (noticing.on_removal,),
}
