"""The national law on this machine: import acts, store, search, definitions base, who cites whom."""
