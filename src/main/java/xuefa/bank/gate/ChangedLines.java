package xuefa.bank.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import xuefa.bank.BankRelease;
import xuefa.bank.ComparingContents;
import xuefa.bank.ComparingContents.Changed;
import xuefa.bank.Content;
import xuefa.bank.Question;
import xuefa.bank.ReleaseChanges;

/** What a release brings against the one before, for people to read; by code. */
public record ChangedLines(List<Line> added, List<Line> changed, List<Line> retired) {
    public ChangedLines {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        retired = List.copyOf(retired);
    }

    /** @param fields of a changed question */
    public record Line(Question question, List<Changed> fields) {}

    /** @param older empty for the first release */
    public static ChangedLines between(Optional<BankRelease> older, BankRelease newer) {
        if (older.isEmpty()) {
            return new ChangedLines(lines(newer.questions()), List.of(), List.of());
        }
        var changes = ReleaseChanges.between(older.get(), newer);
        var changed = new ArrayList<Line>();
        for (var each : changes.changed()) {
            Question before = older.get().find(each.id()).orElseThrow();
            Question after = newer.find(each.id()).orElseThrow();
            changed.add(new Line(after, ComparingContents.between(Content.of(before), Content.of(after))));
        }
        return new ChangedLines(
                lines(found(changes.added(), newer)), changed, lines(found(changes.retired(), older.get())));
    }

    private static List<Question> found(List<String> ids, BankRelease release) {
        return ids.stream().flatMap(id -> release.find(id).stream()).toList();
    }

    private static List<Line> lines(List<Question> questions) {
        return questions.stream().map(each -> new Line(each, List.of())).toList();
    }
}
