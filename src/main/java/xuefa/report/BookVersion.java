package xuefa.report;

import java.util.Optional;
import java.util.UUID;

/**
 * A version of a book of indicators.
 *
 * @param unit whose book it is; empty for the one that ships with us
 * @param by a name; empty for nobody known
 */
public record BookVersion(Optional<UUID> unit, String unitName, IndicatorBook book, String reason, String by) {}
