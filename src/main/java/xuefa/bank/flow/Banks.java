package xuefa.bank.flow;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.bank.ReadLaw;

/** Banks and the laws that their questions cite. Every future fails only when the record is away. */
public interface Banks extends BankRoles {
    /** @param counts by the code of a state, and under stale and repointable */
    record Bank(UUID id, String name, UnitRef unit, Set<String> roles, Map<String, Integer> counts) {}

    record UnitRef(UUID id, String name) {}

    /** Those of the person's units and of all units below, by name. */
    Future<List<Bank>> all(UUID personId);

    /** Empty when it is no bank of the person's. */
    Future<Optional<Bank>> one(UUID personId, UUID bankId);

    /** The units that somebody is granted to edit in. */
    Future<List<UnitRef>> unitsOf(UUID editorId);

    sealed interface Founded {
        record New(UUID bankId) implements Founded {}

        record There(UUID bankId) implements Founded {}

        /** There is no such unit, or the person edits nothing there. */
        record NoSuchUnit() implements Founded {}
    }

    Future<Founded> found(UUID editorId, UUID unitId, String name);

    /**
     * @param topics in use
     * @param authors of newest versions
     */
    record Filters(List<String> topics, List<PersonRef> authors) {}

    Future<Filters> filters(UUID bankId);

    /** The laws of a bank in the form that {@link xuefa.bank.CheckingBank} checks. */
    Future<List<ReadLaw>> laws(UUID bankId);

    /**
     * @param libraryIds by the day the wording was passed; none for wordings whose text the library lacks
     * @param newer the newest wording in the library, when the bank doesn't cite it yet
     */
    record InLibrary(Map<LocalDate, UUID> libraryIds, Optional<Newer> newer) {}

    record Newer(UUID versionId, LocalDate passedOn) {}

    /** By title. */
    Future<Map<String, InLibrary>> inLibrary(UUID bankId);

    sealed interface Citing {
        /** @param law its id in the bank */
        record Cited(String law) implements Citing {}

        /** The library has no such wording. */
        record NoSuchWording() implements Citing {}

        /** The law is new to the bank and lacks an id or a short title. */
        record Unnamed() implements Citing {}

        /** Another law of the bank has this id. */
        record NameTaken() implements Citing {}
    }

    /** @param law the id that a law new to the bank shall have */
    Future<Citing> cite(UUID bankId, UUID versionId, @Nullable String law, @Nullable String shortTitle);
}
