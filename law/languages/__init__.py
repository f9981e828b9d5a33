"""What a language needs, as data: words of obligation, forms of references, numerals, abbreviations."""
