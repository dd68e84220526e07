package xuefa.app.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Decides who has sat an exam of the demo, when and how well: those with accounts as the script says, others at random. */
final class Arranging {
    private static final int SEED = 1204;
    private static final int WORST = 34;
    private static final int BEST = 100;
    private static final int RETAKEN_BELOW = 56;

    private final HeldExam exam;
    private final DemoScript.History history;
    private final Random random = new Random(SEED);
    private final Timetable timetable;
    private final List<Go> goes = new ArrayList<>();

    private Arranging(HeldExam exam, Instant now, ZoneId zone) {
        this.exam = exam;
        this.history = exam.line().history();
        this.timetable = new Timetable(exam, now, zone, new Random(SEED));
    }

    static List<Go> of(HeldExam exam, Cast cast, Instant now, ZoneId zone) {
        Arranging arranging = new Arranging(exam, now, zone);
        cast.accounts().forEach(arranging::asScripted);
        long scripted = arranging.goes.stream()
                .filter(go -> go.number() == 1 && !go.span().open())
                .count();
        arranging.atRandom(cast.others(), arranging.history.finished() - (int) scripted);
        return arranging.goes;
    }

    private void asScripted(DemoScript.AccountLine line, Cast.Member member) {
        String key = exam.line().key();
        sit(member, line.sat().getOrDefault(key, List.of()));
        DemoScript.UnderWay underWay = line.underWay().get(key);
        if (underWay != null) {
            goes.add(new Go(
                    exam,
                    member,
                    1,
                    history.right().mean(),
                    underWay.answered(),
                    timetable.underWay(underWay.minutes())));
        }
    }

    private void atRandom(List<Cast.Member> others, int finished) {
        List<Cast.Member> shuffled = new ArrayList<>(others);
        Collections.shuffle(shuffled, random);
        shuffled.subList(0, finished).forEach(member -> sit(member, shares(member)));
        for (Cast.Member member : shuffled.subList(finished, finished + history.underWay())) {
            int minutes = 8 + random.nextInt(30);
            goes.add(new Go(exam, member, 1, share(member), 2 * minutes, timetable.underWay(minutes)));
        }
    }

    private void sit(Cast.Member member, List<Integer> shares) {
        List<Span> spans = timetable.past(shares.size());
        for (int i = 0; i < shares.size(); i++) {
            goes.add(new Go(exam, member, i + 1, shares.get(i), 100, spans.get(i)));
        }
    }

    private List<Integer> shares(Cast.Member member) {
        int share = share(member);
        boolean again = share < RETAKEN_BELOW && random.nextBoolean();
        return again ? List.of(share, Math.min(BEST, share + 16)) : List.of(share);
    }

    private int share(Cast.Member member) {
        double share = history.right().mean() + member.lift() + history.right().deviation() * random.nextGaussian();
        return (int) Math.round(Math.clamp(share, WORST, BEST));
    }
}
