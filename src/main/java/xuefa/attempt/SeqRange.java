package xuefa.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** A run of seqs, both ends included. */
public record SeqRange(int from, int to) {

    /** The runs between 1 and {@code last} that are not in {@code received}. */
    public static List<SeqRange> missing(SortedSet<Integer> received, int last) {
        List<SeqRange> missing = new ArrayList<>();
        int next = 1;
        for (int seq : received) {
            if (seq > last) {
                break;
            }
            if (seq > next) {
                missing.add(new SeqRange(next, seq - 1));
            }
            next = seq + 1;
        }
        if (next <= last) {
            missing.add(new SeqRange(next, last));
        }
        return missing;
    }

    /** The highest seq up to which everything is in {@code received}, starting from {@code known}. */
    public static int highWater(int known, SortedSet<Integer> received) {
        int high = known;
        for (int seq : received.tailSet(known + 1)) {
            if (seq != high + 1) {
                break;
            }
            high = seq;
        }
        return high;
    }
}
