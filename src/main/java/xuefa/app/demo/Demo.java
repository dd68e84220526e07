package xuefa.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import xuefa.bank.BankRelease;

/** The demo of one installation, before anything of it is written. */
record Demo(
        LocalDate day,
        BankRelease release,
        Cast cast,
        List<HeldExam> exams,
        List<SatAttempt> attempts,
        List<IssuingPasswords.Issued> accounts) {

    /** About three seconds of work on two cores, most of it passwords: not for an event loop. */
    static Demo of(BankRelease release, Instant now, ZoneId zone) {
        DemoScript script = DemoFiles.read();
        LocalDate today = now.atZone(zone).toLocalDate();
        Cast cast = Casting.of(script, today);
        UUID district = cast.unit("district").id();
        List<HeldExam> exams = script.exams().stream()
                .map(line -> HeldExam.of(line, district, release, today, zone))
                .toList();
        Answering answering = new Answering();
        List<SatAttempt> attempts = exams.stream()
                .flatMap(exam -> Arranging.of(exam, cast, now, zone).stream())
                .map(answering::answer)
                .toList();
        return new Demo(today, release, cast, exams, attempts, IssuingPasswords.to(script.accounts()));
    }
}
