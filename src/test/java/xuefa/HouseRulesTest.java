package xuefa;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.streams.ReadStream;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import xuefa.shared.Ids;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.Trouble;

/** How the rooms of the house may use one another, and what no room may do. */
class HouseRulesTest {
    /** A room may use those before it, never those after it. Rooms that are not built yet have their place already. */
    private static final List<String> ROOMS = List.of(
            "shared",
            "audit",
            "people",
            "access",
            "notice",
            "law",
            "bank",
            "paper",
            "exam",
            "attempt",
            "result",
            "ranking",
            "practice",
            "training",
            "course",
            "study",
            "dossier",
            "certificate",
            "desk",
            "report",
            "rehearsal",
            "app");

    /** What a part of a room may know of Vert.x: that something comes later. */
    private static final Set<String> LATER = Set.of(Future.class.getName(), ReadStream.class.getName());

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("xuefa");

    @Test
    void every_room_has_its_place_in_the_order() {
        assertThat(HOUSE.stream().map(HouseRulesTest::room).distinct()).isSubsetOf(ROOMS);
    }

    @Test
    void a_room_uses_only_rooms_before_it() {
        classes()
                .should(useOnly("rooms before their own", (user, used) -> place(used) <= place(user)))
                .check(HOUSE);
    }

    @Test
    void rules_are_plain_java() {
        classes()
                .that(are("rules", HouseRulesTest::isRule))
                .should(useOnly("rules", (user, used) -> isRule(used)))
                .andShould(notUseVertxBut(Set.of()))
                .check(HOUSE);
    }

    @Test
    void use_cases_know_that_something_comes_later_and_nothing_of_where_it_comes_from() {
        classes()
                .that(are("use cases", each -> part(each).equals("flow")))
                .should(useOnly(
                        "rules, use cases and transactions",
                        // Ports that take part in a transaction hand it through without looking inside.
                        (user, used) ->
                                isRule(used) || part(used).equals("flow") || used.isEquivalentTo(RecordStore.Tx.class)))
                .andShould(notUseVertxBut(LATER))
                .check(HOUSE);
    }

    @Test
    void stores_and_handlers_do_not_know_each_other() {
        classes()
                .that(are("stores", each -> part(each).equals("store")))
                .should(useOnly("no handlers", (user, used) -> !part(used).equals("http")))
                .check(HOUSE);
        classes()
                .that(are("handlers", each -> part(each).equals("http")))
                .should(useOnly(
                        "no stores",
                        // The one place that turns failures into statuses has to tell 503 from 500.
                        (user, used) -> !part(used).equals("store")
                                || (user.getName().equals("xuefa.shared.http.Refusals")
                                        && used.isEquivalentTo(Trouble.class))))
                .check(HOUSE);
    }

    @Test
    void only_stores_speak_sql_and_redis() {
        noClasses()
                .that(are(
                        "outside the stores",
                        each -> !part(each).equals("store") && !room(each).equals("app")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx.sqlclient..", "io.vertx.pgclient..", "io.vertx.redis..", "java.sql..")
                .check(HOUSE);
    }

    @Test
    void tables_leave_the_house_by_one_door_where_nothing_is_a_formula() {
        noClasses()
                .that(are(
                        "other than the door and the empty template",
                        each -> !Set.of("TableFile", "Styles", "SheetTemplate").contains(each.getSimpleName())))
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.apache\\.poi\\.xssf\\..*Workbook|org\\.dhatim\\.fastexcel\\..*")
                .check(HOUSE);
    }

    @Test
    void other_servers_are_called_by_one_door_that_looks_where_they_are() {
        noClasses()
                .that(are(
                        "other than the door, the one for the declared issuer of identities, and what calls this server itself",
                        each -> !Set.of(
                                        "CallingOut",
                                        "IssuerOnly",
                                        "ExamServer",
                                        "ServerOptions",
                                        "LivelySitting",
                                        "ShippedProgram")
                                .contains(each.getSimpleName())))
                .should()
                .dependOnClassesThat()
                .haveNameMatching("io\\.vertx\\.core\\.http\\.HttpClient(Options)?|io\\.vertx\\.ext\\.web\\.client\\..*"
                        + "|java\\.net\\.http\\..*|java\\.net\\.(HttpURLConnection|URLConnection)")
                .check(HOUSE);
    }

    @Test
    void null_is_opt_in_everywhere() {
        assertThat(HOUSE.stream()
                        .map(JavaClass::getPackage)
                        .filter(each -> !each.isAnnotatedWith(NullMarked.class))
                        .map(JavaPackage::getName))
                .isEmpty();
    }

    @Test
    void names_are_those_of_the_field() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Helpers|Util|Utils|Impl)(\\$.*)?")
                .check(HOUSE);
    }

    @Test
    void constructors_take_what_a_class_needs() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(HOUSE);
        noFields()
                .that()
                .areStatic()
                .should()
                .haveRawType(assignableTo(Vertx.class))
                .check(HOUSE);
    }

    @Test
    void time_is_injected() {
        noClasses()
                .that(are(
                        "rules or use cases", each -> isRule(each) || part(each).equals("flow")))
                .should()
                .accessTargetWhere(reads("the clock", List.of("now", "system", "systemUTC", "systemDefaultZone")))
                .check(HOUSE);
        noClasses()
                .that(are("other than " + Ids.class.getSimpleName(), each -> !each.isEquivalentTo(Ids.class)))
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .check(HOUSE);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar)|java\\.text\\.SimpleDateFormat")
                .check(HOUSE);
    }

    @Test
    void days_are_counted_in_the_zone_of_the_deployment() {
        noClasses()
                .should()
                .accessTargetWhere(reads("the zone of the JVM", List.of("systemDefault", "systemDefaultZone")))
                .check(HOUSE);
    }

    private static String room(JavaClass any) {
        return words(any)[1];
    }

    private static int place(JavaClass any) {
        return ROOMS.indexOf(room(any));
    }

    /** What of a room a class belongs to: flow, store, http; empty for its root and for what only {@code app} has. */
    private static String part(JavaClass any) {
        String[] words = words(any);
        return words.length > 2 && !words[1].equals("app") ? words[2] : "";
    }

    private static boolean isRule(JavaClass any) {
        return !room(any).equals("app") && !Set.of("flow", "store", "http").contains(part(any));
    }

    private static String[] words(JavaClass any) {
        return any.getPackageName().split("\\.", -1);
    }

    private static boolean isOurs(JavaClass any) {
        return any.getPackageName().startsWith("xuefa.");
    }

    private static DescribedPredicate<JavaClass> are(String what, java.util.function.Predicate<JavaClass> test) {
        return describe("are " + what, test);
    }

    private static DescribedPredicate<JavaAccess<?>> reads(String what, List<String> methods) {
        return describe(
                "reads " + what,
                access -> access.getTargetOwner().getPackageName().equals("java.time")
                        && methods.contains(access.getTarget().getName()));
    }

    private static ArchCondition<JavaClass> useOnly(String what, BiPredicate<JavaClass, JavaClass> allowed) {
        return condition("use only " + what, dependency -> {
            JavaClass used = dependency.getTargetClass().getBaseComponentType();
            return !isOurs(used) || allowed.test(dependency.getOriginClass(), used);
        });
    }

    private static ArchCondition<JavaClass> notUseVertxBut(Set<String> allowed) {
        String what = allowed.isEmpty()
                ? "not use Vert.x"
                : "use of Vert.x only " + allowed.stream().sorted().collect(Collectors.joining(" and "));
        return condition(what, dependency -> {
            JavaClass used = dependency.getTargetClass().getBaseComponentType();
            return !used.getPackageName().startsWith("io.vertx") || allowed.contains(used.getName());
        });
    }

    private static ArchCondition<JavaClass> condition(String what, java.util.function.Predicate<Dependency> allowed) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                user.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> !allowed.test(dependency))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
            }
        };
    }
}
