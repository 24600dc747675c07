# The story: seven chapters, each with one idea, one question and a reply to every answer.
# Marked words, [label|term], are explained in place.

# --- The cold open

open-eyebrow = { -kb } · the direct-send freeze
open-title = Two confidential VMs, same work. One stops answering.
open-lead = Nobody broke in. Same sends at the same nanosecond, on a host before the update and on one after it.
open-press = Press play.
open-decide = Host on { -fixed } or later: it has the fix, as has every later update. In Azure, Microsoft patches the host.
start-link-story = Show me why
start-link-story-note = { $minutes } minutes
start-link-affected = Am I affected?
start-link-affected-note = { $minutes } minute
start-link-room = Run it with a room
start-link-room-note = large type, show of hands
start-links = Where to go from here
open-goes-on = Continue where you were: { $chapter }
open-oracle = The host tried { $tried } page accesses; private pages reached: { $allowed }
open-oracle-none = The host has tried no page yet

# --- Around every chapter

of = { $number } of { $all } · { $name }
before-you-play = Before you play
answer-button = This is my answer
skip-button = Skip, just show me
gate = First answer the question, or skip it.
right = Yes.
wrong = No.
depends = It depends.
there = Take me there
skipped = Skipped. Play shows what happens; the answers stay open to you.
known = What is known, and what is modelled
insight = What to take from it
back-to = { $name }
next = Next: { $name }
turn = Chapters
back-and-next = Previous and next chapter
restart = Start over
restart-sure = Forget every answer on this device?
restart-yes = Yes, forget them
restart-no = Keep them
rest-here = Rests here so that you can look. Play goes on.
step = Chapter { $number }: { $name }
step-done = Chapter { $number }: { $name }, answered

# --- Hands (a room answers)

hands-more = One more hand for “{ $answer }”
hands-fewer = One hand fewer for “{ $answer }”
hands-count = { $count ->
    [one] { $count } hand
   *[other] { $count } hands
}

# --- The sealed room

room-name = The sealed room
room-title = Your data, somebody else’s machine
room-text = Here is such a room. Its pages are private, except those the VM itself has opened to its host. Pick a page, pick who tries to read it, and see what the processor lets through.
room-text-key = Before the VM may work it proves what it is: [attestation|attestation]. Only then is its [key released|key-release].
room-question = What can the host still do to this VM?
room-read = Read its private pages
room-change = Change them unnoticed
room-stop = Stop it from running
room-nothing = Nothing
room-reply-read = Let all of them try a private page: the processor refuses every one, and the count of successes stays at { $allowed }.
room-reply-change = The seal covers integrity as well as secrecy: an attempt to write a private page is refused like an attempt to read it.
room-reply-stop = It owns the processor time, the memory and the devices. To withhold them breaks no seal.
room-reply-nothing = It cannot look inside, but it runs the machine. What it withholds, the VM does not have.
room-insight = Secrecy and integrity are sealed; availability is not. Everything that follows happens on that side of the seal.

# --- One send

send-name = One send
send-title = How data leaves a sealed room
send-text = A send takes a [slot|slot] of its [processor|processor] and passes station after station, some in the guest, some in the host. The device at the far end reaches [pages open to the host|page-open] and no others. When it is done the slot comes back.
send-text-classic = Beside it runs a classic VM: the same code, the same send. Its pages were open from the start.
send-then = So it goes: the guest copies its data to the open page, lists that page, and signals. The host picks the list up, looks whether it may use the page, and hands it to the device.
send-question = The device reaches only shared pages. How does the data get out?
send-copy = The guest copies it to a shared page
send-key = The host is given a key
send-decrypts = The device decrypts it
send-opened = The page that holds it is opened
send-reply-copy = The copy lies on a page meant for the host. The original stays where it was, sealed.
send-reply-key = No key leaves the VM. The host gets a copy that the guest made for it, on a page the guest opened.
send-reply-decrypts = The device reads what stands on the open page. Nothing on it needs the VM’s key.
send-reply-opened = The page with the secret stays private. What is opened is another page, and the guest decides what is copied there.
send-insight = Every send needs a page that both sides agree is open, and holds one slot until it is done. A send that never comes back keeps its slot.

# --- The race

race-name = The race
race-title = A call that comes too early
race-text = The guest has opened a page. The host will hear of it in a moment; until then its [own note|hosts-note] about that page is out of date.
race-text-list = A send looks at the note, walks to the waiting list, and signs it. That takes { $gap }. The news calls once, whoever has signed.
race-question = The send looks at { $zero } and signs at { $gap }. News at which time strands it for ever?
race-option-before = { $time } before it looks
race-option-after = { $time } after
race-reply-early = When the send looks, the note is right already. It never has to wait.
race-reply-gap = The news rang { $at } in, to an empty list: { $early } too early. Late is safe, almost on time is fatal.
race-reply-late = By then the send has signed. The news finds its name and calls it.
race-reply-very-late = It sleeps until then, and is called. It loses time, and nothing else.
race-insight = A missed call of this kind has a name: a [lost wake-up|lost-wake-up]. Drag the bell and try every moment. In this model slower news makes it rarer:
race-rarer = Share of page openings that end in a lost wake-up
race-rarer-lag = mean delay of the news
race-rarer-share = lost

# --- The freeze

freeze-name = The freeze
freeze-title = Slots add up
freeze-text = One missed call costs one slot of { $slots }. Most sends that have to wait are called: about { $woken } of { $parked } at these settings. The rest add up.
freeze-text-heartbeat = The host asks for a [heartbeat|heartbeat]; { -p0 } alone answers it. In our model a processor that has no slot left stops answering.
freeze-question = { $gone } of { $all } slots are gone, and no processor has lost all { $slots }. What does the heartbeat say?
freeze-ok = All is well
freeze-third = A third of the beats is missed
freeze-lost = It is lost
freeze-error = An error is logged
freeze-reply-ok = { -p0 } has lost { $gone } of its { $slots } and answers every beat. The damage stays invisible until it has lost them all.
freeze-reply-third = A beat needs no slot. While { -p0 } makes any progress it answers them all.
freeze-reply-lost = That comes later, once { -p0 } has lost its last slot and { $beats } beats have gone unanswered.
freeze-reply-error = A lost wake-up leaves no event. The log of what an operator sees is empty here.
freeze-insight = A VM can have lost half its processors and look healthy. Watch what the work does; the heartbeat is not enough.

# --- Back, or not

back-name = Back, or not
back-title = Frozen. What now?
back-text = { -p0 } is out of slots and the heartbeat is lost. The host knows that something is wrong, and not what: it cannot look inside.
back-then = A slot that is gone stays gone until the VM is reset. Something has to notice, and something has to act. Then the VM boots, [attests|attestation] again, and gets its key before it works.
back-then-choose = Choose who is on watch, and let it run.
back-policy = On watch
back-policy-nobody = nobody
back-policy-cluster = cluster monitor
back-policy-guest = guest watchdog
back-policy-person = a person
back-question = Guest watchdog and cluster monitor are off, and nobody is on watch. What happens next?
back-restarts = It restarts after { $time }
back-heals = It heals
back-moves = It moves to another host
back-stays = It stays like this until someone acts
back-reply-restarts = That is the guest watchdog’s time, and it is switched off. Put it on watch and compare.
back-reply-heals = Nothing in the model gives a lost slot back but a reset: who sleeps there waits for news that has been.
back-reply-moves = A confidential VM is not moved while it runs, and to move it would not wake the sends.
back-reply-stays = Nothing on this host is waiting for anything. It stays frozen to the end of the run.
back-insight = Frozen or restarted is decided by who is on watch, and neither says what went wrong.

# --- The fix

fix-name = The fix
fix-title = What closes the gap?
fix-text = Look, walk to the list for { $gap }, sign: whatever news comes in between finds nobody. Here are both sides of the same run: same sends, same news at the same nanosecond. One handler was changed.
fix-then = After the update it signs the waiting list first and looks again, so no news can fall in between. So it is in our model.
fix-question = Which change closes the gap?
fix-shorter = A gap half as long
fix-faster = News twice as fast
fix-register = Signing first, then looking
fix-sweep = A sweep that looks at all who wait
fix-reply-shorter = It makes the loss rarer, { $new } of page openings instead of { $old }. Rarer is not gone.
fix-reply-faster = That makes it slightly more frequent: { $new } of page openings instead of { $old }, because more news then arrives while a send is on its way to the list.
fix-reply-register = Who has signed is called, and who looks after signing misses nothing. There is no moment left in which news finds nobody.
fix-reply-sweep = It rescues a send up to { $sweep } later. The call is lost all the same; a net below is no repair.
fix-insight = The same symptoms can have another cause. Run the other mechanism: the operator sees the same, and no log tells them apart.
fix-other = Run another cause with the same symptoms
fix-other-back = Back to the first mechanism
fix-classic = Show a classic VM as well

# --- What you do

do-name = What you do
do-title = Who patches, and how you know it worked
do-text = Here a host is updated as one is in practice: emptied, updated, restarted. The classic VM moves away; the confidential one has to shut down, and attests when it comes back.
do-question = An Azure confidential VM froze last night. You install…
do-guest = the update inside the guest
do-catalog = the package from the catalog
do-nothing = nothing: gather evidence, open a case, check redundancy
do-latest = the latest update on the host
do-reply-guest = That updates the guest’s own system. The fix belongs on the host, where you have no hands.
do-reply-catalog = It is for a host you run. In Azure the host is not yours to patch.
do-reply-nothing = The host is Microsoft’s. Your part is the timeline, the support case, and a second VM on another host.
do-reply-latest = Right if you run the host: any update from revision { -fixed-revision } on carries the fix. In Azure you do not.
do-insight = No symptoms do not prove a host is safe, and a freeze does not prove this cause. The revision is what decides.
do-quiet = How long must it stay quiet?
do-quiet-lead = If it froze about once in so many days before, that many quiet days prove little.
do-quiet-field = Days between freezes before the update
do-quiet-unit = days
do-quiet-answer = { $days } quiet days, before you may believe with { $confidence } confidence that it is fixed.
do-quiet-why = A fault that is still there stays quiet that long with a chance of { $chance }.
do-quiet-bad = Use a number of days from { $least } to { $most }.
do-affected = Am I affected?
do-sources = What all this rests on
do-lab = Try everything in the lab
