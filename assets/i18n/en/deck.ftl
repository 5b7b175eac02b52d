# Slides: the panel in which a deck is made and put in order
deck-title = Slides
deck-close = Close the slides
deck-width = Width of the panel of slides
deck-new-name = { $number ->
    [1] Slide show
   *[other] Slide show { $number }
}
deck-no-name = Slide show without a name
deck-removed = The slide show “{ $name }” is removed
deck-name = Name of the slide show
deck-minutes = Planned time in minutes
deck-minutes-short = min
deck-present = Present
deck-add = Add a slide of what is seen
deck-more = More about the slide show
deck-empty = No slides yet
deck-empty-hint = Arrange the chart as it is to be shown and press { $keys }. What is seen becomes a slide
deck-list = The slides of { $name }

slide-no-title = Slide without a title
slide-added = The slide “{ $title }” is added as number { $number }
slide-removed = The slide “{ $title }” is removed
slide-named = { $number }: { $title }
slide-steps = { $count ->
    [one] 1 step
   *[other] { $count } steps
}
slide-keys = Enter shows the slide, F2 changes its title, Alt and arrows move it, Delete removes it
slide-title = Title
slide-notes = Notes
slide-update = Take what is seen now
slide-duplicate = Duplicate
slide-remove = Remove
slide-up = Move up
slide-down = Move down
slide-of = { $what }: { $title }

steps-title = Steps
steps-none = All of the slide is seen at once
steps-list = Steps of the slide
steps-hint = Choose a body on the chart, or something in another tab, and it can appear in a step of its own
step-named = { $number }. { $step }
step-bodies = Show: { $names }
step-choose = Light up: { $about }
step-nothing = what is no longer there
step-add = New step: { $step }
step-join = Let { $name } appear in step { $number }
step-remove = Remove the step

command-slide-add = Add a slide of what is seen
command-deck = Show or hide the slides
command-slide-show = Show the slide here
command-slide-update = Let the slide show what is seen now
command-slide-duplicate = Duplicate the slide
command-slide-remove = Remove the slide
command-slide-bring-back = Bring back the removed slide
command-deck-new = New slide show
command-deck-remove = Remove the slide show
command-keep-copy = Save a copy of the organisation …
