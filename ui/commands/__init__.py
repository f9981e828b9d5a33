"""One module a sub-command of `zhoba`; a module here is a command by being here (see `ui.command_line`)."""
