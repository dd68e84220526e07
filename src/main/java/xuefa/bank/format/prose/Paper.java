package xuefa.bank.format.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xuefa.bank.DraftQuestion;
import xuefa.shared.imports.Aside;
import xuefa.shared.imports.Found;
import xuefa.shared.imports.Progress;
import xuefa.shared.imports.Rejection;
import xuefa.shared.imports.SourceReading;

/** Reads a paper: sections of numbered questions with their answers beside them or in a list. One thread. */
public final class Paper {
    private static final Pattern FOOTER = Pattern.compile(
            "^\\s*(?:第\\s*\\d{1,4}\\s*页.{0,20}|共\\s*\\d{1,4}\\s*页|-+\\s*\\d{1,4}\\s*-+|\\d{1,4}\\s*/\\s*\\d{1,4}|\\d{1,4}|[Pp]age\\s*\\d+.{0,12}|[-=_*·.]{3,})\\s*$");

    private static final int LONGEST_LINE = 12_000;

    private final List<Found<DraftQuestion>> records = new ArrayList<>();
    private final List<Aside> asides = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private int lastNumber;

    private Paper() {}

    public static SourceReading<DraftQuestion> read(List<Line> lines, Progress progress) {
        return new Paper().readAll(lines, progress);
    }

    private SourceReading<DraftQuestion> readAll(List<Line> written, Progress progress) {
        var lines = new ArrayList<Line>();
        for (var line : written) {
            if (line.text().length() > LONGEST_LINE) {
                records.add(new Found.Illegible<>(
                        new Rejection(line.where(), "这一行超过" + LONGEST_LINE + "个字，分不出题目", "每道题、每个选项另起一行后再导入")));
            } else if (FOOTER.matcher(line.plain()).matches()) {
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
            read(section, scope);
            if (!progress.goesOn(pieces.size())) {
                return new SourceReading.Cancelled<>();
            }
        }
        if (answers != null) {
            answers.giveTo(scope);
        }
        boolean some = !records.isEmpty();
        pieces.forEach(piece -> records.add(piece.found()));
        if (some) {
            records.sort(Comparator.comparing(Found::where));
        }
        asides.sort(Comparator.comparing(Aside::where));
        return new SourceReading.Done<>(records, asides);
    }

    /** The records of a section; adds to {@code scope} what a list of answers may number. */
    private void read(Section section, List<List<Piece>> scope) {
        for (var group : Cases.in(section)) {
            if (group.marker() != null) {
                takeCase(section, group.marker(), group.lines(), scope);
            } else {
                takeQuestions(section, Blocks.of(group.lines(), lastNumber), scope);
            }
        }
    }

    private void takeCase(Section section, Line marker, List<Line> lines, List<List<Piece>> scope) {
        var own = new ArrayList<>(lines);
        own.set(0, Cases.withoutMarker(marker));
        take(section, CaseText.read(new Piece(marker.where(), pieces.size() + 1), own), scope);
    }

    private void take(Section section, Piece piece, List<List<Piece>> scope) {
        // A heading that only says the kind is no subject.
        boolean isSubject = section.heading != null && section.ask == Heading.Ask.ANY;
        piece.section = piece.section == null && isSubject
                ? Objects.requireNonNull(section.heading).text().strip()
                : piece.section;
        piece.ordinal = section.ordinal;
        piece.parts.forEach(part -> part.ordinal = section.ordinal);
        pieces.add(piece);
        if (!piece.parts.isEmpty()) {
            scope.add(piece.parts);
        }
    }

    private void takeQuestions(Section section, Blocks blocks, List<List<Piece>> scope) {
        boolean ofCases = section.ask == Heading.Ask.CASE;
        if (ofCases && Cases.isMaterial(blocks.before())) {
            var lines = section.lines.stream().filter(line -> !line.isBlank()).toList();
            take(section, CaseText.read(new Piece(lines.getFirst().where(), pieces.size() + 1), lines), scope);
            return;
        }
        blocks.before().forEach(this::putAside);
        var read = new ArrayList<Piece>();
        for (var block : blocks.all()) {
            if (section.notes && !Blocks.isComplete(block.lines())) {
                putAside(block.first());
                block.lines().stream().skip(1).forEach(this::putAside);
                continue;
            }
            var number = block.number();
            lastNumber = number == null ? lastNumber : number.number();
            var piece = new Piece(block.first().where(), number == null ? pieces.size() + 1 : number.number());
            if (ofCases && !Blocks.hasOptions(block.lines())) {
                take(section, CaseText.read(piece, block.lines()), scope);
            } else {
                take(section, QuestionText.numbered(piece, block, ofCases ? Heading.Ask.ANY : section.ask), scope);
                read.add(piece);
            }
        }
        scope.add(read);
    }

    private void putAside(Line line) {
        if (!line.isBlank()) {
            asides.add(new Aside(line.where(), line.text()));
        }
    }
}
