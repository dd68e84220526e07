package xuefa.rehearsal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What a candidate will do with a paper, and when, counted from the start.
 *
 * @param list by time
 * @param endMillis when they press submit
 * @param submits false for somebody who walks away
 * @param last the answer that comes with the submission
 */
public record Deeds(List<Deed> list, long endMillis, boolean submits, Optional<Answer> last) {
    private static final double SKIPPED = 0.03;

    /** A question as it is asked. */
    public record Asked(String questionId, boolean multiple, List<String> optionIds) {}

    public sealed interface Deed {
        long atMillis();
    }

    /** @param optionIds chosen */
    public record Answer(long atMillis, String questionId, List<String> optionIds) implements Deed {}

    public record OtherDevice(long atMillis) implements Deed {}

    /** @param remainingMillis until the end of the attempt */
    public static Deeds of(List<Asked> paper, long remainingMillis, Habits habits, RandomGenerator random) {
        double share = random.nextDouble() < habits.bunched()
                ? 0.9 + 0.09 * random.nextDouble()
                : 0.4 + 0.5 * random.nextDouble();
        long end = (long) (share * remainingMillis);
        List<Asked> answered = new ArrayList<>();
        for (Asked asked : paper) {
            if (random.nextDouble() >= SKIPPED) {
                answered.add(asked);
            }
            if (random.nextDouble() < habits.changesOfMind()) {
                answered.add(asked);
            }
        }
        Optional<Answer> last =
                answered.isEmpty() ? Optional.empty() : Optional.of(answer(end, answered.removeLast(), random));
        List<Deed> list = new ArrayList<>();
        long[] times =
                random.longs(answered.size(), 0, Math.max(1, end)).sorted().toArray();
        for (int i = 0; i < times.length; i++) {
            list.add(answer(times[i], answered.get(i), random));
        }
        if (random.nextDouble() < habits.otherDevices()) {
            list.add(new OtherDevice((long) (end * random.nextDouble())));
            list.sort(Comparator.comparingLong(Deed::atMillis));
        }
        return new Deeds(List.copyOf(list), end, random.nextDouble() >= habits.walkedAway(), last);
    }

    /** Any options, as good as right for trying a server out. */
    private static Answer answer(long atMillis, Asked asked, RandomGenerator random) {
        List<String> chosen = new ArrayList<>();
        if (asked.multiple()) {
            asked.optionIds().stream().filter(option -> random.nextBoolean()).forEach(chosen::add);
        }
        if (chosen.isEmpty()) {
            chosen.add(asked.optionIds().get(random.nextInt(asked.optionIds().size())));
        }
        return new Answer(atMillis, asked.questionId(), List.copyOf(chosen));
    }
}
