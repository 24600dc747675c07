# Check yourself: the words around the questions.

lead = { $all } questions on what is known, what is modelled, and the same thought elsewhere. Say how sure you are; see how often you were right.
stays = What you answer stays in this browser. Nothing of it has been sent anywhere.
ways = Where to begin
refresher = Two-minute refresher
refresher-note = { $count } questions, those you missed first
whole = All questions
whole-note = { $count } questions, in another order each time
by-link = A link opens the refresher at once:
progress = Kept on this device: { $right } answered right the last time, { $missed } missed.
progress-none = Nothing is kept on this device yet.
forget = Forget it
resume-title = A round is on

at = Question { $at } of { $of }
comes-back = You missed this one before.
how-sure = How sure are you?
guess = I’m guessing
fairly = Fairly sure
certain = Certain
give = Give this answer
undo = Take the last mark back
finish = See the result so far
leave = Leave this round
mark-first = First choose an answer.
confide-first = Now say how sure you are.

right = Right.
wrong = Not right.
was-right = the right answer
was-yours = your answer
comes-again = It comes back later in this round.
to-come = { $count ->
    [one] { $count } question to answer yet.
   *[other] { $count } questions to answer yet.
}
there-chapter = See it in the story
there-moment = See it happen in the lab
others = What is said to the other answers
rests-on = What this rests on
next = Next question
to-result = To the result

result-title = Check yourself: the result
result = Your result
result-date = Date: { $date }
round-number = Round number { $number }: whoever opens it is asked the same questions in the same order.
score = { $right } of { $of } right at the first answer.
too-sure = You were certain and wrong at least once. Those are the ones to look up.
too-modest = All you guessed was right. You may trust yourself more.
fits = How sure you were fits how often you were right.
calibration = How sure, and how often right
column-right = right
column-of = answers
bar = { $right } of { $of }
no-answers = no answers
missed-title = Missed at first
none-missed = Nothing was missed.
first-answer = Your first answer: “{ $answer }”.
right-answer = Right is: “{ $answer }”.
corrected = You had it right when it came back.
not-corrected = It was not answered right in this round.
keep-title = A page to keep
date-label = Date, if you want one on it
copy = Copy as Markdown
copied = Copied.
not-copied = It could not be copied. Select the text below.
as-text = The result as text
download = Download
print = Print
link-label = The same round again
again = Another round
team-door = Open a pack that your own team wrote
