package xuefa.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something of somebody's file that has a day.
 *
 * @param kind what it is about: post, employment, standing, tenure, absence, certificate, hours, exam, study, assessment, sanction or
 *     notice
 * @param code which of them, in the words of its room; {@code due} for an exam that is still to be sat
 * @param over it ended on that day, instead of beginning
 * @param title of what it is about, may be empty
 * @param detail a reason or a place, may be empty
 * @param value hours, marks or a year, as the kind says
 * @param evidence what stands behind it: the kind of a page, and whose
 */
public record FileEvent(
        LocalDate day,
        String kind,
        String code,
        boolean over,
        String title,
        String detail,
        Optional<BigDecimal> value,
        Optional<Evidence> evidence) {

    /** @param kind unit, certificate, hours, sitting, session or dossier */
    public record Evidence(String kind, String id) {}
}
