package xuefa.bank.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import xuefa.bank.CheckedBank;
import xuefa.bank.Content;
import xuefa.bank.Question;
import xuefa.bank.gate.Candidate;
import xuefa.law.Law;
import xuefa.shared.Ids;
import xuefa.shared.store.RecordStore.Tx;

/** Puts a bank of files into the record, as work that was approved, inside a transaction of the caller's. */
public final class LoadingBank {
    private static final String ADD_BANK = "insert into bank (id, unit_id, name) values ($1, $2, $3)";

    private LoadingBank() {}

    /** Who wrote a question and who read it, and when. */
    public record Hands(UUID editorId, Instant writtenAt, UUID reviewerId, Instant approvedAt) {}

    /** An empty bank. */
    public static Future<UUID> found(Tx tx, UUID unitId, String name) {
        UUID bankId = Ids.next();
        return tx.query(ADD_BANK, Tuple.of(bankId, unitId, name)).map(bankId);
    }

    /**
     * Adds laws and questions.
     *
     * @param bank without faults
     * @param day of the reading of what nobody has read yet
     * @return the questions as a release would hold them, by code
     */
    public static Future<List<Candidate>> add(
            Tx tx, UUID bankId, CheckedBank bank, Function<Question, Hands> hands, LocalDate day) {
        List<Candidate> candidates = new ArrayList<>();
        List<NewVersions.Begun> all = new ArrayList<>();
        for (Question question : bank.questions()) {
            UUID id = Ids.next();
            var content = Content.of(question);
            LocalDate readOn = Optional.ofNullable(question.readOn()).orElse(day);
            Hands own = hands.apply(question);
            candidates.add(new Candidate(id, 1, question.id(), content, readOn));
            all.add(new NewVersions.Begun(
                    id,
                    bankId,
                    own.editorId(),
                    null,
                    content,
                    null,
                    "imported",
                    question.id(),
                    own.writtenAt(),
                    new NewVersions.Approval(own.reviewerId(), own.approvedAt(), readOn)));
        }
        List<Law> laws = List.copyOf(bank.catalogue().laws());
        return BankLaws.add(tx, bankId, laws)
                .compose(done -> NewVersions.beginAll(tx, all))
                .compose(done -> Unjudged.remember(
                        tx, candidates.stream().map(Candidate::questionId).toList()))
                .map(done -> candidates.stream()
                        .sorted(java.util.Comparator.comparing(Candidate::code))
                        .toList());
    }
}
