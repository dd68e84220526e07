package xuefa.rehearsal;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import xuefa.access.Token;
import xuefa.bank.BankRelease;
import xuefa.exam.Exam;
import xuefa.exam.Sitting;
import xuefa.paper.DrawSecret;
import xuefa.shared.Ids;

/**
 * A rehearsal in full before anything of it is written.
 *
 * @param unitId the fenced unit, which holds the exam and has the groups below it
 * @param today in the zone of the deployment
 */
public record Staging(
        UUID id,
        UUID unitId,
        LocalDate today,
        List<Group> groups,
        Exam exam,
        Sitting sitting,
        Instant expiresAt,
        Virtual officer,
        List<Virtual> candidates) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final int GROUP_SIZE = 100;
    private static final int MOST_GROUPS = 50;
    /** For looking at what came of it, and for cleaning up. */
    private static final Duration AFTERWARDS = Duration.ofHours(24);

    /** A unit to which some of the candidates belong. */
    public record Group(UUID id, String name) {}

    /** Somebody who is not there. */
    public record Virtual(UUID id, String name, UUID unitId, Token token) {}

    public static Staging of(Plan plan, BankRelease release, Instant now, ZoneId zone) {
        Instant opensAt = now.plus(plan.opensIn());
        Instant closesAt = opensAt.plus(plan.length());
        UUID unitId = Ids.next();
        Exam exam = new Exam(
                Ids.next(),
                unitId,
                "考前演练 " + MINUTE.format(now.atZone(zone)),
                release.digest(),
                plan.blueprint(),
                plan.rules(),
                DrawSecret.random(new SecureRandom()));
        List<Group> groups = groups(Math.clamp(plan.candidates() / GROUP_SIZE, 1, MOST_GROUPS));
        List<Virtual> candidates = new ArrayList<>();
        for (int i = 0; i < plan.candidates(); i++) {
            UUID group = groups.get(i % groups.size()).id();
            candidates.add(new Virtual(Ids.next(), "虚拟考生%05d".formatted(i + 1), group, Token.fresh()));
        }
        return new Staging(
                Ids.next(),
                unitId,
                now.atZone(zone).toLocalDate(),
                groups,
                exam,
                new Sitting(Ids.next(), exam.id(), opensAt, closesAt),
                closesAt.plus(AFTERWARDS),
                new Virtual(Ids.next(), "虚拟考务", unitId, Token.fresh()),
                candidates);
    }

    private static List<Group> groups(int count) {
        List<Group> groups = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            groups.add(new Group(Ids.next(), "演练" + i + "组"));
        }
        return groups;
    }

    /** The officer, then the candidates. */
    public List<Virtual> people() {
        List<Virtual> people = new ArrayList<>();
        people.add(officer);
        people.addAll(candidates);
        return people;
    }

    public Admission admission() {
        return new Admission(
                id,
                exam.id(),
                sitting.id(),
                sitting.opensAt(),
                sitting.closesAt(),
                expiresAt,
                officer.token().text(),
                candidates.stream().map(each -> each.token().text()).toList());
    }
}
