package example.generated.tools;

import dev.toolwright.server.tool.DescriptorResource;
import dev.toolwright.server.tool.Resource;
import dev.toolwright.server.tool.ResourceContents;
import dev.toolwright.server.tool.ResourceDescriptor;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.value.Files;
import java.util.List;

/**
 * The resource {@code logo}.
 */
public final class LogoResource implements Resource.Written {
    private static final ResourceDescriptor DESCRIPTOR = DescriptorResource.resource(LogoResource.class, "logo.resource.json");

    @Override
    public ResourceDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public List<ResourceContents> read(String uri, ToolCall call) {
        return ResourceContents.ofFiles(uri, Files.of("data:image/png;base64,iVBORw0KGgo=",
                "file('data:image/png;base64,iVBORw0KGgo=')"));
    }
}
