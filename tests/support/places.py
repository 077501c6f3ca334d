"""MMDB files of a test's own: where a few networks are, written as the format's description has it (version 2.0)."""

import ipaddress
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Any

METADATA = b"\xab\xcd\xefMaxMind.com"
UINT16, UINT32, UINT64 = 5, 6, 9
Tree = list[list[int | None]]


def write(file: Path, places: Mapping[str, tuple[float, float]]) -> Path:
    """The file, with a latitude and longitude for each network."""
    nodes: Tree = [[None, None]]
    leaves: list[tuple[int, int, int]] = []
    data = b""
    for network, (latitude, longitude) in places.items():
        leaves.append((*_leaf(nodes, ipaddress.ip_network(network)), len(data)))
        data += _encoded({"location": {"latitude": latitude, "longitude": longitude}})
    count = len(nodes)
    tree = bytearray()
    found = {(node, side): offset for node, side, offset in leaves}
    for number, node in enumerate(nodes):
        for side in (0, 1):
            further = count if (child := node[side]) is None else child
            at = found.get((number, side))
            tree += (further if at is None else count + 16 + at).to_bytes(3, "big")
    about = {
        "binary_format_major_version": (UINT16, 2), "binary_format_minor_version": (UINT16, 0),
        "build_epoch": (UINT64, 1), "database_type": "Test", "description": {"en": "a test"},
        "ip_version": (UINT16, 6), "languages": ["en"], "node_count": (UINT32, count), "record_size": (UINT16, 24),
    }  # fmt: skip
    file.write_bytes(bytes(tree) + bytes(16) + data + METADATA + _encoded(about))
    return file


def _leaf(nodes: Tree, network: Any) -> tuple[int, int]:
    """Walk to a network's last bit, making what is missing on the way: the node and its side."""
    bits = f"{int(network.network_address):0{network.max_prefixlen}b}"[: network.prefixlen]
    way = [int(bit) for bit in ("0" * 96 if network.version == 4 else "") + bits]
    node = 0
    for side in way[:-1]:
        following = nodes[node][side]
        if following is None:
            nodes.append([None, None])
            following = nodes[node][side] = len(nodes) - 1
        node = following
    return node, way[-1]


def _encoded(value: Any) -> bytes:
    match value:
        case dict():
            return _control(7, len(value)) + b"".join(_encoded(key) + _encoded(one) for key, one in value.items())
        case list():
            return _control(11, len(value)) + b"".join(map(_encoded, value))
        case str():
            return _control(2, len(value.encode())) + value.encode()
        case float():
            return _control(3, 8) + struct.pack(">d", value)
        case (kind, number):
            raw = int(number).to_bytes(8, "big").lstrip(b"\0")
            return _control(kind, len(raw)) + raw
    raise TypeError(f"no value of such a file: {value!r}")


def _control(kind: int, size: int) -> bytes:
    head = bytes([size, kind - 7]) if kind > 7 else bytes([kind << 5 | min(size, 29)])
    return head + (bytes([size - 29]) if size >= 29 and kind <= 7 else b"")
