package xuefa.rehearsal.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.bank.BankRelease;
import xuefa.exam.Exam;
import xuefa.exam.Sitting;
import xuefa.paper.DrawCommitment;
import xuefa.rehearsal.Staging;
import xuefa.rehearsal.Staging.Virtual;
import xuefa.shared.store.Columns;
import xuefa.shared.store.RecordStore.Tx;

/** Writes a rehearsal: a statement for each kind of thing, however many there are. */
final class AddingRehearsal {
    private static final String CANDIDATE = "candidate";
    private static final String OFFICER = "examOfficer";

    private AddingRehearsal() {}

    static Future<Void> add(Tx tx, Staging staging, Optional<BankRelease> brought) {
        return tx.query(RehearsalSql.ADD, rehearsal(staging, brought))
                .compose(done -> tx.query(RehearsalSql.ADD_UNITS, units(staging)))
                .compose(done -> tx.query(RehearsalSql.ADD_EXAM, exam(staging.exam())))
                .compose(done -> tx.query(RehearsalSql.ADD_SITTING, sitting(staging)))
                .compose(done -> tx.query(RehearsalSql.ADD_PEOPLE, people(staging)))
                .compose(done -> tx.query(RehearsalSql.ADD_SEATS, seats(staging)))
                .compose(done -> tx.query(RehearsalSql.ADD_SESSIONS, sessions(staging)))
                .mapEmpty();
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Tuple rehearsal(Staging staging, Optional<BankRelease> brought) {
        Sitting sitting = staging.sitting();
        return Tuple.of(staging.id(), staging.unitId(), staging.exam().id(), sitting.id())
                .addInteger(staging.candidates().size())
                .addString(brought.map(BankRelease::digest).orElse(null))
                .addOffsetDateTime(moment(sitting.opensAt()))
                .addOffsetDateTime(moment(sitting.closesAt()));
    }

    private static Tuple units(Staging staging) {
        List<UUID> ids = new ArrayList<>(List.of(staging.unitId()));
        List<UUID> parents = new ArrayList<>();
        parents.add(null);
        List<String> names = new ArrayList<>(List.of(staging.exam().title()));
        staging.groups().forEach(group -> {
            ids.add(group.id());
            parents.add(staging.unitId());
            names.add(group.name());
        });
        return Tuple.of(staging.today())
                .addArrayOfUUID(ids.toArray(UUID[]::new))
                .addArrayOfUUID(parents.toArray(UUID[]::new))
                .addArrayOfString(names.toArray(String[]::new));
    }

    private static Tuple exam(Exam exam) {
        return Tuple.of(exam.id(), exam.unitId(), exam.title(), exam.releaseDigest())
                .addString(new String(exam.blueprint().bytes(), StandardCharsets.UTF_8))
                .addString(exam.rules().toJson())
                .addBuffer(Buffer.buffer(exam.secret().bytes()))
                .addString(exam.secretHash().hex());
    }

    private static Tuple sitting(Staging staging) {
        Exam exam = staging.exam();
        Sitting sitting = staging.sitting();
        DrawCommitment commitment = DrawCommitment.ofRoster(
                exam.secret(),
                exam.releaseDigest(),
                exam.blueprint().digest(),
                sitting.id(),
                staging.candidates().stream().map(Virtual::id).toList());
        return Tuple.of(
                sitting.id(), exam.id(), moment(sitting.opensAt()), moment(sitting.closesAt()), commitment.hex());
    }

    private static Tuple people(Staging staging) {
        Tuple columns = new Columns<>(staging.people())
                .uuid(Virtual::id)
                .text(Virtual::name)
                .uuid(Virtual::unitId)
                .text(each -> each.equals(staging.officer()) ? OFFICER : CANDIDATE)
                .tuple();
        return with(Tuple.of(staging.today()), columns);
    }

    private static Tuple seats(Staging staging) {
        Tuple columns = new Columns<>(staging.candidates())
                .uuid(Virtual::id)
                .uuid(Virtual::unitId)
                .tuple();
        return with(Tuple.of(staging.sitting().id()), columns);
    }

    private static Tuple sessions(Staging staging) {
        Tuple columns = new Columns<>(staging.people())
                .bytes(each -> HexFormat.of().parseHex(each.token().hash()))
                .uuid(Virtual::id)
                .tuple();
        return with(Tuple.of(moment(staging.expiresAt())), columns);
    }

    private static Tuple with(Tuple first, Tuple columns) {
        for (int i = 0; i < columns.size(); i++) {
            first.addValue(columns.getValue(i));
        }
        return first;
    }
}
