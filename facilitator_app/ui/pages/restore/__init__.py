"""The parts of the page where a rencontre is given back: board, essential, actions, compte rendu."""
