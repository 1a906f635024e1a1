"""The phrases and shapes of chrome, as data: one TOML file per language under ``rules/``."""
