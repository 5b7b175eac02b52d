# export

# picture, web page, text and graph
export-format-svg = Vector picture (SVG)
export-format-png = Picture (PNG)
export-format-html = Web page (HTML)
export-format-md = Text (Markdown)
export-format-dot = Graph for Graphviz (DOT)
export-format-graphml = Graph (GraphML)
export-html-skip = Skip to the text
export-html-contents = Contents
export-html-bodies = Bodies
export-html-notes = Notes
export-html-in-picture = Show in the picture
export-html-to-contents = Back to the contents
