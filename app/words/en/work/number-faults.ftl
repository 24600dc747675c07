# Why a number that was typed is not taken.

number-needed = Enter a number from { $least } to { $most }.
whole-needed = Enter a whole number from { $least } to { $most }.
not-a-number = “{ $typed }” is not a number. Enter a number from { $least } to { $most }.
out-of-range = { $typed } is out of range. Enter a number from { $least } to { $most }.
too-fine = { $typed } is too fine. The smallest step is { $step }.
unknown-unit = This field has no unit “{ $unit }”. Use { $units }, or no unit.
no-unit = This field has no unit “{ $unit }”. Enter the number alone.
