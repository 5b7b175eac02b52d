# export

## Sidor

press-period = gäller { $period }
press-data = uppgifter från { $date }
press-page = { $n } ({ $of })
press-focus = Närmast kring { $name }
press-tile = Ruta { $name }
press-contents = Innehåll
press-alike = Detsamma gäller
press-subjects = Ämnen
press-facts = Källor: { $facts }

## Att exportera

export-no-format = Det finns inget format som heter ”{ $ending }”. Det här går att skriva: { $known }
export-no-ending = Namnet säger inte vilket format filen ska ha. Sätt en ändelse på det, eller ange formatet med --format: { $known }
export-no-view = Ingen sparad vy heter ”{ $name }”. De som finns: { $known }
export-no-such-deck = Inget bildspel heter ”{ $name }”. De som finns: { $known }
export-no-lens = Ingen flik heter ”{ $name }”. De som finns: { $known }
export-no-theme = Inget tema heter ”{ $name }”. De som finns: { $known }
export-no-paper = Inget papper heter ”{ $name }”. De som finns: { $known }
export-no-deck = Ett bildspel går inte att skriva som { $format }. Välj ett format med sidor, till exempel PDF
export-no-scale = Skalan måste vara ett tal över 0, inte { $scale }
export-no-slides = Bildspelet ”{ $name }” har inga bilder
export-no-decks = Filen har inga bildspel
export-which-deck = Det finns flera bildspel, så ange vilket: { $known }
export-only-chart = { $format } rymmer kartans graf, inte andra flikar. Välj kartan, eller ett format med sidor, till exempel PDF
export-one-tile = Allt ryms på en sida, så det behövdes inga rutor
export-numbered = { $count } filer: { $first } – { $last }
export-left = { $count ->
    [one] En fil med ett annat nummer finns kvar sedan tidigare: { $first }
   *[other] { $count } filer med andra nummer finns kvar sedan tidigare: { $first } – { $last }
}
export-nothing = inga
export-one-file = Det blir { $count } filer, och standard ut tar bara emot en. Ange en fil med -o
export-replaces-source = Det är filen som organisationen läses från, och den skulle ersättas. Välj ett annat namn
export-stopped = Exporten avbröts. Ingen fil skrevs
export-too-large = Bilden skulle bli { $width } × { $height } bildpunkter, vilket är för stort. Välj en mindre skala
export-fault = Formatet gick inte att skriva: { $why }
export-where = Exportera till
export-no-dialog = Systemet har ingen dialog för att spara filer. Exportera från kommandoraden: samverkan export FIL -o NAMN.{ $ending }
export-broke = Något gick sönder när sidorna skulle göras. Filen skrevs inte
export-failed = Exporten misslyckades: { $why }
export-written = { $format } har sparats: { $file }
export-written-files = { $count } filer har sparats. Den första: { $file }
export-reveal = Visa i mappen
export-no-folder = Det går inte att öppna mappen. Filen finns här: { $file }
print-shown = Dokumentet öppnas i systemets PDF-visare. Skriv ut det därifrån
print-no-viewer = Det finns inget program som visar PDF. Dokumentet finns här: { $file }
copy-done = Bilden har kopierats

## Kommandon och dialogen

command-export = Exportera …
command-print = Skriv ut
command-copy = Kopiera bilden
command-export-cancel = Avbryt exporten
export-as = Exportera som { $format } …
export-title = Exportera
export-what = Innehåll
export-this-view = Den här vyn
export-whole-chart = Hela kartan
export-deck = Bildspelet { $name }
export-format = Format
export-spread = Sidor
export-spread-name = { $spread ->
    [tiles] Flera sidor att sätta ihop
    [handout] En sida för varje organ
   *[fit] Anpassa till sidan
}
export-paper = Papper
export-paper-name = { $paper ->
    [letter] Letter
    [wide] Bildformat 16:9
    [own] Lika stort som innehållet
    [a3] A3
    [a2] A2
    [a1] A1
    [a0] A0
   *[a4] A4
}
export-turn = Riktning
export-turn-name = { $turn ->
    [portrait] Stående
    [landscape] Liggande
   *[fitting] Det som passar
}
export-steps = Steg
export-each-step = En sida för varje steg
export-each-slide = En sida för varje bild
export-theme = Färger
export-language = Språk
export-scale = Skala
export-ground = Bakgrund
export-ground-filled = Papper
export-ground-clear = Genomskinlig
export-preview = Den första sidan i förhandsvisning
export-files = { $count } filer med nummer: NAMN-01.{ $ending } och så vidare. Om det redan finns sådana filer får de nya heta NAMN 2-01.{ $ending }
export-save = Spara som …
export-cancel = Avbryt
export-waiting = { $count ->
    [one] En export till väntar
   *[other] { $count } exporter till väntar
}
export-before-quit = Programmet stängs när exporten är klar. Avsluta en gång till för att avbryta exporten och stänga genast
# Said when it was cancelled. $goal: what was being made.
export-cancelled = { $goal ->
    [print] Utskriften avbröts
    [copy] Kopieringen avbröts
   *[file] Exporten avbröts. Ingen fil skrevs
}
export-drawing = { $format }: ritar
export-writing = { $format }: { $percent }

# office: PDF and slides
export-format-pdf = PDF
export-format-pptx = PowerPoint
# A chart, for those who hear a page. $bodies: their names, with commas.
export-chart-says =
    { $count ->
        [0] Karta utan organ
        [one] Karta med ett organ: { $bodies }
       *[other] Karta med { $count } organ: { $bodies }
    }
# The names of shapes on slides, as a slide program lists them.
export-shape = Form { $number }
export-slide-title = Rubrik
export-way = Vägen genom kartan

# Bild, webbsida, text och graf
export-format-svg = Vektorbild (SVG)
export-format-png = Bild (PNG)
export-format-html = Webbsida (HTML)
export-format-md = Text (Markdown)
export-format-dot = Graf för Graphviz (DOT)
export-format-graphml = Graf (GraphML)
export-html-skip = Till texten
export-html-contents = Innehåll
export-html-bodies = Organ
export-html-in-picture = Visa i bilden
export-html-to-contents = Till innehållet
export-html-pages = Sidor
export-sources = Källor
