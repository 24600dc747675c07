# Controls, logs, keys, and the choice of a run.

controls = Controls
play = Play
pause = Pause
event-back = Back one event
event-on = On one event
previous-marker = Previous marker
next-marker = Next marker
close = Close

# Speeds, and what they mean.
speed = Speed
speed-race = Race
speed-send = Send
speed-freeze = Freeze
speed-recovery = Recovery
scale = { $here } here = { $there } there

# What the oracle counts.
host-accesses = Host accesses to private pages
oracle-none-tried = none tried yet
oracle-of = { $private } of { $tried } page accesses

# The link to a moment.
copy-link = Copy link
link-field = Link to this moment
link-shown = This link reopens this very moment.
link-copied = Link copied. It reopens this very moment.
link-not-copied = The browser does not let this page copy. Select the link and copy it yourself.
digests = Digests up to here: before { $before }, after { $after }.

# The logs.
operator-sees = The operator sees
only-the-model = Only the model knows
log-empty = nothing so far
log-before = before: { $what }
log-after = after: { $what }
heartbeat-lost-no-cause = heartbeat lost. No event names a cause.

# Which run.
choose-run = Choose a run
run-number = Run number
run-it = Run it
stops = Rest at the first marker of each kind
scenario-freeze = The freeze
scenario-lost-wake-up = One lost wake-up
scenario-healthy-send = One healthy send
scenario-counterexample = The shortest lost wake-up
scenario-busy-stall = The same freeze: a busy stall
scenario-roll-out = The update, one host after the other
scenario-watched = The freeze, and who is on watch
scenario-sealed-room = The sealed room
scenario-sealed-room-tdx = The sealed room, by TDX
scenario-sealed-room-classic = A room that is not sealed
scenario-trading = Trading at the open
scenario-er-night = A night in the ER
scenario-portal = Deadline day at the portal

# Keys, and what they do.
key-space = Space
key-right = →
key-left = ←
key-shift-right = Shift →
key-shift-left = Shift ←
key-page-down = Page Down
key-page-up = Page Up
key-home = { -key-home }
key-escape = Escape
key-l = L
does-play-or-pause = play or pause
does-next-event = next event
does-previous-event = previous event
does-next-marker = next marker
does-previous-marker = previous marker
does-to-the-start = to the start
does-close-the-race = close the race
does-show-lanes = lanes and logs, for a room

# Numbers that are no numbers.
yes = yes
no = no
