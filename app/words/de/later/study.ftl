# Studien: was sich starten lässt, wie weit es ist und was die Worker berichten.

runs = Läufe
cancel = Abbrechen
cancel-this = Abbrechen: { $what }
started = Ist unterwegs.
stopped = Abgebrochen. Nichts wurde gezählt; ein neuer Anfang ist möglich.
refused = Für den Lauf auf der Bühne lässt sich das nicht beantworten:
failed = Es gibt keine Antwort.
progress = Fortschritt
percent-done = { $percent }{"\u00A0"}% erledigt.
answered = Fertig. { $line }
steps = Der kürzeste Weg zu einem verlorenen Weckruf
states-found = { $done } { $done ->
    [one] Zustand
   *[other] Zustände
} gefunden
runs-done = { $done } von { $of } { $of ->
    [one] Lauf
   *[other] Läufen
}

# Warum eine Studie kein Ergebnis hat und was zu tun ist.
failure = Es gibt keine Antwort. { $why }
why-missing = Die Dateien, die sie berechnen, ließen sich nicht laden (helpers-….js, studies-….js, studies-….wasm). Sie gehören auf dem Server neben diese Seite. Der Rest der Seite funktioniert ohne sie.
why-other-version = Die Dateien, die sie berechnen, haben eine andere Version als diese Seite. Bitte die Seite ohne den Cache neu laden.
why-broke = Der Helfer ist abgestürzt: { $said }. Das ist unser Fehler; der Rest der Seite läuft weiter.
no-message = Der Helfer wurde etwas gefragt, das er nicht lesen kann.

# Interleavings: jede Reihenfolge der Ereignisse.
interleavings = Jede Reihenfolge der Ereignisse
interleavings-lead = Ein Lauf zeigt eine Reihenfolge der Ereignisse. Hier geht der Code des Handlers selbst durch jede Reihenfolge, die es gibt, in engen Grenzen: { $vps } Prozessoren mit je { $slots } Slots, { $pages } Seiten, { $sends } Sendungen, { $openings } Freigaben. Kann ein Weckruf verloren gehen? Kann eine private Seite gelesen werden? Gefragt für den Handler vor und nach dem Update, dort mit und ohne den Durchgang, der ab und zu nach vergessenen Sendungen sucht. „Prüfung aus“ fragt noch einmal, wenn die modellierte Hardware alles durchlässt: Ist der Handler von sich aus vorsichtig?
interleavings-start = Jede Reihenfolge durchgehen
interleavings-caption = { $questions } Fragen mit { $vps } Prozessoren zu je { $slots } Slots, { $pages } Seiten, { $sends } Sendungen, { $openings } Freigaben
interleavings-handler = Handler
interleavings-check = Prüfung der Hardware
interleavings-lost = ein Weckruf kann verloren gehen
interleavings-breach = eine private Seite kann gelesen werden
interleavings-states = Zustände
interleavings-steps = Schritte
interleavings-time = Zeit
show-shortest = Den kürzesten auf der Bühne zeigen
lost-before = Vor dem Update kann ein Weckruf verloren gehen; danach keiner mehr, mit und ohne Durchgang.
lost-on-both = Auf beiden Seiten kann ein Weckruf verloren gehen.
lost-after = Nach dem Update kann ein Weckruf verloren gehen.
lost-on-neither = Auf keiner Seite kann ein Weckruf verloren gehen.
breach = Ist die Prüfung der Hardware aus, kann eine private Seite gelesen werden.
no-breach = In keiner Reihenfolge wird eine private Seite gelesen, auch nicht bei ausgeschalteter Prüfung der Hardware: Der Handler versucht es nie, solange der Gast keine Seite zurücknimmt, die eine Sendung noch benutzt, und unserer tut das nie.
what-never-means = „Nie“ heißt: Jeder Zustand in diesen Grenzen wurde besucht, und keiner ist von dieser Art. Über weitere Grenzen sagt das nichts, und nichts über Microsofts eigenen Code.
handler-before = vor dem Update
handler-after = danach, ohne Durchgang
handler-with-sweep = danach, mit Durchgang
check-on = an
check-off = aus
yes-in = ja, in { $steps } { $steps ->
    [one] Schritt
   *[other] Schritten
}
never = nie
not-yet = noch nicht
step-start = Der Gast gibt Seite { $page } für den Host frei und beginnt Sendung { $send } daraus.
step-check = Der Host sieht für Sendung { $send } nach: In seiner Notiz steht noch „privat“.
step-register = Der Host trägt Sendung { $send } in die Warteliste ein, und sie schläft. Niemand wird sie rufen.
step-other = Der Host macht seinen nächsten Schritt für Sendung { $send }.
step-view = Die Nachricht zu Seite { $page } trifft ein: Die Notiz des Hosts stimmt jetzt.
step-drain = Wer auf Seite { $page } wartet, wird gerufen: Noch steht niemand auf der Liste.
step-device = Das Gerät ist mit Sendung { $send } fertig.
step-sweep = Der Durchgang ruft Sendung { $send }.
step-unshare = Der Gast nimmt Seite { $page } zurück.

# Freeze rate: wie oft die VM einfriert.
freeze-rate = Wie oft?
freeze-rate-lead = Ein Lauf ist eine Geschichte. Viele Läufe des Szenarios auf der Bühne, jeder auf beiden Seiten des Updates mit demselben Zufall, zeigen, wie oft und wie bald die VM einfriert, neben dem, was eine Formel sagt.
freeze-rate-start = Alle ausführen
freeze-rate-of = Szenario auf der Bühne: { $title }, Laufnummern ab { $first }.
freeze-rate-without = Was mit dem Lauf auf der Bühne getan wurde, und Last, die sich in seinem Verlauf ändert, gehören nicht zu einer Studie.
estimates-caption = Was die Läufe ergeben, mit Konfidenzintervallen zu { $confidence }{"\u00A0"}%
estimates-of = von den Läufen
estimates-before = vor dem Update
estimates-after = nach dem Update
estimates-formula = geschlossene Formel, davor
share-frozen = froren im Lauf ein
mean-freeze = mittlere Zeit bis zum Einfrieren
availability = mittlerer Anteil der Zeit in Betrieb
quantile = { $percent }{"\u00A0"}% der Ausfälle kamen bis
half = die Hälfte der Ausfälle kam bis
taken-together = Beide Seiten eines Laufs teilen allen Zufall. Jeder Lauf wird von Freigabe zu Freigabe verfolgt, ohne die Sendungen dazwischen: Bis zum ersten Neustart gehen dieselben Freigaben verloren wie im vollständigen Lauf, und von da an ist der Anteil der Zeit in Betrieb eine Schätzung.
froze = { $frozen } von { $runs } Läufen froren vor dem Update binnen { $length } ein, { $after } nach dem Update.
froze-with-interval = { $frozen } von { $runs } Läufen froren vor dem Update binnen { $length } ein ({ $interval }), { $after } nach dem Update.
froze-none = keiner
none-is-no-proof = Dass keiner von { $runs } einfror, beweist nicht, dass es nie geschieht: Der wahre Anteil liegt mit { $confidence }{"\u00A0"}% Konfidenz unter { $share }.
gained = Lauf für Lauf bringt das Update { $points } Prozentpunkte mehr Zeit in Betrieb ({ $interval }).
interval = Konfidenzintervall zu { $confidence }{"\u00A0"}%: { $low } bis { $high }
with-interval = { $value } ({ $low } bis { $high })
in-the-long-run = { $share } auf lange Sicht
from-to = { $from } bis { $to }
open-earliest = Den frühesten Ausfall öffnen: Lauf { $run }, bei { $at }
open-latest = Den spätesten ersten Ausfall öffnen: Lauf { $run }, bei { $at }

# Warum sich ein Lauf nicht untersuchen lässt.
no-study = { $path }: { $why }
no-study-without-flips = Keine ist hier nicht möglich; nötig ist eine mittlere Zeit zwischen Freigaben: Ohne Freigaben kann nichts verloren gehen, und jeder Lauf ist gleich
no-study-with-script = Ein Skript ist hier nicht möglich; eine Studie kennt nur Freigaben, die dem Zufall überlassen sind
no-study-of-mechanism = Das ist hier nicht möglich; eine Studie kennt den verlorenen Weckruf und keinen anderen Mechanismus

# Parameter: jede Zahl des Modells.
parameters = Die Zahlen
parameters-lead = Jede Zahl, aus der das Modell besteht, und was hinter ihr steht.
parameters-start = Zahlen zeigen
parameters-line = { $rows } { $rows ->
    [one] Zahl
   *[other] Zahlen
}. Bestätigt: Microsoft sagt es über diesen Vorfall. Dokumentiert: Öffentliche Dokumentation oder Quelltext sagt es. Modelliert: unsere Wahl, denn Microsoft hat den Mechanismus nicht veröffentlicht.
parameters-caption = Jede Zahl des Modells
parameters-name = Name
parameters-what = was sie ist
parameters-default = Vorgabe
parameters-range = Bereich
parameters-evidence = Beleg
parameters-source = Quelle
parameters-confirmed = bestätigt
parameters-documented = dokumentiert
parameters-modelled = modelliert
parameters-our-choice = unsere Wahl
none = –
