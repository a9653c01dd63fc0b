package dev.stockspark.sandbox.openid;

import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.exchange.Incoming;
import dev.stockspark.sandbox.seed.User;
import dev.stockspark.sandbox.token.Session;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What the sign-in page sends: a name and a password, or that the person would rather not. */
record SignInForm(People people, Issuer issuer, Transactions transactions, Codes codes) {
    Answer answer(Incoming incoming, Settings settings, Instant now) {
        Fields form = Fields.of(incoming);
        String transaction = form.text("transaction");
        Optional<AuthorizationRequest> request = transactions.find(transaction, now);
        if (request.isEmpty()) {
            return Pages.message(
                    400,
                    "We are sorry",
                    "This sign-in is over or was never begun. Go back to the application and try again.");
        }
        if (form.text("action").equals("cancel")) {
            transactions.end(transaction);
            return new Return(issuer)
                    .error(request.get(), new Refusal("access_denied", "The person cancelled"), settings);
        }
        Optional<User> user = people.find(form.text("username"), form.text("password"));
        if (user.isEmpty()) {
            return again(request.get(), form, "Invalid username or password.");
        }
        if (user.get().locked()) {
            return again(request.get(), form, "Account is disabled, contact your administrator.");
        }
        transactions.end(transaction);
        return signedIn(user.get(), request.get(), settings, now);
    }

    private Answer signedIn(User user, AuthorizationRequest request, Settings settings, Instant now) {
        Session session = new Session(
                UUID.randomUUID().toString(),
                user.name(),
                request.client().id(),
                request.scope(),
                request.fields().all("resource"),
                now);
        return new Return(issuer).code(request, codes.issue(session, request, now), session.id(), settings);
    }

    private Answer again(AuthorizationRequest request, Fields form, String why) {
        return Pages.signIn(
                request.client().id(),
                issuer.path() + Part.SIGN_IN.path(),
                form.text("transaction"),
                form.text("username"),
                why);
    }
}
