"""The protocols with XML answers: `rest-xml`, `query` and `ec2`."""
