"""Answers no honest authenticator gives to our pages: none adds a passkey, none signs anybody in."""

import hashlib
import json
import struct
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import cbor2
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature
from webauthn.helpers import base64url_to_bytes, bytes_to_base64url

from server.core.rules import rule
from server.core.viewer import ANONYMOUS
from server.domains.users.models import Passkey
from tests.support.authenticator import (
    ATTESTED,
    CURVE,
    MAY_BE_SYNCED,
    ORIGIN,
    PRESENT,
    SYNCED,
    VERIFIED,
    Authenticator,
    Lies,
)
from tests.support.passkeys import ADD, CONFIRM, CONFIRM_ASK, SIGN_IN, SIGN_IN_ASK, Passkeys, nobody_came_in

OTHER = ec.generate_private_key(CURVE)
ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551


def without(name: str) -> Callable[[dict[str, Any]], dict[str, Any]]:
    return lambda whole: {key: value for key, value in whole.items() if key != name}


def saying(**said: Any) -> Callable[[dict[str, Any]], dict[str, Any]]:
    return lambda whole: whole | said


def answering(**said: Any) -> Callable[[dict[str, Any]], dict[str, Any]]:
    return lambda whole: whole | {"response": whole["response"] | said}


def text_of(raw: bytes) -> str:
    return bytes_to_base64url(raw)


def malleated(signature: bytes) -> bytes:
    """A signature of nothing at all, in the right form: r and s are made up."""
    r, s = decode_dss_signature(signature)
    return encode_dss_signature(s, r)


ALWAYS: Mapping[str, Lies] = {
    "another site": Lies(origin="https://evil.example"),
    "another port": Lies(origin="http://localhost:9000"),
    "another scheme": Lies(origin="https://localhost:8000"),
    "a site whose name ends like ours": Lies(origin="http://evil-localhost:8000"),
    "a site whose name begins like ours": Lies(origin="http://localhost:8000.evil.example"),
    "our origin with a path": Lies(origin=f"{ORIGIN}/sign-in"),
    "our origin with a slash": Lies(origin=f"{ORIGIN}/"),
    "our origin in capitals": Lies(origin="HTTP://LOCALHOST:8000"),
    "an application on a telephone": Lies(origin="android:apk-key-hash:Mv8xJHbcBxuPXnJd-KL2nQ"),
    "no origin": Lies(client=without("origin")),
    "an origin that is null": Lies(client=saying(origin=None)),
    "a list of origins": Lies(client=saying(origin=[ORIGIN])),
    "a frame in somebody else's page": Lies(cross_origin=True),
    "another relying party": Lies(rp_id="evil.example"),
    "the relying party's domain with a dot": Lies(rp_id="localhost."),
    "no relying party": Lies(rp_id=""),
    "a challenge made up": Lies(challenge=text_of(bytes(32))),
    "an empty challenge": Lies(challenge=""),
    "no challenge": Lies(client=without("challenge")),
    "a challenge with a tail": Lies(client=lambda said: said | {"challenge": said["challenge"] + "AAAA"}),
    "a challenge cut short": Lies(client=lambda said: said | {"challenge": said["challenge"][:20]}),
    "the other ceremony's type": Lies(client=lambda said: said | {"type": flipped(said["type"])}),
    "a payment's type": Lies(type="payment.get"),
    "no type": Lies(client=without("type")),
    "an owner who was not verified": Lies(flags=PRESENT | ATTESTED),
    "an owner who was not there": Lies(flags=VERIFIED | ATTESTED),
    "neither there nor verified": Lies(flags=ATTESTED),
    "a copied key that may not be copied": Lies(flags=PRESENT | VERIFIED | ATTESTED | SYNCED),
    "data cut to nothing": Lies(data=lambda data: b""),
    "data cut within the name": Lies(data=lambda data: data[:20]),
    "data cut within the count": Lies(data=lambda data: data[:35]),
    "data with a tail": Lies(data=lambda data: data + b"\x00" * 40),
    "data of a megabyte": Lies(data=lambda data: data + bytes(1_000_000)),
    "another id beside the raw one": Lies(answer=saying(id=text_of(b"another"))),
    "another kind of credential": Lies(answer=saying(type="password")),
    "no kind": Lies(answer=without("type")),
    "no id": Lies(answer=without("id")),
    "no raw id": Lies(answer=without("rawId")),
    "no response": Lies(answer=without("response")),
    "a response that is text": Lies(answer=saying(response="yes")),
    "client data that is no JSON": Lies(answer=answering(clientDataJSON=text_of(b"{{{"))),
    "client data that is a list": Lies(answer=answering(clientDataJSON=text_of(b"[]"))),
    "client data in UTF-16": Lies(answer=answering(clientDataJSON=text_of("{}".encode("utf-16")))),
    "client data nested without end": Lies(answer=answering(clientDataJSON=text_of(b"[" * 9000))),
    "client data that is no base64": Lies(answer=answering(clientDataJSON="%%%")),
    "client data that is a number": Lies(answer=answering(clientDataJSON=7)),
    "a token binding nobody negotiated": Lies(client=saying(tokenBinding={"status": "sometimes", "id": "x"})),
}
"""What is refused of both ceremonies."""


def flipped(kind: str) -> str:
    return "webauthn.get" if kind == "webauthn.create" else "webauthn.create"


REGISTERING: Mapping[str, Lies] = {
    "no algorithm": Lies(algorithm=0),
    "a hash for an algorithm": Lies(algorithm=-16),
    "an HMAC for an algorithm": Lies(algorithm=5),
    "SHA-1": Lies(algorithm=-65535),
    "another curve's algorithm": Lies(algorithm=-36),
    "no attested key": Lies(flags=PRESENT | VERIFIED),
    "extensions that are not there": Lies(flags=PRESENT | VERIFIED | ATTESTED | 0x80),
    "an empty id": Lies(credential_id=b""),
    "an id of two kilobytes": Lies(credential_id=bytes(2000)),
    "an unknown attestation": Lies(format="wishful"),
    "a telephone's attestation without any": Lies(format="android-key"),
    "a safety net's attestation without any": Lies(format="android-safetynet"),
    "a chip's attestation without any": Lies(format="tpm"),
    "an old key's attestation without any": Lies(format="fido-u2f"),
    "a packed attestation without any": Lies(format="packed"),
    "attestation that is no CBOR": Lies(answer=answering(attestationObject=text_of(b"\xff\xfe\xfd"))),
    "attestation that is empty": Lies(answer=answering(attestationObject="")),
    "attestation that is a list": Lies(answer=answering(attestationObject=text_of(cbor2.dumps([1, 2])))),
    "attestation without data": Lies(answer=answering(attestationObject=text_of(cbor2.dumps({"fmt": "none"})))),
    "attestation nested without end": Lies(answer=answering(attestationObject=text_of(b"\x81" * 8000))),
    "attestation of endless bytes": Lies(answer=answering(attestationObject=text_of(b"\x5b" + b"\xff" * 8))),
    "attestation of endless lists": Lies(answer=answering(attestationObject=text_of(b"\x9b" + b"\x7f" * 8))),
    "attestation of endless maps": Lies(answer=answering(attestationObject=text_of(b"\xbb" + b"\x7f" * 8))),
    "attestation of references to itself": Lies(
        answer=answering(attestationObject=text_of(b"\xd8\x1c\x82\xd8\x1d\x00\xd8\x1d\x00"))
    ),
    "a key cut short": Lies(data=lambda data: data[:-20]),
    "an id longer than the data": Lies(data=lambda data: data[:53] + b"\xff\xff" + data[55:]),
    "a key that is text": Lies(data=lambda data: data[:87] + cbor2.dumps("key")),
    "a key without a point": Lies(data=lambda data: data[:87] + cbor2.dumps({1: 2, 3: -7, -1: 1})),
    "another curve": Lies(data=lambda data: data[:87] + cbor2.dumps({**cbor2.loads(data[87:]), -1: 8})),
}

USING: Mapping[str, Lies] = {
    "somebody else's key": Lies(key=OTHER),
    "an empty signature": Lies(signature=lambda signature: b""),
    "a signature with one bit changed": Lies(signature=lambda one: one[:-1] + bytes([one[-1] ^ 1])),
    "a signature cut short": Lies(signature=lambda signature: signature[:-2]),
    "a signature with a tail": Lies(signature=lambda signature: signature + b"\x00"),
    "a signature of zeros": Lies(signature=lambda signature: encode_dss_signature(0, 0)),
    "a signature of the order": Lies(signature=lambda signature: encode_dss_signature(ORDER, ORDER)),
    "a signature turned round": Lies(signature=malleated),
    "a signature without its form": Lies(signature=lambda signature: bytes(64)),
    "a signature of a kilobyte": Lies(signature=lambda signature: bytes(1024)),
    "no signature": Lies(answer=answering(signature=None)),
    "no data": Lies(answer=answering(authenticatorData=None)),
    "data changed after it was signed": Lies(
        answer=answering(authenticatorData=text_of(hashlib.sha256(b"localhost").digest() + struct.pack(">BI", 5, 99)))
    ),
    "client data changed after it was signed": Lies(
        answer=lambda whole: whole | {"response": whole["response"] | {"clientDataJSON": spaced(whole)}}
    ),
    "an unknown passkey": Lies(credential_id=bytes(32)),
    "an empty id": Lies(credential_id=b""),
    "somebody else's name": Lies(handle=hashlib.sha256(b"somebody else").digest()),
    "a name that is too long": Lies(handle=bytes(4000)),
    "a count that goes back": Lies(count=0),
    "attested data that is not there": Lies(flags=PRESENT | VERIFIED | ATTESTED),
    "extensions that are not there": Lies(flags=PRESENT | VERIFIED | 0x80),
}


def spaced(whole: dict[str, Any]) -> str:
    return text_of(base64url_to_bytes(whole["response"]["clientDataJSON"]) + b" ")


@pytest.fixture
def engine(engines: dict[str, Any]) -> Any:
    """What is refused before anything is written is refused on either engine alike."""
    return engines["sqlite"]


@pytest.mark.parametrize("lie", [*ALWAYS, *REGISTERING])
async def test_no_such_passkey_is_added(victim: Passkeys, lie: str) -> None:
    lies = (REGISTERING | ALWAYS)[lie]  # type: ignore[operator]

    answer = await nobody_came_in(lambda: victim.add("attack", lies))

    assert answer["code"] == "INVALID_PASSKEY"


@pytest.mark.parametrize("lie", [*ALWAYS, *USING])
async def test_no_such_answer_signs_anybody_in(victim: Passkeys, lie: str) -> None:
    lies = dict(ALWAYS) | dict(USING)
    flags = lies[lie].flags
    told = lies[lie] if lie in USING or flags is None else replace(lies[lie], flags=flags & ~ATTESTED)

    answer = await nobody_came_in(lambda: victim.sign_in(told))
    assert answer["code"] == "INVALID_PASSKEY"

    viewer = await victim.half_way()
    answer = await nobody_came_in(lambda: victim.confirm(viewer, told))
    assert answer["code"] == "INVALID_PASSKEY"


@pytest.mark.parametrize(
    "credential",
    [
        "",
        "{}",
        "[]",
        "null",
        "1",
        '"x"',
        "\x00",
        "{" * 5000,
        "[" * 15_999,
        "x" * 16_001,
        '{"id":' * 2000,
        "{}" * 40_000,
    ],
    ids=lambda text: f"{text[:6]!r} of {len(text)}",
)
async def test_what_is_no_credential_at_all_is_refused(victim: Passkeys, credential: str) -> None:
    viewer = await victim.half_way()
    for ask, act, by in ((SIGN_IN_ASK, SIGN_IN, ANONYMOUS), (CONFIRM_ASK, CONFIRM, viewer)):
        asked = await victim.does(ask, by)
        answer = await victim.does(act, by, requestToken=asked["requestToken"], credential=credential)
        assert answer["code"] == "INVALID_PASSKEY"
    asked = await victim.ask()
    answer = await victim.does(ADD, requestToken=asked["requestToken"], credential=credential, name="attack")
    assert answer["code"] == "INVALID_PASSKEY"
    assert await Passkey.all().count() == 1


async def test_a_synced_passkey_is_known_as_one(victim: Passkeys) -> None:
    flags = PRESENT | VERIFIED | ATTESTED | MAY_BE_SYNCED | SYNCED
    device = Authenticator(counts=False)
    assert (await victim.add("synced", Lies(flags=flags), device))["__typename"] == "PasskeyAdded"

    assert (await Passkey.get(name="synced")).is_synced
    assert (await victim.sign_in(Lies(flags=flags & ~ATTESTED), device))["__typename"] == "SignedIn"


def public_half(key: rsa.RSAPrivateKey) -> bytes:
    numbers = key.public_key().public_numbers()
    return cbor2.dumps({1: 3, 3: -257, -1: numbers.n.to_bytes(key.key_size // 8, "big"), -2: b"\x01\x00\x01"})


async def test_keys_of_less_than_128_bits_are_not_asked_for(victim: Passkeys) -> None:
    asked = await victim.ask()
    offered = [one["alg"] for one in json.loads(asked["options"])["pubKeyCredParams"]]
    assert offered == [{"ES256": -7, "EdDSA": -8}[one] for one in rule("passkeys").value["algorithms"]]


@pytest.mark.parametrize("bits", [2048, 3072])
async def test_a_key_of_rsa_is_not_kept(victim: Passkeys, bits: int) -> None:
    key = public_half(rsa.generate_private_key(65537, bits))
    answer = await victim.add("windows", Lies(data=lambda data: data[:87] + key), Authenticator())

    assert answer["code"] == "INVALID_PASSKEY"


async def test_a_key_of_rsa_that_was_kept_once_opens_nothing(victim: Passkeys) -> None:
    key = rsa.generate_private_key(65537, 2048)
    await Passkey.all().update(public_key=public_half(key))

    assert (await victim.sign_in(Lies(key=key)))["code"] == "INVALID_PASSKEY"


async def test_a_key_of_another_kind_than_it_says_signs_nothing(victim: Passkeys) -> None:
    numbers = rsa.generate_private_key(65537, 2048).public_key().public_numbers()
    key = cbor2.dumps({1: 3, 3: -7, -1: numbers.n.to_bytes(256, "big"), -2: b"\x01\x00\x01"})
    device = Authenticator()

    answer = await victim.add("attack", Lies(data=lambda data: data[:87] + key), device)

    signs = answer["__typename"] == "PasskeyAdded" and (await victim.sign_in(device=device))["__typename"] == "SignedIn"
    assert not signs
