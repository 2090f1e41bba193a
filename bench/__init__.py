"""The public set: requests judged by what is in the stores afterwards, and the same set on LangChain's agent."""
