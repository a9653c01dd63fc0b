package dev.toolwright.server.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.toolwright.server.identity.Person;
import dev.toolwright.server.tool.Settings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/** Started by {@link DurabilityTest} as a process of its own: writes for ever and says a number when it has been kept. */
final class KilledWriter {
    static final Person WRITER = new Person("writer");

    private KilledWriter() {}

    public static void main(String[] arguments) {
        JdbcStore store = JdbcStore.open(new Location.Directory(Path.of(arguments[0])), InstantSource.system());
        Settings settings = store.of(WRITER);
        for (int number = 0; ; number++) {
            var value = JsonNodeFactory.instance.numberNode(number);
            settings.put(Map.of("left", value, "right", value, "kept " + number % 100, value));
            System.out.println(number);
            System.out.flush();
        }
    }
}
