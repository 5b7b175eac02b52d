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
