package xuefa.bank.flow;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;
import xuefa.bank.JudgedDraft;
import xuefa.bank.flow.PendingImport.Refusal;
import xuefa.bank.format.ReadingQuestions;
import xuefa.bank.format.sheet.ColumnChoice;

/** Reads the file of an import, whose state says what came of it. */
public final class ReadingImport {
    /** Where a file is read that broke off; the same words in the record. */
    public static final Refusal BROKEN_OFF = new Refusal("读取中断了，没有导入任何试题", "重新选择这个文件");

    private final Imports imports;
    private final AddingDrafts bank;
    private final FileWork work;

    public ReadingImport(Imports imports, AddingDrafts bank, FileWork work) {
        this.imports = imports;
        this.bank = bank;
        this.work = work;
    }

    /** Comes when it is read; fails only when not even that it broke off could be written. */
    public Future<Void> read(PendingImport found, Optional<ColumnChoice> choice) {
        UUID id = found.id();
        return work.read(() -> imports.file(id), choice, count -> imports.beat(id, count))
                .compose(read -> switch (read) {
                    case ReadingQuestions.Done done -> keep(found, done);
                    case ReadingQuestions.Unexplained unexplained -> explained(found, choice, unexplained);
                    case ReadingQuestions.Refused refused ->
                        imports.refuse(id, new Refusal(refused.reason(), refused.cure()));
                    case ReadingQuestions.Cancelled cancelled -> Future.<Void>succeededFuture();
                })
                .recover(broken -> imports.refuse(id, BROKEN_OFF));
    }

    private Future<Void> keep(PendingImport found, ReadingQuestions.Done done) {
        var sound = ImportRecord.sound(done.records());
        var drafts = done.records().stream()
                .filter(JudgedDraft.Sound.class::isInstance)
                .map(each -> ((JudgedDraft.Sound) each).draft())
                .toList();
        return HeldQuestions.alike(bank, found.bankId(), drafts)
                .compose(known -> imports.keep(
                        found.id(), done.format(), ImportRecord.settled(done.records(), sound, known), done.asides()));
    }

    /** As somebody of the unit has said of the same headers before, or by asking. */
    private Future<Void> explained(
            PendingImport found, Optional<ColumnChoice> tried, ReadingQuestions.Unexplained unexplained) {
        var layout = unexplained.layout();
        if (tried.isPresent()) {
            return imports.askColumns(found.id(), unexplained.format(), layout);
        }
        return imports.chosen(found.unitId(), layout.signature()).compose(said -> {
            var choice = said.map(columns -> new ColumnChoice(layout.sheet(), layout.headerRow(), columns))
                    .filter(each -> layout.headerRow() > 0);
            return choice.isPresent()
                    ? read(found, choice)
                    : imports.askColumns(found.id(), unexplained.format(), layout);
        });
    }
}
