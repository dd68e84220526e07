package xuefa.training.flow;

import io.vertx.core.Future;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.training.HoursStatement;
import xuefa.training.Obligation;
import xuefa.training.Owed;

/** Certifying the hours of a year 学时证明: a numbered statement that anybody can verify. Fails only when the record is away. */
public final class CertifyingHours {
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int RANDOM_LETTERS = 12;

    /** What was handed out. */
    public record Issued(String number, String digest, HoursStatement statement) {}

    /** @param content as it was handed out */
    public record Kept(String number, UUID person, int year, String content, String digest) {}

    /** Where they are kept. */
    public interface Certificates {
        Future<Void> keep(Actor actor, Issued issued);

        Future<Optional<Kept>> find(String number);
    }

    /** @param unchanged whether the ledger today comes to the same */
    public record Verified(Kept kept, boolean unchanged) {}

    private final LookingAtHours looking;
    private final Certificates certificates;
    private final SecureRandom random;

    public CertifyingHours(LookingAtHours looking, Certificates certificates, SecureRandom random) {
        this.looking = looking;
        this.certificates = certificates;
        this.random = random;
    }

    /** One's own; empty when no hours count for the year. */
    public Future<Optional<Issued>> own(Actor actor, UUID person, int year) {
        return looking.own(person, Days.ofYear(year, looking.today())).compose(hours -> issue(actor, hours));
    }

    /** Of somebody in reach, else nothing at all; inside empty when no hours count. */
    public Future<Optional<Optional<Issued>>> of(Actor actor, Reach reach, UUID person, int year) {
        return looking.of(reach, person, Days.ofYear(year, looking.today()))
                .compose(hours -> hours.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : issue(actor, hours.get()).map(Optional::of));
    }

    /** For anybody; empty when none was handed out under the number. */
    public Future<Optional<Verified>> verify(String number) {
        return certificates
                .find(number.toUpperCase(Locale.ROOT))
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : looking.own(
                                        found.get().person(),
                                        Days.ofYear(found.get().year(), looking.today()))
                                .map(hours -> Optional.of(new Verified(
                                        found.get(),
                                        found.get()
                                                .content()
                                                .contains(statement(hours).entriesDigest())))));
    }

    private Future<Optional<Issued>> issue(Actor actor, PersonHours hours) {
        HoursStatement statement = statement(hours);
        if (statement.entries() == 0) {
            return Future.succeededFuture(Optional.empty());
        }
        StringBuilder number = new StringBuilder("XS").append(statement.year()).append('-');
        for (int i = 0; i < RANDOM_LETTERS; i++) {
            number.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        Issued issued = new Issued(number.toString(), statement.digest(number.toString()), statement);
        return certificates.keep(actor, issued).map(Optional.of(issued));
    }

    private static HoursStatement statement(PersonHours hours) {
        return HoursStatement.of(
                hours.person().id(),
                hours.person().name(),
                hours.unit(),
                hours.on().getYear(),
                hours.knownOn(),
                hours.owed().stream()
                        .filter(owed -> owed.obligation().measure() instanceof Obligation.HoursDone
                                && owed.obligation().period() instanceof Obligation.CalendarYears)
                        .findFirst()
                        .map(Owed::required)
                        .map(required -> required.stripTrailingZeros().toPlainString())
                        .orElse(""),
                hours.entries());
    }
}
