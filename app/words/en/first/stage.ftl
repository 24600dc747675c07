slots-lost-of = { $gone } of { $all } slots { $gone ->
    [one] is
   *[other] are
} gone

# The stage: both sides, before and after the update.
side-shown = Side shown
before = before
after = after
before-the-update = before the update
after-the-update = after the update
handler-swapped = handler swapped

# The badge on everything modelled.
model = MODEL
model-title = A model: Microsoft has not published the mechanism.

# The VM.
confidential-vm = Confidential VM
classic-vm = Classic VM
sealed = sealed by the processor
not-sealed = the host can read it
build = stands for { -build }.{ $revision }
build-short = { -build }.{ $revision }
since = since { $at }
vm-running = running
vm-resetting = resetting
vm-booting = booting
vm-attesting = attesting
vm-stopped = stopped: no key released
vm-shutting-down = shutting down
vm-off = off until its host is up
vm-moving = moving to another host

# A processor and its slots.
vp-working = working
vp-working-short = working
vp-fewer = fewer slots
vp-fewer-short = fewer
vp-stalled = out of slots
vp-stalled-short = none left
vp-down = not running
vp-down-short = down
ring = { $vp }, { $state }: { $gone } of { $all } slots gone, { $used } in use
ring-waiting = { $count } waiting to be called
ring-queued = { $count } queued for a slot
more-vps = and { $count } more, { $gone } { $gone ->
    [one] slot
   *[other] slots
} gone
frost = { $gone } of { $all } slots gone

# The host.
host = Host
rate = { $count } { $count ->
    [one] send
   *[other] sends
} a second
heartbeat-ok = heartbeat OK
heartbeat-answered = heartbeat OK, answered at { $at }
heartbeat-missed = { $beats } { $beats ->
    [one] heartbeat
   *[other] heartbeats
} missed
heartbeat-lost = heartbeat lost { $ago }
heartbeat-lost-at = heartbeat lost at { $at }
heartbeat-not-expected = no heartbeat expected
just-now = just now
duration-ago = { $duration } ago
nothing-will-wake = asleep, nobody will call
nothing-will-wake-short = nobody will call
on-the-list = waiting, on the list
on-the-list-short = on the list
will-be-woken = will be called
more = + { $count } more

# The path of a send: its stations, and in short.
station-take-slot = take slot
station-take-slot-short = slot
station-copy = copy
station-copy-short = copy
station-list = list
station-list-short = list
station-signal = signal
station-signal-short = signal
station-pick-up = pick up
station-pick-up-short = pick
station-check = look
station-check-short = look
station-register = sign
station-register-short = sign
station-device = device
station-device-short = device
station-slot-back = slot back
station-slot-back-short = back
path-in-the-guest = In the guest: take slot, copy, list, signal
path-checking-first = In the host: pick up, look, then sign, device, slot back
path-registering-first = In the host: pick up, sign, then look, device, slot back
path-moving = { $path }. { $count } { $count ->
    [one] send
   *[other] sends
} on the way
gap = gap: nobody knows that it waits

# Pages between guest and host.
private = private
shared = shared
shared-pages = pages
host-view = host’s note
host-view-short = note
pages = { $open } of { $all } pages shown are open to the host
pages-and-more = { $pages }, and { $count } more
page-differs = page { $page }: the page is { $is }, the host’s note says { $says }
page-differs-for = { $page }, out of date for { $duration }
page-agrees = page { $page }: { $is }, and so says the host’s note
page-shared-for = { $page }, opened for #{ $send }

# The run below the stage.
run-so-far = The run, so far
same-run = same run number, same arrivals, same news
lanes = States of the processors over the run
lane = { $side } { $vp } { $state }
time = Time in the run
markers = Markers
open-race = the race of #{ $send }: { $length }, open it
recording = Recording up to the moment of the link: { $percent } %

# A side in one sentence.
all-working = all processors working
situation-stalled = { $vps } out of slots, { $gone } of { $all } slots gone
situation-lost = { $gone } of { $all } slots gone, no processor out of all
situation = { $processors }; { $heartbeat }
one-side = { $at }. { $situation }.
both-sides = { $at }. before the update: { $before }. after the update: { $after }.
