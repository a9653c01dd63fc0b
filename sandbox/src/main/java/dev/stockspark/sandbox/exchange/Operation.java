package dev.stockspark.sandbox.exchange;

/** What the sandbox does for one operation of the document. */
@FunctionalInterface
public interface Operation {
    /** @throws ApiFailure to refuse */
    Answer answer(Call call);
}
