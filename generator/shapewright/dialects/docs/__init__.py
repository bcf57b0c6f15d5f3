"""What the families of reference pages share: the index and the links between them."""
