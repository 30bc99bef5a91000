"""What nobody reaches any more is freed in the thread of the window, whoever made it."""

import threading
import weakref

import pytest

from facilitator_app.ui.garbage import GarbageCollector
from facilitator_app.ui.jobs import Job


class Knot:
    """Something that only the collector can free."""

    def __init__(self):
        self.itself = self


@pytest.fixture
def collector(qapp):
    collector = GarbageCollector(qapp, every_ms=10)
    yield collector
    collector.stop()
    collector.deleteLater()


@pytest.mark.usefixtures("collector")
def test_what_a_job_leaves_behind_is_freed_in_the_thread_of_the_window(qtbot, jobs):
    threads = []

    def work(_progress):
        for _n in range(5000):
            weakref.finalize(Knot(), lambda: threads.append(threading.current_thread()))

    job = Job(work)
    with qtbot.waitSignal(job.finished):
        jobs.start(job)

    qtbot.waitUntil(lambda: len(threads) > 4000)  # the youngest wait for company
    assert set(threads) == {threading.main_thread()}
