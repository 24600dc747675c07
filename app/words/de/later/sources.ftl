# Die Quellenseite ohne ihre Aussagen und Begriffe.

title = Quellen
lead = Was bekannt ist, wer es sagt, was für das Lehren erdacht wurde, und was diese Seite nicht behauptet.
contents = Auf dieser Seite

ledger-title = Aussagen
ledger-lead = Tatsachen stehen hier nur als Aussagen. Jede trägt ein Etikett; ihre Quelle, und welche Fassung davon gelesen wurde, ist einen Klick entfernt.
badges-title = Was die Etiketten bedeuten

register-title = Woher die Aussagen stammen
register-caption = Jede Quelle und ihre gelesene Fassung
register-source = Quelle
register-is = was sie ist
register-version = gelesene Fassung

numbers-title = Annahmen und ihre Zahlen
numbers-lead = Das Modell besteht aus { $count } Zahlen; { $ours } davon sind unsere eigene Wahl, weil Microsoft den Mechanismus nicht veröffentlicht hat. Die Tabelle entsteht aus denselben Zeilen Code wie das Modell.
numbers-caption = Jede Zahl des Modells
numbers-what = was sie ist
numbers-default = Vorgabe
numbers-range = Bereich
numbers-evidence = gestützt auf
numbers-from-to = { $least } bis { $most }
numbers-none = keine
numbers-ours = unsere Wahl

glossary-title = Glossar
glossary-lead = In eigenen Worten. Die Geschichte verwendet zuerst einfache Wörter; die genauen stehen hier.

timeline-title = Außerplanmäßige Updates zum Vergleich
timeline-lead = Updates von Windows Server außerhalb des monatlichen Takts, soweit darüber gelesen wurde; die Liste ist nicht vollständig. Das Etikett am Datum gilt für Datum und Build, das Etikett am Thema für das Thema.
timeline-caption = Außerplanmäßige Updates nach Datum
timeline-date = Datum
timeline-updates = Update, Produkt, Build
timeline-topic = Thema
timeline-this = davon handelt diese Seite

trade-offs-title = Stärken und Kehrseiten vertraulicher VMs
trade-offs-lead = Ein Presseartikel nennt diese. Worauf jede beruht, ist dokumentiert.
strengths = Stärken
trade-offs = Kehrseiten
strength-hardware = In der Hardware verankertes Vertrauen
strength-hardware-says = Wer eine Seite liest, entscheidet der Prozessor, nicht der gute Wille des Hosts.
strength-applications = Anwendungen ziehen unverändert um
strength-applications-says = Der Code einer Anwendung braucht keine Änderung. Das Betriebssystem des Gasts weiß durchaus, wo es läuft.
strength-attestation = Nachweis vor Vertrauen
strength-attestation-says = Ein Schlüssel verlässt den Tresor nur für eine Maschine, die gezeigt hat, was auf ihr läuft.
trade-off-complexity = Schwerer zu betreiben
trade-off-complexity-says = Mehr Schichten, und weniger zu sehen, wenn etwas stehen bleibt.
trade-off-patching = Updates, die eine Hand brauchen
trade-off-patching-says = Ein Update, das nur im Katalog steht, wird leicht übersehen, vor allem von kleinen Teams.
trade-off-speed = Arbeit bei jeder Übertragung
trade-off-speed-says = Daten werden hinein- und hinauskopiert, und jeder Start wartet auf die Attestierung. Was das kostet, hängt von der Last ab: selbst messen. Eine einzelne Zahl wäre nicht verlässlich.
trade-off-lock-in = Bindung an eine Plattform
trade-off-lock-in-says = Die Techniken unterscheiden sich, und auch, wer attestiert. Wer umzieht, prüft alles neu.

elsewhere-title = Wo dieser Fehler noch vorkommt
elsewhere-lead = Wer erst nachsieht und sich dann einträgt, den erreicht kein Ruf, der dazwischen kommt. Es ist ein alter Fehler, und so ist er im eigenen Code zu finden.
elsewhere-before = Nachsehen, dann eintragen: kann für immer schlafen
elsewhere-after = Eintragen, dann nachsehen: kann den Ruf nicht verpassen
elsewhere-checks = nachsehen
elsewhere-gap = ein Ruf findet jetzt niemanden
elsewhere-registers = eintragen
elsewhere-sleeps = schlafen
elsewhere-wakes = ein Ruf wird von hier an gehört
elsewhere-leave = Warten nicht mehr nötig
elsewhere-systems = Wo er lebt
elsewhere-condition-variables = Bedingungsvariablen
elsewhere-condition-variables-says = Die Bedingung unter der Sperre prüfen, die auch der Rufende nimmt, und nach jedem Wecken erneut. Eine Prüfung außerhalb der Sperre ist Nachsehen vor dem Eintragen.
elsewhere-watches = Beobachten und Abonnieren
elsewhere-watches-says = Wer eine Liste liest und dann abonniert, verliert die Änderung dazwischen. Ab der Version abonnieren, die die Liste hatte, oder zuerst abonnieren.
elsewhere-epoll = Bereitschaft nach Flanken
elsewhere-epoll-says = Meldet sich die Flanke nur einmal, lesen, bis nichts mehr da ist, und erst dann wieder warten. Was übrig bleibt, meldet sich kein zweites Mal.
elsewhere-rings = Ringpuffer
elsewhere-rings-says = Erst um Interrupts bitten, dann noch einmal in den Ring sehen, dann schlafen.

limits-title = Was diese Seite nicht behauptet
limits-lead = Nichts davon wird hier gesagt. Wo es so scheint, bitte noch einmal lesen oder Bescheid geben.
limit-mechanism = Dass Microsoft einen verlorenen Weckruf, einen Wettlauf, einen Fehler der Sichtbarkeit, einen Zähler oder irgendeine Rate beschrieben hat.
limit-cause = Dass das monatliche Update davor den Fehler verursacht hat.
limit-security = Dass es eine Sicherheitslücke war oder Daten nach außen gelangten; auch nicht, dass Microsoft das Gegenteil bescheinigt hat.
limit-size = Dass das Update eine einzige Stelle ausbessert und sonst nichts mitbringt.
limit-wsus = Dass WSUS es nie verteilen kann.
limit-known-issues = Dass die KB-Seite keine bekannten Probleme aufführt.
limit-standard = Dass eine gewöhnliche VM nie betroffen sein kann.
limit-restart = Dass jedes Einfrieren in einem Neustart endet oder Windows immer mit einem Bugcheck anhält.
limit-event = Dass ein einzelnes Ereignis den Fehler erkennt.
limit-stories = Dass die Szenarien eines Handelsplatzes, eines Krankenhauses und eines Portals geschehen sind. Ein Vorfall bei einer benannten Einrichtung wurde nicht gefunden.
limit-guest = Dass jemand das KB-Paket in einer vertraulichen VM in Azure installieren soll, um das Einfrieren zu beheben.
limit-figures = Dass hier gezeigte Geschwindigkeitsverluste oder Ausfallraten Tatsachen sind.
open-title = Was noch zu prüfen ist
open-kb = Die KB-Seite selbst: ihr genauer Satz, ihre Dateien, ihre bekannten Probleme, ihr Hinweis zum Neustart.
open-siblings = Die Seiten der anderen Updates jener Woche.
open-topics = Die Themen älterer außerplanmäßiger Updates, die als ungeprüft markiert sind.
open-limits = Was vertrauliche VMs in Azure heute unterstützen; die gelesenen Dokumente sind einige Jahre alt.
open-manuals = Die Prozessorhandbücher von AMD und Intel zu abgelehnten Zugriffen.
