"""Network addresses as blocks: what is kept of them names a neighbourhood, not a person."""

import ipaddress


def block(address: str) -> str:
    """`203.0.113.7` → `203.0.113.0/24`, an IPv6 address its /64; an empty text for what is no address."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return ""
    return str(ipaddress.ip_network(f"{found}/{24 if found.version == 4 else 64}", strict=False))


def is_loopback(address: str) -> bool:
    """Whether the address is this machine's own, in either notation of IPv4."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    mapped = getattr(found, "ipv4_mapped", None)
    return (mapped or found).is_loopback
