# Der versiegelte Raum: wer auf dem Host was versucht, und was dabei herauskommt.

room = Die Seiten der VM
room-sealed = vom Prozessor versiegelt
room-classic = nicht versiegelt
host = Auf dem Host

# Wer es versucht.
actor-admin = Der Administrator
actor-hypervisor = Der Hypervisor
actor-rootkit = Ein Rootkit
actor-device = Ein Gerät
actor-admin-is = ein Mensch mit allen Rechten auf dem Host
actor-hypervisor-is = teilt den VMs den Speicher der Maschine zu
actor-rootkit-is = Schadcode im Kernel des Hosts
actor-device-is = liest und schreibt selbst im Speicher

# Was gewählt ist.
pick-page = Seite wählen
pick-actor = Wer es versucht
pick-how = Was damit geschehen soll
how-read = lesen
how-write = ändern
page-private = Seite { $page }, privat
page-shared = Seite { $page }, für den Host freigegeben
page-classic = Seite { $page }, nicht versiegelt
try-it = Versuchen
try-all = Alle versuchen lassen
kind-private = privat
kind-shared = offen

# An den Pfeilen.
refused = vom Prozessor abgewiesen
shared-read = gelesen: sie ist freigegeben
shared-write = geändert: sie ist freigegeben
private-read = gelesen: nichts versiegelt sie
private-write = geändert: nichts versiegelt sie
not-tried = an dieser Seite noch nicht versucht

# Was dabei herauskam, als Satz.
tried-refused-read = { $who } wollte Seite { $page } lesen: vom Prozessor abgewiesen. Die Seite ist privat.
tried-refused-write = { $who } wollte Seite { $page } ändern: vom Prozessor abgewiesen. Die Seite ist privat.
tried-shared-read = { $who } hat Seite { $page } gelesen. Die VM hat sie freigegeben; dort lag nur, was für den Host bestimmt war.
tried-shared-write = { $who } hat Seite { $page } geändert. Die VM hat sie freigegeben und darf dem, was dort steht, nicht trauen.
tried-private-read = { $who } hat Seite { $page } gelesen. Eine klassische VM ist durch nichts versiegelt.
tried-private-write = { $who } hat Seite { $page } geändert. Eine klassische VM ist durch nichts versiegelt.
tried-all-refused = Seite { $page } ist privat: { $through } von { $tried } Versuchen gelungen.
tried-all-shared = Seite { $page } ist für den Host freigegeben: { $through } von { $tried } Versuchen gelungen.
tried-all-private = Nichts versiegelt Seite { $page } einer klassischen VM: { $through } von { $tried } Versuchen gelungen.
no-more = Mehr Versuche passen in keinen Link. Einige zurücknehmen oder den Raum neu öffnen.
nobody-yet = Noch hat niemand etwas versucht.

# Was das Orakel zählt.
count-title = Versuche an privaten Seiten
count = { $through } von { $tried } gelungen
count-none = noch keiner
count-classic = diese VM hat keine privaten Seiten

# Der Weg der VM an die Arbeit.
life = Wie die VM an die Arbeit kommt
life-reset = Reset
life-boot = startet
life-attest = attestiert sich
life-key = Schlüssel freigegeben
life-key-refused = kein Schlüssel freigegeben
life-runs = läuft
life-done = erledigt
life-now = jetzt
life-ahead = steht bevor
life-failed = fehlgeschlagen

# Was den Raum versiegelt.
seal = Was den Raum versiegelt
seal-snp = AMD SEV-SNP
seal-tdx = Intel TDX
seal-none = Nichts: eine klassische VM
seal-none-text = Derselbe Lauf und dieselben Versuche an einer VM, deren Seiten von Anfang an offen sind. Sie weist sich niemandem gegenüber aus, bevor sie arbeitet.
seal-model = „Abgewiesen“ steht für alles, was den Inhalt von dem fernhält, der es versucht. Wie das geschieht, unterscheidet SEV-SNP und TDX.
seal-sgx = Und Intel SGX?

# Dasselbe als Tabelle.
as-table = Die letzten Versuche als Tabelle
table-when = wann
table-who = wer
table-page = Seite
table-how = wollte
table-result = Ergebnis
table-read = lesen
table-write = ändern
