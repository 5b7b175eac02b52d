# Which of how many slides
show-place = { $n } of { $of }

command-present = Present from the first slide
command-present-here = Present from the slide you work on
