# export

## Pages

press-period = in force { $period }
press-data = data from { $date }
press-page = { $n } of { $of }
press-focus = Closest to { $name }
press-tile = Tile { $name }
press-contents = Contents
press-alike = The same holds for
press-subjects = Subjects
press-facts = Sources: { $facts }

## Exporting

export-no-format = There is no format called “{ $ending }”. These can be written: { $known }
export-no-ending = The name does not say which format the file is to have. Give it an ending, or name the format with --format: { $known }
export-no-view = No saved view is called “{ $name }”. There are: { $known }
export-no-such-deck = No deck is called “{ $name }”. There are: { $known }
export-no-lens = No tab is called “{ $name }”. There are: { $known }
export-no-theme = No theme is called “{ $name }”. There are: { $known }
export-no-paper = No paper is called “{ $name }”. There are: { $known }
export-no-deck = A deck cannot be written as { $format }. Choose a format with pages, such as PDF
export-no-scale = The scale has to be a number above 0, not { $scale }
export-no-slides = The deck “{ $name }” has no slides
export-no-decks = The file has no decks
export-which-deck = There are several decks; name one of them: { $known }
export-only-chart = { $format } holds the graph of the chart, not other tabs. Choose the chart, or a format with pages such as PDF
export-one-tile = All of it fits one page: no tiles were needed
export-numbered = { $count } files: { $first } – { $last }
export-left = { $count ->
    [one] One file with another number is left from before: { $first }
   *[other] { $count } files with other numbers are left from before: { $first } – { $last }
}
export-nothing = none
export-one-file = There would be { $count } files, and standard output takes only one. Give a file with -o
export-replaces-source = This is the file that the organisation is read from, and it would be replaced. Choose another name
export-stopped = The export was cancelled. No file was written
export-too-large = The picture would have { $width } × { $height } pixels, which is too large. Choose a smaller scale
export-fault = The format could not be written: { $why }
export-where = Export to
export-no-dialog = The system has no dialog for saving files. Export from the command line: samverkan export FILE -o NAME.{ $ending }
export-broke = Something broke while the pages were made. The file was not written
export-failed = The export failed: { $why }
export-written = { $format } was saved: { $file }
export-written-files = { $count } files were saved. The first one: { $file }
export-reveal = Show in folder
export-no-folder = The folder cannot be opened. The file is here: { $file }
print-shown = The document opens in the system’s PDF viewer. Print it from there
print-no-viewer = There is no program that shows PDF. The document is here: { $file }
copy-done = The picture was copied

## Commands and the dialog

command-export = Export …
command-print = Print
command-copy = Copy picture
command-export-cancel = Cancel the export
export-as = Export as { $format } …
export-title = Export
export-what = Contents
export-this-view = This view
export-whole-chart = The whole chart
export-deck = The deck { $name }
export-format = Format
export-spread = Pages
export-spread-name = { $spread ->
    [tiles] Several pages to put together
    [handout] A page for each body
   *[fit] Fit to the page
}
export-paper = Paper
export-paper-name = { $paper ->
    [letter] Letter
    [wide] Slide 16:9
    [own] As large as the contents
    [a3] A3
    [a2] A2
    [a1] A1
    [a0] A0
   *[a4] A4
}
export-turn = Orientation
export-turn-name = { $turn ->
    [portrait] Portrait
    [landscape] Landscape
   *[fitting] Whatever fits
}
export-steps = Steps
export-each-step = A page for each step
export-each-slide = A page for each slide
export-theme = Colours
export-language = Language
export-scale = Scale
export-ground = Ground
export-ground-filled = Paper
export-ground-clear = Transparent
export-preview = A preview of the first page
export-files = { $count } files with numbers: NAME-01.{ $ending } and so on. If there are such files already, the new ones are called NAME 2-01.{ $ending }
export-save = Save as …
export-cancel = Cancel
export-waiting = { $count ->
    [one] One more export waits
   *[other] { $count } more exports wait
}
export-before-quit = The program closes when the export is done. Quit once more to cancel the export and close at once
# Said when it was cancelled. $goal: what was being made.
export-cancelled = { $goal ->
    [print] The print was cancelled
    [copy] The copy was cancelled
   *[file] The export was cancelled. No file was written
}
export-drawing = { $format }: drawing
export-writing = { $format }: { $percent }

# office: PDF and slides
export-format-pdf = PDF
export-format-pptx = PowerPoint
# A chart, for those who hear a page. $bodies: their names, with commas.
export-chart-says =
    { $count ->
        [0] Chart without bodies
        [one] Chart of one body: { $bodies }
       *[other] Chart of { $count } bodies: { $bodies }
    }
# The names of shapes on slides, as a slide program lists them.
export-shape = Shape { $number }
export-slide-title = Title
export-way = The way across the chart

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
export-html-in-picture = Show in the picture
export-html-to-contents = Back to the contents
export-html-pages = Pages
export-sources = Sources
