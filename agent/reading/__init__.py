"""What a request says, read by code: where its wishes begin and end, and what its words lead to."""
