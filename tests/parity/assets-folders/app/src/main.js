one
two
