### The chart.

lens-chart = Organisation
chart-decides = decides
chart-recommends = recommends
chart-advises = advises
chart-members = { $count ->
    [one] { $count } member
   *[other] { $count } members
}
chart-members-at-least = at least { $count } members
chart-members-differ = { $stated } · counted { $counted }
chart-meets = { $count ->
    [one] { $count } meeting a year
   *[other] { $count } meetings a year
}
chart-meets-at-least = { $count ->
    [one] at least { $count } meeting a year
   *[other] at least { $count } meetings a year
}
