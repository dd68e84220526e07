package xuefa.shared.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A table for Excel whose rows come bit by bit and leave again at once: of any number of rows, only those just handed in stand in
 * memory. Cells and their guards are those of {@link TableFile}. The pieces, one after the other, are the .xlsx file.
 * For one thread at a time, not on an event loop: a thousand rows take some milliseconds.
 */
public final class TableStream {
    /** As many rows as Excel reads, without the header. */
    public static final int MOST_ROWS = 1_048_575;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    private final ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);
    private final String name;
    private final List<String> header;
    private int written;

    /** @param name of the sheet */
    public TableStream(String name, List<String> header) {
        this.name = name;
        this.header = List.copyOf(header);
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** The first piece, with the header. */
    public byte[] begin() {
        return piece(() -> {
            for (StreamedParts part : StreamedParts.values()) {
                zip.putNextEntry(new ZipEntry(part.path()));
                write(part.text(SheetRows.escaped(name)));
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            write(StreamedParts.sheetBegin(header.size()));
            write(SheetRows.of(written + 1, List.of(header)));
        });
    }

    /**
     * The next piece; it may be empty, as what is packed leaves in blocks.
     *
     * @param rows as long as the header, or shorter
     * @throws IllegalArgumentException for what is no cell of a table, or for more rows than {@link #MOST_ROWS}
     */
    public byte[] rows(List<? extends List<?>> rows) {
        if (written + rows.size() > MOST_ROWS) {
            throw new IllegalArgumentException("more rows than a sheet holds");
        }
        String xml = SheetRows.of(written + 2, rows);
        written += rows.size();
        return piece(() -> write(xml));
    }

    /** The last piece. */
    public byte[] end() {
        return piece(() -> {
            write(StreamedParts.SHEET_END);
            zip.closeEntry();
            zip.finish();
        });
    }

    private void write(String text) throws IOException {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private interface Writing {
        void write() throws IOException;
    }

    private byte[] piece(Writing writing) {
        try {
            writing.write();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        byte[] piece = bytes.toByteArray();
        bytes.reset();
        return piece;
    }
}
