# export

# Bild, webbsida, text och graf
export-format-svg = Vektorbild (SVG)
export-format-png = Bild (PNG)
export-format-html = Webbsida (HTML)
export-format-md = Text (Markdown)
export-format-dot = Graf för Graphviz (DOT)
export-format-graphml = Graf (GraphML)
export-html-skip = Till texten
export-html-contents = Innehåll
export-html-bodies = Organ
export-html-notes = Anteckningar
export-html-in-picture = Visa i bilden
export-html-to-contents = Till innehållet
