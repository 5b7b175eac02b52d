### What the lenses have in common.

lens-more = { $count ->
    [one] and one more, not shown here
   *[other] and { $count } more, not shown here
}
lens-show-on-chart = Show on the chart

## What is lit

lit-back = To { $lens }
lit-close = Put out the light
lit-bodies = { $count ->
    [one] one body
   *[other] { $count } bodies
}
lit-step = { $at } of { $of }: { $about } · { $bodies }
lit-all = { $about } · { $bodies }

## Commands

command-to-chart = Show on the chart
command-lit-after = Light the next one
command-lit-before = Light the one before
command-lens-next = Next lens
command-lens-before = Previous lens
