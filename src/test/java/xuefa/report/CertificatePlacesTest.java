package xuefa.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xuefa.shared.Ids;
import xuefa.support.Scene;

/** Random people with random posts in random units: where each certificate is on any day, beside a computation that is slow and plain. */
class CertificatePlacesTest {
    private static final List<String> KINDS = List.of("enforcement", "supervision", "auxiliaryCard");
    private static final List<String> OWN = List.of("enforcementOfficer", "enforcementSupervisor", "auxiliary");
    private static final List<String> CATEGORIES =
            List.of("enforcementOfficer", "enforcementSupervisor", "auxiliary", "leadingCadre", "civilServant");
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int PEOPLE = 20;
    private static final int DAYS = 1_300;

    private final ReportScene region = new ReportScene();
    private final Scene scene = region.scene;
    private final List<Held> all = new ArrayList<>();

    private record Post(UUID unit, String category, LocalDate from, Optional<LocalDate> to) {
        boolean isOn(LocalDate day) {
            return !from.isAfter(day) && to.filter(day::isAfter).isEmpty();
        }
    }

    private record Held(UUID id, UUID person, String kind, UUID issued, LocalDate since, List<Post> posts) {
        String own() {
            return OWN.get(KINDS.indexOf(kind));
        }

        /** Of the own category while it lasts, then the last that did, then the same for other posts; else where it was issued. */
        UUID on(LocalDate day) {
            List<Post> fitting =
                    posts.stream().filter(post -> post.category().equals(own())).toList();
            List<Post> other = posts.stream()
                    .filter(post -> !kind.equals("auxiliaryCard")
                            && !post.category().equals("auxiliary")
                            && !post.category().equals(own()))
                    .toList();
            return held(fitting, day)
                    .or(() -> ended(fitting, day))
                    .or(() -> held(other, day))
                    .or(() -> ended(other, day))
                    .orElse(issued);
        }

        private Optional<UUID> held(List<Post> among, LocalDate day) {
            List<Post> held = among.stream().filter(post -> post.isOn(day)).toList();
            if (held.stream().anyMatch(post -> post.unit().equals(issued))) {
                return Optional.of(issued);
            }
            Optional<Post> best = Optional.empty();
            for (Post post : held) {
                if (best.isEmpty() || isLater(post, best.get())) {
                    best = Optional.of(post);
                }
            }
            return best.map(Post::unit);
        }

        private static boolean isLater(Post post, Post than) {
            LocalDate one = post.to().orElse(LocalDate.MAX);
            LocalDate other = than.to().orElse(LocalDate.MAX);
            return one.isAfter(other) || (one.equals(other) && post.from().isAfter(than.from()));
        }

        private Optional<UUID> ended(List<Post> among, LocalDate day) {
            Optional<Post> best = Optional.empty();
            for (Post post : among) {
                boolean over = post.to()
                        .filter(last -> last.isBefore(day) && !last.isBefore(since))
                        .isPresent();
                if (over && (best.isEmpty() || isLater(post, best.get()))) {
                    best = Optional.of(post);
                }
            }
            return best.map(Post::unit);
        }
    }

    private void fill(Random random) {
        List<UUID> units = List.of(region.top, region.east, region.west, region.unit("河西所", region.west));
        for (int n = 0; n < PEOPLE; n++) {
            UUID person = Ids.next();
            scene.sql("insert into person (id, name) values (?, ?)", person, "随机" + n);
            List<Post> posts = new ArrayList<>();
            int kind = random.nextInt(KINDS.size());
            UUID issued = units.get(random.nextInt(units.size()));
            LocalDate since = FIRST.plusDays(random.nextInt(DAYS));
            UUID certificate = Ids.next();
            boolean before = random.nextBoolean();
            if (before) {
                add(certificate, person, KINDS.get(kind), issued, since);
            }
            for (int i = random.nextInt(5); i > 0; i--) {
                LocalDate from = FIRST.plusDays(random.nextInt(DAYS / 5) * 5L + i);
                Optional<LocalDate> to =
                        random.nextInt(3) == 0 ? Optional.empty() : Optional.of(from.plusDays(random.nextInt(500)));
                String category = random.nextBoolean() ? OWN.get(kind) : CATEGORIES.get(random.nextInt(5));
                Post post = new Post(units.get(random.nextInt(units.size())), category, from, to);
                posts.add(post);
                scene.sql(
                        "insert into post (person_id, unit_id, category, valid_from, valid_to, recorded_at) values (?, ?, ?, ?, nullif(?, '')::date, ?)",
                        person,
                        post.unit(),
                        category,
                        from,
                        to.map(LocalDate::toString).orElse(""),
                        ReportScene.at("2024-01-01"));
            }
            if (!before) {
                add(certificate, person, KINDS.get(kind), issued, since);
            }
            all.add(new Held(certificate, person, KINDS.get(kind), issued, since, posts));
        }
    }

    private void add(UUID id, UUID person, String kind, UUID issued, LocalDate since) {
        scene.sql("""
                insert into certificate (id, source, person_id, unit_id, kind, number, state, valid_from, valid_to, cards, since, recorded_at)
                values (?, ?, ?, ?, ?, ?, 'suspended', ?, '2030-12-31', 1, ?, '2024-01-01')
                """, id, id.toString(), person, issued, kind, "P" + id, since, since);
        scene.sql("""
                insert into certificate_event (certificate_id, position, id, step, day, valid_from, valid_to, reason, recorded_at, recorded_on)
                values (?, 1, gen_random_uuid(), 'issued', ?, ?, '2030-12-31', '', '2024-01-01', '2024-01-01')
                """, id, since, since);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20})
    void each_certificate_is_where_a_plain_computation_says(long seed) {
        Random random = new Random(seed);
        fill(random);
        LocalDate today = LocalDate.now(ReportScene.ZONE);
        for (Held each : all) {
            assertThat(scene.ask("select unit_id from certificate where id = ?", each.id()))
                    .as("%s today", each)
                    .isEqualTo(each.on(today).toString());
            LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
            assertThat(scene.ask(
                            "select certificate_unit(person_id, kind, issued_unit_id, since, ?) from certificate where id = ?",
                            day,
                            each.id()))
                    .as("%s on %s", each, day)
                    .isEqualTo(each.on(day).toString());
        }
        for (String period : List.of("2024", "2025-Q3", "2026-H1")) {
            LocalDate day = Period.of(period).orElseThrow().to();
            for (UUID unit : List.of(region.east, region.west)) {
                long there = all.stream()
                        .filter(each -> !each.since().isAfter(day))
                        .filter(each -> unit.equals(above(each.on(day))))
                        .count();
                assertThat(ReportScene.number(region.report(unit, "period=" + period), "certificates.inForce", ""))
                        .as("%s in %s", period, unit)
                        .isEqualTo((int) there);
            }
        }
    }

    /** The department of the station. */
    private UUID above(UUID unit) {
        return unit.equals(region.east) || unit.equals(region.top) ? unit : region.west;
    }
}
