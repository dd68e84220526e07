package xuefa.bank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import xuefa.shared.Marks;

/** Turns what was read and found sound into tasks. */
final class MakingTasks {
    private MakingTasks() {}

    static Task task(ReadTask read) {
        return switch (read) {
            case ReadTask.Simple simple -> simple(simple);
            case ReadTask.Analysing analysing ->
                new CaseAnalysis(
                        analysing.stem().value(),
                        analysing.parts().stream().map(MakingTasks::part).toList());
        };
    }

    /** The marks of a part: as written, or what its scoring points are worth, or {@link CaseAnalysis.Part#USUAL}. */
    static Marks marks(ReadTask.Part part) {
        if (part.marks() != null) {
            return part.marks().value();
        }
        return part.task() instanceof ReadTask.Answering answering ? worth(answering) : CaseAnalysis.Part.USUAL;
    }

    static Marks worth(ReadTask.Answering answering) {
        return answering.points().stream().map(point -> point.value().marks()).reduce(Marks.ZERO, Marks::plus);
    }

    private static CaseAnalysis.Part part(ReadTask.Part read) {
        return new CaseAnalysis.Part(
                simple(read.task()),
                values(read.articles()),
                marks(read),
                read.explanation().value());
    }

    private static SimpleTask simple(ReadTask.Simple read) {
        return switch (read) {
            case ReadTask.Choosing choosing -> {
                var options = new ArrayList<>(values(choosing.options()));
                options.sort(Comparator.comparing(Option::letter));
                yield new Choice(
                        choosing.kind(),
                        choosing.stem().value(),
                        options,
                        Letters.of(choosing.key().value()));
            }
            case ReadTask.FillingIn filling -> new FillIn(filling.stem().value(), values(filling.blanks()));
            case ReadTask.Answering answering ->
                new ShortAnswer(answering.stem().value(), answering.answer().value(), values(answering.points()));
        };
    }

    static <T> List<T> values(List<Located<T>> located) {
        var values = new ArrayList<T>(located.size());
        for (var each : located) {
            values.add(each.value());
        }
        return values;
    }
}
