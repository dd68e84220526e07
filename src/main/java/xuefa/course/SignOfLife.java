package xuefa.course;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * A sign of life: a small sum to be picked among four. Enough to show that somebody is there; no proof against a program.
 *
 * @param options two digits each, in order
 */
public record SignOfLife(int left, int right, List<String> options) {
    private static final int SMALLEST = 30;
    private static final int LARGEST = 80;

    public SignOfLife {
        options = List.copyOf(options);
    }

    /** What has to be picked next. */
    public static String pick(RandomGenerator random) {
        return String.valueOf(random.nextInt(SMALLEST, LARGEST));
    }

    /** The sum whose answer is {@code pick}. */
    public static SignOfLife of(String pick) {
        int answer = Integer.parseInt(pick);
        int left = answer / 3;
        return new SignOfLife(
                left,
                answer - left,
                Stream.of(answer, answer + 3 + answer % 4, answer - 2 - answer % 5, answer + 10 + answer % 3)
                        .sorted()
                        .map(String::valueOf)
                        .toList());
    }
}
