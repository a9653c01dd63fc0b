package dev.stockspark.app.acceptance;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser without a screen for one person: it keeps cookies by host and port and sends forms. Unlike a real one it follows no redirect by itself, so
 * that each step can be looked at.
 */
final class HandBrowser {
    private final Map<String, Map<String, String>> cookies = new HashMap<>();
    private String address = "";
    private HttpResponse<String> page;

    HandBrowser(String address) {
        this.page = get(address);
    }

    HttpResponse<String> page() {
        return page;
    }

    /** Goes where the last answer leads. */
    HandBrowser follow() {
        String location = page.headers().firstValue("Location").orElseThrow(() -> new AssertionError(page.body()));
        page = get(URI.create(address).resolve(location).toString());
        return this;
    }

    /** Sends the one form of the page, with its hidden fields and these. */
    HandBrowser submit(String... fields) {
        Matcher form = found("<form[^>]*action=\"([^\"]*)\"");
        StringBuilder body = new StringBuilder(Web.form(fields));
        Matcher hidden = Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"")
                .matcher(page.body());
        while (hidden.find()) {
            body.append('&').append(Web.form(hidden.group(1), text(hidden.group(2))));
        }
        String target = URI.create(address).resolve(text(form.group(1))).toString();
        String origin = origin(address);
        address = target;
        page = kept(Web.post(target, body.toString(), "Cookie", cookies(target), "Origin", origin));
        return this;
    }

    /** Ticks every box and agrees. */
    HandBrowser agree() {
        Matcher box = Pattern.compile("name=\"scope\" value=\"([^\"]*)\"").matcher(page.body());
        List<String> fields = box.results()
                .flatMap(each -> List.of("scope", each.group(1)).stream())
                .collect(Collectors.toList());
        fields.addAll(List.of("decision", "approve"));
        return submit(fields.toArray(String[]::new));
    }

    String value(String pattern) {
        return text(found(pattern).group(1));
    }

    private Matcher found(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page.body());
        if (!matcher.find()) {
            throw new AssertionError(page.statusCode() + ", no " + pattern + " in " + page.body());
        }
        return matcher;
    }

    private HttpResponse<String> get(String target) {
        address = target;
        return kept(Web.get(target, "Cookie", cookies(target)));
    }

    /** Secure or not: browsers treat loopback as secure. */
    private HttpResponse<String> kept(HttpResponse<String> answer) {
        Map<String, String> jar = cookies.computeIfAbsent(origin(address), host -> new HashMap<>());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            if (cookie.contains("Max-Age=0")) {
                jar.remove(pair[0]);
            } else {
                jar.put(pair[0], pair[1]);
            }
        }
        return answer;
    }

    /** What the browser would send along to this address. */
    String cookies(String target) {
        return cookies.getOrDefault(origin(target), Map.of()).entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    private static String text(String html) {
        return html.replace("&amp;", "&").replace("&quot;", "\"").replace("&#x3D;", "=");
    }
}
