# Vilken av hur många bilder
show-place = { $n } av { $of }

command-present = Visa bilderna från början
command-present-here = Visa från bilden du arbetar med

# Talarvyn: fönstret för den som presenterar
presenter-window = Talarvy
presenter-time = Klockan
presenter-slide = Bild
presenter-elapsed = Har gått
presenter-elapsed-of = Har gått av { $minutes } min
presenter-left = Kvar
presenter-over = Över tiden
presenter-restart = Börja om tidtagningen
presenter-now = Visas nu: { $title }
presenter-step = Steg { $n } av { $of }
presenter-next = Nästa bild
presenter-next-step = Nästa: steg { $n } av { $of }
presenter-last = Det här är den sista bilden
presenter-notes = Anteckningar
presenter-no-notes = Den här bilden har inga anteckningar
presenter-larger = Större anteckningar
presenter-smaller = Mindre anteckningar
presenter-previous = Föregående
presenter-forward = Nästa
presenter-black = Svart
presenter-white = Vit
presenter-see = Visa bilden igen
presenter-black-now = Publiken ser en svart skärm
presenter-white-now = Publiken ser en vit skärm
presenter-end = Avsluta visningen

# Skärmarna
screen-menu = Visa på …
screen-named = { $name }, { $size }
screen-swap = Byt skärmar
