# Was im Dokument selbst steht, für alle, bei denen nichts ausgeführt wird: app/src/shell/print.rs.

title = Freezeframe: warum eine versiegelte VM stehen bleiben kann
description = Warum eine vertrauliche VM einfrieren konnte, ohne dass jemand eingebrochen ist: derselbe Lauf vor und nach dem Update, simuliert.

not-started = Die Simulation konnte in diesem Browser oder von diesem Server nicht starten. Hier steht in Worten und Bildern, was sie zeigt.
without-scripts = Wo Skripte erlaubt sind, läuft das alles ab und lässt sich ausprobieren.
chapters = Die Geschichte
terms = Begriffe dieses Kapitels

# Ein Fehler von uns.
waiting = Die Seite wird geladen …
failed = Freezeframe ist an einem eigenen Fehler stehen geblieben.
failed-kept = Verloren ist nur, was die Seite vom Geöffneten wusste.
failed-again = An derselben Stelle neu laden
failed-report = Für eine Meldung steht hier alles Nötige:
