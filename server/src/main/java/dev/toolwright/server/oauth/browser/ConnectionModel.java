package dev.toolwright.server.oauth.browser;

import dev.toolwright.server.oauth.grant.Connection;
import dev.toolwright.server.oauth.grant.Grant;
import dev.toolwright.server.oauth.page.Language;
import dev.toolwright.server.oauth.scope.ToolScopes;
import dev.toolwright.server.oauth.scope.ToolsetScopes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the page shows of one connection. The server does not know where somebody is, so times are in UTC and say so. */
final class ConnectionModel {
    private ConnectionModel() {}

    static Map<String, Object> of(Connection connection, ToolScopes scopes, Language language) {
        Grant grant = connection.grant();
        Map<String, Object> model = new HashMap<>();
        model.put("id", grant.id());
        model.put("app", ConsentModel.appName(grant.client()));
        ConsentModel.publisher(grant.client()).ifPresent(host -> model.put("publisher", host));
        model.put("since", time(grant.created(), language));
        connection.lastUsed().ifPresent(last -> model.put("used", time(last, language)));
        model.put("permissions", permissions(grant, scopes, language.tag()));
        return model;
    }

    private static List<Map<String, Object>> permissions(Grant grant, ToolScopes scopes, String language) {
        return scopes.toolsets().stream()
                .filter(each ->
                        grant.scopes().contains(each.read()) || grant.scopes().contains(each.write()))
                .map(each -> permission(
                        grant, each, scopes.labels().in(language, each.toolset().title())))
                .toList();
    }

    private static Map<String, Object> permission(Grant grant, ToolsetScopes each, String name) {
        return Map.of(
                "name", name,
                "reads", grant.scopes().contains(each.read()),
                "writes", grant.scopes().contains(each.write()));
    }

    private static String time(Instant instant, Language language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(Locale.forLanguageTag(language.tag()))
                        .format(instant.atOffset(ZoneOffset.UTC))
                + " UTC";
    }
}
