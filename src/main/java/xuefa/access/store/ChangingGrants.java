package xuefa.access.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.access.Exclusions;
import xuefa.access.Role;
import xuefa.access.RoleGrant;
import xuefa.access.Terms;
import xuefa.access.flow.RoleGrants.Ended;
import xuefa.access.flow.RoleGrants.Granted;
import xuefa.access.flow.RoleGrants.Order;
import xuefa.audit.Deed;
import xuefa.audit.Kinds;
import xuefa.audit.store.AuditEntries;
import xuefa.audit.store.ToSeal;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore.Tx;

/**
 * Adding and ending grants, each in one transaction with what is written of it. Whoever grants holds their own role until then,
 * so that a grant is either before the end of the granter's role or not at all.
 */
final class ChangingGrants {
    private final Terms terms;
    private final ZoneId zone;

    ChangingGrants(Terms terms, ZoneId zone) {
        this.terms = terms;
        this.zone = zone;
    }

    Future<Granted> grant(Tx tx, Reach granter, Actor actor, Order order) {
        if (order.personId().equals(granter.personId())) {
            return Future.succeededFuture(new Granted.Oneself());
        }
        Tuple asked = RoleGrantStore.of(granter)
                .addUUID(order.personId())
                .addUUID(order.unitId())
                .addString(zone.getId());
        return tx.query(RoleGrantSql.HOLD_OWN, RoleGrantStore.of(granter))
                .compose(held -> tx.query(RoleGrantSql.MAY, asked))
                .compose(may -> add(tx, actor, may.iterator().next(), order, Optional.empty()));
    }

    Future<Granted> delegate(Tx tx, UUID delegator, Actor actor, UUID source, Order order) {
        return tx.query(RoleGrantSql.HOLD_SOURCE, Tuple.of(delegator, source)).compose(found -> {
            if (found.size() == 0) {
                return Future.succeededFuture(new Granted.NoSuchGrant());
            }
            Row row = found.iterator().next();
            Role role = Role.of(row.getString("role")).orElseThrow();
            if (row.getBoolean("delegated") || !role.isDelegable()) {
                return Future.succeededFuture(new Granted.NotDelegable());
            }
            if (order.personId().equals(delegator)) {
                return Future.succeededFuture(new Granted.Oneself());
            }
            Order same = new Order(
                    order.personId(), role, order.unitId(), order.firstDay(), order.lastDay(), order.reason());
            return tx.query(
                            RoleGrantSql.MAY_DELEGATE,
                            Tuple.of(delegator, source, order.personId(), order.unitId(), zone.getId()))
                    .compose(may -> add(tx, actor, may.iterator().next(), same, Optional.of(source)));
        });
    }

    private Future<Granted> add(Tx tx, Actor actor, Row may, Order order, Optional<UUID> source) {
        if (!may.getBoolean("person")) {
            return Future.succeededFuture(new Granted.NoSuchPerson());
        }
        if (!may.getBoolean("unit")) {
            return Future.succeededFuture(new Granted.NoSuchUnit());
        }
        LocalDate today = may.getLocalDate("today");
        LocalDate first = order.firstDay().orElse(today);
        Optional<String> fault = first.isBefore(today)
                ? Optional.of("role-past")
                : terms.fault(order.role(), source.isPresent(), first, order.lastDay());
        if (fault.isPresent()) {
            String word = String.valueOf(terms.mostDays(source.isPresent()));
            return Future.succeededFuture(new Granted.BadDay(fault.get(), word));
        }
        @Nullable LocalDate from = order.firstDay().filter(today::isBefore).orElse(null);
        @Nullable LocalDate until = order.lastDay().map(day -> day.plusDays(1)).orElse(null);
        return tx.query(RoleGrantSql.ONE_AT_A_TIME, Tuple.of(order.personId()))
                .compose(locked -> tx.query(RoleGrantSql.RUN_OUT, Tuple.of(order.personId())))
                .compose(over -> sealEnds(tx, over))
                .compose(made -> tx.query(
                        RoleGrantSql.HELD,
                        Tuple.of(order.personId(), begin(first), until == null ? null : begin(until))))
                .compose(held -> refusal(held, order)
                        .map(Future::succeededFuture)
                        .orElseGet(() -> write(tx, actor, order, source, from, until)));
    }

    private OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }

    private static Optional<Granted> refusal(RowSet<Row> held, Order order) {
        List<Role> roles = new ArrayList<>();
        for (Row row : held) {
            Role role = Role.of(row.getString("role")).orElseThrow();
            if (role == order.role() && row.getUUID("unit_id").equals(order.unitId())) {
                return Optional.of(new Granted.Held(row.getUUID("id")));
            }
            roles.add(role);
        }
        return Exclusions.between(order.role(), roles).map(Granted.KeptApart::new);
    }

    private Future<Granted> write(
            Tx tx,
            Actor actor,
            Order order,
            Optional<UUID> source,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        UUID id = Ids.next();
        Tuple values = Tuple.of(id, order.personId(), order.role().code(), order.unitId(), from, until)
                .addValue(actor.personId().orElse(null))
                .addString(order.reason())
                .addValue(source.orElse(null))
                .addString(zone.getId());
        String code = source.isPresent() ? "access.roleDelegated" : "access.roleGranted";
        return tx.query(RoleGrantSql.ADD, values)
                .compose(added -> ToSeal.add(tx, Kinds.ROLE_GRANT, id))
                .compose(kept -> find(tx, id))
                .compose(grant -> AuditEntries.add(
                                tx, actor, deed(code, grant, order.reason()).after(RoleGrantRow.record(grant)))
                        .map(told -> new Granted.Made(grant)));
    }

    private static Deed deed(String code, RoleGrant grant, String reason) {
        return Deed.of(code, "roleGrant", grant.id()).at(grant.place().unitId()).because(reason);
    }

    private static Future<RoleGrant> find(Tx tx, UUID id) {
        return tx.query(RoleGrantSql.FIND, Tuple.of(id))
                .map(rows -> RoleGrantRow.read(rows.iterator().next()));
    }

    Future<Ended> end(Tx tx, Reach ender, Actor actor, UUID grantId, String reason) {
        return tx.query(RoleGrantSql.HOLD_OWN, RoleGrantStore.of(ender))
                .compose(held -> tx.query(RoleGrantSql.ONE_LEAVES_AT_A_TIME, Tuple.tuple()))
                .compose(held ->
                        tx.query(RoleGrantSql.MAY_END, RoleGrantStore.of(ender).addUUID(grantId)))
                .compose(found -> found.size() == 0
                        ? Future.succeededFuture(new Ended.NoSuchGrant())
                        : find(tx, grantId).compose(grant -> end(tx, actor, grant, reason)));
    }

    private static Future<Ended> end(Tx tx, Actor actor, RoleGrant grant, String reason) {
        if (grant.ending().isPresent()) {
            boolean same = grant.ending().get().reason().equals(reason);
            return Future.succeededFuture(same ? new Ended.Done(grant) : new Ended.Over());
        }
        boolean watched = grant.role() == Role.SECURITY_ADMINISTRATOR && grant.state() == RoleGrant.State.CURRENT;
        return watched
                ? tx.query(RoleGrantSql.ANOTHER, Tuple.of(grant.id()))
                        .compose(rows -> rows.iterator().next().getBoolean("there")
                                ? close(tx, actor, grant, reason)
                                : Future.succeededFuture(new Ended.LastOne()))
                : close(tx, actor, grant, reason);
    }

    private static Future<Ended> close(Tx tx, Actor actor, RoleGrant grant, String reason) {
        Tuple values = Tuple.of(grant.id(), actor.personId().orElse(null), reason);
        return tx.query(RoleGrantSql.END, values)
                .compose(rows -> sealEnds(tx, rows).compose(kept -> each(tx, actor, rows, reason, grant)))
                .compose(told -> find(tx, grant.id()))
                .map(Ended.Done::new);
    }

    private static Future<Void> sealEnds(Tx tx, RowSet<Row> ended) {
        List<UUID> ids = ended.stream().map(row -> row.getUUID("id")).toList();
        return ToSeal.add(tx, Kinds.ROLE_GRANT_END, ids);
    }

    /** A deed for the grant and for each that was delegated from it. */
    private static Future<Void> each(Tx tx, Actor actor, RowSet<Row> ended, String reason, RoleGrant before) {
        Future<Void> told = Future.succeededFuture();
        for (Row row : ended) {
            UUID id = row.getUUID("id");
            told = told.compose(done -> find(tx, id)).compose(grant -> {
                Deed deed = deed("access.roleEnded", grant, reason).after(RoleGrantRow.record(grant));
                return AuditEntries.add(
                        tx, actor, id.equals(before.id()) ? deed.before(RoleGrantRow.record(before)) : deed);
            });
        }
        return told;
    }
}
