package xuefa.bank;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A point that the answer to a short-answer question should make.
 *
 * @param marks what it is worth, null if the source doesn't say
 */
public record DraftPoint(String text, @Nullable BigDecimal marks) {}
