### Linsen som visar vem som sitter var.

lens-representation = Representation
representation-title = Vem sitter var
representation-lead-bodies = { $bodies ->
    [one] Ett organ har platser
   *[other] { $bodies } organ har platser
}, som utses av { $owners ->
    [one] en organisation
   *[other] { $owners } organisationer
}
representation-lead-stated = { $stated ->
    [one] Ett anger antalet ledamöter
   *[other] { $stated } anger antalet ledamöter
}
representation-lead-agree = Alla stämmer
representation-lead-differ = { $count ->
    [one] Ett stämmer inte
   *[other] { $count } stämmer inte
}
representation-lead-choose = Välj en organisation för att se dess platser
representation-lacks = Filen säger inte vilka som sitter i organen
representation-kind = { $kind ->
    [chair] ordförande
    [vice-chair] vice ordförande
    [member] ledamot
    [deputy] ersättare
    [co-opted] adjungerad
   *[secretary] sekreterare
}
representation-open = antalet anges inte
representation-letter = { $kind ->
    [chair] O
    [vice-chair] V
    [co-opted] A
   *[secretary] S
}
representation-seats = { $kind ->
    [chair] { $count } ordförande
    [vice-chair] { $count } vice ordförande
    [member] { $count ->
        [one] { $count } ledamot
       *[other] { $count } ledamöter
    }
    [deputy] { $count } ersättare
    [co-opted] { $count ->
        [one] { $count } adjungerad
       *[other] { $count } adjungerade
    }
   *[secretary] { $count } sekreterare
}
representation-seats-open = { $kind ->
    [chair] ordförande, antalet anges inte
    [vice-chair] vice ordförande, antalet anges inte
    [member] ledamöter, antalet anges inte
    [deputy] ersättare, antalet anges inte
    [co-opted] adjungerade, antalet anges inte
   *[secretary] sekreterare, antalet anges inte
}
representation-count = { $count ->
    [one] { $count } ledamot
   *[other] { $count } ledamöter
}
representation-count-open = { $count ->
    [one] { $count } ledamot
   *[other] { $count } ledamöter
} och fler vars antal inte anges
representation-at-least = minst { $count }

## Tabellen

representation-bodies = Organ
representation-appointed-by = Utses av
representation-principals = Huvudmän ({ $count })
representation-others = Andra ({ $count })
representation-members = Räknat
representation-deputies = Ersättare
representation-stated = Angivet
representation-verdict = Stämmer
representation-owner = { $owner }: { $seats } i { $bodies } organ
representation-sort-name = Ordna organen efter namn
representation-sort-total = Ordna organen efter antal ledamöter
representation-sort-owners = Ordna dem som utser efter antal ledamöter
representation-sort-owner = Ordna organen efter dessa platser
representation-sorted = { $order ->
    [descending] { $what } (störst först)
   *[ascending] { $what } (minst först)
}
representation-stands-for = { $count } organ
representation-stated-said = angivet antal { $stated }
representation-agrees = { $body }: det räknade antalet stämmer med det angivna
representation-missing = { $stated } angivet, { $counted } räknat: { $count ->
    [one] en plats saknas
   *[other] { $count } platser saknas
}
representation-surplus = { $stated } angivet, { $counted } räknat: { $count ->
    [one] en plats för mycket
   *[other] { $count } platser för mycket
}
representation-no-remark = { $what }. Filen förklarar inte varför
representation-more = { $count } organ till visas inte
representation-more-columns = { $count } organisationer till visas inte
representation-sum-members = Ledamöter
representation-sum-deputies = Ersättare
representation-sum-bodies = Antal organ
representation-sum-all = Alla organ: { $number }
representation-guests = Sekreterare och adjungerade räknas inte som ledamöter

## Den som är vald

representation-none = utser ingen
representation-in-bodies = { $seats } i { $bodies } organ
representation-close = Släpp valet
representation-seat-said = { $body }: { $seat }. Utses av { $owner }
