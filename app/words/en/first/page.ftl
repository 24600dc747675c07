# Cards beside the stage.

# Where the two sides part.
to-first-difference = Where they part
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
how-we-know = How often? And how we know
how-we-know-lead = The claims above can be put to the test here, on your machine. Everything below is our model, not Microsoft’s code.
