"""What the command line says of itself: help, refusals, versions, in the language spoken."""

import pytest

SUBJECTS = ("workspace", "rencontre", "agenda", "people", "attendance", "sheet", "outcome", "action", "calendar",
            "minutes", "search", "bundle", "key", "peers", "check", "backup", "restore", "export")  # fmt: skip
ENGLISH_OF_THE_LIBRARY = ("Usage:", "Show this message", "[required]", "Commands:", "Missing", "Error:", "No such")


@pytest.mark.parametrize("subject", SUBJECTS)
def test_each_command_has_help_without_a_word_of_the_library(terminal, subject):
    answer = terminal.types_exactly(subject, "--help", "--lang", "fr")

    assert (answer.status, answer.err) == (0, "")
    assert answer.out.startswith("Utilisation")
    assert not [word for word in ENGLISH_OF_THE_LIBRARY if word in answer.out]


def test_the_help_of_the_program_lists_every_command_and_option(terminal):
    help_text = terminal.types_exactly("--help", "--lang", "fr").out

    for word in (*SUBJECTS, "--workspace", "--lang", "--demo", "--version", "--diagnostic", "--smoke", "--play"):
        assert word in help_text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("peple",), "La commande « peple » n’existe pas. Vouliez-vous dire « people » ?"),
        (("people", "imprt"), "La commande « imprt » n’existe pas. Vouliez-vous dire « import » ?"),
        (("people",), "il faut l’une de ces commandes"),
        (("rencontre", "new", "--titel", "T"), "L’option « --titel » n’existe pas. Vouliez-vous dire « --title » ?"),
        (("rencontre", "new", "--title"), "L’option « --title » attend une valeur."),
        (("rencontre", "new", "--title", "T"), "Il manque l’option « --date »."),
        (("rencontre", "list", "--json=oui"), "L’option « --json » n’attend pas de valeur."),
        (("rencontre", "show"), "Il manque « RÉF »."),
        (("rencontre", "show", "a", "b"), "un mot de trop (b)"),
        (("rencontre", "list", "--lang", "de"), "La langue « de » n’est pas proposée"),
        (("--demo", "rencontre", "list"), "« --demo » ne va pas avec une commande."),
        (("--demo", "--version"), "ne va pas avec"),
        (("absent.carnet",), "introuvable"),
    ],
)
def test_a_line_that_is_not_understood_is_told_in_french(terminal, words, said):
    answer = terminal.types_exactly("--lang", "fr", *words)

    assert (answer.status, answer.out) == (2, "")
    assert said in answer.err.replace("\u00a0", " ").replace("\u202f", " ")


def test_the_workspace_may_be_named_before_or_after_the_command(begun):
    place = str(begun.path("carnet"))

    before = begun.types_exactly("--workspace", place, "rencontre", "list", "--lang", "fr")
    after = begun.types_exactly("rencontre", "list", "--workspace", place, "--lang=fr")

    assert (before.status, before.out) == (after.status, after.out) == (0, after.out)


def test_versions_are_told_without_a_name(terminal):
    said = terminal.types_exactly("--diagnostic", "--lang", "fr").out

    assert "sqlite" in said
    assert "/" not in said
