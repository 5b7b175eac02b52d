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
