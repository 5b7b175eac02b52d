# Bilder: panelen där ett bildspel görs och ordnas
deck-title = Bilder
deck-close = Stäng bilderna
deck-width = Bildpanelens bredd
deck-new-name = { $number ->
    [1] Bildspel
   *[other] Bildspel { $number }
}
deck-no-name = Bildspel utan namn
deck-removed = Bildspelet ”{ $name }” är borttaget
deck-name = Bildspelets namn
deck-minutes = Planerad tid i minuter
deck-minutes-short = min
deck-present = Visa bildspelet
deck-add = Lägg till en bild av det som syns
deck-more = Mer om bildspelet
deck-empty = Inga bilder än
deck-empty-hint = Ordna kartan så som den ska visas och tryck { $keys }. Då blir det som syns en bild
deck-list = Bilderna i { $name }

slide-no-title = Bild utan rubrik
slide-added = Bilden ”{ $title }” är tillagd som nummer { $number }
slide-removed = Bilden ”{ $title }” är borttagen
slide-named = { $number }: { $title }
slide-steps = { $count ->
    [one] 1 steg
   *[other] { $count } steg
}
slide-keys = Enter visar bilden, F2 byter rubrik, Alt och pilar flyttar, Delete tar bort
slide-title = Rubrik
slide-notes = Anteckningar
slide-update = Ta det som syns nu
slide-duplicate = Dubblera
slide-remove = Ta bort
slide-up = Flytta upp
slide-down = Flytta ned
slide-of = { $what }: { $title }

steps-title = Steg
steps-none = Hela bilden syns på en gång
steps-list = Steg i bilden
steps-hint = Välj ett organ på kartan, eller något i en annan flik, så kan det komma fram i ett eget steg
step-named = { $number }. { $step }
step-bodies = Visa: { $names }
step-choose = Lys upp: { $about }
step-nothing = det som inte längre finns
step-add = Nytt steg: { $step }
step-join = Låt { $name } komma i steg { $number }
step-remove = Ta bort steget

command-slide-add = Lägg till en bild av det som syns
command-deck = Visa eller dölj bilderna
command-slide-show = Visa bilden här
command-slide-update = Låt bilden visa det som syns nu
command-slide-duplicate = Dubblera bilden
command-slide-remove = Ta bort bilden
command-slide-bring-back = Ta tillbaka den borttagna bilden
command-deck-new = Nytt bildspel
command-deck-remove = Ta bort bildspelet
command-keep-copy = Spara en kopia av organisationen …
