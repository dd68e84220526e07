package xuefa.shared.office;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import xuefa.shared.imports.SourceFile;

/**
 * The parts of a .docx or .xlsx file, in memory. Refuses what is encrypted, carries macros, climbs out of itself or swells
 * when unpacked. One thread.
 */
public final class OfficePackage implements Closeable {
    private static final int MOST_PARTS = 5_000;
    private static final long MOST_UNPACKED = 768L * 1024 * 1024;
    private static final long UNSUSPICIOUS = 16L * 1024 * 1024;
    private static final int MOST_RATIO = 150;
    private static final long MOST_OF_A_SMALL_PART = 16L * 1024 * 1024;
    private static final Set<String> LARGE = Set.of("xl/sharedStrings.xml", "word/document.xml");
    private static final byte[] LISTED = {'P', 'K', 1, 2};
    private static final String SAVE_AGAIN = "用 Word 或 Excel 打开后另存一份再导入";

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();
    private long unpacked;

    private OfficePackage(ZipFile zip) {
        this.zip = zip;
    }

    /** Whether it is a zip file that says of itself that it follows the Office conventions. Cheap. */
    public static boolean recognises(SourceFile file) {
        if (!file.beginsWith('P', 'K', 3, 4)) {
            return false;
        }
        String head = new String(file.head(4096), StandardCharsets.ISO_8859_1);
        return head.contains("[Content_Types].xml")
                || head.contains("word/")
                || head.contains("xl/")
                || head.contains("_rels/.rels");
    }

    /** @throws OfficeTrouble with the reason and the cure */
    public static OfficePackage open(SourceFile file) throws IOException {
        byte[] bytes;
        try (var in = file.open()) {
            bytes = in.readAllBytes();
        }
        if (listed(bytes) > MOST_PARTS) {
            throw odd();
        }
        ZipFile zip;
        try {
            zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                    .get();
        } catch (IOException | RuntimeException broken) {
            throw new OfficeTrouble("文件已损坏，打不开", SAVE_AGAIN);
        }
        var opened = new OfficePackage(zip);
        try {
            opened.index();
        } catch (OfficeTrouble trouble) {
            opened.close();
            throw trouble;
        }
        return opened;
    }

    private void index() throws OfficeTrouble {
        for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            String name = entry.getName();
            if (name.startsWith("/")
                    || name.contains("\\")
                    || name.contains(":")
                    || ("/" + name + "/").contains("/../")) {
                throw new OfficeTrouble("文件里有指向外面的路径，可能有害", "不要使用这个文件，向提供者核实");
            }
            if (isProgram(name.toLowerCase(Locale.ROOT))) {
                throw new OfficeTrouble("文件带有宏", "另存为不带宏的 .docx 或 .xlsx 再导入");
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new OfficeTrouble("文件有密码", "去掉密码再导入");
            }
            if (parts.put(name, entry) != null || parts.size() > MOST_PARTS) {
                throw odd();
            }
        }
    }

    private static OfficeTrouble odd() {
        return new OfficeTrouble("文件的内部结构不正常", SAVE_AGAIN);
    }

    /** How many entries the archive lists: what opens it remembers all of them before anybody can count. */
    private static int listed(byte[] archive) {
        int found = 0;
        for (int i = 0; i + LISTED.length <= archive.length; i++) {
            if (archive[i] == LISTED[0] && Arrays.equals(archive, i, i + LISTED.length, LISTED, 0, LISTED.length)) {
                found++;
            }
        }
        return found;
    }

    private static boolean isProgram(String name) {
        return name.endsWith("vbaproject.bin") || name.contains("/macrosheets/") || name.contains("/activex/");
    }

    public boolean has(String part) {
        return parts.containsKey(part);
    }

    /** A part to be read to its end within the bounds, or empty if there is none of this name. */
    public Optional<InputStream> part(String name) throws IOException {
        var entry = parts.get(name);
        if (entry == null) {
            return Optional.empty();
        }
        try {
            boolean large = LARGE.contains(name) || name.contains("/worksheets/");
            return Optional.of(new Bounded(
                    zip.getInputStream(entry),
                    Math.max(entry.getCompressedSize(), 1),
                    large ? MOST_UNPACKED : MOST_OF_A_SMALL_PART));
        } catch (IOException | RuntimeException broken) {
            throw new OfficeTrouble("文件已损坏，打不开", SAVE_AGAIN);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Bounded extends FilterInputStream {
        private final long packed;
        private final long most;
        private long own;

        Bounded(InputStream in, long packed, long most) {
            super(in);
            this.packed = packed;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = super.read(into, offset, length);
            if (count > 0) {
                own += count;
                unpacked += count;
            }
            if (unpacked > MOST_UNPACKED || own > most || (own > UNSUSPICIOUS && own / packed > MOST_RATIO)) {
                throw new OfficeTrouble("文件解开后异常地大，可能有害", "不要使用这个文件，向提供者核实");
            }
            return count;
        }
    }
}
