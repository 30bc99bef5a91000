"""The style sheet that every page carries: on screen by day and by night, and on paper."""

from __future__ import annotations

from typing import Final

from facilitator_app.reports.colours import AXES, BAR, GREY, INK, PAPER, RULE, STEPS, WHITE

_NIGHT_AXES: Final = {1: "8ABBEE", 2: "CFA6E2", 3: "F29E7B", 4: "7FCC9C"}
"""The colours of the axes on a dark ground, as on screen."""


def _colours(axes: dict[int, str], **named: str) -> str:
    said = {**named, **{f"a{number}": colour for number, colour in axes.items()}}
    return "".join(f"--{name}:#{colour};" for name, colour in said.items())


_DAY: Final = _colours(AXES, ink=INK, soft=GREY, line=RULE, ground=WHITE, panel=PAPER, bar=BAR)
_NIGHT: Final = _colours(
    _NIGHT_AXES, ink="E6ECEB", soft="A3B3B6", line="45545A", ground="12191B", panel="1A2326", bar="7FA6CC"
)
_AXIS_RULES: Final = "".join(f".a{number}{{--axis:var(--a{number})}}\n" for number in AXES)
_STEP_RULES: Final = "".join(
    f"svg .s{number}{{fill:#{ground}}}\nsvg text.s{number}{{fill:#{ink}}}\n"
    for number, (ground, ink) in enumerate(STEPS)
)

STYLE: Final = (
    f":root{{color-scheme:light dark;{_DAY}}}\n"
    f"@media (prefers-color-scheme:dark){{:root{{{_NIGHT}}}}}\n"
    f"{_AXIS_RULES}"
    """\
*{box-sizing:border-box}
body{margin:0 auto;padding:2.5rem 1.25rem;max-width:50rem;background:var(--ground);color:var(--ink);
font:1.0625rem/1.55 "Source Sans 3","Source Sans Pro",Calibri,"Segoe UI",Arial,sans-serif;overflow-wrap:anywhere}
h1,blockquote{font-family:"Source Serif 4","Source Serif Pro",Cambria,Georgia,serif}
h1{font-size:2.1rem;line-height:1.2;font-weight:600;margin:.4rem 0;text-wrap:balance}
h2{font-size:1.35rem;line-height:1.3;margin:0 0 .5rem;color:var(--axis,var(--ink))}
h3{font-size:1.0625rem;margin:1.4rem 0 .4rem}
p,ul{margin:.5rem 0}
a{color:inherit}
section{margin-top:2rem;padding-top:1.2rem;border-top:1px solid var(--line)}
section.a1,section.a2,section.a3,section.a4{border-top:3px solid var(--axis)}
section.apart{background:var(--panel);border:0;border-radius:.5rem;padding:1.2rem 1.4rem}
.soft,.note,.masthead,.subtitle,dt,figcaption,footer{color:var(--soft)}
.note,footer,figcaption,.small{font-size:.9rem}
.masthead{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem;font-size:.9rem}
.subtitle,.lead{font-size:1.15rem}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(12rem,1fr));gap:.8rem 1.5rem;margin:1.4rem 0;
padding-top:.8rem;border-top:1px solid var(--line)}
dt{font-size:.9rem}
dd{margin:0}
dd:first-of-type{font-weight:600}
.axes{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(10rem,1fr));gap:.5rem}
.axes li{border:1px solid var(--line);border-radius:.4rem;padding:.5rem .7rem;color:var(--soft);font-size:.9rem}
.axes li.treated{background:var(--axis,var(--ink));border-color:var(--axis,var(--ink));color:var(--ground)}
.axes li{display:grid;grid-template-columns:auto 1fr;column-gap:.6rem;align-content:start;align-items:baseline}
.axes b{font-size:1.3rem}
.axes .more{grid-column:2;color:inherit}
span.axis{color:var(--axis,var(--ink))}
b.axis{display:inline-block;min-width:1.6em;padding:0 .35em;border-radius:1em;text-align:center;
background:var(--axis,var(--ink));color:var(--ground);font-size:.9em}
.labelled{list-style:none;padding:0}
.labelled>li{margin:.7rem 0}
.label{margin-right:.6rem}
figure{margin:1.2rem 0}
.quote{border-left:3px solid var(--axis,var(--ink));padding-left:1rem}
blockquote{margin:0;font-style:italic;font-size:1.1rem}
blockquote p{margin:0}
.scroll{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%;font-size:.95rem;overflow-wrap:normal}
caption{text-align:left;font-weight:600;padding-bottom:.4rem}
caption.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
thead th{color:var(--soft);font-size:.85rem;border-bottom:2px solid var(--ink);vertical-align:bottom}
th,td{text-align:left;vertical-align:top;padding:.45rem .8rem .45rem 0;border-bottom:1px solid var(--line)}
tbody th{font-weight:inherit}
.figures{text-align:center}
.more{display:block;color:var(--soft)}
.state{white-space:nowrap}
svg{max-width:100%;height:auto}
figure>svg{width:100%}
.name{font-weight:600}
sup{font-size:.65em;line-height:0}
svg text{font:13px "Source Sans 3",Calibri,Arial,sans-serif;fill:var(--ink)}
svg .soft{fill:var(--soft)}
svg .bar{fill:var(--axis,var(--bar))}
svg .stroke{stroke:var(--ink);fill:none}
svg .line{stroke:var(--line);fill:none}
"""
    f"{_STEP_RULES}"
    """\
.code{float:right;margin:0 0 1rem 1rem;background:#fff;padding:.5rem}
.code>svg{display:block;width:6rem}
@media print{:root{color-scheme:light;"""
    f"{_DAY}"
    """}
body{max-width:none;padding:0;font-size:10.5pt}
section{break-inside:auto}
h2,h3{break-after:avoid}
tr,.quote,.axes,figure{break-inside:avoid}
thead{display:table-header-group}
*{print-color-adjust:exact}
a::after{content:none}}
@page{size:A4;margin:20mm}
"""
)
