"""A tool of your own in ten lines: the assistant can count the days to anything."""

from __future__ import annotations

from ayni import Assistant, Receipt, ToolContext, When, tool


@tool(effect="read", examples={"how many days until Christmas?": {"day": "Christmas"}})
def days_until(context: ToolContext, day: When) -> Receipt:
    """Count the days until a day.

    Args:
        day: the user's own words for the day
    """
    if not day.resolution.readings:
        return Receipt(f"I do not know when {day.text} is.")
    left = (day.resolution.readings[0].start.date() - context.now.date()).days
    return Receipt(f"{left} days until {day.text}.")


def main() -> None:
    """Call it as a program would; in the chat the model chooses it by its description and examples."""
    with Assistant(tools=[days_until]) as assistant:
        print(assistant.call("days_until", day="1 May").receipt.text)


if __name__ == "__main__":
    main()
