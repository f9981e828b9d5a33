"""The outward forms of acts: bytes of a file in, paragraphs out. No file is opened here."""
