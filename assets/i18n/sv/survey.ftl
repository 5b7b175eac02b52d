### Linsen med enkäter.

lens-survey = Enkät
survey-title = { $count ->
    [one] Enkät
   *[other] Enkäter ({ $count })
}
survey-lead = Staplarna utgår från skalans mitt: de lägre svaren åt vänster, de högre åt höger
survey-lacks = Filen har ingen enkät
survey-nobody = Ingen har svarat
survey-about = Gäller { $count } organ
survey-answers = { $count } svar

## Vad svaren säger

survey-sides = { $high } av { $answers } svarade { $high_steps } ({ $high_share }) och { $low } svarade { $low_steps } ({ $low_share })
survey-sides-middle = { $high } av { $answers } svarade { $high_steps } ({ $high_share }), { $low } svarade { $low_steps } ({ $low_share }) och { $middle } svarade { $middle_steps }, skalans mitt ({ $middle_share })
survey-steps-two = { $first } eller { $last }
survey-steps-many = { $first }–{ $last }
survey-mean = Medelvärdet är { $mean } på en skala från { $low } till { $high }
survey-means-same = Alla grupper har samma medelvärde med en decimal: { $mean }
survey-means-differ = Högst medelvärde har gruppen { $highest } ({ $high_mean }), lägst gruppen { $lowest } ({ $low_mean })
survey-means-near = Skillnaden mellan grupperna är mindre än vad ett enda svar kan flytta medelvärdet

## Staplarna

survey-mean-head = Medelvärde
survey-n-is = n = { $count }
survey-part = { $step }: { $count } svar, { $share }
survey-row = { $name }: { $count } svar, medelvärde { $mean }. { $steps }

## Tabellen

survey-n = Svar
survey-mean-short = Medel
survey-cell = { $name }, { $step }: { $count } svar, { $share }
survey-mean-cell = { $name }: medelvärde { $mean }
survey-stated = Enligt filen
survey-stated-right = { $of }: filen anger { $stated }, och det stämmer med svaren
survey-stated-wrong = { $of }: filen anger { $stated }, men svaren är { $counted }
survey-adds-up = Summorna i filen stämmer med svaren ({ $count })
survey-rounded = Andelarna är avrundade till en decimal och behöver därför inte bli precis 100 tillsammans
