package dev.toolwright.generator.emit.expression;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Random expressions over the variables of the tables that mean something nearly always: for each kind of value the ways to make
 * one, from which one is picked until it is deep enough.
 */
final class WellTyped {
    /** What a hole such as {@code <whole>} may become; {@code ?} kinds may be null. */
    private static final Map<String, List<String>> WAYS = Map.ofEntries(
            Map.entry(
                    "whole",
                    List.of(
                            "n",
                            "3",
                            "vehicle.id",
                            "or(<whole?>, <whole>)",
                            "or(<whole?>, or(<whole?>, <whole>))",
                            "(<bool> ? <whole> : <whole>)",
                            "(<bool> ? <whole> : or(<whole?>, <whole>))",
                            "(<whole> + <whole>)",
                            "-<whole>",
                            "abs(<whole>)",
                            "size(<text>)",
                            "size(<wholes>)",
                            "<rows>.count()",
                            "<wholes>.sum()",
                            "int(<decimal>)",
                            "int(<json>)",
                            "(<whole?> * <whole>)",
                            "-<whole?>",
                            "abs(<whole?>)",
                            "size(<text?>)",
                            "(<whole> % <whole?>)",
                            "<words>.map(e, size(e)).first() + <whole?>",
                            "int(<words>.first())",
                            "daysBetween('2024-01-01', '2024-02-01', 'Europe/Rome')")),
            Map.entry(
                    "whole?",
                    List.of(
                            "maybe",
                            "nothing",
                            "vehicle.year",
                            "vehicle.buyer.age",
                            "(<bool> ? <whole> : null)",
                            "(<bool> ? <whole?> : <whole>)",
                            "(<bool> ? null : <whole?>)",
                            "or(<whole?>, <whole?>)",
                            "<wholes>.first()",
                            "<wholes>[0]",
                            "<wholes>.max()",
                            "user.dealer",
                            "int(<json>)",
                            "vehicle.readings.last()")),
            Map.entry(
                    "decimal",
                    List.of(
                            "x",
                            "2.5",
                            "vehicle.listPrice",
                            "or(<decimal?>, <decimal>)",
                            "(<bool> ? <decimal> : or(<decimal?>, <decimal>))",
                            "(<decimal> * <decimal>)",
                            "-<decimal>",
                            "double(<whole>)",
                            "vehicle.prices.sum()",
                            "abs(<decimal>)",
                            "(<decimal?> + <decimal?>)",
                            "abs(<decimal?>)",
                            "double(<words>.map(e, e).first())",
                            "double(<text?>)")),
            Map.entry(
                    "decimal?",
                    List.of(
                            "vehicle.price",
                            "(<bool> ? <decimal> : null)",
                            "or(<decimal?>, <decimal?>)",
                            "vehicle.prices.avg()",
                            "double(<whole?>)",
                            "round(<decimal?>, 1)",
                            "vehicle.prices.percentile(50)",
                            "double(<json>)")),
            Map.entry(
                    "bool",
                    List.of(
                            "yes",
                            "false",
                            "vehicle.sold",
                            "or(<bool?>, <bool>)",
                            "(<bool> ? <bool> : or(<bool?>, <bool>))",
                            "!<bool>",
                            "(<bool> && <bool>)",
                            "(<whole> < <whole>)",
                            "(<whole?> == <whole>)",
                            "(<whole?> == <decimal?>)",
                            "(<text?> != null)",
                            "(<text> == <text?>)",
                            "(<whole?> in <wholes>)",
                            "(<json> == <json>)",
                            "<wholes>.exists(e, e > <whole>)",
                            "<rows>.all(e, or(e.main, <bool>))",
                            "<text>.contains(<text>)",
                            "has(vehicle.owner)",
                            "(<decimal?> == <decimal?>)",
                            "(<wholes> == <wholes>)",
                            "(<text> < <text>)",
                            "(<whole?> < <whole?>)",
                            "(<whole?> < <decimal?>)",
                            "(<bool?> && <bool?>)",
                            "!<bool?>",
                            "(<text?> in <words>)",
                            "(<text?> < <text?>)",
                            "(<object> == <json>)",
                            "(<bool?> == <bool>)",
                            "<text?>.contains(<text?>)")),
            Map.entry(
                    "bool?",
                    List.of(
                            "vehicle.reserved",
                            "(<bool> ? <bool> : null)",
                            "or(<bool?>, <bool?>)",
                            "bool(<json>)",
                            "<rows>.map(e, e.main).first()")),
            Map.entry(
                    "text",
                    List.of(
                            "s",
                            "'a'",
                            "vehicle.make",
                            "or(<text?>, <text>)",
                            "(<bool> ? <text> : or(<text?>, <text>))",
                            "(<text> + <text>)",
                            "string(<whole>)",
                            "string(<decimal>)",
                            "string(<bool>)",
                            "<words>.join(',')",
                            "user.country",
                            "<text>.trim()",
                            "string(<whole?>) + <text?>",
                            "string(<bool?>) + <text>",
                            "formatNumber(<whole?>, 'en') + ''",
                            "formatNumber(<decimal?>, 'en') + ''",
                            "string(<rows>.map(e, e.main).first()) + ''",
                            "formatMoney(<decimal?>, 'EUR', 'it') + ''",
                            "csv(<rows>)")),
            Map.entry(
                    "text?",
                    List.of(
                            "gone",
                            "vehicle.model",
                            "vehicle.buyer.name",
                            "(<bool> ? <text> : null)",
                            "or(<text?>, <text?>)",
                            "<words>.first()",
                            "<text?>.lowerAscii()",
                            "string(<whole?>)",
                            "string(<json>)")),
            Map.entry(
                    "wholes",
                    List.of(
                            "list",
                            "[<whole>, <whole>]",
                            "or(<wholes?>, [])",
                            "or(<wholes?>, <wholes>)",
                            "(<wholes> + <wholes>)",
                            "<wholes>.map(e, e + <whole>)",
                            "<wholes>.filter(e, e > <whole>)",
                            "(<bool> ? <wholes> : [])",
                            "(<bool> ? [] : <wholes>)",
                            "<wholes>.take(2)",
                            "<wholes>.sort()",
                            "<wholes>.distinct()",
                            "<rows>.map(e, or(e.size, <whole>))",
                            "vehicle.grid.flatten()",
                            "<words>.map(e, size(e))")),
            Map.entry(
                    "wholes?",
                    List.of("nolist", "(<bool> ? <wholes> : null)", "or(<wholes?>, <wholes?>)", "nolist.take(1)")),
            Map.entry(
                    "words",
                    List.of(
                            "words",
                            "vehicle.tags",
                            "['a', <text>]",
                            "or(vehicle.notes, [])",
                            "<text>.split(',')",
                            "<rows>.map(e, e.url)",
                            "<wholes>.map(e, string(e))",
                            "(<bool> ? <words> : [])")),
            Map.entry(
                    "rows",
                    List.of(
                            "vehicle.images",
                            "<rows>.filter(e, or(e.main, <bool>))",
                            "<rows>.sortBy(e, e.size)",
                            "<rows>.top(e.size, 2)",
                            "<rows>.take(2)",
                            "(<bool> ? <rows> : [])")),
            Map.entry(
                    "json",
                    List.of(
                            "any",
                            "vehicle.data",
                            "any.deep",
                            "vehicle.data.list[0]",
                            "or(any.nope, <any>)",
                            "or(any.nope, [])",
                            "(<bool> ? any : <any>)",
                            "(<bool> ? <any> : vehicle.data)",
                            "or(vehicle.data.n, <whole>)")),
            Map.entry(
                    "object",
                    List.of(
                            "{'a': <any>}",
                            "{'a': <any>, 'b': <any>, 'c': [<any>, <any>]}",
                            "(<bool> ? {'a': <any>} : {'a': <any>, 'b': <any>})",
                            "or(vehicle.owner, vehicle.owner)",
                            "vehicle.owner",
                            "<rows>.groupBy(e, e.url)",
                            "<rows>.first()",
                            "<rows>.map(e, {'u': e.url, 'n': <any>})")),
            Map.entry(
                    "any",
                    List.of(
                            "<whole>",
                            "<whole?>",
                            "<decimal>",
                            "<decimal?>",
                            "<bool>",
                            "<bool?>",
                            "<text>",
                            "<text?>",
                            "<wholes>",
                            "<wholes?>",
                            "<words>",
                            "<rows>",
                            "<json>",
                            "<object>",
                            "null",
                            "[]",
                            "[<any>]",
                            "[<whole>, <whole?>]",
                            "(<bool> ? null : <any>)",
                            "string(null)",
                            "int(null)",
                            "[<any>, <any>].map(e, <any>)",
                            "<wholes>.map(e, <any>)",
                            "<wholes>.map(e, {'a': e, 'b': <any>})",
                            "<rows>.map(e, or(e.main, null))",
                            "[<any>].first()",
                            "<rows>.indexBy(e, e.url)",
                            "<wholes?>.map(e, e)",
                            "<words>.sortByDesc(e, <whole?>)",
                            "(<bool?> ? <any> : <any>)",
                            "or(<any>, <any>)")));

    private final RandomGenerator random;

    WellTyped(RandomGenerator random) {
        this.random = random;
    }

    String next() {
        return make("any", 2 + random.nextInt(5));
    }

    private String make(String kind, int depth) {
        List<String> ways = WAYS.get(kind);
        List<String> possible = depth > 0 ? ways : leaves(kind, ways);
        return filled(possible.get(random.nextInt(possible.size())), depth);
    }

    /** What ends at once; where nothing does, what is on the way to it. */
    private static List<String> leaves(String kind, List<String> ways) {
        return kind.equals("any") ? List.of("n", "nothing", "x", "s", "[]", "null") : ways.subList(0, 1);
    }

    private String filled(String way, int depth) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int open = way.indexOf('<'); open >= 0; open = way.indexOf('<', from)) {
            int close = way.indexOf('>', open);
            boolean hole = close > 0 && WAYS.containsKey(way.substring(open + 1, close));
            text.append(way, from, open).append(hole ? make(way.substring(open + 1, close), depth - 1) : "<");
            from = hole ? close + 1 : open + 1;
        }
        return text.append(way.substring(from)).toString();
    }
}
