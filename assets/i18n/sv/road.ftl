### Linsen med ett ärendes väg.

lens-road = Ärendets väg
road-lacks = Filen har inga regler för hur ett ärende går

## Ord som inte säger något om ärendet
road-little-words = och eller i på av för om till från med utan att det den de en ett som är var vad vart hur vem vilka vi ni jag vår vårt våra ska kan får bör vill inom mellan under över vid hos mot efter ny nya nytt mer bättre större fråga frågor ärende område arbete uppdrag forum viktig gemensam särskild samverkan

## Rubriken
road-title = Vart ska ärendet?
road-lead = Skriv vad ärendet gäller eller välj ett ämne, så visas vilket forum som passar, varför, och vägen därifrån till dem som beslutar
road-best = { $forum } är bästa forum
road-may = { $forum } kan passa
road-works = { $forum } arbetar med frågan
road-works-may = { $forum } kan arbeta med frågan
road-prepared-in = Politiskt bereds frågan i { $forum }
road-asked-prepared-in = { $asked }: politiskt bereds det i { $forum }
road-chosen = Vägen från { $forum }
road-matter = För ärendet ”{ $matter }”
road-subject = För ämnet { $subject }
road-none = Inget i filen nämner ”{ $matter }”
road-none-any = Inget forum passar
road-none-lead = Orden finns inte i något uppdrag, ämne eller namn. Prova andra ord, välj ett ämne, eller fråga dem som ser helheten
road-none-near = Inget forum för politisk beredning har ”{ $matter }” i sitt uppdrag, men andra organ arbetar med det

## Varför
road-why = { $why ->
    [mandate] Ur uppdraget
    [matter] Ett ärende som väcks här
    [subject] Ämnet passar
    [name] Namnet passar
   *[rule] En regel tillåter det
}
road-why-word = { $why ->
    [mandate] Ordet ”{ $word }” finns i uppdraget
    [matter] Ordet ”{ $word }” finns i ett ärende som väcks här
    [name] Ordet ”{ $word }” finns i namnet
   *[subject] Ordet ”{ $word }” hör till ämnet
}
road-why-like = { $why ->
    [mandate] Ordet ”{ $word }” liknar ”{ $found }” i uppdraget
    [matter] Ordet ”{ $word }” liknar ”{ $found }” i ett ärende som väcks här
    [name] Ordet ”{ $word }” liknar ”{ $found }” i namnet
   *[subject] Ordet ”{ $word }” liknar ”{ $found }” i ämnet
}
road-quoted = ”{ $text }”

## Vem som beslutar
road-decides = Beslut fattas av { $bodies }
road-nobody-decides = Filen säger inte vem som beslutar
road-recommends = Bereder och rekommenderar, men beslutar inte: { $bodies }
road-and = { $first } och { $last }
road-by-concern = { $question } { $holds ->
    [yes] Ja
   *[no] Nej
}, det följer av vem ärendet rör
road-by-matter = { $question } { $holds ->
    [yes] Ja
   *[no] Nej
}, det säger filen om ”{ $matter }”
road-own = { $who } beslutar själv
road-own-lead = Ingen regel i filen leder ett ärende som rör en enda huvudman genom samverkan
road-own-lead-of = { $asked }: ingen regel i filen leder ett ärende som rör en enda huvudman genom samverkan
road-principal-one = Huvudmannen
road-meet = Möjlig mötesplats, som inte beslutar
road-decides-own = Beslut fattas av { $bodies }, hos den enda som ärendet rör
road-members-one = ett av { $count } organ

## Vägen
road-heading = Vägen
road-of = Vägen för ”{ $matter }”
road-whole = Vägen för ärendet
road-stage = { $stage ->
    [raised] Väcks
    [prepared] Bereds
    [considered] Behandlas
   *[decided] Beslutas
}
road-under = Hör under
road-begins = Börjar hos
road-if = om ja
road-otherwise = { $count ->
    [0] annars
    [one] om svaret är nej
   *[other] om svaret är nej på alla { $count } frågor
}
road-otherwise-of = Om svaret är nej: { $questions }
road-comes-from = { $how ->
    [direct] Direkt från steg { $step }, { $from }
   *[next] Från steg { $step }, { $from }
}
road-no-way = Filen säger inte hur ärendet går vidare härifrån
road-support = Tjänstemannastöd
road-members = { $count } organ
road-step = { $stage }: { $bodies }. { $rule }
road-step-open = { $step }. Beror på frågor som inte är besvarade
road-step-support = { $step }. Tjänstemannastöd: { $support }

## Slutet
road-principals = { $how ->
    [one] En av { $count } huvudmän beslutar: den som ärendet rör
    [together] { $count } huvudmän beslutar tillsammans
   *[each] { $count ->
        [one] En huvudman beslutar
       *[other] { $count } huvudmän beslutar, var och en för sig
    }
}
road-principal = { $name } beslutar i { $bodies }
road-principal-unknown = { $name }: filen säger inte vilket organ som beslutar
road-principal-not = { $name } berörs inte

## Annat att göra
road-alternatives = Andra forum
road-also = Arbetar också med frågan
road-near = De arbetar med frågan
road-advisers = De kan svara på vart ärendet hör
road-from = Vägen från { $forum }
road-from-above = Visa vägen via { $forum }
road-subjects = Välj ett ämne
road-matters = Ärenden i filen
# Where nothing can be picked, as on paper: the same, each with the forum that fits it.
road-subjects-forums = Ämnen och deras forum
road-matters-forums = Ärenden i filen och deras forum
road-no-forum = inget forum

## Formuläret
road-field = Vad gäller ärendet?
road-hint = { $question } Till exempel: { $matter }
road-subject-any = Ämne: alla
road-subject-chosen = Ämne: { $subject }
road-concern-any = Rör: vet inte
road-concern-chosen = Rör: { $whom }
road-concern-one = { $lane }, en enda
road-concern-several = { $lane }, flera
road-unknown = Vet inte
road-yes = Ja
road-no = Nej
road-question-by = { $by ->
    [concern] { $question } (följer av vem ärendet rör)
   *[file] { $question } (enligt filen)
}
road-answer = { $question } { $answer }
road-clear = Börja om
