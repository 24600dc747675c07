# Missionen: was erreicht werden soll, eine Art, es anzusehen, und was noch fehlt.

missions = Missionen
missions-lead = Jede beginnt einen eigenen Lauf. Zurückgehen in der Zeit ist so oft erlaubt wie gewünscht; die Simulation prüft, was daraus geworden ist.
start = Beginnen
again = Neu beginnen
leave = Weglegen
check = Prüfen
goal = Ziel
hint = Ein Hinweis
solved = Gelöst.
recording = Der Lauf wird bis zum Ende aufgezeichnet …
lacking = Noch nicht:
solved-before = gelöst
mechanism-named = Was ist am Werk?

one-lost = Einer und nicht mehr
one-lost-goal = Vor dem Update soll bis zum Ende des Laufs der Weckruf genau eines Sendevorgangs verloren gehen, und sonst keiner. Alle Zahlen bleiben, wie sie sind.
one-lost-hint = In diesem Lauf wird keine Seite von selbst freigegeben. Unter „Herbeiführen“ lässt sich eine im falschen Moment freigeben.
none-lost = In diesem Lauf ging kein Weckruf verloren.
too-many-lost = { $lost ->
    [one] { $lost } Weckruf ging verloren.
   *[other] { $lost } Weckrufe gingen verloren.
 }
slot-came-back = Ein Weckruf ging verloren, und sein Slot ist wieder da: Die VM wurde zurückgesetzt.

last-moment = Der letzte Moment
last-moment-goal = Das Update muss rechtzeitig kommen: Ein Weckruf soll schon verloren sein, der Heartbeat nie. Alle Zahlen bleiben, wie sie sind.
last-moment-hint = Bis zum ersten verlorenen Weckruf abspielen und dort das Update einspielen. Verlorenes bleibt verloren; wichtig ist, dass nichts hinzukommt.
not-swapped = Der Handler wurde nicht ausgetauscht.
swapped-too-early = Das Update kam, bevor etwas verloren war. Das ist klug, war aber nicht gefragt.
heartbeat-was-lost = Der Heartbeat ging bei { $at } verloren.

portal = Ein Portal am Leben halten
portal-goal = Ohne das Update soll das Portal mindestens { $percent }{"\u00A0"}% der Zeit antworten. Erlaubt ist, zu wählen, wer wacht, selbst einzugreifen und den Prozessoren mehr Slots zu geben; Last und Handler bleiben.
portal-hint = Wacht niemand, ist das erste Einfrieren das letzte. Wer bemerkt es am schnellsten, und was kostet ein Neustart?
only-recovery = Es wurde etwas anderes geändert als die Wache, eigene Eingriffe und Slots.
answers-too-little = Es antwortet { $percent }{"\u00A0"}% der Zeit; verlangt sind { $goal }{"\u00A0"}%.

back-again = Wieder da
back-again-goal = Niemand wacht, und der Schlüsseldienst ist ausgefallen. Ist der Heartbeat verloren, soll die VM innerhalb von { $time } wieder laufen. Alle Zahlen bleiben, wie sie sind.
back-again-hint = Eine vertrauliche VM weist bei jedem Start nach, was sie ist, bevor sie ihren Schlüssel bekommt.
never-lost = In diesem Lauf ging der Heartbeat nie verloren.
acted-too-early = Der Eingriff kam vor dem Verlust des Heartbeats, als es noch nichts zu sehen gab.
key-was-refused = Die VM wurde zurückgesetzt, und ihr Schlüssel wurde verweigert: Sie läuft nicht.
not-back = Die VM lief nicht wieder an.
back-too-late = Es dauerte { $took }; verlangt waren { $goal }.

rarest-race = Das seltenste Rennen
rarest-race-goal = Gesucht ist eine Verzögerung der Nachricht, mit der die VM ohne das Update bis zum Ende des Laufs antwortet. Die Nachricht darf im Mittel höchstens { $time } brauchen. Alles andere bleibt.
rarest-race-hint = Die halbe Verzögerung ist nicht die halbe Gefahr: Ausprobieren, was das Rennen mit einer viel schnelleren Nachricht macht, und auf die Zahl der Verluste achten.
only-the-notification = Es wurde etwas anderes geändert als die Verzögerung der Nachricht.
notification-too-slow = Die Nachricht braucht jetzt im Mittel { $time }.
still-freezes = { $lost ->
    [one] { $lost } Weckruf ging verloren, und der Heartbeat bei { $at }.
   *[other] { $lost } Weckrufe gingen verloren, und der Heartbeat bei { $at }.
 }

which-mechanism = Welcher ist es?
which-mechanism-goal = Diese VM friert ein, und die Symptome passen zu mehr als einem Mechanismus. Etwas ändern, ansehen, was daraus wird, und benennen, was am Werk ist.
which-mechanism-hint = Ein verlorener Weckruf schläft, und nichts geschieht mehr. Ein beschäftigter Stillstand wiederholt seinen Aufruf für immer: Von Ereignis zu Ereignis gehen, wo sonst nichts läuft. Eine festsitzende Nachricht braucht keine Freigabe: die Freigaben anhalten.
mechanism-changed = Der Mechanismus wurde geändert; damit ist es nicht mehr der dieser VM.
no-experiment = Noch wurde nichts geändert: Das ist geraten.
nothing-named = Noch ist nichts benannt.
other-mechanism = Mit diesem Mechanismus wäre der Lauf anders verlaufen. Die Ereignisse durchgehen, während die VM eingefroren ist.

numbers-changed = Zahlen des Laufs wurden geändert.
no-update-here = Der Handler wurde ausgetauscht; es sollte ohne gehen.
