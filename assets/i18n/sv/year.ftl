### Linsen med årshjulet.

lens-year = Årshjul
year-title = Årshjul
year-lacks = Filen säger inte vad som ska ske under ett år
year-note = Reglerna säger hur ofta något ska ske. Flera tillfällen kan infalla vid samma möte
year-no-month = Utan datum är platsen på ringen ingen månad

## Vad reglerna kräver

year-summary = Reglerna kräver { $kinds } om året
year-kind-at-least = minst { $kind }
year-no-numbers = Reglerna säger inte hur ofta något ska ske
year-meetings = { $count ->
    [one] { $count } möte
   *[other] { $count } möten
}
year-reports = { $count ->
    [one] { $count } återrapport
   *[other] { $count } återrapporter
}
year-plans = { $count ->
    [one] { $count } plan
   *[other] { $count } planer
}
year-follow-ups = { $count ->
    [one] { $count } uppföljning
   *[other] { $count } uppföljningar
}
year-and = { $before } och { $last }

## Hjulet

year-a-year = Om året
year-no-dates = Inga datum är kända
year-set = { $count } med datum
year-lacking = { $count } utan datum
year-undated = utan datum
year-months = jan feb mars apr maj juni juli aug sep okt nov dec
year-times = × { $count }
year-mark = { $ring } ({ $n } av { $count })
year-or-more = eller fler
year-open = saknar datum
year-number = så många organ

## Listan

year-group = { $count ->
    [one] En gång om året
    [2] Två gånger om året
    [3] Tre gånger om året
    [4] Fyra gånger om året
   *[other] { $count } gånger om året
}
year-group-at-least = { $count ->
    [one] Minst en gång om året
    [2] Minst två gånger om året
    [3] Minst tre gånger om året
    [4] Minst fyra gånger om året
   *[other] Minst { $count } gånger om året
}
year-group-unknown = Utan angivet antal
year-bodies = { $count } organ
year-from = gäller från { $date }
year-dates = Datum: { $dates }
year-lacking-of = { $count } av { $asked } saknar datum { $year }
year-not-in-force = Gäller inte { $year }
