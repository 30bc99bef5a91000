"""Carnet on a fresh machine, with nothing but Python: `python3 installer/dev.py run` or `test`.

The first start makes `.venv` with exactly the packages of requirements.lock, and on Debian and Ubuntu installs the
system libraries of Qt; later starts cost nothing. Standard library only, and no syntax newer than Python 3.6, so that
an old Python can say what it lacks.
"""

import ctypes
import hashlib
import io
import os
import shlex
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - this line is for whoever starts us with an old one
    sys.exit("Carnet demande Python 3.11 au moins. / Carnet needs Python 3.11 or newer.")

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / ".locked"
LOCK = ROOT / "installer" / "requirements.lock"
WHEELS = ROOT / "wheels"  # when this folder exists, packages come from it and not from the network
PLAYED = ROOT / "build" / "demonstration"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
USAGE = "python3 installer/dev.py run|test [...]"
LIBRARIES = {  # what the loader must find -> the Debian or Ubuntu package that brings it
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
NO_DISPLAY = """\
Cette machine n’a pas d’écran : la fenêtre ne peut pas s’ouvrir. Carnet joue à la place l’exemple, sans fenêtre.
This machine has no display: the window cannot open. Carnet plays the sample workspace instead, without a window.
Avec un écran virtuel / with a virtual display: xvfb-run {command}
"""
NOT_INSTALLED = """\
Les bibliothèques de Carnet n’ont pas pu être installées ; rien d’autre n’a changé. Le message ci-dessus dit pourquoi.
Sans réseau, posez les fichiers .whl dans {wheels} puis recommencez.
The libraries of Carnet could not be installed; nothing else has changed. The message above says why.
Without a network, put the .whl files into {wheels} and start again."""


def main(arguments: list[str]) -> int:
    """Set up what is missing, then start the program or the tests; returns the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a Latin-1 terminal has no typographic apostrophe
    if not arguments or arguments[0] not in ("run", "test"):
        print(USAGE, file=sys.stderr)
        return 2
    install_system_packages(missing_system_packages())
    install_python_packages()
    return start_tests(arguments[1:]) if arguments[0] == "test" else start_program(arguments[1:])


def missing_system_packages() -> list[str]:
    """The packages that this Linux lacks before Qt can start and a virtual environment can be made."""
    if sys.platform != "linux":
        return []
    missing = [package for library, package in LIBRARIES.items() if not loads(library)]
    return missing if find_spec("ensurepip") else [*missing, "python3-venv"]


def loads(library: str) -> bool:
    """Whether the loader finds the library: asked of the loader itself, which knows every path."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_system_packages(packages: list[str]) -> None:
    """Install them, or leave with the one line that somebody with the right to install must type."""
    if not packages:
        return
    names = " ".join(packages)
    if not shutil.which("apt-get"):
        sys.exit("Bibliothèques système à installer / system libraries to install: " + names)
    script = "apt-get update -qq && apt-get install -y -qq --no-install-recommends " + names
    as_root = ["sudo", "sh", "-c", script] if shutil.which("sudo") else ["su", "-c", script]
    if os.geteuid() == 0:
        as_root = ["sh", "-c", script]
    elif as_root[0] != "sudo" or not sys.stdin.isatty():
        sys.exit("À taper une fois, puis recommencer / type once, then start again:\n" + shlex.join(as_root))
    print("Bibliothèques système / system libraries:", names, flush=True)
    if subprocess.run(as_root, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"}, check=False).returncode:
        sys.exit("À taper une fois, puis recommencer / type once, then start again:\n" + shlex.join(as_root))


def install_python_packages() -> None:
    """Make `.venv` hold what the lock says, by hash; at once when it already does.

    An environment without our stamp is somebody's own: it is completed, never emptied.
    """
    wanted = hashlib.sha256(LOCK.read_bytes() + sys.version.encode()).hexdigest()
    stamp = STAMP.read_text(encoding="ascii") if STAMP.is_file() else ""
    if stamp == wanted and PYTHON.exists():
        return
    print("Installation (une seule fois) / installing (only once)...", flush=True)
    if stamp or not PYTHON.exists():
        ran([sys.executable, "-m", "venv", "--clear", str(VENV)])
        STAMP.write_text("unfinished", encoding="ascii")
    source = ["--no-index", "--find-links", str(WHEELS)] if WHEELS.is_dir() else []
    quiet = [] if sys.stdout.isatty() else ["-q"]
    pip = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--only-binary=:all:", *quiet, *source]
    ran([*pip, "--require-hashes", "-r", str(LOCK)])
    STAMP.write_text(wanted, encoding="ascii")


def ran(command: list[str]) -> None:
    """Run a step of the installation; leaves with a sentence when it fails."""
    if subprocess.run(command, check=False).returncode:
        sys.exit(NOT_INSTALLED.format(wheels=WHEELS))


def start_program(arguments: list[str]) -> int:
    """The window; on a Linux without a display, the sample workspace played without one."""
    if arguments in ([], ["--demo"]) and not has_display():
        print(NO_DISPLAY.format(command=USAGE.replace("run|test [...]", "run")), flush=True)
        return started(["-m", "facilitator_app", "--play", str(PLAYED)], QT_QPA_PLATFORM="offscreen")
    return started(["-m", "facilitator_app", *arguments])


def start_tests(arguments: list[str]) -> int:
    """The tests, without a display."""
    return started(["-m", "pytest", *arguments], QT_QPA_PLATFORM=os.environ.get("QT_QPA_PLATFORM", "offscreen"))


def has_display() -> bool:
    """Whether a window can appear; asked before Qt, which would blame a library and abort."""
    variables = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(variable) for variable in variables)


def started(arguments: list[str], **environment: str) -> int:
    """Start Python of the environment in the folder of the project, and wait; returns its exit status."""
    surroundings = {"PYTHONIOENCODING": ":replace", **os.environ, **environment}
    return subprocess.run([str(PYTHON), *arguments], cwd=ROOT, env=surroundings, check=False).returncode


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
