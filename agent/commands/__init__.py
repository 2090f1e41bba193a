"""The commands, one noun a file: each fills its parser and does its work through the Assistant."""
