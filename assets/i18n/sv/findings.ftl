### Linsen med anmärkningar, och platsen i filen.

lens-findings = Anmärkningar
findings-title = Vad som inte går ihop, och vad som stämmer
findings-lead = Här står allt som kontrollen har funnit. Välj något så visas det på kartan; var det står i filen nås för sig
findings-none = Allt stämmer: kontrollen har ingenting att anmärka
findings-waiting = Filen kontrolleras fortfarande …
findings-checked = Kontrollerat är id och hänvisningar, namn, datum, tal, ordningen mellan organ, kopplingar, ledamöter mot angivna antal, summor och kvoter i tabeller, svar i enkäter, uppgifter i strategier och att alla fakta används
findings-errors = { $count } fel
findings-notices = { $count ->
    [one] { $count } anmärkning
   *[other] { $count } anmärkningar
}
findings-confirmed = { $count ->
    [one] { $count } sak är räknad och stämmer
   *[other] { $count } saker är räknade och stämmer
}
findings-more = … och { $count } till; samverkan check räknar upp alla
findings-place = Rad { $line }, kolumn { $column }
findings-show-chart = Visa på kartan
findings-show-line = Visa raden i filen
findings-said = { $severity }: { $what }. { $place }. { $show }

## Platsen i filen

place-title = Var det står
place-in-file = { $file }, rad { $line }, kolumn { $column }
place-built-in = Den inbyggda organisationen, rad { $line }, kolumn { $column }
place-line = Rad { $line }: { $text }
place-marked = Rad { $line }, här: { $text }
place-copy = Kopiera platsen
place-gone = Det som visades finns inte längre
