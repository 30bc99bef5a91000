"""One rencontre on screen: its head, and its five steps one at a time."""
