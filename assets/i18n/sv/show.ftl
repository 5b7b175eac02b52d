# Vilken av hur många bilder
show-place = { $n } av { $of }

command-present = Visa bilderna från början
command-present-here = Visa från bilden du arbetar med

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
show-end = Avsluta visningen

# Vad som står på skärmen i en visning
# Vilket steg av hur många i bilden
show-step = steg { $n } av { $of }
show-jumps = Till bild { $number }: Enter
show-comes-back = Backsteg: tillbaka till bilden
show-question-hint = Vad gäller frågan?
show-question-start = Skriv några bokstäver
show-is-black = Skärmen är svart, tryck på valfri tangent för att se bilden
show-is-white = Skärmen är vit, tryck på valfri tangent för att se bilden
show-no-slides = Det finns inga bilder att visa: Ctrl D lägger till en av det du ser
show-broken-off = Visningen avslutades för att dess bilder inte finns kvar i filen

# Knappen som startar en visning
bar-present = Presentera

help-show = I en visning
show-digits = Siffror och Enter
show-digits-do = Gå till bilden med det numret
show-letters = Bokstäver
show-letters-do = Sök svar på en fråga; Enter går dit, Backsteg tillbaka. En fråga på B, W, N eller P börjar med snedstreck
show-laser = Ctrl nedtryckt
show-laser-does = Laserprick där pekaren är
