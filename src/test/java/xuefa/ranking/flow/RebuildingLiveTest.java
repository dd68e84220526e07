package xuefa.ranking.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import xuefa.attempt.store.LiveSittingView;
import xuefa.exam.Publication;
import xuefa.exam.store.OverseeingStore;
import xuefa.ranking.flow.RebuildingLive.Rebuilt;
import xuefa.ranking.store.LiveRanking;
import xuefa.shared.store.StoreAddress;
import xuefa.shared.store.Trouble;
import xuefa.support.RecordedExam;
import xuefa.support.TestLoop;

class RebuildingLiveTest {
    private static RecordedExam closed(StoreAddress database, Duration ago) {
        return RecordedExam.in(database, Publication.AT_ONCE, 1, Instant.now().minus(ago));
    }

    private static RebuildingLive rebuilding(TestLoop node) {
        return new RebuildingLive(
                new OverseeingStore(node.record()),
                sittings(node),
                rankings(node),
                (actor, deed) -> Future.succeededFuture());
    }

    private static LiveSittingView sittings(TestLoop node) {
        return new LiveSittingView(node.vertx(), node.record(), node.views(), InstantSource.system());
    }

    private static LiveRanking rankings(TestLoop node) {
        return new LiveRanking(node.record(), node.views());
    }

    @Test
    void views_of_sittings_open_or_closed_within_a_week_are_rebuilt() {
        StoreAddress database = TestLoop.freshRecord();
        try (TestLoop node = TestLoop.on(database);
                RecordedExam open = RecordedExam.openIn(database, Publication.AT_ONCE, 1);
                RecordedExam recent = closed(database, Duration.ofDays(6));
                RecordedExam old = closed(database, Duration.ofDays(8));
                RecordedExam coming = closed(database, Duration.ofHours(-5))) {
            UUID li = open.candidate("李明", open.unit("司法局"));
            open.sits(li, 9000, Duration.ofMinutes(10));
            assertThat(node.get(() -> rebuilding(node).rebuildAll())).isEqualTo(new Rebuilt(2, 2));
            assertThat(node.get(() -> rankings(node).people(open.id(), li, Optional.empty(), 20))
                            .total())
                    .isOne();
            assertThat(node.get(() -> sittings(node).changes(open.sittingId(), Instant.EPOCH))
                            .people())
                    .singleElement()
                    .matches(change -> change.progress().isSubmitted());
            assertThat(old.id()).isNotEqualTo(recent.id()).isNotEqualTo(coming.id());
        }
    }

    @Test
    void without_redis_it_says_so() {
        StoreAddress database = TestLoop.freshRecord();
        try (TestLoop node = TestLoop.withoutRedis(database);
                RecordedExam open = RecordedExam.openIn(database, Publication.AT_ONCE, 1)) {
            assertThat(open.id()).isNotNull();
            assertThatThrownBy(() -> node.get(() -> rebuilding(node).rebuildAll()))
                    .isInstanceOf(Trouble.Away.class);
        }
    }
}
