"""Where minutes come from: files and folders."""
