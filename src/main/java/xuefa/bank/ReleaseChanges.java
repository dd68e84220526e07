package xuefa.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * What a release brings against an older one, by ids, sorted. A question that was only read again has not changed.
 *
 * @param changed each with what is different
 */
public record ReleaseChanges(List<String> added, List<Changed> changed, List<String> retired) {
    public ReleaseChanges {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        retired = List.copyOf(retired);
    }

    /** @param what names of members as in YAML: stem, key, options, … */
    public record Changed(String id, List<String> what) {
        public Changed {
            what = List.copyOf(what);
        }
    }

    public static ReleaseChanges between(BankRelease older, BankRelease newer) {
        List<String> added = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        for (var question : newer.questions()) {
            older.find(question.id())
                    .ifPresentOrElse(before -> compare(before, question, changed), () -> added.add(question.id()));
        }
        var retired = older.questions().stream()
                .map(Question::id)
                .filter(id -> newer.find(id).isEmpty())
                .toList();
        return new ReleaseChanges(added, changed, retired);
    }

    private static void compare(Question before, Question after, List<Changed> changed) {
        var one = QuestionJson.content(before);
        var other = QuestionJson.content(after);
        var names = new TreeSet<String>();
        one.fieldNames().forEachRemaining(names::add);
        other.fieldNames().forEachRemaining(names::add);
        var what = names.stream()
                .filter(name -> !Objects.equals(one.get(name), other.get(name)))
                .toList();
        if (!what.isEmpty()) {
            changed.add(new Changed(after.id(), what));
        }
    }
}
