package dev.toolwright.server.bridge.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of the specification, and the borders between them. */
class HeaderValueTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', textBlock = """
            us-west1,                 us-west1
            'a b',                    'a b'
            'Hello, 世界',             =?base64?SGVsbG8sIOS4lueVjA==?=
            ' padded ',               =?base64?IHBhZGRlZCA=?=
            'line1\\nline2',          =?base64?bGluZTEKbGluZTI=?=
            '=?base64?literal?=',     =?base64?PT9iYXNlNjQ/bGl0ZXJhbD89?=
            '=?base64?open',          '=?base64?open'
            '',                       ''
            """)
    void encodesWhatAHeaderCannotHold(String text, String header) {
        assertEquals(header, HeaderValue.of(text.replace("\\n", "\n")));
    }
}
