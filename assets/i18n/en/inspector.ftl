### The panel of the selected body.

## Head

inspector-standing = { $standing ->
    [decides] decides
    [recommends] prepares and recommends
    [advises] advises
   *[serves] serves
}
inspector-standing-means = { $standing ->
    [decides] May decide, within what the law and its assembly give it
    [recommends] Prepares matters and recommends; others decide
    [advises] Gives advice and takes part in dialogue; does not decide
   *[serves] Carries out, co-ordinates or supports; does not decide
}
inspector-level = Level
inspector-lane = Belongs to
inspector-owner = Organisation
inspector-period = Period
inspector-since = since { $date }
inspector-until = until { $date }
inspector-filter-subject = Show what concerns { $subject }
inspector-close = Close the panel
inspector-focus = Focus
inspector-focus-name = Focus on { $body }: show only what surrounds it
inspector-unfocus = Show everything
inspector-open-group = Open the group ({ $count })
inspector-close-group = Close the group
inspector-fold = Fold ({ $count })
inspector-unfold = Unfold ({ $count })

## Sections

inspector-mandate = Mandate
inspector-composition = Composition
inspector-members = Members
inspector-links = Links
inspector-meetings = Meetings and follow-up
inspector-duties = In the strategy: { $strategy }
inspector-road = The road of a matter
inspector-documents = Documents and agreements
inspector-matters = Matters, areas and questions
inspector-survey = Survey
inspector-figures = Figures: { $owner }
inspector-notes = Good to know
inspector-findings = What the checks say
inspector-sources = Sources

## Composition

inspector-stated = { $count } stated
inspector-stated-at-least = at least { $count } stated
inspector-counted = { $count } counted
inspector-adds-up = adds up
inspector-differs = differs by { $count }
inspector-number-not-stated = { $count ->
    [one] 1 organisation appoints; how many is not stated
   *[other] { $count } organisations appoint; how many each is not stated
}
inspector-deputies = { $count ->
    [one] 1 deputy
   *[other] { $count } deputies
}
inspector-ordinary = { $count ->
    [one] 1 seat
   *[other] { $count } seats
}
inspector-not-stated = number not stated
inspector-deputy = deputy
inspector-role = { $role ->
    [chair] chair
    [vice-chair] vice chair
    [member] member
    [co-opted] co-opted
   *[secretary] secretary
}
inspector-several = { $lane } ({ $count })
inspector-sum = In all
inspector-column-who = Appointed by
inspector-column-post = Post
inspector-column-ordinary = Seats
inspector-column-deputies = Deputies
inspector-cell-ordinary = { $number } seats
inspector-cell-deputies = { $number } deputies
inspector-row-open = { $row }: show each
inspector-row-close = { $row }: show together

## Links

inspector-stands-for = stands for { $count }
inspector-one-of = one of
inspector-answers-to = answers to
inspector-below = below it
inspector-member-of = is a member of
inspector-has-members = has as members
inspector-through = through { $body }
inspector-owner-appoints = { $owner } appoints seats in
inspector-owners-appoint = their organisations appoint seats in
inspector-go-to = Go to { $body }
inspector-go-to-as = Go to { $body }, { $relation }
inspector-more = { $count } more
inspector-fewer = Show fewer

## Meetings

inspector-occasion = { $occasion ->
    [meeting] Meeting
    [report] Report
    [plan] Plan
   *[follow-up] Follow-up
}
inspector-times = { $count ->
    [one] once a year
    [2] twice a year
   *[other] { $count } times a year
}
inspector-times-at-least = { $count ->
    [one] at least once a year
    [2] at least twice a year
   *[other] at least { $count } times a year
}
inspector-times-not-stated = how often is not stated
inspector-together = with

## Duties and the road

inspector-share = { $share ->
    [decides] Decides
    [responsible] Is responsible
    [carries-out] Carries out
    [takes-part] Takes part
   *[receives] Receives
}
inspector-road-step = { $way ->
    [from] From here
    [to] To here
   *[within] Within
} · { $stage ->
    [raised] is raised
    [prepared] is prepared
    [considered] is considered
   *[decided] is decided
}
inspector-road-when = If: { $questions }

## Records

inspector-document-kind = { $kind ->
    [agreement] Agreement
    [strategy] Strategy
    [plan] Plan
   *[other] Document
}
inspector-all-principals = Parties: all { $count } principals
inspector-parties = { $count ->
    [one] Party: { $names }
   *[other] Parties: { $names }
}
inspector-matter = { $how ->
    [raised] Matter raised here
   *[subject] Matter in its subject area
}
inspector-idea-kind = { $kind ->
    [area] Area for assignments
    [question] Question
   *[improvement] Proposed improvement
}

## Survey

inspector-survey-all = All
inspector-survey-summary = n = { $count } · mean { $mean }
inspector-survey-no-answers = no answers
inspector-survey-few = Few have answered (n = { $count }): had a single one answered otherwise, the mean would have moved by up to { $by }
inspector-survey-score = { $count } chose { $score }

## Sources

inspector-source-count = { $count ->
    [one] 1 fact
   *[other] { $count } facts
}
inspector-source-unknown = this fact is not in the file
inspector-common-knowledge = common knowledge
inspector-show-fact = Show { $fact }: { $text }
inspector-found = { $severity ->
    [error] Error
    [notice] Notice
   *[confirmed] Adds up
}
