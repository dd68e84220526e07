package xuefa.bank.format;

import xuefa.bank.ReadBank;

/** What came of reading a folder. */
public sealed interface Reading {
    /** The folder is a question bank, with or without faults. */
    record Done(ReadBank bank) implements Reading {}

    /** @param reason why the folder can't be read as a question bank at all, in a sentence */
    record Impossible(String reason) implements Reading {}
}
