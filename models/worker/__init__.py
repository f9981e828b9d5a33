"""The process of the language model: `python -m models.worker`. The only code of ours that imports llama.cpp."""
