"""The pages of the five steps, each built when a person first goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.services.drafts import Drafts
from facilitator_app.ui.pages.animate_page import AnimatePage
from facilitator_app.ui.pages.prepare_page import PreparePage
from facilitator_app.ui.pages.welcome_page import WelcomePage

if TYPE_CHECKING:
    from collections.abc import Callable

    from facilitator_app.services.catalogue import Catalogue
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.editing import Editor
    from facilitator_app.ui.files import Files
    from facilitator_app.ui.jobs import Jobs
    from facilitator_app.ui.shell.page import Page


def step_builders(
    carnet: Carnet, catalogue: Catalogue, editor: Editor, jobs: Jobs, files: Files
) -> dict[str, Callable[[], Page]]:
    """How to build the page of each step."""

    def restitute() -> Page:
        from facilitator_app.ui.pages.restore_page import RestorePage  # noqa: PLC0415 - documents load with the step

        return RestorePage(editor, carnet, catalogue, jobs, files)

    def transmit() -> Page:
        from facilitator_app.ui.pages.transmit_page import TransmitPage  # noqa: PLC0415 - cryptography, the same

        return TransmitPage(editor, carnet, jobs, files)

    return {
        "prepare": lambda: PreparePage(editor, carnet, catalogue, jobs),
        "welcome": lambda: WelcomePage(carnet, catalogue, editor, jobs, files),
        "animate": lambda: AnimatePage(carnet.library, catalogue, editor, Drafts(carnet.folder)),
        "restitute": restitute,
        "transmit": transmit,
    }
