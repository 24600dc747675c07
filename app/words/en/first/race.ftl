# The race: one page, one send, and the news that the reader moves.

caption-before = how the handler may have missed a wake-up; Microsoft has not published it
caption-after = how signing first keeps every call; Microsoft has not published how it was fixed
which-before = one page, one send, before the update
which-after = one page, one send, after the update
handler-in-this-race = Handler in this race
what-it-does = What the send does
drag = Drag the bell: when does the news arrive?
scale = { $from } to { $to }, to scale
news-slider = Arrival of the news, in microseconds after the look
news-field = News, µs after the look
news-field-short = News at
news-not-moved = The notification was not moved
news-wrong = Enter a moment from { $least } to { $most }.
microseconds = µs
presets = Try the news
back = Back to the run
nothing-yet = nothing has happened yet

# The page, the news, the note.
the-page = The page itself
the-note = The host’s note
believes = what the host believes
page = page { $page }
visibility-private = private
visibility-shared = shared with the host
true-since = what the guest did, true since { $moment }
news = news
news-on-the-way = on the way
news-took = news, { $way } on the way
news-delivered = delivered
agree-again = = agree again
disagree = ≠ out of date
agree = = agree

# What the send does.
looks = looks
looks-short = looks
signs = signs the list
signs-short = signs
signs-then-looks = signs, then looks
sleeps = sleeps
sleeps-short = sleeps
called = called
called-short = called
goes-on = goes on
goes-on-short = goes on
asleep = z z
saw = “{ $says }”
nobody-knows = { $length }: nobody knows
that-it-waits = that it is waiting
wakers = wakers: { $count }
slots-gone-count = { $gone } of { $all }
slots-gone = slots gone
rang-once = rang once
will-ring-once = will ring once
send = send
hosts-note = host’s note

# The stamp that stays: what the bell found, and what the send did about it.
stamp-nobody-waits = { $at }: rang; nobody waits
stamp-read = #{ $send } read the note, and went on
stamp-empty = { $at }: rang to an empty list
stamp-signed-later = #{ $send } signed here { $later } later
stamp-rang = { $at }: rang
stamp-called = #{ $send } was on the list, and is called

# Zones of the axis, and named tries.
zone-goes-on = goes on
zone-lost = lost
zone-woken = woken
try-early = early
try-in-the-gap = in the gap
try-just-after-the-look = just after the look
try-late = late
at-in-zone = { $at }: { $zone }
tried = tried { $at }: { $zone }
beyond = { $at } →

# The race as a table.
as-table = As a table
when = when
step-opened = private; the guest opens the page
step-looked = looks, and sees “{ $saw }”
step-signed = signs the list
step-rang-nobody-waits = shared; the news rings, nobody waits
step-rang-empty = shared; the news rings to an empty list
step-rang-on-the-list = shared; the news rings, the send is on the list
step-sleeps-for-ever = sleeps; nobody will call
step-called = is called
step-went-on = goes on to the device

# The picture in one sentence.
picture = At { $now } the host’s note says { $note }; send #{ $send } { $does }.
does-sleep-for-ever = sleeps, nobody will call
does-hear = has been called
does-sleep = sleeps on the list
does-walk = has looked and walks to the list; nobody knows that it waits
does-go-on = goes on to the device
does-not-look-yet = has not looked yet
