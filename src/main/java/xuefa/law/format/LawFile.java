package xuefa.law.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import xuefa.law.TextProblem;

/** Reads one file of laws. */
public final class LawFile {
    private static final int MOST_BYTES = 32 * 1024 * 1024;
    private static final int MOST_LINES = 200_000;

    private LawFile() {}

    /** What came of reading a file. */
    public sealed interface Reading {
        /** @param laws at least one */
        record Done(List<ReadLaw> laws) implements Reading {}

        /** There is nothing that could be read. */
        record Impossible(TextProblem problem) implements Reading {}
    }

    /** Blocks; memory and time are bounded by 32 MB of file and 200,000 lines. */
    public static Reading read(Path file) {
        try {
            return read(bytes(file), String.valueOf(file.getFileName()));
        } catch (Trouble trouble) {
            return impossible(trouble);
        }
    }

    /**
     * Time is bounded by 200,000 lines.
     *
     * @param name of the file; its ending tells Markdown, a day in it the wording
     */
    public static Reading read(byte[] bytes, String name) {
        try {
            return new Reading.Done(laws(bytes, name));
        } catch (Trouble trouble) {
            return impossible(trouble);
        }
    }

    private static Reading impossible(Trouble trouble) {
        return new Reading.Impossible(new TextProblem(0, TextProblem.Kind.UNREADABLE, trouble.sentence()));
    }

    static List<ReadLaw> laws(byte[] bytes, String name) throws Trouble {
        if (bytes.length == 0) {
            throw new Trouble("The file is empty");
        }
        boolean docx = Docx.isZip(bytes);
        if (!docx && Decoding.startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Trouble("It is an old .doc or an encrypted file: save it as .docx without a password");
        }
        if (!docx && Decoding.startsWith(bytes, '%', 'P', 'D', 'F')) {
            throw new Trouble("It is a PDF, in which articles can't be told apart safely: save it as .docx or text");
        }
        boolean markdown = !docx && isMarkdown(name);
        List<Line> lines = docx ? Docx.lines(bytes) : Lines.of(Decoding.text(bytes), markdown);
        if (lines.size() > MOST_LINES) {
            throw new Trouble("It has more than " + MOST_LINES + " lines, which no law has");
        }
        if (lines.isEmpty()) {
            throw new Trouble("There are no words in it");
        }
        return new LawReader(lines, docx, NoteReader.inName(name)).laws();
    }

    private static boolean isMarkdown(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".md") || lower.endsWith(".markdown");
    }

    private static byte[] bytes(Path file) throws Trouble {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new Trouble("It is larger than 32 MB, which no law is");
            }
            return bytes;
        } catch (IOException unreadable) {
            throw new Trouble("It can't be read: check that it is there and its rights");
        }
    }
}
