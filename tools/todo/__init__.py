"""The user's to-do list."""

from tools.todo.add import add_todo
from tools.todo.change import complete_todo, delete_todo, update_todo
from tools.todo.show import list_todos

__all__ = ["add_todo", "complete_todo", "delete_todo", "list_todos", "update_todo"]
