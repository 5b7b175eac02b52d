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

## Fönstrets titel och statusraden

file-title = { $name } – Samverkan
bodies-shown = { $count ->
    [one] { $count } organ
   *[other] { $count } organ
}

## Kommandon

command-open = Öppna …
command-open-built-in = Öppna den inbyggda organisationen
command-quit = Avsluta
command-search = Sök
command-back = Bakåt
command-forward = Framåt
command-fit = Visa allt
command-zoom-in = Förstora
command-zoom-out = Förminska
command-focus = Fokusera
command-fold = Fäll ihop
command-fold-all = Fäll ihop allt
command-unfold-all = Fäll ut allt
command-next-pane = Nästa ruta
command-previous-pane = Föregående ruta

## Sök

search-hint = Sök organ, uppdrag, ort
search-nothing = Inget liknar ”{ $words }”. Pröva ett kortare ord
search-hits = { $count ->
    [one] { $count } träff
   *[other] { $count } träffar
}

## Uppgifter om ett organ

standing-decides = Beslutar
standing-recommends = Bereder och rekommenderar
standing-advises = Ger råd
standing-serves = Stödjer
