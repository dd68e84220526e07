package xuefa.certificate.flow;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import xuefa.certificate.Judged;
import xuefa.certificate.RenewalList;
import xuefa.certificate.RenewalList.Part;
import xuefa.certificate.RenewalList.Unclear;
import xuefa.certificate.flow.RenewalLists.Open;
import xuefa.certificate.flow.RenewalLists.Order;
import xuefa.shared.check.Check;
import xuefa.shared.check.Verdict;

/** Lists for the file: who passed, and who did not with each check that is not met, as of now or as of the decision. */
public final class ListingRenewals {
    private static final int CHUNK = 500;

    private final RenewalLists lists;
    private final JudgingRenewals judging;

    public ListingRenewals(RenewalLists lists, JudgingRenewals judging) {
        this.lists = lists;
        this.judging = judging;
    }

    public sealed interface Outcome {
        record Listed(RenewalList list) implements Outcome {}

        record Unknown() implements Outcome {}

        /** More than {@link RenewalList#MOST}. */
        record TooMany() implements Outcome {}

        record Nobody() implements Outcome {}
    }

    public Future<Outcome> list(Order order) {
        return lists.head(order)
                .compose(head -> head.isEmpty()
                        ? Future.succeededFuture(new Outcome.Unknown())
                        : lists.decided(order, head.get())
                                .compose(decided -> list(order, head.get().decidedBy(decided))));
    }

    private Future<Outcome> list(Order order, RenewalList.Head head) {
        return order.part() == Part.PASSED
                ? lists.passed(order, head).map(rows -> fitting(rows.size())
                        .orElseGet(() -> new Outcome.Listed(new RenewalList(head, rows, List.of()))))
                : lists.unclear(order, head).compose(rows -> fitting(rows.size())
                        .map(Future::succeededFuture)
                        .orElseGet(() -> judged(rows, 0, new ArrayList<>(rows.size()))
                                .map(unclear -> new Outcome.Listed(new RenewalList(head, List.of(), unclear)))));
    }

    private static Optional<Outcome> fitting(int rows) {
        return rows == 0
                ? Optional.of(new Outcome.Nobody())
                : rows > RenewalList.MOST ? Optional.of(new Outcome.TooMany()) : Optional.empty();
    }

    private Future<List<Unclear>> judged(List<Open> rows, int from, List<Unclear> done) {
        List<Open> chunk = rows.subList(from, Math.min(from + CHUNK, rows.size()));
        if (chunk.isEmpty()) {
            return Future.succeededFuture(done);
        }
        return judging.judge(chunk.stream()
                        .filter(each -> each.decidedBy().isEmpty())
                        .map(Open::due)
                        .toList())
                .compose(judged -> {
                    Map<UUID, Judged> byReview = judged.stream().collect(toMap(Judged::reviewId, identity()));
                    chunk.forEach(row -> done.add(unclear(
                            row, Optional.ofNullable(byReview.get(row.due().reviewId())))));
                    return judged(rows, from + chunk.size(), done);
                });
    }

    private Unclear unclear(Open row, Optional<Judged> now) {
        List<Check> checks = now.map(Judged::checks).orElse(row.decidedBy());
        return new Unclear(
                row.holder(),
                row.validity(),
                now.map(Judged::outcome).orElse(row.outcome()),
                row.state(),
                checks.stream()
                        .filter(each -> each.verdict() == Verdict.OPEN || each.verdict() == Verdict.FAILED)
                        .toList(),
                now.isPresent() ? judging.today() : row.decidedOn(),
                row.reason());
    }

    /** That a list was taken out. */
    public Future<Void> note(Order order, int people, String format, String digest) {
        return lists.note(order, people, format, digest);
    }
}
