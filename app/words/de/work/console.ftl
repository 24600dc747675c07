# Was die Übung zu Zeilen sagt, die in ihre Konsole getippt werden. Befehle und ihre Ausgaben werden nicht übersetzt.

empty = Einen Befehl eingeben, oder help.
too-long = Diese Zeile ist zu lang: Gelesen werden höchstens { $most } Zeichen.
unknown = Diesen Befehl kennt diese Konsole nicht. help nennt die Befehle, die sie kennt.
did-you-mean = Diesen Befehl kennt diese Konsole nicht. War { $name } gemeint?
lacks = An diesem Befehl fehlt etwas. Sie kennt ihn so: { $example }
help = Diese Befehle kennt diese Konsole. Groß- und Kleinschreibung ist gleich.
no-host = Diese VM läuft in Azure: Einen eigenen Host, den man fragen könnte, gibt es nicht. Die Ereignisse des Gasts ansehen, und was die Plattform sagt.
restarting = { $host } antwortet nicht: Er startet neu. Etwas Zeit vergehen lassen.
which-vm = Eine VM nennen, die auf diesem Host ist: { $names }
no-such-vm = Diese VM gibt es auf diesem Host nicht. Es gibt: { $names }
hot-fix-not-listed = Nicht aufgeführt heißt nicht: nicht behoben. Ist ein späteres kumulatives Update installiert, werden ältere nicht mehr aufgeführt. Die Revision entscheidet.
no-events = Dazu steht dort nichts. Kein Ereignis benennt diesen Fehler; ein leeres Protokoll beweist weder das eine noch das andere.
cluster-log = Das Protokoll des Clusters wird in den Ordner geschrieben. In dieser Übung steht nichts darin, was die Ereigniskanäle nicht zeigen.
workers = Jede VM hat einen Arbeitsprozess. Die letzte Spalte ist eine Hilfe der Übung: Welcher Prozess zu welcher VM gehört, ist sonst selbst herauszufinden.
which-pid = Den Prozess nennen: taskkill /PID, seine Nummer, /F. Die Nummern stehen in tasklist.
no-such-pid = Kein Arbeitsprozess auf diesem Host hat diese Nummer.
killed = Der VM wurde gleichsam der Strom abgestellt: Was sie nicht geschrieben hatte, ist verloren. Der Verwaltungsdienst startet sie neu.
answers = Soweit der Host es sieht, hängt diese VM nicht, und ihren Arbeitsprozess zu beenden kostet Daten. Es wurde nichts getan.
drain = In dieser Übung gehört das Räumen zur Installation: Klassische VMs ziehen auf den anderen Host um, vertrauliche fahren herunter.
resume = In dieser Übung bleiben die VMs, wo sie sind.
other-host = Die eingefrorenen VMs sind auf { $host }. Zuerst dorthin gehen.
no-such-file = Diese Datei ist nicht da. Die Übung kennt diese: { $names }
not-applicable = „Das Update ist nicht für Ihren Computer geeignet.“ { $name } ist für ein anderes Produkt.
installs = Das Installationsprogramm wurde mit { $name } gestartet. Was daraus wird, steht über den Schritten.
remove = Wer ein kumulatives Update entfernt, entfernt alles, was darin ist, auch Sicherheitskorrekturen. In dieser Übung gibt es dafür keinen Grund; es wurde nichts getan.
