package dev.toolwright.generator.check;

import dev.toolwright.generator.openapi.Operation;

/** An operation that was named and found. */
record Target(Service service, Operation operation) {

    /** For messages. */
    String label() {
        return "%s.%s".formatted(service.api().name(), operation.id());
    }

    /** A parameter of it. */
    record Parameter(Target target, Operation.Parameter parameter) {

        String label() {
            return "%s.%s".formatted(target.operation().id(), parameter.name());
        }
    }
}
