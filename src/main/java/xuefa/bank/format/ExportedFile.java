package xuefa.bank.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import xuefa.bank.DraftQuestion;
import xuefa.bank.JudgedDraft;
import xuefa.bank.Question;
import xuefa.bank.print.ChineseFont;
import xuefa.bank.print.PdfSheet;
import xuefa.bank.print.Sheet;
import xuefa.bank.print.WordSheet;

/**
 * Questions as a file.
 *
 * @param written how many are in it
 * @param losses what isn't
 */
@SuppressWarnings("ArrayRecordComponent")
public record ExportedFile(String extension, byte[] content, long written, List<Loss> losses) {
    private static final String YAML = "yaml";
    private static final String PAPER_IN_WORD = "paperDocx";
    private static final String PAPER_IN_PDF = "paperPdf";

    public ExportedFile {
        losses = List.copyOf(losses);
    }

    /**
     * A question to be written.
     *
     * @param question whole, with law and article; empty for a draft that isn't
     */
    public record Item(DraftQuestion draft, Optional<Question> question) {}

    /**
     * @param format a format of {@link QuestionWriters}, yaml, paperDocx or paperPdf
     * @param withKey of papers
     * @param title of papers
     */
    public record Shape(String format, boolean withKey, String title) {
        public boolean isPaper() {
            return format.equals(PAPER_IN_WORD) || format.equals(PAPER_IN_PDF);
        }
    }

    /** Blocks; any thread. Empty when a PDF is wanted and this machine has no font for it. */
    public static Optional<ExportedFile> of(List<Item> items, Shape shape) {
        List<Loss> losses = new ArrayList<>();
        List<Item> sound = new ArrayList<>();
        for (var item : items) {
            switch (JudgedDraft.of(item.draft())) {
                case JudgedDraft.Sound each -> sound.add(new Item(each.draft(), item.question()));
                case JudgedDraft.Faulty faulty ->
                    losses.add(
                            Loss.of(item.draft(), "草稿还不完整：" + faulty.rejection().reason()));
            }
        }
        if (shape.isPaper()) {
            return paper(sound, shape, losses);
        }
        return Optional.of(shape.format().equals(YAML) ? yaml(sound, losses) : foreign(sound, shape, losses));
    }

    private static ExportedFile foreign(List<Item> sound, Shape shape, List<Loss> losses) {
        var writer = QuestionWriters.named(shape.format()).orElseThrow();
        var written = writer.write(sound.stream().map(Item::draft).toList());
        sound.forEach(each -> each.question().flatMap(Loss::ofDraft).ifPresent(losses::add));
        losses.addAll(written.losses());
        return new ExportedFile(writer.extension(), written.content(), sound.size() - written.leftOut(), losses);
    }

    private static ExportedFile yaml(List<Item> sound, List<Loss> losses) {
        List<Question> whole = new ArrayList<>();
        for (var item : sound) {
            item.question()
                    .ifPresentOrElse(whole::add, () -> losses.add(Loss.of(item.draft(), "还没有法律、条文、难度或主题，YAML 里写不全")));
        }
        whole.stream()
                .filter(Question::hasPictures)
                .forEach(each -> losses.add(new Loss(each.id(), false, "图片文件，请另外保存")));
        return new ExportedFile("zip", BankZip.topics(whole), whole.size(), losses);
    }

    private static Optional<ExportedFile> paper(List<Item> sound, Shape shape, List<Loss> losses) {
        var drafts = sound.stream().map(Item::draft).toList();
        var sheet = Sheet.of(shape.title(), drafts, shape.withKey());
        sound.stream()
                .flatMap(each -> each.question().stream())
                .filter(Question::hasPictures)
                .forEach(each -> losses.add(new Loss(each.id(), false, "图片，试卷上印的是图片的文字说明")));
        if (shape.format().equals(PAPER_IN_WORD)) {
            return Optional.of(new ExportedFile("docx", WordSheet.of(sheet), drafts.size(), losses));
        }
        return ChineseFont.find().map(font -> new ExportedFile("pdf", PdfSheet.of(sheet, font), drafts.size(), losses));
    }
}
