"""The command line: one module per command. Heavy things are imported when a command runs."""
