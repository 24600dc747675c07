# The picture in words: what each side shows at a moment, for whoever reads it.

in-words = In words
while-playing = The words follow as soon as the run rests.
vps = Processors { $side }, at { $at }
vp-column = Processor
state = State
free = Free
in-use = In use
waiting = Waiting
lost = Gone
queued = Queued
vm = { $vm }: { $state } since { $at }
handler-before = The handler looks first and then signs
handler-after = The handler signs first and then looks
pages = Pages: { $open } of { $all } shown are open to the host, its note says { $noted }
pages-more = { $pages }; { $count } more are open
pages-agree = { $pages }; no note is out of date
page-stale = Out of date: { $page }
on-the-way = { $count } { $count ->
    [one] send
   *[other] sends
} on the way: { $sends }
on-the-way-none = No send is on the way
trying = { $count } { $count ->
    [one] send tries
   *[other] sends try
} again and again: { $sends }
asleep = { $count } { $count ->
    [one] send waits
   *[other] sends wait
} on the list and will be called: { $sends }
stranded = { $count } { $count ->
    [one] send sleeps
   *[other] sends sleep
} and nobody will call: { $sends }
asleep-none = No send sleeps
at-station = #{ $send } at “{ $station }”
in-the-gap = #{ $send } after “{ $station }”, in the gap
and-more = { $sends } and { $count } more
