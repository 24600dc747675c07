# Die Bühne in einer fremden Seite.

broken = Die Adresse dieses Rahmens hat Fehler. Was an ihr stimmt, gilt; im Übrigen zeigt der Rahmen das Übliche.
too-long = Ihr Query-Teil ist { $length } Zeichen lang; möglich sind { $most }.
use-stage = nötig ist stage
use-chapter = möglich ist einer von { $names }
use-theme = möglich ist einer von { $names }
use-lang = möglich ist einer von { $names }
use-parent = nötig ist der Origin der umgebenden Seite, ohne Pfad, etwa https://docs.example
twice = steht zweimal da, und das erste gilt
no-stage = Diese Seite kann eine eingebettete Bühne nicht zeigen.

# Die Leiste unter der Bühne.
not-published = Microsoft hat den Mechanismus nicht veröffentlicht
status = { $heartbeat }; { $accesses }
status-of-two = davor: { $before }; danach: { $after }; { $accesses }
accesses = Zugriffe auf private Seiten: { $private } von { $tried }
accesses-none = Zugriffe auf private Seiten: noch keiner versucht
open-in-full = Ganze Seite öffnen
new-tab = , in einem neuen Tab
full-address = Falls sich kein Tab geöffnet hat, ist dies die Adresse:
