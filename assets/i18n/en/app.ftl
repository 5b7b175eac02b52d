### The words of the window, and all that have no file of their own.

## Languages, themes, text size

language-name = English
percent = { $number }%
theme-name = { $theme ->
    [dark] Dark
    [high-contrast] High contrast
    [projector] Projector
   *[light] Light
}
choose-language = Language
choose-theme = Theme
choose-text-size = Text size

## The title of the window and the status line

file-title = { $name } – Samverkan
bodies-shown = { $count ->
    [one] { $count } body
   *[other] { $count } bodies
}
links-shown = { $count ->
    [one] { $count } link
   *[other] { $count } links
}
notices = { $count ->
    [0] No notices
    [one] { $count } notice
   *[other] { $count } notices
}
errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
file-saved = Saved
file-changed = Changed
file-built-in = Built in
period = Term of office { $first }–{ $last }
first-hint = Click a body to read about it, or press Ctrl F and type

## Panes

pane-outline = Outline
pane-chart = Chart
pane-inspector = About the body
pane-legend = Legend
pane-filters = Filters
pane-overview = Overview

## Commands

command-open = Open…
command-open-recent = Open recent
command-open-built-in = Open the built-in organisation
command-quit = Quit
command-search = Search
command-back = Back
command-forward = Forward
command-undo-narrowing = Undo the last narrowing
command-fit = Show everything
command-zoom-in = Zoom in
command-zoom-out = Zoom out
command-actual-size = Actual size
command-focus = Focus
command-fold = Fold
command-unfold = Unfold
command-fold-all = Fold all
command-unfold-all = Unfold all
command-next-pane = Next pane
command-previous-pane = Previous pane
command-toggle-outline = Show or hide the outline
command-toggle-inspector = Show or hide the details
command-larger-text = Larger text
command-smaller-text = Smaller text
command-normal-text = Normal text
command-keys = All keys

## Search

search-hint = Search bodies, mandates, places
search-nothing = Nothing resembles “{ $words }”. Try a shorter word
search-hits = { $count ->
    [one] { $count } hit
   *[other] { $count } hits
}

## Inspector

section-mandate = Mandate
section-composition = Composition
section-links = Links
section-meetings = Meetings
section-duties = Duties in the strategy
section-documents = Documents
section-sources = Sources
standing-decides = Decides
standing-recommends = Prepares and recommends
standing-advises = Advises
standing-serves = Serves
seats-stated-counted = { $stated } stated, { $counted } counted
seat-ordinary = { $count ->
    [one] { $count } ordinary member
   *[other] { $count } ordinary members
}
seat-deputy = { $count ->
    [one] { $count } deputy
   *[other] { $count } deputies
}
meetings-at-least = { $count ->
    [one] At least one meeting a year
   *[other] At least { $count } meetings a year
}
nothing-selected = Choose a body in the chart
not-stated = The source does not say
source-mark = Fact { $fact }, { $section }, { $date }

## Files

drop-here = Drop the file to open it
file-empty = The file holds no bodies yet
file-reloaded = { $name } was read again
file-broken = { $name } cannot be read: line { $line }, column { $column }. The last readable state is shown
settings-put-aside = The settings could not be read. They are kept as { $path }, and the program starts afresh
