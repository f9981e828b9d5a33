"""The five views of the side panel."""
