package xuefa.people.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.people.AbsenceKind;
import xuefa.people.EmploymentKind;
import xuefa.people.IdentityNumber;
import xuefa.people.PhoneNumber;
import xuefa.people.PostCategory;
import xuefa.people.PostRole;
import xuefa.people.StandingFlag;
import xuefa.people.flow.FindingPeople;
import xuefa.shared.Reach;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.store.RecordStore;

/** Finds people in PostgreSQL. */
public final class FindingStore implements FindingPeople {
    private static final UUID FIRST = new UUID(0, 0);

    private final RecordStore store;
    private final FieldCipher cipher;

    public FindingStore(RecordStore store, FieldCipher cipher) {
        this.store = store;
        this.cipher = cipher;
    }

    /** Few or many decides how the page is best looked for, so they are counted first. */
    @Override
    public Future<Page> page(Reach reach, Wanted wanted) {
        boolean called = wanted.term().isPresent();
        return store.query(called ? FindingSql.COUNT_CALLED : FindingSql.COUNT, asked(reach, wanted))
                .compose(counted -> {
                    Row count = counted.iterator().next();
                    boolean many = count.getLong("posts") > FindingSql.MOST;
                    int people = count.getLong("people").intValue();
                    String sql = called ? FindingSql.CALLED : many ? FindingSql.MANY : FindingSql.FEW;
                    Place after = wanted.after().orElse(new Place("", FIRST));
                    Tuple asked = asked(reach, wanted)
                            .addString(after.pinyin())
                            .addUUID(after.id())
                            .addInteger(wanted.limit() + 1);
                    return store.query(sql, asked).compose(rows -> {
                        List<Place> places = new ArrayList<>();
                        rows.forEach(row -> places.add(new Place(row.getString("pinyin"), row.getUUID("id"))));
                        List<Place> shown =
                                places.stream().limit(wanted.limit()).toList();
                        Optional<Place> next =
                                places.size() > shown.size() ? Optional.of(shown.getLast()) : Optional.empty();
                        return lines(shown.stream().map(Place::id).toArray(UUID[]::new), wanted.today())
                                .map(lines -> new Page(lines, people, many, next));
                    });
                });
    }

    private static Tuple asked(Reach reach, Wanted wanted) {
        return Tuple.of(reach.personId())
                .addArrayOfString(reach.codes())
                .addUUID(wanted.unitId().orElse(null))
                .addString(wanted.term().orElse(null))
                .addString(wanted.category().map(PostCategory::code).orElse(null))
                .addString(wanted.employment().map(EmploymentKind::code).orElse(null))
                .addString(wanted.without().map(StandingFlag::code).orElse(null))
                .addBoolean(wanted.away())
                .addBoolean(wanted.presence() == Presence.LEFT)
                .addLocalDate(wanted.today());
    }

    @Override
    public Future<List<Line>> byIdentity(Reach reach, IdentityNumber number, LocalDate today) {
        return hashed(FindingSql.BY_IDENTITY, reach, cipher.hashes(SealedPerson.IDENTITY, number.text()), today);
    }

    @Override
    public Future<List<Line>> byPhone(Reach reach, PhoneNumber number, LocalDate today) {
        return hashed(FindingSql.BY_PHONE, reach, cipher.hashes(SealedPerson.PHONE, number.text()), today);
    }

    private Future<List<Line>> hashed(String sql, Reach reach, List<byte[]> hashes, LocalDate today) {
        Buffer[] wanted = hashes.stream().map(Buffer::buffer).toArray(Buffer[]::new);
        return store.query(
                        sql,
                        Tuple.of(reach.personId())
                                .addArrayOfString(reach.codes())
                                .addArrayOfBuffer(wanted))
                .compose(rows -> {
                    List<UUID> ids = new ArrayList<>();
                    rows.forEach(row -> ids.add(row.getUUID("id")));
                    return lines(ids.toArray(UUID[]::new), today);
                });
    }

    private Future<List<Line>> lines(UUID[] ids, LocalDate today) {
        if (ids.length == 0) {
            return Future.succeededFuture(List.of());
        }
        return store.query(FindingSql.LINES, Tuple.tuple().addArrayOfUUID(ids).addLocalDate(today))
                .map(rows -> {
                    List<Line> lines = new ArrayList<>(rows.size());
                    rows.forEach(row -> lines.add(line(row)));
                    return lines;
                });
    }

    private static Line line(Row row) {
        List<HeldPost> posts = new JsonArray(row.getString("posts"))
                .stream()
                        .map(each -> (JsonArray) each)
                        .map(post -> new HeldPost(
                                UUID.fromString(post.getString(0)),
                                post.getString(1),
                                PostCategory.of(post.getString(2)),
                                PostRole.of(post.getString(3)).orElseThrow()))
                        .toList();
        return new Line(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("pinyin"),
                row.getString("identity"),
                row.getString("work_number"),
                posts,
                Optional.ofNullable(row.getString("employment")).flatMap(EmploymentKind::of),
                Arrays.stream(row.getArrayOfStrings("flags"))
                        .flatMap(flag -> StandingFlag.of(flag).stream())
                        .toList(),
                Optional.ofNullable(row.getString("absence")).flatMap(AbsenceKind::of));
    }
}
