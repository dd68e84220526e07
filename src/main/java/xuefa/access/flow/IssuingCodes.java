package xuefa.access.flow;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import xuefa.shared.Actor;

/** Handing out one-time codes: to a whole unit before its first exam, to one person who forgot a password. */
public final class IssuingCodes {
    private static final int MOST = 1000;
    /** Slips are handed out in a week or two; a reset is used the same day. */
    private static final AccessCodes.Lifetime ON_PAPER =
            new AccessCodes.Lifetime(Duration.ofDays(14), Duration.ofDays(1));

    private static final AccessCodes.Lifetime BY_SMS =
            new AccessCodes.Lifetime(Duration.ofHours(24), Duration.ofMinutes(30));

    public sealed interface Outcome {
        /** @param others for whom a security administrator has to do it */
        record Issued(List<AccessCodes.Slip> slips, int others) implements Outcome {}

        /** Nobody whom this caller may help was meant. */
        record Nobody() implements Outcome {}

        /** All who were meant have roles of their own. */
        record NotYours() implements Outcome {}

        record TooMany(int most) implements Outcome {}
    }

    private final AccessCodes codes;

    public IssuingCodes(AccessCodes codes) {
        this.codes = codes;
    }

    public Future<Outcome> issue(AccessCodes.Wish wish, boolean sms, Actor actor) {
        return codes.find(wish).compose(found -> {
            if (found.candidates().isEmpty()) {
                return Future.succeededFuture(found.others() > 0 ? new Outcome.NotYours() : new Outcome.Nobody());
            }
            if (found.candidates().size() > MOST) {
                return Future.succeededFuture(new Outcome.TooMany(MOST));
            }
            return codes.issue(found.candidates(), sms ? "sms" : "slip", sms ? BY_SMS : ON_PAPER, actor)
                    .map(slips -> new Outcome.Issued(slips, found.others()));
        });
    }

    public Future<Boolean> withdraw(UUID codeId, Actor actor) {
        return codes.withdraw(codeId, actor);
    }
}
