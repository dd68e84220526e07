package xuefa.report;

import java.util.Optional;

/**
 * A figure of a report, and what it means.
 *
 * @param code ledger and name, such as {@code exams.sat}; stable
 * @param says the definition in words, in Chinese
 * @param saysEnglish the same in English
 * @param share of a rate or an average: the figures above and below the line; empty for what is counted row by row
 */
public record Figure(
        String code,
        Ledger ledger,
        Kind kind,
        String chinese,
        String english,
        String says,
        String saysEnglish,
        Optional<Share> share) {
    /** How its value comes about. */
    public enum Kind {
        /** So many rows. */
        COUNT("count"),
        /** The sum over rows, in hundredths. */
        AMOUNT("amount"),
        /** A count of a count, in per cent. */
        RATE("rate"),
        /** An amount by a count. */
        AVERAGE("average");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** Codes of figures. */
    public record Share(String numerator, String denominator) {}

    public Figure {
        if ((kind == Kind.RATE || kind == Kind.AVERAGE) != share.isPresent()) {
            throw new IllegalArgumentException("a share of what: " + code);
        }
        if (!code.startsWith(ledger.code() + ".")) {
            throw new IllegalArgumentException("a figure of another ledger: " + code);
        }
    }

    /** Whether it is counted row by row, so that its rows can be listed. */
    public boolean hasRows() {
        return share.isEmpty();
    }
}
