package xuefa.bank;

import java.util.Comparator;

/**
 * Where something was written.
 *
 * @param file path inside the bank's folder, with slashes
 * @param line from 1
 * @param column from 1, in characters
 */
public record Place(String file, int line, int column) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file).thenComparingInt(Place::line).thenComparingInt(Place::column);

    /** The beginning of {@code file}, for what concerns it whole. */
    public static Place startOf(String file) {
        return new Place(file, 1, 1);
    }

    /** {@code banks/constitution/rights.yaml:12}. */
    @Override
    public String toString() {
        return file + ":" + line;
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
