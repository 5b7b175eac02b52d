"""Makes the four font files of this folder from the web fonts of Inter 4.1 (npm package `inter-ui`).

    npm pack inter-ui@4.1.1 && tar xf inter-ui-4.1.1.tgz
    pip install fonttools brotli
    python3 make.py package/web

What it changes, and why: figures become tabular by default (columns of numbers must line up, and the
interface has no way to ask for the OpenType feature), and scripts that no organisation here can use
are left out. Inter has no reserved font name, so the result may keep it (OFL 1.1, see LICENSE.txt).
"""
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

RANGES = [(0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x36F), (0x370, 0x3FF), (0x400, 0x4FF), (0x1E00, 0x1EFF),
          (0x2000, 0x206F), (0x20A0, 0x20BF), (0x2100, 0x214F), (0x2150, 0x21FF), (0x2200, 0x22FF), (0x25A0, 0x25FF)]

for weight in ["Regular", "Medium", "SemiBold", "Bold"]:
    font = TTFont(Path(sys.argv[1]) / f"Inter-{weight}.woff2", recalcTimestamp=False)
    glyphs = set(font.getGlyphOrder())
    for table in font["cmap"].tables:
        for code in range(ord("0"), ord("9") + 1):
            if code in table.cmap and f"{table.cmap[code]}.tf" in glyphs:
                table.cmap[code] = f"{table.cmap[code]}.tf"
    options = subset.Options(layout_features=["kern", "mark", "mkmk", "ccmp", "locl"], name_IDs=["*"], notdef_outline=True,
                             hinting=False, flavor=None)
    cut = subset.Subsetter(options)
    cut.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
    cut.subset(font)
    font.flavor = None
    font.save(f"Inter-{weight}.ttf")
