### What is wrong in a file, and what adds up.

# A place in the file, and what is wrong there.
read-place = Line { $line }, column { $column }: { $what }
read-cause-not-closed = { $what } (the bracket { $bracket } in line { $line }, column { $column } is never closed)
read-cause-not-opened = { $what } (the bracket { $bracket } in line { $line }, column { $column } closes nothing)

read-not-utf8 = The file is not text in UTF-8. Save it as UTF-8 and open it again
read-empty = The file is empty. Begin it with (version: 1, name: "…")
read-no-version = The file has to begin with (version: 1,
read-other-version = The file has format version { $found }; this program reads version { $known }. Open it in a newer program
read-unknown-field = There is no field called { $found }. There are { $known }
read-unknown-field-near = There is no field called { $found }. Did you mean { $near }?
read-unknown-choice = { $found } cannot be chosen here. There are { $known }
read-unknown-choice-near = { $found } cannot be chosen here. Did you mean { $near }?
read-missing-field = The field { $field } is missing. Add it before the closing parenthesis
read-double-field = The field { $field } is given twice. Remove one of them
read-expected = Expected { $wanted }, found { $found }
read-expected-end = Expected { $wanted }, but the file ends
read-not-a-date = { $found } is not a date. Write "2022", "2021-06" or "2021-12-31"
read-not-a-number = { $found } is not a number that can be used here
read-open-text = The text that begins here never ends. Put a quotation mark where it is to end
read-open-comment = The comment that begins here never ends. Put */ where it is to end
read-bad-escape = A backslash is followed by a character that does not fit there. Write \\ for a backslash
read-too-deep = The brackets stand too deep in each other
read-other = Cannot read on from here: { $message }

wanted = { $wanted ->
    [record] a record: (…)
    [record-end] )
    [list] a list: […]
    [list-end] ]
    [map] languages and texts: {"{"}…{"}"}
    [map-end] {"}"}
    [comma] a comma
    [colon] a colon
    [field-name] the name of a field
    [quoted] a text in quotation marks
    [text] a text: "…" or {"{"}"sv": "…", "en": "…"{"}"}
    [truth] true or false
    [number] a number
    [whole-number] a whole number
    [cell] a cell: 12, "Gävle", ["Malmö", "Lund"] or ()
    [choice] one of the words that the field takes
    [end] the end of the file
   *[value] a value
}

check-about = { $about }: { $what }

check-unknown-id = Nothing has the id "{ $id }" ({ $thing })
check-unknown-id-near = Nothing has the id "{ $id }" ({ $thing }). Did you mean "{ $near }"?
check-double-id = Two have the same id "{ $id }" ({ $thing }). Give one of them another
check-no-id = The id is missing ({ $thing })
check-no-name = The name or text is missing ({ $thing }, id "{ $id }")
check-unplaced = { $thing ->
    [level] The body does not say which level it stands on (level)
    [lane] The body does not say which lane it stands in (lane)
   *[kind] The body does not say of which kind it is (kind)
}
check-loop = { $way ->
    [group] Groups lead back to themselves (group): { $bodies }
    [member-of] Memberships lead back to themselves (member_of): { $bodies }
   *[parents] Parents lead back to themselves (parents): { $bodies }
}
check-related-to-itself = The body has a relation to itself ({ $kind })
check-double-relation = The same relation is given twice: { $kind } from { $from } to { $to }
check-seats-differ = { $stated ->
    [one] { $stated } member stated
   *[other] { $stated } members stated
}, { $counted } counted
check-seats-differ-least = at least { $stated ->
    [one] { $stated } member stated
   *[other] { $stated } members stated
}, { $counted } counted
check-seats-add-up = { $stated ->
    [one] { $stated } member stated
   *[other] { $stated } members stated
} and { $counted } counted: it adds up
check-seats-add-up-least = at least { $stated ->
    [one] { $stated } member stated
   *[other] { $stated } members stated
} and { $counted } counted: it adds up
check-with-deputies = { $what }; { $deputies ->
    [one] { $deputies } deputy
   *[other] { $deputies } deputies
}
check-with-remark = { $what }. { $remark }
check-row-length = { $table }: { $cells } cells in the row but { $columns } columns
check-no-marked-row = { $table }: row { $row } is marked, but the last row is { $last } (counted from 0)
check-total-differs = { $column }: { $stated } stated, the rows give { $counted }
check-total-adds-up = { $column }: { $rows } rows give { $total }, as stated
check-ratio-differs = { $column }, { $row }: { $stated } stated, computed { $counted }
check-ratios-add-up = { $column }: all { $count } ratios are right
check-scale-differs = { $counts } counts but { $steps } steps on the scale
check-answers-differ = { $stated ->
    [one] { $stated } answer stated
   *[other] { $stated } answers stated
}, { $counted } counted
check-answers-add-up = The survey's { $answers } answers agree with all stated sums
check-no-such-date = The calendar has no { $date }
check-ends-before-it-begins = Ends { $to }, before it begins { $from }
check-not-a-number = The value is not a number
check-no-such-colour = There is no colour { $colour }; lanes have the colours 0 to 5
check-part-twice = Has two parts in the same duty: { $duty }
check-nobody-on-duty = Nobody has the duty: { $duty }
check-no-lead = Several take part but none leads: { $duty }
check-several-lead = { $count } lead the same duty ({ $bodies }): { $duty }
check-not-cited = Nothing is founded on { $fact }

check-thing = { $thing ->
    [body] body
    [owner] owner
    [kind] kind of body
    [level] level
    [lane] lane
    [subject] subject area
    [relation-kind] kind of relation
    [fact] fact
    [source] source
    [section] section
    [document] document
    [strategy] strategy
    [phase] phase
    [duty] duty in a strategy
    [matter] matter
    [condition] condition
    [road-rule] rule of the road
    [figure] figure
    [table] table
    [column] column
    [survey] survey
    [meeting] meeting of a body, counted from 0
    [lens] lens
   *[idea] idea
}

check-severity = { $severity ->
    [error] Error
    [notice] Notice
   *[confirmed] Adds up
}

# What sorts there are, and why each matters.
check-sort = { $sort ->
    [unknown-id] Ids that nothing has
    [double-id] Ids that several have
    [no-id] Things without an id
    [no-name] Things without a name
    [unplaced] Bodies without a place on the chart
    [loop] Bodies that lead back to themselves
    [related-to-itself] Relations of a body to itself
    [double-relation] Relations that are given twice
    [seats-differ] Members that do not add up
    [seats-add-up] Members that add up
    [row-length] Rows with the wrong number of cells
    [no-marked-row] Marked rows that are not there
    [total-differs] Totals that do not add up
    [total-adds-up] Totals that add up
    [ratio-differs] Ratios that are not right
    [ratios-add-up] Ratios that are right
    [scale-differs] Answers that do not follow the scale
    [answers-differ] Answers that do not add up
    [answers-add-up] Answers that add up
    [no-such-date] Dates that do not exist
    [ends-before-it-begins] Periods that end before they begin
    [not-a-number] Values that are not numbers
    [no-such-colour] Colours that do not exist
    [part-twice] Bodies with two parts in one duty
    [nobody-on-duty] Duties that nobody has
    [no-lead] Duties that nobody leads
    [several-lead] Duties that several lead
    [not-cited] Facts that nothing is founded on
   *[other] Other
}
check-why = { $sort ->
    [unknown-id] What is pointed to is not there, so the link is missing on the chart and in every lens
    [double-id] Whatever points to a double id leads to the first, and the second is never reached
    [no-id] Without an id nothing can point here
    [no-name] Whoever reads the chart, or hears it, gets no name
    [unplaced] Without kind, level and lane the body stands wherever it happens to
    [loop] Nobody in the ring stands on top, so the order of the bodies is not what the file says
    [related-to-itself] A relation says something of two bodies, so one of them is probably wrong
    [double-relation] The relation is counted twice, and one of them may be meant for another body
    [seats-differ] Either a seat is missing in the file or the source counts otherwise: whoever relies on the number should know
    [seats-add-up] The seats in the file are as many as the source says
    [row-length] The numbers in the row may stand under the wrong column
    [no-marked-row] The statistics then show no rank and no share
    [total-differs] A number in the column or the total is wrong, and none can be relied on before it is known which
    [total-adds-up] The rows give the totals that the source states
    [ratio-differs] One of the three numbers is wrong, or rounded otherwise
    [ratios-add-up] The ratios are what the other two columns give
    [scale-differs] Answers fall on the wrong step, and the mean goes wrong
    [answers-differ] Percentages and the mean are counted from the answers, so a fault there shows in everything
    [answers-add-up] The answers are as many as the survey states
    [no-such-date] A figure is worth no more than its date
    [ends-before-it-begins] Nobody can see when it holds
    [not-a-number] The value can be neither shown nor counted with
    [no-such-colour] The lane gets another colour than is meant
    [part-twice] It is unclear which part the body has
    [nobody-on-duty] What nobody is responsible for is easily left undone
    [no-lead] Several take part, but none of them is responsible
    [several-lead] Where several lead it is unclear who answers for the duty
    [not-cited] Something that the source says is shown nowhere
   *[other] It should be looked into
}
