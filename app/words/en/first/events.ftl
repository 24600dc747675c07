# What happens in a run. In English these are the sentences of sim-core itself; a test keeps it so.

send = #{ $number } on { $vp }
vp = P{ $index }

slot-taken = { $send } took slot { $slot }, { $pages } { $pages ->
    [one] page
   *[other] pages
}
page-shared = { $send } opened page { $page } to the host
advanced = { $send }: { $step }
checked = { $send }: the host looked at its note and saw “{ $saw }”
registered = { $send } signed the waiting list
cancelled = { $send } took its name off the list
slept = { $send } went to sleep
woken = { $send } was called
revalidated = { $send } looked once more and saw “{ $saw }”
notification-arrived-nobody-waits = the host’s note of page { $page } followed; nobody was on the list
notification-arrived = the host’s note of page { $page } followed; { $waiting } on the list
attempted = { $send }: the host tried to access { $pages } { $pages ->
    [one] page
   *[other] pages
}: { $outcome }
accessed = { $send }: the host accessed { $pages } { $pages ->
    [one] page
   *[other] pages
}
slot-returned = { $send } is done; its slot is free again
page-unshared = page { $page } closed
wake-up-lost = { $send } sleeps for ever: the call came before it had signed
vp-stalled = { $vp } is out of slots
vm-frozen = the VM no longer answers: { -p0 } is out of slots
flip-skipped = #{ $number } on { $vp }: not opened, skipped
send-refused = #{ $number } on { $vp }: refused
heartbeat-answered = heartbeat answered
heartbeat-missed = heartbeat missed, { $beats } in a row
heartbeat-lost = heartbeat lost
reset-started = VM reset by { $who }
boot-started = VM boots
attestation-started = VM attests
key-released = attestation accepted, key released
key-refused = no key released: the VM does not run
vm-started = VM runs again
swapped-to-after = handler swapped: sign first, then look
swapped-to-before = handler swapped: look first, then sign
no-effect = the command had nothing to act on
ring-full = { $send }: no room in the ring buffer, it waits
signal-dropped = { $send }: its signal got lost; nobody reads the ring buffer
remembered = { $send } noted “{ $saw }” and waits for a change
retried = { $send } tried again: no change
retried-done = { $send } tried again and goes on
retries-forever = { $send } tries for ever: the change came before it had noted what to wait for
message-slot-free = { $send }: the message slot is free
message-slot-used = { $send }: the message slot is in use
message-posted = { $send }: its completion is in the message slot
message-ended = the message slot of { $vp } is free; { $waiting } on the list
station-left = { $send } served at station { $station }
dial-set = { $dial }: { $value }
signal-fault-set = the next signal of { $vp } will get lost
drain-started = host { $host } is drained
move-started = VM { $vm } begins to move to host { $host }
move-paused = VM { $vm } pauses to move
moved = VM { $vm } goes on on host { $host }
shut-down-started = VM { $vm } shuts down
shut-down = VM { $vm } is off
install-started = host { $host } installs the update
install-failed = host { $host } could not install the update
host-restarted = host { $host } restarts
host-up = host { $host } is up with { -build }.{ $revision }
rollout-finished = every host has the update
rollout-halted = the rollout stops at host { $host }
tried-to-read = { $actor } tried to read page { $page }: { $outcome }
tried-to-change = { $actor } tried to change page { $page }: { $outcome }
has-read = { $actor } has read page { $page }
has-changed = { $actor } has changed page { $page }

# Steps of a send that has nothing to decide.
step-copied = copied to shared memory
step-listed = listed its pages
step-written = written to the ring buffer
step-signalled = signalled
step-joined = no signal needed, the host reads already
step-picked-up = picked up by the host
step-pinned = pages pinned
step-device-finished = device finished
step-completed = completion sent

# What the hardware said to an access.
outcome-allowed = allowed
outcome-refused = refused

# Who on the host might want to get at a page.
actor-host-admin = the host’s administrator
actor-hypervisor = the hypervisor
actor-rootkit = a rootkit on the host
actor-device = a device

# Who reset a VM.
by-cluster-monitor = the cluster monitor
by-guest-watchdog = the guest watchdog
by-operator = the operator
by-bug-check = a bug check of the guest

# Numbers that can be changed while a run runs.
dial-flip-gap = time between page openings
dial-send-gap = time between sends
dial-lag = lag of the host’s note
dial-device = time of the device
dial-cluster-monitor = cluster monitor
dial-guest-watchdog = guest watchdog
dial-operator = operator on watch
dial-key-release = attestation and key release

# The first difference between the two sides.
difference-woken = The news about page { $page } came while #{ $number } was between looking and signing: before the update it found nobody on the list, after it #{ $number } had signed and was called.
difference-retried = The news about page { $page } came while #{ $number } was between looking and noting what it saw: before the update it waits for a change that has been, after it #{ $number } looked for the page itself.
difference-message = The message slot of { $vp } fell free while #{ $number }’s completion was between looking and signing: before the update nobody was on the list, after it #{ $number } had signed and was called.
difference-vm = #{ $number } fares differently, for its VM is { $before } before the update and { $after } after it.
difference-otherwise = #{ $number } fares differently from here on.
difference = The two sides part here.

# Markers, in short, on the axis.
mark-slot-returned = first send done
mark-woken = first send called
mark-wake-up-lost = slot lost
mark-stalled = out of slots
mark-heartbeat-lost = heartbeat lost
mark-reset = reset
mark-boots = boots
mark-attests = attests
mark-key-released = key released
mark-key-refused = no key
mark-runs-again = runs again
mark-swapped = handler swapped
mark-try = a try
mark-dial = a setting changed
mark-drains = host drained
mark-shuts-down = shuts down
mark-off = off
mark-moved = classic VM moved
mark-installs = installs
mark-install-failed = install failed
mark-host-restarts = host restarts
mark-host-up = host up
mark-retries = slot lost
mark-signal = signal lost
mark-signal-fault = signal fault
mark-rollout-finished = rollout finished
mark-rollout-halted = rollout halted
mark-of-vp = { $vp } { $mark }
mark-after = { $mark } (after)
mark-slots-lost = { $count } { $count ->
    [one] slot lost
   *[other] slots lost
}
mark-steps-of-the-update = { $count } { $count ->
    [one] step of the update
   *[other] steps of the update
}
mark-heartbeats-lost = { $count } { $count ->
    [one] heartbeat loss
   *[other] heartbeat losses
}
mark-changes = { $count } { $count ->
    [one] change made
   *[other] changes made
}
mark-signals-lost = { $count } { $count ->
    [one] signal lost
   *[other] signals lost
}
mark-woken-sends = { $count } { $count ->
    [one] send woken
   *[other] sends woken
}
mark-done-sends = { $count } { $count ->
    [one] send done
   *[other] sends done
}
mark-steps-of-a-restart = { $count } { $count ->
    [one] step of a restart
   *[other] steps of a restart
}
mark-vps-stalled = { $count } { $count ->
    [one] processor out of slots
   *[other] processors out of slots
}
mark-tries = { $count } { $count ->
    [one] try
   *[other] tries
}
