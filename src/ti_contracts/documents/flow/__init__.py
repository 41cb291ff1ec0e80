"""What word processors share, whatever their format: styled lines and tables, and their blocks."""
