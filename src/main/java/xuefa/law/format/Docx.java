package xuefa.law.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Opens .docx files, which are archives, without trusting what they say of their sizes. */
final class Docx {
    private static final int MOST_ENTRIES = 2_000;
    private static final int MOST_BYTES = 64 * 1024 * 1024;
    private static final String WORDS = "word/document.xml";
    private static final String NUMBERS = "word/numbering.xml";

    private Docx() {}

    static boolean isZip(byte[] bytes) {
        return Decoding.startsWith(bytes, 'P', 'K', 3, 4);
    }

    static List<Line> lines(byte[] bytes) throws Trouble {
        byte[] document = null;
        byte[] numbering = new byte[0];
        int left = MOST_BYTES;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (++entries > MOST_ENTRIES) {
                    throw new Trouble("The archive has more than " + MOST_ENTRIES + " entries, which no .docx has");
                }
                if (name.contains("..") || name.startsWith("/") || name.contains("\\")) {
                    throw new Trouble("The archive has an entry that climbs out of it: it is no .docx");
                }
                if (name.endsWith("vbaProject.bin")) {
                    throw new Trouble("It carries macros: save it as .docx without them");
                }
                byte[] content = zip.readNBytes(left + 1);
                left -= content.length;
                if (left < 0) {
                    throw new Trouble("Unpacked it is larger than 64 MB, which no law is");
                }
                document = name.equals(WORDS) ? content : document;
                numbering = name.equals(NUMBERS) ? content : numbering;
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Trouble("The archive is broken: open it in Word and save it again");
        }
        if (document == null) {
            throw new Trouble("It is an archive but no .docx: there is no " + WORDS + " in it");
        }
        return DocxLines.of(document, DocxNumbers.of(numbering));
    }
}
