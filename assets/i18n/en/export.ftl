# export

## Pages

press-period = in force { $period }
press-data = data from { $date }
press-page = { $n } of { $of }
press-focus = Closest to { $name }
press-tile = Tile { $name }
press-contents = Contents
press-subjects = Subjects
press-facts = Sources: { $facts }

## Exporting

export-no-format = There is no format called “{ $ending }”. These can be written: { $known }
export-no-view = No saved view is called “{ $name }”. There are: { $known }
export-no-such-deck = No deck is called “{ $name }”. There are: { $known }
export-no-lens = No tab is called “{ $name }”. There are: { $known }
export-no-theme = No theme is called “{ $name }”. There are: { $known }
export-no-paper = No paper is called “{ $name }”. There are: { $known }
export-no-deck = A deck cannot be written as { $format }. Choose a format with pages, such as PDF
export-nothing = none
export-one-file = There would be { $count } files, and standard output takes only one. Give a file with -o
export-stopped = The export was cancelled. No file was written
export-too-large = The picture would have { $width } × { $height } pixels, which is too large. Choose a smaller scale
export-fault = The format could not be written: { $why }
