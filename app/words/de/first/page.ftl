# Karten neben der Bühne.

# Wo sich die beiden Seiten trennen.
to-first-difference = Wo sie sich trennen
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
how-we-know = Wie oft? Und woher wir das wissen
how-we-know-lead = Die Aussagen oben lassen sich hier auf dem eigenen Rechner überprüfen. Alles Folgende ist unser Modell, nicht Microsofts Code.
