package xuefa.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static xuefa.support.TestFutures.await;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import xuefa.certificate.store.CertificatesDue;
import xuefa.notice.NoticeWords;
import xuefa.notice.flow.SendingReminders;
import xuefa.notice.store.DeliveryStore;
import xuefa.shared.Ids;
import xuefa.support.MigratedDatabase;

/** Who hears that a certificate ends, when, and how HR hears of all of them. */
class RemindingOfCertificatesTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static MigratedDatabase database;

    @BeforeAll
    static void open() {
        database = new MigratedDatabase();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void the_holder_hears_at_ninety_thirty_and_seven_days_once_each() {
        UUID officer = officer(unit("独立局", null));
        certificate(officer, "valid", "2030-06-30");
        remind("2030-03-01T04:00:00Z");
        assertThat(left(officer)).isEmpty();
        remind("2030-04-03T04:00:00Z");
        remind("2030-04-03T09:00:00Z");
        remind("2030-04-20T04:00:00Z");
        assertThat(left(officer)).containsExactly("88");
        remind("2030-05-31T04:00:00Z");
        remind("2030-06-01T04:00:00Z");
        remind("2030-06-25T04:00:00Z");
        remind("2030-06-30T04:00:00Z");
        remind("2030-07-01T04:00:00Z");
        assertThat(left(officer)).containsExactly("88", "30", "5");
    }

    @Test
    void it_stops_when_the_certificate_is_renewed_and_begins_again_for_the_new_last_day() {
        UUID officer = officer(unit("换证局", null));
        UUID certificate = certificate(officer, "valid", "2031-06-30");
        remind("2031-04-10T04:00:00Z");
        assertThat(left(officer)).hasSize(1);
        database.execute(
                "update certificate set state = 'renewed', valid_to = '2034-06-30' where id = '" + certificate + "'");
        remind("2031-06-05T04:00:00Z");
        remind("2031-06-28T04:00:00Z");
        assertThat(left(officer)).hasSize(1);
        remind("2034-06-28T04:00:00Z");
        assertThat(left(officer)).hasSize(2);
    }

    @Test
    void nobody_hears_of_one_that_is_over() {
        UUID officer = officer(unit("注销局", null));
        certificate(officer, "cancelled", "2032-06-30");
        remind("2032-06-28T04:00:00Z");
        assertThat(left(officer)).isEmpty();
    }

    @Test
    void it_is_said_in_the_language_of_the_reader() {
        UUID officer = officer(unit("双语局", null));
        certificate(officer, "valid", "2033-06-30");
        remind("2033-06-27T04:00:00Z");
        assertThat(database.texts("select kind || ' ' || (facts ->> 'kind') || ' ' || (facts ->> 'days') from notice"
                        + " where person_id = '" + officer + "'"))
                .containsExactly("certificate.expires 行政执法证 3");
        Map<String, String> facts = Map.of("kind", "行政执法证", "validTo", "2033-06-30", "days", "3");
        assertThat(NoticeWords.say("certificate.expires", facts, false).title()).isEqualTo("行政执法证件还有 3 天到期");
        assertThat(NoticeWords.say("certificate.expires", facts, true).title())
                .isEqualTo("Your certificate ends in 3 days");
    }

    @Test
    void hr_and_heads_hear_once_a_week_of_their_unit_and_all_below_it() {
        UUID city = unit("市局", null);
        UUID district = unit("区局", city);
        UUID station = unit("所", district);
        UUID mayor = holder(city, "head");
        UUID hrOfCity = hr(city);
        UUID hrOfDistrict = hr(district);
        UUID hrOfStation = hr(station);
        UUID twice = officer(station);
        certificate(twice, "valid", "2035-02-10");
        database.execute("update certificate set kind = 'supervision' where person_id = '" + twice + "'");
        certificate(twice, "valid", "2035-03-10");
        certificate(officer(station), "valid", "2035-01-12");
        certificate(officer(district), "valid", "2035-03-20");
        remind("2035-01-07T04:00:00Z");
        assertThat(digest(hrOfCity)).isEmpty();
        remind("2035-01-08T04:00:00Z");
        remind("2035-01-08T08:00:00Z");
        assertThat(digest(mayor)).containsExactly("3 4 1");
        assertThat(digest(hrOfCity)).containsExactly("3 4 1");
        assertThat(digest(hrOfDistrict)).containsExactly("3 4 1");
        assertThat(digest(hrOfStation)).containsExactly("2 3 1");
    }

    private static UUID unit(String name, @org.jspecify.annotations.Nullable UUID above) {
        UUID unit = Ids.next();
        database.execute("insert into unit (id, parent_id, name, kind, valid_from) values ('" + unit + "', "
                + (above == null ? "null" : "'" + above + "'") + ", '" + name + "', 'department', '2020-01-01')");
        return unit;
    }

    private static UUID officer(UUID unit) {
        return holder(unit, "member");
    }

    private static UUID holder(UUID unit, String role) {
        UUID person = Ids.next();
        database.execute("insert into person (id, name) values ('" + person + "', '沈若谷')");
        database.execute("insert into post (person_id, unit_id, category, role, valid_from) values ('" + person + "', '"
                + unit + "', 'enforcementOfficer', '" + role + "', '2020-01-01')");
        return person;
    }

    private static UUID hr(UUID unit) {
        UUID person = Ids.next();
        database.execute("insert into person (id, name) values ('" + person + "', '顾清和')");
        database.execute("insert into role_grant (person_id, role, unit_id) values ('" + person + "', 'unitHr', '"
                + unit + "')");
        return person;
    }

    private static UUID certificate(UUID person, String state, String last) {
        UUID id = Ids.next();
        database.execute(
                "insert into certificate (id, source, person_id, unit_id, kind, number, state, valid_from, valid_to, cards) select '"
                        + id + "', '" + id + "', person_id, unit_id, 'enforcement', '" + id + "', '" + state
                        + "', date '" + last + "' - 1000, '" + last + "', 1 from post where person_id = '" + person
                        + "'");
        return id;
    }

    private static List<String> left(UUID person) {
        return database.texts("select facts ->> 'left' from notice where person_id = '" + person
                + "' and kind = 'certificate.expires' order by created_at, id");
    }

    private static List<String> digest(UUID person) {
        return database.texts(
                "select concat_ws(' ', facts ->> 'people', facts ->> 'count', facts ->> 'soon') from notice where person_id = '"
                        + person + "' and kind = 'notice.digest'");
    }

    private static void remind(String now) {
        var deliveries = new DeliveryStore(database.record());
        await(new SendingReminders(
                        deliveries,
                        deliveries,
                        List.of(new CertificatesDue(database.record())),
                        InstantSource.fixed(Instant.parse(now)),
                        SHANGHAI)
                .remind());
    }
}
