package xuefa.study;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import xuefa.shared.Digests;

/** What a session needs before it is archived, and the digest over all that is archived. */
public final class Archiving {
    private Archiving() {}

    /** What has to be there before a step is taken, in codes: laws, people, begun, ended, present, unsettled, minutes, photo. */
    public static List<String> lacking(
            Step step, StudySession session, List<Invited> people, List<Evidence> evidence, Instant now) {
        List<String> lacking = new ArrayList<>();
        switch (step) {
            case SUBMIT -> {
                if (session.plan().laws().isEmpty()) {
                    lacking.add("laws");
                }
                if (people.isEmpty()) {
                    lacking.add("people");
                }
            }
            case HOLD -> {
                if (now.isBefore(session.plan().startsAt())) {
                    lacking.add("begun");
                }
                if (people.stream().noneMatch(each -> each.is(Attendance.State.PRESENT))) {
                    lacking.add("present");
                }
            }
            case ARCHIVE -> {
                if (now.isBefore(session.plan().endsAt())) {
                    lacking.add("ended");
                }
                lacking.addAll(missing(people, evidence));
            }
            case WITHDRAW, APPROVE, RETURN, CANCEL -> {}
        }
        return lacking;
    }

    private static List<String> missing(List<Invited> people, List<Evidence> evidence) {
        List<String> missing = new ArrayList<>();
        if (people.stream().noneMatch(each -> each.is(Attendance.State.PRESENT))) {
            missing.add("present");
        }
        if (people.stream().anyMatch(each -> each.attendance().isEmpty())) {
            missing.add("unsettled");
        }
        if (evidence.stream().noneMatch(each -> each.kind().equals("minutes"))) {
            missing.add("minutes");
        }
        if (evidence.stream()
                .noneMatch(each -> each.kind().equals("photo") || each.kind().equals("signIn"))) {
            missing.add("photo");
        }
        return missing;
    }

    /** SHA-256 in hex over the canonical JSON of the session, who was there, and the digests of its evidence. */
    public static String digest(StudySession session, List<Invited> people, List<Evidence> evidence) {
        Plan plan = session.plan();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("sessionId", session.id().toString())
                .put("unitId", session.unitId().toString())
                .put("kind", plan.kind().code())
                .put("year", plan.year())
                .put("number", plan.number())
                .put("title", plan.title())
                .put("startsAt", plan.startsAt().toString())
                .put("days", plan.days())
                .put("minutes", plan.minutes())
                .put("place", plan.place())
                .put("speaker", plan.speaker())
                .put("speakerRole", plan.speakerRole())
                .put("subject", plan.subject())
                .put("notes", plan.notes());
        ArrayNode laws = json.putArray("laws");
        plan.laws().forEach(laws::add);
        plan.meetingId().ifPresent(id -> json.put("meetingId", id.toString()));
        ArrayNode who = json.putArray("people");
        people.stream().sorted(Comparator.comparing(Invited::personId)).forEach(each -> {
            ObjectNode one = who.addObject().put("personId", each.personId().toString());
            each.attendance()
                    .ifPresent(attendance -> one.put("state", attendance.state().code())
                            .put("way", attendance.way().code())
                            .put("late", attendance.late())
                            .put("minutes", attendance.minutes())
                            .put("reason", attendance.reason()));
        });
        ArrayNode files = json.putArray("evidence");
        evidence.stream()
                .sorted(Comparator.comparing(Evidence::id))
                .forEach(each -> files.addObject().put("kind", each.kind()).put("digest", each.digest()));
        return Digests.hex(Digests.sha256(Digests.canonicalJson(json)));
    }
}
