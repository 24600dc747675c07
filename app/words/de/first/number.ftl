# Eine eingegebene Zahl.

two-ways = „{ $typed }“ lässt sich auf zwei Arten lesen. Schreiben Sie { $thousands } oder { $decimals }.
