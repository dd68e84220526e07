package xuefa.bank.flow;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import xuefa.bank.BankRelease;
import xuefa.bank.Content;
import xuefa.bank.DraftOfContent;
import xuefa.bank.Drafts;
import xuefa.bank.LawCitation;
import xuefa.bank.QuestionState;
import xuefa.bank.format.ExportedFile;

/** Writes questions of a bank into a file, and says what it can't hold. The key is in it, so candidates have no way here. */
public final class ExportingQuestions {
    /** So many go into one file. */
    public static final int MOST = 20_000;

    /** So many go onto a paper. */
    public static final int MOST_ON_PAPER = 1_000;

    private static final Set<String> ROLES = Set.of("editor", "publisher");

    private final Banks banks;
    private final Questions questions;
    private final ReleaseBook releases;
    private final FileWork work;

    public ExportingQuestions(Banks banks, Questions questions, ReleaseBook releases, FileWork work) {
        this.banks = banks;
        this.questions = questions;
        this.releases = releases;
        this.work = work;
    }

    /** Which questions. */
    public sealed interface Wanted {
        /** Those of a release, as they were released. */
        record Released(UUID releaseId) implements Wanted {}

        /** The newest versions of those that a list with this filter shows; without a state all but retired ones. */
        record Listed(Questions.Filter filter) implements Wanted {}
    }

    public record Order(UUID bankId, Wanted wanted, ExportedFile.Shape shape) {
        /** One more than may be written, so that too many are seen. */
        public static int limit(ExportedFile.Shape shape) {
            return most(shape) + 1;
        }

        private static int most(ExportedFile.Shape shape) {
            return shape.isPaper() ? MOST_ON_PAPER : MOST;
        }
    }

    public sealed interface Outcome {
        /**
         * @param name of the bank or the release
         * @param unitId the bank's
         * @param chosen how many were to be written
         */
        record Written(String name, UUID unitId, int chosen, ExportedFile file) implements Outcome {}

        /** There is no such bank or release, or this person neither edits nor publishes there. */
        record Unknown() implements Outcome {}

        record Nothing() implements Outcome {}

        record TooMany() implements Outcome {}

        /** The machine has no font for a PDF. */
        record NoFont() implements Outcome {}

        record Crowded() implements Outcome {}
    }

    private record Chosen(String name, UUID unitId, List<ExportedFile.Item> items) {}

    /** Fails only when the record is away. */
    public Future<Outcome> export(UUID personId, Order order) {
        return banks.one(personId, order.bankId())
                .map(found -> found.filter(bank -> bank.roles().stream().anyMatch(ROLES::contains)))
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(Optional.<Chosen>empty())
                        : chosen(found.get(), order.wanted()))
                .compose(chosen -> chosen.isEmpty()
                        ? Future.succeededFuture(new Outcome.Unknown())
                        : write(chosen.get(), order.shape()));
    }

    private Future<Optional<Chosen>> chosen(Banks.Bank bank, Wanted wanted) {
        return switch (wanted) {
            case Wanted.Listed listed ->
                listed(listed.filter())
                        .map(items ->
                                Optional.of(new Chosen(bank.name(), bank.unit().id(), items)));
            case Wanted.Released released ->
                releases.find(released.releaseId())
                        .map(found -> found.filter(each -> each.bankId().equals(bank.id())))
                        .compose(found -> found.isEmpty()
                                ? Future.succeededFuture(Optional.empty())
                                : releases.content(found.get().digest())
                                        .map(content -> content.map(each -> new Chosen(
                                                found.get().name(), bank.unit().id(), released(each)))));
        };
    }

    private Future<List<ExportedFile.Item>> listed(Questions.Filter filter) {
        return questions.list(filter).compose(page -> {
            var wanted = page.items().stream()
                    .filter(each -> filter.state().isPresent() || each.state() != QuestionState.RETIRED)
                    .toList();
            Map<UUID, Integer> versions = new HashMap<>();
            wanted.forEach(each -> versions.put(each.id(), each.newest()));
            return questions.contents(versions).map(contents -> wanted.stream()
                    .flatMap(each ->
                            Optional.ofNullable(contents.get(each.id())).map(content -> item(each, content)).stream())
                    .toList());
        });
    }

    private static ExportedFile.Item item(Listed listed, Content content) {
        return new ExportedFile.Item(
                DraftOfContent.of(content, listed.code(), listed.citation()),
                DraftOfContent.whole(content, listed.code()));
    }

    private static List<ExportedFile.Item> released(BankRelease release) {
        Map<String, LawCitation> laws = new HashMap<>();
        release.laws().forEach(law -> laws.put(law.lawId() + " " + law.version(), law));
        return release.questions().stream()
                .flatMap(question -> Optional.ofNullable(laws.get(question.lawId() + " " + question.version())).stream()
                        .map(law -> new ExportedFile.Item(Drafts.of(question, law), Optional.of(question))))
                .toList();
    }

    private Future<Outcome> write(Chosen chosen, ExportedFile.Shape shape) {
        if (chosen.items().isEmpty()) {
            return Future.succeededFuture(new Outcome.Nothing());
        }
        if (chosen.items().size() > Order.most(shape)) {
            return Future.succeededFuture(new Outcome.TooMany());
        }
        return work.off(() -> ExportedFile.of(chosen.items(), shape))
                .<Outcome>map(written -> written.<Outcome>map(file -> new Outcome.Written(
                                chosen.name(), chosen.unitId(), chosen.items().size(), file))
                        .orElseGet(Outcome.NoFont::new))
                .recover(failure -> failure instanceof FileWork.Crowded
                        ? Future.succeededFuture(new Outcome.Crowded())
                        : Future.failedFuture(failure));
    }
}
