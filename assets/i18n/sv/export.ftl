# export

## Sidor

press-period = gäller { $period }
press-data = uppgifter från { $date }
press-page = { $n } ({ $of })
press-focus = Närmast kring { $name }
press-tile = Ruta { $name }
press-contents = Innehåll
press-subjects = Ämnen
press-facts = Källor: { $facts }

## Att exportera

export-no-format = Det finns inget format som heter ”{ $ending }”. Det här går att skriva: { $known }
export-no-view = Ingen sparad vy heter ”{ $name }”. De som finns: { $known }
export-no-such-deck = Inget bildspel heter ”{ $name }”. De som finns: { $known }
export-no-lens = Ingen flik heter ”{ $name }”. De som finns: { $known }
export-no-theme = Inget tema heter ”{ $name }”. De som finns: { $known }
export-no-paper = Inget papper heter ”{ $name }”. De som finns: { $known }
export-no-deck = Ett bildspel går inte att skriva som { $format }. Välj ett format med sidor, till exempel PDF
export-nothing = inga
export-one-file = Det blir { $count } filer, och standard ut tar bara emot en. Ange en fil med -o
export-stopped = Exporten avbröts. Ingen fil skrevs
export-too-large = Bilden skulle bli { $width } × { $height } bildpunkter, vilket är för stort. Välj en mindre skala
export-fault = Formatet gick inte att skriva: { $why }
