package example.generated.tools;

import dev.toolwright.server.tool.Catalogue;
import dev.toolwright.server.tool.RenamedTool;
import dev.toolwright.server.tool.Tool;
import java.util.List;
import java.util.Map;

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
        return "";
    }

    @Override
    public List<Catalogue.ApiDescriptor> apis() {
        return List.of(
                new Catalogue.ApiDescriptor("library", "The library"));
    }

    @Override
    public List<Catalogue.Toolset> toolsets() {
        return List.of(
                new Catalogue.Toolset("books", "Books", "The books of the library.", true),
                new Catalogue.Toolset("old", "Old names", "Tools by the names of earlier versions.", false));
    }

    @Override
    public List<Tool> tools() {
        return List.of(
                new GetBook(),
                new RenamedTool(new GetBook(), "fetch_book", "old"));
    }

    @Override
    public Map<String, String> tombstones() {
        return Map.ofEntries(
                Map.entry("burn_book", "Books are kept. Call get_book to look at one."),
                Map.entry("get_book.edition", "The ISBN names the edition already."));
    }
}
