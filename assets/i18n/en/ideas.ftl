### The lens of ideas and agreements.

lens-ideas = Ideas
ideas-title = Ideas and agreements
ideas-lead = What assignments are given in, what is to be dealt with, what could be better, and which documents bind
ideas-choose = A card that names bodies lights them when it is chosen
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
ideas-no-body = Concerns no named body
