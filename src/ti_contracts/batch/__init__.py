"""Documents read apart from the program: hides processes, their limits, and that one of them may die."""
