package dev.toolwright.server.oauth.browser;

import dev.toolwright.server.oauth.ground.Ground;
import dev.toolwright.server.oauth.page.Pages;
import dev.toolwright.server.oauth.redirect.RedirectPolicy;
import dev.toolwright.server.oauth.secret.Seal;

/** What the endpoints of the browser's way share. */
record Desk(Ground ground, Pages pages, RedirectPolicy redirects) {

    /** Set when the page is shown. */
    Cookies seen() {
        return new Cookies(ground.site(), "consent", ground.lifetimes().signIn());
    }

    /** Set when the person has agreed; whoever comes back from the provider must bring it. */
    Cookies agreed() {
        return new Cookies(ground.site(), "signin", ground.lifetimes().signIn());
    }

    /** Set when somebody has signed in to see their connections. */
    Cookies visiting() {
        return new Cookies(ground.site(), "visit", ground.lifetimes().signIn());
    }

    Tickets tickets() {
        return new Tickets(ground.seal(Seal.Purpose.CONSENT));
    }

    ClientAnswer client() {
        return new ClientAnswer(ground.site(), redirects, pages);
    }
}
