package xuefa.study.required;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.shared.check.Check;

/**
 * How somebody stands with one law.
 *
 * @param studied how far they are, in per cent; 100 is enough
 * @param examined empty where there is nothing to answer
 * @param next the one thing to do; empty when the law is done
 */
public record LawStanding(
        LawFacts facts,
        State state,
        int studied,
        Optional<Examined> examined,
        Optional<Next> next,
        List<Check> checks) {
    public LawStanding {
        checks = List.copyOf(checks);
    }

    public String law() {
        return facts.law();
    }

    public enum State {
        NOT_BEGUN("notBegun"),
        UNDER_WAY("underWay"),
        DONE("done");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static State of(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code.equals(code))
                    .findAny()
                    .orElseThrow(() -> new IllegalArgumentException("no state of a law: " + code));
        }
    }

    /**
     * @param needed questions to have answered
     * @param answered different ones
     * @param right of these, by the newest answer
     */
    public record Examined(int needed, int answered, int right, boolean met) {}

    /** What to do next. */
    public sealed interface Next {
        /** The name in JSON. */
        String code();

        record Course(UUID courseId, String title, boolean begun) implements Next {
            @Override
            public String code() {
                return "course";
            }
        }

        record Read() implements Next {
            @Override
            public String code() {
                return "read";
            }
        }

        /** Questions on it come in exams only. */
        record Exam() implements Next {
            @Override
            public String code() {
                return "exam";
            }
        }

        /** There is nothing to study it with yet. */
        record Wait() implements Next {
            @Override
            public String code() {
                return "wait";
            }
        }
    }
}
