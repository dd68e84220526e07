package xuefa.access;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import xuefa.access.Operation.Reach;
import xuefa.shared.http.Operation.Change;
import xuefa.support.Admitted;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.SafeHeaders;
import xuefa.support.Scene;
import xuefa.support.TestNode;
import xuefa.support.things.OneOfEverything;

/**
 * Calls every operation of the contract with every role and with nobody, with what is there at home, with what is there elsewhere
 * only, and with what is nowhere. Whatever has an id has to be in {@link OneOfEverything}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessMatrixTest {
    private static final String NOT_ALLOWED = "access.not-allowed";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    /** Parameters that number what another id names. */
    private static final Set<String> NUMBERS = Set.of("article", "version", "number");
    /** Tables that change by themselves, or because somebody asks. */
    private static final Set<String> RESTLESS = Set.of(
            "session",
            "audit_entry",
            "pulse",
            "renewal_mark",
            "list_counting",
            "list_standing",
            "figure_due",
            "figure_member",
            "figure_tally",
            "figure_hours",
            "person_figure",
            "unit_figure",
            "second_factor",
            "recovery_code",
            "known_device",
            "familiar_place",
            "seal_due",
            "seal_block",
            "seal_leaf",
            "seal_salt",
            "seal_check");

    /** What units above decided is shown below them, and our people have every role below the foreign unit. */
    private static final Set<String> SHOWN_BELOW = Set.of("getPlanItem");

    /** What needs more than rows to be there at home, such as files: foreign and unknown ones are tried. */
    private static final Set<String> NOT_MADE = Set.of(
            "previewCourseFile",
            "decideLearningFlag",
            // Of one's own: a role that somebody else gave, a published course with files, material of a session
            // (RoleGrantStoryTest, LearningTest, StudySessionStoryTest).
            "findDelegates",
            "delegateRole",
            "endRoleGrant",
            "getMyCourse",
            "joinCourse",
            "readChapter",
            "getCourseFile",
            "answerCourseQuestion",
            "startCourseTest",
            "submitCourseTest",
            "reportStudy",
            "getStudyEvidence",
            "endMySession");

    private final Scene home = Scene.at(TestNode.shared()).attempts(3).anOpenSitting(1);
    private final Scene elsewhere = Scene.at(TestNode.shared()).attempts(3).anOpenSitting(1);
    private final Admitted people = new Admitted(home);
    private final OneOfEverything athome = OneOfEverything.in(home, people);
    private final OneOfEverything foreign = OneOfEverything.in(elsewhere, new Admitted(elsewhere));
    private final Client sitting = home.candidate(1);
    private final List<Asked> all = xuefa.shared.http.Operation.all(
                    Client.nobody(TestNode.shared().port()))
            .stream()
            .map(each -> new Asked(each, Matrix.row(each.id()).orElseThrow()))
            .toList();

    /** An operation, as the contract tells of it and as the matrix does. */
    private record Asked(xuefa.shared.http.Operation operation, Operation row) {
        String id() {
            return row.id();
        }

        Reach reach() {
            return row.who().reach();
        }

        boolean names() {
            return !PARAMETER.matcher(operation.path()).results().allMatch(each -> NUMBERS.contains(each.group(1)))
                    || (operation.takesBody()
                            && ID.matcher(operation.goodBody().encode()).find());
        }

        /** Those who may call it; somebody for what anybody may. */
        List<Role> admitted() {
            Stream<Role> anybody = reach() == Reach.OWN ? Stream.of(Role.CANDIDATE) : Stream.empty();
            return Stream.concat(anybody, row.who().roles().stream().sorted())
                    .distinct()
                    .toList();
        }

        Json by(Client client, String address, JsonObject body) {
            Change withBody = request -> request.method(operation.method(), BodyPublishers.ofString(body.encode()));
            return operation.send(client, address, operation.takesBody() ? withBody : request -> request);
        }

        Json ofNothing(Client client) {
            return by(
                    client,
                    operation.address(),
                    operation.takesBody() ? OneOfEverything.unknownBody(operation) : new JsonObject());
        }

        /** The name of an id in its address that is there for none of the things. */
        Optional<String> missingIn(OneOfEverything things) {
            return PARAMETER
                    .matcher(operation.path())
                    .results()
                    .map(each -> each.group(1))
                    .filter(name ->
                            !NUMBERS.contains(name) && things.id(id(), name).isEmpty())
                    .findFirst();
        }

        Json of(OneOfEverything things, Client client) {
            return by(
                    client,
                    operation.address(name -> things.id(id(), name).orElseThrow()),
                    operation.takesBody() ? things.body(operation) : new JsonObject());
        }
    }

    private interface Calling {
        Json call(Client client);
    }

    /** In a session that there is, whatever the operations before have done to it. */
    private Json as(Role role, Calling calling) {
        Json answer = calling.call(people.as(role));
        return "access.sign-in-first".equals(answer.code()) ? calling.call(people.again(role)) : answer;
    }

    /** One's own things belong to who sits the exam at home, or to the candidate for whom the things were made. */
    private Json athome(Asked each, Role role) {
        Json answer = as(role, client -> each.of(athome, client));
        return each.reach() == Reach.OWN && answer.status() == 404 ? each.of(athome, sitting) : answer;
    }

    private List<Asked> those(Predicate<Asked> wanted) {
        List<Asked> found = all.stream().filter(wanted).toList();
        assertThat(found).isNotEmpty();
        return found;
    }

    /** Whoever is somebody at home has had the role elsewhere, will have it above, and has it below. */
    @BeforeAll
    void everybody_has_every_role_near_the_foreign_unit_but_not_there() {
        UUID above = UUID.randomUUID();
        UUID below = UUID.randomUUID();
        elsewhere.sql("insert into unit (id, name, kind, valid_from) values (?, '上级', 'city', '2020-01-01')", above);
        elsewhere.sql("update unit set parent_id = ? where id = ?", above, UUID.fromString(elsewhere.unit()));
        elsewhere.sql(
                "insert into unit (id, parent_id, name, kind, valid_from) values (?, ?, '下级', 'department', '2020-01-01')",
                below,
                UUID.fromString(elsewhere.unit()));
        for (Role role : Role.values()) {
            people.as(role);
            elsewhere.sql(
                    """
                    insert into role_grant (person_id, role, unit_id, valid_from, valid_until, ended_at)
                    select ?, ?, unit, now() + began * interval '1 hour', now() + until * interval '1 hour', now() + ended * interval '1 hour'
                    from (values (?, -3, 9, -1), (?, -3, -1, null), (?, 3, 9, null), (?, -3, 9, null)) g(unit, began, until, ended)
                    """,
                    people.person(role).id(),
                    role.code(),
                    UUID.fromString(elsewhere.unit()),
                    UUID.fromString(elsewhere.unit()),
                    above,
                    below);
        }
    }

    @Test
    void nobody_may_call_anything_but_what_is_open() {
        Client nobody = Client.nobody(TestNode.shared().port());
        for (Asked each : those(any -> true)) {
            Json answer = each.ofNothing(nobody);
            assertThat("access.sign-in-first".equals(answer.code()))
                    .as("%s: %s", each.id(), answer.code())
                    .isEqualTo(each.reach() != Reach.ANYBODY);
        }
    }

    @Test
    void each_role_may_call_what_the_matrix_says_and_nothing_else() {
        for (Asked each : those(one -> one.reach() != Reach.ANYBODY)) {
            for (Role role : Role.values()) {
                Json answer = as(role, each::ofNothing);
                boolean admitted = each.row().who().admits(Set.of(role.code()));
                assertThat(NOT_ALLOWED.equals(answer.code()))
                        .as("%s as %s: %s", each.id(), role, answer.code())
                        .isEqualTo(!admitted);
                assertThat(answer.status())
                        .as("%s as %s", each.id(), role)
                        .isLessThan(500)
                        .isNotEqualTo(401);
            }
        }
    }

    @Test
    void what_belongs_to_others_is_as_good_as_unknown_and_stays_as_it_is() {
        List<String> before = state();
        List<String> faults = new ArrayList<>();
        for (Asked each : those(one -> one.names() && (one.reach() == Reach.UNITS || one.reach() == Reach.OWN))) {
            Optional<String> missing = each.missingIn(foreign);
            missing.ifPresent(name -> faults.add(
                    each.id() + " asks for a " + name + ", which nothing has: add it to the Things of its room"));
            for (Role role : missing.isPresent() ? List.<Role>of() : each.admitted()) {
                Json unknown = as(role, each::ofNothing);
                Json others = as(role, client -> each.of(foreign, client));
                if (!told(others).equals(told(unknown)) && !SHOWN_BELOW.contains(each.id())) {
                    faults.add(
                            "%s as %s: unknown %s, foreign %s".formatted(each.id(), role, told(unknown), told(others)));
                } else if (each.operation().hasId()
                        && !SHOWN_BELOW.contains(each.id())
                        && others.status() != 403
                        && others.status() != 404) {
                    faults.add("%s as %s: %s".formatted(each.id(), role, told(others)));
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(state()).containsExactlyElementsOf(before);
    }

    /** An answer without the ids in it. */
    private static String told(Json answer) {
        return answer.status() + " " + ID.matcher(answer.body().encode()).replaceAll("ID");
    }

    /** All that is in the record. */
    private List<String> state() {
        String tables = home.ask(
                "select string_agg(table_name, ' ' order by table_name) from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'");
        return Arrays.stream(tables.split(" ", -1))
                .filter(table -> !RESTLESS.contains(table))
                .map(table -> table + " "
                        + home.ask(
                                "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') from "
                                        + table + " t"))
                .toList();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void at_home_every_role_of_the_matrix_reaches_what_is_there() {
        Set<String> done = new HashSet<>();
        List<String> faults = new ArrayList<>();
        those(each -> each.names()
                        && (each.reach() == Reach.UNITS || each.reach() == Reach.OWN)
                        && !each.operation().streams())
                .stream()
                .filter(each -> each.missingIn(athome).isEmpty() && !NOT_MADE.contains(each.id()))
                .sorted(comparing(each -> each.row().changes()))
                .forEach(each -> each.admitted().forEach(role -> {
                    Json answer = athome(each, role);
                    boolean gone = answer.status() == 404 && !(each.row().changes() && done.contains(each.id()));
                    if (answer.status() < 300) {
                        done.add(each.id());
                    }
                    SafeHeaders.missing(answer)
                            .forEach(what -> faults.add(each.id() + " " + answer.status() + " lacks " + what));
                    if (NOT_ALLOWED.equals(answer.code()) || gone || answer.status() >= 500) {
                        faults.add("%s as %s: %s %s".formatted(each.id(), role, answer.status(), answer.code()));
                    }
                }));
        assertThat(faults).isEmpty();
    }
}
