package xuefa.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import xuefa.training.Facts.CertificateFact;
import xuefa.training.Facts.SpanFact;

/**
 * A certificate from the first application on: what its events come to. Pure and immutable.
 *
 * @param events in the order in which they were decided; days never go back
 */
public record CertificateLife(CertificateKind kind, List<CertificateEvent> events) {
    private static final Set<CertificateState> EXPIRING =
            Set.of(CertificateState.VALID, CertificateState.RENEWED, CertificateState.REISSUED);

    /** @throws IllegalArgumentException for events that can't follow one another; the record never holds such */
    public CertificateLife {
        events = List.copyOf(events);
        List<CertificateEvent> past = new ArrayList<>();
        for (CertificateEvent event : events) {
            String problem = problem(past, event).orElse("");
            if (!problem.isEmpty()) {
                throw new IllegalArgumentException(event.id() + ": " + problem);
            }
            past.add(event);
        }
    }

    /** Why this can't happen now, as the code of a problem; empty when it can. */
    public Optional<String> problem(CertificateEvent next) {
        return problem(events, next);
    }

    private static Optional<String> problem(List<CertificateEvent> past, CertificateEvent next) {
        if (past.isEmpty()) {
            return next.step().from().isEmpty() ? Optional.empty() : Optional.of("certificate.not-in-this-state");
        }
        if (next.day().isBefore(past.getLast().day())) {
            return Optional.of("certificate.before-the-last");
        }
        Optional<CertificateState> state = stateOn(past, next.day());
        if (state.filter(next.step().from()::contains).isEmpty()) {
            return Optional.of("certificate.not-in-this-state");
        }
        boolean shorter = next.validity()
                .filter(fresh ->
                        validities(past, next.day()).anyMatch(old -> !fresh.to().isAfter(old.to())))
                .isPresent();
        return shorter ? Optional.of("certificate.validity-shorter") : Optional.empty();
    }

    /** Empty before the first event. */
    public Optional<CertificateState> stateOn(LocalDate day) {
        return stateOn(events, day);
    }

    private static Optional<CertificateState> stateOn(List<CertificateEvent> events, LocalDate day) {
        List<CertificateState> states = new ArrayList<>();
        for (CertificateEvent event : upTo(events, day).toList()) {
            switch (event.step()) {
                case RESUME, CLOSE_RENEWAL -> states.removeLast();
                case INSPECT -> {}
                case SUSPEND, OPEN_RENEWAL -> states.add(event.step().to().orElseThrow());
                default -> {
                    states.clear();
                    states.add(event.step().to().orElseThrow());
                }
            }
        }
        if (states.isEmpty()) {
            return Optional.empty();
        }
        boolean over = EXPIRING.contains(states.getLast())
                && validities(events, day).noneMatch(validity -> validity.contains(day));
        return Optional.of(over ? CertificateState.EXPIRED : states.getLast());
    }

    /** Whether its holder may enforce with it on a day. */
    public boolean isGoodOn(LocalDate day) {
        return stateOn(day).filter(CertificateState::isGood).isPresent()
                && validities(events, day).anyMatch(validity -> validity.contains(day));
    }

    /** The one that runs on that day, otherwise the newest; a renewal that was decided early begins later. */
    public Optional<Validity> validityOn(LocalDate day) {
        return validities(events, day).reduce((older, newer) -> older.contains(day) ? older : newer);
    }

    private static Stream<Validity> validities(List<CertificateEvent> events, LocalDate day) {
        return upTo(events, day).flatMap(event -> event.validity().stream());
    }

    private static Stream<CertificateEvent> upTo(List<CertificateEvent> events, LocalDate day) {
        return events.stream().filter(event -> !event.day().isAfter(day));
    }

    /** What may happen on a day. */
    public List<CertificateStep> possibleOn(LocalDate day) {
        Optional<CertificateState> state = stateOn(day);
        return Stream.of(CertificateStep.values())
                .filter(step -> state.filter(step.from()::contains).isPresent())
                .toList();
    }

    /** The card that is in the holder's hands: 1 for the first, one more for each renewal and each reissue; 0 before there is one. */
    public int cardNumberOn(LocalDate day) {
        return (int) upTo(events, day)
                .filter(event -> switch (event.step()) {
                    case ISSUE, RENEW, REISSUE -> true;
                    default -> false;
                })
                .count();
    }

    /** As verdicts need it: with the newest validity; empty while it was never issued. */
    public Optional<CertificateFact> fact(String id, LocalDate day) {
        return validities(events, day)
                .reduce((older, newer) -> newer)
                .map(validity -> new CertificateFact(
                        id, kind.code(), validity.from(), validity.to(), suspensions(day), ended(day)));
    }

    private List<SpanFact> suspensions(LocalDate day) {
        List<SpanFact> spans = new ArrayList<>();
        for (CertificateEvent event : upTo(events, day).toList()) {
            if (event.step() == CertificateStep.SUSPEND) {
                spans.add(new SpanFact(event.id(), "", event.day(), Optional.empty()));
            } else if (event.step() == CertificateStep.RESUME) {
                SpanFact open = spans.removeLast();
                spans.add(new SpanFact(open.id(), "", open.from(), Optional.of(lastDay(open, event))));
            }
        }
        return spans;
    }

    /** The day before it was lifted; a suspension lifted on its first day lasted that day. */
    private static LocalDate lastDay(SpanFact open, CertificateEvent lifted) {
        return lifted.day().isAfter(open.from()) ? lifted.day().minusDays(1) : open.from();
    }

    private Optional<SpanFact> ended(LocalDate day) {
        return upTo(events, day)
                .reduce((older, newer) -> newer)
                .filter(last -> last.step().to().filter(this::ends).isPresent())
                .map(last ->
                        new SpanFact(last.id(), last.step().to().orElseThrow().code(), last.day(), Optional.empty()));
    }

    private boolean ends(CertificateState state) {
        return state.isLast() || state == CertificateState.VOIDED;
    }
}
