package xuefa.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xuefa.access.Passwords;
import xuefa.access.Role;
import xuefa.app.demo.LoadingDemo.Outcome;
import xuefa.people.IdentityNumber;
import xuefa.support.TestFutures;
import xuefa.support.TestKeys;

/** What is there once the demo is loaded. */
class LoadedDemoTest {
    private static final String ANNUAL = "年度行政执法人员公共法律知识考试";
    private static final String QUIZ = "宪法宣传周五题小测";

    @TempDir
    private static Path folder;

    private static Loaded demo;
    private static List<ListedAccount> accounts;

    @BeforeAll
    static void load() {
        demo = new Loaded(folder);
        accounts = ((Outcome.Loaded) demo.load()).accounts();
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    private static long number(String sql) {
        return demo.database.number(sql);
    }

    @Test
    void three_hundred_and_twelve_officers_are_on_the_roster_of_both_exams() {
        assertThat(number("select count(*) from post where category = 'enforcementOfficer'"))
                .isEqualTo(312);
        assertThat(demo.database.texts("select count(*)::text from roster r join post o using (person_id, unit_id)"
                        + " where o.category = 'enforcementOfficer' group by r.sitting_id"))
                .containsExactly("312", "312");
        assertThat(number("select count(distinct name) from person")).isEqualTo(number("select count(*) from person"));
    }

    @Test
    void every_kind_of_unit_is_in_one_tree_below_the_city() {
        assertThat(demo.database.texts("select distinct kind from unit"))
                .containsExactlyInAnyOrder(
                        "city", "district", "committee", "areaCommittee", "department", "township", "subdistrict");
        assertThat(number("select count(*) from unit where parent_id is null")).isEqualTo(1);
        assertThat(number("select count(*) from unit where kind = 'department'"))
                .isEqualTo(15);
    }

    @Test
    void identity_numbers_are_right_but_for_a_division_that_does_not_exist() {
        LocalDate today = LocalDate.now(Loaded.ZONE);
        List<IdentityNumber> numbers = new ArrayList<>();
        TestFutures.await(demo.database.record().query("select id, identity_sealed from person"))
                .forEach(row -> numbers.add(new IdentityNumber(TestKeys.fields()
                        .open(
                                "person.identity",
                                row.getUUID("id"),
                                row.getBuffer("identity_sealed").getBytes()))));
        assertThat(numbers).allSatisfy(number -> {
            assertThat(number.division()).startsWith("99");
            assertThat(number.birthDate()).isBetween(today.minusYears(60), today.minusYears(24));
        });
    }

    @Test
    void both_exams_are_open_and_carry_the_hash_of_their_roster() {
        assertThat(number(
                        "select count(*) from sitting where opens_at < now() and closes_at > now() + interval '20 days'"
                                + " and roster_commitment is not null"))
                .isEqualTo(2);
        assertThat(demo.database.texts("select title from exam order by title"))
                .containsExactly(LocalDate.now(Loaded.ZONE).getYear() + ANNUAL, QUIZ);
    }

    @Test
    void most_have_sat_and_six_are_at_it() {
        assertThat(finished(ANNUAL)).isEqualTo(190);
        assertThat(finished(QUIZ)).isEqualTo(120);
        assertThat(number("select count(*) from attempt where state = 'open'")).isEqualTo(6);
        assertThat(number(
                        "select count(*) from attempt where state = 'open' and due_at < now() + interval '45 minutes'"))
                .isZero();
        assertThat(number("select count(*) from attempt a where state = 'open'"
                        + " and exists (select 1 from answer w where w.attempt_id = a.id)"))
                .isEqualTo(6);
    }

    private static long finished(String title) {
        return number("select count(distinct a.person_id) from attempt a join sitting s on s.id = a.sitting_id"
                + " join exam e on e.id = s.exam_id where a.state = 'submitted' and e.title like '%" + title + "'");
    }

    @Test
    void the_scores_of_the_annual_exam_are_believable() {
        String results = " from result r join attempt a on a.id = r.attempt_id join sitting s on s.id = a.sitting_id"
                + " join exam e on e.id = s.exam_id where e.title like '%" + ANNUAL + "'";
        assertThat(number("select round(avg(score))::bigint" + results)).isBetween(7500L, 8100L);
        assertThat(number("select round(stddev(score))::bigint" + results)).isBetween(800L, 1300L);
        assertThat(number("select count(*)" + results + " and not passed")).isBetween(5L, 30L);
        assertThat(number("select min(time_used)" + results)).isGreaterThanOrEqualTo(25 * 60_000);
        assertThat(number("select max(time_used)" + results)).isLessThanOrEqualTo(80 * 60_000);
    }

    @Test
    void what_is_submitted_has_a_result_and_a_receipt_that_can_be_checked() {
        assertThat(number("select count(*) from attempt a where state = 'submitted'"
                        + " and not exists (select 1 from result r where r.attempt_id = a.id)"))
                .isZero();
        assertThat(demo.database.texts("select receipt from attempt where state = 'submitted'"))
                .allSatisfy(receipt -> assertThat(demo.receipts.verify(receipt)).isPresent());
    }

    @Test
    void answers_came_while_their_attempt_was_running_and_after_the_opening() {
        assertThat(number("select count(*) from answer w join attempt a on a.id = w.attempt_id"
                        + " where w.received_at <= a.started_at or w.received_at > coalesce(a.submitted_at, now())"))
                .isZero();
        assertThat(number("select count(*) from attempt a join sitting s on s.id = a.sitting_id"
                        + " where a.started_at < s.opens_at or a.submitted_at > least(a.due_at, now())"))
                .isZero();
    }

    @Test
    void at_least_twenty_candidates_and_one_of_every_role_can_sign_in() {
        assertThat(accounts).filteredOn(each -> each.role().equals("candidate")).hasSizeGreaterThanOrEqualTo(20);
        assertThat(demo.database.texts("select distinct role from role_grant join account using (person_id)"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Role.values())
                        .filter(role -> role != Role.GRADER)
                        .map(Role::code)
                        .toList());
        assertThat(demo.database.texts("select u.kind from role_grant g join unit u on u.id = g.unit_id"
                        + " where g.role = 'examOfficer' and g.delegated_from is null"))
                .containsExactly("district");
        assertThat(demo.database.texts("select state from role_grant_standing where delegated_from is not null"))
                .containsExactly("current");
        assertThat(number("select count(*) from role_grant where ended_at is not null"))
                .isEqualTo(1);
        assertThat(number("select count(*) from account")).isEqualTo(accounts.size());
        assertThat(accounts).filteredOn(ListedAccount::printed).hasSizeBetween(4, 16);
    }

    @Test
    void the_file_of_accounts_is_for_its_owner_only_and_says_what_to_see() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(demo.file)))
                .isEqualTo("rw-------");
        List<String> lines = Files.readAllLines(demo.file);
        assertThat(lines).hasSize(accounts.size() + 1).first().isEqualTo("role,username,password,see");
        assertThat(lines.get(1)).matches("candidate,officer01,[A-Za-z2-9]{12},\".+\"");
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void passwords_are_random_and_the_listed_ones_work() {
        assertThat(accounts).extracting(ListedAccount::password).doesNotHaveDuplicates();
        assertThat(String.join(
                        "", accounts.stream().map(ListedAccount::password).toList()))
                .doesNotContain("0", "O", "1", "l", "I");
        for (ListedAccount account : List.of(accounts.getFirst(), accounts.getLast())) {
            String hash = demo.database
                    .texts("select password_hash from account where username = '" + account.username() + "'")
                    .getFirst();
            assertThat(Passwords.matches(account.password().toCharArray(), hash))
                    .isTrue();
            assertThat(Passwords.matches(account.username().toCharArray(), hash))
                    .isFalse();
        }
        List<IssuingPasswords.Issued> elsewhere =
                IssuingPasswords.to(DemoFiles.read().accounts().subList(0, 2));
        assertThat(new HashSet<>(accounts))
                .doesNotContain(elsewhere.get(0).listed(), elsewhere.get(1).listed());
    }

    @Test
    void fresh_candidates_have_not_started_anything() {
        for (ListedAccount account : accounts) {
            if (account.see().contains("nothing started yet")) {
                assertThat(demo.attempts(account.username(), ""))
                        .as(account.username())
                        .isZero();
            }
        }
    }

    @Test
    void officer09_is_in_the_middle_of_the_annual_exam() {
        assertThat(demo.attempts("officer09", ANNUAL)).isEqualTo(1);
        assertThat(
                        number(
                                "select count(*) from attempt join account using (person_id) where username = 'officer09'"
                                        + " and state = 'open' and due_at - now() between interval '80 minutes' and interval '85 minutes'"))
                .isEqualTo(1);
    }

    @Test
    void grades_are_as_the_accounts_say() {
        Map<String, int[]> annual = Map.of(
                "officer11", new int[] {9000, 10_000},
                "officer12", new int[] {8000, 8999},
                "officer13", new int[] {6000, 7999},
                "officer14", new int[] {0, 5999},
                "officer15", new int[] {8000, 8999},
                "officer16", new int[] {0, 5999});
        annual.forEach((username, range) ->
                assertThat(demo.best(username, ANNUAL)).as(username).isBetween((long) range[0], (long) range[1]));
        assertThat(demo.attempts("officer14", ANNUAL)).isEqualTo(1);
        assertThat(demo.attempts("officer16", ANNUAL)).isEqualTo(2);
        assertThat(demo.best("officer17", QUIZ)).isEqualTo(10_000);
        assertThat(demo.best("officer18", QUIZ)).isBetween(0L, 5999L);
    }

    @Test
    void the_unit_of_officer11_is_on_top_of_the_ranking_and_that_of_officer19_is_too_small_for_it() {
        String tallies = "select o.unit_id from (select a.person_id, a.sitting_id, max(r.score) as score from attempt a"
                + " join result r on r.attempt_id = a.id join sitting s on s.id = a.sitting_id"
                + " join exam e on e.id = s.exam_id where e.title like '%" + ANNUAL + "' group by 1, 2) best"
                + " join roster o using (sitting_id, person_id) group by o.unit_id having count(*) >= 3"
                + " order by avg(best.score) desc";
        List<String> units = demo.database.texts(tallies);
        assertThat(units).first().isEqualTo(unitOf("officer11"));
        assertThat(units).hasSizeGreaterThan(10).doesNotContain(unitOf("officer19"));
    }

    private static String unitOf(String username) {
        return demo.database
                .texts("select unit_id from post join account using (person_id) where username = '" + username + "'")
                .getFirst();
    }
}
