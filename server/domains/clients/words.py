"""The words programs of integrators are described by."""

from enum import StrEnum


class ClientState(StrEnum):
    ACTIVE = "active"
    SUSPENDED = "suspended"
    REVOKED = "revoked"


class ClientMode(StrEnum):
    """Which documents a program may send."""

    TRUSTED_ONLY = "trusted_only"
    OPEN = "open"


class RateClass(StrEnum):
    """How much a program may ask for within a minute; the figures stand in `policies/rules/rate_classes.yaml`."""

    BASIC = "basic"
    STANDARD = "standard"
    BULK = "bulk"
