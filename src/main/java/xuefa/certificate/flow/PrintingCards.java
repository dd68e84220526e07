package xuefa.certificate.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import xuefa.certificate.Card;
import xuefa.shared.Actor;
import xuefa.shared.Reach;

/** The cards of those who passed a renewal, printed in one run. Fails only when the record is away. */
public interface PrintingCards {
    /** How the cards lie on the pages. */
    enum Layout {
        /** One on a page, for blanks. */
        SINGLE("single"),
        /** Several on A4, to be cut. */
        SHEET("sheet");

        private final String code;

        Layout(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /** @throws IllegalArgumentException for an unknown code */
        public static Layout of(String code) {
            return code.equals(SINGLE.code) ? SINGLE : SHEET;
        }
    }

    /**
     * @param unit whose part; empty for the whole campaign
     * @param fresh only cards that were never printed
     */
    record Order(
            Actor actor,
            Reach reach,
            UUID campaignId,
            Optional<UUID> unit,
            Optional<UUID> batch,
            boolean fresh,
            LocalDate today) {}

    /**
     * @param cards of those who passed and may still use them
     * @param printed how many of them were printed before
     * @param withoutPhoto how many have no photo
     * @param last the newest run of these cards
     */
    record Ready(int cards, int printed, int withoutPhoto, Optional<Last> last) {}

    record Last(String byName, Instant at) {}

    /** Empty for what is out of reach. Changes nothing. */
    Future<Optional<Ready>> look(Order order);

    /** A run that is on record. */
    record Run(UUID printId, int cards, int again) {}

    /** Puts a run on record; empty for what is out of reach, and when there is no card to be printed. */
    Future<Optional<Run>> begin(Order order, Layout layout);

    /** Hands on the cards of a run in their order, so many at a time, each chunk once what was returned for the one before has come. */
    Future<Void> handOn(Run run, int most, Function<List<Card>, Future<Void>> taking);

    /** That somebody has all of a run: from then on its cards count as printed. */
    Future<Void> end(Run run);
}
