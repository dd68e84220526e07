package xuefa.bank.flow;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import xuefa.bank.format.sheet.TableLayout;
import xuefa.shared.imports.Aside;

/**
 * A file on its way into a bank.
 *
 * @param read how many records were found so far
 * @param format empty before it is known
 * @param refusal why the file as a whole can't be read, with what to do; only of {@link State#REFUSED}
 * @param layout the table to be explained; only of {@link State#COLUMNS}
 * @param asides the first of what in the file is no record
 * @param startedBy a name
 */
public record PendingImport(
        UUID id,
        UUID bankId,
        String bankName,
        UUID unitId,
        String fileName,
        int bytes,
        State state,
        int read,
        Optional<String> format,
        Optional<Refusal> refusal,
        Optional<TableLayout> layout,
        List<Aside> asides,
        Counts counts,
        String startedBy,
        Instant startedAt,
        Optional<Instant> committedAt,
        Optional<Instant> undoneAt) {

    public PendingImport {
        asides = List.copyOf(asides);
    }

    /** How far it has come. */
    public enum State {
        /** The file is coming. */
        RECEIVING,
        READING,
        /** Somebody has to say what the columns of a table mean. */
        COLUMNS,
        /** It can be looked through, repaired and committed. */
        PENDING,
        /** The file can't be read. */
        REFUSED,
        COMMITTED,
        /** What was added has been taken back, but for what somebody had touched. */
        UNDONE;

        /** In JSON and in the record. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static State of(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** In Chinese words, for clerks. */
    public record Refusal(String reason, String cure) {}

    /**
     * {@code records = imported + duplicates + rejected + dropped}; dropped ones are in none of the others.
     *
     * @param byKind the imported ones by code of kind
     * @param kept questions that this import made and that are still there; 0 before the commit
     */
    public record Counts(
            int records,
            int imported,
            int duplicates,
            int rejected,
            int dropped,
            int repaired,
            Map<String, Integer> byKind,
            int kept) {
        public Counts {
            byKind = Map.copyOf(byKind);
        }
    }
}
