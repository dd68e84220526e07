package xuefa.people.http;

import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.people.Absence;
import xuefa.people.AbsenceKind;
import xuefa.people.Employment;
import xuefa.people.EmploymentKind;
import xuefa.people.FactKind;
import xuefa.people.IdentityNumber;
import xuefa.people.PhoneNumber;
import xuefa.people.Post;
import xuefa.people.PostCategory;
import xuefa.people.PostLevel;
import xuefa.people.PostRole;
import xuefa.people.RegisterFact;
import xuefa.people.Standing;
import xuefa.people.StandingFlag;
import xuefa.people.Tenure;
import xuefa.shared.Ids;
import xuefa.shared.http.Problem.Fault;

/** Reads bodies of HR's; what is wrong is gathered by JSON pointer. For one request. */
final class FactBodies {
    /** Days of a register: nobody served before, and nobody plans further. */
    private static final LocalDate FIRST = LocalDate.of(1949, 10, 1);

    private static final LocalDate LAST = LocalDate.of(2200, 12, 31);

    private final List<Fault> faults = new ArrayList<>();

    List<Fault> faults() {
        return faults;
    }

    Optional<LocalDate> day(JsonObject body, String pointer, String name) {
        String text = body.getString(name);
        if (text == null) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
                return Optional.of(day);
            }
        } catch (DateTimeException none) {
            // Told below, like a day that can't be.
        }
        faults.add(Fault.of(pointer + "/" + name, "day"));
        return Optional.empty();
    }

    Optional<String> words(JsonObject body, String name) {
        return Optional.ofNullable(body.getString(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** What must hold more than blanks. */
    String needed(JsonObject body, String pointer, String name) {
        return words(body, name).orElseGet(() -> {
            faults.add(new Fault(pointer + "/" + name, "min-length", "1"));
            return "";
        });
    }

    Optional<IdentityNumber> identity(JsonObject body) {
        return words(body, "identityNumber").flatMap(text -> {
            try {
                return Optional.of(new IdentityNumber(text.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException wrong) {
                faults.add(Fault.of("/identityNumber", "identity-number"));
                return Optional.empty();
            }
        });
    }

    Optional<PhoneNumber> phone(JsonObject body) {
        return words(body, "phone").flatMap(text -> {
            try {
                return Optional.of(new PhoneNumber(text));
            } catch (IllegalArgumentException wrong) {
                faults.add(Fault.of("/phone", "phone"));
                return Optional.empty();
            }
        });
    }

    /** Empty when something is wrong with it, which is among the faults then. */
    Optional<RegisterFact> fact(JsonObject body, String pointer, UUID personId) {
        int before = faults.size();
        Optional<LocalDate> from = day(body, pointer, "from");
        Optional<LocalDate> to = day(body, pointer, "to");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            faults.add(Fault.of(pointer + "/to", "ends-early"));
        }
        FactKind kind = FactKind.of(body.getString("fact")).orElseThrow();
        need(body, pointer, needs(kind));
        if (faults.size() > before) {
            return Optional.empty();
        }
        return Optional.of(fact(body, kind, personId, from.orElseThrow(), to));
    }

    private static String[] needs(FactKind kind) {
        return switch (kind) {
            case POST -> new String[] {"unitId", "category"};
            case EMPLOYMENT -> new String[] {"employment"};
            case STANDING -> new String[] {"flag"};
            case TENURE -> new String[] {"unitId"};
            case ABSENCE -> new String[] {"absence"};
        };
    }

    private void need(JsonObject body, String pointer, String... names) {
        for (String name : names) {
            if (!body.containsKey(name)) {
                faults.add(Fault.of(pointer + "/" + name, "missing"));
            }
        }
    }

    private static RegisterFact fact(
            JsonObject body, FactKind kind, UUID person, LocalDate from, Optional<LocalDate> to) {
        UUID id = Ids.next();
        return switch (kind) {
            case POST ->
                new Post(
                        id,
                        person,
                        uuid(body.getString("unitId")),
                        PostCategory.of(body.getString("category")),
                        PostLevel.of(body.getString("level", "staff")).orElseThrow(),
                        PostRole.of(body.getString("role", "member")).orElseThrow(),
                        from,
                        to);
            case EMPLOYMENT ->
                new Employment(
                        id,
                        person,
                        EmploymentKind.of(body.getString("employment")).orElseThrow(),
                        from,
                        to);
            case STANDING ->
                new Standing(id, person, StandingFlag.of(body.getString("flag")).orElseThrow(), from, to);
            case TENURE -> new Tenure(id, person, uuid(body.getString("unitId")), from, to);
            case ABSENCE ->
                new Absence(
                        id,
                        person,
                        AbsenceKind.of(body.getString("absence")).orElseThrow(),
                        from,
                        to,
                        body.getString("approvedBy", "").strip());
        };
    }

    private static UUID uuid(@Nullable String text) {
        return UUID.fromString(String.valueOf(text));
    }
}
