package dev.stockspark.sandbox.front;

import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.exchange.ApiFailure;
import dev.stockspark.sandbox.exchange.Incoming;
import dev.stockspark.sandbox.gallery.Pictures;

/** Serves pictures at the addresses that the API gives for them, to anybody, as a content network would. */
record Media(Pictures pictures) {
    static final String PATH = "/media/";

    Answer answer(Incoming request) {
        String file = request.path().substring(PATH.length());
        return pictures.find(file)
                .filter(picture -> request.method().equals("GET"))
                .map(picture -> Answer.bytes(picture.mediaType(), picture.bytes()))
                .orElseThrow(() -> ApiFailure.notFound("no picture " + file));
    }
}
