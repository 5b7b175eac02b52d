### Fönstrets ord, och allt som inte har en egen fil.

## Språk, teman, textstorlek

language-name = Svenska
percent = { $number } %
theme-name = { $theme ->
    [dark] Mörkt
    [high-contrast] Hög kontrast
    [projector] Projektor
   *[light] Ljust
}
choose-language = Språk
choose-theme = Tema
choose-text-size = Textstorlek

## Fönstrets titel och statusraden

file-title = { $name } – Samverkan
bodies-shown = { $count ->
    [one] { $count } organ
   *[other] { $count } organ
}
links-shown = { $count ->
    [one] { $count } koppling
   *[other] { $count } kopplingar
}
notices = { $count ->
    [0] Inga notiser
    [one] { $count } notis
   *[other] { $count } notiser
}
errors = { $count ->
    [one] { $count } fel
   *[other] { $count } fel
}
file-saved = Sparad
file-changed = Ändrad
file-built-in = Inbyggd
period = Mandatperioden { $first }–{ $last }
first-hint = Klicka på ett organ för att läsa om det, eller tryck Ctrl F och skriv

## Rutor

pane-outline = Innehåll
pane-chart = Karta
pane-inspector = Om organet
pane-legend = Teckenförklaring
pane-filters = Urval
pane-overview = Översikt

## Kommandon

command-open = Öppna …
command-open-recent = Senast öppnade
command-open-built-in = Öppna den inbyggda organisationen
command-quit = Avsluta
command-search = Sök
command-back = Bakåt
command-forward = Framåt
command-undo-narrowing = Ta bort den senaste avgränsningen
command-fit = Visa allt
command-zoom-in = Förstora
command-zoom-out = Förminska
command-actual-size = Verklig storlek
command-focus = Fokusera
command-fold = Fäll ihop
command-unfold = Fäll ut
command-fold-all = Fäll ihop allt
command-unfold-all = Fäll ut allt
command-next-pane = Nästa ruta
command-previous-pane = Föregående ruta
command-toggle-outline = Visa eller dölj innehållet
command-toggle-inspector = Visa eller dölj uppgifterna
command-larger-text = Större text
command-smaller-text = Mindre text
command-normal-text = Normal text
command-keys = Alla tangenter

## Sök

search-hint = Sök organ, uppdrag, ort
search-nothing = Inget liknar ”{ $words }”. Pröva ett kortare ord
search-hits = { $count ->
    [one] { $count } träff
   *[other] { $count } träffar
}

## Uppgifter om ett organ

section-mandate = Uppdrag
section-composition = Sammansättning
section-links = Kopplingar
section-meetings = Möten
section-duties = Ansvar i strategin
section-documents = Dokument
section-sources = Källor
standing-decides = Beslutar
standing-recommends = Bereder och rekommenderar
standing-advises = Ger råd
standing-serves = Stödjer
seats-stated-counted = { $stated } angivna, { $counted } räknade
seat-ordinary = { $count ->
    [one] { $count } ordinarie
   *[other] { $count } ordinarie
}
seat-deputy = { $count ->
    [one] { $count } ersättare
   *[other] { $count } ersättare
}
meetings-at-least = { $count ->
    [one] Minst ett möte om året
   *[other] Minst { $count } möten om året
}
nothing-selected = Välj ett organ i kartan
not-stated = Källan säger inget om detta
source-mark = Uppgift { $fact }, { $section }, { $date }

## Filer

drop-here = Släpp filen för att öppna den
file-empty = Filen innehåller inga organ än
file-reloaded = { $name } har lästs in på nytt
file-broken = { $name } kan inte läsas: rad { $line }, kolumn { $column }. Det senaste som gick att läsa visas
settings-put-aside = Inställningarna gick inte att läsa. De ligger kvar som { $path }, och programmet börjar om från början
