"""What an act is: text, structure, citations, definitions, norms, in Kazakh, Russian and English. Pure functions, no files."""
