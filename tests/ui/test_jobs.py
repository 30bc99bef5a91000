"""Long work leaves the window alone, tells how far it is, and can be stopped."""

import threading

import pytest

from facilitator_app.domain.problem import Problem
from facilitator_app.ui.jobs import Job
from facilitator_app.ui.widgets.banner import Banner
from facilitator_app.ui.widgets.wait_bar import WaitBar


def test_the_result_arrives_in_the_thread_of_the_window(qtbot, jobs):
    threads = {}
    job = Job(lambda _progress: threads.setdefault("work", threading.current_thread()))
    job.succeeded.connect(lambda _result: threads.setdefault("window", threading.current_thread()))
    with qtbot.waitSignal(job.finished):
        jobs.start(job)

    assert threads["window"] is threading.main_thread()
    assert threads["work"] is not threading.main_thread()


def test_a_failing_job_says_why_and_nothing_else(qtbot, jobs):
    errors = []
    job = Job(lambda _progress: 1 / 0)
    job.failed.connect(errors.append)
    with qtbot.assertNotEmitted(job.succeeded), qtbot.waitSignal(job.finished):
        jobs.start(job)

    assert [type(error) for error in errors] == [ZeroDivisionError]


def test_a_job_is_stopped_at_its_next_step(qtbot, jobs):
    started = threading.Event()
    go_on = threading.Event()

    def work(progress):
        started.set()
        go_on.wait(10)
        progress(1, 2)

    job = Job(work)
    jobs.start(job)
    started.wait(10)
    with qtbot.assertNotEmitted(job.succeeded), qtbot.waitSignal(job.cancelled):
        job.cancel()
        go_on.set()


def test_every_one_of_2000_steps_is_heard(qtbot, jobs):
    heard = []

    def work(progress):
        for done in range(2000):
            progress(done, 2000)

    job = Job(work)
    job.progressed.connect(lambda done, _total: heard.append(done))
    with qtbot.waitSignal(job.finished):
        jobs.start(job)

    assert heard == list(range(2000))


def test_jobs_run_one_after_the_other(qtbot, jobs):
    running, most = [], []

    def work(_progress):
        running.append(1)
        most.append(len(running))
        running.pop()

    several = [Job(work) for _n in range(20)]
    with qtbot.waitSignals([job.finished for job in several]):
        for job in several:
            jobs.start(job)

    assert max(most) == 1


def test_a_problem_is_told_and_a_bug_rises(qtbot):
    banner = Banner()
    qtbot.addWidget(banner)

    banner.show_problem(Problem("Le disque est plein."))

    assert banner.words.text() == "Le disque est plein."
    with pytest.raises(ZeroDivisionError):
        banner.show_problem(ZeroDivisionError())


def test_waiting_is_told_only_when_it_lasts(qtbot, jobs):
    go_on = threading.Event()
    bar = WaitBar()
    qtbot.addWidget(bar)
    job = Job(lambda _progress: go_on.wait(10))
    bar.watch(job, "Compte rendu en cours")
    jobs.start(job)
    assert not bar.isVisible()

    qtbot.waitUntil(bar.isVisible)
    assert not bar.stop.isVisible()
    qtbot.waitUntil(bar.stop.isVisible)
    with qtbot.waitSignal(job.finished):
        go_on.set()

    assert not bar.isVisible()
