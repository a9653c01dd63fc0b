package dev.toolwright.server.oauth.client;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is kept of RFC 7591 client metadata.
 *
 * @param name cleaned, see {@link ClientName}; to be escaped wherever it is shown
 * @param redirectUris as given, each acceptable
 * @param grantTypes those asked for that this server has
 * @param scope as given
 * @param extras further members that are echoed as given: https links and the software's name
 */
public record ClientMetadata(
        Optional<String> name,
        List<String> redirectUris,
        List<String> grantTypes,
        Optional<String> scope,
        Map<String, String> extras) {

    public ClientMetadata {
        redirectUris = List.copyOf(redirectUris);
        grantTypes = List.copyOf(grantTypes);
        extras = Map.copyOf(extras);
    }
}
