### The lens of ideas and agreements.

lens-ideas = Ideas
ideas-title = Ideas and agreements
ideas-lead = What assignments are given in, what is to be dealt with, what could be better, and which documents bind. Choose a card to light the bodies it concerns
ideas-lacks = The file has no ideas and no agreements
ideas-areas = Areas of particular assignments ({ $count })
ideas-questions = Agreed questions ({ $count })
ideas-improvements = Proposed improvements ({ $count })
ideas-documents = Agreements and documents ({ $count })
ideas-document-kind = { $kind ->
    [agreement] Agreement
    [strategy] Strategy
    [plan] Plan
   *[other] Document
}
ideas-said = { $text }. Concerns { $bodies }
