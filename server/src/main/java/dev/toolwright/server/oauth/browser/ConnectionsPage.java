package dev.toolwright.server.oauth.browser;

import dev.toolwright.server.identity.Person;
import dev.toolwright.server.oauth.grant.Connection;
import dev.toolwright.server.oauth.ground.Ground;
import dev.toolwright.server.oauth.http.Answer;
import dev.toolwright.server.oauth.page.Language;
import dev.toolwright.server.oauth.page.PageStyle;
import dev.toolwright.server.oauth.secret.Seal;
import dev.toolwright.server.oauth.secret.Secret;
import io.helidon.webserver.http.ServerRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is connected, for one person to see and cut. */
record ConnectionsPage(Desk desk) {

    /** Before anybody has signed in. */
    Answer start(Language language) {
        return desk.pages().page("visit", 200, language, Map.of("titleKey", "connections.title"));
    }

    /** For somebody who has signed in just now. */
    Answer enter(ServerRequest request, Person person, String name) {
        Ground ground = desk.ground();
        Secret cookie = ground.secret();
        Visit visit = new Visit(
                ground.secret(),
                cookie.hash(),
                ground.now().plus(ground.lifetimes().signIn()),
                person,
                name);
        Answer page = list(visit, PageStyle.language(request), false);
        return desk.visiting().set(page, request, visit.transaction().hash(), cookie);
    }

    /** @param cut whether something has just been cut */
    Answer list(Visit visit, Language language, boolean cut) {
        List<Connection> connections = desk.ground()
                .store()
                .connections()
                .of(visit.person(), desk.ground().now());
        Map<String, Object> model = new HashMap<>();
        model.put("titleKey", "connections.title");
        model.put("ticket", visit.seal(desk.ground().seal(Seal.Purpose.CONSENT)));
        model.put("account", visit.name());
        model.put("cut", cut);
        model.put("several", connections.size() > 1);
        model.put("nothing", connections.isEmpty());
        model.put(
                "connections",
                connections.stream()
                        .map(each -> ConnectionModel.of(each, desk.ground().scopes(), language))
                        .toList());
        return desk.pages().page("connections", 200, language, model);
    }
}
