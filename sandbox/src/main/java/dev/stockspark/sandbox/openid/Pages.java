package dev.stockspark.sandbox.openid;

import dev.stockspark.sandbox.exchange.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a person sees: plain HTML without a script. */
final class Pages {
    /** No form-action: Chromium applies it to the redirect that follows the form as well. */
    private static final Map<String, String> HEADERS = Map.of(
            "Cache-Control", "no-store",
            "Content-Security-Policy",
                    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY");

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 24rem; margin: 3rem auto; padding: 0 1rem; color: #1d2733 }
            label { display: block; margin-top: 1rem }
            input { width: 100%%; box-sizing: border-box; font: inherit; padding: .5rem }
            button { font: inherit; margin: 1.5rem .5rem 0 0; padding: .5rem 1.25rem }
            [role=alert] { border-left: .25rem solid #b3261e; padding-left: .75rem }
            </style>
            </head>
            <body>
            <main>
            <h1>%s</h1>
            %s
            </main>
            </body>
            </html>
            """;

    private static final String SIGN_IN = """
            %s<p>%s wants to know who you are. This is the pretend StockSpark: try demo with the password demo.</p>
            <form method="post" action="%s">
            <input type="hidden" name="transaction" value="%s">
            <label for="username">User name</label>
            <input id="username" name="username" value="%s" autocomplete="username" autocapitalize="none" autofocus>
            <label for="password">Password</label>
            <input id="password" name="password" type="password" autocomplete="current-password">
            <button name="action" value="sign-in">Sign in</button>
            <button name="action" value="cancel">Cancel</button>
            </form>""";

    private Pages() {}

    /** @param wrong why the last attempt failed, or nothing */
    static Answer signIn(String client, String action, String transaction, String userName, String wrong) {
        String alert = wrong.isEmpty() ? "" : "<p role=\"alert\">" + escape(wrong) + "</p>\n";
        return page(
                200,
                "Sign in",
                SIGN_IN.formatted(alert, escape(client), escape(action), escape(transaction), escape(userName)));
    }

    static Answer message(int status, String title, String sentence) {
        return page(status, title, "<p>" + escape(sentence) + "</p>");
    }

    private static Answer page(int status, String title, String body) {
        byte[] bytes = FRAME.formatted(title, title, body).getBytes(StandardCharsets.UTF_8);
        return new Answer(status, HEADERS, new Answer.Bytes("text/html;charset=utf-8", bytes));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
