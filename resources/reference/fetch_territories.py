"""Write regions.json and territories.json from the npm package of the French territories: `python -m` from the root.

The regions of before 2016 are not in the package; they are listed here, with their départements
(law 2015-29 of 16 January 2015, official geographic code of INSEE for 2014).
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from resources.npm_package import unpacked

HERE: Final = Path(__file__).parent
PACKAGE: Final = "@etalab/decoupage-administratif"
VERSION: Final = "6.0.0"  # the territories of 2026
SHA512: Final = (
    "5dabd8b0595b70cfe9acaafc84d1cf28447de081f0fddb3134ce27c6358c624e"
    "8f2c5002a4479dbe7ffbc0af016a8ce6d1d09885659c7feedb716a40e6998269"
)
SOURCE: Final = f"{PACKAGE} {VERSION} (MIT) : code officiel géographique de l’INSEE, Licence Ouverte"
BEFORE_2016: Final = {  # code: (name, successor, départements)
    "21": ("Champagne-Ardenne", "44", "08 10 51 52"),
    "22": ("Picardie", "32", "02 60 80"),
    "23": ("Haute-Normandie", "28", "27 76"),
    "25": ("Basse-Normandie", "28", "14 50 61"),
    "26": ("Bourgogne", "27", "21 58 71 89"),
    "31": ("Nord-Pas-de-Calais", "32", "59 62"),
    "41": ("Lorraine", "44", "54 55 57 88"),
    "42": ("Alsace", "44", "67 68"),
    "43": ("Franche-Comté", "27", "25 39 70 90"),
    "54": ("Poitou-Charentes", "75", "16 17 79 86"),
    "72": ("Aquitaine", "75", "24 33 40 47 64"),
    "73": ("Midi-Pyrénées", "76", "09 12 31 32 46 65 81 82"),
    "74": ("Limousin", "75", "19 23 87"),
    "82": ("Rhône-Alpes", "84", "01 07 26 38 42 69 73 74"),
    "83": ("Auvergne", "84", "03 15 43 63"),
    "91": ("Languedoc-Roussillon", "76", "11 30 34 48 66"),
}
STARTS: Final = {"24": "2015-01-17", "06": "2011-03-31"} | {
    successor: "2016-01-01" for _, successor, _ in BEFORE_2016.values()
}
OVERSEAS_COMMUNITY: Final = "com"


def main() -> None:
    """Fetch the package and write both lists."""
    with unpacked(PACKAGE, VERSION, SHA512) as package:
        regions = json.loads((package / "data" / "regions.json").read_text(encoding="utf-8"))
        departements = json.loads((package / "data" / "departements.json").read_text(encoding="utf-8"))
    write(
        "regions.json", "Les régions d’aujourd’hui et celles d’avant 2016.", past_regions() + present_regions(regions)
    )
    write(
        "territories.json",
        "Les départements et les collectivités d’outre-mer ; leur région, et celle d’avant 2016.",
        [territory(rank, row) for rank, row in enumerate(departements, 1)],
    )


def past_regions() -> list[dict[str, Any]]:
    """The regions that ended: sixteen merged in 2016, and "Centre", renamed in 2015 without changing its code."""
    merged = [
        entry("region", code, name, until="2015-12-31") | {"successor": s} for code, (name, s, _) in BEFORE_2016.items()
    ]
    return [*merged, entry("region", "24-2014", "Centre", until="2015-01-16") | {"successor": "24"}]


def present_regions(rows: list[dict[str, str]]) -> list[dict[str, Any]]:
    """The eighteen regions in force; overseas communities are territories without a region."""
    present = [row for row in rows if row["zone"] != OVERSEAS_COMMUNITY]
    return [
        entry("region", row["code"], row["nom"], start=STARTS.get(row["code"])) | {"successor": ""} for row in present
    ]


def territory(rank: int, row: dict[str, str]) -> dict[str, Any]:
    """A département under its typed key: "DEP-84" is the Vaucluse, and region 84 is another place."""
    region = "" if row["zone"] == OVERSEAS_COMMUNITY else row["region"]
    same = {"24": "24-2014"}.get(region, region)
    before = next((code for code, (_, _, inside) in BEFORE_2016.items() if row["code"] in inside.split()), same)
    return entry("territory", f"DEP-{row['code']}", row["nom"]) | {
        "rank": rank,
        "parent": region,
        "parent_before_2016": before,
    }


def entry(kind: str, code: str, name: str, *, start: str | None = None, until: str | None = None) -> dict[str, Any]:
    """One entry, its apostrophe made typographic; official names are the same in English."""
    label = name.replace("'", "’")
    return {"list": kind, "code": code, "label": label, "label_en": label, "from": start, "until": until}


def write(name: str, about: str, entries: list[dict[str, Any]]) -> None:
    """Write one list, an entry a line."""
    head = json.dumps({"about": about, "source": SOURCE}, ensure_ascii=False, indent=2)[:-2]
    lines = ",\n    ".join(json.dumps(row, ensure_ascii=False) for row in entries)
    (HERE / name).write_text(f'{head},\n  "entries": [\n    {lines}\n  ]\n}}\n', encoding="utf-8")


if __name__ == "__main__":
    main()
