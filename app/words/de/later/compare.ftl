# Zwei Aufzeichnungen nebeneinander.

# Die Karte.
title = Zwei Läufe vergleichen
lead = Den Lauf auf der Bühne merken, ihn ändern oder einen anderen öffnen und sehen, wo sich beide zuerst trennen.
keep = Diesen Lauf zum Vergleich merken
kept = Gemerkt: { $title }, Laufnummer { $run }.
compare = Mit dem gemerkten Lauf vergleichen
with-file = Mit einer Datei vergleichen
running = Beide Läufe werden bis zum Ende verfolgt …
stop = Anhalten
failed = Der Vergleich ist nicht möglich: Eine Datei dieser Seite fehlt oder ist von einer anderen Version. Die Seite neu laden.

# Was dabei herauskommt.
same = Beide Läufe sind in jedem Ereignis gleich.
same-so-far = Beide Läufe sind in jedem Ereignis gleich bis { $at }, wo der kürzere endet.
first-difference-at = Die beiden trennen sich zuerst bei { $at }.
event-then = Dann { $run }: { $what }
first-run = im ersten
second-run = im zweiten
nothing-then = nichts
numbers = Zahlen, die sich unterscheiden
commands = Was getan wurde
outcome = Was daraus wurde
what = Was
first = Erster
second = Zweiter
run-number = Laufnummer
mechanism = Mechanismus
isolation = Was den Speicher schützt
absent = nicht
given = getan
sends = Beendete Sendevorgänge
lost = Verlorene Weckrufe
heartbeat-lost = Heartbeat verloren bei
never = nie
resets = Wie oft die VM zurückgesetzt wurde
ends = Endet bei
