package xuefa.desk.http;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import xuefa.desk.DeskView;
import xuefa.desk.flow.LookingAtDesk.Place;

/** Places in a list as texts of an address. */
final class Cursors {
    private static final int IDS = 72;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");

    private Cursors() {}

    static String write(Place place) {
        String text = place.unitId() + "" + place.personId() + place.key();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for one that no page of such a list gave. */
    static Optional<Place> read(DeskView view, String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.length() < IDS || !isKey(view, text.substring(IDS))) {
                return Optional.empty();
            }
            return Optional.of(new Place(
                    text.substring(IDS),
                    UUID.fromString(text.substring(0, IDS / 2)),
                    UUID.fromString(text.substring(IDS / 2, IDS))));
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    private static boolean isKey(DeskView view, String key) {
        return switch (view) {
            case SHORT -> NUMBER.matcher(key).matches();
            case EXPIRING -> LocalDate.parse(key).getYear() > 0;
            case EXAMS -> LocalDateTime.parse(key.replace(' ', 'T')).getYear() > 0;
            case ALL -> key.indexOf('\0') < 0;
        };
    }
}
