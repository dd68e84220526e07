package xuefa.training;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import xuefa.shared.check.Check;
import xuefa.shared.check.Verdict;
import xuefa.training.Facts.EventFact;
import xuefa.training.Facts.ExamFact;
import xuefa.training.Facts.ExceptionFact;
import xuefa.training.Facts.PersonFact;
import xuefa.training.Facts.PostFact;
import xuefa.training.Facts.ProgressFact;
import xuefa.training.Facts.UnitFact;
import xuefa.training.Obligation.EventsBefore;
import xuefa.training.Obligation.EventsDone;
import xuefa.training.Obligation.ExamsPassed;
import xuefa.training.Obligation.HoursDone;
import xuefa.training.Obligation.ListDone;
import xuefa.training.Obligation.People;
import xuefa.training.Obligation.Units;

/**
 * Who owes what on a day, how much is done, and because of which facts. Pure: the same facts, obligations and day give the same
 * answer for ever; only what was known on that day counts. Not thread-safe.
 */
public final class ExplainingObligations {
    private final List<Obligation> obligations;
    private final LocalDate day;
    private final LocalDate knownOn;
    private final Facts facts;
    private final CountingHours counting;
    private final Map<String, UnitFact> units;
    private final Map<String, List<HoursEntry>> hoursOf;
    private final Map<String, List<ExamFact>> examsOf;
    private final Map<String, List<ExceptionFact>> exceptionsOf;
    private final Map<String, List<ProgressFact>> progressOf;
    private final Map<String, List<EventFact>> eventsOfUnit;
    private final Map<String, List<EventFact>> eventsOfPerson;

    public ExplainingObligations(ObligationBook book, Facts facts, LocalDate day) {
        this(book, facts, day, day);
    }

    /** How it stood on a day, by what was known later: late study and corrections included. */
    public ExplainingObligations(ObligationBook book, Facts facts, LocalDate day, LocalDate knownOn) {
        if (knownOn.isBefore(day)) {
            throw new IllegalArgumentException("known before it was: " + knownOn + " < " + day);
        }
        this.day = day;
        this.knownOn = knownOn;
        this.facts = facts;
        obligations = book.inForce(day, facts.jurisdictions());
        counting = new CountingHours(book.hoursRules());
        units = facts.units().stream()
                .collect(java.util.stream.Collectors.toUnmodifiableMap(UnitFact::id, Function.identity()));
        hoursOf = facts.hours().stream().collect(groupingBy(HoursEntry::personId));
        examsOf = facts.exams().stream().collect(groupingBy(ExamFact::personId));
        exceptionsOf = facts.exceptions().stream().collect(groupingBy(ExceptionFact::personId));
        progressOf = facts.progress().stream().collect(groupingBy(ProgressFact::personId));
        List<EventFact> events = known(facts.events(), knownOn);
        eventsOfUnit = events.stream().collect(groupingBy(EventFact::unitId));
        eventsOfPerson = new java.util.HashMap<>();
        events.forEach(event -> event.present().forEach(person -> eventsOfPerson
                .computeIfAbsent(person, none -> new ArrayList<>())
                .add(event)));
    }

    /** The newest that is known of each event. */
    private static List<EventFact> known(List<EventFact> events, LocalDate knownOn) {
        Map<String, EventFact> newest = new java.util.LinkedHashMap<>();
        events.stream()
                .filter(event -> !event.recordedOn().isAfter(knownOn))
                .sorted(Comparator.comparing(EventFact::recordedOn)
                        .thenComparing(event -> event.corrects().isPresent())
                        .thenComparing(EventFact::id))
                .forEach(event -> newest.put(event.root(), event.asRoot()));
        return List.copyOf(newest.values());
    }

    /** Empty for somebody who holds no post on that day. */
    public List<Owed> of(PersonFact person) {
        List<PostFact> posts =
                person.posts().stream().filter(post -> post.isHeldOn(day)).toList();
        if (posts.isEmpty()) {
            return List.of();
        }
        List<CountedEntry> counted = counted(person);
        return obligations.stream()
                .flatMap(obligation -> ofPerson(obligation, person, posts, counted).stream())
                .toList();
    }

    /** What each entry of somebody counts for, whatever asks for it. */
    public List<CountedEntry> counted(PersonFact person) {
        return counting.on(knownOn, hoursOf.getOrDefault(person.id(), List.of()));
    }

    /** Empty for a unit that is not there on that day. */
    public List<Owed> of(UnitFact unit) {
        return unit.isThereOn(day)
                ? obligations.stream()
                        .flatMap(obligation -> ofUnit(obligation, unit).stream())
                        .toList()
                : List.of();
    }

    private Optional<Owed> ofPerson(
            Obligation obligation, PersonFact person, List<PostFact> posts, List<CountedEntry> counted) {
        if (!(obligation.who() instanceof People who)) {
            return Optional.empty();
        }
        List<PostFact> binding = posts.stream().filter(post -> binds(who, post)).toList();
        if (binding.isEmpty()) {
            return Optional.empty();
        }
        return Periods.ofPerson(obligation.period(), person, binding, day).map(period -> {
            Prorating.Required required =
                    new Prorating(obligation, knownOn).in(period, exceptionsOf.getOrDefault(person.id(), List.of()));
            List<Check> checks = new ArrayList<>();
            checks.add(applies(obligation, period, binding));
            checks.addAll(required.checks());
            return settle(obligation, period, required.amount(), measure(obligation, period, person, counted), checks);
        });
    }

    private Done measure(Obligation obligation, Period period, PersonFact person, List<CountedEntry> counted) {
        MeasuringEvents events = new MeasuringEvents(obligation, day, knownOn, period);
        return switch (obligation.measure()) {
            case HoursDone hours -> new MeasuringHours(obligation, hours, day).of(counted, period);
            case EventsDone done ->
                events.done(done, eventsOfPerson.getOrDefault(person.id(), List.of()), event -> true);
            case ExamsPassed passed -> events.passed(passed, examsOf.getOrDefault(person.id(), List.of()));
            case ListDone list -> events.progress(list, progressOf.getOrDefault(person.id(), List.of()));
            case EventsBefore before ->
                throw new IllegalArgumentException("only units have meetings: " + obligation.id());
        };
    }

    private Optional<Owed> ofUnit(Obligation obligation, UnitFact unit) {
        if (!(obligation.who() instanceof Units who)
                || !fits(who.kinds(), unit.kind())
                || who.enforcement()
                        .filter(wanted -> wanted != unit.enforcement())
                        .isPresent()) {
            return Optional.empty();
        }
        List<EventFact> held = eventsOfUnit.getOrDefault(unit.id(), List.of());
        return Periods.ofUnit(obligation.period(), day).map(period -> {
            MeasuringEvents events = new MeasuringEvents(obligation, day, knownOn, period);
            return switch (obligation.measure()) {
                case EventsDone done ->
                    settle(
                            obligation,
                            period,
                            obligation.required(),
                            events.done(done, held, event -> true),
                            new ArrayList<>());
                case EventsBefore before -> {
                    List<EventFact> meetings = events.meetings(before, held);
                    yield settle(
                            obligation,
                            period,
                            BigDecimal.valueOf(meetings.size()),
                            events.studied(before, meetings, held),
                            new ArrayList<>());
                }
                case HoursDone hours -> throw new IllegalArgumentException("units have no hours: " + obligation.id());
                case ListDone list -> throw new IllegalArgumentException("units have no lists: " + obligation.id());
                case ExamsPassed passed -> throw new IllegalArgumentException("units sit no exams: " + obligation.id());
            };
        });
    }

    private boolean binds(People who, PostFact post) {
        UnitFact unit = units.get(post.unitId());
        return fits(who.categories(), post.category())
                && (who.levels().isEmpty()
                        || post.level().filter(who.levels()::contains).isPresent())
                && (who.roles().isEmpty()
                        || post.role().filter(who.roles()::contains).isPresent())
                && unit != null
                && fits(who.unitKinds(), unit.kind())
                && who.enforcementUnit()
                        .filter(wanted -> wanted != unit.enforcement())
                        .isEmpty();
    }

    private static boolean fits(Set<String> wanted, String found) {
        return wanted.isEmpty() || wanted.contains(found);
    }

    private Check applies(Obligation obligation, Period period, List<PostFact> binding) {
        PostFact post = binding.getFirst();
        String until = period.to().map(to -> " 至 " + to).orElse(" 起");
        List<String> evidence =
                new ArrayList<>(binding.stream().map(PostFact::id).toList());
        period.evidence().filter(id -> !evidence.contains(id)).ifPresent(evidence::add);
        String unit = Optional.ofNullable(units.get(post.unitId()))
                .map(UnitFact::name)
                .orElse(post.unitId());
        return new Check(
                "适用对象与期间",
                obligation.source(),
                TrainingWords.kind(post.category()) + "，" + unit + "，" + period.from() + until,
                evidence,
                Verdict.NOTED,
                "");
    }

    private Owed settle(Obligation obligation, Period period, BigDecimal required, Done done, List<Check> checks) {
        String measuredIn = measuredIn(obligation);
        boolean met = done.amount().compareTo(required) >= 0;
        boolean over = obligation.measure() instanceof EventsBefore
                || period.to().filter(knownOn::isAfter).isPresent();
        Verdict verdict = met ? Verdict.MET : over ? Verdict.FAILED : Verdict.OPEN;
        String word = TrainingWords.kind(measuredIn);
        BigDecimal missing = required.subtract(done.amount()).max(BigDecimal.ZERO);
        String cure = met
                ? ""
                : "还差 " + missing.toPlainString() + " " + word
                        + period.to()
                                .map(to -> over ? "，期限 " + to + " 已过" : "，请在 " + to + " 前完成")
                                .orElse("，请在任期内完成");
        checks.addAll(done.checks());
        checks.add(new Check(
                obligation.title(),
                obligation.source(),
                done.amount().toPlainString() + " / " + required.toPlainString() + " " + word,
                done.evidence(),
                verdict,
                cure));
        return new Owed(obligation, period, measuredIn, required, done.amount(), period.to(), verdict, checks);
    }

    private static String measuredIn(Obligation obligation) {
        return switch (obligation.measure()) {
            case HoursDone hours -> "hours";
            case EventsDone events -> "events";
            case EventsBefore meetings -> "meetings";
            case ExamsPassed exams -> "exams";
            case ListDone list -> "percent";
        };
    }

    /** The facts that are explained. */
    public Facts facts() {
        return facts;
    }
}
