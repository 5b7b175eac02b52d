# Which of how many slides
show-place = { $n } of { $of }

command-present = Present from the first slide
command-present-here = Present from the slide you work on

# The keys of a show
show-next = Next step
show-previous = Previous step
show-return = Back to the slide, or else the previous step
show-first = First slide
show-last = Last slide
show-black = Black screen; any key brings the picture back
show-white = White screen
show-ask = Ask a question
show-spotlight = Light up the body under the pointer, or stop doing so
show-escape = Close the question, go back to the slide, end the show: one thing at a time

# What stands on the screen in a show
# Which step of how many in the slide
show-step = step { $n } of { $of }
show-jumps = To slide { $number }: Enter
show-comes-back = Backspace or Esc: back to the slide
show-question-hint = What is the question about?
show-question-start = Type a few letters
show-is-black = The screen is black, press any key to see the picture
show-is-white = The screen is white, press any key to see the picture
show-would-cover = The presenter view would cover the picture, there is only one screen: F6 again
show-is-over = End of the show – Esc closes it
show-no-slides = There are no slides to show: Ctrl D adds one of what you see
show-broken-off = The show ended because its slides are no longer in the file

# The button that begins a show
bar-present = Present

help-show = In a show
show-digits = Digits and Enter
show-digits-do = Go to the slide with that number
show-letters = Letters
show-letters-do = Search for the answer to a question: Enter goes there, Backspace returns. B, W, N and P do what they always do, but if another letter follows soon that is taken back and both begin the question
show-laser = Ctrl held down
show-laser-does = Laser dot where the pointer is

# The presenter view: the window of whoever presents
presenter-window = Presenter view
presenter-toggle = Open or close the presenter view
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
presenter-strayed = The audience sees an answer to a question, Backspace or Esc goes back to the slide
presenter-over-now = The audience sees that the show is over, Esc ends it
presenter-asks = The audience sees the question: “{ $query }”
presenter-end = End the show

# The screens
screen-menu = Show on …
screen-shown-on = Slides are shown on
screen-named = { $name }, { $size }
screen-swap = Swap screens
