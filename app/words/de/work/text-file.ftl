# Warum eine Datei nicht geöffnet wird.

unreadable = Der Browser konnte die Datei nicht lesen. Vielleicht wurde sie verschoben oder geändert: Wählen Sie sie noch einmal aus.
empty = Die Datei ist leer.
too-large = Die Datei ist { $size } groß. Diese Seite öffnet Dateien bis { $most }.
web-page = Das ist eine Webseite, { $not }. Der Server hat mit seiner Startseite oder einer Anmeldeseite geantwortet. Melden Sie sich dort an und laden Sie die Datei erneut herunter.
binary = Das ist keine Textdatei. Wählen Sie die JSON-Datei selbst aus, kein Archiv oder Dokument, das sie enthält.
damaged = Zeile { $line } ist beschädigt: Sie enthält Bytes, die kein Text in { -utf-8 } sind. Laden Sie die Datei erneut herunter oder speichern Sie sie als { -utf-8 }.
curly = Zeile { $line }, Zeichen { $column }: { $quote } ist ein typografisches Anführungszeichen. Ersetzen Sie es durch das gerade ({ $straight }), das JSON um Namen und Texte verlangt.
curly-more = { $count ->
    [one] Solche Zeichen hat noch { $count } weitere Zeile.
   *[other] Solche Zeichen haben noch { $count } weitere Zeilen.
}
not-a-recording = keine Aufzeichnung
not-a-team-pack = kein Teampaket
