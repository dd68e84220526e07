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
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xuefa.bank.Fault;
import xuefa.bank.flow.QuestionBook.Item;
import xuefa.bank.flow.QuestionBook.Line;
import xuefa.bank.flow.QuestionBook.Move;
import xuefa.bank.flow.QuestionBook.Outcome;
import xuefa.bank.flow.Questions.Seen;

/** Moving questions through their life. Every future fails only when the record is away; then nothing was moved. */
public final class MovingQuestions {
    private final Questions questions;
    private final QuestionBook book;
    private final CheckingQuestions checking;
    private final HearingOfWordings hearing;
    private final ZoneId zone;
    private final InstantSource clock;

    public MovingQuestions(
            Questions questions,
            QuestionBook book,
            CheckingQuestions checking,
            HearingOfWordings hearing,
            ZoneId zone,
            InstantSource clock) {
        this.questions = questions;
        this.book = book;
        this.checking = checking;
        this.hearing = hearing;
        this.zone = zone;
        this.clock = clock;
    }

    /** @param faults of a question that can't be submitted or approved with them */
    public record Told(Line line, List<Fault> faults) {}

    /** Each question has an own outcome, in the order asked. What has faults is neither submitted nor approved. */
    public Future<List<Told>> move(UUID personId, Move move, List<Item> items, @Nullable String reason) {
        Future<Map<UUID, List<Fault>>> judging = move == Move.SUBMIT || move == Move.APPROVE
                ? faults(personId, items)
                : Future.succeededFuture(Map.of());
        return judging.compose(faults -> {
            List<Item> sound = items.stream()
                    .filter(item ->
                            faults.getOrDefault(item.questionId(), List.of()).isEmpty())
                    .toList();
            var day = LocalDate.ofInstant(clock.instant(), zone);
            return book.move(personId, move, sound, day, reason)
                    .compose(lines -> hearing.hear().otherwiseEmpty().map(heard -> told(items, lines, faults)));
        });
    }

    /** Only of those whose newest version the person has seen: others are refused for that. */
    private Future<Map<UUID, List<Fault>>> faults(UUID personId, List<Item> items) {
        List<UUID> ids = items.stream().map(Item::questionId).distinct().toList();
        Map<UUID, Integer> versions =
                items.stream().collect(Collectors.toMap(Item::questionId, Item::version, (first, second) -> first));
        return questions.see(personId, ids).compose(seen -> {
            List<Seen> current = seen.values().stream()
                    .filter(each -> each.question().newest()
                            == versions.getOrDefault(each.question().id(), 0))
                    .toList();
            Map<UUID, Integer> newest = current.stream()
                    .collect(Collectors.toMap(each -> each.question().id(), each -> each.question()
                            .newest()));
            return questions
                    .contents(newest)
                    .compose(contents -> checking.faults(CheckingQuestions.Asked.of(
                            current.stream().map(Seen::question).toList(), contents)));
        });
    }

    private static List<Told> told(List<Item> items, List<Line> lines, Map<UUID, List<Fault>> faults) {
        Map<UUID, Line> byId = new HashMap<>();
        lines.forEach(line -> byId.put(line.questionId(), line));
        List<Told> told = new ArrayList<>();
        for (Item item : items) {
            UUID id = item.questionId();
            Line line = byId.get(id);
            told.add(new Told(
                    line == null
                            ? new Line(
                                    id, Outcome.FAULTY, Optional.empty(), Optional.of(item.version()), Optional.empty())
                            : line,
                    line == null ? faults.getOrDefault(id, List.of()) : List.of()));
        }
        return List.copyOf(told);
    }
}
