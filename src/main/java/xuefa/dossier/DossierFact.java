package xuefa.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What is said about somebody, whoever it is. Two that say the same are equal. */
public sealed interface DossierFact {
    DossierKind kind();

    /** The number of the document that says so, may be empty. */
    String document();

    /** The day by which it stands in a list. */
    LocalDate day();

    /** The grade, the kind of the sanction, or the subject of the exam. */
    String value();

    /** The yearly assessment 年度考核 of a calendar year. */
    record Assessment(int year, AssessmentGrade grade, String document) implements DossierFact {
        @Override
        public DossierKind kind() {
            return DossierKind.ASSESSMENT;
        }

        @Override
        public LocalDate day() {
            return LocalDate.of(year, 12, 31);
        }

        @Override
        public String value() {
            return grade.code();
        }
    }

    /**
     * A sanction 处分.
     *
     * @param day from which it is in force
     * @param lastDay on which it counts; empty for a dismissal
     */
    record Sanction(
            SanctionKind sanction, SanctionBasis basis, LocalDate day, Optional<LocalDate> lastDay, String document)
            implements DossierFact {
        public Sanction {
            if (lastDay.filter(day::isAfter).isPresent()) {
                throw new IllegalArgumentException("ends before it begins: " + day);
            }
        }

        @Override
        public DossierKind kind() {
            return DossierKind.SANCTION;
        }

        @Override
        public String value() {
            return sanction.code();
        }

        public boolean isInForceOn(LocalDate on) {
            return !on.isBefore(day) && lastDay.filter(on::isAfter).isEmpty();
        }
    }

    /**
     * An exam that was held elsewhere, on paper or by the province.
     *
     * @param organiser who held it
     * @param marks when they are known
     * @param resultNumber of the certificate of the result, may be empty
     */
    record OutsideExam(
            ExamSubject subject,
            LocalDate day,
            String title,
            String organiser,
            Optional<Marked> marks,
            boolean passed,
            String resultNumber,
            String document)
            implements DossierFact {
        @Override
        public DossierKind kind() {
            return DossierKind.EXAM;
        }

        @Override
        public String value() {
            return subject.code();
        }
    }

    /** Marks and how many there were, at most two decimal places, the same number always written alike. */
    record Marked(BigDecimal score, BigDecimal full) {
        public Marked {
            score = plain(score);
            full = plain(full);
            if (score.signum() < 0 || full.signum() <= 0 || score.compareTo(full) > 0) {
                throw new IllegalArgumentException("no marks: " + score + " of " + full);
            }
        }

        private static BigDecimal plain(BigDecimal number) {
            return number.setScale(2);
        }
    }
}
