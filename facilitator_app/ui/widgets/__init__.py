"""The pieces that pages are made of; each takes meanings (`axis=3`, `tone="warning"`), never colours."""
