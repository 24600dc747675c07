# Die Geschichte: Kapitel mit je einem Gedanken, einer Frage und einer Erwiderung auf jede Antwort.

# --- Der Einstieg

open-eyebrow = { -kb } · das Einfrieren beim direkten Senden
open-title = Zwei vertrauliche VMs, dieselbe Arbeit. Eine antwortet nicht mehr.
open-lead = Niemand ist eingebrochen. Dieselben Sendungen zur selben Nanosekunde, auf einem Host vor dem Update und auf einem danach.
open-press = Abspielen zeigt es.
open-decide = Host auf { -fixed } oder neuer: Er hat die Korrektur, wie jedes spätere Update. In Azure pflegt Microsoft den Host.
start-link-story = Zeig mir, warum
start-link-story-note = { $minutes } Minuten
start-link-affected = Bin ich betroffen?
start-link-affected-note = { $minutes } Minute
start-link-room = Mit einer Gruppe durchgehen
start-link-room-note = große Schrift, Handzeichen
start-links = Wie es weitergeht
open-goes-on = Weiter beim letzten Kapitel: { $chapter }
open-oracle = Der Host versuchte { $tried } Seitenzugriffe; private Seiten erreicht: { $allowed }
open-oracle-none = Der Host hat noch keine Seite versucht

# --- Um jedes Kapitel

of = { $number } von { $all } · { $name }
before-you-play = Vor dem Abspielen
answer-button = Das ist meine Antwort
skip-button = Überspringen, einfach zeigen
gate = Erst die Frage beantworten oder überspringen.
right = Ja.
wrong = Nein.
depends = Kommt darauf an.
there = Dorthin springen
skipped = Übersprungen. Abspielen zeigt, was geschieht; die Antworten bleiben offen.
known = Was bekannt ist und was Modell
insight = Was davon bleibt
back-to = { $name }
next = Weiter: { $name }
turn = Kapitel
back-and-next = Kapitel davor und danach
restart = Von vorn beginnen
restart-sure = Alle Antworten auf diesem Gerät vergessen?
restart-yes = Ja, vergessen
restart-no = Behalten
rest-here = Hält hier an, damit Zeit zum Hinsehen ist. Abspielen geht weiter.
step = Kapitel { $number }: { $name }
step-done = Kapitel { $number }: { $name }, beantwortet

# --- Handzeichen

hands-more = Eine Hand mehr für „{ $answer }“
hands-fewer = Eine Hand weniger für „{ $answer }“
hands-count = { $count ->
    [one] { $count } Hand
   *[other] { $count } Hände
}

# --- Der versiegelte Raum

room-name = Der versiegelte Raum
room-title = Eigene Daten, fremde Maschine
room-text = So sieht ein solcher Raum aus. Seine Seiten sind privat, außer denen, die die VM selbst für ihren Host freigegeben hat. Eine Seite wählen, jemanden wählen, der sie lesen will, und sehen, was der Prozessor durchlässt.
room-text-key = Bevor die VM arbeiten darf, weist sie nach, was sie ist: [Attestierung|attestation]. Erst dann wird ihr [Schlüssel freigegeben|key-release].
room-question = Was kann der Host dieser VM noch antun?
room-read = Ihre privaten Seiten lesen
room-change = Sie unbemerkt verändern
room-stop = Sie am Laufen hindern
room-nothing = Nichts
room-reply-read = Alle eine private Seite versuchen lassen: Der Prozessor weist jeden ab, und die Zahl der Erfolge bleibt bei { $allowed }.
room-reply-change = Das Siegel schützt die Unversehrtheit wie die Vertraulichkeit: Der Versuch, eine private Seite zu beschreiben, wird abgewiesen wie der, sie zu lesen.
room-reply-stop = Ihm gehören Prozessorzeit, Speicher und Geräte. Sie vorzuenthalten bricht kein Siegel.
room-reply-nothing = Hineinsehen kann er nicht, aber er betreibt die Maschine. Was er vorenthält, hat die VM nicht.
room-insight = Versiegelt sind Vertraulichkeit und Unversehrtheit, nicht die Verfügbarkeit. Alles Weitere geschieht auf dieser Seite des Siegels.

# --- Eine Sendung

send-name = Eine Sendung
send-title = Wie Daten einen versiegelten Raum verlassen
send-text = Eine Sendung nimmt einen [Slot|slot] ihres [Prozessors|processor] und kommt durch Station um Station, einige im Gast, einige im Host. Das Gerät am anderen Ende erreicht [für den Host freigegebene Seiten|page-open] und keine anderen. Ist es fertig, kommt der Slot zurück.
send-text-classic = Daneben läuft eine klassische VM: derselbe Code, dieselbe Sendung. Ihre Seiten waren von Anfang an offen.
send-then = So geht es: Der Gast kopiert die Daten auf die freigegebene Seite, listet sie auf und gibt ein Signal. Der Host holt die Liste ab, sieht nach, ob er die Seite benutzen darf, und reicht sie dem Gerät.
send-question = Das Gerät erreicht nur freigegebene Seiten. Wie kommen die Daten hinaus?
send-copy = Der Gast kopiert sie auf eine freigegebene Seite
send-key = Der Host bekommt einen Schlüssel
send-decrypts = Das Gerät entschlüsselt sie
send-opened = Die Seite, auf der sie stehen, wird freigegeben
send-reply-copy = Die Kopie liegt auf einer Seite, die für den Host bestimmt ist. Das Original bleibt, wo es war, versiegelt.
send-reply-key = Kein Schlüssel verlässt die VM. Der Host bekommt eine Kopie, die der Gast für ihn gemacht hat, auf einer Seite, die der Gast freigegeben hat.
send-reply-decrypts = Das Gerät liest, was auf der freigegebenen Seite steht. Den Schlüssel der VM braucht es dafür nicht.
send-reply-opened = Die Seite mit dem Geheimnis bleibt privat. Freigegeben wird eine andere, und der Gast entscheidet, was dorthin kopiert wird.
send-insight = Jede Sendung braucht eine Seite, die beide Seiten für freigegeben halten, und hält einen Slot, bis sie fertig ist. Eine Sendung, die nie zurückkommt, behält ihren Slot.

# --- Das Rennen

race-name = Das Rennen
race-title = Ein Ruf, der zu früh kommt
race-text = Der Gast hat eine Seite freigegeben. Der Host erfährt es gleich; bis dahin ist seine [eigene Notiz|hosts-note] über diese Seite veraltet.
race-text-list = Eine Sendung sieht in die Notiz, geht zur Warteliste und trägt sich ein. Das dauert { $gap }. Die Nachricht ruft ein einziges Mal, wer eingetragen ist.
race-question = Die Sendung sieht bei { $zero } nach und trägt sich bei { $gap } ein. Wann lässt die Nachricht sie für immer liegen?
race-option-before = { $time } bevor sie nachsieht
race-option-after = { $time } danach
race-reply-early = Wenn die Sendung nachsieht, stimmt die Notiz schon. Sie muss gar nicht warten.
race-reply-gap = Die Nachricht rief nach { $at }, vor leerer Liste: { $early } zu früh. Spät ist harmlos, fast pünktlich ist fatal.
race-reply-late = Bis dahin ist die Sendung eingetragen. Die Nachricht findet ihren Namen und ruft sie.
race-reply-very-late = Sie schläft bis dahin und wird gerufen. Sie verliert Zeit, sonst nichts.
race-insight = Ein so verpasster Ruf hat einen Namen: [verlorener Weckruf|lost-wake-up]. Die Glocke ziehen und jeden Zeitpunkt probieren. In diesem Modell macht langsamere Nachricht ihn seltener:
race-rarer = Anteil der Freigaben, die in einem verlorenen Weckruf enden
race-rarer-lag = mittlere Verzögerung der Nachricht
race-rarer-share = verloren

# --- Das Einfrieren

freeze-name = Das Einfrieren
freeze-title = Slot um Slot
freeze-text = Ein verpasster Ruf kostet einen Slot von { $slots }. Die meisten Sendungen, die warten müssen, werden gerufen: bei diesen Einstellungen etwa { $woken } von { $parked }. Der Rest summiert sich.
freeze-text-heartbeat = Der Host fragt nach einem [Heartbeat|heartbeat]; allein { -p0 } beantwortet ihn. In unserem Modell antwortet ein Prozessor ohne freien Slot nicht mehr.
freeze-question = { $gone } von { $all } Slots sind verloren, und kein Prozessor hat alle { $slots } verloren. Was sagt der Heartbeat?
freeze-ok = Alles in Ordnung
freeze-third = Ein Drittel der Schläge bleibt aus
freeze-lost = Er ist verloren
freeze-error = Ein Fehler wird protokolliert
freeze-reply-ok = { -p0 } hat { $gone } seiner { $slots } verloren und beantwortet jeden Schlag. Der Schaden bleibt unsichtbar, bis alle verloren sind.
freeze-reply-third = Ein Schlag braucht keinen Slot. Solange { -p0 } irgend vorankommt, beantwortet er jeden.
freeze-reply-lost = Das kommt später, wenn { -p0 } den letzten Slot verloren hat und { $beats } Schläge unbeantwortet blieben.
freeze-reply-error = Ein verlorener Weckruf hinterlässt kein Ereignis. Was der Betreiber sieht, ist hier leer.
freeze-insight = Eine VM kann die Hälfte ihrer Prozessoren verloren haben und gesund aussehen. Beobachten, was die Arbeit tut; der Heartbeat reicht nicht.

# --- Zurück oder nicht

back-name = Zurück oder nicht
back-title = Eingefroren. Was nun?
back-text = { -p0 } hat keine Slots mehr, und der Heartbeat ist verloren. Der Host weiß, dass etwas nicht stimmt, aber nicht, was: Hineinsehen kann er nicht.
back-then = Ein verlorener Slot bleibt verloren, bis die VM zurückgesetzt wird. Jemand muss es merken, und jemand muss handeln. Dann startet die VM, [attestiert|attestation] sich von Neuem und bekommt ihren Schlüssel, bevor sie arbeitet.
back-then-choose = Wählen, wer wacht, und laufen lassen.
back-policy = Es wacht
back-policy-nobody = niemand
back-policy-cluster = Clusterüberwachung
back-policy-guest = Watchdog im Gast
back-policy-person = ein Mensch
back-question = Watchdog im Gast und Clusterüberwachung sind aus, und niemand wacht. Was geschieht als Nächstes?
back-restarts = Sie startet nach { $time } neu
back-heals = Sie erholt sich
back-moves = Sie zieht auf einen anderen Host um
back-stays = Sie bleibt so, bis jemand handelt
back-reply-restarts = Das ist die Frist des Watchdogs im Gast, und der ist ausgeschaltet. Ihn wachen lassen und vergleichen.
back-reply-heals = Nichts im Modell gibt einen verlorenen Slot zurück außer einem Reset: Wer dort schläft, wartet auf eine Nachricht, die schon da war.
back-reply-moves = Eine vertrauliche VM zieht im laufenden Betrieb nicht um, und ein Umzug würde die Sendungen nicht wecken.
back-reply-stays = Nichts auf diesem Host wartet auf irgendetwas. Sie bleibt eingefroren bis zum Ende des Laufs.
back-insight = Eingefroren oder neu gestartet: Das entscheidet, wer wacht, und beides sagt nicht, was falsch lief.

# --- Die Korrektur

fix-name = Die Korrektur
fix-title = Was schließt die Lücke?
fix-text = Nachsehen, { $gap } zur Liste gehen, eintragen: Eine Nachricht, die dazwischen kommt, findet niemanden. Hier sind beide Seiten desselben Laufs: dieselben Sendungen, dieselben Nachrichten zur selben Nanosekunde. Ein Handler wurde geändert.
fix-then = Nach dem Update trägt er erst in die Warteliste ein und sieht dann noch einmal nach; so kann keine Nachricht dazwischen fallen. So ist es in unserem Modell.
fix-question = Welche Änderung schließt die Lücke?
fix-shorter = Eine halb so lange Lücke
fix-faster = Doppelt so schnelle Nachrichten
fix-register = Erst eintragen, dann nachsehen
fix-sweep = Ein Durchgang, der alle Wartenden prüft
fix-reply-shorter = Der Verlust wird seltener, { $new } der Freigaben statt { $old }. Seltener ist nicht weg.
fix-reply-faster = Damit wird es etwas häufiger: { $new } der Freigaben statt { $old }, weil dann mehr Nachrichten eintreffen, während eine Sendung zur Liste geht.
fix-reply-register = Wer eingetragen ist, wird gerufen, und wer nach dem Eintragen nachsieht, verpasst nichts. Es bleibt kein Augenblick, in dem die Nachricht niemanden findet.
fix-reply-sweep = Er rettet eine Sendung bis zu { $sweep } später. Der Ruf ist trotzdem verloren; ein Netz ist keine Reparatur.
fix-insight = Dieselben Symptome können eine andere Ursache haben. Den anderen Mechanismus laufen lassen: Der Betreiber sieht dasselbe, und kein Protokoll unterscheidet die beiden.
fix-other = Eine andere Ursache mit denselben Symptomen
fix-other-back = Zurück zum ersten Mechanismus
fix-classic = Auch eine klassische VM zeigen

# --- Was zu tun ist

do-name = Was zu tun ist
do-title = Wer aktualisiert, und woran man merkt, dass es half
do-text = Hier wird ein Host so aktualisiert wie in der Praxis: geleert, aktualisiert, neu gestartet. Die klassische VM zieht um; die vertrauliche muss herunterfahren und attestiert sich, wenn sie wiederkommt.
do-question = Eine vertrauliche VM in Azure fror letzte Nacht ein. Zu installieren ist …
do-guest = das Update im Gast
do-catalog = das Paket aus dem Katalog
do-nothing = nichts: Belege sammeln, einen Fall eröffnen, Redundanz prüfen
do-latest = das neueste Update auf dem Host
do-reply-guest = Das aktualisiert das System des Gastes. Die Korrektur gehört auf den Host, an den von dort niemand herankommt.
do-reply-catalog = Es ist für einen Host, den man selbst betreibt. In Azure ist der Host nicht der eigene.
do-reply-nothing = Der Host gehört Microsoft. Der eigene Teil sind der zeitliche Ablauf, der Supportfall und eine zweite VM auf einem anderen Host.
do-reply-latest = Richtig, wer den Host selbst betreibt: Jedes Update ab Revision { -fixed-revision } enthält die Korrektur. In Azure ist das anders.
do-insight = Keine Symptome beweisen nicht, dass ein Host sicher ist, und ein Einfrieren beweist diese Ursache nicht. Entscheidend ist die Revision.
do-quiet = Wie lange muss es ruhig bleiben?
do-quiet-lead = Fror sie vorher etwa einmal in so vielen Tagen ein, beweisen ebenso viele ruhige Tage wenig.
do-quiet-field = Tage zwischen zwei Einfrieren vor dem Update
do-quiet-unit = Tage
do-quiet-answer = { $days } ruhige Tage, bevor man mit { $confidence } Sicherheit glauben darf, dass es behoben ist.
do-quiet-why = Ein Fehler, der noch da ist, bleibt so lange mit einer Wahrscheinlichkeit von { $chance } ruhig.
do-quiet-bad = Eine Zahl von Tagen von { $least } bis { $most } angeben.
do-affected = Bin ich betroffen?
do-sources = Worauf sich all das stützt
do-lab = Im Labor alles ausprobieren
