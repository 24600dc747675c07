# Der Text der Seite.

eyebrow = { -kb } · das Einfrieren beim direkten Senden
title = Zwei vertrauliche VMs, gleiche Arbeit. Eine antwortet nicht mehr.
lead = Niemand ist eingebrochen. Gleiche Sendungen, gleiche Nanosekunde; nur der Handler des Hosts ist anders. Jeder Prozessor hat { $slots } Slots, einen für jede unfertige Sendung.
mechanism = In unserem Modell gibt eine VM zum Senden eine Seite für ihren Host frei; die Notiz, die der Host selbst darüber führt, folgt einen Moment später. Eine Sendung, die eine veraltete Notiz vorfindet, muss auf die Nachricht warten. Vor dem Update sieht der Host erst nach und trägt danach in die Warteliste ein: Eine Nachricht dazwischen findet niemanden, und der Slot ist verloren, bis die VM zurückgesetzt wird.
decide = Host auf { -fixed } oder neuer: Er hat die Korrektur, wie jedes spätere Update. In Azure aktualisiert Microsoft den Host.

# Wo sich die beiden Seiten trennen.
where-they-part = Wo sie sich trennen
no-difference-yet = Bisher nirgends. Den Lauf abspielen und die Slots in den Ringen beobachten.
first-difference = Erster Unterschied bei { $at }
play = Lauf abspielen
pause = Lauf anhalten
take-me-there = Dorthin
update-here = Hier aktualisieren
undo = Zurücknehmen
swapped = Gedankenexperiment: Von hier an tragen sich beide Seiten erst ein. Was verloren ist, bleibt bis zu einem Reset verloren.
known = Was bekannt ist und was modelliert

# Der Teil unter der Bühne, bevor er geöffnet wird.
how-we-know = Woher wir das wissen
how-we-know-lead = Die Aussagen oben lassen sich hier auf dem eigenen Rechner überprüfen. Alles Folgende ist unser Modell, nicht Microsofts Code.
