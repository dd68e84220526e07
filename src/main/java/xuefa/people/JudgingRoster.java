package xuefa.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import xuefa.people.RosterPlan.Ending;
import xuefa.shared.Ids;
import xuefa.shared.table.RowVerdict;
import xuefa.shared.table.RowVerdict.Change;
import xuefa.shared.table.RowVerdict.Outcome;
import xuefa.shared.table.RowVerdict.Reason;
import xuefa.shared.table.TableDay;
import xuefa.shared.table.TableRow;

/**
 * Says what a row of HR's table would do to the register. An empty cell leaves what is there; a row that says what is there already
 * changes nothing. For one row.
 */
public final class JudgingRoster {
    private static final LocalDate FIRST = LocalDate.of(1949, 10, 1);

    /** Whoever has the row's identity number. */
    public record Known(Person person, PersonFacts facts, boolean reached) {}

    private final TableRow<RosterColumn> row;
    private final Optional<Known> known;
    private final RosterUnits units;
    private final LocalDate today;
    private final List<Reason> reasons = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Ending> endings = new ArrayList<>();
    private final List<RegisterFact> beginnings = new ArrayList<>();

    private JudgingRoster(TableRow<RosterColumn> row, Optional<Known> known, RosterUnits units, LocalDate today) {
        this.row = row;
        this.known = known;
        this.units = units;
        this.today = today;
    }

    /**
     * @param known of all people, also out of reach
     * @param sameLines other lines with the same identity or work number
     */
    public static RowVerdict<RosterPlan> of(
            TableRow<RosterColumn> row,
            Optional<Known> known,
            RosterUnits units,
            List<Integer> sameLines,
            LocalDate today) {
        JudgingRoster judging = new JudgingRoster(row, known, units, today);
        if (!sameLines.isEmpty()) {
            judging.reasons.add(new Reason(RosterColumn.IDENTITY, "same-line", String.valueOf(sameLines.getFirst())));
        }
        return judging.verdict();
    }

    private RowVerdict<RosterPlan> verdict() {
        Optional<IdentityNumber> identity = identity(row);
        if (identity.isEmpty()) {
            reasons.add(new Reason(RosterColumn.IDENTITY, "identity-number", ""));
        }
        if (known.filter(each -> !each.reached()).isPresent()) {
            reasons.add(new Reason(RosterColumn.IDENTITY, "elsewhere", ""));
        }
        LocalDate since = since(identity);
        Optional<PostCategory> category = chosen(RosterColumn.CATEGORY, PostCategory.values(), PostCategory::chinese);
        Optional<EmploymentKind> employment =
                chosen(RosterColumn.EMPLOYMENT, EmploymentKind.values(), EmploymentKind::chinese);
        Optional<PostRole> role = chosen(RosterColumn.ROLE, PostRole.values(), PostRole::chinese);
        Optional<PostLevel> level = chosen(RosterColumn.LEVEL, PostLevel.values(), PostLevel::chinese);
        Optional<UUID> unit = unit();
        Optional<Person> person = identity.flatMap(this::person);
        if (category.filter(PostCategory::enforces).isPresent()
                && employment.filter(EmploymentKind::isBarred).isPresent()) {
            reasons.add(new Reason(RosterColumn.EMPLOYMENT, "barred", ""));
        }
        if (!reasons.isEmpty() || person.isEmpty()) {
            return RowVerdict.refused(reasons);
        }
        UUID id = person.get().id();
        employ(id, employment.orElseThrow(), since);
        post(id, unit.orElseThrow(), category.orElseThrow(), role, level, since);
        flag(id, RosterColumn.ESTABLISHMENT, StandingFlag.ESTABLISHMENT, since);
        flag(id, RosterColumn.REGISTER, StandingFlag.REGISTER, since);
        flag(id, RosterColumn.ON_POST, StandingFlag.ON_POST, since);
        return reasons.isEmpty() ? accepted(person.get()) : RowVerdict.refused(reasons);
    }

    private RowVerdict<RosterPlan> accepted(Person person) {
        if (known.isPresent() && changes.isEmpty()) {
            return RowVerdict.same();
        }
        boolean touched = known.map(each -> !each.person().equals(person)).orElse(true);
        return RowVerdict.good(
                known.isEmpty() ? Outcome.NEW : Outcome.CHANGED,
                changes,
                new RosterPlan(person, known.isPresent(), touched, endings, beginnings));
    }

    /** The identity number of a row, when it is one. */
    public static Optional<IdentityNumber> identity(TableRow<RosterColumn> row) {
        try {
            return Optional.of(new IdentityNumber(
                    row.text(RosterColumn.IDENTITY).replace(" ", "").toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private Optional<Person> person(IdentityNumber identity) {
        String name = row.text(RosterColumn.NAME);
        if (name.isEmpty() || name.length() > Person.LONGEST_NAME) {
            reasons.add(new Reason(RosterColumn.NAME, "name", ""));
            return Optional.empty();
        }
        Optional<PhoneNumber> phone = phone();
        Optional<String> number =
                Optional.of(row.text(RosterColumn.WORK_NUMBER)).filter(text -> !text.isEmpty());
        if (number.filter(text -> text.length() > Person.LONGEST_WORK_NUMBER).isPresent()) {
            reasons.add(new Reason(RosterColumn.WORK_NUMBER, "too-long", ""));
            return Optional.empty();
        }
        Optional<Person> was = known.map(Known::person);
        Person is = new Person(
                was.map(Person::id).orElseGet(Ids::next),
                name,
                Optional.of(identity),
                phone.or(() -> was.flatMap(Person::phone)),
                number.or(() -> was.flatMap(Person::workNumber)));
        tell(RosterColumn.NAME, was.map(Person::name), Optional.of(name));
        tell(
                RosterColumn.PHONE,
                was.flatMap(Person::phone).map(PhoneNumber::masked),
                is.phone().map(PhoneNumber::masked),
                was.isPresent() && !was.get().phone().equals(is.phone()));
        tell(RosterColumn.WORK_NUMBER, was.flatMap(Person::workNumber), is.workNumber());
        return Optional.of(is);
    }

    private Optional<PhoneNumber> phone() {
        String text = row.text(RosterColumn.PHONE).replaceAll("[\\s-]", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PhoneNumber(text));
        } catch (IllegalArgumentException none) {
            reasons.add(new Reason(RosterColumn.PHONE, "phone", ""));
            return Optional.empty();
        }
    }

    private LocalDate since(Optional<IdentityNumber> identity) {
        String text = row.text(RosterColumn.SINCE);
        Optional<LocalDate> since = text.isEmpty() ? Optional.of(today) : TableDay.of(text);
        LocalDate earliest = identity.map(IdentityNumber::workingAge)
                .filter(day -> day.isAfter(FIRST))
                .orElse(FIRST);
        if (since.isEmpty() || since.get().isBefore(earliest) || since.get().isAfter(today.plusYears(1))) {
            reasons.add(new Reason(RosterColumn.SINCE, "day", earliest.toString()));
        }
        return since.orElse(today);
    }

    private <E> Optional<E> chosen(RosterColumn column, E[] values, Function<E, String> chinese) {
        String text = row.text(column);
        if (text.isEmpty() && !column.required()) {
            return Optional.empty();
        }
        Optional<E> found = Arrays.stream(values)
                .filter(each -> chinese.apply(each).equals(text)
                        || chinese.apply(each).replaceAll("（.*", "").equals(text))
                .findAny();
        if (found.isEmpty()) {
            reasons.add(new Reason(
                    column,
                    "choose",
                    String.join("、", Arrays.stream(values).map(chinese).toList())));
        }
        return found;
    }

    private Optional<UUID> unit() {
        return switch (units.find(row.text(RosterColumn.UNIT))) {
            case RosterUnits.Found.One one -> Optional.of(one.id());
            case RosterUnits.Found.None none -> {
                reasons.add(new Reason(RosterColumn.UNIT, "unit-unknown", ""));
                yield Optional.empty();
            }
            case RosterUnits.Found.Several several -> {
                reasons.add(new Reason(RosterColumn.UNIT, "unit-several", ""));
                yield Optional.empty();
            }
        };
    }

    private void post(
            UUID person,
            UUID unit,
            PostCategory category,
            Optional<PostRole> role,
            Optional<PostLevel> level,
            LocalDate since) {
        List<Post> held = facts(PersonFacts::posts).stream()
                .filter(post -> post.validTo().isEmpty() || post.validTo().get().isAfter(since))
                .toList();
        Optional<Post> here =
                held.stream().filter(post -> post.unitId().equals(unit)).findFirst();
        Optional<Post> was = here.or(() -> held.size() == 1 ? Optional.of(held.getFirst()) : Optional.empty());
        Post is = new Post(
                Ids.next(),
                person,
                unit,
                category,
                level.or(() -> was.map(Post::level)).orElse(PostLevel.STAFF),
                role.or(() -> here.map(Post::role)).orElse(PostRole.MEMBER),
                since,
                Optional.empty());
        if (was.isPresent() && was.get().said().equals(is.said())) {
            return;
        }
        tell(
                RosterColumn.UNIT,
                was.map(post -> units.name(post.unitId())),
                Optional.of(units.name(unit)),
                was.filter(post -> post.unitId().equals(unit)).isEmpty());
        tell(RosterColumn.CATEGORY, was.map(post -> post.category().chinese()), Optional.of(category.chinese()));
        tell(
                RosterColumn.ROLE,
                was.map(post -> post.role().chinese()),
                Optional.of(is.role().chinese()));
        tell(
                RosterColumn.LEVEL,
                was.map(post -> post.level().chinese()),
                Optional.of(is.level().chinese()));
        replace(was, is, RosterColumn.UNIT);
    }

    private void employ(UUID person, EmploymentKind kind, LocalDate since) {
        Optional<Employment> was = facts(PersonFacts::employments).stream()
                .filter(each -> each.validTo().isEmpty() || each.validTo().get().isAfter(since))
                .findFirst();
        if (was.filter(each -> each.kind() == kind).isPresent()) {
            return;
        }
        tell(RosterColumn.EMPLOYMENT, was.map(each -> each.kind().chinese()), Optional.of(kind.chinese()));
        replace(was, new Employment(Ids.next(), person, kind, since, Optional.empty()), RosterColumn.EMPLOYMENT);
    }

    private void flag(UUID person, RosterColumn column, StandingFlag flag, LocalDate since) {
        String text = row.text(column);
        Optional<Standing> was = facts(PersonFacts::standings).stream()
                .filter(each -> each.flag() == flag)
                .filter(each -> each.validTo().isEmpty() || each.validTo().get().isAfter(since))
                .findFirst();
        switch (text) {
            case "" -> {}
            case "是" -> {
                if (was.isEmpty()) {
                    tell(column, known.map(each -> "否"), Optional.of("是"));
                    beginnings.add(new Standing(Ids.next(), person, flag, since, Optional.empty()));
                }
            }
            case "否" ->
                was.ifPresent(standing -> {
                    tell(column, Optional.of("是"), Optional.of("否"));
                    end(standing, since, column);
                });
            default -> reasons.add(new Reason(column, "choose", "是、否"));
        }
    }

    private void replace(Optional<? extends RegisterFact> was, RegisterFact is, RosterColumn column) {
        was.ifPresent(fact -> end(fact, is.validFrom(), column));
        beginnings.add(is);
    }

    /** What began on the same day or later can't be ended before: HR has to correct it by hand. */
    private void end(RegisterFact fact, LocalDate since, RosterColumn column) {
        if (!fact.validFrom().isBefore(since)) {
            reasons.add(new Reason(column, "since-early", fact.validFrom().toString()));
        } else {
            endings.add(new Ending(fact, since.minusDays(1)));
        }
    }

    private <F> List<F> facts(Function<PersonFacts, List<F>> which) {
        return known.map(each -> which.apply(each.facts())).orElse(List.of());
    }

    private void tell(RosterColumn column, Optional<String> was, Optional<String> is) {
        tell(column, was, is, !was.equals(is));
    }

    private void tell(RosterColumn column, Optional<String> was, Optional<String> is, boolean different) {
        if (different && is.isPresent()) {
            changes.add(new Change(column, was.orElse(""), is.get()));
        }
    }
}
