"""The Berkeley Function-Calling Leaderboard, through Ayni's way of deciding and through native tool calling."""
