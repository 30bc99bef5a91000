"""The frame around the pages: navigation, head of a rencontre, what is being undone or saved."""
