eyebrow = The lab
title = Every run, every moment
lead = The same run before and after the update, side by side. Choose a run, change its numbers, do something to it, and see what comes of it.

# What goes wrong, and when.
what-goes-wrong = What goes wrong
what-goes-wrong-lead = Microsoft has not published the mechanism. Each of these shows the same symptoms.
mechanism-hidden = Yours to find out.
lost-wake-up = A lost wake-up
busy-stall = A busy stall
stuck-message = A stuck message
how-it-happens = How often pages open
own-rate = As the run has it
rate-calm = Calm
rate-routine = Routine
rate-stress = Stress
openings-none = Pages open only when something is done here.
openings-every = A page opens every { $time } on average.
rate-on-demand = Only when I say so
make-it-happen = Make it happen now
made-to-happen = A page opens here, and its news comes between looking and signing.
cannot-happen-here = There is no processor with a slot, or no private page left to open, at this moment.

# What can be done to the machine.
faults = Do something to it
faults-lead = Here and now, at the moment shown. Go back in time, and it happens there.
flip-storm = Open pages faster
lull = Open no more pages
more-load = More sends
slow-device = Slow the device down
slow-notification = Delay the news
dropped-signal = Lose a signal
two-at-once = Slow device, no keys
switches = On watch
cluster-monitor = Cluster monitor
guest-watchdog = Guest watchdog
operator = Somebody on call
key-release = Attestation and keys
responses = Do something about it
reset = Reset the VM
install = Update the first host
roll-out = Update all hosts
done-so-far = What was done to this run
nothing-done = Nothing yet.
when = When
what = What
undo = Undo
redo = Redo

# Numbers.
numbers = Every number of the model
numbers-lead = In the units shown. What you change is part of the link.
numbers-load = The machine and its load
numbers-race = The race
numbers-path = What a step takes
numbers-back = Freeze and recovery
numbers-update = The update
usual = Usual: { $value }
range = { $from } to { $to }
to-usual = Back to the usual value: { $what }
revision-sides = The two sides stand for { $before } and { $after }.
none-is-zero = Zero means none.
isolation = What protects the memory
isolation-none = Nothing: a classic VM
changed = { $count ->
    [one] { $count } number changed
   *[other] { $count } numbers changed
 }
all-usual = All numbers as the run has them
reset-all = All back to this run’s own

# Files.
files = Keep this run
files-lead = A recording is a recipe: scenario, run number, what was done, and the moment shown. It stays on this device.
save = Save as a file
open = Open a recording
not-opened = This file cannot be opened, and what was on the screen stays
not-read = The browser could not read the file.
from-a-file = from a file
