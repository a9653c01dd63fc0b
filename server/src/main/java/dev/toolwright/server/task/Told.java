package dev.toolwright.server.task;

import dev.toolwright.server.registry.Listener;
import dev.toolwright.server.tool.Severity;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * What a long call says while it goes on: to its request, and once it is a task into its status, because a task has no other place for
 * progress (io.modelcontextprotocol/tasks, task status notifications).
 *
 * @param request who listened to the request
 * @param task takes a status message, if the call is a task
 */
record Told(Listener request, Predicate<String> task) implements Listener {

    @Override
    public void progress(double done, OptionalDouble total, String message) {
        if (!task.test(status(done, total, message))) {
            request.progress(done, total, message);
        }
    }

    @Override
    public void log(Severity severity, String message) {
        request.log(severity, message);
    }

    private static String status(double done, OptionalDouble total, String message) {
        String figures = total.isPresent() ? figure(done) + " of " + figure(total.getAsDouble()) : figure(done);
        return message.isEmpty() ? figures : figures + ": " + message;
    }

    private static String figure(double value) {
        return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
