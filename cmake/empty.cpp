// Keeps the test support library from being empty.
