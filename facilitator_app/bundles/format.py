"""What is fixed in the bundle format: its names, its members, its limits."""

from __future__ import annotations

DOMAIN = "fr.unadel.carnet"
FORMAT = "fr.unadel.carnet/bundle"
VERSION = 1
KNOWN_NEEDS: frozenset[str] = frozenset()
"""Capabilities that a manifest may require of its reader and that this reader has."""

MEDIA_TYPE = "application/vnd.unadel.carnet+zip"
EXTENSION = ".carnet"

MAX_FILE = 32 << 20
"""Bytes of a whole file, as it travels."""
MAX_BODY = 64 << 20
"""Bytes of everything inside, once inflated."""
MAX_LINES = 500_000
MAX_SIGNATURES = 5_000
"""Certificates, or seals: each costs a verification, and a stranger may send as many as fit."""
MAX_ATTACHMENTS = 5_000
MAX_RECIPIENTS = 64
"""The signed comment names them all, and the minisign program reads comments up to 8,192 bytes."""

OUTER_MEMBERS = ("mimetype", "LISEZMOI.txt", "envelope.json", "bundle.age")
"""Frozen for ever, so that an old reader can always find `version` and `needs` in the envelope."""

MANIFEST_SUMS = "manifest-sha256.txt"
SIGNATURE = "manifest-sha256.txt.minisig"
TAG_MEMBERS = ("bagit.txt", "bag-info.txt", MANIFEST_SUMS, SIGNATURE)
MANIFEST = "data/bundle.json"
OPERATIONS = "data/ops.jsonl"
SEALS = "data/seals.jsonl"
SUMMARY = "data/summary.html"
BAG_MEMBERS = (*TAG_MEMBERS, MANIFEST, OPERATIONS, SEALS, SUMMARY)
ATTACHMENTS = "data/attachments/"
