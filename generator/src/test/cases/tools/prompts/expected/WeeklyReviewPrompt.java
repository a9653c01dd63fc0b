package example.generated.tools;

import dev.toolwright.server.tool.DescriptorResource;
import dev.toolwright.server.tool.Prompt;
import dev.toolwright.server.tool.PromptDescriptor;
import dev.toolwright.server.tool.PromptMessage;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.value.Dates;
import dev.toolwright.server.value.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * The prompt {@code weekly_review}.
 */
public final class WeeklyReviewPrompt implements Prompt {
    private static final PromptDescriptor DESCRIPTOR = DescriptorResource.prompt(WeeklyReviewPrompt.class, "weekly_review.prompt.json");

    @Override
    public PromptDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public List<PromptMessage> messages(ToolCall call) {
        Choices choices = new Choices(call);
        String now = call.now().toString();
        List<PromptMessage> messages = new ArrayList<>();
        messages.addAll(PromptMessage.said(PromptMessage.Role.USER, "What was lent in branch "
                + Texts.of(choices.branch()) + " in the week before " + Dates.date(now,
                "Europe/Rome", "date(now, 'Europe/Rome')") + "?"));
        return messages;
    }
}
