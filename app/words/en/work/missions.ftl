# Missions: what is to be reached, a way to look at it, and what is still lacking.

missions = Missions
missions-lead = Each begins a run of its own. You may go back in time as often as you like; the engine checks what came of it.
start = Start
again = Start again
leave = Put it away
check = Check
goal = Goal
hint = A hint
solved = Solved.
recording = The run is being recorded to its end …
lacking = Not yet:
solved-before = solved
mechanism-named = What is at work?

one-lost = One, and no more
one-lost-goal = Have the wake-up of exactly one send lost before the update, and of no other, to the end of the run. Leave all numbers as they are.
one-lost-hint = No pages are opened by themselves in this run. Under “Make it happen” there is a way to open one at the wrong moment.
none-lost = No wake-up was lost in this run.
too-many-lost = { $lost ->
    [one] { $lost } wake-up was lost.
   *[other] { $lost } wake-ups were lost.
 }
slot-came-back = A wake-up was lost, and its slot is back: the VM was reset.

last-moment = The last moment
last-moment-goal = Update before it is too late: a wake-up must have been lost already, and the heartbeat must never be. Leave all numbers as they are.
last-moment-hint = Play until the first lost wake-up and update there. What is lost stays lost; what matters is that nothing is added to it.
not-swapped = The handler was not updated.
swapped-too-early = The update came before anything was lost. That is wise, and not what was asked.
heartbeat-was-lost = The heartbeat was lost at { $at }.

portal = Keep a portal up
portal-goal = Without the update the portal must answer at least { $percent } % of the time. You may choose who watches, act yourself, and give its processors more slots; load and handler stay.
portal-hint = With nobody watching, the first freeze is the last. Who notices it soonest, and what does a restart cost?
only-recovery = Something else was changed than who watches, what you do yourself, and slots.
answers-too-little = It answers { $percent } % of the time; { $goal } % are asked for.

back-again = Back again
back-again-goal = Nobody watches, and the key service is down. Once the heartbeat is lost, have the VM running again within { $time }. Leave all numbers as they are.
back-again-hint = A confidential VM proves what it is before it gets its key, every time it boots.
never-lost = The heartbeat was never lost in this run.
acted-too-early = You acted before the heartbeat was lost, when there was nothing to see.
key-was-refused = The VM was reset, and its key was refused: it does not run.
not-back = The VM did not run again.
back-too-late = It took { $took }; { $goal } were asked for.

rarest-race = The rarest race
rarest-race-goal = Find a delay of the news with which the VM answers to the end of the run without the update. News may take { $time } on average at most. Leave everything else.
rarest-race-hint = Half the delay is not half the danger: try what the race does with news that is much quicker, and look at how many are lost.
only-the-notification = Something else was changed than the delay of the news.
notification-too-slow = News now takes { $time } on average.
still-freezes = { $lost ->
    [one] { $lost } wake-up was lost, and the heartbeat at { $at }.
   *[other] { $lost } wake-ups were lost, and the heartbeat at { $at }.
 }

which-mechanism = Which one is it?
which-mechanism-goal = This VM freezes, and the symptoms fit more than one mechanism. Change something, see what comes of it, and name what is at work.
which-mechanism-hint = A lost wake-up sleeps, and nothing happens any more. A busy stall repeats its call for ever: step from event to event where nothing else goes on. A stuck message needs no page that opens: stop the openings.
mechanism-changed = The mechanism was changed, so it is no longer this VM’s.
no-experiment = You have changed nothing yet: that is a guess.
nothing-named = Nothing is named yet.
other-mechanism = With that mechanism this run would have gone differently. Step through the events where the VM is frozen.

numbers-changed = Numbers of the run were changed.
no-update-here = The handler was updated, and it was to be done without.
