# Aussagen, die Geschichte und Bühne zeigen, und die Wörter um jede Aussage. Der Rest des Verzeichnisses wird später geladen.

tag-confirmed = bestätigt
tag-reported = Presse
tag-documented = dokumentiert
tag-modelled = Modell
tag-unknown = nicht öffentlich
tag-unverified = ungeprüft

tag-confirmed-means = In einem Text gelesen, den Microsoft zu diesem Update veröffentlicht hat.
tag-reported-means = Von der Presse oder in Foren gesagt. Microsofts eigene Seite wurde hierfür nicht gelesen.
tag-documented-means = Eine allgemeine Tatsache über die Plattform, in Dokumentation oder Quellcode gelesen. Sie handelt nicht von diesem Fehler.
tag-modelled-means = Unsere Annahme, für die Simulation getroffen.
tag-unknown-means = In den gelesenen Quellen fand sich dazu nichts.
tag-unverified-means = Allgemeinwissen, in den gelesenen Quellen nicht gefunden. Vor der Verwendung prüfen.

source-of = Quelle: { $name }
version-read = Gelesene Fassung: { $version }
model-version = Modellversion { $version }
years = { $from } bis { $to }
commit = Commit { $hash } vom { $date }
versions-differ = mehrere, verschieden alt
undated = ohne Datum
not-read = keine: Niemand hat es geprüft

source-release-information = Microsoft, Versionsinformationen zu Windows Server
source-vm-settings = Microsoft, Problembehandlung bei VM-Einstellungen
source-release-cycle = Microsoft, Veröffentlichungszyklus der Updates
source-azure-confidential = Azure-Dokumentation, vertrauliche VMs
source-azure-products = Azure-Dokumentation, Produkte für Confidential Computing
source-azure-attestation = Azure-Dokumentation, Attestierung des Gasts
source-azure-key-release = Azure-Dokumentation, sichere Schlüsselfreigabe
source-azure-maintenance = Azure-Dokumentation, Wartung und Updates
source-restart-events = Microsoft, Neustarts und Ereigniscodes
source-stuck-vms = Microsoft, VMs, die in einem Zustand hängen
source-cluster-heartbeat = Microsoft, Heartbeat-Überwachung im Cluster
source-bug-checks = Microsoft, Referenz der Bugchecks
source-hypervisor-specification = Microsoft, Hypervisor Top-Level Functional Specification
source-openvmm = OpenVMM und OpenHCL, Quellcode und Handbuch
source-linux = Linux-Kernel, Hyper-V-Treiber und Dokumentation
source-defender = Microsoft, Dokumentation zu Defender for Identity
source-threads = POSIX-Threads, Bedingungsvariablen
source-kubernetes = Kubernetes-Dokumentation, Watches
source-epoll = Linux-Handbuch, epoll
source-article = windowsnews.ai, ein Artikel zum Update
source-io-update = ioupdate.com
source-windows-forum = windowsforum.com, ein Thread zum Update
source-press = Presse und Forenseiten
source-absence = fehlt in den gelesenen Microsoft-Texten
source-recollection = Allgemeinwissen
source-model = das Modell von Freezeframe

claim-update = KB5061906 vom 23. Mai 2025 ist ein außerplanmäßiges Update für Windows Server 2022. Es bringt Build 20348 auf Revision 3695.
claim-revisions = Das monatliche Update davor, KB5058385 vom 13. Mai 2025, ist Revision 3692. Das monatliche Update danach, KB5060526 vom 10. Juni 2025, ist Revision 3807.
claim-later-updates = Dieses Update und jedes spätere enthält die Korrektur. Microsoft rät, das neueste Windows-Update zu installieren.
claim-symptom = Vertrauliche VMs auf Hosts mit Windows Server 2022 konnten zeitweise nicht mehr reagieren oder unerwartet neu starten.
claim-direct-send = Die Presse zitiert den Hinweis mit „an issue in the direct send path for a guest physical address (GPA)“.
claim-by-hand = Der Presse zufolge leidet die Verfügbarkeit, und jemand muss von Hand eingreifen.
claim-scope = Der Presse zufolge geht es vor allem um vertrauliche VMs in Azure. Für gewöhnliche Hyper-V-Umgebungen ist es nicht zu erwarten, ausgenommen seltene Vorschau- und Vorproduktionskonfigurationen.
claim-channel = Der Presse zufolge gibt es das Update nur im Microsoft Update-Katalog, nicht über Windows Update selbst.
claim-catalog-policy = Microsofts Richtlinie, für Windows-Clients verfasst: Außerplanmäßige Updates, die nicht kritisch sind, erscheinen nur im Katalog. Kritische erreichen auch WSUS und Windows Update for Business.
claim-cumulative = Nach derselben Richtlinie ist ein außerplanmäßiges Update immer kumulativ und ersetzt das monatliche Update davor. Dieses bringt also alle Korrekturen vom Mai 2025 mit, auch die der Sicherheit.
claim-restart = Ein Presseartikel erwartet, dass der Host neu starten muss. Die KB-Seite wurde hierfür nicht gelesen.
claim-kb-page = Was die KB-Seite sonst sagt: bekannte Probleme, Dateien, Hinweis zum Neustart. Die Seite selbst wurde hierfür nicht gelesen.
claim-mechanism = Wie der Fehler ablief. Ein veröffentlichter Mechanismus wurde nicht gefunden.
claim-no-verdict = Ob Microsoft sagt, dass Daten offengelegt oder nicht offengelegt wurden. Eine Aussage wurde weder so noch so gefunden.
claim-no-single-event = Ein Ereignis, das diesen Fehler benennt. Dokumentiert ist keines; schwache Signale zusammen ergeben einen Verdacht, keinen Beweis.

claim-azure-patches = In Azure wartet Microsoft den Host. Kunden sehen Wartung, geplante Ereignisse (Scheduled Events) oder einen Neustart der VM.
claim-own-host = Auf einem eigenen Host installiert der Betreiber die Updates. Auch jedes spätere monatliche Update bringt diese Korrektur mit.
claim-guest-install = Beschrieben ist der Fehler auf der Seite des Hosts. Im Gast installiert, aktualisiert das KB-Paket das Windows des Gasts, nicht den Host.

claim-technologies = Vertrauliche VMs in Azure werden von AMD SEV-SNP oder Intel TDX geschützt.
claim-sgx = Intel SGX ist eine andere Produktreihe: Enklaven für Teile einer Anwendung, auf VMs der Serien DCsv2 und DCsv3.
claim-reverse-map = SEV-SNP: Die Reverse Map Table bindet jede Seite des echten Speichers an höchstens eine Seite eines Gasts.
claim-tdx-module = TDX: Zwischen Host und Gast steht ein Modul, das der Prozessor attestiert. Ein Bit in den Seitentabellen des Gasts wählt privat oder freigegeben.
claim-threat-model = Die Hardware schützt Vertraulichkeit und Integrität von privatem Speicher und Registern. Über Prozessorzeit, Speicher und Netz bestimmt weiter der Host; dass er sie verweigern kann, liegt außerhalb des Schutzziels.
claim-private-by-default = Der Speicher einer vertraulichen VM ist von vornherein privat. Seiten, die der Host erreichen muss, werden ausdrücklich freigegeben. Es gibt nur diese zwei Arten.
claim-bounce = Platten- und Netzdaten laufen über Bounce-Puffer: freigegebene Seiten, in die und aus denen der Gast kopiert.
claim-attestation-boot = Eine vertrauliche VM startet in Azure erst, nachdem ihre Plattform attestiert wurde.
claim-attestation-steps = Der Bericht der Hardware geht an Microsoft Azure Attestation. Der Dienst prüft ihn gegen eine Richtlinie und antwortet mit einem signierten Token.
claim-key-release = Der Schlüsseltresor gibt den Schlüssel nur heraus, wenn die Angaben im Token der Freigaberichtlinie des Schlüssels genügen.
claim-no-migration = Die Azure-Dokumentation führt, in den gelesenen Fassungen, die Livemigration unter dem, was vertrauliche VMs nicht unterstützen.
claim-thin-diagnostics = Die Diagnose einer vertraulichen VM ist absichtlich dünn: Einblicke sind eingeschränkt, und von ihrem Paravisor gibt es kein Absturzabbild.

claim-unmask-recheck = Der Leser der Ringe in diesem Stack hebt erst die Maskierung auf, sieht dann noch einmal in den Ring und schläft erst danach: die Reihenfolge, bei der kein Weckruf verloren geht.
claim-transfer-cap = OpenHCL begrenzt für jeden Kanal die laufenden Übertragungen. An der Grenze liest es diesen Ring nicht weiter, bis ein Abschluss einen Slot freimacht; andere Kanäle laufen weiter.

claim-heartbeat-interval = Der Host fragt etwa alle 2{"\u00A0"}Sekunden nach einem Heartbeat, über einen eigenen Kanal.
claim-heartbeat-processor = In Linux-Gästen werden langsame Geräte, darunter der Heartbeat, von einem einzigen Prozessor bedient: CPU{"\u00A0"}0.
claim-cluster-monitor = Mit eingeschalteter Heartbeat-Überwachung prüft ein Cluster eine VM standardmäßig etwa einmal in der Minute. Er startet sie am Ort neu oder verlegt sie.
claim-watchdog = Der Watchdog, den die Plattform dem Gast bietet, zählt standardmäßig 120{"\u00A0"}Sekunden. Läuft er ab, wird das protokolliert und die VM zurückgesetzt.
claim-relaxed-timing = Der Hypervisor empfiehlt lockere Zeitvorgaben: Ein Gast soll Watchdogs abschalten, die pünktliche Interrupts brauchen. Eine eingefrorene VM muss also nicht in einem Bugcheck enden.
claim-event-41 = Ereignis 41 mit BugcheckCode 0: Windows ist ohne sauberes Herunterfahren und ohne Absturzcode neu gestartet. Es hing und wurde zurückgesetzt, oder der Strom fiel aus.

claim-model-look-then-sign = Eine Sendung, die erst nachsieht und sich dann einträgt, kann ihren Ruf verpassen, und ihr Slot ist verloren. So kann es gewesen sein.
claim-model-safe-side = In unserem Modell kann eine veraltete Notiz nur dazu führen, dass der Host eine offene Seite ablehnt. Eine private lässt sie ihn nie lesen.
claim-model-heartbeat = In unserem Modell antwortet ein Prozessor ohne Slots nicht mehr, und nur der erste Prozessor beantwortet den Heartbeat.
claim-model-alternatives = In unserem Modell führen auch andere Mechanismen zu denselben Symptomen. Ein Symptom verrät keine Ursache.
claim-model-numbers = Raten, Zeiten und die Zahl der Slots sind für das Lehren gewählt. Eine Ausfallrate ist nicht öffentlich.
