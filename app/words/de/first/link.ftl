# Links, Laufnummern und was an ihnen falsch sein kann.

broken = Dieser Link ließ sich nicht öffnen. Was zuvor zu sehen war, bleibt.
broken-at-start = Dieser Link ließ sich nicht öffnen, deshalb beginnt die Seite mit ihrem Standardlauf.
other-model-title = Dieser Lauf ging anders aus als dort, wo der Link entstand.
other-model = Der Link stammt wahrscheinlich von einer anderen Version des Modells. Zu sehen ist, was diese Version ergibt.
part-of-link = Ein Teil dieses Links führt nirgendwohin.
no-race-there = Zu dem Moment, den der Link nennt, geht kein Weckruf verloren; es gibt kein Rennen zu öffnen.
no-run-number = Das ist keine Laufnummer; der Lauf auf der Bühne bleibt.
run-numbers = Möglich ist eine ganze Zahl von { $least } bis { $most }.

# Was an einem Link falsch ist.
problem = „{ $part }={ $value }“: { $allowed }.
too-long = Er ist { $length } Zeichen lang; Links haben höchstens { $most }.
use-speed = möglich sind race, send, freeze und recovery
use-digest = nötig sind { $digits } hexadezimale Ziffern
unknown-part = diesen Teil kennt die Seite nicht
use-version = diese Seite liest Links der Version { $version }
run-ends-at = der Lauf endet bei { $end }
use-nanoseconds = nötig ist eine ganze Zahl von Nanosekunden
no-scenario = ein Szenario dieses Namens gibt es hier nicht
no-page = eine Seite dieses Namens gibt es hier nicht
use-run-number = die Laufnummer fehlt oder ist keine ganze Zahl
too-many-commands = ein Link trägt höchstens { $most } Befehle
not-changed = Diese Zahl ist hier nicht möglich, und nichts wurde geändert
use-set = nötig sind Paare aus Name:Wert von Parametern, die dieser Lauf hat
own-run = Dieser Lauf stammt aus einer Datei, und ein Link kann ihn nicht tragen: als Datei speichern.
use-commands = nötig sind Paare aus Zeit.Befehl in zeitlicher Folge
use-race = nötig sind der Moment einer Markierung und das Eintreffen der Benachrichtigung, in Nanosekunden

# Was an einer Aufzeichnung falsch ist.
not-possible = { $path }: { $value } ist hier nicht möglich; { $allowed }
allowed-range = möglich ist { $from } bis { $to }
allowed-times = nötig sind Zeiten in ihrer Folge, innerhalb des Laufs
allowed-moment = nötig ist ein Moment, der nicht vor dem Befehl liegt
