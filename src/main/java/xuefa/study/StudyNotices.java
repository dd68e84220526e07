package xuefa.study;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import xuefa.notice.Notice;

/** What people are told of a session. Names nobody. */
public record StudyNotices(ZoneId zone) {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    /** Those who should come. */
    public List<Notice> reviewed(StudySession session, Collection<UUID> people) {
        return people.stream()
                .map(person -> of(session, person, "study.sessionReviewed", "/#/study", Map.of()))
                .toList();
    }

    public List<Notice> cancelled(StudySession session, Collection<UUID> people, String reason) {
        return people.stream()
                .map(person -> of(session, person, "study.sessionCancelled", "/#/study", Map.of("reason", reason)))
                .toList();
    }

    public List<Notice> wanted(StudySession session, Collection<UUID> reviewers) {
        return reviewers.stream()
                .map(person ->
                        of(session, person, "study.reviewWanted", page(session), Map.of("unit", session.unitName())))
                .toList();
    }

    public Notice returned(StudySession session, UUID submitter, String reason) {
        return of(session, submitter, "study.returned", page(session), Map.of("reason", reason));
    }

    private static String page(StudySession session) {
        return "/console/study/sessions/" + session.id();
    }

    /** Each version of a session is told of once. */
    private Notice of(StudySession session, UUID person, String kind, String link, Map<String, String> more) {
        Plan plan = session.plan();
        Map<String, String> facts = new java.util.HashMap<>(more);
        facts.put("title", plan.title());
        facts.put("kind", plan.kind().chinese());
        facts.put("day", WHEN.format(plan.startsAt().atZone(zone)));
        facts.put("place", plan.place());
        return Notice.of(person, kind + "/" + session.id() + "/" + session.version(), kind, facts, link);
    }
}
