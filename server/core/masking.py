"""What readers see of personal data (GB/T 41833: six digits of a telephone number, all but the surname of a name)."""

import re

HIDDEN = "*"
HOUSE = re.compile(r"[^0-9０-９室单元栋幢座楼层院,，;；]*[0-9０-９]+号")
"""A street and its house number, with nothing before it that could make the number a room's."""


def mask_phone(number: str) -> str:
    """`13812345600` → `138******00`; a shorter number shows the less, so that six digits are always hidden."""
    digits = re.sub(r"\D", "", number.removeprefix("+86"))
    shown = min(max(len(digits) - 6, 0), 5)
    last = min(shown, 2)
    return digits[: shown - last] + HIDDEN * 6 + digits[len(digits) - last :]


def mask_email(address: str) -> str:
    """`wang.fang@example.cn` → `w***@example.cn`."""
    local, _, domain = address.partition("@")
    return f"{local[:1]}***@{domain}"


def mask_name(name: str) -> str:
    """`张三` → `张*`; of a name in Latin letters the first one remains."""
    return name[:1] + HIDDEN * (max(len(name) - 1, 1) if not name.isascii() else 3)


def mask_street(street: str) -> str:
    """`金融大街甲3号2单元501室` → `金融大街甲3号***`: street and house number remain, building, unit and room do not.

    Without a house number what stands before the first digit remains; without a digit the first half does.
    """
    if house := HOUSE.match(street):
        return f"{house.group()[:40]}***"
    before, *rest = re.split(r"[0-9０-９]", street, maxsplit=1)
    return f"{(before if rest else before[: len(before) // 2])[:12]}***"
