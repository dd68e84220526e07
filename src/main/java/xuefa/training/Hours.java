package xuefa.training;

import java.math.BigDecimal;

/** Hours of training 学时, exact to two decimal places. */
public record Hours(int hundredths) implements Comparable<Hours> {
    public static final Hours NONE = new Hours(0);

    public Hours {
        if (hundredths < 0) {
            throw new IllegalArgumentException("hundredths < 0: " + hundredths);
        }
    }

    /** Refuses more than two decimal places. */
    public static Hours of(BigDecimal hours) {
        return new Hours(hours.movePointRight(2).intValueExact());
    }

    public Hours plus(Hours other) {
        return new Hours(Math.addExact(hundredths, other.hundredths));
    }

    /** What is missing of {@code other}, none when this reaches it. */
    public Hours shortOf(Hours other) {
        return new Hours(Math.max(0, other.hundredths - hundredths));
    }

    public Hours atMost(Hours cap) {
        return hundredths <= cap.hundredths ? this : cap;
    }

    /** As JSON shows it: 46.5, not 46.50. */
    public BigDecimal toDecimal() {
        BigDecimal plain = BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    @Override
    public int compareTo(Hours other) {
        return Integer.compare(hundredths, other.hundredths);
    }

    @Override
    public String toString() {
        return toDecimal().toPlainString();
    }
}
