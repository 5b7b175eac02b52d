# export

# office: PDF and slides
export-format-pdf = PDF
# A chart, for those who hear a page. $bodies: their names, with commas.
export-chart-says =
    { $count ->
        [0] Karta utan organ
        [one] Karta med ett organ: { $bodies }
       *[other] Karta med { $count } organ: { $bodies }
    }
export-format-pptx = PowerPoint
# The names of shapes on slides, as a slide program lists them.
export-shape = Form { $number }
export-title = Rubrik
export-way = Vägen genom kartan
# A wire, for those who do not see it.
export-wire-says = { $from } { $kind } { $to }
