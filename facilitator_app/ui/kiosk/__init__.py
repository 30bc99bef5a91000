"""The reception screen at the door: what a participant may see and do, and nothing behind it."""
