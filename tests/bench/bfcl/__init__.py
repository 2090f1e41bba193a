"""The leaderboard's adapter, without the leaderboard."""
