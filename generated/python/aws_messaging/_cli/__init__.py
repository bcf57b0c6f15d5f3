"""The command line: modules are loaded as a command needs them."""
