# „Bin ich betroffen?“: zwei Fragen, was aus den Antworten folgt, und was nicht.

title = Bin ich betroffen?
lead = Höchstens zwei Fragen. Was hier gewählt wird, bleibt in diesem Browser.
ask-where = Wo läuft die VM?
where-azure = In Azure
where-own = Auf einem Host, den das eigene Team betreibt
where-unknown = Weiß ich nicht
ask-host = Was läuft auf diesem Host?
host-fixed = { -server }, Revision { -fixed } oder neuer
host-earlier-confidential = { -server }, ältere Revision, mit vertraulichen VMs oder Isolationsfunktionen einer Vorschau
host-earlier-standard = { -server }, ältere Revision, nur mit gewöhnlichen VMs
host-other = Eine andere Windows-Version
host-unknown = Weiß ich nicht
back = Letzte Antwort zurücknehmen
answer = Die Antwort
no-answer-yet = Die Antwort erscheint hier.
because = Warum
to-do = Was zu tun ist
not-infer = Was daraus nicht folgt
rests-on = Worauf das beruht

verdict-azure = Zu installieren gibt es nichts. In Azure wartet Microsoft den Host.
verdict-find-where = Zuerst klären, wer den Host betreibt. Das entscheidet, wer die Korrektur installiert.
verdict-fixed = Nein. Dieser Host hat die Korrektur.
verdict-update = Möglicherweise. Diesen Host auf { -fixed } oder neuer bringen.
verdict-routine = Zu erwarten ist es nicht. Das monatliche Update bringt die Korrektur ohnehin mit.
verdict-other = Was für diese Seite gelesen wurde, sagt über diese Version nichts.
verdict-find-revision = Zuerst die Revision des Hosts lesen. Sie entscheidet.

do-azure-case = Wenn eine VM eingefroren ist: die Zeiten notieren, die Protokolle des Gasts aufbewahren und bei Microsoft einen Fall eröffnen.
do-redundancy = Prüfen, ob die Anwendung den Verlust einer VM übersteht: zwei davon, auf verschiedenen Hosts. Eine laufende VM beiseitezuschieben ist kein Ausweg.
do-azure-watch = Auf Wartung und Neustarts achten, die die Plattform ankündigt.
do-find-where = Klären, wer die VM verwaltet und wo sie angelegt wurde. Dann zurück zur ersten Frage.
do-go-on = Für dieses Problem nichts. Die monatlichen Updates weiter einspielen.
do-other-cause = Friert auf diesem Host trotzdem eine VM ein, nach einer anderen Ursache suchen.
do-newest = Auf dem Host das neueste kumulative Update installieren. Es muss nicht genau dieses Paket sein.
do-window = Einen Neustart des Hosts einplanen. Seine vertraulichen VMs stehen solange und werden neu attestiert, bevor sie laufen.
do-one-first = Mit einem Host beginnen, ihn beobachten, dann fortfahren.
do-check-revision = Danach die Revision lesen und prüfen, ob jede VM ihren Heartbeat beantwortet.
do-monthly = Die monatlichen Updates wie gewohnt installieren.
do-preview = Wer Isolationsfunktionen einer Vorschau ausprobiert, wählt die Antwort für vertrauliche VMs.
do-other-newest = Das neueste kumulative Update dieser Version installieren und seine Hinweise lesen.
do-read-revision = Build und Revision auf dem Host selbst lesen, nicht in einem Gast. Dann noch einmal antworten.
do-ask-host-team = Wenn sich jemand anderes um den Host kümmert, dort nach der Revision fragen.

not-safe = Dass kein Symptom zu sehen war, zeigt nicht, dass ein Host die Korrektur hat. Die Revision zeigt es.
not-proof = Dass eine VM eingefroren ist, zeigt nicht, dass es dieser Fehler war.
not-guest = Dass der Gast das Paket hat, repariert seinen Host nicht.
not-break-in = Dass eine VM stehen blieb, zeigt nicht, dass jemand eingedrungen ist, und auch nicht das Gegenteil.
not-impossible = „Nicht zu erwarten“ heißt nicht „nie“.
not-hotpatch = Auf einem Host, der per Hotpatch aktuell gehalten wird, zählt die Revision anders. Darüber sagt diese Antwort nichts.
not-only-this = Dass dieses Paket die Korrektur enthält, heißt nicht, dass es genau dieses sein muss: Jedes spätere Update hat sie auch.
not-self-healing = Dass eine VM von selbst zurückkam, zeigt nicht, dass die nächste es auch tut.
not-same-week = Dass eine andere Windows-Version in derselben Woche ein Update bekam, zeigt nicht, dass es darum ging.
