slots-gone-of = { $gone } von { $all } Slots { $gone ->
    [one] ist
   *[other] sind
} verloren
