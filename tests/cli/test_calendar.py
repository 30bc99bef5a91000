"""`calendar` and `action` on the command line: what is written is what a calendar reads."""

from icalendar import Calendar


def decides(begun, reference, text, due):
    words = ("--kind", "action", "--axis", "3", "--owner", "Zoé", "--due", due)
    return begun.done("outcome", "add", reference, text, *words)


def read(begun, name):
    return Calendar.from_ical(begun.path(name).read_bytes()).walk("VEVENT")


def test_everything_goes_to_the_calendar_when_no_rencontre_is_named(begun):
    first, second = begun.plans("Coopérer"), begun.plans("Décider", "2026-06-20")
    decides(begun, first, "Écrire aux maires", "2026-05-04")

    said = begun.done("calendar", "--out", str(begun.path("agenda.ics")))

    titles = sorted(str(event["summary"]) for event in read(begun, "agenda.ics"))
    assert titles == ["Coopérer", "Coopérer", "Décider", "Décider", "Écrire aux maires"]
    assert said == f"2\u00a0rencontres, 1\u00a0échéance dans «\u00a0{begun.path('agenda.ics')}\u00a0»."
    assert second == "R-2026-002"


def test_only_the_rencontres_named_go_with_their_due_dates(begun):
    first, second = begun.plans("Coopérer"), begun.plans("Décider", "2026-06-20")
    decides(begun, first, "Écrire aux maires", "2026-05-04")
    decides(begun, second, "Réserver la salle", "2026-05-05")

    begun.done("calendar", second, second, "--out", str(begun.path("agenda.ics")))

    assert sorted(str(event["summary"]) for event in read(begun, "agenda.ics")) == [
        "Décider", "Décider", "Réserver la salle",
    ]  # fmt: skip


def test_an_unknown_rencontre_writes_no_file(begun):
    answer = begun.types("calendar", "R-1999-001", "--out", str(begun.path("agenda.ics")))

    assert answer.status == 2
    assert "R-1999-001" in answer.err
    assert not begun.path("agenda.ics").exists()


def test_an_action_closed_on_the_line_is_closed_everywhere_with_its_result(begun):
    reference = begun.plans()
    identity = decides(begun, reference, "Écrire aux maires", "2026-03-01")

    begun.done("action", "close", identity[:8], "--result", "Douze ont signé")

    (action,) = begun.types("action", "list", "--json").json
    assert (action["state"], action["result"], action["closed_on"]) == ("done", "Douze ont signé", "2026-03-14")
    assert "faite" in begun.done("action", "list")


def test_an_action_is_closed_without_a_word_about_its_result(begun):
    identity = decides(begun, begun.plans(), "Écrire aux maires", "2026-03-01")

    begun.done("action", "close", identity)

    assert begun.types("action", "list", "--overdue", "--json").json == []
