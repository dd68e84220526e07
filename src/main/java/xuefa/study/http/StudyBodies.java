package xuefa.study.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.shared.http.Problem.Fault;
import xuefa.study.Attendance;
import xuefa.study.Plan;
import xuefa.study.StudyKind;
import xuefa.study.flow.Attending.Tick;
import xuefa.study.flow.Meetings;

/** Reads the bodies of this room; what the contract cannot say is found here, each fault with its place. */
final class StudyBodies {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final JsonObject body;
    private final List<Fault> faults = new ArrayList<>();

    StudyBodies(JsonObject body) {
        this.body = body;
    }

    List<Fault> faults() {
        return faults;
    }

    /** Empty when faults were found. The year is that of the day in {@code zone}. */
    Optional<Plan> plan(ZoneId zone) {
        StudyKind kind = StudyKind.of(body.getString("kind"));
        Optional<UUID> meeting =
                Optional.ofNullable(body.getString("meetingId")).map(UUID::fromString);
        if (meeting.isPresent() && kind != StudyKind.PRE_MEETING) {
            faults.add(Fault.of("/meetingId", "unknown"));
        }
        String title = text("title", true);
        Optional<Instant> startsAt = instant("startsAt");
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Plan(
                kind,
                startsAt.orElseThrow().atZone(zone).getYear(),
                body.getInteger("number"),
                title,
                startsAt.orElseThrow(),
                body.getInteger("days", 1),
                body.getInteger("minutes"),
                text("place", false),
                text("speaker", false),
                body.getString("speakerRole"),
                body.getString("subject"),
                texts("laws"),
                meeting,
                text("notes", false)));
    }

    List<UUID> people() {
        return texts("people").stream().map(UUID::fromString).distinct().toList();
    }

    private List<String> texts(String name) {
        JsonArray array = body.getJsonArray(name, new JsonArray());
        return array.stream().map(each -> ((String) each).strip()).distinct().toList();
    }

    String text(String name, boolean wanted) {
        String text = body.getString(name, "").strip();
        if (wanted && text.isEmpty()) {
            faults.add(new Fault("/" + name, "min-length", "1"));
        }
        return text;
    }

    private Optional<Instant> instant(String name) {
        try {
            Instant instant = Instant.parse(body.getString(name));
            if (instant.isAfter(EARLIEST) && instant.isBefore(LATEST)) {
                return Optional.of(instant);
            }
        } catch (DateTimeException e) {
            // Refused below, like a time out of range.
        }
        faults.add(Fault.of("/" + name, "moment"));
        return Optional.empty();
    }

    private Optional<LocalDate> day(JsonObject object, String name, String pointer) {
        String written = object.getString(name);
        if (written == null) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(written);
            if (day.getYear() >= 1949 && day.getYear() <= 2200) {
                return Optional.of(day);
            }
        } catch (DateTimeException e) {
            // Refused below, like a day out of range.
        }
        faults.add(Fault.of(pointer, "day"));
        return Optional.empty();
    }

    Optional<Meetings.Entry> meeting(UUID unitId) {
        return day(body, "heldOn", "/heldOn")
                .map(held -> new Meetings.Entry(
                        unitId, held.getYear(), body.getInteger("number"), held, text("whyNot", false)));
    }

    /** @param today make-up study lies behind */
    List<Tick> ticks(LocalDate today) {
        List<Tick> ticks = new ArrayList<>();
        JsonArray entries = body.getJsonArray("entries");
        for (int i = 0; i < entries.size(); i++) {
            JsonObject entry = entries.getJsonObject(i);
            String at = "/entries/" + i;
            Attendance.State state = Attendance.State.of(entry.getString("state"));
            String reason = entry.getString("reason", "").strip();
            Optional<LocalDate> day = day(entry, "day", at + "/day");
            boolean explained = state == Attendance.State.EXCUSED || state == Attendance.State.MADE_UP;
            if (explained && reason.isEmpty()) {
                faults.add(new Fault(at + "/reason", "min-length", "1"));
            }
            if (state == Attendance.State.MADE_UP
                    && day.filter(each -> !each.isAfter(today)).isEmpty()) {
                faults.add(Fault.of(at + "/day", "day"));
            }
            if (faults.isEmpty()) {
                ticks.add(new Tick(
                        UUID.fromString(entry.getString("personId")),
                        state,
                        entry.getBoolean("late", false),
                        Optional.ofNullable(entry.getInteger("minutes")),
                        reason,
                        day));
            }
        }
        return ticks;
    }
}
