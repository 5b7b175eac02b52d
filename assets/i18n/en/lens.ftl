### What the lenses have in common.

lens-show-on-chart = Show on the chart
sheet-fact = Source { $fact }

## Commands

command-to-chart = Show on the chart
command-lit-after = Light the next one
command-lit-before = Light the one before
command-lens-next = Next lens
command-lens-before = Previous lens
