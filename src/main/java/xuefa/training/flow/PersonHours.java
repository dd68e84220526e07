package xuefa.training.flow;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import xuefa.training.CountedEntry;
import xuefa.training.Facts.PersonFact;
import xuefa.training.Owed;

/**
 * How somebody stands on a day, and the ledger of that year.
 *
 * @param unit of the newest post held on the day; empty without one
 * @param rows by entry
 */
public record PersonHours(
        PersonFact person,
        String unit,
        LocalDate on,
        LocalDate knownOn,
        List<Owed> owed,
        List<CountedEntry> entries,
        Map<String, LedgerRow> rows) {}
