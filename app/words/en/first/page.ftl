# The text of the page.

eyebrow = { -kb } · the direct-send freeze
title = Two confidential VMs, same work. One stops answering.
lead = Nobody broke in. Same sends, same nanosecond; only the host’s handler differs. Each processor has { $slots } slots, one for each unfinished send.
mechanism = In our model a VM opens a page to its host in order to send; the host’s own note of that follows a moment later. A send that finds the note out of date has to wait for the news. Before the update the host looks first and signs the waiting list afterwards: news in between finds nobody, and the slot is gone until the VM is reset.
decide = Host on { -fixed } or later: it has the fix, as has every later update. In Azure, Microsoft patches the host.

# Where the two sides part.
where-they-part = Where they part
no-difference-yet = Nowhere so far. Play the run and watch the slots in the rings.
first-difference = First difference at { $at }
play = Play the run
pause = Pause the run
take-me-there = Take me there
update-here = Update at this point
undo = Take it back
swapped = Thought experiment: both sides sign first from here on. What is lost stays lost until a reset.
known = What is known, and what is modelled

# The part below the stage, before it is opened.
how-we-know = How we know
how-we-know-lead = The claims above can be put to the test here, on your machine. Everything below is our model, not Microsoft’s code.
