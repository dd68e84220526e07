package xuefa.certificate.http;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;

/** Why something can't be done with a certificate: the codes that the rules name, each with its status. */
final class CertificateProblems {
    private static final Map<String, Problem> ALL = Stream.of(
                    Problem.of(404, "certificate.unknown"),
                    Problem.of(404, "certificate.person-unknown"),
                    Problem.of(404, "certificate.unit-unknown"),
                    Problem.of(409, "certificate.unit-by-post"),
                    Problem.of(409, "certificate.barred"),
                    Problem.of(409, "certificate.auxiliary-card-only"),
                    Problem.of(409, "certificate.not-auxiliary"),
                    Problem.of(409, "certificate.no-post"),
                    Problem.of(409, "certificate.has-one"),
                    Problem.of(409, "certificate.not-in-this-state"),
                    Problem.of(409, "certificate.before-the-last"),
                    Problem.of(409, "certificate.in-the-future"),
                    Problem.of(409, "certificate.validity-shorter"),
                    Problem.of(409, "certificate.needs-reason"),
                    Problem.of(409, "certificate.needs-number"),
                    Problem.of(409, "certificate.number-taken"),
                    Problem.of(409, "certificate.changed-meanwhile"),
                    Problem.of(409, "certificate.exam-not-on-record"),
                    Problem.of(409, "certificate.no-pre-post"))
            .collect(toUnmodifiableMap(Problem::code, Function.identity()));

    private CertificateProblems() {}

    static Reply of(String code) {
        return Reply.problem(Objects.requireNonNull(ALL.get(code), code));
    }
}
