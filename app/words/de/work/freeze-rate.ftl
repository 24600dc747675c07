# Freeze rate: die Abbildungen der Studie.

freezes-title = Wann die VM zum ersten Mal einfror, vor dem Update
freezes-x = Zeit im Lauf, in s
freezes-y = Läufe je Balken
freezes-counted = gezählte Läufe
freezes-interval = Konfidenzintervall jedes Balkens zu { $confidence }{"\u00A0"}%
freezes-formula = nach der geschlossenen Formel erwartet
freezes-alt = Balken: In { $frozen } von { $runs } Läufen fror die VM vor dem Update ein, am häufigsten zwischen { $from } und { $to }{"\u00A0"}s. Darüber liegt die Linie der geschlossenen Formel.
freezes-alt-none = In keinem von { $runs } Läufen fror die VM vor dem Update ein. Die Linie der geschlossenen Formel liegt darüber.
freezes-reading = { $from } bis { $to }{"\u00A0"}s: { $count } { $count ->
    [one] Lauf
   *[other] Läufe
}, Intervall { $low } bis { $high }, geschlossene Formel { $expected }
freezes-reading-later = ab { $from }{"\u00A0"}s: { $count } { $count ->
    [one] Lauf
   *[other] Läufe
}, Intervall { $low } bis { $high }, geschlossene Formel { $expected }
column-from = von, in s
column-to = bis, in s
column-runs = Läufe
column-low = Intervall von
column-high = Intervall bis
column-formula = geschlossene Formel
share-so-far = Bisher gezählt: In { $frozen } von { $runs } Läufen fror die VM vor dem Update ein, { $share } (Konfidenzintervall zu { $confidence }{"\u00A0"}%: { $low } bis { $high }).

pairs-title = Lauf für Lauf: davor und danach
pairs-first-only = vor dem Update eingefroren, danach nicht
pairs-second-only = nach dem Update eingefroren, davor nicht
pairs-both = auf beiden Seiten eingefroren
pairs-neither = auf keiner Seite eingefroren
pairs-alt = Von { $runs } Läufen froren { $first } vor dem Update und nicht danach ein, { $second } danach und nicht davor.
pairs-reading = { $name }: { $count } von { $runs }, Intervall { $low } bis { $high }
pairs-column = wie es den beiden Seiten eines Laufs erging
pairs-lead = Jeder Lauf fand auf beiden Seiten mit demselben Zufall statt, also sagen nur Läufe mit ungleichen Seiten etwas über das Update: { $differ } von { $runs }. Der Anteil, der einfriert, sinkt um { $points } Prozentpunkte (Konfidenzintervall zu { $confidence }{"\u00A0"}%: { $low } bis { $high }).
