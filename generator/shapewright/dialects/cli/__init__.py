"""AWS CLI pages: reStructuredText as the AWS CLI's own docs generator writes it, and Markdown."""
