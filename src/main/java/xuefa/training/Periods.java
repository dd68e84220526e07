package xuefa.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import xuefa.training.Facts.PersonFact;
import xuefa.training.Facts.PostFact;
import xuefa.training.Obligation.BeforePost;
import xuefa.training.Obligation.CalendarYears;
import xuefa.training.Obligation.CertificateValidity;
import xuefa.training.Obligation.PeriodRule;
import xuefa.training.Obligation.TermOfOffice;

/** Which period a day falls into. */
final class Periods {
    private Periods() {}

    /** Empty when nothing is owed on that day: no term, no certificate. */
    static Optional<Period> ofPerson(PeriodRule rule, PersonFact person, List<PostFact> posts, LocalDate day) {
        return switch (rule) {
            case CalendarYears years -> Optional.of(years(years, day));
            case TermOfOffice term ->
                person.terms().stream()
                        .map(each -> new Period(each.from(), each.to(), Optional.of(each.id())))
                        .filter(period -> period.contains(day))
                        .findFirst();
            case CertificateValidity validity ->
                person.certificates().stream()
                        .filter(each -> each.kind().equals(validity.certificateKind()))
                        .map(each -> new Period(each.validFrom(), Optional.of(each.validTo()), Optional.of(each.id())))
                        .filter(period -> period.contains(day))
                        .findFirst();
            case BeforePost before ->
                posts.stream()
                        .map(post ->
                                new Period(LocalDate.of(1900, 1, 1), Optional.of(post.from()), Optional.of(post.id())))
                        .findFirst();
        };
    }

    /** Empty for periods that only people have. */
    static Optional<Period> ofUnit(PeriodRule rule, LocalDate day) {
        return rule instanceof CalendarYears years ? Optional.of(years(years, day)) : Optional.empty();
    }

    private static Period years(CalendarYears rule, LocalDate day) {
        int first = day.getYear() - Math.floorMod(day.getYear() - rule.anchorYear(), rule.years());
        return new Period(
                LocalDate.of(first, 1, 1),
                Optional.of(LocalDate.of(first + rule.years() - 1, 12, 31)),
                Optional.empty());
    }
}
