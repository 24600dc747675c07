# Was in einem Lauf geschieht.

send = #{ $number } auf { $vp }
vp = P{ $index }

slot-taken = { $send } belegte Slot { $slot }, { $pages } { $pages ->
    [one] Seite
   *[other] Seiten
}
page-shared = { $send } gab Seite { $page } für den Host frei
advanced = { $send }: { $step }
checked = { $send }: Der Host sah in seiner Notiz nach und las „{ $saw }“
registered = { $send } trug sich in die Warteliste ein
cancelled = { $send } strich sich von der Liste
slept = { $send } schlief ein
woken = { $send } wurde gerufen
revalidated = { $send } sah noch einmal nach und las „{ $saw }“
notification-arrived-nobody-waits = Die Notiz des Hosts zu Seite { $page } zog nach; niemand stand auf der Liste
notification-arrived = Die Notiz des Hosts zu Seite { $page } zog nach; { $waiting } auf der Liste
attempted = { $send }: Der Host versuchte auf { $pages } { $pages ->
    [one] Seite
   *[other] Seiten
} zuzugreifen: { $outcome }
accessed = { $send }: Der Host griff auf { $pages } { $pages ->
    [one] Seite
   *[other] Seiten
} zu
slot-returned = { $send } ist fertig; der Slot ist wieder frei
page-unshared = Seite { $page } ist wieder privat
wake-up-lost = { $send } schläft für immer: Der Ruf kam vor dem Eintrag in die Liste
vp-stalled = { $vp } hat keinen Slot mehr
vm-frozen = Die VM antwortet nicht mehr: { -p0 } hat keinen Slot mehr
flip-skipped = #{ $number } auf { $vp }: nicht freigegeben, ausgelassen
send-refused = #{ $number } auf { $vp }: abgewiesen
heartbeat-answered = Heartbeat beantwortet
heartbeat-missed = Heartbeat ausgeblieben, { $beats } in Folge
heartbeat-lost = Heartbeat verloren
reset-started = VM zurückgesetzt: { $who }
boot-started = VM startet
attestation-started = VM attestiert sich
key-released = Attestierung angenommen, Schlüssel freigegeben
key-refused = Kein Schlüssel freigegeben: Die VM läuft nicht
vm-started = VM läuft wieder
swapped-to-after = Handler getauscht: erst eintragen, dann nachsehen
swapped-to-before = Handler getauscht: erst nachsehen, dann eintragen
no-effect = Der Befehl fand nichts, worauf er wirken konnte
ring-full = { $send }: kein Platz im Ringpuffer, die Sendung wartet
signal-dropped = { $send }: Das Signal ging verloren; niemand liest den Ringpuffer
remembered = { $send } merkte sich „{ $saw }“ und wartet auf eine Änderung
retried = { $send } versuchte es noch einmal: keine Änderung
retried-done = { $send } versuchte es noch einmal und läuft weiter
retries-forever = { $send } versucht es für immer: Die Änderung kam, bevor feststand, worauf zu warten ist
message-slot-free = { $send }: Der Message-Slot ist frei
message-slot-used = { $send }: Der Message-Slot ist belegt
message-posted = { $send }: Die Fertigmeldung liegt im Message-Slot
message-ended = Der Message-Slot von { $vp } ist frei; { $waiting } auf der Liste
station-left = { $send } an Station { $station } bedient
dial-set = { $dial }: { $value }
signal-fault-set = Das nächste Signal von { $vp } wird verloren gehen
drain-started = Host { $host } wird geleert
move-started = VM { $vm } beginnt den Umzug auf Host { $host }
move-paused = VM { $vm } pausiert für den Umzug
moved = VM { $vm } läuft auf Host { $host } weiter
shut-down-started = VM { $vm } fährt herunter
shut-down = VM { $vm } ist aus
install-started = Host { $host } installiert das Update
install-failed = Host { $host } konnte das Update nicht installieren
host-restarted = Host { $host } startet neu
host-up = Host { $host } läuft mit { -build }.{ $revision }
rollout-finished = Jeder Host hat das Update
rollout-halted = Der Rollout hält bei Host { $host } an
tried-to-read = { $actor } versuchte, Seite { $page } zu lesen: { $outcome }
tried-to-change = { $actor } versuchte, Seite { $page } zu ändern: { $outcome }
has-read = { $actor } hat Seite { $page } gelesen
has-changed = { $actor } hat Seite { $page } geändert

# Schritte einer Sendung, bei denen nichts zu entscheiden ist.
step-copied = in freigegebenen Speicher kopiert
step-listed = Seiten aufgelistet
step-written = in den Ringpuffer geschrieben
step-signalled = signalisiert
step-joined = kein Signal nötig, der Host liest bereits
step-picked-up = vom Host abgeholt
step-pinned = Seiten fixiert
step-device-finished = Gerät fertig
step-completed = Fertigmeldung gesendet

# Was die Hardware zu einem Zugriff sagte.
outcome-allowed = erlaubt
outcome-refused = verweigert

# Wer auf dem Host an eine Seite wollen könnte.
actor-host-admin = der Administrator des Hosts
actor-hypervisor = der Hypervisor
actor-rootkit = ein Rootkit auf dem Host
actor-device = ein Gerät

# Wer eine VM zurückgesetzt hat.
by-cluster-monitor = durch die Cluster-Überwachung
by-guest-watchdog = durch den Watchdog des Gasts
by-operator = durch den Betreiber
by-bug-check = durch einen Bugcheck des Gasts

# Zahlen, die sich während eines Laufs ändern lassen.
dial-flip-gap = Zeit zwischen Seitenfreigaben
dial-send-gap = Zeit zwischen Sendungen
dial-lag = Rückstand der Notiz des Hosts
dial-device = Zeit des Geräts
dial-cluster-monitor = Cluster-Überwachung
dial-guest-watchdog = Watchdog des Gasts
dial-operator = jemand wacht
dial-key-release = Attestierung und Schlüsselfreigabe

# Der erste Unterschied zwischen beiden Seiten.
difference-woken = Die Nachricht zu Seite { $page } kam, als #{ $number } zwischen Nachsehen und Eintragen war: Vor dem Update fand sie niemanden auf der Liste, nach dem Update hatte sich #{ $number } eingetragen und wurde gerufen.
difference-retried = Die Nachricht zu Seite { $page } kam, als #{ $number } zwischen Nachsehen und Merken war: Vor dem Update wartet #{ $number } auf eine Änderung, die schon vorbei ist, nach dem Update sah #{ $number } selbst nach der Seite.
difference-message = Der Message-Slot von { $vp } wurde frei, als die Fertigmeldung von #{ $number } zwischen Nachsehen und Eintragen war: Vor dem Update stand niemand auf der Liste, nach dem Update war #{ $number } eingetragen und wurde gerufen.
difference-vm = Für #{ $number } geht es verschieden aus, denn der Zustand der VM ist vor dem Update „{ $before }“, nach dem Update „{ $after }“.
difference-otherwise = Ab hier geht es für #{ $number } verschieden weiter.
difference = Hier trennen sich die beiden Seiten.

# Markierungen, kurz, an der Achse.
mark-slot-returned = erste Sendung fertig
mark-woken = erste Sendung gerufen
mark-wake-up-lost = Slot verloren
mark-stalled = ohne Slots
mark-heartbeat-lost = Heartbeat verloren
mark-reset = Reset
mark-boots = startet
mark-attests = attestiert sich
mark-key-released = Schlüssel freigegeben
mark-key-refused = kein Schlüssel
mark-runs-again = läuft wieder
mark-swapped = Handler getauscht
mark-try = ein Versuch
mark-dial = Einstellung geändert
mark-drains = Host wird geleert
mark-shuts-down = fährt herunter
mark-off = aus
mark-moved = klassische VM umgezogen
mark-installs = installiert
mark-install-failed = Installation gescheitert
mark-host-restarts = Host startet neu
mark-host-up = Host ist da
mark-retries = Slot verloren
mark-signal = Signal verloren
mark-signal-fault = Signalfehler
mark-rollout-finished = Rollout fertig
mark-rollout-halted = Rollout angehalten
mark-of-vp = { $vp } { $mark }
mark-after = { $mark } (danach)
mark-slots-lost = { $count } { $count ->
    [one] Slot verloren
   *[other] Slots verloren
}
mark-steps-of-the-update = { $count } { $count ->
    [one] Schritt des Updates
   *[other] Schritte des Updates
}
mark-heartbeats-lost = { $count } { $count ->
    [one] Heartbeat-Verlust
   *[other] Heartbeat-Verluste
}
mark-changes = { $count } { $count ->
    [one] Änderung
   *[other] Änderungen
}
mark-signals-lost = { $count } { $count ->
    [one] Signal verloren
   *[other] Signale verloren
}
mark-woken-sends = { $count } { $count ->
    [one] Send geweckt
   *[other] Sends geweckt
}
mark-done-sends = { $count } { $count ->
    [one] Send fertig
   *[other] Sends fertig
}
mark-steps-of-a-restart = { $count } { $count ->
    [one] Schritt eines Neustarts
   *[other] Schritte eines Neustarts
}
mark-vps-stalled = { $count } { $count ->
    [one] Prozessor ohne Slots
   *[other] Prozessoren ohne Slots
}
mark-tries = { $count } { $count ->
    [one] Versuch
   *[other] Versuche
}
