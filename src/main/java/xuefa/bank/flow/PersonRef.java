package xuefa.bank.flow;

import java.util.UUID;

/** Somebody who has to do with a question. */
public record PersonRef(UUID id, String name) {}
