package xuefa.bank.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import xuefa.bank.format.aiken.AikenReader;
import xuefa.bank.format.gift.GiftReader;
import xuefa.bank.format.moodle.MoodleReader;
import xuefa.bank.format.prose.TextReader;
import xuefa.bank.format.qti.QtiReader;
import xuefa.bank.format.qti.QtiVersion;
import xuefa.bank.format.sheet.SheetReader;
import xuefa.bank.format.word.WordReader;
import xuefa.shared.imports.SourceFile;

/** Every format that questions can be read from. The first that recognises a file reads it. */
public final class QuestionFormats {
    private static final List<QuestionReader> ALL = List.of(
            new YamlReader(),
            new GiftReader(),
            new MoodleReader(),
            new QtiReader(QtiVersion.V2_1),
            new QtiReader(QtiVersion.V2_2),
            new QtiReader(QtiVersion.V3_0),
            new AikenReader(),
            new WordReader(),
            new SheetReader(SheetReader.Container.XLSX, Map.of()),
            new SheetReader(SheetReader.Container.XLS, Map.of()),
            new SheetReader(SheetReader.Container.CSV, Map.of()),
            new TextReader());

    private QuestionFormats() {}

    /** The readers, in the order they are asked: the choosy ones first, plain text last. */
    public static List<QuestionReader> all() {
        return ALL;
    }

    public static Optional<QuestionReader> named(String format) {
        return ALL.stream().filter(each -> each.format().equals(format)).findFirst();
    }

    /** The reader of {@code file}, by what it holds. */
    public static Optional<QuestionReader> of(SourceFile file) {
        return ALL.stream().filter(each -> each.recognises(file)).findFirst();
    }
}
