"""Why the disk refused, in our words: the system's own are in its language, often English."""

from __future__ import annotations

import errno

from facilitator_app.i18n.words import _


def disk_words(error: OSError) -> str:
    """A reason to put in brackets: « accès refusé »; the system's words for a refusal that is rare."""
    words = {
        errno.ENOENT: _("introuvable"),
        errno.EACCES: _("accès refusé"),
        errno.EPERM: _("accès refusé"),
        errno.EROFS: _("support en lecture seule"),
        errno.ENOSPC: _("disque plein"),
        errno.EISDIR: _("c’est un dossier"),
        errno.ENOTDIR: _("son chemin passe par un fichier"),
    }
    return words.get(error.errno or 0) or error.strerror or str(error)
