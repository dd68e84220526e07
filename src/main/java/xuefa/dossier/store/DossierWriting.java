package xuefa.dossier.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.audit.store.ToSeal;
import xuefa.dossier.DossierFact;
import xuefa.dossier.DossierKind;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.shared.store.RecordStore.Tx;

/** Writes rows into the dossier, each named to the record and with its deed. */
final class DossierWriting {
    private final InstantSource clock;
    private final ZoneId zone;

    DossierWriting(InstantSource clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** What is replaced. */
    record Before(UUID id, DossierFact fact) {}

    /** @param withdrawn the row takes back what it replaces */
    record Writing(UUID personId, DossierFact fact, boolean withdrawn, Optional<Before> before) {}

    /**
     * @param writings of one kind, one or many
     * @return the ids of the rows, in their order
     */
    Future<List<UUID>> write(Tx tx, Actor actor, String why, List<Writing> writings) {
        DossierKind kind = writings.getFirst().fact().kind();
        List<UUID> ids = Stream.generate(Ids::next).limit(writings.size()).toList();
        List<Tuple> rows = Stream.iterate(0, i -> i + 1)
                .limit(ids.size())
                .map(i -> values(ids.get(i), actor, why, writings.get(i)))
                .toList();
        return tx.connection()
                .preparedQuery(DossierSql.add(kind))
                .executeBatch(rows)
                .compose(added -> ToSeal.add(tx, kind.sealing(), ids))
                .compose(named -> homes(tx, writings))
                .compose(homes -> AuditEntries.add(
                        tx,
                        actor,
                        Stream.iterate(0, i -> i + 1)
                                .limit(ids.size())
                                .map(i -> deed(ids.get(i), why, writings.get(i), homes))
                                .toList()))
                .map(ids);
    }

    private Tuple values(UUID id, Actor actor, String why, Writing writing) {
        Instant now = clock.instant();
        Tuple values = Tuple.of(id, writing.personId(), writing.fact().document(), why)
                .addBoolean(writing.withdrawn())
                .addUUID(writing.before().map(Before::id).orElse(null))
                .addUUID(actor.personId().orElse(null))
                .addLocalDate(LocalDate.ofInstant(now, zone))
                .addOffsetDateTime(now.atOffset(ZoneOffset.UTC));
        return DossierRows.with(values, writing.fact());
    }

    private static Future<Map<UUID, UUID>> homes(Tx tx, List<Writing> writings) {
        UUID[] people = writings.stream().map(Writing::personId).distinct().toArray(UUID[]::new);
        return tx.query(DossierSql.HOMES, Tuple.tuple().addArrayOfUUID(people)).map(rows -> {
            Map<UUID, UUID> homes = new HashMap<>();
            rows.forEach(row -> homes.put(row.getUUID("person_id"), row.getUUID("unit_id")));
            return homes;
        });
    }

    private static Deed deed(UUID id, String why, Writing writing, Map<UUID, UUID> homes) {
        String code = writing.withdrawn()
                ? "dossier.factWithdrawn"
                : writing.before().isPresent() ? "dossier.factCorrected" : "dossier.factAdded";
        Deed deed = Deed.of(code, "dossierFact", id)
                .at(Objects.requireNonNull(homes.get(writing.personId())))
                .about(writing.personId())
                .because(why);
        Deed told = writing.before()
                .map(before -> deed.before(DossierRows.told(before.fact())
                        .put("corrects", before.id().toString())))
                .orElse(deed);
        return writing.withdrawn() ? told : told.after(DossierRows.told(writing.fact()));
    }
}
