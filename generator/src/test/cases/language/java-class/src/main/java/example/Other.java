package example;

public final class Another {}
