"""Sync files: bytes in, bytes out; keys, signatures and the format, without database or screen."""
