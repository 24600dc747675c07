# Words that are numbers: prose must not use them, as it must not use digits. `one`, `two` and `four` are too common.

number-words = three five six seven eight nine ten eleven twelve hundred thousand
