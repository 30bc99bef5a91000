"""Fetch the fonts of Carnet, unmodified, from the npm registry: `python3 resources/fonts/fetch.py`.

The files are committed, so nobody needs this to run or build Carnet; it says where they came from
and takes them again when a new version is wanted. Their licences forbid shipping a cut version
under the same name (SIL OFL 1.1, Reserved Font Name), so the files are copied as they are; only
the documents embed subsets, which the licences allow.

| face            | package                             | licence                    | used for                      |
| --------------- | ----------------------------------- | -------------------------- | ----------------------------- |
| Source Sans 3   | @expo-google-fonts/source-sans-3    | SIL OFL 1.1                | text, on screen and on paper  |
| Source Serif 4  | @expo-google-fonts/source-serif-4   | SIL OFL 1.1                | titles and quotations         |
| DejaVu Sans     | dejavu-fonts-ttf                    | Bitstream Vera, free       | scripts and signs not in them |
| Noto Emoji      | @expo-google-fonts/noto-emoji       | SIL OFL 1.1                | emoji, in one colour          |
"""

from __future__ import annotations

import subprocess
import tarfile
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent

#: package and version -> the files taken from it, and the name given to its licence.
PACKAGES = {
    "@expo-google-fonts/source-sans-3@0.4.1": (
        ("400Regular/SourceSans3_400Regular.ttf",),
        ("400Regular_Italic/SourceSans3_400Regular_Italic.ttf",),
        ("600SemiBold/SourceSans3_600SemiBold.ttf",),
        ("600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf",),
        ("LICENSE_FONT", "LICENSE-SourceSans3.txt"),
    ),
    "@expo-google-fonts/source-serif-4@0.4.1": (
        ("400Regular/SourceSerif4_400Regular.ttf",),
        ("400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",),
        ("600SemiBold/SourceSerif4_600SemiBold.ttf",),
        ("LICENSE_FONT", "LICENSE-SourceSerif4.txt"),
    ),
    "dejavu-fonts-ttf@2.37.3": (
        ("ttf/DejaVuSans.ttf",),
        ("LICENSE", "LICENSE-DejaVuSans.txt"),
    ),
    "@expo-google-fonts/noto-emoji@0.4.7": (
        ("400Regular/NotoEmoji_400Regular.ttf",),
        ("LICENSE_FONT", "LICENSE-NotoEmoji.txt"),
    ),
}


def fetch(package: str, files: tuple[tuple[str, ...], ...], folder: Path) -> None:
    """Download ``package`` with npm's own client into ``folder`` and copy the wanted files here."""
    packed = subprocess.run(
        ["npm", "pack", package, "--silent"], cwd=folder, check=True, capture_output=True, text=True
    ).stdout.split()[-1]
    with tarfile.open(folder / packed) as archive:
        for inside, *renamed in files:
            member = archive.extractfile(f"package/{inside}")
            if member is None:
                raise FileNotFoundError(inside)
            name = renamed[0] if renamed else Path(inside).name
            (HERE / name).write_bytes(member.read())
            print(f"{package}: {name}")


def main() -> None:
    """Fetch every face."""
    with tempfile.TemporaryDirectory() as folder:
        for package, files in PACKAGES.items():
            fetch(package, files, Path(folder))


if __name__ == "__main__":
    main()
