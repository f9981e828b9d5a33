"""Local language models: GGUF files, the process that runs llama.cpp, prompts, and the lock on the network."""
