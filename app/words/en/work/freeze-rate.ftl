# Freeze rate: the figures of the study.

freezes-title = When the VM first froze, before the update
freezes-x = time in the run, in s
freezes-y = runs in a bar
freezes-counted = runs counted
freezes-interval = { $confidence } % interval of each bar
freezes-formula = expected by the closed form
freezes-alt = Bars: in { $frozen } of { $runs } runs the VM froze before the update, most often from { $from } to { $to } s. The line of the closed form goes over them.
freezes-alt-none = In none of { $runs } runs did the VM freeze before the update. The line of the closed form lies above.
freezes-reading = { $from } to { $to } s: { $count } { $count ->
    [one] run
   *[other] runs
}, interval { $low } to { $high }, closed form { $expected }
freezes-reading-later = { $from } s and later: { $count } { $count ->
    [one] run
   *[other] runs
}, interval { $low } to { $high }, closed form { $expected }
column-from = from, in s
column-to = to, in s
column-runs = runs
column-low = interval from
column-high = interval to
column-formula = closed form
share-so-far = Counted so far: in { $frozen } of { $runs } runs the VM froze before the update, { $share } ({ $confidence } % interval { $low } to { $high }).

pairs-title = Run by run: before and after
pairs-first-only = froze before the update, not after it
pairs-second-only = froze after the update, not before it
pairs-both = froze on both sides
pairs-neither = froze on neither side
pairs-alt = Of { $runs } runs, { $first } froze before the update and not after it, { $second } after it and not before.
pairs-reading = { $name }: { $count } of { $runs }, interval { $low } to { $high }
pairs-column = how the two sides of a run went
pairs-lead = Each run was made on both sides with the same chance, so only runs whose sides differ say anything about the update: { $differ } of { $runs }. The share that freezes falls by { $points } points ({ $confidence } % interval { $low } to { $high }).
