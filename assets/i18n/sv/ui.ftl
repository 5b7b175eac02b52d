### Fönstrets paneler, menyer och dialoger.

## Källmärken

fact-mark-name = Källa { $fact }: { $origin }
fact-unknown = okänd källa
fact-common-knowledge = allmänt känt

## Listen överst

bar-no-name = Organisation utan namn
bar-line = { $period } · { $bodies }
menu-name = Meny
menu-recent = Öppna { $file }
menu-text-size = Textstorlek
menu-text-range = { $least }–{ $most } procent
menu-theme = Tema
menu-layout = Kartans ordning
menu-no-direction = Riktningen kan väljas för trädet och den täta ordningen
menu-reduced-motion = Mindre rörelse
theme-system = Som systemet

## Kommandon

command-escape = Ta bort den senaste avgränsningen
command-up = En nivå upp
command-down = En nivå ner
command-left = Till vänster i raden
command-right = Till höger i raden
command-first = Första organet
command-last = Sista organet
command-focus-more = Fokus ett steg längre
command-focus-less = Fokus ett steg kortare
command-readable = Visa allt i din textstorlek
command-pan-left = Flytta bilden åt vänster
command-pan-right = Flytta bilden åt höger
command-pan-up = Flytta bilden uppåt
command-pan-down = Flytta bilden nedåt
command-outline = Visa eller dölj innehållet
command-inspector = Visa eller dölj uppgifterna
command-legend = Visa hela teckenförklaringen, eller en rad
command-minimap = Visa eller dölj översikten
command-findings = Visa vad som inte går ihop
command-arrangement-next = Nästa sätt att ordna kartan
command-arrange-auto = Ordna efter antalet organ
command-arrange-levels = Ordna i nivåer
command-arrange-spread = Ordna som ett träd
command-arrange-compact = Ordna tätt
command-direction-next = Vänd trädet
command-direction-down = Trädet växer nedåt
command-direction-up = Trädet växer uppåt
command-direction-right = Trädet växer åt höger
command-direction-left = Trädet växer åt vänster
command-links-next = Hela eller avbrutna kopplingar
command-links-whole = Rita kopplingar hela vägen
command-links-stubs = Avbryt långa kopplingar, med namn
command-clear-filter = Rensa urvalet
command-language = Byt språk
command-theme = Byt tema
command-text-larger = Större text
command-text-smaller = Mindre text
command-text-normal = Normal text
command-motion = Mer eller mindre rörelse
command-reload = Läs om filen
command-help = Hjälp och alla tangenter

## Tangenter

key-ctrl = Ctrl
key-alt = Alt
key-shift = Skift
key-enter = Enter
key-space = Mellanslag
key-escape = Esc
key-backspace = Backsteg
key-home = Home
key-end = End
key-page-up = Page Up
key-page-down = Page Down

## Sök

search-name = Sök
search-clear = Töm sökfältet
search-nothing-more = Sökningen gäller namn, uppdrag, ledamöter, möten, kopplingar och källor
search-waiting = Sökningen förbereds …
search-waiting-more = Filen är stor: om någon sekund visas det du letar efter
search-start = Skriv det du letar efter
search-start-more = Till exempel ett organ, ett ämne, en kommun eller ett ord ur ett uppdrag
field-name = namn
field-short = förkortning
field-kind = slag
field-subject = ämne
field-owner = huvudman
field-level = nivå
field-lane = tillhör
field-mandate = uppdrag
field-note = anmärkning
field-seat = ledamöter
field-meeting = möten
field-relation = koppling
field-document = dokument
field-strategy = strategi
field-idea = idé
field-matter = ärende
field-rule = ärendets väg
field-survey = enkät
field-fact = källa
field-content = innehåll

## Innehållet

outline-title = Innehåll
outline-open = Visa innehållet
outline-close = Dölj innehållet
outline-width = Innehållets bredd
outline-hidden = +{ $count }
outline-level = nivå { $level }
outline-is-open = öppen
outline-is-folded = { $count ->
    [one] stängd, { $count } organ under
   *[other] stängd, { $count } organ under
}
filter-title = Urval
filter-clear = Rensa urvalet
filter-kinds = Slag
filter-standings = Får göra
filter-lanes = Tillhör
filter-subjects = Ämne
filter-item = { $name }, { $count ->
    [one] { $count } organ
   *[other] { $count } organ
}

## Uppgifterna

inspector-width = Uppgifternas bredd

## Teckenförklaringen

legend-open = Visa hela teckenförklaringen
legend-close = Visa en rad av teckenförklaringen
legend-wire = Visa kopplingen { $name }
legend-seats = ett märke per plats, i färgen för den som utser

## Statusraden

status-shown = { $shown } av { $all } organ, { $links ->
    [one] { $links } koppling visas
   *[other] { $links } kopplingar visas
}
status-fits = { $shown } av { $all } organ visas, hopfällt till vad som ryms
status-preparing = Förbereder bilden
status-drawing = Ritar { $bodies ->
    [one] { $bodies } organ
   *[other] { $bodies } organ
}: { $phase ->
    [tree] vem som står under vem
    [order] ordningen
    [place] platserna
    [route] kopplingarna
   *[draw] bilden
}
status-opening = Öppnar { $file }
status-cancel = Avbryt
status-focus = Fokus på { $name }, { $steps ->
    [one] { $steps } steg
   *[other] { $steps } steg
}
status-show-all = Visa allt
status-filter = { $count ->
    [one] { $count } organ i urvalet
   *[other] { $count } organ i urvalet
}
status-checking = Kontrollerar filen …
status-notices = { $count ->
    [one] { $count } anmärkning
   *[other] { $count } anmärkningar
}
status-errors = { $errors } fel, { $notices ->
    [one] { $notices } anmärkning
   *[other] { $notices } anmärkningar
}
status-built-in = Inbyggd organisation
status-first = Klicka på ett organ för att läsa om det, dubbelklicka för att bara se det som är runt det, Ctrl F för att söka
status-keys-chart = ↑ ↓ nivå · ← → i raden · Enter fokusera · Mellanslag fäll · F6 nästa ruta · F1 alla tangenter
status-keys-sheet = Pilar flyttar · Enter väljer · C visar på kartan · Ctrl Page Down nästa lins · F6 nästa ruta · F1 alla tangenter
status-keys-outline = ↑ ↓ välj · ← → fäll · Enter fokusera · bokstäver söker · F6 nästa ruta
status-keys-inspector = Tabb nästa · Enter gå dit · F6 nästa ruta · F1 alla tangenter
status-keys-bar = Tabb nästa · Enter välj · F6 nästa ruta · F1 alla tangenter

## Meddelanden och dialoger

banner-close = Ta bort meddelandet
dialog-close = Stäng
help-title = Hjälp
help-intro = Allt går att göra både med tangenter och med mus
help-anywhere = Överallt
help-chart = På kartan
help-mouse = Med musen
help-or = {" eller "}
mouse-click = Klick
mouse-click-does = Läs om organet
mouse-double = Dubbelklick
mouse-double-does = Visa bara det som är runt organet
mouse-hidden = Klick på +12
mouse-hidden-does = Fäll ut det som döljs
mouse-hover = Pekaren över ett organ
mouse-hover-does = Lyft fram organets kopplingar
mouse-drag = Dra
mouse-drag-does = Flytta bilden
mouse-wheel = Hjulet
mouse-wheel-does = Förstora och förminska vid pekaren
mouse-drop = Släpp en fil på fönstret
mouse-drop-does = Öppna filen
fact-title = Källa { $fact }
fact-gone = Filen har ingen källa som heter { $fact }
fact-source = Ur
fact-section = Avsnitt
fact-date = Datum
fact-origin = Ursprung
fact-bodies = { $count ->
    [one] Ett organ bygger på den
   *[other] { $count } organ bygger på den
}

## Att börja

welcome-title = Organisationen är ännu tom
welcome-text = Filen har inga organ att visa. Lägg till organ i filen, så visas de när den sparas. Eller öppna en annan fil; den kan också släppas på fönstret
drop-to-open = Släpp filen för att öppna den
open-failed = { $file } går inte att öppna: { $why }
open-unreadable = { $file } går inte att läsa. { $why }
