# What the page tells the reader as it happens, for the live region and the line under the controls.

marker = { $at }, { $side }: { $what }.
marker-of-vp = { $at }, { $side }: { $what }. The heartbeat stays OK: only { -p0 } answers it.
marker-of-heartbeat-vp = { $at }, { $side }: { $what }. In our model it can no longer answer the heartbeat.
both = Both: { $what }.
before = Before: { $what }.
after = After: { $what }.
before-and-after = Before: { $before }. After: { $after }.
at-the-end = The run ends here. Play starts it again.
no-marker-after = There is no marker after this.
no-marker-before = There is no marker before this.
undone = Taken back: this is the run as it was.
redone = Done again.
skipped = Skipped to just before the next event: { $stretch }.
stretch-none-lost = { $duration }, { $number } { $sends ->
    [one] send
   *[other] sends
}, none lost
stretch-lost = { $duration }, { $number } { $sends ->
    [one] send
   *[other] sends
}, { $lost } lost
after-stretch = { $stretch }. { $told }
because = { $what }. Because, { $earlier } earlier: { $cause }
because-now = { $what }. Because: { $cause }
speed = Now one second shows { $there }.
race-opened = The race, now one second shows { $there }. Move the news and see what comes of the send.
race-closed = Back at the run.

# What somebody did to the run.
gave-swap-to-after = From here on both sides sign first and then look. A thought experiment: what is lost stays lost.
gave-swap-to-before = From here on both sides look first and then sign.
gave-install = You install the update on host { $host }: its VMs have to leave it.
gave-roll-out = You install the update on one host after the other.
gave-reset = You reset the VM.
gave-drop = The next signal of { $vp } will get lost.
gave-dial = From here on: { $dial } { $value }.
gave-script = Added to the run.
gave-read = You let { $actor } try to read page { $page }.
gave-change = You let { $actor } try to change page { $page }.
