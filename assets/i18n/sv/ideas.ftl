### Linsen med idéer och överenskommelser.

lens-ideas = Idéer
ideas-title = Idéer och överenskommelser
ideas-lead = Vad uppdrag ges i, vad som ska behandlas, vad som kan bli bättre, och vilka dokument som gäller
ideas-choose = Ett kort som nämner organ lyser upp dem när det väljs
ideas-lacks = Filen har inga idéer och inga överenskommelser
ideas-areas = Områden för särskilda uppdrag ({ $count })
ideas-questions = Överenskomna frågor ({ $count })
ideas-improvements = Förslag till förbättringar ({ $count })
ideas-documents = Överenskommelser och dokument ({ $count })
ideas-document-kind = { $kind ->
    [agreement] Överenskommelse
    [strategy] Strategi
    [plan] Plan
   *[other] Dokument
}
ideas-said = { $text }. Rör { $bodies }
ideas-no-body = Rör inget namngivet organ
