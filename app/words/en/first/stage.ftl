slots-gone-of = { $gone } of { $all } slots { $gone ->
    [one] is
   *[other] are
} gone
