# Zahlen und Namen, die im Text stehen dürfen, und was hinter ihnen steht.

-kb = KB5061906
    .claim = update
-build = 20348
    .claim = update
-fixed-revision = 3695
    .claim = update
-fixed = 20348.3695
    .claim = update
-released = 23. Mai 2025
    .claim = update
-server = Windows Server 2022
    .name = product
-p0 = P0
    .name = processor
-key-home = Pos1
    .name = key
