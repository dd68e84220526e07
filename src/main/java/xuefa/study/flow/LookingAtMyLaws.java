package xuefa.study.flow;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import xuefa.course.StudyClock.Lesson;
import xuefa.course.flow.CourseShelf;
import xuefa.course.flow.LawLessons;
import xuefa.course.flow.Releases;
import xuefa.exam.flow.Exams;
import xuefa.law.flow.LookingAtRequiredLaws;
import xuefa.law.required.Family;
import xuefa.law.required.ListedLaw;
import xuefa.result.flow.LookingAtResult;
import xuefa.study.flow.LawEvidence.Read;
import xuefa.study.required.KnowingLaws;
import xuefa.study.required.LawFacts;
import xuefa.study.required.LawFacts.Answered;
import xuefa.study.required.LawFacts.Attended;
import xuefa.study.required.LawFacts.Reading;
import xuefa.study.required.LawFacts.Taught;
import xuefa.study.required.LawRule;
import xuefa.study.required.LawRules;
import xuefa.study.required.LawStanding;

/** How far somebody is with the laws of their required lists, counted from the facts. Fails only when the record is away. */
public final class LookingAtMyLaws {
    /**
     * @param day today, by whose rule and lists it was counted
     * @param laws by family, each law once, in the order of the lists
     */
    public record MyLaws(LocalDate day, LawRule rule, Map<Family, List<LawStanding>> laws) {}

    /** All that there is, by law or lesson. */
    private record Gathered(
            Map<String, Lesson> lessons,
            Map<UUID, Read> read,
            Map<String, List<Attended>> attended,
            Map<String, List<Taught>> taught,
            Map<String, List<Answered>> answered) {
        LawFacts facts(String law) {
            return new LawFacts(
                    law,
                    taught.getOrDefault(law, List.of()),
                    Optional.ofNullable(lessons.get(law)).map(lesson -> reading(lesson.lessonId())),
                    attended.getOrDefault(law, List.of()),
                    answered.getOrDefault(law, List.of()));
        }

        private Reading reading(UUID lesson) {
            Read found = read.getOrDefault(lesson, Read.NOTHING);
            return new Reading(
                    lesson,
                    found.millis(),
                    found.frontierMillis(),
                    found.doneAt().isPresent());
        }
    }

    private final LookingAtRequiredLaws lists;
    private final LawLessons lessons;
    private final LawEvidence evidence;
    private final CoursesOnLaws courses;
    private final QuestionsOnLaws questions;
    private final LawRules rules;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param zone in which days are counted */
    public LookingAtMyLaws(
            LookingAtRequiredLaws lists,
            LawLessons lessons,
            LawEvidence evidence,
            CourseShelf shelf,
            Releases releases,
            Exams exams,
            LookingAtResult.Results results,
            LawRules rules,
            InstantSource clock,
            ZoneId zone) {
        this.lists = lists;
        this.lessons = lessons;
        this.evidence = evidence;
        this.courses = new CoursesOnLaws(shelf, releases);
        this.questions = new QuestionsOnLaws(evidence, exams, results, shelf, releases);
        this.rules = rules;
        this.clock = clock;
        this.zone = zone;
    }

    public LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }

    /** Nothing for somebody who has no list. */
    public Future<MyLaws> of(UUID person) {
        LocalDate today = today();
        KnowingLaws knowing = new KnowingLaws(rules.on(today));
        return lists.mine(person).compose(mine -> {
            Map<Family, List<String>> titles = titles(mine);
            List<String> all =
                    titles.values().stream().flatMap(List::stream).distinct().toList();
            return all.isEmpty()
                    ? Future.succeededFuture(new MyLaws(today, knowing.rule(), Map.of()))
                    : gather(person, all)
                            .map(found -> new MyLaws(today, knowing.rule(), standings(titles, found, knowing)));
        });
    }

    private static Map<Family, List<String>> titles(List<LookingAtRequiredLaws.Opened> mine) {
        return mine.stream()
                .map(each -> each.shelved().list())
                .collect(groupingBy(
                        list -> list.family(),
                        LinkedHashMap::new,
                        flatMapping(
                                list -> list.laws().stream().map(ListedLaw::title),
                                collectingAndThen(
                                        toList(), all -> all.stream().distinct().toList()))));
    }

    private static Map<Family, List<LawStanding>> standings(
            Map<Family, List<String>> titles, Gathered found, KnowingLaws knowing) {
        Map<Family, List<LawStanding>> standings = new LinkedHashMap<>();
        titles.forEach((family, laws) -> standings.put(
                family, laws.stream().map(law -> knowing.of(found.facts(law))).toList()));
        return standings;
    }

    private Future<Gathered> gather(UUID person, List<String> laws) {
        return lessons.of(laws).compose(found -> {
            List<UUID> ids = found.values().stream().map(Lesson::lessonId).toList();
            return evidence.read(person, ids).compose(read -> evidence.attended(person, laws)
                    .compose(attended -> courses.of(person).compose(taught -> questions
                            .of(person)
                            .map(answered -> new Gathered(found, read, attended, taught, answered)))));
        });
    }
}
