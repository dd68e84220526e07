package xuefa.certificate;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import xuefa.training.Facts;

/** What the record holds of what a step rests on. */
public final class Evidenced {
    private Evidenced() {}

    /** A passed exam of each subject on or before that day; for the card of auxiliaries their training before the post. */
    public static boolean exam(CertificateKind kind, Facts facts, String personId, LocalDate day) {
        return kind == CertificateKind.AUXILIARY_CARD
                ? prePost(facts, personId, day)
                : subjects(kind).stream().allMatch(subject -> facts.exams().stream()
                        .anyMatch(exam -> exam.personId().equals(personId)
                                && exam.subject().equals(subject)
                                && exam.passed()
                                && !exam.day().isAfter(day)));
    }

    private static Set<String> subjects(CertificateKind kind) {
        return kind == CertificateKind.ENFORCEMENT ? Set.of("common", "professional") : Set.of("common");
    }

    /** Training before the post 岗前培训, attended on or before that day. */
    public static boolean prePost(Facts facts, String personId, LocalDate day) {
        return facts.events().stream()
                .filter(event -> event.kind().equals("prePost")
                        && event.held()
                        && !event.day().isAfter(day))
                .anyMatch(event -> event.present().contains(personId));
    }

    /** Why a step can't rest on what the record holds, as the code of a problem. */
    public static Optional<String> problem(
            CertificateStep step, CertificateKind kind, Facts facts, String personId, CertificateEvent event) {
        return switch (step) {
            case PASS_EXAM ->
                event.reason().isBlank() && !exam(kind, facts, personId, event.day())
                        ? Optional.of("certificate.exam-not-on-record")
                        : Optional.empty();
            case ISSUE ->
                kind == CertificateKind.AUXILIARY_CARD && !prePost(facts, personId, event.day())
                        ? Optional.of("certificate.no-pre-post")
                        : Optional.empty();
            default -> Optional.empty();
        };
    }
}
