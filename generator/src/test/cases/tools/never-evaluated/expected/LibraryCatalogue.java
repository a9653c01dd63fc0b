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
        return "Library";
    }

    @Override
    public String version() {
        return "1.2.3";
    }

    @Override
    public String instructions() {
        return "Tools for a library.";
    }

    @Override
    public List<Catalogue.ApiDescriptor> apis() {
        return List.of(
                new Catalogue.ApiDescriptor("library", "The library"));
    }

    @Override
    public List<Catalogue.Toolset> toolsets() {
        return List.of(
                new Catalogue.Toolset("books", "Books", "The books of the library.", true));
    }

    @Override
    public List<Tool> tools() {
        return List.of(
                new TellBook());
    }
}
