package example.generated.tools;

import dev.toolwright.server.tool.Catalogue;
import dev.toolwright.server.tool.Tool;
import java.util.List;

/**
 * Everything that this server offers.
 */
public final class LibraryCatalogue implements Catalogue {
    @Override
    public String name() {
        return "library";
    }

    @Override
    public String title() {
        return "Paint";
    }

    @Override
    public String version() {
        return "1.2.3";
    }

    @Override
    public String instructions() {
        return "Tools for paint.";
    }

    @Override
    public List<Catalogue.ApiDescriptor> apis() {
        return List.of(
                new Catalogue.ApiDescriptor("paint", "The paint"));
    }

    @Override
    public List<Catalogue.Toolset> toolsets() {
        return List.of(
                new Catalogue.Toolset("paint", "Paint", "All about paint.", true));
    }

    @Override
    public List<Tool> tools() {
        return List.of(
                new Everywhere());
    }
}
