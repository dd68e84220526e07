package xuefa.course.flow;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import xuefa.bank.BankRelease;
import xuefa.bank.Choice;
import xuefa.bank.LawCitation;
import xuefa.bank.Question;
import xuefa.shared.Reach;

/** Finding questions for courses in the releases of the banks around. */
public final class FindingQuestions {
    private static final int MOST = 50;

    /** @param questions at most fifty */
    public record Found(int total, List<LawCitation> laws, List<Question> questions) {}

    private final CourseDesk desk;
    private final Releases releases;

    public FindingQuestions(CourseDesk desk, Releases releases) {
        this.desk = desk;
        this.releases = releases;
    }

    /** Empty for a release that isn't around. */
    public Future<Optional<Found>> find(Reach reach, String digest, Optional<String> law, String words) {
        return desk.releases(reach)
                .compose(around ->
                        around.stream().noneMatch(each -> each.digest().equals(digest))
                                ? Future.succeededFuture(Optional.empty())
                                : releases.find(digest).map(release -> release.map(each -> found(each, law, words))));
    }

    private static Found found(BankRelease release, Optional<String> law, String words) {
        List<Question> all = release.questions().stream()
                .filter(each -> each.task() instanceof Choice)
                .filter(each -> law.isEmpty() || each.lawId().equals(law.get()))
                .filter(each -> each.stem().contains(words) || each.id().contains(words))
                .toList();
        return new Found(all.size(), release.laws(), all.stream().limit(MOST).toList());
    }
}
