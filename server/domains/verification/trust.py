"""Whose certificates count, and which of them were revoked: by what the operator has configured, never by what a
certificate says of itself. An address inside a certificate is not looked at.
"""

import asyncio
import re
import time
import urllib.request
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cryptography import x509

from server.core.settings import Settings

MOST_BYTES = 8_000_000
FRESH_SECONDS = 600.0
PEM = re.compile(rb"-----BEGIN X509 CRL-----.+?-----END X509 CRL-----", re.DOTALL)


class Trust:
    """The authorities of the settings, and their revocation lists, kept for ten minutes."""

    def __init__(self, authorities: Sequence[x509.Certificate], sources: Sequence[str], timeout: float = 10.0) -> None:
        self.anchors = [one for one in authorities if one.subject == one.issuer]
        self.intermediates = [one for one in authorities if one.subject != one.issuer]
        self._sources, self._timeout = tuple(sources), timeout
        self._lists: list[x509.CertificateRevocationList] = []
        self._looked_at = float("-inf")

    async def revocation_lists(self) -> list[x509.CertificateRevocationList]:
        """All lists that could be read; whoever needs one that is not there has to refuse."""
        if time.monotonic() - self._looked_at > FRESH_SECONDS:
            self._lists = await asyncio.to_thread(lambda: [one for each in self._sources for one in self._read(each)])
            self._looked_at = time.monotonic()
        return self._lists

    def _read(self, source: str) -> list[x509.CertificateRevocationList]:
        try:
            if source.startswith(("http://", "https://")):
                with _opener().open(source, timeout=self._timeout) as answer:
                    data = answer.read(MOST_BYTES + 1)
            else:
                data = Path(source).read_bytes()
            if len(data) > MOST_BYTES:
                return []
            if not data.lstrip().startswith(b"-----BEGIN"):
                return [x509.load_der_x509_crl(data)]
            return [x509.load_pem_x509_crl(one) for one in PEM.findall(data)]
        except (OSError, ValueError):
            return []


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    """A list is where the operator says it is, and nowhere else."""

    def redirect_request(self, *_: Any) -> None:
        return None


def _opener() -> urllib.request.OpenerDirector:
    return urllib.request.build_opener(_NoRedirects, urllib.request.ProxyHandler({}))


def trust_of(settings: Settings) -> Trust:
    """What the settings name. Raises OSError, ValueError where the authorities cannot be read."""
    file = settings.certificate_authorities
    authorities = [] if file is None else x509.load_pem_x509_certificates(file.read_bytes())
    return Trust(authorities, settings.certificate_revocations)


_trust = Trust([], [])


def use_trust(chosen: Trust) -> None:
    """Set whom the process trusts; done once, at start."""
    global _trust
    _trust = chosen


def trust() -> Trust:
    return _trust
