package xuefa.bank.format;

import java.util.List;
import java.util.Optional;
import xuefa.bank.format.aiken.AikenWriter;
import xuefa.bank.format.gift.GiftWriter;
import xuefa.bank.format.moodle.MoodleWriter;
import xuefa.bank.format.prose.TextWriter;
import xuefa.bank.format.qti.QtiVersion;
import xuefa.bank.format.qti.QtiWriter;
import xuefa.bank.format.sheet.SheetWriter;
import xuefa.bank.print.Sheet;
import xuefa.bank.print.WordSheet;

/** Every foreign format that questions can be written in. */
public final class QuestionWriters {
    private static final List<QuestionWriter> ALL = List.of(
            new SheetWriter(true),
            new SheetWriter(false),
            TextWriter.word(lines -> WordSheet.of(Sheet.plain(lines))),
            TextWriter.text(),
            new GiftWriter(),
            new AikenWriter(),
            new MoodleWriter(),
            new QtiWriter(QtiVersion.V2_1),
            new QtiWriter(QtiVersion.V2_2),
            new QtiWriter(QtiVersion.V3_0));

    private QuestionWriters() {}

    public static List<QuestionWriter> all() {
        return ALL;
    }

    public static Optional<QuestionWriter> named(String format) {
        return ALL.stream().filter(each -> each.format().equals(format)).findFirst();
    }
}
