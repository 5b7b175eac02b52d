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

## The title of the window and the status line

file-title = { $name } – Samverkan
bodies-shown = { $count ->
    [one] { $count } body
   *[other] { $count } bodies
}

## Commands

command-open = Open…
command-open-built-in = Open the built-in organisation
command-quit = Quit
command-search = Search
command-back = Back
command-forward = Forward
command-fit = Show everything
command-zoom-in = Zoom in
command-zoom-out = Zoom out
command-focus = Focus
command-fold = Fold
command-fold-all = Fold all
command-unfold-all = Unfold all
command-next-pane = Next pane
command-previous-pane = Previous pane

## Search

search-hint = Search bodies, mandates, places
search-nothing = Nothing resembles “{ $words }”. Try a shorter word
search-hits = { $count ->
    [one] { $count } hit
   *[other] { $count } hits
}

## Inspector

standing-decides = Decides
standing-recommends = Prepares and recommends
standing-advises = Advises
standing-serves = Serves
