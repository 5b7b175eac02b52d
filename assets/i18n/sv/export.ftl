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
