package xuefa.bank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xuefa.law.ArticleRef;
import xuefa.law.Law;
import xuefa.law.LawCatalogue;
import xuefa.law.LawVersion;

/** Checks the laws as read, and makes a catalogue of those whose entries make sense. For one check, one thread. */
final class CheckingLaws {
    private final LocalDate day;
    private final List<Fault> faults;
    private final List<Law> sound = new ArrayList<>();
    private final Set<String> faulty = new HashSet<>();

    CheckingLaws(ReadBank bank, LocalDate day, List<Fault> faults) {
        this.day = day;
        this.faults = faults;
        faulty.addAll(bank.faultyLaws());
        bank.laws().forEach(this::check);
    }

    LawCatalogue catalogue() {
        return new LawCatalogue(sound);
    }

    /** Whether the catalogue lacks law {@code id} only because of faults already reported. */
    boolean isFaulty(String id) {
        return faulty.contains(id);
    }

    private void check(ReadLaw law) {
        int before = faults.size();
        if (!law.id().value().equals(law.fileName())) {
            fault(law.id().at(), Rule.LAW_ID, "The law's id must be its file's name: write id: " + law.fileName());
        }
        checkDays(law);
        law.versions().forEach(this::checkArticles);
        if (faults.size() == before) {
            sound.add(catalogued(law));
        } else {
            faulty.add(law.id().value());
            faulty.add(law.fileName());
        }
        law.versions().forEach(this::checkChecked);
    }

    private void checkDays(ReadLaw law) {
        var passed = new HashMap<LocalDate, Place>();
        for (var version : law.versions()) {
            var first = passed.putIfAbsent(
                    version.passed().value(), version.passed().at());
            if (first != null) {
                fault(
                        version.passed().at(),
                        Rule.LAW_DATES,
                        "Another version was passed on this day at " + first + ": keep one of them");
            }
            notBefore(version.passed(), version.inForceSince(), "inForceSince", "passed");
            notBefore(version.passed(), version.published(), "published", "passed");
            notBefore(version.inForceSince(), version.repealedOn(), "repealedOn", "inForceSince");
        }
    }

    private void notBefore(
            Located<LocalDate> early, @Nullable Located<LocalDate> late, String lateName, String earlyName) {
        if (late != null && late.value().isBefore(early.value())) {
            String days = lateName + " " + late.value() + " is before " + earlyName + " " + early.value();
            fault(late.at(), Rule.LAW_DATES, days + ": correct one of the two");
        }
    }

    private void checkArticles(ReadLaw.Version version) {
        var known = new HashSet<ArticleRef>();
        for (var inserted : version.insertedArticles()) {
            if (!known.add(inserted.value())) {
                fault(inserted.at(), Rule.LAW_ARTICLES, "Article " + inserted.value() + " is listed twice: remove one");
            }
            if (inserted.value().number() > version.articles()) {
                fault(
                        inserted.at(),
                        Rule.LAW_ARTICLES,
                        "Article %s would stand behind an article there isn't, for there are %d: correct one of the two"
                                .formatted(inserted.value(), version.articles()));
            }
        }
    }

    private void checkChecked(ReadLaw.Version version) {
        var checked = version.checkedOn();
        if (checked.value().isAfter(day)) {
            String reason = "checkedOn " + checked.value() + " is after " + day + ": write the day it was checked";
            fault(checked.at(), Rule.LAW_CHECKED, reason);
        } else if (checked.value().isBefore(version.passed().value())) {
            String reason = "checkedOn " + checked.value() + " is before the version was passed: check it again";
            fault(checked.at(), Rule.LAW_CHECKED, reason);
        }
    }

    private static Law catalogued(ReadLaw law) {
        var versions = law.versions().stream().map(CheckingLaws::catalogued).toList();
        return new Law(law.id().value(), law.title(), law.shortTitle(), law.level(), law.jurisdiction(), versions);
    }

    private static LawVersion catalogued(ReadLaw.Version version) {
        return new LawVersion(
                version.passed().value(),
                version.passedBy(),
                valueOf(version.published()),
                version.inForceSince().value(),
                valueOf(version.repealedOn()),
                version.repealedBy(),
                version.articles(),
                version.insertedArticles().stream().map(Located::value).collect(Collectors.toSet()),
                version.checkedOn().value(),
                version.checkedHow());
    }

    private static @Nullable LocalDate valueOf(@Nullable Located<LocalDate> day) {
        return day == null ? null : day.value();
    }

    private void fault(Place at, Rule rule, String reason) {
        faults.add(Fault.of(at, rule, reason));
    }
}
