### The lens of the road of a matter.

lens-road = Road of a matter
road-lacks = The file has no rules for how a matter travels

## Words that say nothing about the matter
road-little-words = and or in on at of for about to from with without that this the a an which is are where what how who we you I our us shall should can may will within between under over by towards after new more better larger question matter issue area field work assignment forum important shared particular collaboration

## The heading
road-title = Where does the matter go?
road-lead = Type what the matter is about or pick a subject, to see which forum fits, why, and the road from there to those who decide
road-best = { $forum } is the best forum
road-may = { $forum } may fit
road-works = { $forum } works with the matter
road-works-may = { $forum } may work with the matter
road-prepared-in = Politicians prepare the matter in { $forum }
road-asked-prepared-in = { $asked }: politicians prepare it in { $forum }
road-chosen = The road from { $forum }
road-matter = For the matter “{ $matter }”
road-subject = For the subject { $subject }
road-none = Nothing in the file mentions “{ $matter }”
road-none-any = No forum fits
road-none-lead = The words are in no mandate, subject or name. Try other words, pick a subject, or ask those who see the whole
road-none-near = No forum in which politicians prepare matters has “{ $matter }” in its mandate, but other bodies work with it

## Why
road-why = { $why ->
    [mandate] From its mandate
    [matter] A matter that is raised here
    [subject] The subject fits
    [name] The name fits
   *[rule] A rule allows it
}
road-why-word = { $why ->
    [mandate] The word “{ $word }” is in the mandate
    [matter] The word “{ $word }” is in a matter that is raised here
    [name] The word “{ $word }” is in the name
   *[subject] The word “{ $word }” belongs to the subject
}
road-why-like = { $why ->
    [mandate] The word “{ $word }” resembles “{ $found }” in the mandate
    [matter] The word “{ $word }” resembles “{ $found }” in a matter that is raised here
    [name] The word “{ $word }” resembles “{ $found }” in the name
   *[subject] The word “{ $word }” resembles “{ $found }” of the subject
}
road-quoted = “{ $text }”

## Who decides
road-decides = The decision is taken by { $bodies }
road-nobody-decides = The file does not say who decides
road-recommends = Those who prepare and recommend, but do not decide: { $bodies }
road-and = { $first } and { $last }
road-by-concern = { $question } { $holds ->
    [yes] Yes
   *[no] No
}, it follows from whom the matter concerns
road-by-matter = { $question } { $holds ->
    [yes] Yes
   *[no] No
}, the file says so of “{ $matter }”
road-own = { $who } decides itself
road-own-lead = No rule in the file leads a matter that concerns one principal alone through the collaboration
road-own-lead-of = { $asked }: no rule in the file leads a matter that concerns one principal alone through the collaboration
road-principal-one = The principal
road-meet = A possible meeting place, which does not decide
road-decides-own = The decision is taken by { $bodies }, of the only one that the matter concerns
road-members-one = one of { $count } bodies

## The road
road-heading = The road
road-of = The road of “{ $matter }”
road-whole = The road of the matter
road-stage = { $stage ->
    [raised] Raised
    [prepared] Prepared
    [considered] Considered
   *[decided] Decided
}
road-under = Belongs under
road-begins = Begins with
road-if = if yes
road-otherwise = { $count ->
    [0] otherwise
    [one] if the answer is no
   *[other] if the answer is no to all { $count } questions
}
road-otherwise-of = If the answer is no: { $questions }
road-comes-from = { $how ->
    [direct] Directly from step { $step }, { $from }
   *[next] From step { $step }, { $from }
}
road-no-way = The file does not say how the matter goes on from here
road-support = Officials' support
road-members = { $count } bodies
road-step = { $stage }: { $bodies }. { $rule }
road-step-open = { $step }. Depends on questions that are not answered
road-step-support = { $step }. Officials' support: { $support }

## The end
road-principals = { $how ->
    [one] One of { $count } principals decides: the one that the matter concerns
    [together] { $count } principals decide together
   *[each] { $count ->
        [one] One principal decides
       *[other] { $count } principals decide, each for itself
    }
}
road-principal = { $name } decides in { $bodies }
road-principal-unknown = { $name }: the file does not say which body decides
road-principal-not = { $name } is not concerned

## What else to do
road-alternatives = Other forums
road-also = Also works with it
road-near = They work with it
road-advisers = They can tell where the matter belongs
road-from = The road from { $forum }
road-from-above = Show the road by way of { $forum }
road-subjects = Pick a subject
road-matters = Matters of the file
# Where nothing can be picked, as on paper: the same, each with the forum that fits it.
road-subjects-forums = Subjects and their forums
road-matters-forums = Matters of the file and their forums
road-no-forum = no forum

## The form
road-field = What is the matter about?
road-hint = { $question } For instance: { $matter }
road-subject-any = Subject: any
road-subject-chosen = Subject: { $subject }
road-concern-any = Concerns: don't know
road-concern-chosen = Concerns: { $whom }
road-concern-one = { $lane }, a single one
road-concern-several = { $lane }, several
road-unknown = Don't know
road-yes = Yes
road-no = No
road-question-by = { $by ->
    [concern] { $question } (follows from whom the matter concerns)
   *[file] { $question } (according to the file)
}
road-answer = { $question } { $answer }
road-clear = Start over
