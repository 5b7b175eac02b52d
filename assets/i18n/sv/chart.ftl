### Diagrammet.

lens-chart = Organisation
chart-decides = beslutar
chart-recommends = rekommenderar
chart-advises = ger råd
chart-members = { $count ->
    [one] { $count } ledamot
   *[other] { $count } ledamöter
}
chart-members-at-least = minst { $count } ledamöter
chart-members-differ = { $stated } · räknat { $counted }
chart-meets = { $count ->
    [one] { $count } möte per år
   *[other] { $count } möten per år
}
chart-meets-at-least = { $count ->
    [one] minst { $count } möte per år
   *[other] minst { $count } möten per år
}
