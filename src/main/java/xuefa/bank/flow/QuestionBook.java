package xuefa.bank.flow;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.bank.Content;
import xuefa.bank.QuestionState;

/** Writing questions and moving them through their life. Every future fails only when the record is away. */
public interface QuestionBook {
    /** @param key made by the client, the same when it asks again */
    record NewQuestion(
            UUID bankId,
            UUID editorId,
            UUID key,
            Content content,
            @Nullable String note) {}

    sealed interface Created {
        record New(UUID questionId) implements Created {}

        record There(UUID questionId) implements Created {}

        /** The key was used for a question that began otherwise. */
        record KeyReused() implements Created {}
    }

    Future<Created> create(NewQuestion question);

    /** @param basedOn the version that was edited */
    record Edit(
            UUID questionId,
            UUID editorId,
            int basedOn,
            Content content,
            @Nullable String note) {}

    sealed interface Saved {
        /** @param version a new one, or the newest when that says the same */
        record As(int version) implements Saved {}

        /** @param newest what somebody else saved since */
        record ChangedMeanwhile(Questions.Version newest, Content base) implements Saved {}

        /** Retired questions rest. */
        record Retired() implements Saved {}

        /** There is no such question or version. */
        record Unknown() implements Saved {}
    }

    /** The caller may edit in the bank. */
    Future<Saved> save(Edit edit);

    /** What is done with a question that changes only where it stands. */
    enum Move {
        SUBMIT("submitted"),
        WITHDRAW("withdrawn"),
        APPROVE("approved"),
        RETURN("returned"),
        RETIRE("retired"),
        REINSTATE("reinstated");

        private final String event;

        Move(String event) {
            this.event = event;
        }

        /** What is written into the life of the question. */
        public String event() {
            return event;
        }
    }

    /** @param version the newest that the person has seen */
    record Item(UUID questionId, int version) {}

    /** How it ended for one question; codes are the contract's. */
    enum Outcome {
        DONE("done"),
        ALREADY("already"),
        UNKNOWN("unknown"),
        NOT_ALLOWED("notAllowed"),
        CHANGED_MEANWHILE("changedMeanwhile"),
        WRONG_STATE("wrongState"),
        FAULTY("faulty"),
        OWN("own"),
        STALE("stale"),
        NOT_COMPARABLE("notComparable"),
        NOT_YET_IN_FORCE("notYetInForce");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    record Line(
            UUID questionId,
            Outcome outcome,
            Optional<QuestionState> state,
            Optional<Integer> version,
            Optional<String> code) {
        public static Line of(UUID questionId, Outcome outcome) {
            return new Line(questionId, outcome, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /**
     * All of it in one transaction, each question judged under its lock.
     *
     * @param day on which a reviewer approves
     * @param reason for returning and retiring
     */
    Future<List<Line>> move(UUID personId, Move move, List<Item> items, LocalDate day, @Nullable String reason);

    /**
     * @param to the content of each question that may be re-pointed, by question
     * @param day on which the reviewer confirms it
     */
    record Repoint(
            UUID personId,
            List<Item> items,
            UUID toVersionId,
            Map<UUID, Content> to,
            LocalDate day,
            boolean stillRight,
            @Nullable String reason) {}

    /** The questions of {@code to}, which were judged before; those that changed meanwhile are left alone. */
    Future<List<Line>> repoint(Repoint order);
}
