package xuefa.shared.secret;

/**
 * A column of sealed values, as {@link Resealing} needs to know it. Each room that seals something has one for it.
 *
 * @param purpose as given to {@link FieldCipher#seal}
 * @param stale {@code $1} the {@link FieldCipher#head} of values that may stay, {@code $2} at most so many rows: their {@code id} and
 *     {@code sealed}, locked with {@code for update skip locked}
 * @param change {@code $1} ids, {@code $2} sealed anew, {@code $3} hashes; leaves out {@code $3} where {@code hashed} is false
 * @param left {@code $1} the head: how many rows are stale, as {@code left}
 */
public record SealedColumn(String purpose, String stale, String change, String left, boolean hashed) {}
