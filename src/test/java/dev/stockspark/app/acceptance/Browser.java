package dev.stockspark.app.acceptance;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A person at Debian's Chromium. It opens no window; pages can still be looked at as pictures. */
final class Browser implements AutoCloseable {
    private static final Path PICTURES = Stack.ROOT.resolve("src/target/screenshots");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    static Browser start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browser(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage"))));
    }

    /** Somebody with cookies of their own, who reads this language. */
    Person person(String language) {
        return new Person(chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(480, 800)));
    }

    @Override
    public void close() {
        playwright.close();
    }

    /** Not thread-safe, like all of Playwright. */
    static final class Person implements AutoCloseable {
        private final BrowserContext context;
        private final Page page;
        private final List<String> addresses = new ArrayList<>();
        private final List<Response> documents = new ArrayList<>();

        private Person(BrowserContext context) {
            this.context = context;
            this.page = context.newPage();
            page.onResponse(response -> {
                if (response.request().isNavigationRequest()) {
                    addresses.add(response.status() + " " + response.url());
                    documents.add(response);
                }
            });
        }

        Person open(String address) {
            page.navigate(address);
            return this;
        }

        /** Every document that was on the way, with its status, since the person sat down. */
        List<String> way() {
            return List.copyOf(addresses);
        }

        /** The header of the page that is open. */
        String header(String name) {
            return documents.getLast().headerValue(name);
        }

        String text() {
            return page.innerText("body");
        }

        Page page() {
            return page;
        }

        Locator button(String value) {
            return page.locator("button[value=" + value + "]");
        }

        Person allow() {
            button("approve").click();
            return this;
        }

        Person refuse() {
            button("deny").click();
            return this;
        }

        /** Takes the tick from a scope. */
        Person without(String scope) {
            page.locator("input[value='" + scope + "']").uncheck();
            return this;
        }

        /** Fills in whatever form for a name and a password is open. */
        Person signIn(String name, String password) {
            page.locator("input[name=username]").fill(name);
            page.locator("input[name=password]").fill(password);
            page.locator("input[name=password]").press("Enter");
            page.waitForLoadState();
            return this;
        }

        Person picture(String name) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
            return this;
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
