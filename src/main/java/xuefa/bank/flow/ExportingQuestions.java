package xuefa.bank.flow;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import xuefa.bank.format.ExportedFile;

/** Writes questions of a bank into a file, and says what it can't hold. The key is in it, so candidates have no way here. */
public final class ExportingQuestions {
    /** So many go into one file. */
    public static final int MOST = 20_000;

    /** So many go onto a paper. */
    public static final int MOST_ON_PAPER = 1_000;

    private static final Set<String> ROLES = Set.of("editor", "publisher");

    private final Exports exports;
    private final BankRoles roles;
    private final FileWork work;

    public ExportingQuestions(Exports exports, BankRoles roles, FileWork work) {
        this.exports = exports;
        this.roles = roles;
        this.work = work;
    }

    public sealed interface Outcome {
        /** @param bankName for the file's name */
        record Written(String bankName, ExportedFile file) implements Outcome {}

        /** There is no such bank or release, or this person neither edits nor publishes there. */
        record NoBank() implements Outcome {}

        record Nothing() implements Outcome {}

        record TooMany() implements Outcome {}

        /** The machine has no font for a PDF. */
        record NoFont() implements Outcome {}

        record Crowded() implements Outcome {}
    }

    /** What is asked for. */
    public record Order(UUID bankId, Exports.Wanted wanted, ExportedFile.Shape shape) {}

    /** Fails only when the record is away. */
    public Future<Outcome> export(UUID personId, Order order) {
        int most = order.shape().isPaper() ? MOST_ON_PAPER : MOST;
        return roles.of(personId, order.bankId())
                .compose(held -> held.stream().anyMatch(ROLES::contains)
                        ? exports.of(order.bankId(), order.wanted(), most + 1)
                        : Future.succeededFuture(Optional.empty()))
                .compose(found -> {
                    if (found.isEmpty()) {
                        return Future.succeededFuture(new Outcome.NoBank());
                    }
                    var chosen = found.get();
                    if (chosen.questions().isEmpty()) {
                        return Future.succeededFuture(new Outcome.Nothing());
                    }
                    return chosen.questions().size() > most
                            ? Future.succeededFuture(new Outcome.TooMany())
                            : write(chosen, order.shape());
                });
    }

    private Future<Outcome> write(Exports.Chosen chosen, ExportedFile.Shape shape) {
        return work.off(() -> ExportedFile.of(chosen.questions(), shape))
                .<Outcome>map(written -> written.<Outcome>map(file -> new Outcome.Written(chosen.bankName(), file))
                        .orElseGet(Outcome.NoFont::new))
                .recover(failure -> failure instanceof FileWork.Crowded
                        ? Future.succeededFuture(new Outcome.Crowded())
                        : Future.failedFuture(failure));
    }
}
