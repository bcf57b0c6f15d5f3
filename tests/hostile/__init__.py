"""What text from elsewhere may try."""
