"""Base64 without tolerance: one text for each value, so that nothing signed can be rewritten."""

from __future__ import annotations

import base64
import binascii


def base64_text(data: bytes) -> str:
    """``data`` in standard base64, padded, on one line."""
    return base64.b64encode(data).decode("ascii")


def base64_bytes(text: str, size: int) -> bytes | None:
    """The ``size`` bytes written in ``text``, or None if it is anything but their standard form."""
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError):
        return None
    return data if len(data) == size and base64_text(data) == text else None
