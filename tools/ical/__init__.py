"""iCalendar (RFC 5545): files of events and to-dos, other people's busy times, and sync with a CalDAV server."""
