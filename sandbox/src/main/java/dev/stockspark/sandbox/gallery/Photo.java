package dev.stockspark.sandbox.gallery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.json.Json;

/** What became of a file that was handed in: a picture, or the reason why it is none. */
public sealed interface Photo {
    /** 5 MB, as the document says. */
    int LARGEST = 5 * 1024 * 1024;

    /** Taken. */
    record Taken(Picture picture) implements Photo {}

    /** Not taken. {@code status} is one of those of an {@code ImageResponse}. */
    record Refused(String status, String reason) implements Photo {
        public ObjectNode json() {
            return Json.object().put("status", status).put("errorMessage", reason);
        }
    }

    static Photo of(Pictures pictures, long id, byte[] bytes) {
        if (bytes.length > LARGEST) {
            return new Refused("IMAGE_UPLOAD_ERROR", "the file is larger than 5 MB");
        }
        return pictures.keep(id, bytes)
                .<Photo>map(Taken::new)
                .orElseGet(() -> new Refused("INVALID_MIME_TYPE", "the file is neither JPEG nor PNG"));
    }
}
