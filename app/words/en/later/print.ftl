# What stands in the document itself, for readers and machines that run nothing: app/src/shell/print.rs.

title = Freezeframe: why a sealed VM can stop
description = Why a confidential VM could freeze without anyone breaking in: the same run before and after the update, simulated.

not-started = The simulation could not start in this browser or on this server. Here is what it shows, in words and pictures.
without-scripts = Where scripts are allowed, all of this plays and can be tried out.
chapters = The story
terms = Terms of this chapter

# A bug of ours.
waiting = Loading the page …
failed = Freezeframe has stopped on a mistake of its own.
failed-kept = Nothing is lost but the page’s memory of what you opened.
failed-again = Load it anew where you were
failed-report = If you report it, this says all that is needed:
