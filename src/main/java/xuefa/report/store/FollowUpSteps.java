package xuefa.report.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.audit.Deed;
import xuefa.audit.Kinds;
import xuefa.audit.Sheets;
import xuefa.audit.store.AuditEntries;
import xuefa.audit.store.RowVersions;
import xuefa.audit.store.ToSeal;
import xuefa.notice.Notice;
import xuefa.notice.store.Outbox;
import xuefa.report.FollowUpLife;
import xuefa.report.FollowUpStep;
import xuefa.report.flow.FollowUps.Opening;
import xuefa.report.flow.FollowUps.Outcome;
import xuefa.report.flow.FollowUps.Stepping;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore.Tx;

/** Steps of follow-ups, each with its deed, its seal and its notice in one transaction. */
final class FollowUpSteps {
    private final Optional<Instant> at;

    /** @param at the moment to be written down; empty for now */
    FollowUpSteps(Optional<Instant> at) {
        this.at = at;
    }

    private @Nullable OffsetDateTime moment() {
        return at.map(each -> each.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    /** As it stands, locked. */
    private record Locked(
            UUID id,
            UUID unitId,
            String gap,
            UUID responsible,
            @Nullable UUID openedBy,
            LocalDate due,
            FollowUpLife life,
            int version) {}

    Future<Outcome> open(Tx tx, Actor actor, Reach reach, Opening opening) {
        Tuple asked = FollowUpStore.of(reach).addUUID(opening.unitId()).addUUID(opening.responsibleId());
        return tx.query(FollowUpSql.MAY_OPEN, asked).compose(rows -> {
            Row may = rows.iterator().next();
            if (!may.getBoolean("reached") || !may.getBoolean("there")) {
                return Future.succeededFuture(new Outcome.Unknown());
            }
            return may.getBoolean("belongs")
                    ? insert(tx, actor, opening)
                    : Future.succeededFuture(new Outcome.Stranger());
        });
    }

    private Future<Outcome> insert(Tx tx, Actor actor, Opening opening) {
        UUID id = Ids.next();
        UUID by = actor.personId().orElse(null);
        Tuple values = Tuple.tuple()
                .addUUID(id)
                .addUUID(opening.unitId())
                .addString(opening.figure())
                .addString(opening.detail())
                .addString(opening.period())
                .addString(opening.gap())
                .addUUID(opening.responsibleId())
                .addLocalDate(opening.due())
                .addUUID(by)
                .addUUID(opening.key())
                .addOffsetDateTime(moment());
        return tx.query(FollowUpSql.OPEN, values).compose(added -> {
            if (added.rowCount() == 0) {
                return tx.query(FollowUpSql.OPENED, Tuple.of(by, opening.key()))
                        .map(rows -> new Outcome.Done(rows.iterator().next().getUUID("id")));
            }
            Locked opened = new Locked(
                    id,
                    opening.unitId(),
                    opening.gap(),
                    opening.responsibleId(),
                    by,
                    opening.due(),
                    FollowUpLife.NEW,
                    1);
            return ToSeal.add(tx, Kinds.FOLLOW_UP, id)
                    .compose(sealing -> write(
                            tx,
                            actor,
                            opened,
                            FollowUpLife.NEW,
                            new Stepping(FollowUpStep.ASSIGN, 0, opening.gap(), Optional.of(opening.due()))));
        });
    }

    Future<Outcome> step(Tx tx, Actor actor, Reach reach, UUID id, Stepping stepping) {
        return locked(tx, id)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(new Outcome.Unknown())
                        : tx.query(
                                        FollowUpSql.REACHES,
                                        FollowUpStore.of(reach)
                                                .addUUID(found.get().unitId()))
                                .compose(rows -> rows.iterator().next().getBoolean("reached")
                                        ? stepped(tx, actor, found.get(), stepping)
                                        : Future.succeededFuture(new Outcome.Unknown())));
    }

    private Future<Outcome> stepped(Tx tx, Actor actor, Locked locked, Stepping stepping) {
        return actor.personId().filter(locked.responsible()::equals).isPresent()
                ? Future.succeededFuture(new Outcome.OwnWork())
                : take(tx, actor, locked, stepping);
    }

    Future<Outcome> answer(Tx tx, Actor actor, UUID person, UUID id, int version, String words) {
        return locked(tx, id)
                .compose(found ->
                        found.filter(each -> each.responsible().equals(person)).isEmpty()
                                ? Future.succeededFuture(new Outcome.Unknown())
                                : take(
                                        tx,
                                        actor,
                                        found.get(),
                                        new Stepping(FollowUpStep.ANSWER, version, words, Optional.empty())));
    }

    private static Future<Optional<Locked>> locked(Tx tx, UUID id) {
        return tx.query(FollowUpSql.LOCK, Tuple.of(id)).map(rows -> {
            if (rows.size() == 0) {
                return Optional.empty();
            }
            Row row = rows.iterator().next();
            return Optional.of(new Locked(
                    id,
                    row.getUUID("unit_id"),
                    row.getString("gap"),
                    row.getUUID("responsible_id"),
                    row.getUUID("opened_by"),
                    row.getLocalDate("due"),
                    FollowUpLife.of(row.getString("state"), row.getString("level")),
                    row.getInteger("version")));
        });
    }

    private Future<Outcome> take(Tx tx, Actor actor, Locked locked, Stepping stepping) {
        if (locked.version() != stepping.version()) {
            return Future.succeededFuture(new Outcome.Stale(locked.version()));
        }
        Optional<FollowUpLife> next = locked.life().after(stepping.step());
        if (next.isEmpty()) {
            return Future.succeededFuture(new Outcome.NotNow(locked.life()));
        }
        Tuple values = Tuple.of(
                locked.id(),
                next.get().state().code(),
                next.get().level().code(),
                stepping.due().orElse(locked.due()));
        return tx.query(FollowUpSql.CHANGE, values).compose(done -> write(tx, actor, locked, next.get(), stepping));
    }

    private Future<Outcome> write(Tx tx, Actor actor, Locked locked, FollowUpLife next, Stepping stepping) {
        UUID row = Ids.next();
        Tuple values = Tuple.tuple()
                .addUUID(row)
                .addUUID(locked.id())
                .addString(stepping.step().code())
                .addString(stepping.words())
                .addLocalDate(stepping.due().orElse(null))
                .addUUID(actor.personId().orElse(null))
                .addOffsetDateTime(moment());
        return tx.query(FollowUpSql.STEP, values)
                .compose(done -> RowVersions.keep(tx, Sheets.FOLLOW_UP, locked.id()))
                .compose(done -> ToSeal.add(tx, Kinds.FOLLOW_UP_STEP, row))
                .compose(named -> tell(tx, locked, row, stepping))
                .compose(told -> AuditEntries.add(
                        tx,
                        actor,
                        Deed.of(stepping.step().deed(), "followUp", locked.id())
                                .at(locked.unitId())
                                .about(locked.responsible())
                                .before(state(locked.life()))
                                .after(state(next).put("step", stepping.step().code()))
                                .because(stepping.words())))
                .map(new Outcome.Done(locked.id()));
    }

    private static ObjectNode state(FollowUpLife life) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("state", life.state().code())
                .put("level", life.level().code());
    }

    /** The responsible person; of an answer whoever opened it. */
    private static Future<Void> tell(Tx tx, Locked locked, UUID row, Stepping stepping) {
        boolean answered = stepping.step() == FollowUpStep.ANSWER;
        UUID to = answered ? locked.openedBy() : locked.responsible();
        if (to == null) {
            return Future.succeededFuture();
        }
        String kind =
                switch (stepping.step()) {
                    case ASSIGN -> "report.followUpOpened";
                    case ANSWER -> "report.followUpAnswered";
                    case CLOSE, WITHDRAW -> "report.followUpOver";
                    case SEND_BACK -> "report.followUpSentBack";
                    case REMIND, TALK, ORDER, CRITICISE -> "report.followUpMeasure";
                };
        String link = answered ? "/console/reports/follow-ups/" + locked.id() : "/#/follow-ups";
        return Outbox.add(
                tx,
                Notice.of(
                        to,
                        kind + "/" + row,
                        kind,
                        Map.of(
                                "gap", locked.gap(),
                                "step", stepping.step().chinese(),
                                "words", stepping.words(),
                                "due", stepping.due().orElse(locked.due()).toString()),
                        link));
    }
}
