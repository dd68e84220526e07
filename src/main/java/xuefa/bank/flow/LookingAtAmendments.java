package xuefa.bank.flow;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xuefa.bank.ComparingContents;
import xuefa.bank.ComparingContents.Changed;
import xuefa.bank.Content;
import xuefa.bank.Fates;
import xuefa.bank.flow.Questions.Amendment;
import xuefa.bank.flow.Questions.Seen;

/** Looking at what newer wordings of laws do to questions. Every future fails only when the record is away. */
public final class LookingAtAmendments {
    private final Questions questions;
    private final Differences differences;

    public LookingAtAmendments(Questions questions, Differences differences) {
        this.questions = questions;
        this.differences = differences;
    }

    /**
     * A newer wording beside a question.
     *
     * @param fates the words of articles, old and new
     * @param suggestion what would change if it were re-pointed; empty when it can't be
     */
    public record Amended(Amendment amendment, Fates fates, Optional<List<Changed>> suggestion) {}

    /** The newer wordings of these questions, with what they change. */
    public Future<Map<UUID, Amended>> amended(List<Seen> seen, Map<UUID, Content> newest) {
        List<UUID> ids = seen.stream()
                .map(Seen::question)
                .filter(each -> each.amended() != null)
                .map(Listed::id)
                .toList();
        return amended(ids, newest, seen.stream().map(Seen::question).toList());
    }

    /** @param newest the contents of the newest versions */
    public Future<Map<UUID, Amended>> amended(List<UUID> ids, Map<UUID, Content> newest, List<Listed> listed) {
        if (ids.isEmpty()) {
            return Future.succeededFuture(Map.of());
        }
        Map<UUID, Listed> byId = listed.stream().collect(Collectors.toMap(Listed::id, each -> each, (a, b) -> a));
        return questions.amendments(ids).compose(amendments -> {
            Future<Map<UUID, Amended>> all = Future.succeededFuture(new HashMap<>());
            for (var each : amendments.entrySet()) {
                all = all.compose(found -> differences
                        .between(
                                each.getValue().fromVersionId(), each.getValue().toVersionId())
                        .map(fates -> {
                            found.put(
                                    each.getKey(),
                                    new Amended(
                                            each.getValue(),
                                            fates,
                                            suggestion(
                                                    byId.get(each.getKey()),
                                                    newest.get(each.getKey()),
                                                    each.getValue())));
                            return found;
                        }));
            }
            return all;
        });
    }

    private static Optional<List<Changed>> suggestion(
            @Nullable Listed question, @Nullable Content content, Amendment amendment) {
        if (question == null || content == null) {
            return Optional.empty();
        }
        String citation = Optional.ofNullable(question.citation()).orElse("");
        String shortTitle = citation.startsWith("《") ? citation.substring(1, citation.indexOf('》')) : "";
        return RepointingQuestions.suggestion(content, amendment, shortTitle)
                .map(now -> ComparingContents.between(content, now));
    }

    /** @param amended empty for one whose flag was settled a moment ago */
    public record AmendedItem(Listed question, Optional<Amended> amended) {}

    public record AmendedPage(List<AmendedItem> items, int total) {}

    /** The questions of a bank whose law has a newer wording. */
    public Future<AmendedPage> amendedOf(
            UUID bankId, Optional<String> amended, Optional<String> law, Optional<UUID> after, int limit) {
        return questions.amended(bankId, amended, law, after, limit).compose(page -> {
            Map<UUID, Integer> newest = page.items().stream().collect(Collectors.toMap(Listed::id, Listed::newest));
            return questions
                    .contents(newest)
                    .compose(contents -> amended(List.copyOf(newest.keySet()), contents, page.items()))
                    .map(found -> new AmendedPage(
                            page.items().stream()
                                    .map(each -> new AmendedItem(each, Optional.ofNullable(found.get(each.id()))))
                                    .toList(),
                            page.total()));
        });
    }
}
