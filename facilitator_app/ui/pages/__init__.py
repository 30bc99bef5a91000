"""The pages: what a person sees and does, one step or one subject each."""
