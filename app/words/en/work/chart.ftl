# Around every chart.

read = Read the chart
read-this = Read the chart: { $title }
as-table = The same numbers as a table
table-of = Numbers: { $title }
save-csv = Export CSV
save-svg = Export SVG
save-csv-of = Export CSV: { $title }
save-svg-of = Export SVG: { $title }
