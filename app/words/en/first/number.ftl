# A number that was typed.

two-ways = “{ $typed }” can be read in two ways. Write { $thousands } or { $decimals }.
