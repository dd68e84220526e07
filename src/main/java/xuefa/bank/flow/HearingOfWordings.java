package xuefa.bank.flow;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.bank.Fates;
import xuefa.bank.flow.Wordings.Flag;
import xuefa.bank.flow.Wordings.Pair;

/**
 * Flags the questions that rest on articles which a newer wording changed or took away. What is to be done is in the record
 * until it is done, so that any number of nodes may do it and none need do it at once.
 */
public final class HearingOfWordings {
    private final Wordings wordings;
    private final Differences differences;
    private boolean busy;

    public HearingOfWordings(Wordings wordings, Differences differences) {
        this.wordings = wordings;
        this.differences = differences;
    }

    /** Works through all there is; does nothing while it is at work already. One event loop. */
    public Future<Void> hear() {
        if (busy) {
            return Future.succeededFuture();
        }
        busy = true;
        return work().eventually(() -> {
            busy = false;
            return Future.succeededFuture();
        });
    }

    private Future<Void> work() {
        return wordings.unheard().compose(found -> found.map(wording -> wordings.pairsOfLaw(wording.title())
                        .compose(pairs -> judge(pairs, Optional.empty()))
                        .compose(done -> wordings.heard(wording))
                        .compose(done -> work()))
                .orElseGet(this::judgeChanged));
    }

    private Future<Void> judgeChanged() {
        return wordings.unjudged().compose(changed -> {
            if (changed.isEmpty()) {
                return Future.succeededFuture();
            }
            return judgeQuestions(changed.keySet())
                    .compose(done -> wordings.judged(changed))
                    .compose(done -> work());
        });
    }

    private Future<Void> judgeQuestions(Collection<UUID> questionIds) {
        return wordings.pairsOfQuestions(questionIds)
                .compose(pairs -> judge(pairs, Optional.of(questionIds)))
                .compose(done -> wordings.refresh(questionIds));
    }

    private Future<Void> judge(List<Pair> pairs, Optional<Collection<UUID>> questionIds) {
        Future<Void> judging = Future.succeededFuture();
        for (Pair pair : pairs) {
            judging = judging.compose(before -> judge(pair, questionIds));
        }
        return judging;
    }

    private Future<Void> judge(Pair pair, Optional<Collection<UUID>> questionIds) {
        Future<Fates> comparing = questionIds.isPresent()
                ? differences.between(pair.older(), pair.newest())
                : differences.fresh(pair.older(), pair.newest());
        return comparing.compose(fates -> wordings.resting(pair, questionIds)
                .compose(resting -> wordings.flag(
                        pair.newest(),
                        resting.stream()
                                .map(each -> new Flag(each.questionId(), each.version(), fates.of(each.articles())))
                                .toList())));
    }
}
