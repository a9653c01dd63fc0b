package example;

public final class NoStep {}
