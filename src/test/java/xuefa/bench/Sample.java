package xuefa.bench;

/**
 * One round of one case.
 *
 * @param done requests answered as hoped for, or rows, or hashes
 * @param refused requests answered otherwise
 * @param example the first of the latter, or empty
 */
record Sample(long done, long refused, double seconds, Latencies latencies, String example) {
    Sample(long done, double seconds) {
        this(done, 0, seconds, new Latencies(), "");
    }

    double perSecond() {
        return done / seconds;
    }
}
