pending = This follows.
