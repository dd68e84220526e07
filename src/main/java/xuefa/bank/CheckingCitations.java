package xuefa.bank;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import xuefa.law.Law;
import xuefa.law.LawCatalogue;
import xuefa.law.LawVersion;

/** Checks that questions lie with their law, and that law, version and articles are there and in force. */
final class CheckingCitations {
    private final CheckingLaws laws;
    private final LawCatalogue catalogue;
    private final LocalDate day;
    private final List<Fault> faults;

    CheckingCitations(CheckingLaws laws, LocalDate day, List<Fault> faults) {
        this.laws = laws;
        this.catalogue = laws.catalogue();
        this.day = day;
        this.faults = faults;
    }

    void check(ReadTopic topic) {
        var id = topic.law();
        if (!id.value().equals(topic.folder())) {
            String reason = "The file lies in the folder %s: move it to banks/%s, or correct the law"
                    .formatted(topic.folder(), id.value());
            faults.add(Fault.of(id.at(), Rule.ID_LAW, reason));
        }
        for (var question : topic.questions()) {
            checkId(question, id.value());
        }
        catalogue.find(id.value()).ifPresentOrElse(law -> check(topic, law), () -> {
            if (!laws.isFaulty(id.value())) {
                String reason = "There is no law %1$s in the catalogue: add laws/%1$s.yaml".formatted(id.value());
                faults.add(Fault.of(id.at(), Rule.LAW_UNKNOWN, reason));
            }
        });
    }

    private void check(ReadTopic topic, Law law) {
        var passed = topic.version();
        var version = law.version(passed.value());
        if (version.isEmpty()) {
            String known = String.join(
                    ", ",
                    law.versions().stream()
                            .map(each -> each.passed().toString())
                            .toList());
            String reason =
                    "The catalogue has no version of %s passed on %s, only %s: correct the day, or add the version"
                            .formatted(law.id(), passed.value(), known);
            faults.add(Fault.of(passed.at(), Rule.VERSION_UNKNOWN, reason));
            return;
        }
        whyNotInForce(law, version.get())
                .ifPresent(reason -> faults.add(Fault.of(passed.at(), Rule.VERSION_NOT_IN_FORCE, reason)));
        topic.questions().forEach(question -> checkArticles(question, law, version.get()));
    }

    private Optional<String> whyNotInForce(Law law, LawVersion version) {
        if (day.isBefore(version.inForceSince())) {
            return Optional.of("This version is in force only from %s, not yet on %s: release these questions then"
                    .formatted(version.inForceSince(), day));
        }
        if (!version.spans(day)) {
            return Optional.of(
                    "This version was repealed on %s: retire these questions".formatted(version.repealedOn()));
        }
        return law.inForce(day)
                .filter(current -> !current.equals(version))
                .map(current -> "Since %s the version passed on %s is in force: read these questions against it again"
                        .formatted(current.inForceSince(), current.passed()));
    }

    private void checkArticles(ReadQuestion question, Law law, LawVersion version) {
        checkParts(question);
        for (var article : question.articles()) {
            if (!version.has(article.value())) {
                String reason = "%s passed on %s has %d articles and no %s (%s): cite the article the answer stands in"
                        .formatted(
                                law.shortTitle(),
                                version.passed(),
                                version.articles(),
                                article.value().article(),
                                article.value().article().inChinese());
                faults.add(question.fault(article.at(), Rule.ARTICLE_UNKNOWN, reason));
            }
        }
    }

    private void checkParts(ReadQuestion question) {
        var cited = MakingTasks.values(question.articles());
        for (var part : question.parts()) {
            for (var article : part.articles()) {
                if (!cited.contains(article.value())) {
                    String reason = "This part rests on %s, which the question doesn't cite: add it to its articles"
                            .formatted(article.value());
                    faults.add(question.fault(article.at(), Rule.ARTICLE_PART, reason));
                }
            }
        }
    }

    private void checkId(ReadQuestion question, String law) {
        String id = question.id().value();
        if (!id.substring(0, Math.max(0, id.lastIndexOf('-'))).equals(law)) {
            String reason =
                    "The id must be %s and three digits: give it the next one that was never used".formatted(law);
            faults.add(question.fault(question.id().at(), Rule.ID_LAW, reason));
        }
    }
}
