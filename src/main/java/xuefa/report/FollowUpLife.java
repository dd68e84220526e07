package xuefa.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How far a follow-up is, and what may come next. Measures rise one by one, each once, while an answer is awaited; what was answered is
 * closed or sent back. Pure.
 */
public record FollowUpLife(State state, Level level) {
    public static final FollowUpLife NEW = new FollowUpLife(State.OPEN, Level.ASSIGNED);

    public enum State {
        OPEN("open", "待办"),
        ANSWERED("answered", "待核"),
        CLOSED("closed", "已销号"),
        WITHDRAWN("withdrawn", "已撤销");

        private final String code;
        private final String chinese;

        State(String code, String chinese) {
            this.code = code;
            this.chinese = chinese;
        }

        public String code() {
            return code;
        }

        public String chinese() {
            return chinese;
        }

        public boolean isOver() {
            return this == CLOSED || this == WITHDRAWN;
        }
    }

    /** The hardest measure so far. */
    public enum Level {
        ASSIGNED("assigned", FollowUpStep.ASSIGN),
        REMINDED("reminded", FollowUpStep.REMIND),
        TALKED("talked", FollowUpStep.TALK),
        ORDERED("ordered", FollowUpStep.ORDER),
        CRITICISED("criticised", FollowUpStep.CRITICISE);

        private final String code;
        private final FollowUpStep reachedBy;

        Level(String code, FollowUpStep reachedBy) {
            this.code = code;
            this.reachedBy = reachedBy;
        }

        public String code() {
            return code;
        }

        Optional<Level> next() {
            return Arrays.stream(values())
                    .filter(each -> each.compareTo(this) > 0)
                    .findFirst();
        }
    }

    /** As the codes in the record say. */
    public static FollowUpLife of(String state, String level) {
        return new FollowUpLife(
                Arrays.stream(State.values())
                        .filter(each -> each.code.equals(state))
                        .findAny()
                        .orElseThrow(),
                Arrays.stream(Level.values())
                        .filter(each -> each.code.equals(level))
                        .findAny()
                        .orElseThrow());
    }

    /** What comes of a step; empty when it may not be taken now. */
    public Optional<FollowUpLife> after(FollowUpStep step) {
        return switch (step) {
            case ASSIGN -> Optional.empty();
            case REMIND, TALK, ORDER, CRITICISE ->
                level.next()
                        .filter(next -> state == State.OPEN && next.reachedBy == step)
                        .map(next -> new FollowUpLife(State.OPEN, next));
            case ANSWER -> to(State.ANSWERED, state == State.OPEN);
            case SEND_BACK -> to(State.OPEN, state == State.ANSWERED);
            case CLOSE -> to(State.CLOSED, state == State.ANSWERED);
            case WITHDRAW -> to(State.WITHDRAWN, !state.isOver());
        };
    }

    private Optional<FollowUpLife> to(State next, boolean allowed) {
        return allowed ? Optional.of(new FollowUpLife(next, level)) : Optional.empty();
    }

    /** The steps that may be taken now, in order. */
    public List<FollowUpStep> possible() {
        return Arrays.stream(FollowUpStep.values())
                .filter(step -> after(step).isPresent())
                .toList();
    }
}
