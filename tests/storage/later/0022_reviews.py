"""The product's own migration, as a later version has it too."""

from importlib import import_module

Migration = import_module("server.migrations.history.0022_reviews").Migration
