"""A problem: what the world did, said so that a person knows what is safe and what to do next."""

from __future__ import annotations


class Problem(Exception):
    """Something outside the program went wrong: a full disk, a damaged file, a wrong key.

    The command line prints ``sentence`` and exits with 2; the window shows it. Anything that is
    not a ``Problem`` is a bug.
    """

    def __init__(self, sentence: str) -> None:
        """``sentence``: what happened, what is safe, what to do next, in the language of the screen."""
        super().__init__(sentence)
        self.sentence = sentence


class Conflict(Problem):
    """An edit was made for a value that somebody has changed since."""
