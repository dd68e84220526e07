package xuefa.study;

import static org.assertj.core.api.Assertions.assertThat;
import static xuefa.support.TestFutures.await;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import xuefa.notice.flow.SendingReminders;
import xuefa.notice.store.DeliveryStore;
import xuefa.shared.Ids;
import xuefa.study.store.LecturesDue;
import xuefa.support.MigratedDatabase;
import xuefa.training.flow.Books;
import xuefa.training.format.BookFile;

class LecturesDueTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void heads_hear_thirty_and_seven_days_before_the_year_ends_and_never_twice() {
        try (var database = new MigratedDatabase()) {
            UUID unit = Ids.next();
            UUID head = Ids.next();
            database.execute("insert into unit (id, name, kind, valid_from) values ('" + unit
                    + "', '鹭汀镇人民政府', 'township', '2020-01-01')");
            database.execute("insert into person (id, name) values ('" + head + "', '林若溪')");
            database.execute("insert into post (person_id, unit_id, category, role, valid_from) values ('" + head
                    + "', '" + unit + "', 'leadingCadre', 'head', '2020-01-01')");

            remind(database, "2026-09-01T04:00:00Z");
            assertThat(told(database)).isZero();
            remind(database, "2026-12-05T04:00:00Z");
            remind(database, "2026-12-06T04:00:00Z");
            assertThat(told(database)).isEqualTo(1);
            remind(database, "2026-12-28T04:00:00Z");
            assertThat(told(database)).isEqualTo(2);
            assertThat(database.texts("select facts ->> 'missing' from notice where kind = 'study.lecturesMissing'"))
                    .containsOnly("2");
            assertThat(database.number("select count(*) from notice where kind = 'notice.digest'"))
                    .isEqualTo(1);
        }
    }

    private static long told(MigratedDatabase database) {
        return database.number("select count(*) from notice where kind = 'study.lecturesMissing'");
    }

    private static void remind(MigratedDatabase database, String now) {
        var deliveries = new DeliveryStore(database.record());
        var lectures = new LecturesDue(database.record(), Books.of(BookFile.shipped()));
        await(new SendingReminders(
                        deliveries, deliveries, List.of(lectures), InstantSource.fixed(Instant.parse(now)), SHANGHAI)
                .remind());
    }
}
