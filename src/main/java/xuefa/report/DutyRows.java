package xuefa.report;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;

/**
 * The rows of one obligation over many people and units, the widest gap first, rows of one gap in the order in which they came. As bytes,
 * since a region has millions of them and they are kept. Immutable.
 */
public final class DutyRows {
    private static final int BYTES = 2 * Long.BYTES + 4 * Integer.BYTES + 1;
    private static final int MET = 1;
    private static final int OF_UNIT = 2;

    private final Ledger ledger;
    private final byte[] bytes;

    private DutyRows(Ledger ledger, byte[] bytes) {
        this.ledger = ledger;
        this.bytes = bytes;
    }

    /** @param bytes of {@link #bytes} */
    public static DutyRows of(Ledger ledger, byte[] bytes) {
        if (bytes.length % BYTES != 0) {
            throw new IllegalArgumentException("no rows: " + bytes.length + " bytes");
        }
        return new DutyRows(ledger, bytes.clone());
    }

    /**
     * One of them.
     *
     * @param who a person; the unit itself where {@code ofUnit}
     * @param unit its place in the list of units
     */
    public record Row(UUID who, boolean ofUnit, int unit, Duty duty) {}

    public Ledger ledger() {
        return ledger;
    }

    public int size() {
        return bytes.length / BYTES;
    }

    /** A form that lasts. */
    public byte[] bytes() {
        return bytes.clone();
    }

    public Row get(int index) {
        ByteBuffer at = ByteBuffer.wrap(bytes, index * BYTES, BYTES);
        UUID who = new UUID(at.getLong(), at.getLong());
        int unit = at.getInt();
        int required = at.getInt();
        int done = at.getInt();
        int inPeriod = at.getInt();
        int flags = at.get();
        return new Row(
                who, (flags & OF_UNIT) != 0, unit, new Duty(ledger, required, done, inPeriod, (flags & MET) != 0));
    }

    /** Takes rows in. Not thread-safe. */
    public static final class Gathering {
        private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
        private final DataOutputStream out = new DataOutputStream(gathered);

        public void add(Row row) {
            try {
                out.writeLong(row.who().getMostSignificantBits());
                out.writeLong(row.who().getLeastSignificantBits());
                out.writeInt(row.unit());
                out.writeInt(Math.toIntExact(row.duty().required()));
                out.writeInt(Math.toIntExact(row.duty().done()));
                out.writeInt(Math.toIntExact(row.duty().inPeriod()));
                out.writeByte((row.duty().met() ? MET : 0) | (row.ofUnit() ? OF_UNIT : 0));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        /** Those of another one after these. */
        public void addAll(Gathering other) {
            gathered.writeBytes(other.gathered.toByteArray());
        }

        public DutyRows sorted(Ledger ledger) {
            ByteBuffer all = ByteBuffer.wrap(gathered.toByteArray());
            int rows = all.capacity() / BYTES;
            long[] order = new long[rows];
            for (int i = 0; i < rows; i++) {
                int required = all.getInt(i * BYTES + 2 * Long.BYTES + Integer.BYTES);
                int done = all.getInt(i * BYTES + 2 * Long.BYTES + 2 * Integer.BYTES);
                order[i] = ((long) done - required) << Integer.SIZE | i;
            }
            Arrays.sort(order);
            byte[] sorted = new byte[rows * BYTES];
            for (int i = 0; i < rows; i++) {
                all.get((int) order[i] * BYTES, sorted, i * BYTES, BYTES);
            }
            return new DutyRows(ledger, sorted);
        }
    }
}
