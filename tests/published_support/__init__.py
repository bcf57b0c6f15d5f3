"""How the captured pages came from published ones: reading a page, and each capture's rules.

Nothing here knows what a page says: only how a web page was turned into the text that was kept.
"""
