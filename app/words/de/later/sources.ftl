pending = Das folgt.
