### The lens of the annual wheel.

lens-year = Annual wheel
year-title = Annual wheel
year-lacks = The file does not say what has to happen in a year
year-note = The rules say how often something has to happen. Several occasions may fall on the same meeting
year-no-month = Without dates the place on a ring is no month

## What the rules ask for

year-summary = The rules ask for { $kinds } a year
year-kind-at-least = at least { $kind }
year-no-numbers = The rules do not say how often anything has to happen
year-meetings = { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
}
year-reports = { $count ->
    [one] { $count } report
   *[other] { $count } reports
}
year-plans = { $count ->
    [one] { $count } plan
   *[other] { $count } plans
}
year-follow-ups = { $count ->
    [one] { $count } follow-up
   *[other] { $count } follow-ups
}
year-and = { $before } and { $last }

## The wheel

year-a-year = A year
year-no-dates = No dates are known
year-set = { $count } with a date
year-lacking = { $count } without a date
year-undated = without a date
year-months = Jan Feb Mar Apr May June July Aug Sep Oct Nov Dec
year-times = × { $count }
year-mark = { $ring } ({ $n } of { $count })
year-or-more = or more
year-open = lacks a date
year-number = so many bodies

## The list

year-group = { $count ->
    [one] Once a year
    [2] Twice a year
    [3] Three times a year
    [4] Four times a year
   *[other] { $count } times a year
}
year-group-at-least = { $count ->
    [one] At least once a year
    [2] At least twice a year
    [3] At least three times a year
    [4] At least four times a year
   *[other] At least { $count } times a year
}
year-group-unknown = Without a stated number
year-bodies = { $count ->
    [one] { $count } body
   *[other] { $count } bodies
}
year-from = in force from { $date }
year-dates = Dates: { $dates }
year-lacking-of = { $count } of { $asked } without a date in { $year }
year-not-in-force = Not in force in { $year }
