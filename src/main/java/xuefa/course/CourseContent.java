package xuefa.course;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import xuefa.people.PostCategory;
import xuefa.training.HoursSubject;

/**
 * A course 课程 as it is written and published.
 *
 * @param subject of the hours
 * @param audience categories of posts that may take it; empty for all
 * @param required those that have to
 */
public record CourseContent(
        String title,
        String summary,
        HoursSubject subject,
        Set<PostCategory> audience,
        Set<PostCategory> required,
        Policy policy,
        Ending ending,
        List<Chapter> chapters) {
    public static final int MOST_CHAPTERS = 60;

    /**
     * @param inOrder whether a chapter opens only when those before it are done
     * @param signMinutes after how many minutes a sign of life is asked for; 0 for never
     * @param hiddenCounts whether time counts while the page is out of view, as with sound only
     * @param hoursAfter when hours are given
     */
    public record Policy(boolean inOrder, int signMinutes, boolean hiddenCounts, HoursAfter hoursAfter) {
        public static final Policy USUAL = new Policy(true, 10, false, HoursAfter.CHAPTER);

        public Policy {
            if (signMinutes < 0 || signMinutes > 120) {
                throw new IllegalArgumentException("a sign of life every " + signMinutes + " minutes");
            }
        }
    }

    public enum HoursAfter {
        CHAPTER("chapter"),
        COURSE("course");

        private final String code;

        HoursAfter(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** What stands at the end. */
    public sealed interface Ending permits Ending.None, Ending.Test, Ending.OfExam {
        record None() implements Ending {}

        /** So many questions, drawn anew each time from those on these laws (by their ids in the release; empty for all). */
        record Test(String release, Set<String> laws, int questions, int passPercent, int attempts) implements Ending {
            public Test {
                laws = Set.copyOf(laws);
                if (questions < 1 || questions > 100 || passPercent < 1 || passPercent > 100 || attempts < 1) {
                    throw new IllegalArgumentException("no test: " + questions + " questions, " + passPercent + " %");
                }
            }
        }

        /** An exam that has to be passed. */
        record OfExam(UUID examId) implements Ending {}
    }

    public CourseContent {
        audience = Set.copyOf(audience);
        required = Set.copyOf(required);
        chapters = List.copyOf(chapters);
        if (title.isBlank()) {
            throw new IllegalArgumentException("a course without a title");
        }
        Set<UUID> ids = new HashSet<>();
        for (Chapter chapter : chapters) {
            if (!ids.add(chapter.id())) {
                throw new IllegalArgumentException("two chapters " + chapter.id());
            }
        }
    }

    public Optional<Chapter> chapter(UUID id) {
        return chapters.stream().filter(each -> each.id().equals(id)).findAny();
    }

    /** The chapters before it, all of which have to be done; none when the order is free. */
    public List<Chapter> before(Chapter chapter) {
        return policy.inOrder() ? chapters.subList(0, chapters.indexOf(chapter)) : List.of();
    }

    public int seconds() {
        return chapters.stream().mapToInt(Chapter::seconds).sum();
    }

    /** The files of all chapters, by digest. */
    public Stream<String> media() {
        return chapters.stream().flatMap(each -> each.matter().media().stream());
    }

    /** Whether it is for somebody with such a post. */
    public boolean isFor(Set<PostCategory> posts) {
        return audience.isEmpty() || posts.stream().anyMatch(audience::contains);
    }

    public boolean isRequiredOf(Set<PostCategory> posts) {
        return posts.stream().anyMatch(required::contains);
    }
}
