# SPDX-License-Identifier: EUPL-1.2
"""Mail addresses in the form in which every mail server takes them."""

from __future__ import annotations

import re

_LOCAL_PART = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_LABEL = re.compile(r"[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?")


def plain_address(text: str) -> str:
    """Return the address with its domain in ASCII, or raise ValueError where it cannot be one.

    Two kinds are refused rather than guessed: letters beyond ASCII before the @, which few servers take,
    and domains whose ASCII form Python's older rules would make another one (ß became ss).
    """
    local, at, domain = text.strip().rpartition("@")
    ascii_domain = _ascii_domain(domain)
    labels = ascii_domain.split(".")
    sound = at and _LOCAL_PART.fullmatch(local) and all(map(_LABEL.fullmatch, labels))
    if not sound or len(local) > 64 or len(ascii_domain) > 253:
        raise ValueError(f"not a usable mail address: {text!r}")
    return f"{local}@{ascii_domain}"


def _ascii_domain(domain: str) -> str:
    if domain.isascii():
        return domain
    encoded = domain.encode("idna").decode()
    if encoded.encode().decode("idna") != domain.lower():
        raise ValueError(f"no single ASCII form: {domain!r}")
    return encoded
