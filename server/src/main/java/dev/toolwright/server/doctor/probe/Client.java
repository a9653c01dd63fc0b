package dev.toolwright.server.doctor.probe;

import java.util.List;

/** The programs whose requests are played, with what is known of each on the wire. */
public enum Client {
    CLAUDE("Claude", List.of("Claude-User/1.0", "python-httpx/0.28.1", "Python/3.13 aiohttp/3.12.15"), """
            {"client_name": "Claude", "redirect_uris": ["https://claude.ai/api/mcp/auth_callback"],
             "grant_types": ["authorization_code", "refresh_token"], "response_types": ["code"],
             "token_endpoint_auth_method": "none"}"""),
    CLAUDE_CODE(
            "Claude Code",
            // Without a name during discovery: anthropics/claude-code#47390.
            List.of("claude-code/2.1.214 (cli)", ""),
            """
            {"client_name": "Claude Code", "redirect_uris": ["http://localhost:54545/callback"],
             "grant_types": ["authorization_code", "refresh_token"], "response_types": ["code"],
             "token_endpoint_auth_method": "none", "application_type": "native"}"""),
    CHATGPT("ChatGPT", List.of("openai-mcp/1.0.0"), """
            {"client_name": "ChatGPT", "redirect_uris": ["https://chatgpt.com/connector_platform_oauth_redirect"],
             "grant_types": ["authorization_code", "refresh_token"], "response_types": ["code"],
             "token_endpoint_auth_method": "none"}"""),
    VS_CODE("VS Code", List.of("node"), """
            {"client_name": "Visual Studio Code", "client_uri": "https://code.visualstudio.com",
             "redirect_uris": ["https://insiders.vscode.dev/redirect", "https://vscode.dev/redirect",
                               "http://127.0.0.1/", "http://127.0.0.1:33418/"],
             "grant_types": ["authorization_code", "refresh_token", "urn:ietf:params:oauth:grant-type:device_code"],
             "response_types": ["code"], "token_endpoint_auth_method": "none", "application_type": "native"}"""),
    CURSOR("Cursor", List.of("Cursor/2.4.0", "node"), """
            {"client_name": "Cursor",
             "redirect_uris": ["cursor://anysphere.cursor-mcp/oauth/callback",
                               "https://www.cursor.com/agents/mcp/oauth/callback", "http://localhost:8787/callback"],
             "grant_types": ["authorization_code", "refresh_token"], "response_types": ["code"],
             "token_endpoint_auth_method": "none"}"""),
    INSPECTOR("MCP Inspector", List.of("node"), """
            {"client_name": "MCP Inspector", "redirect_uris": ["http://localhost:6274/oauth/callback"],
             "grant_types": ["authorization_code", "refresh_token"], "response_types": ["code"],
             "token_endpoint_auth_method": "none", "application_type": "native", "scope": ""}""");

    /** Where MCP Inspector's page lives; a web page of somebody else's, seen from the server. */
    static final String BROWSER_ORIGIN = "http://localhost:6274";

    static final String CLAUDE_CALLBACK = "https://claude.ai/api/mcp/auth_callback";

    private final String title;
    private final List<String> userAgents;
    private final String registration;

    Client(String title, List<String> userAgents, String registration) {
        this.title = title;
        this.userAgents = userAgents;
        this.registration = registration;
    }

    public String title() {
        return title;
    }

    /** Names it has been seen to give; an empty one stands for a request without {@code User-Agent}. */
    public List<String> userAgents() {
        return userAgents;
    }

    /** Its body for dynamic client registration (RFC 7591), JSON. */
    public String registration() {
        return registration;
    }
}
