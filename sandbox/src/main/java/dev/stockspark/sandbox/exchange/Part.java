package dev.stockspark.sandbox.exchange;

/** One part of a multipart body. {@code fileName} and {@code mediaType} are empty where the client sent none. */
public record Part(String name, String fileName, String mediaType, byte[] bytes) {}
