### The lens of statistics: figures and tables, each with its date.

lens-statistics = Statistics
statistics-title = Statistics
statistics-lead = Every figure stands with its date and its source. The heads of the columns sort the table
statistics-lacks = The file has no figures and no tables

## Figures

statistics-figures = Key figures
statistics-figure = { $name }: { $value }, { $date }
statistics-figure-of = { $name }: { $owner }, { $value }, { $date }
statistics-pair = { $name }: { $first } { $first-date }, { $second } { $second-date }. { $note }
statistics-from-table = { $table }, { $row }
statistics-apart = { $by } apart: different dates
statistics-apart-same-date = { $by } apart in spite of the same date
statistics-same = The same figure both times
statistics-also = { $date }: { $value }

## The table

statistics-as-of = As of { $date }
statistics-row = { $row }: { $values }
statistics-none = none
statistics-total-row = Stated totals: { $row }
statistics-head = { $order ->
    [largest] { $column }, largest first. Turn the order round
    [smallest] { $column }, smallest first. Back to the order of the file
    [first] { $column }, by the alphabet. Turn the order round
    [last] { $column }, against the alphabet. Back to the order of the file
   *[none] Sort by { $column }
}
statistics-check = Check
statistics-right = adds up
statistics-wrong = { $by } off
statistics-ratios = { $right } of { $all }
statistics-sum-right = { $column }: { $rows } rows give { $total }, as stated
statistics-sum-wrong = { $column }: { $total } stated but the rows give { $counted }, which is { $by } off
statistics-ratios-said = { $column }: { $right } of { $all } are what { $over } divided by { $under } gives, to the decimals shown
statistics-rank = Rank
statistics-rank-of = { $place } of { $of }
statistics-rank-said = { $row }: rank { $place } of { $of } in { $column }, largest first
statistics-share = Share of { $whole }
statistics-share-said = { $row }: { $share } of { $whole } in { $column }

## The diagrams

statistics-stands = { $row }: rank { $place } of { $of }
statistics-stands-share = { $row }: rank { $place } of { $of }, { $share } of { $whole }
statistics-ranked = { $rows ->
    [one] { $rows } row ranked, { $date }
   *[other] { $rows } rows ranked, { $date }
}
statistics-bar = Rank { $place }: { $row }, { $value }
statistics-without = { $count ->
    [one] { $count } row without a figure
   *[other] { $count } rows without a figure
}
statistics-more = … and { $count } more
statistics-against = { $over } against { $under }
statistics-log = Logarithmic scales, { $date }
statistics-equal = Dashed lines: equal { $ratio }
statistics-sized = Area of a circle: { $size }
