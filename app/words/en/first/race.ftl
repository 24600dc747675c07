# The race: one page, one send, and the news that the reader moves.

caption-before = how the handler may have missed a wake-up; Microsoft has not published it
caption-after = how signing first keeps every call; Microsoft has not published how it was fixed
which-before = one page, one send, before the update
which-after = one page, one send, after the update
handler-in-this-race = Handler in this race
what-it-does = What the send does
drag = Drag the bell: when does the news arrive?
scale = { $from } to { $to }, to scale
notification-slider = Arrival of the news, in microseconds after the look
notification-field = News, µs after the look
notification-field-short = News at
notification-not-moved = The notification was not moved
notification-wrong = Enter a moment from { $least } to { $most }.
microseconds = µs
presets = Try the news
back = Back to the run
nothing-yet = nothing has happened yet

# The page, the news, the note.
the-page = The page itself
the-host-view = The host’s note
believes = what the host believes
page = page { $page }
visibility-private = private
visibility-shared = shared with the host
true-since = what the guest did, true since { $moment }
notification = news
notification-under-way = on the way
notification-took = news, { $way } on the way
notification-delivered = delivered
agree-again = = agree again
disagree = ≠ out of date
agree = = agree

# What the send does.
checks = looks
checks-short = looks
registers = signs the list
registers-short = signs
registers-then-rechecks = signs, then looks
sleeps = sleeps
sleeps-short = sleeps
woken = called
woken-short = called
goes-on = goes on
goes-on-short = goes on
asleep = z z
saw = “{ $says }”
nobody-knows = { $length }: nobody knows
that-it-waits = that it is waiting
wakers = wakers: { $count }
slots-lost-count = { $gone } of { $all }
slots-lost = slots gone
rang-once = rang once
will-notify-once = will ring once
send = send
host-view = host’s note

# The stamp that stays: what the bell found, and what the send did about it.
stamp-nobody-waits = { $at }: rang; nobody waits
stamp-read = #{ $send } read the note, and went on
stamp-empty = { $at }: rang to an empty list
stamp-registered-later = #{ $send } signed here { $later } later
stamp-rang = { $at }: rang
stamp-woken = #{ $send } was on the list, and is called

# Zones of the axis, and named tries.
zone-goes-on = goes on
zone-lost = lost
zone-woken = woken
try-early = early
try-in-the-gap = in the gap
try-just-after-the-check = just after the look
try-late = late
at-in-zone = { $at }: { $zone }
tried = tried { $at }: { $zone }
beyond = { $at } →

# The race as a table.
as-table = As a table
when = when
step-shared = private; the guest opens the page
step-checked = looks, and sees “{ $saw }”
step-registered = signs the list
step-notified-nobody-waits = shared; the news rings, nobody waits
step-notified-empty = shared; the news rings to an empty list
step-notified-on-the-list = shared; the news rings, the send is on the list
step-stranded = sleeps; nobody will call
step-woken = is called
step-went-on = goes on to the device

# The picture in one sentence.
picture = At { $now } the host’s note says { $note }; send #{ $send } { $does }.
does-sleep-forever = sleeps, nobody will call
does-hear = has been called
does-sleep = sleeps on the list
does-walk = has looked and walks to the list; nobody knows that it waits
does-go-on = goes on to the device
does-not-check-yet = has not looked yet
