### The lens of surveys.

lens-survey = Survey
survey-title = { $count ->
    [one] Survey
   *[other] Surveys ({ $count })
}
survey-lead = The bars start from the middle of the scale: lower answers to the left, higher ones to the right
survey-lacks = The file has no survey
survey-nobody = Nobody has answered
survey-about = { $count ->
    [one] About { $count } body
   *[other] About { $count } bodies
}
survey-answers = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}

## What the answers say

survey-sides = { $high } of { $answers } answered { $high_steps } ({ $high_share }) and { $low } answered { $low_steps } ({ $low_share })
survey-sides-middle = { $high } of { $answers } answered { $high_steps } ({ $high_share }), { $low } answered { $low_steps } ({ $low_share }) and { $middle } answered { $middle_steps }, the middle of the scale ({ $middle_share })
survey-steps-two = { $first } or { $last }
survey-steps-many = { $first }–{ $last }
survey-mean = The mean is { $mean } on a scale from { $low } to { $high }
survey-means-same = All groups have the same mean to one decimal: { $mean }
survey-means-differ = The group with the highest mean is { $highest } ({ $high_mean }), the one with the lowest { $lowest } ({ $low_mean })
survey-means-near = The groups differ by less than a single answer can move the mean

## The bars

survey-mean-head = Mean
survey-n-is = n = { $count }
survey-part = { $step }: { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}, { $share }
survey-row = { $name }: { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}, mean { $mean }. { $steps }

## The table

survey-n = Answers
survey-mean-short = Mean
survey-cell = { $name }, { $step }: { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}, { $share }
survey-mean-cell = { $name }: mean { $mean }
survey-stated = As the file says
survey-stated-right = { $of }: the file says { $stated }, which agrees with the answers
survey-stated-wrong = { $of }: the file says { $stated }, but there are { $counted } answers
survey-adds-up = The sums in the file agree with the answers ({ $count })
survey-rounded = The shares are rounded to one decimal, so they need not add up to exactly 100
