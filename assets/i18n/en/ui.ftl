### The window's panels, menus and dialogs.

## Marks of sources

fact-mark-name = Source { $fact }: { $origin }
fact-unknown = unknown source
fact-common-knowledge = common knowledge

## The bar at the top

bar-no-name = Organisation without a name
bar-line = { $period } · { $bodies }
menu-name = Menu
menu-recent = Open { $file }
menu-text-size = Text size
menu-text-range = { $least }–{ $most } per cent
menu-theme = Theme
menu-layout = Arrangement of the chart
menu-no-direction = A direction can be chosen for the tree and the compact arrangement
menu-reduced-motion = Less motion
theme-system = Like the system

## Commands

command-escape = Undo the last narrowing
command-up = A level up
command-down = A level down
command-left = To the left along the row
command-right = To the right along the row
command-first = First body
command-last = Last body
command-focus-more = Focus one step further
command-focus-less = Focus one step less
command-readable = Show everything at your text size
command-pan-left = Move the picture to the left
command-pan-right = Move the picture to the right
command-pan-up = Move the picture up
command-pan-down = Move the picture down
command-outline = Show or hide the outline
command-inspector = Show or hide the details
command-legend = Show the whole legend, or one line
command-minimap = Show or hide the overview
command-findings = Show what does not add up
command-arrangement-next = Next way to arrange the chart
command-arrange-auto = Arrange by the number of bodies
command-arrange-levels = Arrange by level
command-arrange-spread = Arrange as a tree
command-arrange-compact = Arrange compactly
command-direction-next = Turn the tree
command-direction-down = The tree grows down
command-direction-up = The tree grows up
command-direction-right = The tree grows to the right
command-direction-left = The tree grows to the left
command-links-next = Whole or interrupted links
command-links-whole = Draw links all the way
command-links-stubs = Interrupt long links, with names
command-clear-filter = Clear the filter
command-language = Change language
command-theme = Change theme
command-text-larger = Larger text
command-text-smaller = Smaller text
command-text-normal = Normal text
command-motion = More or less motion
command-reload = Read the file again
command-help = Help and all keys

## Keys

key-ctrl = Ctrl
key-alt = Alt
key-shift = Shift
key-enter = Enter
key-space = Space
key-escape = Esc
key-backspace = Backspace
key-home = Home
key-end = End
key-page-up = Page Up
key-page-down = Page Down

## Search

search-name = Search
search-clear = Clear the search field
search-nothing-more = The search covers names, mandates, members, meetings, links and sources
search-waiting = The search is being prepared …
search-waiting-more = The file is large: what you are looking for shows in a second or so
search-start = Type what you are looking for
search-start-more = A body, a subject, a municipality or a word from a mandate, for instance
field-name = name
field-short = abbreviation
field-kind = kind
field-subject = subject
field-owner = principal
field-level = level
field-lane = belongs to
field-mandate = mandate
field-note = note
field-seat = members
field-meeting = meetings
field-relation = link
field-document = document
field-strategy = strategy
field-idea = idea
field-matter = matter
field-rule = road of a matter
field-survey = survey
field-fact = source
field-content = content

## The outline

outline-title = Outline
outline-open = Show the outline
outline-close = Hide the outline
outline-width = Width of the outline
outline-hidden = +{ $count }
outline-level = level { $level }
outline-is-open = open
outline-is-folded = { $count ->
    [one] folded, { $count } body below
   *[other] folded, { $count } bodies below
}
filter-title = Filter
filter-clear = Clear the filter
filter-kinds = Kind
filter-standings = May do
filter-lanes = Belongs to
filter-subjects = Subject
filter-item = { $name }, { $count ->
    [one] { $count } body
   *[other] { $count } bodies
}

## The details

inspector-width = Width of the details

## The legend

legend-open = Show the whole legend
legend-close = Show one line of the legend
legend-wire = Show the link { $name }
legend-seats = one mark per seat, in the colour of who appoints

## The status line

status-shown = { $shown } of { $all } bodies, { $links ->
    [one] { $links } link shown
   *[other] { $links } links shown
}
status-fits = { $shown } of { $all } bodies shown, folded to what fits
status-preparing = Preparing the picture
status-drawing = Drawing { $bodies ->
    [one] { $bodies } body
   *[other] { $bodies } bodies
}: { $phase ->
    [tree] who stands below whom
    [order] the order
    [place] the places
    [route] the links
   *[draw] the picture
}
status-opening = Opening { $file }
status-cancel = Cancel
status-focus = Focus on { $name }, { $steps ->
    [one] { $steps } step
   *[other] { $steps } steps
}
status-show-all = Show all
status-filter = { $count ->
    [one] { $count } body in the filter
   *[other] { $count } bodies in the filter
}
status-checking = Checking the file …
status-notices = { $count ->
    [one] { $count } notice
   *[other] { $count } notices
}
status-errors = { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
}, { $notices ->
    [one] { $notices } notice
   *[other] { $notices } notices
}
status-built-in = Built-in organisation
status-first = Click a body to read about it, double-click to see only its surroundings, Ctrl F to search
status-keys-chart = ↑ ↓ level · ← → along the row · Enter focus · Space fold · F6 next pane · F1 all keys
status-keys-sheet = Arrows move · Enter chooses · C shows on the chart · Ctrl Page Down next lens · F6 next pane · F1 all keys
status-keys-outline = ↑ ↓ choose · ← → fold · Enter focus · letters search · F6 next pane
status-keys-inspector = Tab next · Enter go there · F6 next pane · F1 all keys
status-keys-bar = Tab next · Enter choose · F6 next pane · F1 all keys

## Messages and dialogs

banner-close = Take the message away
dialog-close = Close
help-title = Help
help-intro = Everything can be done with keys as well as with the mouse
help-anywhere = Anywhere
help-chart = On the chart
help-mouse = With the mouse
help-or = {" or "}
mouse-click = Click
mouse-click-does = Read about the body
mouse-double = Double click
mouse-double-does = Show only the surroundings of the body
mouse-hidden = Click on +12
mouse-hidden-does = Unfold what is hidden
mouse-hover = Pointer over a body
mouse-hover-does = Bring its links forward
mouse-drag = Drag
mouse-drag-does = Move the picture
mouse-wheel = Wheel
mouse-wheel-does = Zoom in and out at the pointer
mouse-drop = Drop a file on the window
mouse-drop-does = Open the file
fact-title = Source { $fact }
fact-gone = The file has no source called { $fact }
fact-source = From
fact-section = Section
fact-date = Date
fact-origin = Origin
fact-bodies = { $count ->
    [one] One body is founded on it
   *[other] { $count } bodies are founded on it
}

## To begin

welcome-title = The organisation is empty so far
welcome-text = The file has no bodies to show. Add bodies to it, and they appear when it is saved. Or open another file; it can also be dropped on the window
drop-to-open = Drop the file to open it
open-failed = { $file } cannot be opened: { $why }
open-unreadable = { $file } cannot be read. { $why }
