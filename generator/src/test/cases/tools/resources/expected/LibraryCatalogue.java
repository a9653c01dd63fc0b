package example.generated.tools;

import dev.toolwright.server.tool.Catalogue;
import dev.toolwright.server.tool.DescriptorResource;
import dev.toolwright.server.tool.Icon;
import dev.toolwright.server.tool.Prompt;
import dev.toolwright.server.tool.Resource;
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
                new Catalogue.Toolset("books", "Books", "The books of the library.", true));
    }

    @Override
    public List<Tool> tools() {
        return List.of(
                new GetBook());
    }

    @Override
    public List<Prompt> prompts() {
        return List.of(
                new ChaseLoansPrompt());
    }

    @Override
    public List<Resource> resources() {
        return List.of(
                DescriptorResource.fixed(LibraryCatalogue.class, "opening_hours.resource.json"),
                DescriptorResource.fixed(LibraryCatalogue.class, "rules.resource.json"),
                new LogoResource(),
                new BookResource(),
                new LoansResource());
    }

    @Override
    public List<Icon> icons() {
        return List.of(
                new Icon("https://library.example/logo.svg", "image/svg+xml", List.of("any"), ""));
    }
}
