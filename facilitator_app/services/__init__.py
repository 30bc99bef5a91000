"""What a person can do with Carnet, without a screen: one module per subject."""
