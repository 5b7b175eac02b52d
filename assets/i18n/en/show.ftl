# Which of how many slides
show-place = { $n } of { $of }

command-present = Present from the first slide
command-present-here = Present from the slide you work on

# The presenter view: the window of whoever presents
presenter-window = Presenter view
presenter-time = Time
presenter-slide = Slide
presenter-elapsed = Elapsed
presenter-elapsed-of = Elapsed of { $minutes } min
presenter-left = Left
presenter-over = Over time
presenter-restart = Start the timer again
presenter-now = Shown now: { $title }
presenter-step = Step { $n } of { $of }
presenter-next = Next slide
presenter-next-step = Next: step { $n } of { $of }
presenter-last = This is the last slide
presenter-notes = Notes
presenter-no-notes = This slide has no notes
presenter-larger = Larger notes
presenter-smaller = Smaller notes
presenter-previous = Previous
presenter-forward = Next
presenter-black = Black
presenter-white = White
presenter-see = Show the slide again
presenter-black-now = The audience sees a black screen
presenter-white-now = The audience sees a white screen
presenter-end = End the show

# The screens
screen-menu = Show on …
screen-named = { $name }, { $size }
screen-swap = Swap screens
