package dev.toolwright.generator.check;

import dev.toolwright.generator.plan.Setting;
import dev.toolwright.generator.plan.Uses;
import dev.toolwright.generator.problem.Problems;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Keeps setting-cycle: no choice needs itself to be made. */
record SettingCycles(Problems problems, Settings settings) {

    void check(List<Setting> resolved) {
        Map<String, Set<String>> needs = new HashMap<>();
        resolved.forEach(setting -> needs.put(setting.name().written(), needs(setting)));
        resolved.stream()
                .map(setting -> setting.name().written())
                .filter(name -> reaches(name, needs))
                .forEach(this::report);
    }

    private static Set<String> needs(Setting setting) {
        Set<String> needs = new TreeSet<>();
        setting.choosing().stream()
                .flatMap(choosing -> choosing.expressions())
                .forEach(expression -> needs.addAll(Uses.fields("user", expression)));
        return needs;
    }

    private static boolean reaches(String name, Map<String, Set<String>> needs) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(needs.get(name));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (next.equals(name)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(needs.getOrDefault(next, Set.of()));
            }
        }
        return false;
    }

    private void report(String name) {
        problems.error(
                CheckRule.SETTING_CYCLE,
                settings.byName().get(name).entry().name().position(),
                "to choose \"%s\" its own value would have to be known".formatted(name),
                "choose it without ${{ user.%s }}, or with a setting that does not need it".formatted(name));
    }
}
