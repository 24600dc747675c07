# Wörter, die Zahlen sind: Im Text stehen sie so wenig wie Ziffern.

number-words = drei fünf sechs sieben acht neun zehn elf zwölf hundert tausend
