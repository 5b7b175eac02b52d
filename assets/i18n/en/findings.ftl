### The lens of findings, and the place in the file.

lens-findings = Findings
findings-title = What does not add up, and what does
findings-lead = Here is all that the checks have found. Choose something to see it on the chart; its line of the file is reached on its own
findings-none = All is well: the checks have nothing to remark
findings-waiting = The file is still being checked …
findings-checked = Checked are ids and what points to them, names, dates, numbers, the order of bodies, relations, members against stated sizes, sums and ratios of tables, answers of surveys, duties of strategies, and that all facts are used
findings-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
findings-notices = { $count ->
    [one] { $count } notice
   *[other] { $count } notices
}
findings-confirmed = { $count ->
    [one] { $count } thing was counted and adds up
   *[other] { $count } things were counted and add up
}
findings-more = … and { $count } more; samverkan check tells them all
findings-place = Line { $line }, column { $column }
findings-show-chart = Show on the chart
findings-show-line = Show the line of the file
findings-said = { $severity }: { $what }. { $place }. { $show }

## The place in the file

place-title = Where it stands
place-in-file = { $file }, line { $line }, column { $column }
place-built-in = The built-in organisation, line { $line }, column { $column }
place-line = Line { $line }: { $text }
place-marked = Line { $line }, here: { $text }
place-copy = Copy the place
place-gone = What was shown is no longer there
