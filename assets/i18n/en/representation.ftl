### The lens of who sits where.

lens-representation = Representation
representation-title = Who sits where
representation-lead-bodies = { $bodies ->
    [one] One body has seats
   *[other] { $bodies } bodies have seats
}, appointed by { $owners ->
    [one] one organisation
   *[other] { $owners } organisations
}
representation-lead-stated = { $stated ->
    [one] One states its number of members
   *[other] { $stated } state their number of members
}
representation-lead-agree = All of them add up
representation-lead-differ = { $count ->
    [one] One does not add up
   *[other] { $count } do not add up
}
representation-lead-choose = Choose an organisation to see its seats
representation-lacks = The file does not say who sits in the bodies
representation-kind = { $kind ->
    [chair] chair
    [vice-chair] vice chair
    [member] member
    [deputy] deputy
    [co-opted] co-opted
   *[secretary] secretary
}
representation-open = the number is not stated
representation-letter = { $kind ->
    [chair] C
    [vice-chair] V
    [co-opted] O
   *[secretary] S
}
representation-seats = { $kind ->
    [chair] { $count ->
        [one] { $count } chair
       *[other] { $count } chairs
    }
    [vice-chair] { $count ->
        [one] { $count } vice chair
       *[other] { $count } vice chairs
    }
    [member] { $count ->
        [one] { $count } member
       *[other] { $count } members
    }
    [deputy] { $count ->
        [one] { $count } deputy
       *[other] { $count } deputies
    }
    [co-opted] { $count } co-opted
   *[secretary] { $count ->
        [one] { $count } secretary
       *[other] { $count } secretaries
    }
}
representation-seats-open = { $kind ->
    [chair] chair, the number is not stated
    [vice-chair] vice chair, the number is not stated
    [member] members, the number is not stated
    [deputy] deputies, the number is not stated
    [co-opted] co-opted, the number is not stated
   *[secretary] secretary, the number is not stated
}
representation-count = { $count ->
    [one] { $count } member
   *[other] { $count } members
}
representation-count-open = { $count ->
    [one] { $count } member
   *[other] { $count } members
} and others whose number is not stated
representation-at-least = at least { $count }

## The table

representation-bodies = Bodies
representation-appointed-by = Appointed by
representation-principals = Principals ({ $count })
representation-others = Others ({ $count })
representation-members = Counted
representation-deputies = Deputies
representation-stated = Stated
representation-verdict = Adds up
representation-owner = { $owner }: { $seats } in { $bodies ->
    [one] { $bodies } body
   *[other] { $bodies } bodies
}
representation-sort-name = Order the bodies by name
representation-sort-total = Order the bodies by the number of members
representation-sort-owners = Order those who appoint by the number of members
representation-sort-owner = Order the bodies by these seats
representation-sorted = { $order ->
    [descending] { $what } (largest first)
   *[ascending] { $what } (smallest first)
}
representation-stands-for = { $count ->
    [one] { $count } body
   *[other] { $count } bodies
}
representation-stated-said = stated number { $stated }
representation-agrees = { $body }: the counted number agrees with the stated one
representation-missing = { $stated } stated, { $counted } counted: { $count ->
    [one] one seat is missing
   *[other] { $count } seats are missing
}
representation-surplus = { $stated } stated, { $counted } counted: { $count ->
    [one] one seat too many
   *[other] { $count } seats too many
}
representation-no-remark = { $what }. The file does not explain why
representation-more = { $count ->
    [one] { $count } more body is not shown
   *[other] { $count } more bodies are not shown
}
representation-more-columns = { $count ->
    [one] { $count } more organisation is not shown
   *[other] { $count } more organisations are not shown
}
representation-sum-members = Members
representation-sum-deputies = Deputies
representation-sum-bodies = Number of bodies
representation-sum-all = All bodies: { $number }
representation-guests = Secretaries and those who are co-opted are not counted as members

## The one that is chosen

representation-none = appoints none
representation-in-bodies = { $seats } in { $bodies ->
    [one] { $bodies } body
   *[other] { $bodies } bodies
}
representation-close = Let go
representation-seat-said = { $body }: { $seat }. Appointed by { $owner }
