package xuefa.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import xuefa.attempt.Entry;
import xuefa.attempt.Outcome;
import xuefa.attempt.SeqRange;

/** The journal of one device in one epoch: every entry is kept until the server has it. Not thread-safe. */
public final class Journal {
    private final int epoch;
    private final List<Entry> written = new ArrayList<>();
    private final SortedMap<Integer, Entry> unsaved = new TreeMap<>();

    public Journal(int epoch) {
        this.epoch = epoch;
    }

    public int epoch() {
        return epoch;
    }

    /** @param optionIds empty takes the answer back */
    public Entry write(String questionId, List<String> optionIds) {
        Entry entry = new Entry(written.size() + 1, questionId, optionIds);
        written.add(entry);
        unsaved.put(entry.seq(), entry);
        return entry;
    }

    /** The oldest entries of which it is not known that the server has them. */
    public List<Entry> unsaved(int most) {
        return unsaved.values().stream().limit(most).toList();
    }

    public boolean isSaved() {
        return unsaved.isEmpty();
    }

    /** Any outcome but a conflict settles an entry: the server has it, whether it counts or not. */
    public void settle(int seq, Outcome outcome) {
        if (outcome != Outcome.CONFLICTING) {
            unsaved.remove(seq);
        }
    }

    /** Every entry up to here has been received. */
    public void received(int highWater) {
        unsaved.headMap(highWater + 1).clear();
    }

    /** The highest seq, 0 when nothing was written. */
    public int last() {
        return written.size();
    }

    public Optional<Entry> newest() {
        return written.isEmpty() ? Optional.empty() : Optional.of(written.getLast());
    }

    /** The server says that these have not arrived. */
    public void missing(List<SeqRange> ranges) {
        ranges.forEach(range -> {
            for (int seq = Math.max(1, range.from()); seq <= Math.min(range.to(), written.size()); seq++) {
                unsaved.put(seq, written.get(seq - 1));
            }
        });
    }
}
