package xuefa.bank.flow;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import xuefa.bank.ComparingContents;
import xuefa.bank.ComparingContents.Changed;
import xuefa.bank.Content;
import xuefa.bank.Fault;
import xuefa.bank.QuestionState;
import xuefa.bank.flow.LookingAtAmendments.Amended;
import xuefa.bank.flow.QuestionBook.Move;
import xuefa.bank.flow.QuestionBook.Outcome;
import xuefa.bank.flow.Questions.Seen;
import xuefa.bank.flow.Questions.Version;
import xuefa.law.Article;
import xuefa.law.ArticleRef;
import xuefa.law.SearchTerms;
import xuefa.law.flow.Shelf;

/** Looking at questions with all that belongs to them. Every future fails only when the record is away. */
public final class LookingAtQuestions {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{2,60}-[0-9]{3,6}");

    private final Questions questions;
    private final Banks banks;
    private final CheckingQuestions checking;
    private final LookingAtAmendments amendments;
    private final Shelf shelf;

    public LookingAtQuestions(
            Questions questions, Banks banks, CheckingQuestions checking, LookingAtAmendments amendments, Shelf shelf) {
        this.questions = questions;
        this.banks = banks;
        this.checking = checking;
        this.amendments = amendments;
        this.shelf = shelf;
    }

    /** What somebody types to find questions. */
    public record Query(List<String> words, Set<ArticleRef> articles, Optional<String> code) {
        public static Query of(String typed) {
            String plain = typed.strip().toLowerCase(Locale.ROOT);
            if (CODE.matcher(plain).matches()) {
                return new Query(List.of(), Set.of(), Optional.of(plain));
            }
            var terms = SearchTerms.of(plain);
            return new Query(terms.words(), terms.articles(), Optional.empty());
        }

        /** Whether something was typed that nothing can be looked for by, such as one character. */
        public static boolean isVain(String typed) {
            var query = of(typed);
            return !typed.isBlank()
                    && query.words().isEmpty()
                    && query.articles().isEmpty()
                    && query.code().isEmpty();
        }
    }

    /** @param text of the article as printed; empty where the library lacks it */
    public record Cited(ArticleRef ref, Optional<UUID> versionId, Optional<String> text) {}

    /**
     * @param changes of each version against the one before, by its number
     * @param may what the person may do with it now
     */
    public record View(
            Seen seen,
            List<Version> versions,
            Map<Integer, List<Changed>> changes,
            List<Questions.Event> events,
            List<Fault> faults,
            Optional<Amended> amended,
            List<Cited> cited,
            Set<Deed> may) {
        public Content content() {
            return versions.getFirst().content();
        }
    }

    /** What somebody may do; codes are the contract's. */
    public enum Deed {
        SAVE("save"),
        SUBMIT("submit"),
        WITHDRAW("withdraw"),
        APPROVE("approve"),
        RETURN("return"),
        RETIRE("retire"),
        REINSTATE("reinstate"),
        REPOINT("repoint");

        private final String code;

        Deed(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** Empty when there is no such question in a bank of the person's. */
    public Future<Optional<View>> one(UUID personId, UUID questionId) {
        return questions.see(personId, List.of(questionId)).compose(found -> Optional.ofNullable(found.get(questionId))
                .map(seen -> view(seen).map(Optional::of))
                .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    private Future<View> view(Seen seen) {
        UUID id = seen.question().id();
        return questions.versions(id).compose(versions -> questions
                .events(id)
                .compose(events -> faults(seen, versions.getFirst().content()).compose(faults -> amendments
                        .amended(List.of(seen), Map.of(id, versions.getFirst().content()))
                        .compose(amended -> cited(seen, versions.getFirst().content())
                                .map(cited -> new View(
                                        seen,
                                        versions,
                                        changes(versions),
                                        events,
                                        faults,
                                        Optional.ofNullable(amended.get(id)),
                                        cited,
                                        may(seen)))))));
    }

    private Future<List<Fault>> faults(Seen seen, Content content) {
        var question = seen.question();
        return checking.faults(List.of(
                        new CheckingQuestions.Asked(question.id(), question.bankId(), question.code(), content)))
                .map(faults -> faults.getOrDefault(question.id(), List.of()));
    }

    private static Map<Integer, List<Changed>> changes(List<Version> versions) {
        Map<Integer, List<Changed>> changes = new HashMap<>();
        for (int i = 0; i + 1 < versions.size(); i++) {
            changes.put(
                    versions.get(i).number(),
                    ComparingContents.between(
                            versions.get(i + 1).content(), versions.get(i).content()));
        }
        return changes;
    }

    private Future<List<Cited>> cited(Seen seen, Content content) {
        return banks.laws(seen.question().bankId())
                .compose(laws -> banks.inLibrary(seen.question().bankId()).compose(library -> {
                    Optional<UUID> versionId = laws.stream()
                            .filter(law ->
                                    content.law().filter(law.fileName()::equals).isPresent())
                            .findFirst()
                            .flatMap(law -> Optional.ofNullable(library.get(law.title())))
                            .flatMap(there -> content.version()
                                    .flatMap(day -> Optional.ofNullable(
                                            there.libraryIds().get(day))));
                    return versionId
                            .map(shelf::articles)
                            .orElseGet(() -> Future.succeededFuture(List.of()))
                            .map(articles -> content.articles().stream()
                                    .map(ref -> new Cited(ref, versionId, text(articles, ref)))
                                    .toList());
                }));
    }

    private static Optional<String> text(List<Article> articles, ArticleRef ref) {
        return articles.stream()
                .filter(article -> article.ref().equals(ref.article()))
                .findFirst()
                .map(Article::text);
    }

    private static Set<Deed> may(Seen seen) {
        Set<Deed> may = EnumSet.noneOf(Deed.class);
        QuestionState state = seen.question().state();
        if (seen.roles().contains(Roles.EDITOR) && state != QuestionState.RETIRED) {
            may.add(Deed.SAVE);
        }
        for (Move move : Move.values()) {
            if (JudgingMoves.judge(move, state, seen.roles(), true, seen.own()) == Outcome.DONE) {
                may.add(Deed.valueOf(move.name()));
            }
        }
        boolean amended = seen.question().amended() != null;
        if (amended
                && seen.roles().contains(Roles.REVIEWER)
                && state != QuestionState.RETIRED
                && seen.question().relevant() == seen.question().newest()) {
            may.add(Deed.REPOINT);
        }
        return may;
    }

    /**
     * What waits for review.
     *
     * @param changes against the version approved last
     */
    public record Waiting(
            Questions.Waiting waiting,
            Content content,
            List<Fault> faults,
            List<Changed> changes,
            Optional<Amended> amended) {}

    public record Queue(List<Waiting> items, int total) {}

    public Future<Queue> queue(UUID reviewerId, Optional<UUID> bankId, Optional<Questions.Place> after, int limit) {
        return questions.queue(reviewerId, bankId, after, limit).compose(queue -> {
            List<Seen> seen =
                    queue.items().stream().map(Questions.Waiting::seen).toList();
            Map<UUID, Integer> newest = new HashMap<>();
            Map<UUID, Integer> approved = new HashMap<>();
            for (Seen each : seen) {
                newest.put(each.question().id(), each.question().newest());
                Integer last = each.question().approved();
                if (last != null) {
                    approved.put(each.question().id(), last);
                }
            }
            return questions.contents(newest).compose(contents -> questions
                    .contents(approved)
                    .compose(before -> checking.faults(CheckingQuestions.Asked.of(
                                    seen.stream().map(Seen::question).toList(), contents))
                            .compose(
                                    faults -> amendments.amended(seen, contents).map(amended -> {
                                        List<Waiting> items = new ArrayList<>();
                                        for (var each : queue.items()) {
                                            UUID id = each.seen().question().id();
                                            Content content = contents.getOrDefault(id, Content.read("{}"));
                                            items.add(new Waiting(
                                                    each,
                                                    content,
                                                    faults.getOrDefault(id, List.of()),
                                                    Optional.ofNullable(before.get(id))
                                                            .map(old -> ComparingContents.between(old, content))
                                                            .orElse(List.of()),
                                                    Optional.ofNullable(amended.get(id))));
                                        }
                                        return new Queue(List.copyOf(items), queue.total());
                                    }))));
        });
    }
}
