# Warum eine eingegebene Zahl nicht angenommen wird.

number-needed = Geben Sie eine Zahl von { $least } bis { $most } ein.
whole-needed = Geben Sie eine ganze Zahl von { $least } bis { $most } ein.
not-a-number = „{ $typed }“ ist keine Zahl. Geben Sie eine Zahl von { $least } bis { $most } ein.
out-of-range = { $typed } liegt außerhalb des Bereichs. Geben Sie eine Zahl von { $least } bis { $most } ein.
too-fine = { $typed } ist zu fein angegeben. Der kleinste Schritt ist { $step }.
unknown-unit = Die Einheit „{ $unit }“ gibt es in diesem Feld nicht. Verwenden Sie { $units } oder keine Einheit.
no-unit = Die Einheit „{ $unit }“ gibt es in diesem Feld nicht. Geben Sie nur die Zahl ein.
