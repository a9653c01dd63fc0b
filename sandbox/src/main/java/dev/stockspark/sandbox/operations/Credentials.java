package dev.stockspark.sandbox.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.exchange.ApiFailure;
import dev.stockspark.sandbox.exchange.Call;
import dev.stockspark.sandbox.exchange.FieldError;
import dev.stockspark.sandbox.exchange.Operation;
import dev.stockspark.sandbox.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** User accounts of the caller's companies, and the caller's own. The sign-in does not know the accounts that are added here. */
final class Credentials {
    private final Context context;

    Credentials(Context context) {
        this.context = context;
    }

    Map<String, Operation> operations() {
        return Map.of(
                "getCredentialList", this::list,
                "getCredential", call -> Answer.ok(credential(call)),
                "addCredential", this::add,
                "updateCredential", this::update,
                "deleteCredential", this::delete);
    }

    private Answer list(Call call) {
        ArrayNode list = Json.array();
        context.stock().credentials().stream()
                .filter(credential -> seen(call, credential))
                .forEach(list::add);
        return Answer.ok(list);
    }

    private Answer add(Call call) {
        ObjectNode credential = call.body().deepCopy();
        check(call, credential);
        credential
                .put("id", context.stock().nextId())
                .put("version", 0)
                .put("enabled", true)
                .put("accountLocked", false)
                .put("accountExpired", false);
        return store(credential);
    }

    private Answer update(Call call) {
        ObjectNode old = credential(call);
        ObjectNode credential = call.body().deepCopy();
        JsonNode version = credential.path("version");
        if (version.isNumber() && version.longValue() != old.get("version").longValue()) {
            throw ApiFailure.conflict("the account was changed by somebody else: version is " + old.get("version"));
        }
        credential.set("id", old.get("id"));
        check(call, credential);
        return store(credential.put("version", old.get("version").longValue() + 1));
    }

    private Answer delete(Call call) {
        ObjectNode credential = credential(call);
        if (credential.get("username").textValue().equals(call.user())) {
            throw ApiFailure.conflict("nobody deletes their own account");
        }
        context.stock().removeCredential(credential.get("id").longValue());
        return Answer.empty(200);
    }

    /** A password is taken and never shown. */
    private Answer store(ObjectNode credential) {
        credential.remove("password");
        context.stock().putCredential(credential);
        return Answer.ok(credential);
    }

    private void check(Call call, ObjectNode credential) {
        List<FieldError> errors = new ArrayList<>();
        Set<Long> mine = context.stock().companiesOf(call.user());
        credential.get("companyIds").forEach(id -> {
            if (!mine.contains(id.longValue())) {
                errors.add(new FieldError("companyIds", "no company " + id, Optional.of(id)));
            }
        });
        if (!credential.get("email").textValue().contains("@")) {
            errors.add(new FieldError("email", "must be an address", Optional.of(credential.get("email"))));
        }
        if (!errors.isEmpty()) {
            throw ApiFailure.invalid(errors);
        }
        boolean taken = context.stock().credentials().stream()
                .anyMatch(other -> !other.get("id").equals(credential.path("id"))
                        && other.get("username").equals(credential.get("username")));
        if (taken) {
            throw ApiFailure.conflict("the user name is taken");
        }
    }

    private ObjectNode credential(Call call) {
        long id = call.parameters().id("credentialId");
        return context.stock().credentials().stream()
                .filter(credential -> credential.get("id").longValue() == id && seen(call, credential))
                .findFirst()
                .orElseThrow(() -> ApiFailure.notFound("no account " + id));
    }

    private boolean seen(Call call, ObjectNode credential) {
        Set<Long> mine = context.stock().companiesOf(call.user());
        return credential.get("username").textValue().equals(call.user())
                || StreamSupport.stream(credential.get("companyIds").spliterator(), false)
                        .anyMatch(id -> mine.contains(id.longValue()));
    }
}
