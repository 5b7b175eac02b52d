# Vilken av hur många bilder
show-place = { $n } av { $of }

command-present = Presentera från första bilden
command-present-here = Presentera från bilden du arbetar med

# Tangenterna i en visning
show-next = Nästa steg
show-previous = Föregående steg
show-return = Tillbaka till bilden, annars föregående steg
show-first = Första bilden
show-last = Sista bilden
show-black = Svart skärm; vilken tangent som helst tar tillbaka bilden
show-white = Vit skärm
show-ask = Ställ en fråga
show-spotlight = Belys det organ som pekaren är över, eller sluta med det
show-escape = Stäng frågan, gå tillbaka till bilden, avsluta visningen: en sak i taget

# Vad som står på skärmen i en visning
# Vilket steg av hur många i bilden
show-step = steg { $n } av { $of }
show-jumps = Till bild { $number }: Enter
show-comes-back = Backsteg eller Esc: tillbaka till bilden
show-question-hint = Vad gäller frågan?
show-question-start = Skriv några bokstäver
show-is-black = Skärmen är svart, tryck på valfri tangent för att se bilden
show-is-white = Skärmen är vit, tryck på valfri tangent för att se bilden
show-would-cover = Talarvyn skulle skymma bilden, det finns bara en skärm: F6 igen
show-is-over = Slut på visningen – Esc avslutar
show-no-slides = Det finns inga bilder att visa: Ctrl D lägger till en av det du ser
show-broken-off = Visningen avslutades för att dess bilder inte finns kvar i filen

# Knappen som startar en visning
bar-present = Presentera

help-show = I en visning
show-digits = Siffror och Enter
show-digits-do = Gå till bilden med det numret
show-letters = Bokstäver
show-letters-do = Sök svar på en fråga: Enter går dit, Backsteg tillbaka. B, W, N och P gör det de brukar, men följer en bokstav till strax efter tas det tillbaka och båda börjar frågan
show-laser = Ctrl nedtryckt
show-laser-does = Laserprick där pekaren är

# Talarvyn: fönstret för den som presenterar
presenter-window = Talarvy
presenter-toggle = Öppna eller stäng talarvyn
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
presenter-strayed = Publiken ser ett svar på en fråga, Backsteg eller Esc går tillbaka till bilden
presenter-over-now = Publiken ser att visningen är slut, Esc avslutar
presenter-asks = Publiken ser frågan: ”{ $query }”
presenter-end = Avsluta visningen

# Skärmarna
screen-menu = Visa på …
screen-shown-on = Bilderna visas på
screen-named = { $name }, { $size }
screen-swap = Byt skärmar
