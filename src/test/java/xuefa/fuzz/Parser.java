package xuefa.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import xuefa.access.Token;
import xuefa.attempt.Receipts;
import xuefa.bank.format.ReadingQuestions;
import xuefa.certificate.format.RenewalRulesFile;
import xuefa.law.format.LawFile;
import xuefa.shared.Keys;
import xuefa.shared.file.Faulty;
import xuefa.shared.imports.SourceFile;
import xuefa.shared.net.Addresses;
import xuefa.shared.net.Network;
import xuefa.shared.office.CellText;
import xuefa.shared.office.OfficeTrouble;
import xuefa.shared.office.OldWorkbook;
import xuefa.shared.office.WordDocument;
import xuefa.shared.office.Workbook;
import xuefa.training.format.BookFile;
import xuefa.training.format.FactsFile;

/** What takes bytes from outside. Whatever they are, it answers or refuses with a reason; nothing else may be thrown. */
enum Parser {
    /** The first byte chooses the ending of the name. */
    QUESTIONS {
        @Override
        void read(byte[] bytes) {
            if (bytes.length > 0) {
                String ending = ENDINGS.get((bytes[0] & 0xFF) % ENDINGS.size());
                byte[] rest = Arrays.copyOfRange(bytes, 1, bytes.length);
                ReadingQuestions.of(new SourceFile("a." + ending, rest), Optional.empty(), records -> true);
            }
        }
    },
    LAW {
        @Override
        void read(byte[] bytes) {
            LawFile.read(bytes, "某法(2026-01-01).md");
            LawFile.read(bytes, "a.txt");
        }
    },
    /** The bytes are the document of a package that is otherwise in order. */
    WORD {
        @Override
        void read(byte[] bytes) throws IOException {
            try {
                WordDocument.read(zip(
                        "a.docx", "word/document.xml", bytes, "word/numbering.xml", bytes, "word/styles.xml", bytes));
            } catch (OfficeTrouble refused) {
                explained(refused);
            }
        }
    },
    SHEET {
        @Override
        void read(byte[] bytes) throws IOException {
            try {
                Workbook.read(zip(
                        "a.xlsx",
                        "xl/workbook.xml",
                        "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"r1\"/></sheets></workbook>"
                                .getBytes(UTF_8),
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
                                .getBytes(UTF_8),
                        "xl/worksheets/sheet1.xml",
                        bytes,
                        "xl/sharedStrings.xml",
                        bytes,
                        "xl/styles.xml",
                        bytes));
            } catch (OfficeTrouble refused) {
                explained(refused);
            }
        }
    },
    OLD_SHEET {
        @Override
        void read(byte[] bytes) throws IOException {
            try {
                OldWorkbook.read(new SourceFile("a.xls", bytes));
            } catch (OfficeTrouble refused) {
                explained(refused);
            }
        }
    },
    FACTS {
        @Override
        void read(byte[] bytes) throws IOException {
            Path file = Files.createTempFile("facts", ".json");
            try {
                Files.write(file, bytes);
                FactsFile.read(file);
            } catch (Faulty refused) {
                explained(refused);
            } finally {
                Files.delete(file);
            }
        }
    },
    RULES {
        @Override
        void read(byte[] bytes) throws IOException {
            Path file = Files.createTempFile("rules", ".yaml");
            try {
                Files.write(file, bytes);
                try {
                    RenewalRulesFile.read(file);
                } catch (Faulty refused) {
                    explained(refused);
                }
                BookFile.read(file);
            } catch (Faulty refused) {
                explained(refused);
            } finally {
                Files.delete(file);
            }
        }
    },
    BODY {
        @Override
        void read(byte[] bytes) {
            try {
                Buffer.buffer(bytes).toJsonValue();
            } catch (DecodeException refused) {
                // That it is no JSON is all there is to say.
            }
        }
    },
    TEXTS {
        @Override
        void read(byte[] bytes) {
            String text = new String(bytes, UTF_8);
            RECEIPTS.verify(text);
            if (!text.isEmpty() && text.length() <= 100) {
                new Token(text).hash();
            }
            Addresses.literal(text);
            Network.of(text);
            if (!CellText.unguarded(CellText.guarded(text)).equals(text)) {
                throw new IllegalStateException("a guarded text does not come back");
            }
            if (CellText.isFormula(CellText.guarded(text))) {
                throw new IllegalStateException("a guarded text is a formula");
            }
        }
    };

    private static final List<String> ENDINGS =
            List.of("txt", "csv", "tsv", "gift", "xml", "yaml", "json", "docx", "xlsx", "xls", "zip", "md");
    private static final Receipts RECEIPTS = receipts();

    private static Receipts receipts() {
        try {
            return new Receipts(Keys.in(Files.createTempDirectory("fuzz-keys")));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** @throws IOException never for what is merely wrong */
    abstract void read(byte[] bytes) throws IOException;

    private static void explained(Exception refused) {
        if (String.valueOf(refused.getMessage()).isBlank()) {
            throw new IllegalStateException("refused without a reason", refused);
        }
    }

    private static SourceFile zip(String name, Object... entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(1);
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) entries[i]));
                zip.write((byte[]) entries[i + 1]);
            }
        }
        return new SourceFile(name, out.toByteArray());
    }
}
