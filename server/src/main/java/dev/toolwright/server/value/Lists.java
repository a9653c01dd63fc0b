package dev.toolwright.server.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Lists, none of which is ever changed. The methods that give a list give null for null. The parameter {@code expression} is
 * what was written in tools.yaml, for messages.
 */
public final class Lists {
    private Lists() {}

    /** Unlike {@code List.of}, the elements may be null. */
    @SafeVarargs
    public static <T extends @Nullable Object> List<T> of(T... elements) {
        List<T> list = new ArrayList<>(elements.length);
        for (T element : elements) {
            list.add(element);
        }
        return Collections.unmodifiableList(list);
    }

    public static long size(List<?> list) {
        return list.size();
    }

    public static <T extends @Nullable Object> List<T> concat(List<? extends T> one, List<? extends T> other) {
        List<T> both = new ArrayList<>(one.size() + other.size());
        both.addAll(one);
        both.addAll(other);
        return Collections.unmodifiableList(both);
    }

    public static <T extends @Nullable Object, R extends @Nullable Object> @Nullable List<R> map(
            @Nullable List<T> list, Function<? super T, ? extends R> result) {
        if (list == null) {
            return null;
        }
        int size = list.size();
        List<R> results = new ArrayList<>(size);
        // By place: an iterator of an unmodifiable list is two, and this is where most of the time of an expression
        // goes.
        for (int i = 0; i < size; i++) {
            results.add(result.apply(list.get(i)));
        }
        return Collections.unmodifiableList(results);
    }

    public static <T extends @Nullable Object> @Nullable List<T> filter(
            @Nullable List<T> list, Predicate<? super T> condition) {
        if (list == null) {
            return null;
        }
        int size = list.size();
        List<T> kept = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            T element = list.get(i);
            if (condition.test(element)) {
                kept.add(element);
            }
        }
        return Collections.unmodifiableList(kept);
    }

    public static <T extends @Nullable Object> boolean all(List<T> list, Predicate<? super T> condition) {
        return !exists(list, condition.negate());
    }

    public static <T extends @Nullable Object> boolean exists(List<T> list, Predicate<? super T> condition) {
        for (T element : list) {
            if (condition.test(element)) {
                return true;
            }
        }
        return false;
    }

    public static <T extends @Nullable Object> boolean existsOne(List<T> list, Predicate<? super T> condition) {
        int found = 0;
        for (T element : list) {
            found += condition.test(element) ? 1 : 0;
        }
        return found == 1;
    }

    /** The first elements of the order first; equal keys keep their order, elements without key come last. */
    public static <T extends @Nullable Object> @Nullable List<T> sortBy(
            @Nullable List<T> list, Function<? super T, ? extends @Nullable Object> key) {
        return sorted(list, key, Comparator.nullsLast(Order.SCALARS));
    }

    /** Equal keys keep their order, elements without key come last here too. */
    public static <T extends @Nullable Object> @Nullable List<T> sortByDesc(
            @Nullable List<T> list, Function<? super T, ? extends @Nullable Object> key) {
        return sorted(list, key, Comparator.nullsLast(Order.SCALARS.reversed()));
    }

    /** The first elements of {@link #sortByDesc}. */
    public static <T extends @Nullable Object> @Nullable List<T> top(
            @Nullable List<T> list, Function<? super T, ? extends @Nullable Object> key, long most, String expression) {
        return take(sortByDesc(list, key), most, expression);
    }

    public static <T extends @Nullable Object> @Nullable List<T> sort(@Nullable List<T> list, String expression) {
        return sortBy(list, element -> present(element, expression));
    }

    public static <T extends @Nullable Object> @Nullable T first(@Nullable List<T> list) {
        return list == null || list.isEmpty() ? null : list.getFirst();
    }

    public static <T extends @Nullable Object> @Nullable T last(@Nullable List<T> list) {
        return list == null || list.isEmpty() ? null : list.getLast();
    }

    /** The element at the position, counted from 0; null where the list is null. */
    public static <T extends @Nullable Object> @Nullable T at(@Nullable List<T> list, long index, String expression) {
        if (list == null) {
            return null;
        }
        if (index < 0 || index >= list.size()) {
            throw ValueException.computing(expression, outside(index, list.size()));
        }
        return list.get((int) index);
    }

    public static <T extends @Nullable Object> @Nullable List<T> take(
            @Nullable List<T> list, long most, String expression) {
        return list == null ? null : list.subList(0, bounded(most, list.size(), expression));
    }

    public static <T extends @Nullable Object> @Nullable List<T> skip(
            @Nullable List<T> list, long first, String expression) {
        return list == null ? null : list.subList(bounded(first, list.size(), expression), list.size());
    }

    public static <T extends @Nullable Object> @Nullable List<T> slice(
            @Nullable List<T> list, long from, long to, String expression) {
        if (list == null) {
            return null;
        }
        if (from < 0 || to < from || to > list.size()) {
            throw ValueException.computing(
                    expression, "there is no part from " + from + " to " + to + " of " + list.size() + " elements");
        }
        return list.subList((int) from, (int) to);
    }

    public static <T extends @Nullable Object> @Nullable List<T> reverse(@Nullable List<T> list) {
        return list == null ? null : list.reversed();
    }

    /** Each different element once, where it first occurs. */
    public static <T extends @Nullable Object> @Nullable List<T> distinct(@Nullable List<T> list) {
        if (list == null) {
            return null;
        }
        Set<Same> seen = new HashSet<>();
        return filter(list, element -> seen.add(new Same(element)));
    }

    public static <T extends @Nullable Object> @Nullable List<T> flatten(
            @Nullable List<List<T>> lists, String expression) {
        if (lists == null) {
            return null;
        }
        List<T> all = new ArrayList<>();
        lists.forEach(list -> all.addAll(present(list, expression)));
        return Collections.unmodifiableList(all);
    }

    /** How many elements are not null. */
    public static long count(List<?> list) {
        return list.stream().filter(Objects::nonNull).count();
    }

    /** Null for an empty list; an element that is null is an error. */
    public static <T> @Nullable T min(List<T> list, String expression) {
        return least(list, Order.SCALARS, expression);
    }

    /** Null for an empty list; an element that is null is an error. */
    public static <T> @Nullable T max(List<T> list, String expression) {
        return least(list, Order.SCALARS.reversed(), expression);
    }

    static String outside(long index, int size) {
        return "there is no element " + index + " among " + size;
    }

    private static <T> @Nullable T least(List<T> list, Comparator<Object> order, String expression) {
        T least = null;
        for (int i = 0; i < list.size(); i++) {
            T candidate = present(list.get(i), expression);
            least = least == null || order.compare(candidate, least) < 0 ? candidate : least;
        }
        return least;
    }

    private static <T extends @Nullable Object> @Nullable List<T> sorted(
            @Nullable List<T> list,
            Function<? super T, ? extends @Nullable Object> key,
            Comparator<? super @Nullable Object> order) {
        if (list == null) {
            return null;
        }
        // Each key is computed once: it may be long.
        List<Keyed<T>> keyed = new ArrayList<>(list.size());
        list.forEach(element -> keyed.add(new Keyed<>(key.apply(element), element)));
        keyed.sort((one, other) -> order.compare(one.key(), other.key()));
        return map(keyed, Keyed::element);
    }

    private static <T> T present(@Nullable T element, String expression) {
        if (element == null) {
            throw ValueException.computing(expression, "an element of the list is null");
        }
        return element;
    }

    private static int bounded(long count, int size, String expression) {
        if (count < 0) {
            throw ValueException.computing(expression, "a number of elements is not negative");
        }
        return (int) Math.min(count, size);
    }

    private record Keyed<T extends @Nullable Object>(
            @Nullable Object key, T element) {}
}
