"""Models of requests and responses, in every flavour."""
