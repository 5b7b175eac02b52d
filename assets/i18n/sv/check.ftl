### Vad som är fel i en fil, och vad som stämmer.

# En plats i filen, och vad som är fel där.
read-place = Rad { $line }, kolumn { $column }: { $what }
read-cause-not-closed = { $what } (klammern { $bracket } på rad { $line }, kolumn { $column } stängs aldrig)
read-cause-not-opened = { $what } (klammern { $bracket } på rad { $line }, kolumn { $column } stänger ingenting)

read-not-utf8 = Filen är inte text i UTF-8. Spara den som UTF-8 och öppna den igen
read-empty = Filen är tom. Börja den med (version: 1, name: "…")
read-no-version = Filen ska börja med (version: 1,
read-other-version = Filen har formatversion { $found }; det här programmet läser version { $known }. Öppna den i ett nyare program
read-unknown-field = Det finns inget fält som heter { $found }. De som finns är { $known }
read-unknown-field-near = Det finns inget fält som heter { $found }. Menade du { $near }?
read-unknown-choice = { $found } går inte att välja här. Det som finns är { $known }
read-unknown-choice-near = { $found } går inte att välja här. Menade du { $near }?
read-missing-field = Fältet { $field } saknas. Lägg till det före parentesen som stänger
read-double-field = Fältet { $field } står två gånger. Ta bort det ena
read-expected = Här ska det stå { $wanted }, men det står { $found }
read-expected-end = Här ska det stå { $wanted }, men filen tar slut
read-not-a-date = { $found } är inget datum. Skriv "2022", "2021-06" eller "2021-12-31"
read-not-a-number = { $found } går inte att använda som tal här
read-open-text = Texten som börjar här slutar aldrig. Sätt ett citattecken där den ska sluta
read-open-comment = Kommentaren som börjar här slutar aldrig. Sätt */ där den ska sluta
read-bad-escape = Omvänt snedstreck följs av ett tecken som inte passar där. Skriv \\ för ett omvänt snedstreck
read-too-deep = Klamrarna står för djupt i varandra
read-other = Det går inte att läsa härifrån: { $message }

wanted = { $wanted ->
    [record] en post: (…)
    [record-end] )
    [list] en lista: […]
    [list-end] ]
    [map] språk och texter: {"{"}…{"}"}
    [map-end] {"}"}
    [comma] ett kommatecken
    [colon] ett kolon
    [field-name] namnet på ett fält
    [quoted] en text inom citattecken
    [text] en text: "…" eller {"{"}"sv": "…", "en": "…"{"}"}
    [truth] true eller false
    [number] ett tal
    [whole-number] ett heltal
    [cell] en cell: 12, "Gävle", ["Malmö", "Lund"] eller ()
    [choice] ett av orden som fältet tar
    [end] slutet på filen
   *[value] ett värde
}

check-about = { $about }: { $what }

check-unknown-id = Ingenting har id "{ $id }" ({ $thing })
check-unknown-id-near = Ingenting har id "{ $id }" ({ $thing }). Menade du "{ $near }"?
check-double-id = Två har samma id "{ $id }" ({ $thing }). Ge den ena ett annat
check-no-id = Id saknas ({ $thing })
check-no-name = Namn eller text saknas ({ $thing }, id "{ $id }")
check-unplaced = { $thing ->
    [level] Organet säger inte vilken nivå det står på (level)
    [lane] Organet säger inte vilken bana det står i (lane)
   *[kind] Organet säger inte vilken sort det är (kind)
}
check-loop = { $way ->
    [group] Grupper leder tillbaka till sig själva (group): { $bodies }
    [member-of] Medlemskap leder tillbaka till sig själva (member_of): { $bodies }
   *[parents] Överordnade leder tillbaka till sig själva (parents): { $bodies }
}
check-related-to-itself = Organet har en koppling till sig självt ({ $kind })
check-double-relation = Samma koppling står två gånger: { $kind } från { $from } till { $to }
check-seats-differ = { $stated ->
    [one] { $stated } ledamot angiven
   *[other] { $stated } ledamöter angivna
}, { $counted } räknade
check-seats-differ-least = minst { $stated ->
    [one] { $stated } ledamot angiven
   *[other] { $stated } ledamöter angivna
}, { $counted } räknade
check-seats-add-up = { $stated ->
    [one] { $stated } ledamot angiven
   *[other] { $stated } ledamöter angivna
} och { $counted } räknade: det stämmer
check-seats-add-up-least = minst { $stated ->
    [one] { $stated } ledamot angiven
   *[other] { $stated } ledamöter angivna
} och { $counted } räknade: det stämmer
check-with-deputies = { $what }; { $deputies } ersättare
check-with-remark = { $what }. { $remark }
check-row-length = { $table }: { $cells } celler i raden men { $columns } kolumner
check-no-marked-row = { $table }: rad { $row } är utmärkt, men sista raden är { $last } (räknat från 0)
check-total-differs = { $column }: { $stated } angivet, raderna ger { $counted }
check-total-adds-up = { $column }: { $rows } rader ger { $total }, som angivet
check-ratio-differs = { $column }, { $row }: { $stated } angivet, beräknat { $counted }
check-ratios-add-up = { $column }: alla { $count } kvoter stämmer
check-scale-differs = { $counts } antal men { $steps } steg på skalan
check-answers-differ = { $stated ->
    [one] { $stated } svar angivet
   *[other] { $stated } svar angivna
}, { $counted } räknade
check-answers-add-up = Enkätens { $answers } svar stämmer med alla angivna summor
check-no-such-date = { $date } finns inte i almanackan
check-ends-before-it-begins = Slutar { $to }, innan det börjar { $from }
check-not-a-number = Värdet är inget tal
check-no-such-colour = Färg { $colour } finns inte; banor har färgerna 0 till 5
check-part-twice = Har två delar i samma uppgift: { $duty }
check-nobody-on-duty = Ingen har uppgiften: { $duty }
check-no-lead = Flera deltar men ingen leder: { $duty }
check-several-lead = { $count } leder samma uppgift ({ $bodies }): { $duty }
check-not-cited = Inget bygger på { $fact }

check-thing = { $thing ->
    [body] organ
    [owner] huvudman eller annan ägare
    [kind] sort av organ
    [level] nivå
    [lane] bana
    [subject] ämnesområde
    [relation-kind] sort av koppling
    [fact] faktum
    [source] källa
    [section] avsnitt
    [document] dokument
    [strategy] strategi
    [phase] fas
    [duty] uppgift i en strategi
    [matter] ärende
    [condition] villkor
    [road-rule] regel för ärendets väg
    [figure] uppgift i siffror
    [table] tabell
    [column] kolumn
    [survey] enkät
    [meeting] möte i ett organ, räknat från 0
    [lens] lins
   *[idea] idé
}

check-severity = { $severity ->
    [error] Fel
    [notice] Anmärkning
   *[confirmed] Stämmer
}

# Vilka sorter det finns, och varför var och en spelar roll.
check-sort = { $sort ->
    [unknown-id] Id som ingenting har
    [double-id] Id som flera har
    [no-id] Saker utan id
    [no-name] Saker utan namn
    [unplaced] Organ utan plats på kartan
    [loop] Organ som leder tillbaka till sig själva
    [related-to-itself] Kopplingar till sig självt
    [double-relation] Kopplingar som står två gånger
    [seats-differ] Ledamöter som inte går ihop
    [seats-add-up] Ledamöter som går ihop
    [row-length] Rader med fel antal celler
    [no-marked-row] Utmärkta rader som inte finns
    [total-differs] Summor som inte går ihop
    [total-adds-up] Summor som går ihop
    [ratio-differs] Kvoter som inte stämmer
    [ratios-add-up] Kvoter som stämmer
    [scale-differs] Svar som inte följer skalan
    [answers-differ] Svar som inte går ihop
    [answers-add-up] Svar som går ihop
    [no-such-date] Datum som inte finns
    [ends-before-it-begins] Perioder som slutar innan de börjar
    [not-a-number] Värden som inte är tal
    [no-such-colour] Färger som inte finns
    [part-twice] Organ med två delar i samma uppgift
    [nobody-on-duty] Uppgifter som ingen har
    [no-lead] Uppgifter som ingen leder
    [several-lead] Uppgifter som flera leder
    [not-cited] Fakta som ingenting bygger på
   *[other] Övrigt
}
check-why = { $sort ->
    [unknown-id] Det som hänvisningen pekar på finns inte, så kopplingen saknas på kartan och i alla linser
    [double-id] Hänvisningar till ett dubbelt id leder alltid till den första, och den andra nås aldrig
    [no-id] Utan id kan ingenting hänvisa hit
    [no-name] Den som läser kartan eller lyssnar på den får inget namn
    [unplaced] Utan sort, nivå och bana står organet där det råkar hamna
    [loop] Ingen i ringen står överst, så ordningen mellan organen är inte den som filen säger
    [related-to-itself] En koppling säger något om två organ, så det ena är troligen fel
    [double-relation] Kopplingen räknas två gånger, och den ena kan vara menad för ett annat organ
    [seats-differ] Antingen saknas en plats i filen eller så räknar källan annorlunda: den som litar på antalet bör veta det
    [seats-add-up] Platserna i filen är så många som källan säger
    [row-length] Siffrorna i raden kan stå under fel kolumn
    [no-marked-row] Statistiken visar då ingen plats och ingen andel
    [total-differs] En siffra i kolumnen eller summan är fel, och ingen av dem går att lita på förrän det är utrett
    [total-adds-up] Raderna ger de summor som källan anger
    [ratio-differs] En av de tre siffrorna är fel eller avrundad på annat sätt
    [ratios-add-up] Kvoterna är vad de andra två kolumnerna ger
    [scale-differs] Svaren hamnar på fel steg, och medelvärdet blir fel
    [answers-differ] Procent och medelvärde räknas på svaren, så ett fel där syns i allt
    [answers-add-up] Antalen svar är så många som enkäten anger
    [no-such-date] En siffra är inte värd mer än sitt datum
    [ends-before-it-begins] Ingen kan se när det gäller
    [not-a-number] Det går varken att visa eller räkna med värdet
    [no-such-colour] Banan får en annan färg än den som är menad
    [part-twice] Det är oklart vilken del organet har
    [nobody-on-duty] Det som ingen har ansvar för blir lätt inte gjort
    [no-lead] Flera deltar, men ingen har ansvaret
    [several-lead] När flera leder är det oklart vem som svarar för uppgiften
    [not-cited] Något som källan säger syns ingenstans
   *[other] Det bör undersökas
}
