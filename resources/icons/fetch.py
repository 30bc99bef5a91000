"""Copy the Lucide icons named in names.txt, unmodified, from the npm registry: `python -m resources.icons.fetch`."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

from resources.npm_package import unpacked

HERE: Final = Path(__file__).parent
PACKAGE: Final = "lucide-static"
VERSION: Final = "1.62.0"
SHA512: Final = (
    "581640fe6d8fbe41693061c3b6c05c9393f603d1b87a12e562ee06c302027261"
    "26d41bd85608f4d25083c4a4562e56cc94e89b2da8b0750f3c1b9a479125a0c0"
)


def main() -> None:
    """Replace the icons of this folder by those of the pinned package."""
    names = (HERE / "names.txt").read_text(encoding="ascii").split()
    with unpacked(PACKAGE, VERSION, SHA512) as package:
        missing = [name for name in names if not (package / "icons" / f"{name}.svg").is_file()]
        if missing:
            raise SystemExit(f"{PACKAGE} {VERSION} has no " + ", ".join(missing))
        for old in HERE.glob("*.svg"):
            old.unlink()
        for name in names:
            shutil.copyfile(package / "icons" / f"{name}.svg", HERE / f"{name}.svg")
        shutil.copyfile(package / "LICENSE", HERE / "LICENSE")
    print(f"{len(names)} icons")


if __name__ == "__main__":
    main()
