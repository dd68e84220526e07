package xuefa.bank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How alike texts are: the share of pairs of neighbouring characters that both have (Jaccard), but for width, spaces, case and
 * punctuation. Pure.
 */
public final class Nearness {
    private Nearness() {}

    /** @param percent from 0, nothing in common, to 100 */
    public record Pair(int left, int right, int percent) {}

    /** From 0 to 100. */
    public static int percent(String one, String other) {
        return percent(pairs(one), pairs(other));
    }

    /**
     * Every two texts that are at least so much alike, most alike first. Whoever is that much like another has one of its
     * rarest pairs in common with it, so that only those are looked at.
     *
     * @param percent 50 to 100
     */
    public static List<Pair> among(List<String> texts, int percent) {
        int[][] sets = texts.stream().map(Nearness::pairs).toArray(int[][]::new);
        byRarity(sets);
        Map<Integer, List<Integer>> holders = new HashMap<>();
        var found = new ArrayList<Pair>();
        int[] seenBy = new int[sets.length];
        Arrays.fill(seenBy, -1);
        int[] shortestFirst = IntStream.range(0, sets.length)
                .boxed()
                .sorted((one, other) -> Integer.compare(sets[one].length, sets[other].length))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int at : shortestFirst) {
            int[] own = sets[at];
            int least = (own.length * percent + 99) / 100;
            for (int i = 0; i <= own.length - least && own.length > 0; i++) {
                var others = holders.computeIfAbsent(own[i], rare -> new ArrayList<>());
                for (int other : others) {
                    if (seenBy[other] != at && sets[other].length >= least) {
                        seenBy[other] = at;
                        int alike = percent(own, sets[other]);
                        if (alike >= percent) {
                            found.add(new Pair(Math.min(at, other), Math.max(at, other), alike));
                        }
                    }
                }
                others.add(at);
            }
        }
        found.sort((one, other) -> Integer.compare(other.percent(), one.percent()));
        return List.copyOf(found);
    }

    private static int[] pairs(String text) {
        String plain = PlainText.of(RichText.inWords(text));
        return IntStream.range(0, Math.max(0, plain.length() - 1))
                .map(i -> plain.charAt(i) << 16 | plain.charAt(i + 1))
                .sorted()
                .distinct()
                .toArray();
    }

    /** Each pair becomes its rank, the rarest first. */
    private static void byRarity(int[][] sets) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int[] set : sets) {
            for (int pair : set) {
                counts.merge(pair, 1, Integer::sum);
            }
        }
        Map<Integer, Integer> ranks = new HashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .forEach(each -> ranks.put(each.getKey(), ranks.size()));
        for (int[] set : sets) {
            for (int i = 0; i < set.length; i++) {
                set[i] = ranks.getOrDefault(set[i], 0);
            }
            Arrays.sort(set);
        }
    }

    /** Both sorted. */
    private static int percent(int[] one, int[] other) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            if (one[i] == other[j]) {
                common++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        int all = one.length + other.length - common;
        return all == 0 ? 100 : 100 * common / all;
    }
}
