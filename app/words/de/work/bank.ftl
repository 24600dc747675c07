# Die Fragen von „Selbsttest“: eine Frage, ihre Antworten, und zu jeder eine Entgegnung. Die erste Antwort ist die
# richtige; die Seite zeigt sie in anderer Reihenfolge.

# --- Das Update

build = Welchen Build von { -server } brachte { -kb }?
build-right = { -fixed }
build-right-why = Das ist die Schwelle: Diese Revision und jede spätere enthält die Korrektur.
build-a = { -build }.{ -revision-before }
build-a-why = Das ist das monatliche Update vom { -monthly-before }. Es enthält die Korrektur nicht.
build-b = { -build }.{ -revision-after }
build-b-why = Das ist das monatliche Update vom { -monthly-after }. Es enthält die Korrektur, kam aber später.
build-c = { -sibling }
build-c-why = Das ist das Update eines anderen Produkts aus derselben Woche.

released = Wann erschien { -kb }?
released-right = Am { -released }
released-right-why = Außerplanmäßig: zwischen den monatlichen Updates.
released-a = Anfang { -year }
released-a-why = So heißt es ungenau da und dort. Die Tabelle der Veröffentlichungen sagt es anders.
released-b = Am { -monthly-before }
released-b-why = An diesem Tag kam das reguläre Update des Monats, ohne die Korrektur.
released-c = Am { -monthly-after }
released-c-why = An diesem Tag kam das nächste reguläre Update. Es enthält die Korrektur, die es da schon gab.

later = Ein Host läuft auf { -build }.{ -revision-after }. Braucht er das Paket { -kb }?
later-right = Nein, spätere Updates enthalten die Korrektur
later-right-why = Es zählt die Revision, nicht ob genau dieses Paket aufgeführt ist.
later-a = Ja, außerplanmäßige Korrekturen werden nie übernommen
later-a-why = Doch: Jedes spätere Update enthält diese.
later-b = Nur wenn darauf eine vertrauliche VM einfror
later-b-why = Symptome entscheiden das nicht. Dieser Host hat die Korrektur; friert darauf etwas ein, liegt es an etwas anderem.
later-c = Ja, nachdem das spätere Update entfernt wurde
later-c-why = Das nähme Korrekturen weg und brächte nichts.

cause = Was ist über die Ursache öffentlich bekannt?
cause-right = Eine Wendung: Es lag daran, wie Sendungen Adressen des Gasts direkt nennen
cause-right-why = Das ist alles, und es ist aus der Presse bekannt. Alles Weitere auf diesen Seiten ist ein Modell.
cause-a = Ein verlorener Weckruf in einem Ringpuffer
cause-a-why = So ist es in unserem Modell. Kein veröffentlichter Text sagt das.
cause-b = Fehlerhafter Mikrocode eines Prozessors
cause-b-why = Keine gelesene Quelle sagt das.
cause-c = Speicher, den der Gast nicht zurückgibt
cause-c-why = Beschrieben ist der Fehler auf der Seite des Hosts.

scope = Um welche Arbeitslasten geht es vor allem?
scope-right = Vertrauliche VMs in Azure
scope-right-why = So berichtet es die Presse. Anderswo „nicht zu erwarten“ heißt nicht „nie“.
scope-a = Alle VMs der { -generation }
scope-a-why = Die Art der Firmware macht eine VM nicht vertraulich.
scope-b = SGX-Enklaven
scope-b-why = Sie sind eine andere Produktreihe, für Teile einer Anwendung.
scope-c = Windows-Container
scope-c-why = Für Container gab es ein eigenes Update. Hier geht es um vertrauliche VMs.

content = Welche Aussage über das Paket stimmt?
content-right = Es ist kumulativ und bringt auch frühere Korrekturen
content-right-why = Ein Host, der das Update des Monats ausgelassen hat, bekommt es hiermit ganz.
content-a = Es ersetzt einen einzigen Treiber
content-a-why = Nein: Es ist zu prüfen wie jedes monatliche Update.
content-b = Es enthält nichts zur Sicherheit
content-b-why = Die Korrektur selbst ist keine der Sicherheit; die Sicherheitskorrekturen des Monats kommen trotzdem mit.
content-c = Es ändert die Konfiguration der VMs
content-c-why = An der VM ändert sich nichts. In unserem Modell ändert sich ein Handler auf dem Host.

catalog = Warum erscheint ein solches Update nur im Katalog?
catalog-right = Nach Richtlinie: Was nicht kritisch ist, kommt nur dorthin
catalog-right-why = Kritische erreichen auch WSUS und Windows Update for Business.
catalog-a = Es war nicht signiert
catalog-a-why = Darauf deutet nichts hin.
catalog-b = WSUS kann keine Korrekturen für Hyper-V ausliefern
catalog-b-why = Das tut es jeden Monat, im kumulativen Update.
catalog-c = Es war eine Vorschau
catalog-c-why = Es war eine eigene, außerplanmäßige Veröffentlichung.

azure = Es geht um vertrauliche VMs in Azure. Wer aktualisiert den Host?
azure-right = Microsoft
azure-right-why = Der eigene Teil sind Erkennung, Redundanz und ein Supportfall.
azure-a = Der Kunde, mit dem Paket im Gast
azure-a-why = Das aktualisiert das Windows des Gasts. Die Korrektur gehört auf den Host.
azure-b = Der Kunde, aus dem Katalog
azure-b-why = Das ist für einen eigenen Host.
azure-c = Der Hersteller des Prozessors
azure-c-why = Die Hardware schützt die VM. Das Windows des Hosts ist nicht Sache ihres Herstellers.

blue-keep = Wie kam die Korrektur für „BlueKeep“?
blue-keep-right = An einem Patchday, mit zusätzlichen Paketen für ausgemusterte Systeme
blue-keep-right-why = Es gilt oft als Beispiel für ein außerplanmäßiges Update. Ungewöhnlich waren nur die Systeme, die es bekamen.
blue-keep-a = Außerplanmäßig, nur für aktuelle Systeme
blue-keep-a-why = Es kam am regulären Tag, und auch für ausgemusterte Systeme.
blue-keep-b = Als Hotpatch ohne Neustart
blue-keep-b-why = Nein. Hotpatch zählt seine Revisionen außerdem anders.
blue-keep-c = Nur im Katalog, wie hier
blue-keep-c-why = Nein, es erreichte alle am regulären Tag.

# --- Die Plattform

technologies = Was schützt vertrauliche VMs in Azure?
technologies-right = AMD SEV-SNP und Intel TDX
technologies-right-why = Beide schützen eine ganze VM vor ihrem Host.
technologies-a = Intel SGX
technologies-a-why = SGX schützt Enklaven einer Anwendung: verwandt, aber etwas anderes.
technologies-b = AMD SME
technologies-b-why = Verschlüsselter Speicher allein hält den Host nicht von den Seiten der VM fern.
technologies-c = BitLocker
technologies-c-why = Das schützt eine ruhende Platte. Hier geht es um Speicher in Gebrauch.

secrecy = Eine vertrauliche VM fror wegen eines Fehlers des Hosts ein. War damit die Vertraulichkeit gebrochen?
secrecy-right = Nein, geschützt sind Vertraulichkeit und Integrität, nicht Verfügbarkeit
secrecy-right-why = Der Host kann einen Raum anhalten, den er nicht lesen kann. Darum geht es in der ganzen Geschichte.
secrecy-a = Ja, wer sie anhalten kann, kann sie lesen
secrecy-a-why = Den Host probieren lassen: Jede Seite, die er versucht, bleibt zu.
secrecy-b = Ja, bis sie neu attestiert ist
secrecy-b-why = Die Attestierung gehört zum Neustart. Sie besagt nicht, dass vorher etwas hinausgelangte.
secrecy-c = Nur mit TDX
secrecy-c-why = Darin versprechen beide Technologien dasselbe.

signal = Wann gibt ein Schreiber der anderen Seite eines VMBus-Rings ein Signal?
signal-right = Wenn der Leser nicht maskiert und der Ring leer war
signal-right-why = Ein Leser muss deshalb nach dem Aufheben der Maskierung noch einmal nachsehen, bevor er schläft.
signal-a = Nach jedem Paket
signal-a-why = Das wäre ein Interrupt je Paket. Die Regel erspart die meisten.
signal-b = In festen Abständen
signal-b-why = Es hängt vom Ring ab, nicht von einer Uhr.
signal-c = Wenn der Ring voll ist
signal-c-why = Dann ist der Leser längst wach.

gpa-direct = Was unterscheidet ein GPA-direct-Paket von einer GPADL?
gpa-direct-right = Es führt seine eigene Liste von Seiten mit, für eine Übertragung
gpa-direct-right-why = Eine GPADL wird vorher angemeldet und immer wieder benutzt.
gpa-direct-a = Es ist verschlüsselt
gpa-direct-a-why = Es liegt in einem Ring, der für den Host freigegeben ist.
gpa-direct-b = Es braucht keinen Abschluss
gpa-direct-b-why = Doch: Der Abschluss gibt den Slot zurück.
gpa-direct-c = Es muss in eine Nachricht des Interrupt-Controllers passen
gpa-direct-c-why = Es reist im Ring. Nur das Signal geht über den Controller.

bounce-buffers = Warum benutzen vertrauliche VMs Bounce-Puffer?
bounce-buffers-right = Der Host erreicht nur freigegebene Seiten, darum kopiert der Gast
bounce-buffers-right-why = Aus dem versiegelten Raum führt eine freigegebene Seite, sonst nichts.
bounce-buffers-a = Um die Daten zu komprimieren
bounce-buffers-a-why = Die Kopie ist, was die Daten sind.
bounce-buffers-b = Weil Adressen nicht mehr übersetzt werden
bounce-buffers-b-why = Doch. Wer die Seite dahinter anfassen darf, ist eine andere Frage.
bounce-buffers-c = Um Speicher zu sparen
bounce-buffers-c-why = Sie kosten Speicher.

boot = Welchen zusätzlichen Schritt macht eine vertrauliche VM beim Start?
boot-right = Attestierung, dann die Freigabe ihres Schlüssels
boot-right-why = Jedes Zurücksetzen kostet sie deshalb erneut, bevor der Dienst wieder da ist.
boot-a = Einen längeren Speichertest
boot-a-why = Die Seiten werden angenommen, nicht getestet; und nicht darauf wartet sie.
boot-b = Ein Kennwort, das ein Operator eintippt
boot-b-why = Kein Mensch steht dazwischen: Der Schlüssel richtet sich nach den Angaben in einem Token.
boot-c = Eine Kopie ihres Zustands von einem anderen Host
boot-c-why = Ihr Zustand reist nicht von Host zu Host.

migration = Warum werden vertrauliche VMs in Azure vor einer Wartung des Hosts nicht verschoben?
migration-right = Livemigration steht auf der Liste dessen, was sie nicht unterstützen
migration-right-why = Was hilft, ist eine zweite VM auf einem anderen Host.
migration-a = Es braucht eine andere Lizenz
migration-a-why = Keine Lizenz macht es möglich.
migration-b = Sie sind zu groß
migration-b-why = An der Größe liegt es nicht: Große gewöhnliche VMs ziehen um.
migration-c = Sie haben keinen VMBus
migration-c-why = Doch: Ihre Ringe sind für den Host freigegeben.

# --- Was ein Operator sieht

event-41 = { -event-41 } mit { -no-crash-code } heißt am ehesten …
event-41-right = Die Maschine wurde zurückgesetzt oder verlor den Strom, ohne dass ein Absturzcode geschrieben wurde
event-41-right-why = Sie hing, und etwas oder jemand setzte sie zurück. Warum sie hing, steht nicht darin.
event-41-a = Sie wurde sauber heruntergefahren
event-41-a-why = Dann gäbe es stattdessen Ereignisse eines sauberen Halts.
event-41-b = Sie stürzte mit diesem Code ab
event-41-b-why = Die Null steht für gar keinen Code.
event-41-c = Ein Update startete sie neu
event-41-c-why = Ein geplanter Neustart wird als solcher protokolliert.

bug-check = Bugcheck { -clock-watchdog } besagt …
bug-check-right = Ein Prozessor nahm seinen Uhr-Interrupt nicht rechtzeitig an
bug-check-right-why = Meist hängt dieser Prozessor. Woran, steht nicht darin.
bug-check-a = Ein verzögerter Aufruf lief zu lange
bug-check-a-why = Das ist ein anderer Code.
bug-check-b = Eine Platte antwortete nicht
bug-check-b-why = Der Speicher kann dahinterstecken, aber dieser Code sagt das nicht.
bug-check-c = Der Hypervisor des Hosts stürzte ab
bug-check-c-why = Es ist ein Halt des Gasts. Der Host läuft weiter.

monitor = Wie oft prüft ein Cluster mit eingeschalteter Heartbeat-Überwachung eine VM standardmäßig?
monitor-right = Etwa einmal in der Minute
monitor-right-why = Heartbeats fließen viel öfter; der Cluster sieht nur ab und zu nach.
monitor-a = Bei jedem Heartbeat
monitor-a-why = Alle { -heartbeat-every } wird nach einem Heartbeat gefragt. Die Prüfung des Clusters ist langsamer.
monitor-b = Etwa einmal in der Stunde
monitor-b-why = Damit bliebe eine eingefrorene VM lange allein.
monitor-c = Nur wenn er sie verlegt
monitor-c-why = Die Prüfung ist es, die dazu führt.

reboot = Muss eine eingefrorene vertrauliche VM von selbst neu starten?
reboot-right = Nein, das hängt von Watchdogs und Überwachung ab
reboot-right-why = Wacht niemand, bleibt sie, wie sie ist. Der Presse zufolge muss jemand eingreifen.
reboot-a = Ja, Windows hält immer mit einem Bugcheck an
reboot-a-why = Unter einem Hypervisor sollen Watchdogs aus sein, die pünktliche Interrupts brauchen.
reboot-b = Ja, sobald Heartbeats ausbleiben
reboot-b-why = Dass sie ausbleiben, sieht nur, wer nachsieht.
reboot-c = Ja, das Update des Hosts startet sie neu
reboot-c-why = Ein Update, das nicht installiert ist, startet nichts neu.

rollout = In welcher Reihenfolge geht eine vorsichtige Verteilung?
rollout-right = Eine Kopie, ein Host, ein Ring von Hosts, alle; mit einer Hürde davor
rollout-right-why = Jede Hürde kann den Rest anhalten, und was aktualisiert ist, bleibt es.
rollout-a = Alle zugleich, um möglichst kurz ausgesetzt zu sein
rollout-a-why = Dann stehen alle vertraulichen VMs zugleich, und nichts bleibt, worauf sich ausweichen lässt.
rollout-b = Die wichtigsten Hosts zuerst
rollout-b-why = Dann träfe eine Überraschung gerade diese.
rollout-c = In beliebiger Reihenfolge, solange alle drankommen
rollout-c-why = Ohne Reihenfolge gibt es keinen Host, von dem sich lernen lässt.

wake-up = In der Simulation wartet eine Anfrage auf ein Signal, das schon vorbei ist. Wie heißt das?
wake-up-right = Ein verlorener Weckruf
wake-up-right-why = Und es ist unser Modell, kein Befund des Herstellers.
wake-up-a = Prioritätsumkehr
wake-up-a-why = Dort wird jemand am Laufen gehindert. Hier ist niemand mehr da, der ruft.
wake-up-b = Ein Seitenfehler
wake-up-b-why = Die Seite ist da, und offen. Die Sendung weiß es nicht.
wake-up-c = Split Brain
wake-up-c-why = Dort halten sich zwei für zuständig. Hier schläft eine.

quiet = Vor dem Update froren VMs eines Hosts im Mittel einmal in der Woche ein. Wie lange muss Ruhe sein, damit „behoben“ mit etwa { $percent }{"\u00A0"}% Sicherheit gilt?
quiet-right = Etwa { $weeks } Wochen
quiet-right-why = Die Abstände schwanken. Eine ruhige Zeit vom üblichen Abstand beweist wenig.
quiet-a = Eine Stunde
quiet-a-why = Auch vor dem Update war fast jede Stunde ruhig.
quiet-b = Ein Tag
quiet-b-why = Auch vor dem Update waren die meisten Tage ruhig.
quiet-c = Eine Woche
quiet-c-why = Auch vorher blieb mehr als eine von einer Handvoll Wochen durch Zufall ruhig.

# --- Dasselbe anderswo

condition = Ein Arbeiter prüft ein Kennzeichen ohne die Sperre, nimmt dann die Sperre und wartet auf eine Bedingungsvariable. Manchmal hängt er für immer. Was behebt es?
condition-right = Das Kennzeichen unter der Sperre prüfen, unter der er wartet
condition-right-why = Dann passt kein Signal zwischen Nachsehen und Warten: erst eintragen, dann nachsehen.
condition-a = Öfter signalisieren
condition-a-why = Das ist schnellere Nachricht. Die Lücke ist noch da.
condition-b = Mit Zeitgrenze warten
condition-b-why = Das rettet später, wie ein Durchgang. Das Signal ist trotzdem verloren.
condition-c = Dem Arbeiter eine höhere Priorität geben
condition-c-why = Eine kürzere Lücke ist seltener, nicht weg.

drained = Ein Server mit flankengesteuertem epoll liest für jedes Ereignis eine Nachricht. Manchmal stockt eine Verbindung, obwohl Daten da sind. Warum?
drained-right = Er wartet, bevor er den Deskriptor leer gelesen hat
drained-right-why = Was übrig blieb, meldet sich kein zweites Mal: vor dem Schlafen noch einmal nachsehen.
drained-a = Sein Puffer ist zu klein
drained-a-why = Ein größerer macht es seltener. Abhilfe schafft die Schleife, nicht der Puffer.
drained-b = Er hat zu wenige Threads
drained-b-why = Mehr davon warten auf dasselbe Klingeln, das nicht kommt.
drained-c = Die andere Seite sendet zu schnell
drained-c-why = Tempo zeigt den Fehler früher. Da ist er bei jedem Tempo.

list-watch = Ein Kubernetes-Controller ruft alle Objekte ab und beobachtet dann „ab jetzt“. Ab und zu entgeht ihm eines. Was behebt es?
list-watch-right = Ab der Version beobachten, mit der die Liste kam
list-watch-right-why = Dann fällt keine Änderung zwischen Nachsehen und Beobachten.
list-watch-a = Schneller abrufen
list-watch-a-why = Eine kürzere Lücke ist eine Lücke.
list-watch-b = Jede Stunde neu abrufen
list-watch-b-why = Das ist ein Durchgang: Er findet das Objekt bis zu einer Stunde später.
list-watch-c = Zweimal gleichzeitig beobachten
list-watch-c-why = Beide beginnen nach der Änderung, die entging.

pings = Eine VM beantwortet ihren Heartbeat, ihre Prozessoren arbeiten, aber die Anwendung antwortet nicht. Wo zuerst nachsehen?
pings-right = Im Gast: in seinem Netz und in der Anwendung
pings-right-why = Dieses Einfrieren endet in Stille. Eine lebhafte VM spricht für etwas in ihr selbst; dass es nichts beweist, zeigt ein anderer Mechanismus.
pings-a = Auf dem Host: Das ist das Einfrieren
pings-a-why = Ein Einfrieren kann sich hinter dem Heartbeat verbergen, aber dann stehen Prozessoren still.
pings-b = Beim Attestierungsdienst
pings-b-why = Gefragt wird er, wenn eine VM startet. Diese läuft.
pings-c = Nirgends: sofort zurücksetzen
pings-c-why = Damit ist weg, was die Ursache verraten würde.

two-hosts = Zwei vertrauliche VMs froren auf verschiedenen Hosts ein. Beide Hosts sind auf { -fixed } oder neuer. Was nun?
two-hosts-right = Nach einer anderen Ursache suchen
two-hosts-right-why = Beide Hosts haben die Korrektur. Dieselben Symptome können anderswoher kommen.
two-hosts-a = { -kb } noch einmal installieren
two-hosts-a-why = Sie ist schon da, in jedem späteren Update.
two-hosts-b = { -kb } in beiden Gästen installieren
two-hosts-b-why = Im Gast ändert es das Windows des Gasts, nie den Host.
two-hosts-c = Schließen, dass die Korrektur nicht wirkt
two-hosts-c-why = Ein Einfrieren nennt seine Ursache nicht.

at-boot = Eine vertrauliche VM kommt nicht hoch, und die Ereignisse sprechen von Attestierung und von einem Schlüssel. Ist es dieses Einfrieren?
at-boot-right = Nein, bei Attestierung und Schlüsseltresor nachsehen
at-boot-right-why = Sie lief nie, also konnte nichts einfrieren. Eine Richtlinie oder ein Dienst wies sie ab.
at-boot-a = Ja, was stehen bleibt, ist dieses Einfrieren
at-boot-a-why = Zum Einfrieren gehören Sendungen, die verloren gehen. Hier gab es keine.
at-boot-b = Ja, und ihr Host braucht das Update
at-boot-b-why = Auf eine Ablehnung bei der Attestierung ist das Update keine Antwort.
at-boot-c = Nein, ihre Platte ist voll
at-boot-c-why = Die Ereignisse sagen, worauf sie wartet: auf ihren Schlüssel.

sweep = Aufträge einer Warteschlange werden manchmal eine Minute zu spät abgeholt, immer zur vollen Minute. Wonach riecht das?
sweep-right = Nach einem verlorenen Weckruf und einem Durchgang, der ihn auffängt
sweep-right-why = Das Netz darunter verbirgt die Lücke. Geschlossen hat es sie nicht.
sweep-a = Nach einer zu langen Schlange
sweep-a-why = Dann wären Aufträge beliebig verspätet, nicht nach der Uhr.
sweep-b = Nach einem langsamen Netz
sweep-b-why = Langsamkeit kennt keine volle Minute.
sweep-c = Nach Uhren, die auseinandergehen
sweep-c-why = Dann kämen alle zu spät, nicht manche.
