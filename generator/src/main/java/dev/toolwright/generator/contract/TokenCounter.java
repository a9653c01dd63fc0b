package dev.toolwright.generator.contract;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;

/** Counts in o200k, the one published vocabulary that is near to what models of today use; loading it takes a moment. */
final class TokenCounter {
    private final Encoding encoding = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);

    int count(String text) {
        return encoding.countTokensOrdinary(text);
    }
}
