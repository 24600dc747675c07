slots-lost-of = { $gone } von { $all } Slots { $gone ->
    [one] ist
   *[other] sind
} verloren

# Die Bühne: beide Seiten, vor und nach dem Update.
side-shown = Gezeigte Seite
before = davor
after = danach
before-the-update = vor dem Update
after-the-update = nach dem Update
handler-swapped = Handler getauscht

# Das Schild an allem Modellierten.
model = MODELL
model-title = Ein Modell: Microsoft hat den Mechanismus nicht veröffentlicht.

# Die VM.
confidential-vm = Vertrauliche VM
classic-vm = Klassische VM
sealed = vom Prozessor versiegelt
not-sealed = der Host kann sie lesen
build = steht für { -build }.{ $revision }
build-short = { -build }.{ $revision }
since = seit { $at }
vm-running = läuft
vm-resetting = wird zurückgesetzt
vm-booting = startet
vm-attesting = attestiert sich
vm-stopped = angehalten: kein Schlüssel freigegeben
vm-shutting-down = fährt herunter
vm-off = aus, bis ihr Host wieder läuft
vm-moving = zieht auf einen anderen Host um

# Ein Prozessor und seine Slots.
vp-working = arbeitet
vp-working-short = arbeitet
vp-fewer = weniger Slots
vp-fewer-short = weniger
vp-stalled = ohne Slots
vp-stalled-short = kein Slot
vp-down = läuft nicht
vp-down-short = steht
ring = { $vp }, { $state }: { $gone } von { $all } Slots verloren, { $used } belegt
ring-waiting = { $count } warten auf ihren Ruf
ring-queued = { $count } in der Schlange für einen Slot
more-vps = und { $count } weitere, { $gone } { $gone ->
    [one] Slot
   *[other] Slots
} verloren
frost = { $gone } von { $all } Slots verloren

# Der Host.
host = Host
rate = { $count } { $count ->
    [one] Sendung
   *[other] Sendungen
} je Sekunde
heartbeat-ok = Heartbeat OK
heartbeat-answered = Heartbeat OK, beantwortet um { $at }
heartbeat-missed = { $beats } { $beats ->
    [one] Heartbeat
   *[other] Heartbeats
} ausgeblieben
heartbeat-lost = Heartbeat verloren, { $ago }
heartbeat-lost-at = Heartbeat verloren um { $at }
heartbeat-not-expected = kein Heartbeat erwartet
just-now = gerade eben
duration-ago = vor { $duration }
nothing-will-wake = schläft, niemand ruft
nothing-will-wake-short = niemand ruft
on-the-list = wartet, auf der Liste
on-the-list-short = auf der Liste
will-be-woken = wird gerufen
more = + { $count } weitere

# Der Weg einer Sendung: die Stationen, und in Kurzform.
station-take-slot = Slot nehmen
station-take-slot-short = Slot
station-copy = kopieren
station-copy-short = Kopie
station-list = auflisten
station-list-short = Liste
station-signal = signalisieren
station-signal-short = Signal
station-pick-up = abholen
station-pick-up-short = holen
station-check = nachsehen
station-check-short = sehen
station-register = eintragen
station-register-short = Eintrag
station-device = Gerät
station-device-short = Gerät
station-slot-back = Slot zurück
station-slot-back-short = zurück
path-in-the-guest = Im Gast: Slot nehmen, kopieren, auflisten, signalisieren
path-checking-first = Im Host: abholen, nachsehen, dann eintragen, Gerät, Slot zurück
path-registering-first = Im Host: abholen, eintragen, dann nachsehen, Gerät, Slot zurück
path-moving = { $path }. { $count } { $count ->
    [one] Sendung
   *[other] Sendungen
} unterwegs
gap = Lücke: Niemand weiß, dass sie wartet

# Seiten zwischen Gast und Host.
private = privat
shared = freigegeben
shared-pages = Seiten
host-view = Notiz des Hosts
host-view-short = Notiz
pages = { $open } von { $all } gezeigten Seiten sind für den Host freigegeben
pages-and-more = { $pages }, und { $count } weitere
page-differs = Seite { $page }: Die Seite ist { $is }, die Notiz des Hosts sagt { $says }
page-differs-for = { $page }, seit { $duration } veraltet
page-agrees = Seite { $page }: { $is }, und das sagt auch die Notiz des Hosts
page-shared-for = { $page }, freigegeben für #{ $send }

# Der Lauf unter der Bühne.
run-so-far = Der Lauf bis jetzt
same-run = gleiche Laufnummer, gleiche Ankünfte, gleiche Nachrichten
lanes = Zustände der Prozessoren über den Lauf
lane = { $side } { $vp } { $state }
time = Zeit im Lauf
markers = Markierungen
open-race = das Rennen von #{ $send }: { $length }, öffnen
recording = Aufzeichnung bis zum Moment des Links: { $percent }{"\u00A0"}%

# Eine Seite in einem Satz.
all-working = alle Prozessoren arbeiten
situation-stalled = { $vps } ohne Slots, { $gone } von { $all } Slots verloren
situation-lost = { $gone } von { $all } Slots verloren, kein Prozessor ganz ohne
situation = { $processors }; { $heartbeat }
one-side = { $at }. { $situation }.
both-sides = { $at }. Vor dem Update: { $before }. Nach dem Update: { $after }.
