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
