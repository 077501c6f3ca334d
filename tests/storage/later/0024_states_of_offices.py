"""The product's own migration, as a later version has it too."""

from importlib import import_module

Migration = import_module("server.migrations.history.0024_states_of_offices").Migration
