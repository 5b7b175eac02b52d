### Linsen med statistik: siffror och tabeller, var och en med sitt datum.

lens-statistics = Statistik
statistics-title = Statistik
statistics-lead = Varje siffra står med sitt datum och sin källa. Kolumnernas huvuden ordnar tabellen
statistics-lacks = Filen har inga siffror och inga tabeller

## Siffror

statistics-figures = Nyckeltal
statistics-figure = { $name }: { $value }, { $date }
statistics-figure-of = { $name }: { $owner }, { $value }, { $date }
statistics-pair = { $name }: { $first } { $first-date }, { $second } { $second-date }. { $note }
statistics-from-table = { $table }, { $row }
statistics-apart = Skiljer { $by }: olika datum
statistics-apart-same-date = Skiljer { $by } trots samma datum
statistics-same = Samma siffra båda gångerna
statistics-also = { $date }: { $value }

## Tabellen

statistics-as-of = Uppgifterna gäller { $date }
statistics-row = { $row }: { $values }
statistics-none = inga
statistics-total-row = Summa enligt källan: { $row }
statistics-head = { $order ->
    [largest] { $column }, störst först. Vänd ordningen
    [smallest] { $column }, minst först. Åter till filens ordning
    [first] { $column }, i bokstavsordning. Vänd ordningen
    [last] { $column }, i omvänd bokstavsordning. Åter till filens ordning
   *[none] Ordna efter { $column }
}
statistics-check = Kontroll
statistics-right = stämmer
statistics-wrong = skiljer { $by }
statistics-ratios = { $right } av { $all }
statistics-sum-right = { $column }: { $rows } rader ger { $total }, som angivet
statistics-sum-wrong = { $column }: { $total } angivet men raderna ger { $counted }, det skiljer { $by }
statistics-ratios-said = { $column }: { $right } av { $all } är vad { $over } delat med { $under } ger, till de decimaler som visas
statistics-rank = Plats
statistics-rank-of = { $place } av { $of }
statistics-rank-said = { $row }: plats { $place } av { $of } i { $column }, störst först
statistics-share = Andel av { $whole }
statistics-share-said = { $row }: { $share } av { $whole } i { $column }

## Diagrammen

statistics-stands = { $row }: plats { $place } av { $of }
statistics-stands-share = { $row }: plats { $place } av { $of }, { $share } av { $whole }
statistics-ranked = { $rows ->
    [one] { $rows } rad i storleksordning, { $date }
   *[other] { $rows } rader i storleksordning, { $date }
}
statistics-bar = Plats { $place }: { $row }, { $value }
statistics-without = { $count ->
    [one] { $count } rad utan siffra
   *[other] { $count } rader utan siffra
}
statistics-more = … och { $count } till
statistics-against = { $over } mot { $under }
statistics-log = Logaritmiska skalor, { $date }
statistics-equal = Streckade linjer: lika { $ratio }
statistics-sized = Cirkelns yta: { $size }
