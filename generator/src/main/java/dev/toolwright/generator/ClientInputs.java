package dev.toolwright.generator;

import dev.toolwright.generator.client.Clients;
import dev.toolwright.generator.openapi.NormalisedApi;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the client generator is given, and what it does not write itself. */
record ClientInputs(List<NormalisedApi> apis) {

    /** A clean document for each API. */
    SortedMap<String, String> documents() {
        SortedMap<String, String> documents = new TreeMap<>();
        apis.forEach(each -> documents.put(
                each.api().name() + ".json", Clients.describe(each).toPrettyString() + "\n"));
        return documents;
    }

    /**
     * The package-info of each client.
     *
     * @param parent the package that the clients' packages are in
     */
    SortedMap<String, String> packages(String parent) {
        SortedMap<String, String> packages = new TreeMap<>();
        apis.forEach(each -> packages.put(
                "%s/%s/package-info.java"
                        .formatted(parent.replace('.', '/'), each.api().name()),
                Clients.packageInfo(parent + "." + each.api().name())));
        return packages;
    }
}
