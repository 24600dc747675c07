eyebrow = Das Labor
title = Jeder Lauf, jeder Moment
lead = Derselbe Lauf vor und nach dem Update, nebeneinander. Einen Lauf wählen, seine Zahlen ändern, etwas mit ihm tun und ansehen, was daraus wird.

# Was schiefgeht und wann.
what-goes-wrong = Was schiefgeht
what-goes-wrong-lead = Microsoft hat den Mechanismus nicht veröffentlicht. Jeder von diesen zeigt dieselben Symptome.
mechanism-hidden = Das ist herauszufinden.
lost-wake-up = Ein verlorener Weckruf
busy-stall = Ein beschäftigter Stillstand
stuck-message = Eine festsitzende Nachricht
how-it-happens = Wie oft Seiten freigegeben werden
own-rate = Wie der Lauf sie hat
rate-calm = Ruhig
rate-routine = Alltag
rate-stress = Belastung
openings-none = Seiten werden nur auf Verlangen freigegeben.
openings-every = Im Mittel wird alle { $time } eine Seite freigegeben.
rate-on-demand = Nur auf Verlangen
make-it-happen = Jetzt herbeiführen
made-to-happen = Hier wird eine Seite freigegeben, und ihre Nachricht kommt zwischen Nachsehen und Eintragen.
cannot-happen-here = In diesem Moment hat kein Prozessor einen Slot, oder es gibt keine private Seite zum Freigeben.

# Was mit der Maschine geschehen kann.
faults = Etwas mit ihr tun
faults-lead = Hier und jetzt, im gezeigten Moment. Wer in der Zeit zurückgeht, tut es dort.
flip-storm = Seiten schneller freigeben
lull = Keine Seiten mehr freigeben
more-load = Mehr Sendevorgänge
slow-device = Das Gerät bremsen
slow-notification = Die Nachricht verzögern
dropped-signal = Ein Signal verlieren
two-at-once = Gerät langsam, keine Schlüssel
switches = Wer wacht
cluster-monitor = Cluster-Überwachung
guest-watchdog = Watchdog im Gast
operator = Jemand in Bereitschaft
key-release = Attestierung und Schlüssel
responses = Etwas dagegen tun
reset = VM zurücksetzen
install = Update auf dem ersten Host
roll-out = Update auf allen Hosts
done-so-far = Was mit diesem Lauf getan wurde
nothing-done = Noch nichts.
when = Wann
what = Was
undo = Zurücknehmen
redo = Wiederherstellen

# Zahlen.
numbers = Jede Zahl des Modells
numbers-lead = In den gezeigten Einheiten. Was geändert wird, steht im Link.
numbers-load = Die Maschine und ihre Last
numbers-race = Das Rennen
numbers-path = Was ein Schritt dauert
numbers-back = Einfrieren und Wiederkehr
numbers-update = Das Update
usual = Üblich: { $value }
range = { $from } bis { $to }
to-usual = Zurück auf den üblichen Wert: { $what }
revision-sides = Die beiden Seiten stehen für { $before } und { $after }.
none-is-zero = Null heißt keine.
isolation = Was den Speicher schützt
isolation-none = Nichts: eine klassische VM
changed = { $count ->
    [one] { $count } Zahl geändert
   *[other] { $count } Zahlen geändert
 }
all-usual = Alle Zahlen, wie der Lauf sie hat
reset-all = Alle zurück auf die dieses Laufs

# Dateien.
files = Diesen Lauf behalten
files-lead = Eine Aufzeichnung ist ein Rezept: Szenario, Laufnummer, was getan wurde, und der gezeigte Moment. Sie bleibt auf diesem Gerät.
save = Als Datei speichern
open = Aufzeichnung öffnen
not-opened = Diese Datei lässt sich nicht öffnen, und was zu sehen war, bleibt
not-read = Der Browser konnte die Datei nicht lesen.
from-a-file = aus einer Datei
