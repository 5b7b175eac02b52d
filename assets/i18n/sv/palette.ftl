### Kommandopaletten.

command-palette = Alla kommandon
palette-name = Kommandopalett
palette-hint = Sök kommandon, vyer och organ
palette-lens = Visa: { $lens }
palette-lately = Senast använt
palette-views = Sparade vyer
palette-lenses = Sätt att se
palette-commands = Kommandon
palette-is-view = Sparad vy
palette-is-lens = Sätt att se
palette-is-command = Kommando
palette-nothing = Inget kommando, ingen vy och inget organ heter ”{ $words }”
palette-nothing-more = Skriv några bokstäver ur namnet, på svenska eller engelska. Uppdrag, ledamöter och källor söks med { $keys }

## Sparade vyer

command-view-save = Spara vyn …
command-views = Byt namn på, ordna eller ta bort vyer …
command-view-bring-back = Ta tillbaka den borttagna vyn
views-menu = Sparade vyer
views-none = Inga sparade vyer än
view-proposal = { $lens }: { $about }
view-no-name = Vy utan namn
view-name = Vyns namn
view-save-title = Spara vyn
view-save-about = Sparar sättet att se, fokus, urval, det som är ihopfällt och valt, och var i bilden du är
view-save = Spara
view-rename-title = Byt namn på vyn
view-rename = Byt namn
view-cancel = Avbryt
view-rename-more = Byt namn …
view-show = Visa
view-up = Flytta upp
view-down = Flytta ner
view-remove = Ta bort
view-of = { $what }: { $name }
view-removed = Vyn ”{ $name }” är borttagen
view-bring-back = Ta tillbaka
views-copy-built-in = Den inbyggda organisationen kan inte ändras: vyn sparas i en kopia, som du väljer plats för
kept-only-here = Vyer och bilder finns kvar tills programmet stängs. De sparas i en fil när du väljer plats för en kopia
not-kept = Vyer och bilder kunde inte sparas i { $file }: { $why }. De finns kvar här tills programmet stängs
leave-title = Spara ändringarna?
leave-built-in = Du har ändrat vyer eller bilder i den inbyggda organisationen. De finns inte i någon fil
leave-refused = Vyer och bilder kunde inte sparas i { $file }: { $why }
leave-writing = Vyer och bilder är ännu inte sparade i { $file }
leave-about = Ändringarna går förlorade om du inte sparar dem i en kopia av organisationen
leave-save = Spara en kopia …
leave-quit = Avsluta utan att spara
leave-open = Öppna utan att spara
dialog-save-title = Spara en kopia av organisationen
dialog-save-file = organisation.ron
dialog-no-saving = Systemet har ingen dialog för att välja var filen ska sparas. Vyn finns kvar tills programmet stängs
