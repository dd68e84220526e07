package xuefa.training;

import java.util.Optional;

/**
 * What an entry counts for, once each minute is counted once.
 *
 * @param why when it counts for less than it says, in Chinese
 */
public record CountedEntry(HoursEntry entry, Hours hours, Optional<String> why) {}
