package xuefa.shared.http;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Two of many variants for each of many operations, in turn: one piece of code judges them for all, so that every variant meets some
 * operation and every operation some variant.
 */
final class InTurn {
    private static final int EACH = 2;

    private InTurn() {}

    static List<String> of(int at, String... variants) {
        return IntStream.range(0, EACH)
                .mapToObj(next -> variants[(at * EACH + next) % variants.length])
                .toList();
    }
}
