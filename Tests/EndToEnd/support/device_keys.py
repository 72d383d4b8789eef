"""A signatory's device with a key of its own, as a program has it: for what no page would send."""

import base64
import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, SECP256R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from support.client import Client
from support.signing import signature


@dataclass(frozen=True)
class DeviceKey:
    kind: str
    public: bytes
    sign: Callable[[bytes], bytes]


def ed25519() -> DeviceKey:
    key = Ed25519PrivateKey.generate()
    return DeviceKey("ed25519", key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw), key.sign)


def p256() -> DeviceKey:
    key = generate_private_key(SECP256R1())

    def sign(text: bytes) -> bytes:
        return b"".join(number.to_bytes(32, "big") for number in decode_dss_signature(key.sign(text, ECDSA(hashes.SHA256()))))

    return DeviceKey("p256", key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint), sign)


def signed(signatory: Client, asked: dict, key: DeviceKey, drawing: str | None = None, instead: dict | None = None) -> dict:
    """The command of a unit's signature with what its device's key says of it. `instead`: what the key has signed in the place of what is sent."""
    frame = signature(signatory, asked)
    if drawing is not None:
        frame["arg"]["drawing"] = drawing
    says = frame["arg"] | {
        "conference": signatory.server.conference, "version": asked["version"], "signatory": signatory.link.person, "id": frame["id"],
        "drawing": "-" if drawing is None else hashlib.sha256(drawing.encode()).hexdigest()} | (instead or {})
    names = ("conference", "pledge", "version", "digest", "unit", "signatory", "id", "drawing", "signedAt")
    text = "".join(f"{line}\n" for line in ["diemcau/pledge.sign/1", *(says[name] for name in names)])
    return with_key(frame, key.kind, key.public, key.sign(text.encode()))


def with_key(frame: dict, kind: str, public: bytes, signature: bytes) -> dict:
    key = {"kind": kind, "public": base64.b64encode(public).decode()}
    return frame | {"arg": frame["arg"] | {"key": key, "signature": base64.b64encode(signature).decode()}}
