# Which of how many slides
show-place = { $n } of { $of }
