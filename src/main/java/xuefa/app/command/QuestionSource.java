package xuefa.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import xuefa.bank.CheckedBank;
import xuefa.bank.CheckingBank;
import xuefa.bank.CheckingDrafts;
import xuefa.bank.DraftQuestion;
import xuefa.bank.Drafts;
import xuefa.bank.LawCitation;
import xuefa.bank.Question;
import xuefa.bank.format.BankFolder;
import xuefa.bank.format.Loss;
import xuefa.bank.format.QuestionFormats;
import xuefa.bank.format.Reading;
import xuefa.shared.imports.Found;
import xuefa.shared.imports.Judgement;
import xuefa.shared.imports.Progress;
import xuefa.shared.imports.SourceFile;
import xuefa.shared.imports.SourceReading;

/** Where a command takes questions from: the folder of a bank, or any file that can be imported. */
sealed interface QuestionSource {
    /**
     * @param sound ready to be written
     * @param bank the questions as the bank has them; empty for a file
     * @param losses records that are not among the sound ones, and why
     */
    record Questions(List<DraftQuestion> sound, List<Question> bank, List<Loss> losses) implements QuestionSource {
        public Questions {
            sound = List.copyOf(sound);
            bank = List.copyOf(bank);
            losses = List.copyOf(losses);
        }
    }

    record Unreadable(String reason) implements QuestionSource {}

    static QuestionSource read(Path source) throws IOException {
        if (Files.isDirectory(source)) {
            return switch (BankFolder.read(source)) {
                case Reading.Impossible impossible -> new Unreadable(impossible.reason());
                case Reading.Done done ->
                    ofBank(source, CheckingBank.on(done.bank(), LocalDate.now(ZoneId.of("Asia/Shanghai"))));
            };
        }
        if (!Files.isRegularFile(source) || Files.size(source) > SourceFile.MOST_BYTES) {
            return new Unreadable("没有这个文件，或者文件太大：" + source);
        }
        var file = new SourceFile(source.toString(), Files.readAllBytes(source));
        var reader = QuestionFormats.of(file).orElse(null);
        if (reader == null) {
            return new Unreadable("看不出这是哪种文件：" + source);
        }
        return switch (reader.read(file, Progress.UNWATCHED)) {
            case SourceReading.Refused<DraftQuestion> refused ->
                new Unreadable(refused.reason() + "：" + refused.cure());
            case SourceReading.Cancelled<DraftQuestion> cancelled -> new Unreadable("已取消");
            case SourceReading.Done<DraftQuestion> done -> ofRecords(done.records());
        };
    }

    private static Questions ofBank(Path source, CheckedBank checked) {
        List<DraftQuestion> drafts = new ArrayList<>();
        List<Question> kept = new ArrayList<>();
        for (var question : checked.questions()) {
            checked.catalogue()
                    .find(question.lawId())
                    .flatMap(law -> law.version(question.version()).map(version -> LawCitation.of(law, version)))
                    .ifPresent(law -> {
                        drafts.add(Drafts.of(question, law));
                        kept.add(question);
                    });
        }
        int left = checked.counts().questions() - kept.size();
        boolean whole = left == 0 && checked.isClean();
        String reason = "有%d道题的形式或法律有错，%d处差错：先用 bank check 找出来改正"
                .formatted(left, checked.faults().size());
        return new Questions(drafts, kept, whole ? List.of() : List.of(new Loss(source.toString(), true, reason)));
    }

    private static Questions ofRecords(List<Found<DraftQuestion>> records) {
        List<DraftQuestion> sound = new ArrayList<>();
        List<Loss> losses = new ArrayList<>();
        for (var found : records) {
            switch (found) {
                case Found.Illegible<DraftQuestion> illegible ->
                    losses.add(new Loss(
                            illegible.where().text(),
                            true,
                            illegible.rejection().reason()));
                case Found.Legible<DraftQuestion> legible -> {
                    switch (CheckingDrafts.check(legible.value())) {
                        case Judgement.Sound<DraftQuestion> judged -> sound.add(judged.value());
                        case Judgement.Faulty<DraftQuestion> faulty ->
                            losses.add(new Loss(
                                    legible.where().text(),
                                    true,
                                    faulty.rejection().reason()));
                    }
                }
            }
        }
        return new Questions(sound, List.of(), losses);
    }
}
