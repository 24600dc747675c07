# A team's own pack.

title = A pack of your team’s own
lead = Somebody on your team wrote chapters of their own: in a file, about scenarios of this page or of theirs. It is read here and stays in this browser.
open-label = Open a team pack
file-label = A file of your own
by-link = Or put it beside this page and name it in the address: { $example }
waits = Opening { $name } …
no-such-path = “{ $path }” is not taken: name a file below the page’s own folder, ending in .json
not-there = It could not be loaded: { $why }
refused = { $name } was not opened
refused-count = { $count ->
    [one] { $count } thing is wrong with it:
   *[other] { $count } things are wrong with it:
}
stays-open = What was on the screen stays.
close = Close
opened = { $title } is open.
of = Chapter { $at } of { $of }
chapters = Chapters of this pack
by-team = Written by your team, not by this page.
previous = Previous chapter
next = Next chapter
give = Give this answer
undo = Take the last mark back
right = Right.
wrong = Not right.
right-is = Right is: “{ $answer }”.
never = What this chapter is to open with never happens in its run. Tell whoever wrote it.
again = Back to where the chapter opens
guide = How to write one: team-packs.md, with a form and a sample, among the documents of the source.
the-address = The pack in the address
