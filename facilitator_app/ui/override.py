"""`@override` for the methods that Qt calls, without importing 50 ms of typing at start-up."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from typing_extensions import override as override  # noqa: PLC0414 - so that mypy lets others import it
else:
    Method = TypeVar("Method", bound="Callable")

    def override(method: Method) -> Method:
        """Mark a method that replaces one of its parent's; only the type checker looks at it."""
        return method
