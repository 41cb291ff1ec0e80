"""Text and writers of the sample documents; hides that all four come from one small markup."""
