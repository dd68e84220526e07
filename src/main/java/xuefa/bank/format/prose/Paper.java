package xuefa.bank.format.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xuefa.bank.DraftQuestion;
import xuefa.shared.imports.Aside;
import xuefa.shared.imports.Found;
import xuefa.shared.imports.Progress;
import xuefa.shared.imports.SourceReading;

/** Reads a paper: sections of numbered questions with their answers beside them or in a list. One thread. */
public final class Paper {
    private static final Pattern FOOTER = Pattern.compile(
            "^\\s*(?:第\\s*\\d{1,4}\\s*页.{0,20}|共\\s*\\d{1,4}\\s*页|-+\\s*\\d{1,4}\\s*-+|\\d{1,4}\\s*/\\s*\\d{1,4}|\\d{1,4}|[Pp]age\\s*\\d+.{0,12}|[-=_*·.]{3,})\\s*$");

    private final List<Found<DraftQuestion>> records = new ArrayList<>();
    private final List<Aside> asides = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();

    private Paper() {}

    public static SourceReading<DraftQuestion> read(List<Line> lines, Progress progress) {
        return new Paper().readAll(lines, progress);
    }

    private SourceReading<DraftQuestion> readAll(List<Line> written, Progress progress) {
        var lines = new ArrayList<Line>();
        for (var line : written) {
            if (FOOTER.matcher(line.plain()).matches()) {
                asides.add(new Aside(line.where(), line.text()));
            } else {
                lines.add(line);
            }
        }
        var scope = new ArrayList<List<Piece>>();
        @Nullable Answers answers = null;
        for (var section : Sections.of(lines)) {
            if (section.heading != null) {
                asides.add(new Aside(section.heading.where(), section.heading.text()));
            }
            if (section.answers) {
                answers = answers == null ? new Answers(asides::add) : answers;
                answers.add(section);
                continue;
            }
            if (answers != null && !section.isEmpty()) {
                answers.giveTo(scope);
                scope.clear();
                answers = null;
            }
            var read = read(section);
            scope.add(read);
            pieces.addAll(read);
            if (!progress.goesOn(pieces.size())) {
                return new SourceReading.Cancelled<>();
            }
        }
        if (answers != null) {
            answers.giveTo(scope);
        }
        pieces.forEach(piece -> records.add(piece.found()));
        return new SourceReading.Done<>(records, asides);
    }

    private List<Piece> read(Section section) {
        var blocks = Blocks.of(section.lines);
        blocks.before().stream()
                .filter(line -> !line.isBlank())
                .forEach(line -> asides.add(new Aside(line.where(), line.text())));
        var read = new ArrayList<Piece>();
        for (var block : blocks.all()) {
            var number = block.number();
            var piece = new Piece(
                    block.first().where(), number == null ? pieces.size() + read.size() + 1 : number.number());
            var ask = number == null || number.tag() == null ? section.ask : Heading.Ask.of(number.tag());
            read.add(QuestionText.read(piece, block.lines(), ask));
            if (number != null && number.key() != null && !number.key().isBlank()) {
                piece.answer = piece.answer == null ? number.key().strip() : piece.answer;
            }
            if (piece.section == null && section.heading != null) {
                piece.section = section.heading.text().strip();
            }
        }
        return read;
    }
}
