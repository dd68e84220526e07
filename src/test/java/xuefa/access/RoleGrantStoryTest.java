package xuefa.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import xuefa.support.Admitted;
import xuefa.support.Client;
import xuefa.support.EventReader;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.TestNode;
import xuefa.support.TestStores;

/** Granting, delegating and ending roles over HTTP, and how people try to get more than they were given. */
class RoleGrantStoryTest {
    private static final String GRANTS = "/api/v1/role-grants";
    private static final String MINE = "/api/v1/me/role-grants";
    private static final int PATIENCE = 100;

    private final Scene scene = Scene.at(TestNode.shared()).anOpenSitting(1);
    private final Admitted people = new Admitted(scene);
    private final Client security = people.as(Role.SECURITY_ADMINISTRATOR);

    private Json grant(Scene.Person person, Role role, String lastDay) {
        return grant(security, person, role, scene.unit(), lastDay);
    }

    private static Json grant(Client by, Scene.Person person, Role role, String unit, String lastDay) {
        JsonObject order = new JsonObject()
                .put("personId", person.id().toString())
                .put("role", role.code())
                .put("unitId", unit)
                .put("reason", "接替工作");
        return by.post(GRANTS, lastDay.isEmpty() ? order : order.put("lastDay", lastDay));
    }

    private static Json end(Client by, String grantId) {
        return by.post(GRANTS + "/" + grantId + "/end", new JsonObject().put("reason", "调离岗位"));
    }

    private static Json delegate(Client by, String grantId, Scene.Person to, String unit, String lastDay) {
        return by.post(
                MINE + "/" + grantId + "/delegations",
                new JsonObject()
                        .put("personId", to.id().toString())
                        .put("unitId", unit)
                        .put("lastDay", lastDay)
                        .put("reason", "出差"));
    }

    private String own(Role role) {
        return people.as(role).get(MINE).list("items").getJsonObject(0).getString("grantId");
    }

    private static String in(int days) {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(days).toString();
    }

    private String unitBelow(String parent) {
        UUID id = UUID.randomUUID();
        scene.sql(
                "insert into unit (id, parent_id, name, kind, valid_from) values (?, ?, ?, 'department', '2020-01-01')",
                id,
                UUID.fromString(parent),
                "下级" + id);
        return id.toString();
    }

    private static void await(BooleanSupplier wanted) {
        for (int i = 0; i < PATIENCE && !wanted.getAsBoolean(); i++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(wanted.getAsBoolean()).isTrue();
    }

    private String deeds(String grantId) {
        return scene.ask(
                "select string_agg(code || ' ' || (before::text <> '{}') || ' ' || (after::text <> '{}') || ' ' || reason, ', ' order by at, id)"
                        + " from audit_entry where subject_kind = 'roleGrant' and subject_id = ?",
                grantId);
    }

    @Test
    void what_is_granted_counts_in_running_sessions_and_what_is_ended_no_more() {
        Client editor = people.as(Role.EDITOR);
        assertThat(editor.get("/api/v1/exam-drafts").status()).isEqualTo(403);

        String grantId =
                grant(people.person(Role.EDITOR), Role.EXAM_OFFICER, "").text("grantId");
        await(() -> editor.get("/api/v1/exam-drafts").status() == 200);
        assertThat(editor.get("/api/v1/me").list("operations")).contains("listExamDrafts");

        assertThat(end(security, grantId).text("state")).isEqualTo("ended");
        await(() -> editor.get("/api/v1/exam-drafts").status() == 403);
        assertThat(editor.get("/api/v1/me").list("operations")).doesNotContain("listExamDrafts");
        assertThat(editor.get("/api/v1/banks").status()).isEqualTo(200);
        assertThat(deeds(grantId)).isEqualTo("access.roleGranted false true 接替工作, access.roleEnded true true 调离岗位");
        assertThat(end(security, grantId).status()).isEqualTo(200);
        assertThat(security.post(GRANTS + "/" + grantId + "/end", new JsonObject().put("reason", "别的原因"))
                        .code())
                .isEqualTo("role.over");
    }

    @Test
    void a_role_that_runs_out_ends_the_stream_that_it_opened() {
        Client invigilator = people.as(Role.INVIGILATOR);
        var stream = new EventReader(invigilator.request("/api/v1/sittings/" + scene.sitting() + "/live/events"));
        assertThat(stream.next().name()).isEqualTo("snapshot");
        scene.sql(
                "update role_grant set valid_until = clock_timestamp() + interval '100 milliseconds' where person_id = ?",
                people.person(Role.INVIGILATOR).id());
        assertThat(Stream.generate(stream::next)
                        .filter(event -> !event.name().equals("change"))
                        .findFirst()
                        .orElseThrow()
                        .data()
                        .encode())
                .containsAnyOf("sitting.unknown", "access.not-allowed");
        await(() -> invigilator.get("/api/v1/overseen-sittings").status() == 403);
    }

    @Test
    void nobody_grants_to_themselves_or_where_they_have_no_say() {
        Scene.Person self = people.person(Role.SECURITY_ADMINISTRATOR);
        assertThat(grant(self, Role.AUDITOR, in(10)).code()).isEqualTo("role.to-oneself");

        Scene elsewhere = Scene.at(TestNode.shared()).anOpenSitting(1);
        assertThat(grant(elsewhere.personOf(1), Role.EDITOR, "").code()).isEqualTo("role.unknown-person");
        assertThat(grant(security, scene.personOf(1), Role.EDITOR, elsewhere.unit(), "")
                        .code())
                .isEqualTo("role.unknown-unit");

        String below = unitBelow(scene.unit());
        assertThat(grant(security, scene.personOf(1), Role.EDITOR, below, "").status())
                .isEqualTo(201);
        scene.sql("update unit set parent_id = null where id = ?", UUID.fromString(below));
        assertThat(grant(security, scene.personOf(1), Role.REVIEWER, below, "").code())
                .isEqualTo("role.unknown-unit");
        scene.sql(
                "update unit set parent_id = ?, valid_to = current_date - 1 where id = ?",
                UUID.fromString(scene.unit()),
                UUID.fromString(below));
        assertThat(grant(security, scene.personOf(1), Role.REVIEWER, below, "").code())
                .isEqualTo("role.unknown-unit");
    }

    @Test
    void administrators_and_auditors_are_kept_apart_by_the_program_and_by_the_database() {
        for (Role apart : List.of(Role.AUDITOR, Role.SYSTEM_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR)) {
            Json refused = grant(people.person(Role.EDITOR), apart, in(10));
            assertThat(refused.code()).isEqualTo("role.kept-apart");
            assertThat(refused.text("held")).isEqualTo("editor");
            assertThat(grant(people.person(apart), Role.UNIT_HR, "").code()).isEqualTo("role.kept-apart");
            assertThatThrownBy(() -> scene.grant(people.person(apart), "publisher"))
                    .hasStackTraceContaining("kept apart");
            assertThat(grant(people.person(apart), Role.CANDIDATE, "").status()).isEqualTo(201);
        }
    }

    @Test
    void auditors_and_delegations_have_to_end_in_time_and_days_have_to_make_sense() {
        Scene.Person person = scene.personOf(1);
        for (String day : List.of("", in(-1), in(180), "2026-02-30", "0000000000")) {
            assertThat(grant(person, Role.AUDITOR, day).status()).as(day).isEqualTo(400);
        }
        assertThat(grant(person, Role.AUDITOR, in(179)).status()).isEqualTo(201);
        String officer = own(Role.EXAM_OFFICER);
        Client by = people.as(Role.EXAM_OFFICER);
        for (String day : List.of(in(-1), in(30))) {
            assertThat(delegate(by, officer, people.person(Role.INVIGILATOR), scene.unit(), day)
                            .status())
                    .as(day)
                    .isEqualTo(400);
        }
    }

    @Test
    void whoever_stands_in_reaches_what_was_delegated_and_no_more_and_not_for_longer() {
        String below = unitBelow(scene.unit());
        Client officer = people.as(Role.EXAM_OFFICER);
        Client standIn = people.as(Role.INVIGILATOR);
        String source = own(Role.EXAM_OFFICER);
        Json made = delegate(officer, source, people.person(Role.INVIGILATOR), below, in(3));
        assertThat(made.status()).isEqualTo(201);
        String delegated = made.text("grantId");

        await(() -> standIn.get("/api/v1/publishing/units").status() == 200);
        assertThat(standIn.get("/api/v1/publishing/units").body().encode())
                .contains(below)
                .doesNotContain(scene.unit());
        assertThat(standIn.get("/api/v1/sittings/" + scene.sitting() + "/arrangement")
                        .status())
                .isEqualTo(404);
        assertThat(delegate(standIn, delegated, people.person(Role.EDITOR), below, in(2))
                        .code())
                .isEqualTo("role.not-delegable");
        assertThat(delegate(standIn, source, people.person(Role.EDITOR), below, in(2))
                        .status())
                .isEqualTo(404);

        scene.sql("update unit set parent_id = null where id = ?", UUID.fromString(below));
        assertThat(standIn.get("/api/v1/publishing/units").list("items")).isEmpty();
        assertThat(officer.get(MINE).list("delegated").getJsonObject(0).getString("state"))
                .isEqualTo("suspended");
        scene.sql("update unit set parent_id = ? where id = ?", UUID.fromString(scene.unit()), UUID.fromString(below));

        end(security, source);
        await(() -> standIn.get("/api/v1/publishing/units").status() == 403);
        assertThat(deeds(delegated)).startsWith("access.roleDelegated").contains("access.roleEnded");
    }

    @Test
    void a_delegation_is_ended_by_who_gave_it_or_given_back_and_by_no_third() {
        Client officer = people.as(Role.EXAM_OFFICER);
        Scene.Person standIn = people.person(Role.INVIGILATOR);
        String first = delegate(officer, own(Role.EXAM_OFFICER), standIn, scene.unit(), in(3))
                .text("grantId");
        assertThat(end(people.as(Role.EDITOR), first).code()).isEqualTo("role.unknown");
        assertThat(end(officer, first).status()).isEqualTo(200);
        String second = delegate(officer, own(Role.EXAM_OFFICER), standIn, scene.unit(), in(3))
                .text("grantId");
        assertThat(end(people.as(Role.INVIGILATOR), second).status()).isEqualTo(200);
        for (Role role : List.of(Role.SECURITY_ADMINISTRATOR, Role.AUDITOR, Role.CANDIDATE)) {
            assertThat(delegate(people.as(role), own(role), standIn, scene.unit(), in(3))
                            .code())
                    .isEqualTo("role.not-delegable");
        }
    }

    @Test
    void the_last_security_administrator_stays_even_if_two_end_each_other() {
        assertThat(end(security, own(Role.SECURITY_ADMINISTRATOR)).code()).isEqualTo("role.last-one");
        Scene.Person other = scene.person("securityAdministrator");
        Client second = scene.signedIn(other);
        String otherGrant = second.get(MINE).list("items").getJsonObject(0).getString("grantId");
        String ownGrant = own(Role.SECURITY_ADMINISTRATOR);

        var one = CompletableFuture.supplyAsync(() -> end(security, otherGrant));
        var two = CompletableFuture.supplyAsync(() -> end(second, ownGrant));

        assertThat(Stream.of(one.join().status(), two.join().status())
                        .filter(status -> status == 200)
                        .count())
                .isEqualTo(1);
        assertThat(scene.ask(
                        "select count(*) from role_in_force where role = 'securityAdministrator' and unit_id = ?",
                        UUID.fromString(scene.unit())))
                .isEqualTo("1");
    }

    @Test
    void a_grant_waits_for_the_end_of_its_granters_role_and_is_then_none() throws SQLException {
        people.person(Role.EDITOR);
        try (Connection connection = TestStores.connect(TestNode.shared().postgres())) {
            connection.setAutoCommit(false);
            try (var ending = connection.prepareStatement(
                    "update role_grant set ended_at = clock_timestamp() where person_id = ?")) {
                ending.setObject(1, people.person(Role.SECURITY_ADMINISTRATOR).id());
                ending.executeUpdate();
            }
            var granted = CompletableFuture.supplyAsync(() -> grant(people.person(Role.EDITOR), Role.PUBLISHER, ""));
            await(() -> scene.ask("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                            .compareTo("0")
                    > 0);
            connection.commit();
            assertThat(granted.join().code()).isIn("role.unknown-person", "role.unknown-unit");
        }
    }

    @Test
    void a_role_that_ran_out_can_be_granted_anew_and_stays_in_the_history() {
        Scene.Person person = scene.personOf(1);
        String first = grant(person, Role.EDITOR, in(2)).text("grantId");
        assertThat(grant(person, Role.EDITOR, in(9)).code()).isEqualTo("role.held");
        scene.sql(
                "update role_grant set valid_from = now() - interval '9 days', valid_until = now() - interval '1 day' where id = ?",
                UUID.fromString(first));
        assertThat(grant(person, Role.EDITOR, in(9)).status()).isEqualTo(201);
        Json history = security.get(GRANTS + "?personId=" + person.id());
        assertThat(history.list("items").stream()
                        .map(each ->
                                ((JsonObject) each).getString("role") + " " + ((JsonObject) each).getString("state")))
                .containsExactly("editor current", "candidate current", "editor ended");
        assertThat(security.get(GRANTS + "?state=expiring&role=editor").number("total"))
                .isEqualTo(1);
        assertThat(security.get(GRANTS + "?search=nobody").number("total")).isZero();
    }

    @Test
    void virtual_people_of_rehearsals_have_no_part_in_it() {
        UUID person = UUID.randomUUID();
        UUID unit = UUID.randomUUID();
        scene.sql(
                "insert into unit (id, parent_id, name, kind, valid_from, virtual) values (?, null, '演练', 'department', '2020-01-01', true)",
                unit);
        scene.sql("insert into person (id, name, virtual) values (?, '虚拟', true)", person);
        assertThat(grant(new Scene.Person(person, ""), Role.EDITOR, "").code()).isEqualTo("role.unknown-person");
        assertThat(grant(security, scene.personOf(1), Role.EDITOR, unit.toString(), "")
                        .code())
                .isEqualTo("role.unknown-unit");
    }
}
