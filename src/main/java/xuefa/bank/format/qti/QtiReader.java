package xuefa.bank.format.qti;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import xuefa.bank.DraftQuestion;
import xuefa.bank.format.QuestionReader;
import xuefa.bank.format.markup.XmlDocument;
import xuefa.bank.format.markup.ZipPackage;
import xuefa.shared.imports.Aside;
import xuefa.shared.imports.Progress;
import xuefa.shared.imports.SourceFile;
import xuefa.shared.imports.SourceReading;

/** Reads QTI: a single file with items, or a content package. Every version is read by the same rules. */
public final class QtiReader implements QuestionReader {
    private static final int HEAD = 8192;

    private final QtiVersion version;

    /** @param version which name it has; it reads all of them */
    public QtiReader(QtiVersion version) {
        this.version = version;
    }

    @Override
    public String format() {
        return version.format();
    }

    @Override
    public boolean recognises(SourceFile file) {
        String head = new String(file.head(HEAD), StandardCharsets.UTF_8).replace("\u0000", "");
        if (file.beginsWith('P', 'K')) {
            return (head.contains("imsmanifest.xml") || hasManifest(file))
                    ? QtiVersion.in(manifest(file)) == version
                    : false;
        }
        boolean isItem = head.contains("assessmentItem")
                || head.contains("qti-assessment-item")
                || head.contains("questestinterop")
                || head.contains("assessmentTest");
        return isItem && head.stripLeading().replace("\uFEFF", "").startsWith("<") && QtiVersion.in(head) == version;
    }

    @Override
    public SourceReading<DraftQuestion> read(SourceFile file, Progress progress) {
        try (var bytes = file.open()) {
            if (file.beginsWith('P', 'K')) {
                return switch (ZipPackage.open(bytes, file.size())) {
                    case ZipPackage.Unsafe unsafe -> new SourceReading.Refused<>(unsafe.reason(), unsafe.cure());
                    case ZipPackage.Opened opened -> new QtiPackage(opened, progress).read();
                };
            }
            return switch (XmlDocument.read(bytes)) {
                case XmlDocument.Broken broken -> new SourceReading.Refused<>(broken.reason(), "从原系统重新导出 QTI 文件后再导入");
                case XmlDocument.Sound sound -> single(sound, progress);
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static SourceReading<DraftQuestion> single(XmlDocument.Sound sound, Progress progress) {
        if (sound.root().name().equals("questestinterop")) {
            return new SourceReading.Refused<>("这是 QTI 1.x 文件，只能读 2.1、2.2 和 3.0", "从原系统以 QTI 2.1 或 3.0 导出");
        }
        var items = new QtiItems(progress);
        boolean goesOn = items.add(QtiNames.inVersion2(sound.root()), "", "");
        if (items.records().isEmpty()) {
            return new SourceReading.Refused<>("文件里没有试题（assessmentItem）", "选择试题文件，或整个内容包（zip）");
        }
        return goesOn ? new SourceReading.Done<>(items.records(), List.<Aside>of()) : new SourceReading.Cancelled<>();
    }

    private static boolean hasManifest(SourceFile file) {
        return !manifest(file).isEmpty();
    }

    private static String manifest(SourceFile file) {
        try (var bytes = file.open()) {
            if (ZipPackage.open(bytes, file.size()) instanceof ZipPackage.Opened opened) {
                return opened.texts().keySet().stream()
                        .filter(QtiPackage::isManifest)
                        .findFirst()
                        .map(path -> new String(opened.texts().get(path), StandardCharsets.UTF_8))
                        .orElse("");
            }
            return "";
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static XmlDocument document(byte[] bytes) {
        return XmlDocument.read(new ByteArrayInputStream(bytes));
    }
}
