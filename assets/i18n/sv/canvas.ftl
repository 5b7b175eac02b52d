### Ritytan: det som skärmläsare, verktygstips och knappar säger.

canvas-name = Organisationsschema
canvas-empty = Det finns inga organ att visa
canvas-empty-hint = Öppna en annan fil, eller ta bort fokus och filter
canvas-about = { $kind }, { $standing }
canvas-standing = { $standing ->
    [decides] beslutar
    [recommends] bereder och rekommenderar
    [advises] ger råd
   *[serves] utför och samordnar
}
canvas-level = nivå { $number }, { $name }
canvas-links = { $count ->
    [0] inga kopplingar
    [one] { $count } koppling
   *[other] { $count } kopplingar
}
canvas-closed-group = stängd grupp med { $count }
canvas-open-group = öppen grupp med { $count }
canvas-folded = { $count ->
    [one] hopfälld, { $count } organ dolt
   *[other] hopfälld, { $count } organ dolda
}
canvas-notice = har en anmärkning
canvas-wire = { $from } → { $to }
canvas-wire-many = { $count } kopplingar av detta slag
canvas-unfold = { $count ->
    [one] Visa { $count } organ under { $name }
   *[other] Visa { $count } organ under { $name }
}
canvas-fold = Fäll ihop under { $name }
canvas-open = Visa { $count } i gruppen { $name }
canvas-close = Stäng gruppen { $name }
canvas-findings = Visa anmärkningar om { $name }
canvas-bodies = { $count ->
    [one] { $count } organ
   *[other] { $count } organ
}
canvas-minimap = Översiktskarta
canvas-actual-size = Visa i naturlig storlek
