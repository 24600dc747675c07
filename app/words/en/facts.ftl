# Numbers and names that prose may use, and what stands behind each: a claim of claims.ftl, a parameter of the model, or
# that it is a name and no number.

-kb = KB5061906
    .claim = update
-build = 20348
    .claim = update
-fixed-revision = 3695
    .claim = update
-fixed = 20348.3695
    .claim = update
-released = 23 May 2025
    .claim = update
-server = Windows Server 2022
    .name = product
-p0 = P0
    .name = processor
-key-home = Home
    .name = key
