### Det som ligger utanför programmet: disken, fönstersystemet, kommandoraden.

disk-not-found = Filen finns inte. Den kan ha flyttats eller bytt namn
disk-forbidden = Du har inte rätt att läsa eller skriva här
disk-folder = Det är en mapp. Välj en fil i den
disk-too-large = Filen är större än { $most } MB, som är det mesta programmet läser
disk-not-text = Filen är inte text i UTF-8. Spara den som UTF-8 och öppna den igen
disk-full = Disken är full
disk-read-only = Det går inte att skriva på den här disken

# Where something new is written: what is wrong, and what to do.
disk-no-place = Mappen finns inte. Skapa den, eller välj en annan
disk-locked = Här får du inte skriva: filen eller mappen är skyddad. Välj ett annat namn eller en annan mapp
disk-is-folder = En mapp heter redan så. Välj ett annat namn
disk-no-room = Disken är full. Gör plats på den, eller välj en annan
disk-unwritable = Disken går inte att skriva på. Välj en annan

dialog-title = Öppna en organisation
dialog-kind = Organisationer (RON)
dialog-any = Alla filer
dialog-missing = Systemet har ingen dialog för att välja filer. Dra filen till fönstret, eller starta programmet med den: samverkan FIL

watch-failed = Det går inte att följa ändringar i { $file }: { $why }. Läs om filen själv när den har ändrats
no-thread = Systemet gav inte programmet en tråd till: { $why }. Stäng något annat och försök igen

settings-damaged = Inställningarna i { $file } gick inte att läsa. De ligger kvar i { $aside }, och programmet börjar om med sina egna
settings-locked = Inställningarna i { $file } går inte att läsa: { $why }. Det du ändrar nu sparas inte
settings-not-kept = Inställningarna kunde inte sparas i { $file }: { $why }

window-no-display = Det går inte att öppna något fönster, för det finns ingen skärm: varken DISPLAY eller WAYLAND_DISPLAY är satt. Starta programmet i en skrivbordssession. Utan skärm går det att granska en fil: samverkan check FIL
window-no-graphics = Det går inte att rita i ett fönster: { $why }. Programmet behöver OpenGL. Installera drivrutiner för det (Debian: libgl1-mesa-dri och libegl1). Utan fönster går det att granska en fil: samverkan check FIL
window-failed = Det går inte att öppna något fönster: { $why }. Starta programmet i en skrivbordssession; README säger vilka systempaket som behövs. Utan fönster går det att granska en fil: samverkan check FIL

check-built-in = (inbyggd)
check-summary = { $errors } fel, { $notices ->
    [one] { $notices } anmärkning
   *[other] { $notices } anmärkningar
}, { $confirmed ->
    [one] { $confirmed } summa stämmer
   *[other] { $confirmed } summor stämmer
}

layout-not-json = Det är inte den JSON som väntades: { $why }
layout-twice = Noden { $id } finns två gånger
layout-nowhere = Kant nummer { $number } går till noden { $id }, som inte finns
layout-size = Noden { $id } har en storlek som inte går att rita: bredd och höjd ska vara tal från 0 till { $most }
layout-time = { $phase ->
    [tree] träd
    [order] ordning
    [place] plats
    [route] vägar
    [draw] spår
   *[total] totalt
} { $time } ms
layout-median = median av { $count } { $time } ms
