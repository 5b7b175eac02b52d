# export

# office: PDF and slides
export-format-pdf = PDF
# A chart, for those who hear a page. $bodies: their names, with commas.
export-chart-says =
    { $count ->
        [0] Chart without bodies
        [one] Chart of one body: { $bodies }
       *[other] Chart of { $count } bodies: { $bodies }
    }
export-format-pptx = PowerPoint
# The names of shapes on slides, as a slide program lists them.
export-shape = Shape { $number }
export-title = Title
export-way = The way across the chart
# A wire, for those who do not see it.
export-wire-says = { $from } { $kind } { $to }
