package xuefa.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import xuefa.shared.Ids;
import xuefa.shared.table.RowVerdict;
import xuefa.shared.table.RowVerdict.Change;
import xuefa.shared.table.RowVerdict.Outcome;
import xuefa.shared.table.RowVerdict.Reason;

/** What a row of HR's table would do to the register of certificates. Pure; for one row. */
public final class JudgingImport {
    private static final String REASON = "按导入的证件台账登记";

    /**
     * What the register knows.
     *
     * @param there the certificate that has the number or is the person's of this kind
     * @param numberOf whose number it is, when it is another's
     * @param postUnit where the holder has a post
     * @param unitNames for what is shown
     */
    public record Known(
            Optional<RegisteredCertificate> there,
            Optional<UUID> numberOf,
            boolean barred,
            Set<String> categories,
            Optional<UUID> postUnit,
            Map<UUID, String> unitNames) {}

    private JudgingImport() {}

    public static RowVerdict<ImportPlan> of(StatedCertificate stated, Known known, LocalDate today) {
        if (known.numberOf().isPresent()) {
            return refused("number-taken");
        }
        if (!stated.state().isLast() && stated.validity().to().compareTo(today) >= 0) {
            Optional<String> problem = Entitlement.problem(stated.kind(), known.barred(), known.categories());
            if (problem.isPresent()) {
                return refused(problem.get().substring("certificate.".length()));
            }
        }
        return known.there().isPresent()
                ? synchronised(stated, known.there().get(), known, today)
                : fresh(stated, known, today);
    }

    private static RowVerdict<ImportPlan> fresh(StatedCertificate stated, Known known, LocalDate today) {
        Optional<UUID> unit = stated.unitId().or(known::postUnit);
        if (unit.isEmpty()) {
            return refused("no-unit");
        }
        List<CertificateEvent> events = new ArrayList<>();
        LocalDate from = stated.validity().from();
        for (CertificateStep step : List.of(CertificateStep.APPLY, CertificateStep.PASS_EXAM, CertificateStep.REVIEW)) {
            events.add(event(step, from, Optional.empty()));
        }
        events.add(event(CertificateStep.ISSUE, from, Optional.of(stated.validity())));
        CertificateLife life = new CertificateLife(stated.kind(), events);
        Optional<CertificateEvent> taken = taken(stated.state(), life, today);
        if (taken.filter(event -> life.problem(event).isPresent()).isPresent()) {
            return refused("state-path");
        }
        taken.ifPresent(events::add);
        UUID id = Ids.next();
        NewCertificate certificate = new NewCertificate(
                id,
                "import:" + id,
                stated.personId(),
                unit.get(),
                Optional.of(stated.number()),
                stated.area().orElse(""),
                new CertificateLife(stated.kind(), events));
        List<Change> changes = List.of(
                new Change(CertificateColumn.NUMBER, "", stated.number()),
                new Change(CertificateColumn.TO, "", stated.validity().to().toString()),
                new Change(CertificateColumn.STATE, "", stated.state().chinese()));
        return RowVerdict.good(Outcome.NEW, changes, new ImportPlan.Adding(certificate));
    }

    private static RowVerdict<ImportPlan> synchronised(
            StatedCertificate stated, RegisteredCertificate there, Known known, LocalDate today) {
        List<Change> changes = new ArrayList<>();
        List<CertificateEvent> steps = new ArrayList<>();
        Optional<Validity> now = newest(there.life());
        if (now.isEmpty()) {
            return refused("under-way");
        }
        if (!there.number().orElse("").equals(stated.number())) {
            changes.add(new Change(CertificateColumn.NUMBER, there.number().orElse(""), stated.number()));
        }
        stated.area()
                .filter(area -> !area.equals(there.area()))
                .ifPresent(area -> changes.add(new Change(CertificateColumn.AREA, there.area(), area)));
        stated.unitId()
                .filter(unit -> !unit.equals(there.unitId()) && !unit.equals(there.issuedUnitId()))
                .ifPresent(unit -> changes.add(new Change(
                        CertificateColumn.UNIT,
                        there.unitName(),
                        known.unitNames().getOrDefault(unit, ""))));
        CertificateLife life = there.life();
        if (!now.get().equals(stated.validity())) {
            changes.add(new Change(
                    CertificateColumn.FROM,
                    text(now.get().from()),
                    text(stated.validity().from())));
            changes.add(new Change(
                    CertificateColumn.TO,
                    text(now.get().to()),
                    text(stated.validity().to())));
            steps.add(event(CertificateStep.OPEN_RENEWAL, today, Optional.empty()));
            steps.add(event(CertificateStep.RENEW, today, Optional.of(stated.validity())));
        }
        Optional<CertificateState> state = life.stateOn(today).map(JudgingImport::asStated);
        if (state.filter(stated.state()::equals).isEmpty()) {
            Optional<CertificateEvent> taken = taken(stated.state(), life, today);
            if (taken.isEmpty()) {
                return refused("state-path");
            }
            changes.add(new Change(
                    CertificateColumn.STATE,
                    state.map(CertificateState::chinese).orElse(""),
                    stated.state().chinese()));
            steps.add(taken.get());
        }
        if (changes.isEmpty()) {
            return RowVerdict.same();
        }
        ImportPlan plan = new ImportPlan.Changing(there, stated, changes, steps);
        return possible(life, steps)
                .map(JudgingImport::refused)
                .orElseGet(() -> RowVerdict.good(Outcome.CHANGED, changes, plan));
    }

    /** @param reason selects the sentence on the screen */
    public static RowVerdict<ImportPlan> refused(String reason) {
        return RowVerdict.refused(new Reason(reason));
    }

    /** Whether the steps can follow one another; otherwise why not. */
    private static Optional<String> possible(CertificateLife life, List<CertificateEvent> steps) {
        CertificateLife after = life;
        for (CertificateEvent step : steps) {
            Optional<String> problem = after.problem(step);
            if (problem.isPresent()) {
                return Optional.of(
                        problem.get().equals("certificate.validity-shorter") ? "validity-shorter" : "state-path");
            }
            List<CertificateEvent> events = new ArrayList<>(after.events());
            events.add(step);
            after = new CertificateLife(life.kind(), events);
        }
        return Optional.empty();
    }

    /** What a table calls valid, whether it was renewed or issued again. */
    private static CertificateState asStated(CertificateState state) {
        return switch (state) {
            case RENEWED, REISSUED, EXPIRED, IN_RENEWAL -> CertificateState.VALID;
            default -> state;
        };
    }

    private static Optional<CertificateEvent> taken(CertificateState to, CertificateLife life, LocalDate today) {
        Optional<CertificateStep> step =
                switch (to) {
                    case SUSPENDED -> Optional.of(CertificateStep.SUSPEND);
                    case CANCELLED -> Optional.of(CertificateStep.CANCEL);
                    case REVOKED -> Optional.of(CertificateStep.REVOKE);
                    case WITHDRAWN -> Optional.of(CertificateStep.WITHDRAW);
                    case VALID ->
                        life.stateOn(today)
                                .filter(CertificateState.SUSPENDED::equals)
                                .map(suspended -> CertificateStep.RESUME);
                    default -> Optional.empty();
                };
        return step.map(each -> event(each, today, Optional.empty()));
    }

    private static CertificateEvent event(CertificateStep step, LocalDate day, Optional<Validity> validity) {
        return new CertificateEvent(Ids.next().toString(), step, day, validity, REASON);
    }

    private static Optional<Validity> newest(CertificateLife life) {
        return life.events().stream()
                .flatMap(event -> event.validity().stream())
                .reduce((older, newer) -> newer);
    }

    private static String text(LocalDate day) {
        return day.toString();
    }
}
