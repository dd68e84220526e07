package xuefa.exam;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import xuefa.exam.ExamPlan.PlannedQuota;
import xuefa.exam.ExamPlan.PlannedSection;
import xuefa.paper.Blueprint;
import xuefa.paper.Quota;
import xuefa.paper.Section;

/** Tells what keeps planned sections from being a blueprint. */
public final class CheckingSections {
    private static final int LONGEST_TITLE = 100;
    private static final int MOST_MARKS_HUNDREDTHS = 100_000;
    private static final int MOST_QUESTIONS = 500;
    private static final int MOST_SECTIONS = 50;
    private static final int MOST_QUOTAS = 200;

    /** The kinds that can be drawn, answered and graded without people. */
    public static final Set<String> KINDS = Set.of("single", "multiple", "trueFalse");

    private final List<PlanFault> faults = new ArrayList<>();

    private CheckingSections() {}

    /** Empty when {@link #blueprint} will take them. Pointers begin with {@code /sections}. */
    public static List<PlanFault> faults(List<PlannedSection> sections) {
        CheckingSections checking = new CheckingSections();
        checking.check(sections);
        return List.copyOf(checking.faults);
    }

    /** @throws IllegalArgumentException when they have faults */
    public static Blueprint blueprint(List<PlannedSection> sections) {
        return new Blueprint(sections.stream()
                .map(section -> new Section(
                        section.title().strip(),
                        section.kind(),
                        section.marksHundredths(),
                        section.quotas().stream()
                                .map(quota -> new Quota(quota.count(), quota.laws(), quota.difficulties()))
                                .toList()))
                .toList());
    }

    private void check(List<PlannedSection> sections) {
        if (sections.isEmpty() || sections.size() > MOST_SECTIONS) {
            faults.add(PlanFault.between("/sections", 1, MOST_SECTIONS));
        }
        for (int i = 0; i < sections.size(); i++) {
            check("/sections/" + i, sections.get(i));
        }
        long questions = sections.stream()
                .flatMap(section -> section.quotas().stream())
                .mapToLong(PlannedQuota::count)
                .sum();
        if (questions > MOST_QUESTIONS) {
            faults.add(new PlanFault("/sections", "most-questions", String.valueOf(MOST_QUESTIONS)));
        }
        if (sections.stream().mapToInt(section -> section.quotas().size()).sum() > MOST_QUOTAS) {
            faults.add(new PlanFault("/sections", "max-items", String.valueOf(MOST_QUOTAS)));
        }
    }

    private void check(String pointer, PlannedSection section) {
        if (!isTitle(section.title())) {
            faults.add(new PlanFault(pointer + "/title", "name", String.valueOf(LONGEST_TITLE)));
        }
        if (!KINDS.contains(section.kind())) {
            faults.add(PlanFault.of(pointer + "/kind", "kind"));
        }
        if (section.marksHundredths() < 1 || section.marksHundredths() > MOST_MARKS_HUNDREDTHS) {
            faults.add(new PlanFault(pointer + "/marksHundredths", "between", "0.01–1000"));
        }
        if (section.quotas().isEmpty()) {
            faults.add(PlanFault.of(pointer + "/quotas", "choose"));
        }
        for (int i = 0; i < section.quotas().size(); i++) {
            int count = section.quotas().get(i).count();
            if (count < 1 || count > MOST_QUESTIONS) {
                faults.add(PlanFault.between(pointer + "/quotas/" + i + "/count", 1, MOST_QUESTIONS));
            }
        }
    }

    /** Something to read, in one line. */
    static boolean isTitle(String title) {
        return !title.isBlank()
                && title.strip().length() <= LONGEST_TITLE
                && title.codePoints().noneMatch(each -> {
                    int type = Character.getType(each);
                    return type == Character.CONTROL || type == Character.SURROGATE;
                });
    }
}
