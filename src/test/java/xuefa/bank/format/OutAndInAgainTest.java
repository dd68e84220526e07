package xuefa.bank.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import xuefa.bank.CheckingDrafts;
import xuefa.bank.DraftQuestion;
import xuefa.bank.Likeness;
import xuefa.bank.QuestionKind;
import xuefa.shared.imports.Importing;
import xuefa.shared.imports.Outcome;
import xuefa.shared.imports.Progress;
import xuefa.shared.imports.SourceFile;
import xuefa.shared.imports.SourceReading;

/** A bank written in a format and read again is the same bank, but for what the writer said it would lose. */
class OutAndInAgainTest {
    private static final int SOME = 12;

    @Property(tries = 60)
    void moodle_xml_keeps_every_kind(@ForAll long seed) {
        keepsAll("moodle", seed);
    }

    @Property(tries = 60)
    void qti_2_1_keeps_every_kind(@ForAll long seed) {
        keepsAll("qti21", seed);
    }

    @Property(tries = 20)
    void qti_2_2_keeps_every_kind(@ForAll long seed) {
        keepsAll("qti22", seed);
    }

    @Property(tries = 60)
    void qti_3_0_keeps_every_kind(@ForAll long seed) {
        keepsAll("qti30", seed);
    }

    @Property(tries = 60)
    void gift_keeps_all_but_cases_and_several_blanks(@ForAll long seed) {
        var drafts = new RandomDrafts(seed).some(SOME);
        var written = write("gift", drafts);
        var kept = drafts.stream().filter(OutAndInAgainTest::fitsGift).toList();
        assertThat(written.leftOut()).isEqualTo(drafts.size() - kept.size());
        same(readAgain("gift", written), kept);
    }

    @Property(tries = 60)
    void aiken_keeps_stem_options_and_key_of_single_choices(@ForAll long seed) {
        var drafts = new RandomDrafts(seed).some(SOME);
        var written = write("aiken", drafts);
        var kept = drafts.stream()
                .filter(each ->
                        Set.of(QuestionKind.SINGLE, QuestionKind.TRUE_FALSE).contains(each.kind()))
                .toList();
        assertThat(written.leftOut()).isEqualTo(drafts.size() - kept.size());
        if (kept.isEmpty()) {
            return;
        }
        assertThat(readAgain("aiken", written).stream().map(OutAndInAgainTest::barely))
                .isEqualTo(kept.stream().map(OutAndInAgainTest::barely).toList());
    }

    @Property(tries = 10)
    void the_same_file_again_adds_nothing(@ForAll long seed) {
        var drafts = new RandomDrafts(seed).some(SOME);
        var first = readAgain("moodle", write("moodle", drafts));
        var known = first.stream()
                .collect(Collectors.toMap(Likeness::of, each -> String.valueOf(each.id()), (one, other) -> one));
        var again = read("moodle", write("moodle", drafts));
        var report = new Importing<>(CheckingDrafts::check, Likeness::of, known).settle(again);
        assertThat(report.imported()).isEmpty();
        assertThat(report.duplicates()).hasSize(SOME);
    }

    private static void keepsAll(String format, long seed) {
        var drafts = new RandomDrafts(seed).some(SOME);
        var written = write(format, drafts);
        assertThat(written.losses()).isEmpty();
        same(readAgain(format, written), drafts);
    }

    private static QuestionWriter.Written write(String format, List<DraftQuestion> drafts) {
        return QuestionWriters.named(format).orElseThrow().write(drafts);
    }

    private static SourceReading.Done<DraftQuestion> read(String format, QuestionWriter.Written written) {
        var file = new SourceFile(
                "bank." + QuestionWriters.named(format).orElseThrow().extension(), written.content());
        assertThat(QuestionFormats.of(file).orElseThrow().format()).isEqualTo(format);
        return (SourceReading.Done<DraftQuestion>)
                QuestionFormats.named(format).orElseThrow().read(file, Progress.UNWATCHED);
    }

    private static List<DraftQuestion> readAgain(String format, QuestionWriter.Written written) {
        var report = new Importing<>(CheckingDrafts::check, OutAndInAgainTest::each, java.util.Map.of())
                .settle(read(format, written));
        assertThat(report.rejected()).isEmpty();
        return report.imported().stream().map(Outcome.Imported::value).toList();
    }

    private static String each(DraftQuestion draft) {
        return String.valueOf(System.identityHashCode(draft));
    }

    private static boolean fitsGift(DraftQuestion draft) {
        return draft.kind() != QuestionKind.CASE_ANALYSIS
                && draft.blanks().size() <= 1
                && !draft.blanks().toString().contains("->");
    }

    private static void same(List<DraftQuestion> read, List<DraftQuestion> written) {
        assertThat(read).hasSameSizeAs(written);
        for (int i = 0; i < read.size(); i++) {
            assertThat(said(read.get(i))).isEqualTo(said(written.get(i)));
        }
    }

    /** All that a draft says, but where it stands. */
    private static List<String> said(List<DraftQuestion> drafts) {
        return drafts.stream().map(OutAndInAgainTest::said).toList();
    }

    private static String said(DraftQuestion draft) {
        var points = draft.points().stream()
                .map(point -> point.text() + plain(point.marks()))
                .toList();
        return List.of(
                        plain(draft.id()),
                        plain(draft.kind()),
                        draft.stem(),
                        draft.options().toString(),
                        plain(draft.key()),
                        draft.blanks().toString(),
                        points.toString(),
                        said(draft.parts()).toString(),
                        plain(draft.explanation()),
                        plain(draft.citation()),
                        plain(draft.difficulty()),
                        plain(draft.section()))
                .toString();
    }

    private static String barely(DraftQuestion draft) {
        var options = draft.options().stream()
                .map(option -> option.label() + option.text())
                .toList();
        return draft.stem().replace("\n", " ") + options + draft.key();
    }

    private static String plain(@Nullable Object value) {
        return Objects.toString(value, "-");
    }
}
