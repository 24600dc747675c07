# Selbsttest: die Worte um die Fragen herum.

lead = { $all } Fragen dazu, was bekannt und was modelliert ist, und zum selben Gedanken anderswo. Vor jeder Antwort sagen, wie sicher sie ist; am Ende sehen, wie oft sie stimmte.
stays = Die Antworten bleiben in diesem Browser. Nichts davon wurde irgendwohin gesendet.
ways = Womit anfangen
refresher = Auffrischung in zwei Minuten
refresher-note = { $count } Fragen, zuerst die verfehlten
whole = Alle Fragen
whole-note = { $count } Fragen, jedes Mal in anderer Reihenfolge
by-link = Ein Link öffnet die Auffrischung sofort:
progress = Auf diesem Gerät gemerkt: { $right } zuletzt richtig, { $missed } verfehlt.
progress-none = Auf diesem Gerät ist noch nichts gemerkt.
forget = Vergessen
resume-title = Eine Runde läuft

at = Frage { $at } von { $of }
comes-back = Diese wurde schon einmal verfehlt.
how-sure = Wie sicher ist die Antwort?
guess = Geraten
fairly = Ziemlich sicher
certain = Ganz sicher
give = Diese Antwort geben
undo = Letzte Wahl zurücknehmen
finish = Bisheriges Ergebnis ansehen
leave = Runde verlassen
mark-first = Zuerst eine Antwort wählen.
confide-first = Jetzt angeben, wie sicher sie ist.

right = Richtig.
wrong = Nicht richtig.
was-right = die richtige Antwort
was-yours = die gegebene Antwort
comes-again = Die Frage kommt in dieser Runde noch einmal.
to-come = { $count ->
    [one] Noch { $count } Frage zu beantworten.
   *[other] Noch { $count } Fragen zu beantworten.
}
there-chapter = In der Geschichte ansehen
there-moment = Im Labor ansehen, wie es geschieht
others = Was zu den anderen Antworten zu sagen ist
rests-on = Worauf das beruht
next = Nächste Frage
to-result = Zum Ergebnis

result-title = Selbsttest: das Ergebnis
result = Das Ergebnis
result-date = Datum: { $date }
round-number = Runde Nummer { $number }: Wer sie öffnet, bekommt dieselben Fragen in derselben Reihenfolge.
score = { $right } von { $of } bei der ersten Antwort richtig.
too-sure = Mindestens eine ganz sichere Antwort war falsch. Diese Fragen lohnen das Nachschlagen.
too-modest = Alles Geratene war richtig. Etwas mehr Zutrauen ist erlaubt.
fits = Wie sicher die Antworten waren, passt dazu, wie oft sie stimmten.
calibration = Wie sicher, und wie oft richtig
column-right = richtig
column-of = Antworten
bar = { $right } von { $of }
no-answers = keine Antworten
missed-title = Zunächst verfehlt
none-missed = Verfehlt wurde nichts.
first-answer = Erste Antwort: „{ $answer }“.
right-answer = Richtig ist: „{ $answer }“.
corrected = Als sie wiederkam, war sie richtig.
not-corrected = In dieser Runde wurde sie nicht richtig beantwortet.
keep-title = Eine Seite zum Aufheben
date-label = Datum, falls eines darauf stehen soll
copy = Als Markdown kopieren
copied = Kopiert.
not-copied = Kopieren war nicht möglich. Den Text unten markieren.
as-text = Das Ergebnis als Text
download = Herunterladen
print = Drucken
link-label = Dieselbe Runde noch einmal
again = Noch eine Runde
team-door = Ein Paket öffnen, das das eigene Team geschrieben hat
