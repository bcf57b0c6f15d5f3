"""What commands print: formats, queries over the whole, pagers, encodings, failing writes."""
