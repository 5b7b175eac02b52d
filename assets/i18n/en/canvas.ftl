### The canvas: what screen readers, tooltips and buttons say.

canvas-name = Organisation chart
canvas-empty = There are no bodies to show
canvas-empty-hint = Open another file, or remove the focus and the filter
canvas-about = { $kind }, { $standing }
canvas-standing = { $standing ->
    [decides] decides
    [recommends] prepares and recommends
    [advises] gives advice
   *[serves] carries out and co-ordinates
}
canvas-level = level { $number }, { $name }
canvas-links = { $count ->
    [0] no links
    [one] { $count } link
   *[other] { $count } links
}
canvas-closed-group = closed group of { $count }
canvas-open-group = open group of { $count }
canvas-folded = { $count ->
    [one] folded, { $count } body hidden
   *[other] folded, { $count } bodies hidden
}
canvas-notice = has a notice
canvas-wire = { $from } → { $to }
canvas-wire-many = { $count } links of this kind
canvas-unfold = { $count ->
    [one] Show { $count } body below { $name }
   *[other] Show { $count } bodies below { $name }
}
canvas-fold = Fold what is below { $name }
canvas-open = Show the { $count } members of { $name }
canvas-close = Close the group { $name }
canvas-findings = Show notices about { $name }
canvas-bodies = { $count ->
    [one] { $count } body
   *[other] { $count } bodies
}
canvas-minimap = Small map
canvas-actual-size = Show at actual size
