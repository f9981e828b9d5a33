"""What people touch: the desktop and the command line."""
