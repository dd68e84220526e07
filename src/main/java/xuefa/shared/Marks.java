package xuefa.shared;

import java.math.BigDecimal;

/** Marks 分, exact to two decimal places. */
public record Marks(int hundredths) implements Comparable<Marks> {
    public static final Marks ZERO = new Marks(0);

    public Marks {
        if (hundredths < 0) {
            throw new IllegalArgumentException("hundredths < 0: " + hundredths);
        }
    }

    public Marks plus(Marks other) {
        return new Marks(Math.addExact(hundredths, other.hundredths));
    }

    /** The number as JSON shows it: 86.5, not 86.50. */
    public BigDecimal toDecimal() {
        BigDecimal plain = BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    @Override
    public int compareTo(Marks other) {
        return Integer.compare(hundredths, other.hundredths);
    }

    @Override
    public String toString() {
        return toDecimal().toPlainString();
    }
}
