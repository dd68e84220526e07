package xuefa.certificate.flow;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import xuefa.certificate.AskedStep;
import xuefa.certificate.CertificateEvent;
import xuefa.certificate.CertificateKind;
import xuefa.certificate.CertificateStep;
import xuefa.certificate.Evidenced;
import xuefa.certificate.RegisteredCertificate;
import xuefa.certificate.RenewalRule;
import xuefa.certificate.RenewalRules;
import xuefa.certificate.Validity;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.shared.Reach;
import xuefa.training.flow.FactSource;

/** Taking one step with a certificate: an exam passed, a review, issuing, inspecting, suspending, … Fails only when the record is away. */
public final class TakingStep {
    /** Where no rule of renewal says how long a certificate is good. */
    private static final int USUAL_YEARS = 2;

    private final Certificates certificates;
    private final FactSource facts;
    private final RenewalRuleBooks rules;
    private final InstantSource clock;
    private final ZoneId zone;

    public TakingStep(
            Certificates certificates, FactSource facts, RenewalRuleBooks rules, InstantSource clock, ZoneId zone) {
        this.certificates = certificates;
        this.facts = facts;
        this.rules = rules;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * @param version as it was seen
     * @param day from which it counts, empty for today
     * @param number with issuing
     * @param years of validity with issuing, empty for what the rules say
     */
    public record Asked(
            UUID certificateId,
            int version,
            CertificateStep step,
            Optional<LocalDate> day,
            String reason,
            Optional<String> number,
            OptionalInt years) {}

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** How long a certificate of this kind is good by the rules of a unit. */
    public Future<Integer> years(UUID unitId, CertificateKind kind, LocalDate day) {
        return rules.of(unitId).map(known -> years(known.renewing(), kind, day));
    }

    /** Rules of a unit are those of its own places. */
    private static int years(List<RenewalRule> rules, CertificateKind kind, LocalDate day) {
        return RenewalRules.binding(
                        rules,
                        kind.code(),
                        day,
                        rules.stream().map(RenewalRule::jurisdiction).toList())
                .map(RenewalRule::validityYears)
                .orElse(USUAL_YEARS);
    }

    /** @return the problem's code, empty when the step was taken */
    public Future<Optional<String>> take(Reach reach, Actor actor, Asked asked) {
        LocalDate today = today();
        LocalDate day = asked.day().orElse(today);
        if (day.isAfter(today)) {
            return refused("certificate.in-the-future");
        }
        if (asked.step().needs() == CertificateStep.Needs.REASON
                && asked.reason().isBlank()) {
            return refused("certificate.needs-reason");
        }
        if (asked.step() == CertificateStep.ISSUE && asked.number().isEmpty()) {
            return refused("certificate.needs-number");
        }
        return certificates.find(reach, asked.certificateId()).compose(found -> {
            if (found.isEmpty()) {
                return refused("certificate.unknown");
            }
            RegisteredCertificate certificate = found.get();
            return event(asked, certificate, day).compose(event -> take(reach, actor, asked, certificate, event));
        });
    }

    private Future<Optional<String>> take(
            Reach reach, Actor actor, Asked asked, RegisteredCertificate certificate, CertificateEvent event) {
        Optional<String> problem = certificate.life().problem(event);
        return problem.isPresent() && certificate.version() == asked.version()
                ? Future.succeededFuture(problem)
                : evidenced(certificate, event)
                        .compose(missing -> missing.isPresent()
                                ? Future.succeededFuture(missing)
                                : certificates.take(reach, actor, asked.version(), step(asked, event)));
    }

    private static AskedStep step(Asked asked, CertificateEvent event) {
        AskedStep step = AskedStep.of(asked.certificateId(), event);
        return switch (asked.step()) {
            case ISSUE -> step.numbered(asked.number().orElseThrow());
            // A yearly inspection looks back on the year before.
            case INSPECT -> step.inspecting(event.day().getYear() - 1);
            default -> step;
        };
    }

    private Future<CertificateEvent> event(Asked asked, RegisteredCertificate certificate, LocalDate day) {
        return validity(asked, certificate, day)
                .map(validity ->
                        new CertificateEvent(Ids.next().toString(), asked.step(), day, validity, asked.reason()));
    }

    private Future<Optional<Validity>> validity(Asked asked, RegisteredCertificate certificate, LocalDate day) {
        if (asked.step() != CertificateStep.ISSUE) {
            return Future.succeededFuture(Optional.empty());
        }
        return (asked.years().isPresent()
                        ? Future.succeededFuture(asked.years().getAsInt())
                        : years(certificate.unitId(), certificate.life().kind(), day))
                .map(years -> Optional.of(Validity.ofYears(day, years)));
    }

    private Future<Optional<String>> evidenced(RegisteredCertificate certificate, CertificateEvent event) {
        return switch (event.step()) {
            case PASS_EXAM, ISSUE ->
                facts.known(List.of(certificate.personId()), List.of(), today())
                        .map(known -> Evidenced.problem(
                                event.step(),
                                certificate.life().kind(),
                                known,
                                certificate.personId().toString(),
                                event));
            default -> Future.succeededFuture(Optional.empty());
        };
    }

    private static Future<Optional<String>> refused(String code) {
        return Future.succeededFuture(Optional.of(code));
    }
}
