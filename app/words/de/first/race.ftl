# Das Rennen: eine Seite, eine Sendung und die Nachricht, die sich verschieben lässt.

caption-before = wie der Handler einen Weckruf verpasst haben könnte; Microsoft hat es nicht veröffentlicht
caption-after = wie zuerst eintragen jeden Ruf rettet; Microsoft hat die Korrektur nicht veröffentlicht
which-before = eine Seite, eine Sendung, vor dem Update
which-after = eine Seite, eine Sendung, nach dem Update
handler-in-this-race = Handler in diesem Rennen
what-it-does = Was die Sendung tut
drag = Glocke ziehen: Wann trifft die Nachricht ein?
scale = { $from } bis { $to }, maßstäblich
notification-slider = Eintreffen der Nachricht, in Mikrosekunden nach dem Nachsehen
notification-field = Nachricht, µs nach dem Nachsehen
notification-field-short = Nachricht bei
notification-not-moved = Die Benachrichtigung wurde nicht verschoben
notification-wrong = Geben Sie einen Zeitpunkt von { $least } bis { $most } ein.
microseconds = µs
presets = Nachricht ausprobieren
back = Zurück zum Lauf
nothing-yet = noch ist nichts geschehen

# Die Seite, die Nachricht, die Notiz.
the-page = Die Seite selbst
the-host-view = Die Notiz des Hosts
believes = was der Host glaubt
page = Seite { $page }
visibility-private = privat
visibility-shared = für den Host freigegeben
true-since = was der Gast tat, wahr seit { $moment }
notification = Nachricht
notification-under-way = unterwegs
notification-took = Nachricht, { $way } unterwegs
notification-delivered = zugestellt
agree-again = = wieder gleich
disagree = ≠ veraltet
agree = = gleich

# Was die Sendung tut.
checks = sieht nach
checks-short = sieht
registers = trägt sich ein
registers-short = Eintrag
registers-then-rechecks = trägt sich ein, sieht nach
sleeps = schläft
sleeps-short = schläft
woken = gerufen
woken-short = gerufen
goes-on = läuft weiter
goes-on-short = weiter
asleep = z z
saw = „{ $says }“
nobody-knows = { $length }: Niemand weiß,
that-it-waits = dass sie wartet
wakers = Rufer: { $count }
slots-lost-count = { $gone } von { $all }
slots-lost = Slots weg
rang-once = hat einmal geläutet
will-notify-once = wird einmal läuten
send = Sendung
host-view = Notiz

# Der Stempel, der bleibt: was die Glocke vorfand und was die Sendung dann tat.
stamp-nobody-waits = { $at }: geläutet; niemand wartet
stamp-read = #{ $send } las die Notiz und lief weiter
stamp-empty = { $at }: vor leerer Liste
stamp-registered-later = #{ $send }: Eintrag { $later } später
stamp-rang = { $at }: geläutet
stamp-woken = #{ $send } stand auf der Liste und wird gerufen

# Zonen der Achse, und benannte Versuche.
zone-goes-on = weiter
zone-lost = verloren
zone-woken = gerufen
try-early = früh
try-in-the-gap = in der Lücke
try-just-after-the-check = kurz nach dem Nachsehen
try-late = spät
at-in-zone = { $at }: { $zone }
tried = versucht bei { $at }: { $zone }
beyond = { $at } →

# Das Rennen als Tabelle.
as-table = Als Tabelle
when = wann
step-shared = privat; der Gast gibt die Seite frei
step-checked = sieht nach und liest „{ $saw }“
step-registered = trägt sich ein
step-notified-nobody-waits = freigegeben; die Nachricht läutet, niemand wartet
step-notified-empty = freigegeben; die Nachricht läutet vor leerer Liste
step-notified-on-the-list = freigegeben; die Nachricht läutet, die Sendung steht auf der Liste
step-stranded = schläft; niemand ruft
step-woken = wird gerufen
step-went-on = läuft weiter zum Gerät

# Das Bild in einem Satz.
picture = Bei { $now } sagt die Notiz des Hosts „{ $note }“; Sendung #{ $send } { $does }.
does-sleep-forever = schläft, niemand ruft
does-hear = ist gerufen
does-sleep = schläft auf der Liste
does-walk = hat nachgesehen und geht zur Liste; niemand weiß, dass sie wartet
does-go-on = läuft weiter zum Gerät
does-not-check-yet = hat noch nicht nachgesehen
