"""How risky permissions are, as the contract and the console name it."""

from schema.core.enums import describe
from server.core.catalogue import Risk

__all__ = ["Risk"]

describe(
    Risk,
    "How much harm a permission can do in the wrong hands.",
    "PermissionRisk",
    LOW="Little: what is seen is public or masked, what is done is everyday work.",
    MEDIUM="Some: it touches others' work, or shows more than everyday work needs.",
    HIGH="Much: money, grants, personal data in clear, keys, or what cannot be undone.",
)
