"""From the words of a command line, and files they name, to the parameters of a call."""
