package xuefa.study.required;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import xuefa.shared.check.Check;
import xuefa.shared.check.Verdict;
import xuefa.study.required.LawFacts.Answered;
import xuefa.study.required.LawFacts.Reading;
import xuefa.study.required.LawFacts.Taught;
import xuefa.study.required.LawStanding.Examined;
import xuefa.study.required.LawStanding.Next;
import xuefa.study.required.LawStanding.State;

/** Who knows which law, by a rule. A pure function: the same facts and rule give the same answer for ever. */
public final class KnowingLaws {
    private static final int ALL = 100;

    private final LawRule rule;

    public KnowingLaws(LawRule rule) {
        this.rule = rule;
    }

    public LawRule rule() {
        return rule;
    }

    public LawStanding of(LawFacts facts) {
        int studied = studied(facts);
        Optional<Examined> examined = examined(facts);
        boolean done = studied == ALL && examined.map(Examined::met).orElse(true);
        boolean begun = studied > 0 || !facts.answers().isEmpty();
        return new LawStanding(
                facts,
                done ? State.DONE : begun ? State.UNDER_WAY : State.NOT_BEGUN,
                studied,
                examined,
                done ? Optional.empty() : Optional.of(next(facts, studied)),
                List.of(studiedCheck(facts, studied), examinedCheck(facts, examined)));
    }

    /** Laws that are done among all of a list, in whole per cent, never more than it is. */
    public static int percent(Collection<LawStanding> laws) {
        long done = laws.stream().filter(each -> each.state() == State.DONE).count();
        return laws.isEmpty() ? 0 : (int) (done * ALL / laws.size());
    }

    /** The law to go on with: one under way before one not begun, one that can be done at once before one that waits. */
    public static Optional<LawStanding> next(List<LawStanding> laws) {
        return laws.stream()
                .filter(each -> each.next()
                        .filter(next -> next instanceof Next.Course || next instanceof Next.Read)
                        .isPresent())
                .min(Comparator.comparing(each -> each.state() != State.UNDER_WAY));
    }

    /** By the way that has come farthest. */
    private int studied(LawFacts facts) {
        int read = facts.reading().map(this::percentRead).orElse(0);
        int taught = facts.courses().stream()
                .mapToInt(each -> each.done() * ALL / each.chapters())
                .max()
                .orElse(0);
        return facts.sessions().isEmpty() ? Math.max(read, taught) : ALL;
    }

    private int percentRead(Reading reading) {
        return reading.done() ? ALL : (int) Math.min(ALL - 1L, reading.millis() * 1L * ALL / millis());
    }

    private int millis() {
        return rule.readMinutes() * 60_000;
    }

    private Optional<Examined> examined(LawFacts facts) {
        Map<String, Answered> newest = new HashMap<>();
        facts.answers().stream()
                .sorted(Comparator.comparing(Answered::at))
                .forEach(each -> newest.put(each.questionId(), each));
        int asked = facts.courses().stream().mapToInt(Taught::questions).max().orElse(0);
        int needed = Math.min(rule.questions(), Math.max(asked, newest.size()));
        if (needed == 0) {
            return Optional.empty();
        }
        int right = (int) newest.values().stream().filter(Answered::right).count();
        boolean met = newest.size() >= needed && right * ALL >= newest.size() * rule.rightPercent();
        return Optional.of(new Examined(needed, newest.size(), right, met));
    }

    /** A course that teaches and asks before reading; only exams are left when the courses are through. */
    private static Next next(LawFacts facts, int studied) {
        Optional<Taught> course = facts.courses().stream()
                .filter(Taught::open)
                .min(Comparator.comparing((Taught each) -> !each.begun())
                        .thenComparing(each -> !each.required())
                        .thenComparing(Taught::title));
        if (course.isPresent()) {
            Taught open = course.get();
            return new Next.Course(open.courseId(), open.title(), open.begun());
        }
        if (studied == ALL) {
            return new Next.Exam();
        }
        return facts.reading().isPresent() ? new Next.Read() : new Next.Wait();
    }

    private Check studiedCheck(LawFacts facts, int studied) {
        List<String> evidence = Stream.of(
                        facts.reading().stream()
                                .filter(each -> each.millis() > 0)
                                .map(each -> "read:" + each.lessonId()),
                        facts.courses().stream()
                                .filter(each -> each.done() > 0)
                                .map(each -> "course:" + each.courseId()),
                        facts.sessions().stream().map(each -> "session:" + each.sessionId()))
                .flatMap(each -> each)
                .toList();
        boolean met = studied == ALL;
        return new Check(
                "学习",
                rule.source(),
                studied + "%",
                evidence,
                met ? Verdict.MET : Verdict.OPEN,
                met ? "" : "学完一门讲授它的课程，或者阅读满" + rule.readMinutes() + "分钟，或者参加以它为主题的学法活动");
    }

    private Check examinedCheck(LawFacts facts, Optional<Examined> examined) {
        List<String> evidence = facts.answers().stream()
                .map(each -> each.evidence().toString())
                .distinct()
                .sorted()
                .toList();
        return examined.map(each -> new Check(
                        "考查",
                        rule.source(),
                        "答过" + each.answered() + "题（需" + each.needed() + "题），答对" + each.right() + "题",
                        evidence,
                        each.met() ? Verdict.MET : Verdict.OPEN,
                        each.met() ? "" : "在课程或者考试中再答引用它的试题，答对率达到" + rule.rightPercent() + "%"))
                .orElseGet(() -> new Check("考查", rule.source(), "还没有可答的试题", List.of(), Verdict.NOTED, ""));
    }
}
