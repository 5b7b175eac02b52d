### Panelen för det valda organet.

## Huvud

inspector-standing = { $standing ->
    [decides] beslutar
    [recommends] bereder och rekommenderar
    [advises] ger råd
   *[serves] stödjer och utför
}
inspector-standing-means = { $standing ->
    [decides] Får besluta, inom det som lagen och fullmäktige ger
    [recommends] Bereder ärenden och rekommenderar; andra beslutar
    [advises] Ger råd och deltar i dialog; beslutar inte
   *[serves] Utför, samordnar eller stödjer; beslutar inte
}
inspector-level = Nivå
inspector-lane = Hör till
inspector-owner = Organisation
inspector-period = Period
inspector-since = sedan { $date }
inspector-until = till och med { $date }
inspector-filter-subject = Visa det som rör { $subject }
inspector-close = Stäng panelen
inspector-focus = Fokusera
inspector-focus-name = Fokusera på { $body }: visa bara omgivningen
inspector-unfocus = Visa allt
inspector-open-group = Öppna gruppen ({ $count })
inspector-close-group = Stäng gruppen
inspector-fold = Fäll ihop ({ $count })
inspector-unfold = Fäll ut ({ $count })

## Avsnitt

inspector-mandate = Uppdrag
inspector-composition = Sammansättning
inspector-members = Medlemmar
inspector-links = Kopplingar
inspector-meetings = Möten och uppföljning
inspector-duties = I strategin: { $strategy }
inspector-road = Ärendets väg
inspector-documents = Dokument och överenskommelser
inspector-matters = Ärenden, områden och frågor
inspector-survey = Enkät
inspector-figures = Siffror: { $owner }
inspector-notes = Bra att veta
inspector-findings = Vad kontrollen säger
inspector-sources = Källor

## Sammansättning

inspector-stated = { $count } angivna
inspector-stated-at-least = minst { $count } angivna
inspector-counted = { $count } räknade
inspector-adds-up = stämmer
inspector-differs = skiljer { $count }
inspector-number-not-stated = { $count ->
    [one] 1 organisation utser; antalet anges inte
   *[other] { $count } organisationer utser; antalet för var och en anges inte
}
inspector-deputies = { $count ->
    [one] 1 ersättare
   *[other] { $count } ersättare
}
inspector-ordinary = { $count ->
    [one] 1 plats
   *[other] { $count } platser
}
inspector-not-stated = antal anges inte
inspector-deputy = ersättare
inspector-role = { $role ->
    [chair] ordförande
    [vice-chair] vice ordförande
    [member] ledamot
    [co-opted] adjungerad
   *[secretary] sekreterare
}
inspector-several = { $lane } ({ $count })
inspector-sum = Totalt
inspector-column-who = Utses av
inspector-column-post = Befattning
inspector-column-ordinary = Platser
inspector-column-deputies = Ersättare
inspector-cell-ordinary = { $number } platser
inspector-cell-deputies = { $number } ersättare
inspector-row-open = { $row }: visa var och en
inspector-row-close = { $row }: visa tillsammans

## Kopplingar

inspector-stands-for = står för { $count }
inspector-one-of = en av
inspector-answers-to = svarar till
inspector-below = under sig
inspector-member-of = är medlem i
inspector-has-members = har som medlemmar
inspector-through = genom { $body }
inspector-owner-appoints = { $owner } utser platser i
inspector-owners-appoint = deras organisationer utser platser i
inspector-go-to = Gå till { $body }
inspector-go-to-as = Gå till { $body }, { $relation }
inspector-more = { $count } till
inspector-fewer = Visa färre

## Möten

inspector-occasion = { $occasion ->
    [meeting] Möte
    [report] Återrapport
    [plan] Plan
   *[follow-up] Uppföljning
}
inspector-times = { $count ->
    [one] en gång per år
    [2] två gånger per år
   *[other] { $count } gånger per år
}
inspector-times-at-least = { $count ->
    [one] minst en gång per år
    [2] minst två gånger per år
   *[other] minst { $count } gånger per år
}
inspector-times-not-stated = hur ofta anges inte
inspector-together = med

## Ansvar och ärendets väg

inspector-share = { $share ->
    [decides] Beslutar
    [responsible] Ansvarar
    [carries-out] Genomför
    [takes-part] Deltar
   *[receives] Tar emot
}
inspector-road-step = { $way ->
    [from] Härifrån
    [to] Hit
   *[within] Här
} · { $stage ->
    [raised] väcks
    [prepared] bereds
    [considered] behandlas
   *[decided] beslutas
}
inspector-road-when = Om: { $questions }

## Dokument, ärenden, siffror

inspector-document-kind = { $kind ->
    [agreement] Överenskommelse
    [strategy] Strategi
    [plan] Plan
   *[other] Dokument
}
inspector-all-principals = Parter: alla { $count } huvudmän
inspector-parties = { $count ->
    [one] Part: { $names }
   *[other] Parter: { $names }
}
inspector-matter = { $how ->
    [raised] Ärende som väcks här
   *[subject] Ärende inom ämnesområdet
}
inspector-idea-kind = { $kind ->
    [area] Område för uppdrag
    [question] Fråga
   *[improvement] Förbättringsförslag
}

## Enkät

inspector-survey-all = Alla
inspector-survey-summary = n = { $count } · medel { $mean }
inspector-survey-no-answers = inga svar
inspector-survey-few = Få har svarat (n = { $count }): om en enda svarat annorlunda hade medelvärdet flyttats med upp till { $by }
inspector-survey-score = { $count } valde { $score }

## Källor

inspector-source-count = { $count ->
    [one] 1 faktum
   *[other] { $count } fakta
}
inspector-source-unknown = faktat finns inte i filen
inspector-common-knowledge = allmänt känt
inspector-show-fact = Visa { $fact }: { $text }
inspector-found = { $severity ->
    [error] Fel
    [notice] Anmärkning
   *[confirmed] Stämmer
}
