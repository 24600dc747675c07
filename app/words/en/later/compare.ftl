# Two recordings beside each other.

# The card.
title = Compare two runs
lead = Keep the run on the stage, change it or open another, and see where the two first part.
keep = Keep this run to compare
kept = Kept: { $title }, run number { $run }.
compare = Compare with the run kept
with-file = Compare with a file
running = Both runs are being followed to their end …
stop = Stop
failed = The two could not be compared: a file of this page is missing or of another version. Load the page again.

# What comes of it.
same = Both runs are the same in every event.
same-so-far = Both runs are the same in every event up to { $at }, where the shorter one ends.
first-difference-at = The two first part at { $at }.
event-then = Then { $run }: { $what }
first-run = in the first
second-run = in the second
nothing-then = nothing
numbers = Numbers that differ
commands = What was done
outcome = What came of it
what = What
first = First
second = Second
run-number = Run number
mechanism = Mechanism
isolation = What protects the memory
absent = not
given = done
sends = Sends finished
lost = Wake-ups lost
heartbeat-lost = Heartbeat lost at
never = never
resets = Times the VM was reset
ends = Ends at
