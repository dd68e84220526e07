package xuefa.ranking;

/** Somebody, and the place they have; the first place is 1. */
public record Placed<T>(int place, T who) {
    public Placed {
        if (place < 1) {
            throw new IllegalArgumentException("no such place: " + place);
        }
    }
}
