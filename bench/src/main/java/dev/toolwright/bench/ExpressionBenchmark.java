package dev.toolwright.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.Tool;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.tool.ToolResult;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The code that is emitted for twenty lines of expressions, beside Java that is written by hand for the same. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ExpressionBenchmark {
    static final String TOOLS = """
            version: 1
            name: measured
            title: Measured
            toolsets: {vehicles: {title: Vehicles, description: Vehicles.}}
            tools:
              overview:
                toolset: vehicles
                title: Overview
                description: Prices by make. Use it for measuring.
                effect: read
                args:
                  vehicles:
                    type: array
                    description: The vehicles.
                    items:
                      type: object
                      description: One of them.
                      properties:
                        make: {type: string, description: The make.}
                        price: {type: number, description: The price.}
                        mileage: {type: integer, description: The mileage.}
                        days: {type: integer, description: Days in stock.}
                steps:
                  - set:
                      driven: ${{ args.vehicles.filter(v, v.mileage < 150000) }}
                      groups: ${{ driven.groupBy(v, v.make) }}
                      rows: >-
                        ${{ groups.map(g, {
                              'make': g.key,
                              'vehicles': size(g.items),
                              'average': avg(g.items.map(v, v.price)),
                              'most': max(g.items.map(v, v.price)),
                              'old': size(g.items.filter(v, v.days > 90))
                            }) }}
                return:
                  makes: ${{ rows.sortByDesc(r, r.average) }}
                  total: ${{ size(args.vehicles) }}
            """;

    private final ObjectNode arguments = Vehicles.arguments();
    private final ToolCall given = Given.call(arguments);
    private Tool tool = new Given.Nothing();

    @Setup
    public void generate() {
        tool = Emitted.tool(TOOLS, "Overview");
        if (!emitted().toString().equals(byHand().toString())) {
            throw new IllegalStateException("they differ:\n%s\n%s".formatted(emitted(), byHand()));
        }
    }

    @Benchmark
    public ToolResult emitted() {
        return tool.call(given);
    }

    @Benchmark
    public ToolResult byHand() {
        ObjectNode answer = Vehicles.byHand(arguments);
        return new ToolResult.Success(Optional.of(answer), answer.toString());
    }
}
