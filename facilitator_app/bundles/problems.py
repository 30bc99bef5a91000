"""Why a bundle is refused: each reason with its own sentence, what is safe and what to do next."""

from __future__ import annotations

from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.words import _


class BundleProblem(Problem):
    """A bundle that cannot be opened here; nothing was imported."""


class NotABundleProblem(BundleProblem):
    """The file is something else: a photo, a letter, another archive."""

    def __init__(self) -> None:
        """Say that another file was meant."""
        super().__init__(
            _(
                "Ce fichier n’est pas un envoi de Carnet. Rien n’a été importé. "
                "Vérifiez que vous avez choisi le bon fichier : son nom finit par « .carnet »."
            )
        )


class CutShortProblem(BundleProblem):
    """The end of the file is missing: a key pulled too early, a mail cut."""

    def __init__(self) -> None:
        """Say that copying again may be enough."""
        super().__init__(
            _(
                "Ce fichier est incomplet : sa fin manque. Rien n’a été importé. "
                "Copiez-le de nouveau depuis la clé USB ou le courriel, ou demandez que l’envoi soit refait."
            )
        )


class TooLargeProblem(BundleProblem):
    """The file, or what it would unfold to, is over the limits of the format."""

    def __init__(self) -> None:
        """Say what to ask the sender."""
        super().__init__(
            _(
                "Ce fichier dépasse la taille permise pour un envoi. Rien n’a été importé. "
                "Demandez à la personne qui l’a préparé d’envoyer moins de pièces jointes à la fois."
            )
        )


class TooMuchToSendProblem(BundleProblem):
    """What was asked to be sent is over the limits of the format; no file was made."""

    def __init__(self) -> None:
        """Say how to make it smaller."""
        super().__init__(
            _(
                "Cet envoi serait trop gros. Aucun fichier n’a été fait et votre carnet n’a pas changé. "
                "Préparez-le sans les pièces jointes, ou en plusieurs fois."
            )
        )


class AlteredProblem(BundleProblem):
    """What is inside is not what was signed: damage on the way, or somebody's hand."""

    def __init__(self, detail: str) -> None:
        """``detail``: one whole sentence, already in the language of the screen."""
        super().__init__(
            _(
                "Cet envoi a été abîmé ou modifié après sa préparation. {detail} Rien n’a été importé. "
                "Demandez à la personne qui l’a préparé de vous l’envoyer de nouveau."
            ).format(detail=detail)
        )
        self.detail = detail


class ReencryptedProblem(AlteredProblem):
    """The author signed it for others; somebody opened it and encrypted it again for this device."""

    def __init__(self) -> None:
        """Say that the author did not address it here."""
        super().__init__(_("Son auteur ne l’avait pas adressé à ce poste : quelqu’un d’autre l’a retransmis."))


class ForSomeoneElseProblem(BundleProblem):
    """Encrypted for other devices: this one has no key for it."""

    def __init__(self) -> None:
        """Say whom to give it to."""
        super().__init__(
            _(
                "Cet envoi est destiné à un autre poste, et celui-ci n’a pas la clé pour l’ouvrir. "
                "Rien n’a été importé et le fichier reste bon. Remettez-le à son destinataire, "
                "ou demandez à la personne qui l’a préparé de l’adresser aussi à ce poste."
            )
        )


class NewerVersionProblem(BundleProblem):
    """The bundle requires what only a later Carnet can read."""

    def __init__(self) -> None:
        """Say that updating is enough."""
        super().__init__(
            _(
                "Cet envoi vient d’une version plus récente de Carnet, que celle-ci ne sait pas lire. "
                "Rien n’a été importé et le fichier reste bon. Mettez Carnet à jour, puis ouvrez-le de nouveau."
            )
        )


class RevokedSenderProblem(BundleProblem):
    """The sender's device was revoked; whoever keeps the list of peers raises this."""

    def __init__(self, name: str) -> None:
        """``name``: the sender as known here."""
        super().__init__(
            _(
                "Cet envoi vient du poste « {name} », qui n’est plus accepté. Rien n’a été importé et le fichier "
                "est gardé. Si cette personne a changé de poste, demandez-lui d’envoyer son nouveau certificat."
            ).format(name=name)
        )


class DamagedLogProblem(BundleProblem):
    """The history kept on this device no longer matches its own sums; no file was made."""

    def __init__(self) -> None:
        """Say how to get a sound history back."""
        super().__init__(
            _(
                "L’historique de ce carnet est abîmé : l’envoi n’a pas été préparé, et aucun fichier n’a été fait. "
                "Ce qui est affiché reste lisible. Restaurez la dernière sauvegarde, puis préparez l’envoi de nouveau."
            )
        )


class DamagedAttachmentProblem(BundleProblem):
    """An attachment kept on this device is no longer what it was; no file was made."""

    def __init__(self) -> None:
        """Say how to send all the same."""
        super().__init__(
            _(
                "Une pièce jointe de ce carnet est abîmée : l’envoi n’a pas été préparé, et aucun fichier n’a été "
                "fait. Le reste du carnet n’est pas touché. Remettez la pièce d’origine, "
                "ou préparez l’envoi sans pièces jointes."
            )
        )
