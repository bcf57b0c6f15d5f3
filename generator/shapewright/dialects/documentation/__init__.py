"""AWS documentation HTML, read once and written as reStructuredText, Markdown or plain text."""
