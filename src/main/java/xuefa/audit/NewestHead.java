package xuefa.audit;

import java.util.Optional;

/** The newest head of the record that this node knows of, for receipts to name it. Any thread. */
public final class NewestHead {
    private volatile Optional<Head> newest = Optional.empty();

    public Optional<Head> known() {
        return newest;
    }

    public void learn(Head head) {
        newest = Optional.of(head);
    }
}
