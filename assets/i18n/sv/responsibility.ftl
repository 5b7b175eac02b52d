### Linsen som visar vem som gör vad i en strategi.

lens-responsibility = Ansvar
responsibility-title = Vem gör vad
responsibility-lead-duties = { $duties ->
    [one] En uppgift fördelas
   *[other] { $duties } uppgifter fördelas
} på { $bodies } organ
responsibility-lead-led = { $case ->
    [the-one] Det anges vem som beslutar eller ansvarar
    [not-the-one] Det anges inte vem som beslutar eller ansvarar
    [all] För var och en anges vem som beslutar eller ansvarar
    [none] För ingen av dem anges vem som beslutar eller ansvarar
   *[some] För { $led } av dem anges vem som beslutar eller ansvarar, för { $open } anges det inte
}
responsibility-lead-flagged = { $count ->
    [one] En uppgift är utmärkt, för att ingen eller flera leder den
   *[other] { $count } uppgifter är utmärkta, för att ingen eller flera leder dem
}
responsibility-lead-choose = Välj en fas eller en uppgift för att se mer
responsibility-lacks = Filen har ingen strategi med uppgifter
responsibility-share = { $share ->
    [decides] beslutar
    [responsible] ansvarar
    [carries-out] genomför
    [takes-part] deltar
   *[receives] mottar
}
responsibility-letter = { $share ->
    [decides] B
    [responsible] A
    [carries-out] G
    [takes-part] D
   *[receives] M
}
responsibility-part = { $share ->
    [decides] { $bodies } beslutar
    [responsible] { $bodies } ansvarar
    [carries-out] { $bodies } genomför
    [takes-part] { $bodies } deltar
   *[receives] { $bodies } mottar
}
responsibility-and = { $first } och { $last }
responsibility-more = { $count } till

## Faser

responsibility-duties = { $count ->
    [one] { $count } uppgift
   *[other] { $count } uppgifter
}
responsibility-phase = { $phase }: { $duties }, som { $bodies } har del i
responsibility-no-phase = Utan fas

## Tabellen

responsibility-duty = Uppgift
responsibility-body = { $body }: del i { $count ->
    [one] { $count } uppgift
   *[other] { $count } uppgifter
}
responsibility-count = Antal uppgifter
responsibility-nobody = Ingen har uppgiften
responsibility-open = Ingen ansvarig anges
responsibility-no-lead = Flera deltar men ingen leder
responsibility-several = { $count } leder samma uppgift: { $bodies }
responsibility-more-duties = { $count ->
    [one] { $count } uppgift till visas inte
   *[other] { $count } uppgifter till visas inte
}
responsibility-more-bodies = { $count } organ till visas inte
