# Um jedes Diagramm herum.

read = Diagramm ablesen
read-this = Diagramm ablesen: { $title }
as-table = Dieselben Zahlen als Tabelle
table-of = Zahlen: { $title }
save-csv = CSV exportieren
save-svg = SVG exportieren
save-csv-of = CSV exportieren: { $title }
save-svg-of = SVG exportieren: { $title }
