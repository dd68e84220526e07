package xuefa.training.flow;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xuefa.shared.Actor;
import xuefa.shared.Digests;
import xuefa.shared.Reach;
import xuefa.shared.imports.SourceFile;
import xuefa.training.HoursEntry;
import xuefa.training.NewHours;
import xuefa.training.flow.HoursImports.Asked;
import xuefa.training.format.HoursTable;
import xuefa.training.format.HoursTable.Line;
import xuefa.training.format.HoursTable.Read;

/** Importing a file of hours: every row becomes an entry or is refused with a reason, and both are kept. */
public final class ImportingHours {
    public sealed interface Outcome {
        record Done(HoursImports.Report report) implements Outcome {}

        record Unreadable() implements Outcome {}

        record Unknown() implements Outcome {}
    }

    private final HoursImports imports;
    private final LookingAtHours days;
    private final LookingAtUnits.Working working;

    public ImportingHours(HoursImports imports, LookingAtHours days, LookingAtUnits.Working working) {
        this.imports = imports;
        this.days = days;
        this.working = working;
    }

    /** @param confirmed whether the entries are valid at once. Fails only when the record is away */
    public Future<Outcome> read(Actor actor, Reach reach, UUID unit, String name, byte[] bytes, boolean confirmed) {
        return imports.reaches(reach, unit).compose(reached -> {
            if (!reached) {
                return Future.succeededFuture(new Outcome.Unknown());
            }
            return working.on(() -> new HoursTable(days.now(), days.zone()).read(new SourceFile(name, bytes)))
                    .compose(lines -> lines.isEmpty()
                            ? Future.<Outcome>succeededFuture(new Outcome.Unreadable())
                            : people(reach, lines.get())
                                    .compose(people -> imports.keep(
                                            actor,
                                            unit,
                                            name,
                                            Digests.sha256(bytes),
                                            rows(lines.get(), people, confirmed)))
                                    .map(Outcome.Done::new));
        });
    }

    private Future<Map<String, List<UUID>>> people(Reach reach, List<Line> lines) {
        return imports.people(reach, named(lines, true), named(lines, false));
    }

    private static Set<String> named(List<Line> lines, boolean byWorkNumber) {
        return lines.stream()
                .flatMap(line -> line.reading() instanceof Read read ? Stream.of(read) : Stream.of())
                .filter(read -> read.byWorkNumber() == byWorkNumber)
                .map(Read::person)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Asked> rows(List<Line> lines, Map<String, List<UUID>> people, boolean confirmed) {
        return lines.stream()
                .map(line -> switch (line.reading()) {
                    case HoursTable.Refused refused ->
                        new Asked(line.number(), line.said(), Optional.empty(), refused.reason());
                    case Read read -> {
                        List<UUID> found = people.getOrDefault(read.person(), List.of());
                        yield found.size() == 1
                                ? new Asked(
                                        line.number(),
                                        line.said(),
                                        Optional.of(hours(read, found.getFirst(), confirmed)),
                                        "")
                                : new Asked(
                                        line.number(),
                                        line.said(),
                                        Optional.empty(),
                                        found.isEmpty() ? "管理范围内没有这个人员" : "有 " + found.size() + " 个同名人员，请填写工号");
                    }
                })
                .toList();
    }

    /** The same row again, in whatever file, is the same source. */
    private static NewHours hours(Read read, UUID person, boolean confirmed) {
        String content = person + "|" + read.day() + "|" + read.spans() + "|" + read.amount() + "|" + read.kind() + "|"
                + read.subject() + "|" + read.title();
        String digest = Digests.hex(Digests.sha256(content.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return new NewHours(
                "import:" + digest,
                person,
                read.kind(),
                read.subject(),
                read.day(),
                read.amount(),
                read.spans(),
                confirmed ? HoursEntry.State.VALID : HoursEntry.State.TO_CONFIRM,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new NewHours.Evidence("import", digest),
                read.title());
    }
}
