# Ein Paket des eigenen Teams.

title = Ein Paket des eigenen Teams
lead = Jemand im Team hat eigene Kapitel geschrieben: in einer Datei, zu Szenarien dieser Seite oder zu eigenen. Sie wird hier gelesen und bleibt in diesem Browser.
open-label = Teampaket öffnen
file-label = Eine eigene Datei
by-link = Oder neben diese Seite legen und in der Adresse nennen: { $example }
waits = { $name } wird geöffnet …
no-such-path = „{ $path }“ wird nicht genommen: nötig ist eine Datei unterhalb des Ordners der Seite, die auf .json endet
not-there = Laden war nicht möglich: { $why }
refused = { $name } wurde nicht geöffnet
refused-count = { $count ->
    [one] { $count } Fehler steckt darin:
   *[other] { $count } Fehler stecken darin:
}
stays-open = Was zu sehen war, bleibt.
close = Schließen
opened = { $title } ist geöffnet.
of = Kapitel { $at } von { $of }
chapters = Kapitel dieses Pakets
by-team = Vom eigenen Team geschrieben, nicht von dieser Seite.
previous = Voriges Kapitel
next = Nächstes Kapitel
give = Diese Antwort geben
undo = Letzte Wahl zurücknehmen
right = Richtig.
wrong = Nicht richtig.
right-is = Richtig ist: „{ $answer }“.
never = Womit dieses Kapitel beginnen soll, geschieht in seinem Lauf nie. Das sollte erfahren, wer es geschrieben hat.
again = Zurück zum Anfang des Kapitels
guide = Wie man eines schreibt: team-packs.md, mit Formular und Muster, bei den Dokumenten des Quelltexts.
the-address = Das Paket in der Adresse
