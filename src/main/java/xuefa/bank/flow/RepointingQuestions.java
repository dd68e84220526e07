package xuefa.bank.flow;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xuefa.bank.AmendedArticle;
import xuefa.bank.Content;
import xuefa.bank.Fate;
import xuefa.bank.Repointing;
import xuefa.bank.flow.QuestionBook.Item;
import xuefa.bank.flow.QuestionBook.Line;
import xuefa.bank.flow.QuestionBook.Outcome;
import xuefa.bank.flow.Questions.Amendment;
import xuefa.bank.flow.Questions.Seen;

/** Letting questions cite a newer wording, as a reviewer. */
public final class RepointingQuestions {
    /** @param stillRight whether the reviewer has read each against the newer wording */
    public record Order(
            UUID reviewerId,
            List<Item> items,
            UUID toVersionId,
            boolean stillRight,
            @Nullable String reason) {}

    private final Questions questions;
    private final QuestionBook book;
    private final Banks banks;
    private final ZoneId zone;
    private final InstantSource clock;

    public RepointingQuestions(Questions questions, QuestionBook book, Banks banks, ZoneId zone, InstantSource clock) {
        this.questions = questions;
        this.book = book;
        this.banks = banks;
        this.zone = zone;
        this.clock = clock;
    }

    /** Each question has an own outcome. Fails only when the record is away; then nothing was changed. */
    public Future<List<Line>> repoint(Order order) {
        List<UUID> ids = order.items().stream().map(Item::questionId).distinct().toList();
        return questions.see(order.reviewerId(), ids).compose(seen -> questions
                .amendments(seen.keySet())
                .compose(amendments -> questions.contents(newest(seen)).compose(contents -> shortTitles(seen)
                        .compose(titles -> {
                            Map<UUID, Content> to = new HashMap<>();
                            Map<UUID, Outcome> refused = new HashMap<>();
                            for (UUID id : ids) {
                                Outcome outcome = judge(order, seen.get(id), amendments.get(id), contents.get(id));
                                if (outcome == Outcome.DONE) {
                                    to.put(id, repointed(amendments.get(id), contents.get(id), titles));
                                } else {
                                    refused.put(id, outcome);
                                }
                            }
                            return carryOut(order, to, refused);
                        }))));
    }

    /** The content as it would be; empty when an article has gone or can't be compared. */
    public static Optional<Content> suggestion(Content content, Amendment amendment, String shortTitle) {
        return AmendedArticle.canRepoint(amendment.articles())
                ? Optional.of(Repointing.of(
                        content, amendment.to(), amendment.articles(), Set.of(amendment.title(), shortTitle)))
                : Optional.empty();
    }

    private static Map<UUID, Integer> newest(Map<UUID, Seen> seen) {
        return seen.values().stream()
                .collect(Collectors.toMap(
                        each -> each.question().id(), each -> each.question().newest()));
    }

    /** By the full titles of laws. */
    private Future<Map<String, String>> shortTitles(Map<UUID, Seen> seen) {
        Map<String, String> titles = new HashMap<>();
        Future<Void> reading = Future.succeededFuture();
        for (UUID bankId : seen.values().stream()
                .map(each -> each.question().bankId())
                .distinct()
                .toList()) {
            reading = reading.compose(before -> banks.laws(bankId).map(laws -> {
                laws.forEach(law -> titles.put(law.title(), law.shortTitle()));
                return null;
            }));
        }
        return reading.map(titles);
    }

    private Outcome judge(Order order, @Nullable Seen seen, @Nullable Amendment amendment, @Nullable Content content) {
        if (seen == null || content == null) {
            return Outcome.UNKNOWN;
        }
        if (!seen.roles().contains(Roles.REVIEWER)) {
            return Outcome.NOT_ALLOWED;
        }
        if (amendment == null || !amendment.toVersionId().equals(order.toVersionId())) {
            return Outcome.NOT_COMPARABLE;
        }
        if (seen.question().relevant() != seen.question().newest()) {
            return Outcome.WRONG_STATE;
        }
        if (!AmendedArticle.canRepoint(amendment.articles())) {
            boolean gone = amendment.articles().stream().anyMatch(each -> each.fate() == Fate.REMOVED);
            return gone ? Outcome.STALE : Outcome.NOT_COMPARABLE;
        }
        if (AmendedArticle.isStale(amendment.articles()) && !order.stillRight()) {
            return Outcome.STALE;
        }
        LocalDate begins = amendment.inForceSince();
        boolean waits = begins != null && begins.isAfter(LocalDate.ofInstant(clock.instant(), zone));
        return waits ? Outcome.NOT_YET_IN_FORCE : Outcome.DONE;
    }

    private static Content repointed(
            @Nullable Amendment amendment, @Nullable Content content, Map<String, String> titles) {
        if (amendment == null || content == null) {
            throw new IllegalStateException("judged without being there");
        }
        return suggestion(content, amendment, titles.getOrDefault(amendment.title(), amendment.title()))
                .orElseThrow();
    }

    private Future<List<Line>> carryOut(Order order, Map<UUID, Content> to, Map<UUID, Outcome> refused) {
        List<Item> going = order.items().stream()
                .filter(item -> to.containsKey(item.questionId()))
                .toList();
        Future<List<Line>> gone = going.isEmpty()
                ? Future.succeededFuture(List.of())
                : book.repoint(new QuestionBook.Repoint(
                        order.reviewerId(),
                        going,
                        order.toVersionId(),
                        to,
                        LocalDate.ofInstant(clock.instant(), zone),
                        order.stillRight(),
                        order.reason()));
        return gone.map(lines -> {
            Map<UUID, Line> byId = new HashMap<>();
            lines.forEach(line -> byId.put(line.questionId(), line));
            List<Line> all = new ArrayList<>();
            for (Item item : order.items()) {
                UUID id = item.questionId();
                Line line = byId.get(id);
                all.add(line == null ? Line.of(id, refused.getOrDefault(id, Outcome.UNKNOWN)) : line);
            }
            return List.copyOf(all);
        });
    }
}
