package dev.toolwright.server.oauth.site;

/**
 * The paths of the authorization server. They are not configurable: clients that ignore or lose the metadata use exactly
 * {@code /authorize}, {@code /token} and {@code /register}.
 */
public final class Paths {
    public static final String MCP = "/mcp";
    public static final String AUTHORIZE = "/authorize";
    public static final String TOKEN = "/token";
    public static final String REGISTER = "/register";
    public static final String REVOKE = "/revoke";
    public static final String CONSENT = "/consent";
    public static final String LOGIN = "/login";
    public static final String CALLBACK = "/callback";
    public static final String CONNECTIONS = "/connections";
    /** RFC 9728 section 3.1. */
    public static final String RESOURCE_METADATA = "/.well-known/oauth-protected-resource";
    /** RFC 8414 section 3. */
    public static final String SERVER_METADATA = "/.well-known/oauth-authorization-server";
    /** OpenID Connect Discovery section 4; probed by clients and answered with 404, because this is no OpenID provider. */
    public static final String OPENID_METADATA = "/.well-known/openid-configuration";

    private Paths() {}
}
