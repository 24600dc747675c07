# Bedienung, Protokolle, Tasten und die Wahl eines Laufs.

controls = Bedienung
play = Abspielen
pause = Pause
event-back = Ein Ereignis zurück
event-on = Ein Ereignis weiter
previous-marker = Vorige Markierung
next-marker = Nächste Markierung
close = Schließen

# Tempi, und was sie bedeuten.
speed = Tempo
speed-race = Rennen
speed-send = Sendung
speed-freeze = Einfrieren
speed-recovery = Neustart
scale = { $here } hier = { $there } dort

# Was das Orakel zählt.
host-accesses = Zugriffe des Hosts auf private Seiten
oracle-none-tried = noch keiner versucht
oracle-of = { $private } von { $tried } Seitenzugriffen

# Der Link zu einem Moment.
copy-link = Link kopieren
link-field = Link zu diesem Moment
link-shown = Dieser Link öffnet genau diesen Moment.
link-copied = Link kopiert. Er öffnet genau diesen Moment.
link-not-copied = Der Browser lässt diese Seite nicht kopieren. Bitte den Link auswählen und selbst kopieren.
digests = Prüfsummen bis hier: davor { $before }, danach { $after }.

# Die Protokolle.
operator-sees = Was der Betreiber sieht
only-the-model = Was nur das Modell weiß
log-empty = bisher nichts
log-before = davor: { $what }
log-after = danach: { $what }
heartbeat-lost-no-cause = Heartbeat verloren. Kein Ereignis nennt eine Ursache.

# Welcher Lauf.
choose-run = Lauf wählen
run-number = Laufnummer
run-it = Ausführen
stops = An der ersten Markierung jeder Art anhalten
scenario-freeze = Das Einfrieren
scenario-lost-wake-up = Ein verlorener Weckruf
scenario-healthy-send = Eine gesunde Sendung
scenario-counterexample = Der kürzeste verlorene Weckruf
scenario-busy-stall = Dasselbe Einfrieren: ein Busy Stall
scenario-roll-out = Das Update, ein Host nach dem anderen
scenario-watched = Das Einfrieren, und wer wacht
scenario-sealed-room = Der versiegelte Raum
scenario-sealed-room-tdx = Der versiegelte Raum, mit TDX
scenario-sealed-room-classic = Ein unversiegelter Raum
scenario-trading = Handel zur Eröffnung
scenario-er-night = Eine Nacht in der Notaufnahme
scenario-portal = Fristende am Portal

# Tasten, und was sie tun.
key-space = Leertaste
key-right = →
key-left = ←
key-shift-right = Umschalt →
key-shift-left = Umschalt ←
key-page-down = Bild ab
key-page-up = Bild auf
key-home = { -key-home }
key-escape = Esc
key-l = L
does-play-or-pause = abspielen oder pausieren
does-next-event = nächstes Ereignis
does-previous-event = voriges Ereignis
does-next-marker = nächste Markierung
does-previous-marker = vorige Markierung
does-to-the-start = zum Anfang
does-close-the-race = Rennen schließen
does-show-lanes = Bahnen und Protokolle, vor einer Gruppe

# Zahlen, die keine sind.
yes = ja
no = nein
