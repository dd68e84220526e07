package xuefa.study;

import java.util.UUID;

/**
 * A file of a session: material for it, minutes 纪要, photographs, signed sheets.
 *
 * @param kind material, minutes, photo or signIn
 * @param type as HTTP names it
 * @param digest SHA-256 in hex of what is kept
 */
public record Evidence(UUID id, String kind, String name, String type, String digest, int bytes) {}
