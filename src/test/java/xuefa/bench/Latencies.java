package xuefa.bench;

import java.util.Arrays;

/** How long requests took, in microseconds. One thread. */
final class Latencies {
    private int[] micros = new int[1 << 16];
    private int size;
    private boolean sorted;

    void add(long nanos) {
        if (size == micros.length) {
            micros = Arrays.copyOf(micros, 2 * size);
        }
        micros[size++] = (int) Math.min(Integer.MAX_VALUE, nanos / 1000);
        sorted = false;
    }

    int size() {
        return size;
    }

    /**
     * The smallest time within which this share of the requests was answered; 0 when there was none.
     *
     * @param share such as 0.99
     */
    double millis(double share) {
        if (size == 0) {
            return 0;
        }
        if (!sorted) {
            Arrays.sort(micros, 0, size);
            sorted = true;
        }
        int rank = (int) Math.ceil(share * size);
        return micros[Math.max(0, rank - 1)] / 1000.0;
    }
}
