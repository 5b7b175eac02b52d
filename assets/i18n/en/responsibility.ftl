### The lens of who does what in a strategy.

lens-responsibility = Responsibility
responsibility-title = Who does what
responsibility-lead-duties = { $duties ->
    [one] One duty is shared
   *[other] { $duties } duties are shared
} by { $bodies ->
    [one] { $bodies } body
   *[other] { $bodies } bodies
}
responsibility-lead-led = { $case ->
    [the-one] It is stated who decides or is responsible
    [not-the-one] It is not stated who decides or is responsible
    [all] For each of them it is stated who decides or is responsible
    [none] For none of them is it stated who decides or is responsible
   *[some] For { $led } of them it is stated who decides or is responsible, for { $open } it is not
}
responsibility-lead-flagged = { $count ->
    [one] One duty is flagged, because nobody or several lead it
   *[other] { $count } duties are flagged, because nobody or several lead them
}
responsibility-lead-choose = Choose a phase or a duty to see more
responsibility-lacks = The file has no strategy with duties
responsibility-share = { $share ->
    [decides] decides
    [responsible] is responsible
    [carries-out] carries out
    [takes-part] takes part
   *[receives] is informed: receives what comes of it
}
responsibility-letter = { $share ->
    [decides] D
    [responsible] R
    [carries-out] C
    [takes-part] T
   *[receives] I
}
responsibility-part = { $share ->
    [decides] Decides: { $bodies }
    [responsible] Is responsible: { $bodies }
    [carries-out] Carries out: { $bodies }
    [takes-part] Takes part: { $bodies }
   *[receives] Receives: { $bodies }
}
responsibility-and = { $first } and { $last }
responsibility-more = { $count } more

## Phases

responsibility-duties = { $count ->
    [one] { $count } duty
   *[other] { $count } duties
}
responsibility-phase = { $phase }: { $duties }, in which { $bodies } have a part
responsibility-no-phase = Without a phase

## The table

responsibility-duty = Duty
responsibility-body = { $body }: a part in { $count ->
    [one] { $count } duty
   *[other] { $count } duties
}
responsibility-count = Number of duties
responsibility-nobody = Nobody has the duty
responsibility-open = No one responsible is stated
responsibility-no-lead = Several take part but none leads
responsibility-several = { $count } lead the same duty: { $bodies }
responsibility-more-duties = { $count ->
    [one] { $count } more duty is not shown
   *[other] { $count } more duties are not shown
}
responsibility-more-bodies = { $count ->
    [one] { $count } more body is not shown
   *[other] { $count } more bodies are not shown
}
