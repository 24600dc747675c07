# Der Rest des Verzeichnisses, was jede Quelle ist, und die Themen außerplanmäßiger Updates.

group-update = Das Update
group-who = Wer was aktualisiert
group-confidential = Vertrauliche VMs
group-sends = Wie Sendungen und Weckrufe ablaufen
group-operator = Was im Betrieb zu sehen ist
group-model = Das Modell

source-release-information-is = Datum und Build jedes Updates; eine Seite von Microsoft Learn.
source-vm-settings-is = Ein Artikel zur Problembehandlung bei Hyper-V, der dieses Problem nennt und auf die Seite des Updates verweist.
source-release-cycle-is = Wie Microsoft Updates einteilt und verteilt, für Windows-Clients verfasst.
source-azure-confidential-is = Überblick und häufige Fragen, in mehreren gespeicherten Fassungen.
source-azure-products-is = Welches Produkt welche Technik verwendet.
source-azure-attestation-is = Wie ein Gast attestiert wird.
source-azure-key-release-is = Was ein Schlüsseltresor verlangt, bevor er einen Schlüssel herausgibt, mit häufigen Fragen.
source-azure-maintenance-is = Wie Microsoft die Hosts von Azure wartet.
source-restart-events-is = Ein Supportartikel über Neustarts ohne sauberes Herunterfahren.
source-stuck-vms-is = Ein Supportartikel über VMs, die weder starten noch anhalten.
source-cluster-heartbeat-is = Ein Supportartikel über Speicherabbilder, der die Heartbeat-Überwachung streift.
source-bug-checks-is = Was jeder Stoppcode bedeutet.
source-hypervisor-specification-is = Die öffentliche Schnittstelle des Hypervisors.
source-openvmm-is = Microsofts öffentlicher Code eines VM-Monitors und des Paravisors in vertraulichen VMs.
source-linux-is = Öffentliche Treiber und Dokumente eines Gasts auf Hyper-V; die gelesenen Dateien sind verschieden alt.
source-defender-is = Sie nennt eines der Updates der Zeitleiste.
source-threads-is = Spezifikation und Handbücher zu pthread_cond_wait.
source-kubernetes-is = Die Seite über Konzepte seiner Schnittstelle.
source-epoll-is = Die Seite über Benachrichtigung bei Bereitschaft.
source-article-is = Ein Presseartikel. Gut dafür, was gesagt wurde, nie als einziger Grund einer technischen Aussage.
source-io-update-is = Ein Presseartikel über das Update.
source-windows-forum-is = Ein Forum.
source-press-is = Mehrere Seiten, keine davon einziger Grund einer technischen Aussage.
source-absence-is = Dort fand sich nichts. Das beweist nicht, dass es nichts gibt.
source-recollection-is = Was in der Praxis gesagt wird, in den gelesenen Quellen nicht gefunden.
source-model-is = Was diese Seite simuliert. Die Zahlen stehen in der Tabelle der Annahmen.

claim-kb-link = Microsofts Artikel zur Problembehandlung verweist auf die Seite des Updates: support.microsoft.com, Thema „may-23-2025-kb5061906-os-build-20348-3695-out-of-band“.
claim-guidance = Die Presse gibt Microsofts Rat so wieder: Wer betroffen ist und KB5058385 vom Mai noch nicht verteilt hat, verteilt stattdessen dieses Update. Wer nicht betroffen ist, braucht es nicht.
claim-not-security = Die Presse nennt es ein Update der Qualität, nicht der Sicherheit.
claim-no-advisory = Eine CVE oder ein Sicherheitshinweis zu diesem Update. Gefunden wurde nichts.
claim-hotpatch = Ob ein Hotpatch diese Korrektur enthält. Windows Server 2022 Datacenter: Azure Edition mit Hotpatch zählt seine Revisionen anders; die Schwelle oben sagt darüber nichts.
claim-siblings = In derselben Woche, am 27. Mai 2025, kamen außerplanmäßige Updates für Windows Server 2025 (KB5061977, 26100.4066) und Windows Server 2019 (KB5061978, 17763.7322).
claim-siblings-matter = Diese beiden Updates können dieselbe Sache betreffen. Ihre Seiten wurden nicht gelesen.
claim-uninstall = Ein Paket aus Wartungsstapel und kumulativem Update wird mit DISM entfernt, nicht mit wusa /uninstall; der Wartungsstapel bleibt.
claim-read-revision = PowerShell zeigt Build und Revision: Get-ItemProperty 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion' | Select CurrentBuild, UBR

claim-azure-host = Auf den Hosts von Azure läuft ein eigenes, von Windows abgeleitetes Betriebssystem, das Microsoft aktualisiert.
claim-azure-mapping = Wie sich die Hosts von Azure zu den Updates von Windows Server 2022 verhalten.
claim-openhcl-support = Das öffentliche OpenHCL-Handbuch sagt, dass Windows-Client und Windows Server OpenHCL-VMs im Produktivbetrieb nicht unterstützen. Für die Entwicklung beginnt die Unterstützung mit Version 24H2.
claim-isolation-type = Auf neueren Builds wählt New-VM -GuestStateIsolationType, wie eine VM isoliert wird.

claim-lift-and-shift = Azure sagt, dass Anwendungen ohne Änderung am Code in eine vertrauliche VM umziehen.
claim-visibility-steps = Die Sichtbarkeit einer Seite zu ändern braucht mehrere Schritte: prüfen, bei Sperre ablehnen, laufende Zugriffe abwarten, leeren, dem Hypervisor melden, annehmen.
claim-in-between = Linux nennt Speicher inkonsistent, bis alle Schritte einer solchen Änderung getan sind, und verbirgt die Seiten solange.
claim-reverse-map-fault = SEV-SNP: Ein Zugriff des Hosts, der gegen die Regeln dieser Tabelle verstößt, löst einen Fehler aus und liefert keinen Klartext.
claim-no-screenshots = Die Azure-Dokumentation führt, in den gelesenen Fassungen, für vertrauliche VMs weder Startbildschirmfotos noch Speicherabbilder durch den Host noch Zugriff durch Betriebspersonal.
claim-backup = Die Azure-Dokumentation führt, in den gelesenen Fassungen, Azure Backup und Site Recovery unter dem, was vertrauliche VMs nicht unterstützen. Den heutigen Stand prüfen.
claim-one-attester = Die sichere Schlüsselfreigabe versteht nur Angaben von Microsoft Azure Attestation.

claim-ring = Ein VMBus-Kanal besteht aus zwei Ringpuffern im Speicher des Gasts, die für den Host freigegeben sind.
claim-signal-rule = Wer schreibt, gibt nur dann ein Signal, wenn der Leser nicht maskiert ist und der Ring vor diesem Schreiben leer war.
claim-gpa-direct = Ein GPA-direct-Paket führt die Seiten des Gasts für diese eine Übertragung auf. Der Host liest oder schreibt sie dann.
claim-default-cap = Standardmäßig begrenzt OpenHCL auf das 8-Fache der Prozessorzahl, höchstens 256.
claim-processor-goes-on = Ein echter Prozessor steht nicht still, während eine Plattenübertragung läuft.
claim-lost-signal = OpenVMM führt eine Kennung, die nach einem verlorenen Signal benannt ist, und eine Routine, die jedem Kanal noch einmal ein Signal gibt, dessen Ring eines zusteht. Das ist ein anderer Fehler; er zeigt, dass es diese Art gibt.
claim-leaked-slots = Ein Test in OpenVMM schützt vor einem Zähler, der so lange leckt, bis seine Warteschlange für immer gedrosselt ist, dort bei einer Grenze von 8. Auch das ist ein anderer Fehler.
claim-condition-variable = pthread_cond_wait gibt die Sperre frei und beginnt zu warten, beides in einem Schritt; geprüft wird die Bedingung unter dieser Sperre, nach jedem Wecken aufs Neue.
claim-watch = Ein Kubernetes-Client ruft erst die Liste ab und beobachtet dann ab der Version, mit der die Liste kam. So fällt keine Änderung dazwischen.
claim-edge-triggered = Mit flankengesteuertem epoll wird ein Deskriptor gelesen, bis er EAGAIN meldet, und erst dann gewartet. Was ungelesen blieb, meldet sich kein zweites Mal.

claim-heartbeat-restart = Ohne Cluster kann die Heartbeat-Funktion von Hyper-V eine VM neu starten, die nicht antwortet, wenn das eingeschaltet ist.
claim-event-6008 = Ereignis 6008: Das vorige Herunterfahren kam unerwartet. Die Ereignisse 1074 und 6006 stehen für geplante Neustarts und sauberes Anhalten; dass sie fehlen, zählt.
claim-bug-check-101 = Bugcheck 0x101: Ein Prozessor nahm seinen Uhr-Interrupt nicht rechtzeitig an. Bugcheck 0x133: Das System blieb zu lange in einem verzögerten Aufruf oder auf hoher Interruptebene.
claim-stuck-vm = Microsofts Ausweg bei einer hängenden VM: ihren Arbeitsprozess beenden, den Verwaltungsdienst neu starten, zuletzt den Host neu starten. Daten können verloren gehen.

claim-model-reading = Welchen Teil des Stacks die Wendung meint, ist nicht öffentlich. Wir stellen uns Sendungen vor, deren Paket die Seiten selbst aufführt.
claim-model-stall = Dass ein Prozessor stillsteht, ist unsere Abstraktion: Er hat keinen Slot mehr, also wartet alles, was einen braucht.
claim-model-sides = In unserem Modell vertauscht das Update zwei Schritte in einem Handler und ändert nichts an der VM.
claim-model-migration = In unserem Modell zieht eine vertrauliche VM nicht zwischen Hosts um. Für Hosts außerhalb von Azure ist das unsere Verallgemeinerung.
claim-model-rollout = Erst ein Host, dann mehr, jeder Schritt erst nach einem Blick: Das ist ein Rat für die Praxis. Kein gelesener Text schreibt es vor.
claim-model-quiet = Rechnung mit dem Zufall: Was im Mittel einmal in einer Zeitspanne kam, gilt mit 95{"\u00A0"}% Sicherheit als behoben, wenn es etwa drei solche Spannen ausbleibt.
claim-model-look-alikes = Welche Zeichen für diesen Fehler sprechen und welche für etwas anderes, ist unsere Entscheidungshilfe. Kein gelesener Text führt eine solche Liste.

claim-oob-2019-05 = Ein wurmfähiger Fehler in den Remotedesktopdiensten, „BlueKeep“. Er kam an einem Patch Tuesday; ungewöhnlich war, dass auch Systeme ohne Support ihn bekamen.
claim-oob-2021-07 = „PrintNightmare“, ein Fehler in der Druckwarteschlange.
claim-oob-2022-01-early = Remotedesktop: schwarze Bildschirme, langsame oder scheiternde Sitzungen. Eine Frage der Zuverlässigkeit.
claim-oob-2022-01 = Nach den Updates vom Januar: Neustartschleifen von Domänencontrollern, Hyper-V-VMs, die nicht starteten, ReFS, VPN.
claim-oob-2022-11 = Kerberos-Anmeldung nach den Updates vom November.
claim-oob-2022-12 = VMs anzulegen scheiterte auf Hyper-V-Hosts mit softwaredefiniertem Netz.
claim-oob-2024-03 = Ein Speicherleck von LSASS auf Domänencontrollern.
claim-oob-2025-04-early = Wie Überwachungsrichtlinien angezeigt wurden.
claim-oob-2025-04 = Windows-Container, die unter Hyper-V-Isolation scheiterten.
claim-oob-2025-05 = Vertrauliche VMs, die nicht mehr reagieren oder neu starten.
claim-oob-2025-05-late = Dieselbe Woche; ob es um dasselbe ging, wurde nicht gelesen.
claim-oob-2025-07 = Manche Azure-VMs mit virtualisierungsbasierter Sicherheit und ohne Trusted Launch starteten nicht.
claim-oob-2025-10 = Codeausführung aus der Ferne in WSUS.
claim-oob-2026-01 = Thema nicht gelesen.
claim-oob-2026-03 = Thema nicht gelesen.
claim-oob-2026-04 = Neustartschleifen von Domänencontrollern nach den Updates vom April.
