// To be specified.
